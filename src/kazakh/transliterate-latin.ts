/** Kazakh in Latin letters to Kazakh Cyrillic, in any of the orthographies of `transliterate-latin-style.ts`. */
import { isEnding, stemsOf } from './transliterate-lexicon.js';
import { latinStyle, type LatinStyle } from './transliterate-latin-style.js';
import { settle } from './transliterate-latin-open.js';
import { glide, isGlide, loanC, type Sound } from './transliterate-symbols.js';
import { foreignSpans, isForeignWord } from './transliterate-foreign.js';
import { MAX_WORD, type Piece } from './transliterate.js';

export { latinStyle, type LatinStyle };

/** Letters that stand for one sound in every orthography. */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'а', b: 'б', c: 'ц', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'қ', r: 'р',
  s: 'с', t: 'т',
  v: 'в', x: 'х', z: 'з', ä: 'ә', á: 'ә', ə: 'ә', ә: 'ә', ö: 'ө', ó: 'ө', ө: 'ө', ü: 'ү', ú: 'ү', ү: 'ү', ū: 'ұ', ŭ: 'ұ', û: 'ұ', ұ: 'ұ',
  ý: 'у',
  ğ: 'ғ', ǵ: 'ғ', ǧ: 'ғ', ġ: 'ғ', ғ: 'ғ', ñ: 'ң', ń: 'ң', ŋ: 'ң', ň: 'ң', ң: 'ң', ş: 'ш', š: 'ш', ș: 'ш', ç: 'ч', č: 'ч', ž: 'ж', ï: 'I',
  í: 'I', і: 'і', қ: 'қ', һ: 'х',
};

const WITH_APOSTROPHE: Readonly<Record<string, string>> = { a: 'ә', o: 'ө', u: 'ү', g: 'ғ', n: 'ң', s: 'ш', c: 'ч', y: 'у', i: 'I' };

const DIGRAPHS: Readonly<Record<string, string>> = { sh: 'ш', zh: 'ж', gh: 'ғ', kh: 'х' };

/**
 * What becomes of each letter of a text; words of other languages, addresses and Roman numerals have no pieces and stay.
 *
 * @param style of the whole article, which a line of it may be too short to show
 */
export function latinPieces(text: string, style: LatinStyle): Piece[] {
  const pieces: Piece[] = [];
  const foreign = foreignSpans(text);
  const pattern = style.apostrophes ? /[\p{L}\p{M}](?:[\p{L}\p{M}]|['’ʼ‘ʻ`](?=[\p{L}\p{M}]|(?<=[aougnscyi].)))*/giu : /[\p{L}\p{M}]+/gu;
  let span = 0;
  let foreignEnd = -1;
  for (const match of text.matchAll(pattern)) {
    const [word] = match;
    const end = match.index + word.length;
    while (span < foreign.length && (foreign[span]?.end ?? 0) <= match.index) span++;
    const hit = foreign[span];
    if (hit && hit.start < end) continue;
    // Mercedes-Benz: what a hyphen joins to a word of another language is of it
    const joined = match.index > 0 && match.index === foreignEnd + 1 && text.charAt(foreignEnd) === '-' &&
      word.charAt(0) !== word.charAt(0).toLowerCase();
    if (word.length > MAX_WORD || joined || isForeignWord(word, text, match.index, style)) {
      foreignEnd = end;
      continue;
    }
    for (const piece of wordPieces(word, style)) pieces.push({ ...piece, start: piece.start + match.index, end: piece.end + match.index });
  }
  return pieces;
}

/** The pieces of one word, offsets into it. */
export function wordPieces(word: string, style: LatinStyle): Piece[] {
  const open = symbolsOf(word, style);
  const symbols = settle(open);
  const found = firstStem(open, symbols);
  const letters = found ?? rest(symbols, 0, '');
  return letters.map(({ start, end, text }) => ({ start, end, text: recase(text, word, start) }));
}

/** @param sounds as they may be; @param symbols as the rules settle them, for the endings */
function firstStem(sounds: readonly Sound[], symbols: readonly Sound[]): Piece[] | null {
  for (const { stem, letters, open } of stemsOf(sounds, () => true)) {
    const tail = rest(symbols, letters.length, stem.replace(/[ьъ]+$/, '').slice(-1));
    if (!open && !isEnding(tail.map(({ text }) => text).join(''))) continue;
    const soft = stem.endsWith('ь') && /^[ыі]/.test(tail[0]?.text ?? ''); // модель, but моделі
    if (soft) letters[letters.length - 1] = letters.at(-1)?.slice(0, -1) ?? '';
    const head = letters.map((text, i) => ({ start: symbols[i]?.start ?? 0, end: symbols[i]?.end ?? 0, text }));
    return [...head, ...tail];
  }
  return null;
}

/** The symbols from `from` on by the rules alone. */
function rest(symbols: readonly Sound[], from: number, before: string): Piece[] {
  const pieces: Piece[] = [];
  let last = before;
  for (let i = from; i < symbols.length; ) {
    const symbol = symbols[i];
    if (!symbol) break;
    const { text, taken } = isGlide(symbol.c) ? glide(symbols, i, last) : (loanC(symbols, i) ?? { text: symbol.c, taken: 1 });
    pieces.push({ start: symbol.start, end: symbols[i + taken - 1]?.end ?? symbol.end, text });
    last = text.slice(-1);
    i += taken;
  }
  return pieces;
}

function symbolsOf(word: string, style: LatinStyle): Sound[] {
  const symbols: Sound[] = [];
  for (let i = 0; i < word.length; ) {
    const { c, length } = symbolAt(word, i, style);
    if (c !== '') symbols.push({ start: i, end: i + length, c });
    i += length;
  }
  return symbols;
}

function symbolAt(word: string, at: number, style: LatinStyle): { c: string; length: number } {
  const letter = lowerAt(word, at);
  const next = lowerAt(word, at + 1);
  if (style.apostrophes && /['’ʼ‘ʻ`]/.test(next)) return { c: WITH_APOSTROPHE[letter] ?? LETTERS[letter] ?? letter, length: 2 };
  if (/['’ʼ‘ʻ`]/.test(letter)) return { c: '', length: 1 };
  if (letter === 'c' && next === 'h') return { c: 'ч', length: 2 };
  const digraph = style.digraphs ? DIGRAPHS[letter + next] : undefined;
  if (digraph && !(letter === 'g' && style.marked)) return { c: digraph, length: 2 };
  if (!style.marked && letter === 'n' && next === 'g' && !isLatinVowel(lowerAt(word, at + 2)) && lowerAt(word, at + 2) !== 'h') {
    return { c: 'ң', length: 2 };
  }
  return { c: single(letter, word, at, style), length: 1 };
}

function single(letter: string, word: string, at: number, style: LatinStyle): string {
  switch (letter) {
    case 'ı':
      return style.dotless === 'и' ? 'I' : style.dotless;
    case 'I':
      return capitalI(word, at, style);
    case 'i':
      return style.i === 'и' ? 'I' : style.i === '?' ? 'Y' : 'і';
    case 'y':
      return latinY(word, at, style);
    case 'u':
      return style.u === '?' ? 'U' : style.u;
    case 'w':
      return style.w;
    default:
      return (style.marked ? undefined : BARE[letter]) ?? LETTERS[letter] ?? letter;
  }
}

/** Letters that bare Latin uses for two sounds. */
const BARE: Readonly<Record<string, string>> = { a: 'A', o: 'O', g: 'G', n: 'N' };

/** ы between consonants; й beside a vowel of an orthography that has no other letter for it. */
function latinY(word: string, at: number, style: LatinStyle): string {
  const before = lowerAt(word, at - 1) || '-';
  if (style.y === 'й' || 'aeoäáöóəәüúū'.includes(before)) return 'J';
  if (style.marked) return 'ы';
  if (before === 'u') return 'H';
  return 'auoe'.includes(lowerAt(word, at + 1) || '-') ? 'J' : 'ы';
}

const isLatinVowel = (letter: string): boolean => letter !== '' && 'aeiouyäöüıáóú'.includes(letter);

/** Lower case of one letter, but `I` itself, which may be the capital of two, and `i` for `İ`. */
function lowerAt(word: string, at: number): string {
  const letter = word.charAt(at);
  return letter === 'I' ? 'I' : letter === 'İ' ? 'i' : letter.toLowerCase();
}

/** Beginnings of words with И, which a text that writes `I` for both does not tell from І. */
const WITH_I = /^i(?:n(?:v|f|s|t|d[iuo]|g|j)|m(?:p|m|a)|ra|rl|ta|zr|de|sl|sp|o|pot|ne|gor|l[ouy]|gi|a|u|ä|á)/;

function capitalI(word: string, at: number, style: LatinStyle): string {
  const upper = word === word.toUpperCase() && word.length > 1;
  // QOSTANAI, SEMEI: a glide after a vowel, as i is in lower case
  if (upper && style.i !== 'і' && 'aeoäáöóəәuúüū'.includes(lowerAt(word, at - 1) || '-')) return 'I';
  if (style.dotless === 'ы') return style.dottedCapital || /[aoqğı]/i.test(word.slice(at + 1)) ? 'ы' : 'і';
  if (upper || style.dottedCapital) return 'і';
  return at === 0 && WITH_I.test(word.toLowerCase()) ? 'I' : at === 0 ? 'і' : 'I';
}

function recase(text: string, word: string, at: number): string {
  const letter = word.charAt(at);
  if (letter === letter.toLowerCase()) return text;
  const whole = word.length > 1 && word === word.toUpperCase();
  return whole ? text.toUpperCase() : text.charAt(0).toUpperCase() + text.slice(1);
}
