/** Organisations by their head (`Қаржы министрлігі`, `Lion Bay Ventures қоры`), sites, and acronyms that the gazetteer knows. */
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import { baseForm, baseOfWord } from '../../../kazakh/base-form.js';
import { AMBIGUOUS_BODIES, CERTAIN_BODIES, COMMON_BODIES, UNCAPITALISED_BODIES } from '../../../kazakh/gazetteer/ambiguous.js';
import { BODIES } from '../../../kazakh/gazetteer/bodies.js';
import { isBeforeHead } from '../../../kazakh/gazetteer/heads.js';
import { SITE_ENDINGS } from '../../../kazakh/gazetteer/sites.js';
import type { Word } from '../../../kazakh/word.js';
import type { NameSpan } from '../mention.js';
import { afterEnding, headAt, isCapital, isGluedHyphen, isNumber, isSign, isUpper, isWord, lower, wordAt } from './token.js';


/** Tokens of a site's name that are looked at. */
const LONGEST_SITE = 10;

/** A site: `Egin-news.kz`, `BAQ.KZ`. */
export function siteAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isWord(tokens, i) || !SITE_ENDINGS.has(lower(tokens, i)) || !isSign(tokens, i - 1, '.') || tokens.gap[i] || tokens.gap[i - 1]) {
    return null;
  }
  let from = i - 2;
  while (from > 0 && i - from < LONGEST_SITE && !tokens.gap[from] && (isGluedHyphen(tokens, from - 1) || isSign(tokens, from - 1, '.')) &&
    tokens.kind[from - 2] === Kind.Word) {
    from -= 2;
  }
  if (!isWord(tokens, from) && !isNumber(tokens, from)) return null; // 24.kz
  return { from, to: afterEnding(tokens, i + 1), type: 'ORGANISATION', rule: 'organisation/site' };
}

interface KnownBody {
  /** In lower case. */
  readonly words: readonly string[];
}

/** Names of several words by their first, the longest first; names of one word. */
const byFirst = new Map<string, KnownBody[]>();
const singles = new Set<string>();
for (const name of Object.values(BODIES).flat().flatMap(({ names }) => names)) {
  const words = name.toLowerCase().split(/ |(?=-)|(?<=-)/u);
  const [first = ''] = words;
  if (words.length === 1) singles.add(first);
  else byFirst.set(first, [...(byFirst.get(first) ?? []), { words }].sort((a, b) => b.words.length - a.words.length));
}

/** A name or acronym of the gazetteer that begins at token `i`, the longest first; with its ending. */
export function knownBodyAt(tokens: Tokens, i: number): NameSpan | null {
  const first = lower(tokens, i);
  const capital = isCapital(tokens, i);
  if (!capital && !UNCAPITALISED_BODIES.has(first)) return null;
  const long = byFirst.get(first)?.find(({ words }) => words.every((word, k) => wordIs(tokens, i + k, word, k === words.length - 1)));
  if (long) {
    return {
      from: withState(tokens, i, long.words.length), to: afterEnding(tokens, i + long.words.length), type: 'ORGANISATION',
      rule: 'organisation/known',
    };
  }
  if (!capital || AMBIGUOUS_BODIES.has(first)) return null;
  const upper = isUpper(tokens, i);
  const plain = upper || isLatin(tokens, i) || isCamel(tokens, i);
  if (!(plain && singles.has(first)) && !isUnambiguous(wordAt(tokens, i))) return null;
  // The first part of a longer word: Ақ-Жайық
  if (isGluedHyphen(tokens, i + 1) && afterEnding(tokens, i + 1) === i + 1) return null;
  // ОПЕК+
  const plus = isSign(tokens, i + 1, '+') && !tokens.gap[i + 1] ? i + 2 : i + 1;
  return { from: i, to: afterEnding(tokens, plus), type: 'ORGANISATION', rule: 'organisation/known' };
}

/** `ҚР Денсаулық сақтау министрлігі`: the state before a ministry's name of several words is part of it. */
function withState(tokens: Tokens, i: number, words: number): number {
  return words > 1 && lower(tokens, i - 1) === 'қр' && isUpper(tokens, i - 1) ? i - 1 : i;
}

/** A capital inside the word: `ҚазАқпарат`. */
function isCamel(tokens: Tokens, i: number): boolean {
  const rest = tokens.text.slice((tokens.start[i] ?? 0) + 1, tokens.end[i]);
  return rest !== rest.toLowerCase();
}

/** Latin words with capitals before an organisation's head, which is part of the name: `SSGPO компаниясы`, `Qazaq Air әуе компаниясы`. */
export function latinNameAt(tokens: Tokens, i: number): NameSpan | null {
  const head = headAt(tokens, i);
  if (head === undefined || (head.type !== 'ORGANISATION' && head.type !== 'FACILITY') || !head.owned || head.plural) return null;
  let last = i - 1;
  while (i - last < 3 && isWord(tokens, last) && isBeforeHead(lower(tokens, last))) last--;
  let from = last + 1;
  while (isCapital(tokens, from - 1) && isLatin(tokens, from - 1) && last - from < 4) from--;
  if (from > last || (isNumber(tokens, from - 1) && tokens.gap[from] === 0)) return null; // 5G желісі
  return { from, to: i + 1, type: head.type, rule: 'organisation/latin' };
}

/** Whether a known body can begin with a word. */
export function mayBeBody(word: Word): boolean {
  return byFirst.has(word.lower) || (word.capital && (singles.has(word.lower) || isUnambiguous(word)));
}

function isUnambiguous(word: Word): boolean {
  return UNAMBIGUOUS.has(word.lower) || UNAMBIGUOUS.has(baseOfWord(word));
}

function wordIs(tokens: Tokens, k: number, word: string, last: boolean): boolean {
  const text = lower(tokens, k);
  if (text === word) return true;
  return last && text.startsWith(word.slice(0, -1)) && baseForm(text, { several: true }) === word;
}

function isLatin(tokens: Tokens, i: number): boolean {
  return tokens.text.charCodeAt(tokens.start[i] ?? 0) < 128;
}

const LONG_NAME = 7;
/** Single words that are bodies wherever they stand with a capital, in any case. */
const UNAMBIGUOUS = new Set([
  ...[...singles].filter((name) => name.length >= LONG_NAME && !COMMON_BODIES.has(name) && name.charCodeAt(0) > 127), ...CERTAIN_BODIES,
]);
