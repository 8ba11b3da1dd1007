import type { Edit } from '../edits.js';
import { SEEN } from '../scan.js';
import type { Transform } from './transform.js';

/** Latin, Greek and stray Cyrillic letters that look like Kazakh ones. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', i: 'і', ı: 'і', k: 'к', m: 'м', t: 'т', h: 'һ', ə: 'ә', ë: 'ё', ɵ: 'ө',
    A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У', Ə: 'Ә', Ë: 'Ё', İ: 'І',
    α: 'а', ο: 'о', ρ: 'р', χ: 'х', υ: 'у', ι: 'і', κ: 'к', Α: 'А', Β: 'В', Ε: 'Е', Η: 'Н', Ι: 'І', Κ: 'К', Μ: 'М', Ο: 'О', Ρ: 'Р', Τ: 'Т',
    Χ: 'Х', Υ: 'У',
  }),
);

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const OTHER = /[^\p{Script=Cyrillic}\p{M}]/u;
/** A Roman numeral in letters of either script: `ХХI`, `IV`; it stays as written. */
const ROMAN = /^(?=[IVXLCDMІХСМ]+$)[MМ]{0,3}(?:[CС][MМD]|D?[CС]{0,3})(?:[XХ][CС]|[XХ]L|L?[XХ]{0,3})(?:[IІ][XХ]|[IІ]V|V?[IІ]{0,3})$/;
/** `XXIғасыр`: a numeral that has lost the space after it. */
const ROMAN_BEGINNING = /^[IVX]{2,}\p{Ll}/u;

/**
 * Makes letters of other scripts Cyrillic where they stand inside a Cyrillic word and every one of them looks like a Cyrillic letter:
 * `тeңгe`, `бiр`, `жəне`. A word that has one that does not (`iPhoneда`) is left, as are names, units and Roman numerals.
 */
export const homoglyphs: Transform = {
  code: 'repaired-homoglyphs',
  message: (n) => `${n} words had Latin letters that look like Cyrillic ones; they were made Cyrillic.`,
  when: SEEN.MIXED,
  edits(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(WORD)) {
      const [word] = match;
      const repaired = repair(word, text.slice(Math.max(0, match.index - 2), match.index));
      if (repaired !== word) edits.push({ start: match.index, end: match.index + word.length, text: repaired });
    }
    return edits;
  },
};

function repair(word: string, before: string): string {
  if (!OTHER.test(word)) return word;
  // An ending on a figure (`8-i`), and a word whose schwa no other orthography in the text accounts for (`əpi`).
  const belongs = CYRILLIC.test(word) || /[əƏ]/.test(word) || (/\d-$/.test(before) && /^[iı]$/.test(word));
  if (!belongs || ROMAN.test(word) || ROMAN_BEGINNING.test(word)) return word;
  let repaired = '';
  for (const c of word) {
    const letter = OTHER.test(c) ? LOOK_ALIKES.get(c) : c;
    if (letter === undefined) return word;
    repaired += letter;
  }
  return repaired;
}
