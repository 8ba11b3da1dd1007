/** Places of a list that share one head in the plural: `Ақтөбе, Абай және Батыс Қазақстан облыстары`, `Есіл мен Нұра өзендері`. */
import { valuesOf, wordsOf } from '../../../kazakh/lexicon/index.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { isKnownWord, placeOf } from '../../../kazakh/gazetteer/index.js';
import { SENTENCE_STARTERS } from '../../../kazakh/gazetteer/titles.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import type { EntityType } from '../../../record/schema.js';
import type { Word } from '../../../kazakh/word.js';
import type { NameSpan } from '../mention.js';
import { HONOURS } from './called.js';
import { DIRECTIONS, hasCase } from './place-words.js';
import { headAt, hyphenatedStart, isCapital, isSign, isWord, lower, wordAt } from './token.js';

/** What the names before a head in the plural are. */
const TYPE_OF = valuesOf('listed') as ReadonlyMap<string, EntityType>;
const CONJUNCTIONS = wordsOf('and');
const LONGEST_LIST = 24;
const LONGEST_NAME = 3;

/** The rule's name where the list is one of regions: `Ақтөбе` is then the region, not the city. */
export const LISTED_REGION = 'place/listed-region';

/**
 * The names before the head in the plural that is token `i`, none of them with the head; a single one of a street or water only where it
 * is no place's.
 */
export function listedAt(tokens: Tokens, i: number, sentenceStart: (token: number) => boolean): NameSpan[] {
  const settlement = lower(tokens, i - 1) === 'елді' && isMekender(wordAt(tokens, i));
  const head = settlement ? undefined : headAt(tokens, i);
  const type = settlement ? 'GPE' : head?.owned && head.plural ? TYPE_OF.get(head.stem) : undefined;
  if (type === undefined || (head?.stem === 'орын' && lower(tokens, i - 1) !== 'кен')) return [];
  const rule = head?.stem === 'облыс' ? LISTED_REGION : 'place/listed';
  const found: NameSpan[] = [];
  let k = settlement || head?.stem === 'орын' || lower(tokens, i - 1) === 'ауылдық' ? i - 2 : i - 1;
  while (k >= 0 && found.length < LONGEST_LIST) {
    const from = nameFrom(tokens, k, sentenceStart);
    if (from > k) break;
    found.push({ from, to: k + 1, type, rule });
    k = from - 1;
    if (!isSign(tokens, k, ',') && !CONJUNCTIONS.has(lower(tokens, k))) break;
    k--;
  }
  const [only] = found;
  if (only === undefined || found.length > 1) return found;
  const known = placeOf(tokens.text.slice(tokens.start[only.from], tokens.end[only.to - 1])) !== undefined;
  if (type === 'GPE' ? !known && sentenceStart(only.from) : known) return [];
  return found;
}

/** `елді мекендер`: settlements. */
export function isMekender({ lower: word }: Word): boolean {
  return word.startsWith('мекендер');
}

/** Whether a word that the sentence may give its capital stands in a case: `Елордада, Ақмола өңірлерінде`. */
function isInflected(word: string): boolean {
  return !isKnownWord(word) &&
    declinedFrom(word).some(({ features }) => features.poss === 0 && features.case !== 'nom' && features.case !== 'equ');
}

/** The first token of the capitalised name that ends at `last`; one past it where there is none. */
function nameFrom(tokens: Tokens, last: number, sentenceStart: (token: number) => boolean): number {
  let from = last + 1;
  for (let k = last, words = 0; k >= 0 && words < LONGEST_NAME; words++) {
    if (!isWord(tokens, k)) break;
    const start = hyphenatedStart(tokens, k);
    const word = lower(tokens, start);
    if (!isCapital(tokens, start)) {
      if (!HONOURS.has(word) || !isCapital(tokens, k - 1)) break;
    } else {
      if (hasCase(tokens, k, k)) break;
      if (sentenceStart(start) && !DIRECTIONS.has(word) && (from <= last || SENTENCE_STARTERS.has(word) || isInflected(word))) break;
      from = start;
    }
    k = start - 1;
  }
  return from;
}
