/** Questions about words of places. */
import type { Tokens } from '../../../3-segment/tokens.js';
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { isKnownWord, placeOf } from '../../../kazakh/gazetteer/index.js';
import { declinedFrom, declinedOfWord, type Declined } from '../../../kazakh/suffixes.js';
import { kept } from '../../../kazakh/word.js';
import { wordAt } from './token.js';

const CASE_ENDING = /(?:[ндт][ыі]ң|[дт](?:ағы|егі)|[дтн][ае]н)$/u;

/**
 * Whether a word, from token `start` to token `last` where hyphens join it, stands in a case of its own, so that it is no part of
 * the name after it (`Астанадағы Есіл ауданы`).
 */
export function hasCase(tokens: Tokens, start: number, last: number): boolean {
  if (start === last) return wordHasCase(wordAt(tokens, last));
  const word = tokens.text.slice(tokens.start[start], tokens.end[last]).toLowerCase();
  return standsInCase(word, declinedFrom(word));
}

const wordHasCase = kept((word) => standsInCase(word.lower, declinedOfWord(word)));

/** Whether a word is a known place in a case: `Астанада`, `Алматыға`. */
export const isPlaceInCase = kept((word) => isPlace(word.lower, declinedOfWord(word)));

function standsInCase(word: string, analyses: readonly Declined[]): boolean {
  return (!isKnownWord(word) && CASE_ENDING.test(word)) || isPlace(word, analyses);
}

function isPlace(word: string, analyses: readonly Declined[]): boolean {
  if (isKnownWord(word)) return false;
  return analyses.some(({ stem, features: { case: kase, poss, plural, derivation } }) =>
    poss === 0 && !plural && derivation === 'none' && kase !== 'nom' && placeOf(stem) !== undefined);
}

/** Words that begin names of two words: `Солтүстік Қазақстан облысы`. */
export const DIRECTIONS: ReadonlySet<string> = wordsOf('before-place');
