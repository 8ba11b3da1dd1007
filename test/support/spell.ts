/** Numbers written as Kazakh news writes them, for the tests that read them back. */
import { inflect, type Form } from '../../src/kazakh/inflect.js';

const UNITS = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
const SCALES = [
  { power: 12, word: 'триллион', short: 'трлн' },
  { power: 9, word: 'миллиард', short: 'млрд' },
  { power: 6, word: 'миллион', short: 'млн' },
  { power: 3, word: 'мың', short: 'мың' },
] as const;

/** A number below a thousand in words. */
function spellGroup(n: number): string {
  const parts: string[] = [];
  const hundreds = Math.floor(n / 100);
  if (hundreds > 0) parts.push(hundreds === 1 ? 'жүз' : `${UNITS[hundreds]} жүз`);
  if (n % 100 >= 10) parts.push(TENS[Math.floor((n % 100) / 10)] ?? '');
  if (n % 10 > 0) parts.push(UNITS[n % 10] ?? '');
  return parts.join(' ');
}

/** A whole number below 10^15 in words: `екі миллион бес жүз мың`. */
export function spell(n: number): string {
  const parts: string[] = [];
  let rest = n;
  for (const { power, word } of SCALES) {
    const head = Math.floor(rest / 10 ** power);
    rest %= 10 ** power;
    if (head > 0) parts.push(`${spellGroup(head)} ${word}`);
  }
  if (rest > 0) parts.push(spellGroup(rest));
  return parts.join(' ');
}

/** Digits in groups of three. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** Each scale by itself, its head in digits or words, its name whole or short: `3 млрд алты жүз миллион 40 мың 7`. */
export function mixed(n: number, choices: readonly number[]): string {
  const parts: string[] = [];
  let rest = n;
  for (const [k, { power, word, short }] of SCALES.entries()) {
    const head = Math.floor(rest / 10 ** power);
    rest %= 10 ** power;
    if (head === 0) continue;
    const choice = choices[k] ?? 0;
    const number = (choice & 1) === 0 ? String(head) : spellGroup(head);
    parts.push(`${number} ${(choice & 2) === 0 ? short : word}${(choice & 4) !== 0 && short !== word && (choice & 2) === 0 ? '.' : ''}`);
  }
  if (rest > 0) parts.push((choices[4] ?? 0) % 2 === 0 ? String(rest) : spellGroup(rest));
  return parts.join(' ');
}

/** The last spoken word of a number: what its endings agree with. */
export function lastWord(n: number): string {
  return spell(n).split(' ').at(-1) ?? '';
}

/** Forms of a number word that stand in a sentence: every case, bare and with the third person's possessive. */
export function endingsOf(stem: string): readonly Form[] {
  return inflect(stem, stem === 'қырық' ? { vowelStem: 'қырқ' } : {}).filter(
    ({ features }) => !features.plural && (features.poss === 0 || features.poss === 3) && features.derivation === 'none' && features.case !== 'attr',
  );
}
