/** Bodies that no list has, by their head and the capital that their name begins with: `Көлік прокуратурасы`. */
import type { Tokens } from '../../../3-segment/tokens.js';
import { isBeforeHead, typeAfter } from '../../../kazakh/gazetteer/heads.js';
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { placeOf } from '../../../kazakh/gazetteer/index.js';
import { SENTENCE_STARTERS, TITLE_BEGINNINGS, TITLE_FIELDS } from '../../../kazakh/gazetteer/titles.js';
import type { NameSpan } from '../mention.js';
import { hasCase } from './place-words.js';
import { afterEnding, declinedAt, headAt, hyphenatedStart, isCapital, isWord, lower } from './token.js';

const INSTITUTIONS = wordsOf('institution');
const JOINS: ReadonlySet<string> = wordsOf('and');
const ADJECTIVE = /^\p{Ll}{3,}(?:[лдт][ыі][қк]|аралық|[ғқ]ан|[гк]ен|[ую]шы|[ую]ші)$/u;
/** What a body does: `табиғатты қорғау`, `тұрғын үй құрылыс жинақ`. */
const VERBAL = /^\p{Ll}{3,}[ую]$/u;
/** Words of rank that begin no name by themselves: `Облыстық басқарма`. */
const RANKS = wordsOf('rank');
const OF_THE_LAND = wordsOf('of-the-land');
const OF_STATE: ReadonlySet<string> = wordsOf('of-state');
const SCIENCES = wordsOf('science');
const LONGEST = 8;

/** The body whose head is token `i`: field words in lower case, and capitals before them. */
export function headedBodyAt(
  tokens: Tokens, i: number, startsSentence: (token: number) => boolean, isPerson: (token: number) => boolean,
): NameSpan | null {
  const head = headAt(tokens, i);
  if (head?.owned !== true || head.plural || !INSTITUTIONS.has(head.stem) || isCapital(tokens, i)) return null;
  if (typeAfter(lower(tokens, i - 1), head) !== 'ORGANISATION') return null;
  for (let k = i - 1; k >= 0 && i - k <= LONGEST; ) {
    const start = hyphenatedStart(tokens, k);
    if (!isWord(tokens, k) || isPerson(k)) return null;
    if (isCapital(tokens, start)) return begun(tokens, start, i, startsSentence);
    if (!isField(tokens, k) && !(JOINS.has(lower(tokens, k)) && k < i - 1)) return null;
    k = start - 1;
  }
  return null;
}

/** The name that begins with the capital at `k`, where that is the name's own and not the sentence's. */
function begun(tokens: Tokens, k: number, head: number, startsSentence: (token: number) => boolean): NameSpan | null {
  const word = lower(tokens, k);
  const accusative = VERBAL.test(lower(tokens, k + 1)) && /[дтн][ыі]$/u.test(word);
  if (SENTENCE_STARTERS.has(word) || (hasCase(tokens, k, k) && !accusative)) return null;
  // At the start of a sentence the capital says nothing: only bodies of the whole land are called by their field alone
  const byField = !RANKS.has(word) && (TITLE_BEGINNINGS.has(word) || TITLE_FIELDS.has(word));
  const stem = headAt(tokens, head)?.stem ?? '';
  const ofScience = stem === 'институт' && SCIENCES.has(word); // Зоология институты
  if (startsSentence(k) && !OF_THE_LAND.has(word) && !ofScience && !(byField && OF_STATE.has(stem))) return null;
  if (RANKS.has(word) && head - k === 1) return null;
  // Қазақстан тіл білімі институты: a land before it is of the name
  const before = lower(tokens, k - 1);
  const land = isCapital(tokens, k - 1) && (before === 'қр' || (placeOf(before) !== undefined && !startsSentence(k - 1)));
  return { from: land ? k - 1 : k, to: afterEnding(tokens, head + 1), type: 'ORGANISATION', rule: 'organisation/headed' };
}

function isField(tokens: Tokens, k: number): boolean {
  const word = lower(tokens, k);
  if (TITLE_FIELDS.has(word) || TITLE_BEGINNINGS.has(word) || isBeforeHead(word) || ADJECTIVE.test(word) || VERBAL.test(word)) return true;
  const readings = declinedAt(tokens, k);
  return readings.length === 0 || readings.some(({ features }) => features.case === 'nom' && features.poss !== 1 && features.poss !== 2);
}
