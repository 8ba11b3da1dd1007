/** A date keeps its value in every case; only the postposition or the ablative alone opens an end. */
import { describe, expect, it } from 'vitest';
import type { Case } from '../../kazakh/features.js';
import { inflect } from '../../kazakh/inflect.js';
import { segment } from '../../3-segment/doc.js';
import { textOf } from '../../3-segment/tokens.js';
import { buildLexicon } from '../lexicon.js';
import { readNumbers } from '../figures/reader.js';
import { extractDates } from './index.js';

const lexicon = buildLexicon();

function only(text: string) {
  const doc = segment(text, lexicon);
  const { mentions } = extractDates(doc, readNumbers(doc), new Uint8Array(doc.tokens.count), { published: '2026-03-10', timeZone: 'Asia/Almaty' });
  return mentions.map((m) => [textOf(doc.tokens, m.from, m.to), m.value]);
}

/** Forms of a word by case, without or with the possessive. */
function cases(stem: string, poss: 0 | 3): readonly (readonly [Case, string])[] {
  const forms = inflect(stem, { temporal: true }).filter(({ features: f }) => f.poss === poss && !f.plural && f.derivation === 'none' && f.case !== 'equ');
  return forms.map(({ form, features }) => [features.case, form] as const);
}

const TABLES = [
  ['2026 жылғы', 'қаңтар', 0, '2026-01'],
  ['2026 жылдың', 'қаңтар', 3, '2026-01'],
  ['2026 жылғы 20', 'ақпан', 0, '2026-02-20'],
  ['2026 жылдың 20', 'ақпан', 3, '2026-02-20'],
  ['2026 жылдың', 'маусым', 3, '2026-06'],
  ['2026 жылдың 1', 'шілде', 3, '2026-07-01'],
  ['2025 жылдың 4-', 'тоқсан', 3, '2025-10/2025-12'],
  ['2025 жылдың екінші', 'жартыжылдық', 3, '2025-07/2025-12'],
  ['2025 жылдың', 'көктем', 3, '2025-21'],
  ['2025 жылдың қаңтар-ақпан', 'ай', 3, '2025-01/2025-02'],
  ['өткен', 'ай', 0, '2026-02'],
  ['келесі', 'апта', 0, '2026-03-16/2026-03-22'],
  ['', '2025 жыл', 0, '2025'],
  ['өткен', 'жыл', 0, '2025'],
  ['былтырғы', 'жыл', 0, '2025'],
] as const;

describe.each(TABLES)('%s %s', (before, stem, poss, value) => {
  it.each(cases(stem, poss).filter(([kase]) => kase !== 'abl'))('%s: %s', (_, form) => {
    const text = `${before} ${form}`.trim().replace('- ', '-');
    expect(only(`Бұл ${text} салыстырғанда көп.`)).toEqual([[text, value]]);
  });

  it.each(cases(stem, poss).filter(([kase]) => kase === 'abl'))('%s with бастап: %s', (_, form) => {
    const text = `${before} ${form} бастап`.trim().replace('- ', '-');
    expect(only(`Бұл ${text} жүреді.`)).toEqual([[text, expect.stringMatching(/^\d[\d-]*\/\.\.$/)]]);
  });

  it.each(cases(stem, poss).filter(([kase]) => kase === 'dat'))('%s with дейін: %s', (_, form) => {
    const text = `${before} ${form} дейін`.trim().replace('- ', '-');
    expect(only(`Бұл ${text} жүреді.`)).toEqual([[text, expect.stringMatching(/^\.\.\/\d[\d-]*$/)]]);
  });
});

describe('deictics', () => {
  it.each([
    ['бүгін', 'бүгінгі бүгінге бүгіннің бүгінмен'.split(' '), '2026-03-10'],
    ['кеше', 'кеше кешегі кешенің'.split(' '), '2026-03-09'],
    ['ертең', 'ертең ертеңгі ертеңге ертеңнің'.split(' '), '2026-03-11'],
    ['биыл', 'биыл биылғы биылға биылдың биылмен'.split(' '), '2026'],
    ['былтыр', 'былтыр былтырғы былтырға былтырдың былтырмен былтырғыдан былтырғыға'.split(' '), '2025'],
  ])('%s', (_, forms, value) => {
    for (const form of forms) expect(only(`Бұл ${form} салыстырғанда көп.`)).toEqual([[form, value]]);
  });
});
