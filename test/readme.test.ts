import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engine } from '../src/run/engine.js';
import { parseConfig } from '../src/config/parse.js';
import { createTextPipeline, extract } from '../src/core.js';
import { accuracyTable } from '../scripts/accuracy-table.js';
import { sampleTables } from '../scripts/sample-tables.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: Record<string, string> };

describe('README', () => {
  it('opens with the two commands, and CI runs the second', () => {
    const commands = /^# derek\n\n```sh\n(.*)\n(.*)\n```/.exec(readme)?.slice(1).map((line) => line.replace(/\s+#.*/, ''));
    expect(commands).toEqual(['npm ci && npm start', 'npm ci && npm test']);
    expect(readFileSync(new URL('../.ci/run', import.meta.url), 'utf8')).toContain('npm ci && npm test');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  });

  it("shows the sample's rows as they are: npm run readme writes them", async () => expect(readme).toContain(await sampleTables()));

  it('tells the accuracy as it was measured: npm run readme writes it', () => expect(readme).toContain(accuracyTable()));

  it('its snippet of TypeScript gives what its comment says', () => {
    const [, text = '', said = ''] = /extract\('([^']+)', \{ published: '2026-02-20' \}\);\n.*\/\/ (.*)/.exec(readme) ?? [];
    const { money, dates } = extract(text, { published: '2026-02-20' });
    expect([money[0]?.amount, money[0]?.relation, money[0]?.currency, dates[0]?.value].join(' ')).toBe(said);
  });

  it('its config is one, and its words are read', async () => {
    const lexicon = {
      currencies: [{ word: 'алтын динар', code: 'XAU' }], units: [{ word: 'пұт', code: '[pud]' }], relations: [{ word: 'бәлендей', relation: 'about' as const }],
    };
    for (const word of ['алтын динар', 'пұт', 'бәлендей']) expect(readme).toContain(`word: '${word}'`);
    const config = parseConfig({ lexicon }, 'pipeline.config.ts');
    const { money, quantities } = createTextPipeline({ words: config.lexicon }).extract('Бәлендей 5 алтын динарға 3 пұт бидай алды.', { language: 'kk' });
    expect(money).toMatchObject([{ amount: 5, currency: 'XAU', relation: 'about' }]);
    expect(quantities).toMatchObject([{ amount: 3, unit: '[pud]' }]);
    expect(await engine.processor(config)).toBeTypeOf('function');
  });

  it("its commands, and those of the pages for users, are the program's, with their options", () => {
    const calls = ['README.md', 'README.kk.md', 'docs/tutorial.md', 'docs/report.md', 'docs/faq.md'].flatMap((name) =>
      [...readFileSync(new URL(`../${name}`, import.meta.url), 'utf8').matchAll(/npx derek (?<command>[a-z]+)(?<rest>[^\n`]*)/g)].map(({ groups = {} }) => [groups['command'] ?? '', groups['rest'] ?? ''] as const));
    for (const command of new Set(calls.map(([one]) => one))) {
      const { status, stdout } = spawnSync(process.execPath, ['dist/cli.js', command, '--help'], { encoding: 'utf8' });
      expect([command, status, stdout.includes(`Usage: derek ${command}`)]).toEqual([command, 0, true]);
      const options = calls.filter(([one]) => one === command).flatMap(([, rest]) => rest.replace(/#.*|"[^"]*"/g, '').match(/(?<=\s)--?[a-z-]+/g) ?? []);
      for (const option of options) expect([command, option, stdout.includes(option)]).toEqual([command, option, true]);
    }
  });
});

describe('the tutorial', () => {
  it('runs as it stands: its commands give something, in their order', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'derek-tutorial-'));
    await cp(new URL('../corpus', import.meta.url), join(folder, 'corpus'), { recursive: true });
    const tutorial = readFileSync(new URL('../docs/tutorial.md', import.meta.url), 'utf8');
    const commands = [...tutorial.matchAll(/^npx derek (.*)$/gm)].map(([, line = '']) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''));
    // A person looks and corrects in between.
    const run = commands.filter(([command]) => command !== 'review' && command !== 'eval');
    expect(run.map(([command]) => command)).toEqual(['run', 'report', 'query', 'query']);
    for (const args of run) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], { cwd: folder, encoding: 'utf8' });
      expect([args[0], status, stdout + stderr === '']).toEqual([args[0], 0, false]);
      if (args[0] === 'query') expect(stdout.trim().split('\n').length).toBeGreaterThan(2);
    }
    expect(existsSync(join(folder, 'news', 'report', 'index.html'))).toBe(true);
    await rm(folder, { recursive: true });
  });
});
