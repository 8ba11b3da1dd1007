/** Laws: codes and the constitution by name, with their article (`Қылмыстық кодекстің 366-бабы`, `ҚК 188-бабы`). */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import type { Doc } from '../../../3-segment/doc.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { BIT } from '../../../kazakh/classes.js';
import { CODE_ACRONYMS } from '../../../kazakh/gazetteer/laws.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import type { NameSpan } from '../mention.js';
import { headAt, isCapital, isGluedHyphen, isNumber, isSign, isWord, lower } from './token.js';

/** Words of the names of codes, besides capitalised ones. */
const CODE_WORDS = wordsOf('of-code');
const PARTS = wordsOf('law-part');
const STATE = new Set(['қр', 'республикасының', 'республикасы']);
const LONGEST_NAME = 9;

/** A law whose head is token `i`: `кодекс`, `Конституция`, or the acronym of a code before an article. */
export function lawAt(doc: Doc, i: number): NameSpan | null {
  const { tokens } = doc;
  if (!isWord(tokens, i)) return null;
  if (CODE_ACRONYMS.has(tokens.text.slice(tokens.start[i], tokens.end[i]))) {
    const start = isGluedHyphen(tokens, i + 1) ? i + 3 : i + 1;
    const to = articleEnd(tokens, start);
    return to > start ? { from: withState(tokens, i), to, type: 'LAW', rule: 'law/acronym-article' } : null;
  }
  const head = headAt(tokens, i);
  if (head?.stem === 'кодекс' && !head.plural) return code(tokens, i);
  const constitution = head?.stem === 'конституция' && isCapital(tokens, i);
  const ataZan = head?.stem === 'заң' && isCapital(tokens, i) && lower(tokens, i - 1) === 'ата';
  if (!constitution && !ataZan) return null;
  // Конституция күні, Конституция алаңы, Конституциялық сот are other names.
  if (constitution && !head.owned && headAt(tokens, i + 1) && headAt(tokens, i + 1)?.type !== 'LAW') return null;
  if (lower(tokens, i + 1).startsWith('күн')) return null;
  const first = ataZan ? i - 1 : i;
  return { from: withState(tokens, first), to: articleEnd(tokens, i + 1), type: 'LAW', rule: 'law/constitution' };
}

function code(tokens: Tokens, i: number): NameSpan | null {
  let from = i;
  for (let k = i - 1; k >= 0 && i - k <= LONGEST_NAME; k--) {
    const word = lower(tokens, k);
    if (isSign(tokens, k, ',') || isSign(tokens, k, '(') || isSign(tokens, k, ')')) break;
    if (isSign(tokens, k, '-') && isGluedHyphen(tokens, k)) continue;
    if (!isWord(tokens, k) || !(CODE_WORDS.has(word) || isCapital(tokens, k))) break;
    if (STATE.has(word)) break;
    // A capital that a lower-case word of the name does not follow ends the walk: that is where the name begins.
    from = k;
    if (isCapital(tokens, k) && !tokens.words[k - 1]?.lower.endsWith('-')) break;
  }
  while (from < i && lower(tokens, from) === 'және') from++;
  if (from === i) return null;
  return { from: withState(tokens, from), to: articleEnd(tokens, i + 1), type: 'LAW', rule: 'law/code' };
}

/** `ҚР`, `Қазақстан Республикасы(ның)` before the name belong to it. */
function withState(tokens: Tokens, from: number): number {
  const before = lower(tokens, from - 1);
  if (before === 'қр' || before === 'қрның') return from - 1;
  return STATE.has(before) && isCapital(tokens, from - 1) && isCapital(tokens, from - 2) ? from - 2 : from;
}

/** One past the articles, parts and points that follow, with their numbers: `366-бабының 2-бөлігі`. */
function articleEnd(tokens: Tokens, start: number): number {
  let end = start;
  for (let k = start; k < tokens.count; ) {
    let j = k;
    if (isSign(tokens, j, ',') && end > start) j++;
    const number = numberEnd(tokens, j);
    if (number === j || !isPart(lower(tokens, number))) break;
    end = k = number + 1;
  }
  return end;
}

/** One past a number that counts articles: digits with their list and hyphen, or words. */
function numberEnd(tokens: Tokens, from: number): number {
  let k = from;
  while (isNumber(tokens, k) && (isGluedHyphen(tokens, k + 1) || isSign(tokens, k + 1, ',') || isWord(tokens, k + 1))) {
    k++;
    if (isSign(tokens, k, ',')) k++;
    else if (isGluedHyphen(tokens, k)) k += isNumber(tokens, k + 1) || isPart(lower(tokens, k + 1)) ? 1 : 2;
  }
  if (k > from) return k;
  while (isWord(tokens, k) && ((tokens.words[k]?.mask ?? 0) & BIT.numeral) !== 0) k++;
  return k;
}

function isPart(word: string): boolean {
  return word !== '' && (PARTS.has(word) || declinedFrom(word).some(({ stem }) => PARTS.has(stem)));
}
