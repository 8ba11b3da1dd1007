/** Questions that the rules ask of tokens. */
import { DASHES } from '../../../3-segment/signs.js';
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import { isEnding } from '../../../kazakh/strip.js';

/** The token in lower case, '' out of range or across a line end. */
export function lower(tokens: Tokens, i: number): string {
  return tokens.words[i]?.lower ?? '';
}

export function isWord(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === Kind.Word;
}

export function isNumber(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === Kind.Number;
}

/** A word that begins with a capital letter. */
export function isCapital(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === Kind.Word && CAPITALS[tokens.text.charCodeAt(tokens.start[i]!)] === 1;
}

/** 1 for each capital letter, of the scripts that have them in this news: Latin, Greek, Cyrillic. */
const CAPITALS = new Uint8Array(0x600);
for (let c = 0; c < CAPITALS.length; c++) {
  const char = String.fromCharCode(c);
  if (char !== char.toLowerCase()) CAPITALS[c] = 1;
}

/** A word of two or more letters, all capitals. */
export function isUpper(tokens: Tokens, i: number): boolean {
  if (!isWord(tokens, i)) return false;
  const text = surface(tokens, i);
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

export function surface(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.start[i], tokens.end[i]);
}

export function isSign(tokens: Tokens, i: number, sign: string): boolean {
  return tokens.kind[i] === Kind.Punct && tokens.text.charCodeAt(tokens.start[i]!) === sign.charCodeAt(0);
}

/** A hyphen or dash with nothing between it and its neighbours. */
export function isGluedHyphen(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === Kind.Punct && '-–‑'.includes(surface(tokens, i)) && !tokens.gap[i] && i + 1 < tokens.count && !tokens.gap[i + 1];
}

/** One past the ending that hangs on a token by a hyphen (`ТМҰ-ның`), else `i`. */
export function afterEnding(tokens: Tokens, i: number): number {
  return isGluedHyphen(tokens, i) && isWord(tokens, i + 1) && !isCapital(tokens, i + 1) && isEnding(lower(tokens, i + 1)) ? i + 2 : i;
}

const CURRENCIES = /^(?:доллар|рубл|юан|фунт|теңге|крон|лира|франк|манат|сом)/u;

/** A word for a currency: the country or people before it is the currency's, no name of its own. */
export function isCurrency(lowerWord: string): boolean {
  return CURRENCIES.test(lowerWord);
}

/** Parts of a hyphenated word that are looked at; a longer chain is no word. */
const MOST_PARTS = 6;

/** The first token of the word that ends at token `k`: hyphens join words, and numbers where `numbers` says so. */
export function hyphenatedStart(tokens: Tokens, k: number, numbers = false): number {
  let start = k;
  for (let parts = 1; parts < MOST_PARTS && isGluedHyphen(tokens, start - 1); parts++) {
    if (!isWord(tokens, start - 2) && !(numbers && isNumber(tokens, start - 2))) break;
    start -= 2;
  }
  return start;
}

/** One past the word that goes on from `end` by hyphens and words with capitals, or any words where `small` says so. */
export function hyphenatedEnd(tokens: Tokens, end: number, small = false): number {
  let to = end;
  for (let parts = 1; parts < MOST_PARTS && isGluedHyphen(tokens, to); parts++) {
    if (!(small ? isWord(tokens, to + 1) : isCapital(tokens, to + 1))) break;
    to += 2;
  }
  return to;
}

export function isDash(tokens: Tokens, i: number): boolean {
  return DASHES.has(lower(tokens, i));
}
