/** Corrections: made in a browser, kept as labels, scored. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LabelledText } from '../../src/eval/gold.js';
import { goldSets } from '../../src/eval/pairs.js';
import { figuresOf, type Figures } from '../../src/eval/report.js';
import { score } from '../../src/eval/score.js';
import { engine } from '../../src/run/engine.js';
import { defaultConfig } from '../../src/config/schema.js';
import { startReview, type ReviewServer } from '../../src/report/review/server.js';
import { exampleArticle } from '../support/article.js';
import { findings, hasBrowser, openBrowser, openPage } from '../support/browser.js';
import { writeDataset } from '../support/dataset.js';

let folder: string;
let labels: string;
let server: ReviewServer;
let made = 0;
const article = exampleArticle();
const unsure = {
  ...article,
  money: article.money.map((sum, index) => ({ ...sum, confidence: index === 1 ? 0.4 : 1 })),
  facts: article.facts.map((fact) => ({ ...fact, confidence: { measure: 0.7 } })),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-review-test-'));
  await writeDataset(join(folder, 'data'), [unsure, exampleArticle({ id: 'second' })]);
});
beforeEach(async () => {
  labels = join(folder, `labels-${(made += 1)}.jsonl`);
  server = await startReview(join(folder, 'data'), labels);
  return () => server.close();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const lines = async (): Promise<LabelledText[]> =>
  (await readFile(labels, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledText);

/** A request as any program can make one. */
function ask(
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<{ status: number; text: string }> {
  const url = new URL(path, server.url);
  return new Promise((done, fail) => {
    const call = httpRequest(url, { method, headers }, (response) => {
      let text = '';
      response
        .on('data', (piece: Buffer) => {
          text += piece.toString();
        })
        .on('end', () => done({ status: response.statusCode ?? 0, text }));
    });
    call.on('error', fail).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

describe('the door', () => {
  const own = () => ({ origin: new URL(server.url).origin });
  test('only who knows the address comes in', async () => {
    expect((await ask('api/queue')).status).toBe(200);
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/wrong-secret/api/queue')).status).toBe(404);
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
    expect(new URL(server.url).pathname.length).toBeGreaterThan(30);
  });
  test('pages of other sites and other names of this host are refused', async () => {
    expect((await ask('api/queue', { headers: { host: 'evil.example' } })).status).toBe(421);
    expect((await ask('api/queue', { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await ask('data/site.js', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await ask('api/article/0', { method: 'PUT', body: {} })).status).toBe(403);
  });
  test('nothing but the site is served', async () => {
    for (const path of ['../../etc/passwd', 'data/../../x', '%2e%2e/report.js', 'data/site.js.map', 'labels.jsonl'])
      expect((await ask(path)).status).toBe(404);
    expect((await ask('report.js')).status).toBe(200);
  });
  test('what is no correction of that article is refused, and nothing written', async () => {
    const put = async (body: unknown) => (await ask('api/article/0', { method: 'PUT', headers: own(), body })).status;
    const { record } = JSON.parse((await ask('api/article/0')).text) as { record: typeof article };
    expect(await put({ record, checked: ['names'] })).toBe(422);
    expect(await put({ record: { ...record, text: `${record.text} x` }, checked: [] })).toBe(422);
    expect(await put({ record: { ...record, money: [{ ...record.money[0]!, start: 1 }] }, checked: ['money'] })).toBe(422);
    expect(await put({ record: { ...record, money: [] }, checked: ['money'] })).toBe(422);
    await expect(readFile(labels)).rejects.toThrow();
    expect(await put({ record, checked: ['money'] })).toBe(200);
    expect((await lines())[0]).toMatchObject({ id: 'arai-trade', checked: ['money'], money: [{ amount: 4e9 }, { amount: 8e6 }] });
    expect((await lines())[0]).not.toHaveProperty('facts');
  });
});

describe.skipIf(!hasBrowser)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  const open = async (hash: string): Promise<{ page: Page; faults: string[] }> => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${server.url}${hash}`);
    await page.waitForSelector('html[data-ready]');
    return { page, faults };
  };
  const saved = (page: Page) => expect.poll(() => page.locator('.saved').innerText()).toContain('Saved');
  const scores = async (): Promise<Figures> => {
    const [set] = await goldSets(
      labels,
      { extract: engine.extract, processor: await engine.processor(defaultConfig()) },
      join(folder, 'data'),
    );
    return figuresOf('x', score(set!.pairs));
  };

  test('the least certain come first; a value corrected changes the score', async () => {
    const { page, faults } = await open('');
    expect(await page.locator('tbody tr').first().innerText()).toMatch(/money\s+8 млн доллар\s+40%/);
    await page.locator('tbody a').first().click();
    await page.locator('.editor').waitFor();
    // Nothing is said by looking; then all sums are right, then one of two is not.
    await page.getByRole('checkbox', { name: 'money', exact: true }).last().check();
    await saved(page);
    expect(await scores()).toMatchObject({ 'x.money': 1 });
    await page.getByLabel('Amount', { exact: true }).fill('9 000 000');
    await page.getByLabel('Amount', { exact: true }).blur();
    await saved(page);
    await expect.poll(async () => (await scores())['x.money']).toBe(0.5);
    expect((await lines())[0]?.money?.[1]).toMatchObject({ amount: 9e6, min: 9e6, max: 9e6, surface: '8 млн доллар' });
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a span, a type, a removal, a new mention', async () => {
    const { page } = await open('#/article/0');
    await page.locator('.body .m.place', { hasText: 'Өзбекстанға' }).click();
    await page.getByRole('combobox', { name: 'Type' }).selectOption('location');
    await saved(page);
    await page.getByTitle('end: wider').click();
    await expect.poll(async () => (await lines())[0]?.entities?.[1]).toMatchObject({ type: 'LOCATION', surface: 'Өзбекстанға шамамен' });
    await page.locator('.body .m.person').first().click();
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(async () => (await lines())[0]?.entities?.length).toBe(3);
    await page.evaluate(`(() => {
      const piece = [...document.querySelectorAll('.body span')].find((one) => one.textContent.includes('директор'));
      const at = piece.textContent.indexOf('директор');
      getSelection().setBaseAndExtent(piece.firstChild, at, piece.firstChild, at + 'директор'.length);
    })()`);
    await page.getByLabel('Mark the selected words as').selectOption('office');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.poll(async () => (await lines())[0]?.entities?.map(({ surface }) => surface)).toContain('директор');
  });

  test('a fact: its subject, its measure by selecting words, a figure that states nothing', async () => {
    const { page } = await open('#/article/0?at=facts/1');
    await page.getByRole('button', { name: 'States nothing' }).waitFor();
    await page.getByRole('combobox', { name: 'Place' }).selectOption('Өзбекстан');
    await saved(page);
    const facts = async () => (await lines())[0]?.facts as readonly Record<string, unknown>[];
    await expect
      .poll(async () => (await facts())[1])
      .toMatchObject({ place: { name: 'Өзбекстан', spans: [['text', article.entities[1]!.start, article.entities[1]!.end]] } });
    await page.locator('.fact-head').first().click();
    await page.getByRole('button', { name: 'States nothing' }).click();
    await expect.poll(facts).toEqual(expect.arrayContaining([expect.objectContaining({ surface: 'шамамен 4 млрд теңгенің', none: true })]));
    expect((await facts())[0]).toMatchObject({ surface: '120', indicator: 'people' });
    expect((await facts())[0]).not.toHaveProperty('partOf');
    // What was done is there when the page is opened again.
    await page.reload();
    await page.waitForSelector('.fact');
    expect(await page.locator('.fact').count()).toBe(1);
    expect((await scores())['x.facts']).toBeLessThan(1);
  });
});
