/** Bodies that no list has: acronyms with an ending (`ҚМДҚ-ның`), media in Latin letters where the source of news stands. */
import type { Tokens } from '../../../3-segment/tokens.js';
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { SPEECH } from '../../../kazakh/speech.js';
import { endingFeatures } from '../../../kazakh/suffixes.js';
import type { NameSpan } from '../mention.js';
import { afterEnding, hyphenatedEnd, isCapital, isGluedHyphen, isUpper, lower, surface } from './token.js';

/** Acronyms of what is no body: measures, taxes, documents, diseases, states, plants, kinds of firm. */
const NO_BODIES = wordsOf('no-body');
const SHORTEST = 3;
const LONGEST = 6;

/** An acronym with its ending, in Cyrillic: in news a body more often than not. */
export function acronymAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isUpper(tokens, i)) return null;
  const text = surface(tokens, i);
  const to = afterEnding(tokens, i + 1);
  const ending = endingFeatures(lower(tokens, i + 2));
  // Plurals and what is owned are things: БТР-лер, ҰБТ-сы
  if (to === i + 1 || ending === undefined || ending.plural || ending.poss !== 0 || text.length < SHORTEST || text.length > LONGEST ||
    isLatin(text) || NO_BODIES.has(text.toLowerCase())) {
    return null;
  }
  return { from: i, to, type: 'ORGANISATION', rule: 'organisation/acronym' };
}

const MOST_WORDS = 4;

/** The medium after `деп хабарлайды`, `деп жазады`: `деп жазады Dala Times`. */
export function sourceAt(tokens: Tokens, i: number): NameSpan | null {
  if (!SPEECH.has(lower(tokens, i - 1)) || lower(tokens, i - 2) !== 'деп' || !isLatinWord(tokens, i)) return null;
  let to = hyphenatedEnd(tokens, i + 1, true); // Jol-Aman
  while (to - i < MOST_WORDS && tokens.gap[to] === 1 && isLatinWord(tokens, to)) to++;
  return { from: i, to: afterEnding(tokens, to), type: 'ORGANISATION', rule: 'organisation/source' };
}

/** A brand in Latin letters that nothing else tells of: two words with capitals, or a capital inside one (`Tech Qadam`, `JolGo`). */
export function brandAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isBrandWord(tokens, i) || isBrandWord(tokens, i - 1) || isGluedHyphen(tokens, i - 1)) return null;
  let to = i + 1;
  while (to - i < MOST_WORDS && tokens.gap[to] === 1 && isBrandWord(tokens, to)) to++;
  if (isGluedHyphen(tokens, to) && afterEnding(tokens, to) === to) return null;
  if (to === i + 1 && !/\p{Ll}\p{Lu}\p{Ll}/u.test(surface(tokens, i))) return null;
  return { from: i, to: afterEnding(tokens, to), type: 'ORGANISATION', rule: 'organisation/brand' };
}

const BRAND = /^\p{Lu}\p{L}*\p{Ll}\p{L}*$/u;
const isBrandWord = (tokens: Tokens, i: number): boolean => isLatinWord(tokens, i) && BRAND.test(surface(tokens, i));

function isLatinWord(tokens: Tokens, i: number): boolean {
  return isCapital(tokens, i) && isLatin(surface(tokens, i));
}

function isLatin(text: string): boolean {
  return text.charCodeAt(0) < 128;
}
