/** The report in a browser, from a disk. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeReport } from '../../src/report/report.js';
import { RunError } from '../../src/run/inputs.js';
import { exampleArticle } from '../support/article.js';
import { findings, hasBrowser, openBrowser, openPage, visit } from '../support/browser.js';
import { writeDataset } from '../support/dataset.js';

let folder: string;
let site: string;
const article = exampleArticle();
const confident = {
  ...article,
  facts: article.facts.map((fact) => ({ ...fact, confidence: { measure: 0.93, subject: 0.71, period: 0.5 } })),
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-report-'));
  await writeDataset(join(folder, 'data'), [
    confident,
    exampleArticle({ id: 'second', title: 'Екінші мақала', publisher: null, published: '2025-12-01' }),
    exampleArticle({ id: 'bare', title: null, facts: [], issues: [] }),
  ]);
  await writeReport(join(folder, 'data'), join(folder, 'report'));
  site = pathToFileURL(join(folder, 'report', 'index.html')).href;
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('a report is there whole or not at all, and takes the place of nothing but a report', async () => {
  const counts = await writeReport(join(folder, 'data'), join(folder, 'report'));
  expect(counts).toMatchObject({ articles: 3, facts: 4, things: 3, rejects: 0 });
  await expect(writeReport(join(folder, 'data'), folder)).rejects.toThrow(/holds files that are no report/);
  await expect(writeReport(join(folder, 'absent'), join(folder, 'none'))).rejects.toThrow(RunError);
  const page = await readFile(join(folder, 'report', 'index.html'), 'utf8');
  expect(page).toMatch(/Content-Security-Policy/);
  expect(page).not.toMatch(/<script>|\son\w+=|https?:/);
});

describe.skipIf(!hasBrowser)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  test.each([
    ['light', ['', '#/facts', '#/name/0', '#/article/0?fact=0']],
    ['dark', ['', '#/article/0?fact=0']],
  ] as const)('%s: no serious finding of axe, no error, nothing asked of a network', async (theme, hashes) => {
    const { page, faults } = await openPage(browser, { theme });
    for (const hash of hashes) {
      await visit(page, `${site}${hash}`);
      expect([hash, await findings(page)]).toEqual([hash, []]);
    }
    expect(faults).toEqual([]);
  });

  test('the overview counts, and leads on', async () => {
    const { page } = await openPage(browser);
    await visit(page, site);
    expect(await page.locator('.stats').innerText()).toMatch(/3\s+articles[\s\S]*4\s+facts/);
    expect(await page.locator('.sums tbody').innerText()).toMatch(/Revenue\s+KZT/);
    await page.getByRole('link', { name: 'Facts', exact: true }).click();
    await page.waitForSelector('.facts-page tbody .figure');
    expect(await page.title()).toBe('Facts – derek');
  });

  test('facts are filtered, sorted and saved as they are shown', async () => {
    const { page } = await openPage(browser);
    await visit(page, `${site}#/facts`);
    const rows = page.locator('.facts-page tbody tr');
    await expect.poll(() => rows.count()).toBe(4);
    await page.getByLabel('Indicator').selectOption('people');
    await expect.poll(() => rows.count()).toBe(2);
    expect(page.url()).toContain('indicator=people');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => rows.count()).toBe(4);
    await page.getByRole('button', { name: 'Amount' }).click();
    expect(await rows.first().innerText()).toContain('120');
    await page.getByRole('button', { name: 'Amount' }).click();
    expect(await rows.first().innerText()).toContain('4B');
    await page.getByLabel('Confidence').fill('60');
    await expect.poll(() => rows.count()).toBe(2);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('published,title,indicator,measure');
    expect(lines[1]).toContain('4000000000');
  });

  test('a figure shows its value, and its fact lights up measure, subject and period', async () => {
    const { page } = await openPage(browser);
    await visit(page, `${site}#/article/0`);
    const figure = page.locator('.body .m.money', { hasText: 'шамамен 4 млрд теңгенің' });
    await figure.hover();
    expect(await page.locator('#tip').innerText()).toContain('≈ 4B KZT');
    await figure.click();
    expect(await page.locator('.fact.chosen').innerText()).toMatch(/Revenue[\s\S]*Measure\s+өнімі[\s\S]*93%[\s\S]*Subject[\s\S]*71%/);
    expect(await page.locator('.body .lit.as-measure').innerText()).toBe('өнімін');
    expect(await page.locator('.body .lit.as-subject:not(.weak)').innerText()).toBe('«Арай Трейд» серіктестігі');
    expect(await page.locator('.body .lit.as-period').innerText()).toBe('2025 жылы');
    await page.keyboard.press('Escape');
    expect(await page.locator('.lit').count()).toBe(0);
    // Every piece of the text is there, in order.
    expect(await page.locator('.body').evaluate((body) => [...body.children].map((one) => one.textContent).join('\n'))).toBe(article.text);
  });

  test('by keyboard: arrows go from mention to mention, Enter chooses', async () => {
    const { page } = await openPage(browser);
    await visit(page, `${site}#/article/1`);
    await page.locator('.headline .m').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    const focused = () => page.evaluate('document.activeElement.textContent');
    expect(await focused()).toBe('120');
    expect(await page.locator('#tip').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.locator('.fact.chosen').innerText()).toContain('People');
  });

  test.each([
    ['kk', 'Мақалалар', '2026 ж. 20 ақп.'],
    ['ru', 'Статьи', '20 февр. 2026'],
    ['en', 'Articles', 'Feb 20, 2026'],
  ])('%s', async (locale, word, day) => {
    const { page } = await openPage(browser, { locale, width: 1280 });
    await visit(page, `${site}#/articles`);
    expect(await page.locator('h1').innerText()).toBe(word);
    expect(await page.locator('tbody').innerText()).toContain(day);
    expect(await page.getAttribute('html', 'lang')).toBe(locale);
  });

  test('language and theme are chosen, and kept', async () => {
    const { page } = await openPage(browser, { locale: 'en' });
    await visit(page, site);
    await page.getByLabel('Language').selectOption('ru');
    await page.getByLabel('Тема').selectOption('dark');
    await visit(page, `${site}#/facts`);
    expect(await page.locator('h1').innerText()).toBe('Факты');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  });

  test('on a phone nothing stands over the edge', async () => {
    const { page } = await openPage(browser, { width: 360, locale: 'kk' });
    for (const hash of ['', '#/facts', '#/article/0?fact=0', '#/name/0', '#/names']) {
      await visit(page, `${site}${hash}`);
      expect([hash, await page.evaluate('document.scrollingElement.scrollWidth')]).toEqual([hash, 360]);
    }
  });

  test('printed, the text and its facts stand on paper', async () => {
    const { page } = await openPage(browser, { theme: 'dark' });
    await visit(page, `${site}#/article/0`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.body').isVisible()).toBe(true);
    expect(await page.locator('.fact').count()).toBe(2);
    expect(await page.locator('.top nav').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.documentElement).getPropertyValue("--paper").trim()')).toBe('#fff');
  });
});
