import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engine } from '../src/run/engine.js';
import { parseConfig } from '../src/config/parse.js';
import { createTextPipeline, extract } from '../src/core.js';
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

  it('its commands are commands', () => {
    const commands = [...readme.matchAll(/npx derek (\w+)/g)].map((m) => m[1]);
    for (const command of commands) expect(['run', 'extract', 'map', 'diff', 'query', 'eval']).toContain(command);
  });
});
