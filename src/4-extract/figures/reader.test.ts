import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../3-segment/doc.js';
import { textOf } from '../../3-segment/tokens.js';
import { toPlainString } from '../../kazakh/decimal.js';
import { RARELY_NUMBERS } from '../../kazakh/numerals.js';
import { buildLexicon } from '../lexicon.js';
import { endingsOf, grouped, lastWord, mixed, spell } from '../../../test/support/spell.js';
import { readNumbers } from './reader.js';

const lexicon = buildLexicon();

/** `[span] value` of every number of a text. */
function numbersOf(text: string): string[] {
  const doc = segment(text, lexicon);
  return readNumbers(doc).map((n) => `[${textOf(doc.tokens, n.from, n.to)}] ${toPlainString(n.value)}${n.high ? `..${toPlainString(n.high)}` : ''}`);
}

const READS: readonly (readonly [string, readonly string[]])[] = [
  ['3640000000', ['3 млрд 640 млн', '3,64 млрд', 'үш миллиард алты жүз қырық миллион', '3 млрд. 640 млн']],
  ['2416500', ['2 млн 416,5 мың', '2 416 500']],
  ['2500000000', ['екі жарым миллиард', '2 жарым миллиард', '2,5 млрд']],
  ['500000000', ['жарты миллиард']],
  ['1000000000000', ['триллион', 'бір триллион', '1 трлн']],
  ['1.6', ['1,6', '1.6']],
  ['24.3', ['жиырма төрт бүтін оннан үш']],
  ['93400000000', ['тоқсан үш бүтін төрт миллиард']],
  ['0.35', ['нөл бүтін жүзден отыз бес', '0,35']],
  ['1800', ['мың сегіз жүз', '1 800', '1800']],
  ['1200000000000', ['бір мың екі жүз миллиард']],
  ['10000..15000', ['он-он бес мың', '10-15 мың', '10 – 15 мың']],
  ['500..600', ['бес-алты жүз']],
  ['100000..200000', ['жүз – екі жүз мың']],
  ['900..1000', ['900 – 1 мың']],
  ['2500000..3500000', ['2.5-3.5 млн', '2,5-3,5 млн']],
  ['70400000', ['70, 4 миллион']],
  ['10000', ['10мың', '10 мың', 'он мың']],
  ['6214300', ['6214,3мың']],
  ['1250300', ['1,250,300', '1 250 300']],
  ['52318', ['52 мың 318']],
];

describe('numbers', () => {
  for (const [value, texts] of READS) {
    it.each(texts)(`${value}: %s`, (text) => expect(numbersOf(text)).toEqual([`[${text}] ${value}`]));
  }

  it.each([
    ['екі, жүз', ['[екі] 2', '[жүз] 100']],
    ['190 млн, 140 млн', ['[190 млн] 190000000', '[140 млн] 140000000']],
    ['5, 6 шілде', ['[5] 5', '[6] 6']],
    ['5 млн 2025 жылы', ['[5 млн] 5000000', '[2025] 2025']],
    ['үш жүз, екі жүз', ['[үш жүз] 300', '[екі жүз] 200']],
  ])('a list stays a list: %s', (text, expected) => expect(numbersOf(text)).toEqual(expected));

  it.each(['20.02.2026', '15:00', '7-20-25', '3:1', '2025/2026', '8 (7172) 74-00-11'.slice(9), '2026-02-20'])('no number: %s', (text) =>
    expect(numbersOf(text)).toEqual([]));

  it.each(['үшін', 'оны көрді', 'онда барды', 'әлем жүзінде', 'бірге келді', 'мәселенің бірі'])('a word that only looks like one: %s', (text) =>
    expect(numbersOf(text)).toEqual([]));
});

const runs = Number(process.env['DEREK_RUNS'] ?? 2000);

/** Whole numbers of every size, round ones too. */
const anyNumber = fc.oneof(
  fc.integer({ min: 1, max: 999 }),
  fc.integer({ min: 1000, max: 999_999 }),
  fc.maxSafeNat().map((n) => (n % 999_999_999_999_999) + 1),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 12 })).map(([n, power]) => n * 10 ** power),
);

/** The single number of a sentence around the text; what it read otherwise, when it did. */
function readBack(text: string): string {
  const doc = segment(`Бұл ${text} екен.`, lexicon);
  const all = readNumbers(doc);
  const [n] = all;
  return all.length === 1 && n ? toPlainString(n.value) : all.map((x) => `[${textOf(doc.tokens, x.from, x.to)}]`).join(' ');
}

describe('numbers read back', () => {
  it('in digits, in words and mixed', () => {
    fc.assert(
      fc.property(anyNumber, fc.array(fc.nat(7), { minLength: 5, maxLength: 5 }), (n, choices) => {
        for (const text of [String(n), grouped(n), spell(n), mixed(n, choices)]) expect(readBack(text), text).toBe(String(n));
      }),
      { numRuns: runs },
    );
  });

  it('in words, with every ending', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(), (n, pick) => {
        const words = spell(n).split(' ');
        const stem = words.pop() ?? '';
        const forms = endingsOf(stem).filter(({ form }) => words.length > 0 || !RARELY_NUMBERS.has(form));
        const { form, features } = forms[pick % forms.length] ?? { form: stem };
        const text = [...words, form].join(' ');
        const doc = segment(`Бұл ${text} екен.`, lexicon);
        const [read] = readNumbers(doc);
        expect(readBack(text), text).toBe(String(n));
        if (features) expect(read?.features.poss, text).toBe(features.poss);
      }),
      { numRuns: runs },
    );
  });

  it('in digits, with every hyphened ending', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(), (n, pick) => {
        const stem = lastWord(n);
        const forms = endingsOf(stem).filter(({ form }) => form.startsWith(stem) && form !== stem);
        const { form } = forms[pick % forms.length] ?? { form: stem };
        for (const digits of [String(n), grouped(n)]) expect(readBack(`${digits}-${form.slice(stem.length)}`), `${digits}-${form.slice(stem.length)}`).toBe(String(n));
      }),
      { numRuns: runs },
    );
  });

  it('with a decimal fraction and a scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 99 }), fc.constantFrom(3, 6, 9, 12), (whole, cents, power) => {
        const scale = { 3: 'мың', 6: 'млн', 9: 'млрд', 12: 'трлн' }[power] ?? '';
        const value = (BigInt(whole) * 100n + BigInt(cents)) * 10n ** BigInt(power - 2);
        expect(readBack(`${whole},${String(cents).padStart(2, '0')} ${scale}`)).toBe(String(value));
        expect(readBack(`${spell(whole)} бүтін жүзден ${spell(cents)} ${scale}`)).toBe(String(value));
      }),
      { numRuns: runs },
    );
  });

  it('never throws, never overlaps, whatever the text', () => {
    const piece = fc.constantFrom('5', '1 240', '3,4', '2026', '-', '–', '.', ',', ':', '/', ' ', '\n', 'мың', 'млрд.', 'екі', 'он', 'жүз', 'жарым', 'бүтін', 'оннан', 'де', '(', ')', '№', 'үй', '-ші', '%', '$');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const doc = segment(pieces.join(''), lexicon);
        let end = 0;
        for (const n of readNumbers(doc)) {
          expect(n.from).toBeGreaterThanOrEqual(end);
          expect(n.to).toBeGreaterThan(n.from);
          end = n.to;
        }
      }),
      { numRuns: runs },
    );
  });
});
