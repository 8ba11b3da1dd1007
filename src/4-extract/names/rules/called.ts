/** Things called after somebody: `Абай атындағы облыстық драма театры`, `Ж. Есенов атындағы №12 мектеп`. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { typeAfter } from '../../../kazakh/gazetteer/heads.js';
import { SENTENCE_STARTERS } from '../../../kazakh/gazetteer/titles.js';
import type { EntityType } from '../../../record/schema.js';
import type { Word } from '../../../kazakh/word.js';
import type { NameSpan } from '../mention.js';
import { isPlaceInCase } from './place-words.js';
import {
  afterEnding, headAt, hyphenatedStart, isCapital, isGluedHyphen, isNumber, isSign, isUpper, isWord, lower, wordAt,
} from './token.js';

/** Lower-case words inside a name: titles of those whom things are called after. */
export const HONOURS: ReadonlySet<string> = wordsOf('honour');
const TYPES: ReadonlySet<EntityType> = new Set(['ORGANISATION', 'FACILITY', 'ART', 'EVENT', 'LOCATION', 'GPE']);
/** What stands beside a thing and is no part of its name: `Абай атындағы мектеп ғимараты`. */
const BESIDE = new Set(['ғимарат']);
const CALLED = 'атындағы';
const LONGEST_NAME = 8;
const LONGEST_THING = 11;
/** Words between a noun that may be the head and one that surely is: `орталық концерт залы`. */
const LONGEST_COMPOUND = 3;

/** Whether a token is the word after whom a thing is called. */
export function isCalled(tokens: Tokens, i: number): boolean {
  return lower(tokens, i) === CALLED;
}

export function isCalledWord({ lower: word }: Word): boolean {
  return word === CALLED;
}

/** The first token of the name before `атындағы` at token `i`; `i` itself where there is none. */
export function calledFrom(tokens: Tokens, i: number): number {
  let from = i;
  for (let k = i - 1; k >= 0 && i - k <= LONGEST_NAME; ) {
    if (isSign(tokens, k, '.') && isInitial(tokens, k - 1)) {
      from = k - 1;
      k -= 2;
      continue;
    }
    if (!isWord(tokens, k)) break;
    const start = hyphenatedStart(tokens, k);
    if (isCapital(tokens, k)) {
      if (SENTENCE_STARTERS.has(lower(tokens, k)) || isPlaceInCase(wordAt(tokens, k))) break;
      from = start;
    } else if (!HONOURS.has(lower(tokens, k))) break;
    k = start - 1;
  }
  return from;
}

function isInitial(tokens: Tokens, k: number): boolean {
  return isCapital(tokens, k) && (tokens.end[k] ?? 0) - (tokens.start[k] ?? 0) === 1;
}

/** The thing whose `атындағы` is token `i`, with the name before it. */
export function calledAfterAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isCalled(tokens, i)) return null;
  const from = calledFrom(tokens, i);
  if (from === i) return null;
  let bare: NameSpan | null = null;
  for (let k = i + 1; k < tokens.count && k - i <= LONGEST_THING; k++) {
    if (isNumber(tokens, k) || isSign(tokens, k, '№') || isGluedHyphen(tokens, k)) continue;
    if (!isWord(tokens, k) || (bare !== null && k - bare.to >= LONGEST_COMPOUND)) break;
    // әл-Фараби атындағы ҚазҰУ-дың
    if (isAcronym(tokens, k)) return { from, to: afterEnding(tokens, k + 1), type: 'ORGANISATION', rule: 'called-after' };
    const head = headAt(tokens, k);
    const type = head && typeAfter(lower(tokens, k - 1), head);
    if (head === undefined || type === undefined || head.plural || !TYPES.has(type)) continue;
    if (bare !== null && BESIDE.has(head.stem)) break;
    const found: NameSpan = { from, to: k + 1, type, rule: 'called-after' };
    if (head.owned || lower(tokens, k) !== head.stem) return found;
    if (head.stem !== 'орталық') bare = found; // орталық концерт залы: central
  }
  return bare;
}

/** Capitals inside the word: `ҚазҰУ`, `ЕҰУ`. */
function isAcronym(tokens: Tokens, k: number): boolean {
  const text = tokens.text.slice(tokens.start[k], tokens.end[k]);
  return isUpper(tokens, k) || (isCapital(tokens, k) && text.slice(1) !== text.slice(1).toLowerCase());
}
