import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fakeEngine } from '../../test/support/engine.js';
import { main } from './main.js';

const PAGE = `<html><head><title>Ауылда көпір ашылды</title><link rel="canonical" href="https://www.dala.kz/n/1"></head><body><h1 class="t">Ауылда көпір ашылды</h1>
<div class="line">12 ақпан 2026</div><div class="news-text"><p>Ауылда жаңа көпір ашылды. Оған 340 млн теңге жұмсалды.</p><div class="zz"><img src="a"><a href="/n/2">Нан бағасы 777 теңге болды деді</a></div><p class="sign">Мақала соңы осы жерде.</p></div></body></html>`;

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'derek-inspect-'));
  await writeFile(join(cwd, 'page.html'), PAGE);
  await writeFile(join(cwd, 'own.config.ts'), 'export default { rules: [{ host: "dala.kz", published: ".line", body: ".news-text", remove: [".sign"] }] };');
});
afterAll(async () => { await rm(cwd, { recursive: true }); });

async function inspect(...args: string[]): Promise<string> {
  let out = '';
  const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => { out += chunk.toString(); done(); } });
  const code = await main(['inspect', ...args], { cwd, stdin: Readable.from([Buffer.from(PAGE)]), stdout: sink, stderr: sink, engine: () => Promise.resolve(fakeEngine) });
  return `${code} ${out}`;
}

test('shows what was taken from where, and what was left out', async () => {
  const text = await inspect('page.html');
  expect(text).toMatch(/^0 title {6}Ауылда көпір ашылды {3}\(h1\.t\)\npublished {2}2026-02-12 {3}\(div\.line near the headline\)/);
  expect(text).toContain('rule       none of its site');
  expect(text).toContain('body       2 blocks   (div.news-text)');
  expect(text).toMatch(/left out\n {2}card {8}div\.zz: Нан бағасы 777 теңге болды деді\n$/);
  expect(await inspect('-')).toBe(text);
});

test('a rule of the config goes before everything', async () => {
  const text = await inspect('page.html', '--config', 'own.config.ts');
  expect(text).toContain('published  2026-02-12   (rule dala.kz: div.line)');
  expect(text).toContain('body       1 blocks   (rule: div.news-text)');
  expect(text).toContain('rule        p.sign: Мақала соңы осы жерде.');
});

test('prints a rule that can be pasted', async () => {
  expect(await inspect('page.html', '--rules')).toBe("0 rules: [{ host: 'dala.kz', title: 'h1.t', published: 'div.line', body: 'div.news-text', remove: [] }],\n");
});

test('an address that is none', async () => expect(await inspect('page.html', '--url', 'dala')).toMatch(/^2 derek: --url takes the address of a page/));
