/** Questions that the rules ask of tokens. */
import { DASHES } from '../../../3-segment/signs.js';
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import { baseOfWord, personBaseOfWord } from '../../../kazakh/base-form.js';
import { BIT } from '../../../kazakh/classes.js';
import { headOfWord, type Head } from '../../../kazakh/gazetteer/heads.js';
import { declinedOfWord, isEnding, type Declined } from '../../../kazakh/suffixes.js';
import { NO_WORD, type Word } from '../../../kazakh/word.js';

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

/** The word of a token; one that says nothing out of range. */
export function wordAt(tokens: Tokens, i: number): Word {
  return tokens.words[i] ?? NO_WORD;
}

/** The head noun that a token is a form of. */
export function headAt(tokens: Tokens, i: number): Head | undefined {
  return headOfWord(wordAt(tokens, i)) ?? undefined;
}

/** Whether a word is a form of a head noun. */
export const isHead = (word: Word): boolean => headOfWord(word) !== null;

/** A token's base form, in lower case. */
export function baseAt(tokens: Tokens, i: number): string {
  return baseOfWord(wordAt(tokens, i));
}

/** The base form of a token that is a person's name, in lower case. */
export function personBaseAt(tokens: Tokens, i: number): string {
  return personBaseOfWord(wordAt(tokens, i));
}

/** The stems that a token can be an inflected form of. */
export function declinedAt(tokens: Tokens, i: number): readonly Declined[] {
  return declinedOfWord(wordAt(tokens, i));
}

/** A word that begins with a capital letter. */
export function isCapital(tokens: Tokens, i: number): boolean {
  return tokens.words[i]?.capital === true;
}

/** A word of two or more letters, all capitals. */
export function isUpper(tokens: Tokens, i: number): boolean {
  return tokens.words[i]?.upper === true;
}

export function surface(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.start[i], tokens.end[i]);
}

export function isSign(tokens: Tokens, i: number, sign: string): boolean {
  return tokens.kind[i] === Kind.Punct && tokens.text.charCodeAt(tokens.start[i]!) === sign.charCodeAt(0);
}

/** A hyphen or dash with nothing between it and its neighbours. */
export function isGluedHyphen(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === Kind.Punct && '-–‑'.includes(surface(tokens, i)) && !tokens.gap[i] && i + 1 < tokens.count &&
    !tokens.gap[i + 1];
}

/** One past the ending that hangs on a token by a hyphen (`ТМҰ-ның`), else `i`. */
export function afterEnding(tokens: Tokens, i: number): number {
  return isGluedHyphen(tokens, i) && isWord(tokens, i + 1) && !isCapital(tokens, i + 1) && isEnding(lower(tokens, i + 1)) ? i + 2 : i;
}

/** A word for a currency: the country or people before it is the currency's, no name of its own. */
export function isCurrency(tokens: Tokens, i: number): boolean {
  return (wordAt(tokens, i).mask & BIT.currency) !== 0;
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
