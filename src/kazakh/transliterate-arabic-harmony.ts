/** Which vowel a letter of Arabic writing stands for, the back or the front one, by the harmony of its word. */
import type { Sound } from './transliterate-symbols.js';

/**
 * Chooses between the back and the front vowel of each letter, from left to right: by the consonants around it (ق ع are back,
 * ك گ front), by ە, else as before it. ө stands in first syllables only, ә too, and only where no back vowel follows.
 *
 * @param start harmony of the stem, when the symbols are its endings
 */
export function settleVowels(symbols: readonly Sound[], hamza: boolean, start?: boolean): Sound[] {
  let front = start ?? (hamza || firstSign(beforeBroad(symbols), 0) === 'front');
  let syllable = start === undefined ? 0 : 1;
  return symbols.map((symbol, i) => {
    const { c } = symbol;
    if (c === 'е') front = true;
    if (isVowelHere(symbols, i)) syllable++;
    if (!'AOWE'.includes(c)) return symbol;
    if (isPatronymic(symbols, i)) {
      front = false;
      return { ...symbol, c: 'ұ' };
    }
    front = around(symbols, i, hamza) ?? front;
    const letter = vowelOf(c, front, syllable === 1, symbols, i, hamza);
    if (letter === 'а' || letter === 'о') front = false;
    return { ...symbol, c: letter };
  });
}

/** `-ұлы` at the end of a name is back whatever the name: `Берікұлы`. */
function isPatronymic(symbols: readonly Sound[], at: number): boolean {
  return at > 2 && symbols[at]?.c === 'W' && symbols[at + 1]?.c === 'л' && symbols[at + 2]?.c === 'E' && symbols.length <= at + 6;
}

/** Whether the consonants beside a vowel, or what is ahead of a narrow one, settle its harmony. */
function around(symbols: readonly Sound[], at: number, hamza: boolean): boolean | null {
  const before = symbols[at - 1]?.c;
  if (before === 'қ' || before === 'ғ') return false;
  if (before === 'к' || before === 'г') return true;
  if (before === 'в' && symbols[at - 2]?.c === 'е') return false; // Тоқаевтың
  if (symbols[at - 2]?.c === 'в' && symbols[at - 3]?.c === 'е' && symbols[at]?.c === 'E') return false;
  for (let i = at + 1; i < symbols.length && !isVowelHere(symbols, i); i++) {
    const c = symbols[i]?.c;
    if (c === 'қ' || c === 'ғ') return false;
    if ((c === 'к' || c === 'г') && symbols[at]?.c === 'E') return true;
  }
  if (hamza || symbols[at]?.c !== 'E') return null;
  const ahead = symbols.findIndex(({ c }, i) => i > at && 'AOW'.includes(c));
  const sign = firstSign(ahead < 0 ? symbols : symbols.slice(0, ahead), at + 1);
  return sign === null ? null : sign === 'front';
}

function isVowelHere(symbols: readonly Sound[], at: number): boolean {
  const c = symbols[at]?.c ?? '';
  if ('AOWEе'.includes(c)) return c !== '';
  // у and и are vowels after consonants.
  return (c === 'у' || c === 'I') && at > 0 && !'AOWEеуI'.includes(symbols[at - 1]?.c ?? '');
}

function vowelOf(c: string, front: boolean, first: boolean, symbols: readonly Sound[], at: number, hamza: boolean): string {
  const next = symbols.slice(at + 1).find((_, i) => isVowelHere(symbols, at + 1 + i))?.c;
  const loan = !hamza &&
    (symbols.some((s) => s.c === 'в' || s.c === 'ф') || LOAN_BEGINNING.test(symbols.slice(0, 4).map((s) => s.c).join('')));
  if (c === 'O') return front && first && !loan && next !== 'A' && next !== 'O' && next !== 'I' ? 'ө' : 'о';
  if (c === 'W') return front ? 'ү' : 'ұ';
  if (c === 'E') return front ? 'і' : 'ы';
  const alone = next === undefined || next === 'I';
  const backAhead = symbols.slice(at + 1).some((s) => s.c === 'A' || s.c === 'O');
  return front && first && !loan && !backAhead && (hamza || !alone) ? 'ә' : 'а';
}

/** `кон-`, `ком-` before a consonant open loans, no native front word. */
const LOAN_BEGINNING = /^кO[нм][бвгдзклмнпрстфхцчш]/;

/** The first letter from `at` on that only back or only front words have; endings that follow no harmony are left out. */
function firstSign(symbols: readonly Sound[], at: number): 'back' | 'front' | null {
  const end = neutralFrom(symbols);
  for (let i = at; i < end; i++) {
    const c = symbols[i]?.c ?? '';
    if (c === 'қ' || c === 'ғ') return 'back';
    if (c === 'е' || c === 'к' || c === 'г') return 'front';
  }
  return null;
}

/** Where `-мен`, `-бен`, `-пен`, `-кер`, `-гер`, `-бек` begin, which go with back and front words alike. */
function neutralFrom(symbols: readonly Sound[]): number {
  for (let i = symbols.length - 3; i >= 3; i--) {
    const [a = '', b, c = ''] = symbols.slice(i, i + 3).map((symbol) => symbol.c);
    if (b !== 'е') continue;
    const isLast = i === symbols.length - 3;
    if ((isLast && 'мбп'.includes(a) && c === 'н') || ('кг'.includes(a) && c === 'р') || (a === 'б' && c === 'к')) return i;
  }
  return symbols.length;
}

/** The symbols before an `a` or `o` past the first syllable, which makes what is before it back: `мыңбаев`. */
function beforeBroad(symbols: readonly Sound[]): readonly Sound[] {
  let syllable = 0;
  for (let i = 0; i < symbols.length; i++) {
    if (isVowelHere(symbols, i)) syllable++;
    if (syllable > 1 && (symbols[i]?.c === 'A' || symbols[i]?.c === 'O')) return symbols.slice(0, i);
  }
  return symbols;
}
