import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segment } from '../src/3-segment/doc.js';
import { textOf } from '../src/3-segment/tokens.js';
import type { Examples } from '../src/4-extract/examples.js';
import { extractMentions } from '../src/4-extract/index.js';
import { buildLexicon, LEXICONS } from '../src/4-extract/lexicon.js';

/** Every folder of stage 4 that has `examples.ts`; none can be forgotten. */
const extract = new URL('../src/4-extract/', import.meta.url);
const folders = readdirSync(extract, { withFileTypes: true }).filter((d) => d.isDirectory()).map((d) => d.name);
const withExamples = folders.filter((name) => existsSync(new URL(`${name}/examples.ts`, extract)));
const modules: [string, Examples<Record<string, unknown>>][] = [];
for (const name of withExamples) {
  const { EXAMPLES } = (await import(`../src/4-extract/${name}/examples.ts`)) as { EXAMPLES: Examples<Record<string, unknown>> };
  modules.push([name, EXAMPLES]);
}
const lexicon = buildLexicon();

/** Mentions of one table, with the characters that they cover. */
function mentionsOf(table: 'money' | 'dates' | 'quantities', text: string, published: string | null) {
  const doc = segment(text, lexicon);
  const found = extractMentions(doc, { published, timeZone: 'Asia/Almaty' })[table] as readonly (Record<string, unknown> & { from: number; to: number })[];
  return found.map((m) => ({ ...m, start: doc.tokens.start[m.from], surface: textOf(doc.tokens, m.from, m.to) }) as Record<string, unknown>);
}

describe.each(modules)('%s', (_, { table, groups, nothing }) => {
  for (const { gives, in: texts, published = '2026-03-10' } of groups) {
    it.each(texts)(`${JSON.stringify(gives)}: %s`, (example) => {
      const start = example.indexOf('[');
      const surface = example.slice(start + 1, example.indexOf(']'));
      const text = example.replace('[', '').replace(']', '');
      const mentions = mentionsOf(table, text, published);
      const mention = mentions.find((m) => m['start'] === start && m['surface'] === surface);
      expect(mention, `found ${JSON.stringify(mentions.map((m) => m['surface']))}`).toMatchObject(gives);
    });
  }

  it.each(nothing)('nothing in: %s', (text) => expect(mentionsOf(table, text, '2026-03-10').map((m) => m['surface'])).toEqual([]));
});

describe('lexicons', () => {
  it('belong to folders that are registered: each folder with a lexicon or examples is read by the runner', () => {
    // figures are the numbers under money and quantities; names are learnt and have tests of their own
    expect(folders.filter((f) => f !== 'figures' && f !== 'names').sort()).toEqual([...withExamples].sort());
  });

  it('hold no word in two scripts', () => {
    const mixed = LEXICONS.flat().map((e) => e.lemma).filter((lemma) => lemma.split(' ').some((word) => /[a-z]/i.test(word) && /[а-яәғқңөұүһі]/i.test(word)));
    expect(mixed).toEqual([]);
  });
});
