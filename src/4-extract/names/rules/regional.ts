/** Bodies of a region, a city or a district: `Кеген ауданы полиция департаменті`, `Семей қаласының әкімдігі`. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { headOf } from '../../../kazakh/gazetteer/heads.js';
import { placeOf } from '../../../kazakh/gazetteer/index.js';
import { TITLE_BEGINNINGS, TITLE_FIELDS } from '../../../kazakh/gazetteer/titles.js';
import type { Word } from '../../../kazakh/word.js';
import type { NameSpan } from '../mention.js';
import { DIRECTIONS } from './place-words.js';
import { headedPlaceAt } from './places.js';
import { afterEnding, headAt, isCapital, isUpper, isWord, lower } from './token.js';

const BODIES = wordsOf('of-region');
/** Words of a field that no list has: relative adjectives and participles. */
const ADJECTIVE = /^\p{Ll}{3,}(?:[лдт][ыі][қк]|аралық|[ғқ]ан|[гк]ен)$/u;
const RANKS = new Set(['облыстық', 'қалалық', 'аудандық']);
const LONGEST_FIELD = 9;

/** The body whose head is token `i`, with the place that it is of. */
export function regionalBodyAt(
  tokens: Tokens, i: number, sentenceStart: (token: number) => boolean, stop: (token: number) => boolean,
): NameSpan | null {
  const head = headAt(tokens, i);
  if (head?.owned !== true || head.plural || !BODIES.has(head.stem)) return null;
  for (let k = i - 1; k >= 0 && i - k <= LONGEST_FIELD; k--) {
    if (!isWord(tokens, k) || stop(k)) return null;
    if (isOwner(lower(tokens, k))) {
      const place = headedPlaceAt(tokens, k, sentenceStart, stop);
      return place?.type === 'GPE' ? { from: place.from, to: i + 1, type: 'ORGANISATION', rule: 'organisation/regional' } : null;
    }
    // ШҚО полиция департаменті, Алматы әкімдігі
    if (isCapital(tokens, k) && isCity(lower(tokens, k)) && !isField(tokens, k)) {
      return { from: regionFrom(tokens, k), to: i + 1, type: 'ORGANISATION', rule: 'organisation/regional' };
    }
    // Алматы қалалық соты
    if (RANKS.has(lower(tokens, k)) && isCapital(tokens, k - 1) && placeOf(lower(tokens, k - 1)) !== undefined) {
      return { from: k - 1, to: i + 1, type: 'ORGANISATION', rule: 'organisation/regional' };
    }
    if (!isField(tokens, k)) return null;
  }
  return null;
}

/** Departments whose acronym stands after their region: `Алматы облысы ТЖД`, `Түркістан облысының ПД-сы`. */
const ACRONYMS = wordsOf('regional');

export function mayBeRegional({ upper, lower: word }: Word): boolean {
  return upper && ACRONYMS.has(word);
}

export function regionalAcronymAt(
  tokens: Tokens, i: number, sentenceStart: (token: number) => boolean, stop: (token: number) => boolean,
): NameSpan | null {
  if (!isUpper(tokens, i) || !ACRONYMS.has(lower(tokens, i)) || !isOwner(lower(tokens, i - 1))) return null;
  const place = headedPlaceAt(tokens, i - 1, sentenceStart, stop);
  return place?.type === 'GPE'
    ? { from: place.from, to: afterEnding(tokens, i + 1), type: 'ORGANISATION', rule: 'organisation/regional-acronym' }
    : null;
}

/** A city or a region that the gazetteer knows; a country's court is the court of a country. */
function isCity(word: string): boolean {
  const place = placeOf(word);
  return place !== undefined && place.links.iso3166 === undefined;
}

/** The first token of a region's name that ends at `k`: `Батыс Қазақстан`. */
function regionFrom(tokens: Tokens, k: number): number {
  return isCapital(tokens, k - 1) && DIRECTIONS.has(lower(tokens, k - 1)) ? k - 1 : k;
}

/** A place's head in the nominative or the genitive: `қаласы`, `қаласының`. */
function isOwner(word: string): boolean {
  const head = headOf(word);
  return head?.owned === true && !head.plural && head.type === 'GPE' && /(?:ы|і|сы|сі)(?:н[ыі]ң)?$/u.test(word);
}

function isField(tokens: Tokens, k: number): boolean {
  const word = lower(tokens, k);
  // Атырау облысы бойынша департаменті is a ministry's
  if (word === 'бойынша') return false;
  return TITLE_FIELDS.has(word) || TITLE_BEGINNINGS.has(word) || headOf(word)?.stem === word ||
    (!isCapital(tokens, k) && ADJECTIVE.test(word));
}
