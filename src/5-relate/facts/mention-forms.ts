/** The case that a name or a figure has where it stands, by its last word. */
import { wordsOf } from '../../kazakh/lexicon/index.js';
import { declinedFrom, endingFeatures } from '../../kazakh/suffixes.js';
import type { Case, Features } from '../../kazakh/features.js';
import { readingOf } from '../../kazakh/lexicon.js';
import type { Word } from '../../kazakh/word.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import type { Figure } from './input.js';
import { formOfWord, wordForm } from './words.js';

/** The case that a name's last word has beyond its base form. */
export function nameCase(tokens: Tokens, from: number, to: number, name: string): Case {
  const last = lastWord(tokens, from, to);
  if (last < 0) return 'nom';
  const lower = tokens.words[last]?.lower ?? '';
  if (isDetached(tokens, last, from)) return endingFeatures(lower)?.case ?? 'nom';
  return caseBeyond(lower, name);
}

const CASES_LIMIT = 1 << 14;
const cases = new Map<string, Case>();

/** The case that a form has beyond the last word of a name; those met are kept, for taking a form apart costs. */
function caseBeyond(lower: string, name: string): Case {
  const key = `${lower} ${name}`;
  let found = cases.get(key);
  if (found === undefined) {
    const base = name.slice(name.lastIndexOf(' ') + 1).replaceAll(/[«»“”"]/gu, '').toLowerCase();
    found = lower === base || base === ''
      ? 'nom'
      : declinedFrom(lower, true).find(({ stem, owned }) => owned === base || stem === base)?.features.case ?? wordForm(lower).case;
    if (cases.size >= CASES_LIMIT) cases.clear();
    cases.set(key, found);
  }
  return found;
}

/** The last token that is a word, -1 for none. */
export const lastWord = (tokens: Tokens, from: number, to: number): number => {
  for (let i = to - 1; i >= from; i--) if (tokens.kind[i] === Kind.Word) return i;
  return -1;
};

/** Whether the word is an ending after a hyphen or a quotation mark: `ТМҰ-ның`. */
export function isDetached(tokens: Tokens, i: number, from: number): boolean {
  return i > from && !tokens.gap[i] && tokens.kind[i - 1] === Kind.Punct && endingFeatures(tokens.words[i]?.lower ?? '') !== undefined;
}

/** Bounds inside the span that are verbs: they are the predicate (`5 млрд теңгеден асты`). */
const PREDICATES = wordsOf('bounds-as-verb');
/** Bounds that leave the figure as it is in its clause (`700 млн теңгеге жуық қаржы`). */
const BOUNDS = wordsOf('bounds');
/** Up to a figure: the dative before it counts. */
const UNTIL: ReadonlySet<string> = new Set(['дейін', 'шейін']);
const LISTED = ['currency', 'unit', 'scale', 'numeral'] as const;

/** The case of a figure in its clause, and whether it is so many of something (`оның 4 млрд-ы`). */
export function figureForm(tokens: Tokens, { from, to, money }: Figure): { readonly case: Case; readonly partitive: boolean } {
  let last = lastWord(tokens, from, to);
  const bound = tokens.words[last]?.lower ?? '';
  if (PREDICATES.has(bound) || BOUNDS.has(bound)) return { case: 'nom', partitive: false };
  if (UNTIL.has(bound)) last = lastWord(tokens, from, last);
  const { case: kase, poss } = featuresOf(tokens, last, from);
  return { case: kase, partitive: poss === 3 && !(money !== null && hasCountry(tokens, last)) };
}

/** Case and possessive of the last word of a number: as the lexicon has it, else by its ending. */
function featuresOf(tokens: Tokens, last: number, from: number): Pick<Features, 'case' | 'poss'> {
  const word = tokens.words[last];
  if (word === undefined) return { case: 'nom', poss: 0 };
  const ending = isDetached(tokens, last, from) ? endingFeatures(word.lower) : undefined;
  if (ending !== undefined) return ending;
  for (const cls of LISTED) {
    const listed = readingOf(word, cls);
    if (listed !== undefined) return listed.features;
  }
  const { case: kase, owned } = formOfWord(word);
  return { case: kase, poss: owned ? 3 : 0 };
}

/** `АҚШ доллары` has its possessive from the country before it. */
function hasCountry(tokens: Tokens, last: number): boolean {
  if (tokens.kind[last - 1] !== Kind.Word || !isOf(tokens.words[last], 'currency')) return false;
  return !isOf(tokens.words[last - 1], 'scale') && !isOf(tokens.words[last - 1], 'numeral');
}

const isOf = (word: Word | undefined, cls: (typeof LISTED)[number]): boolean => word !== undefined && readingOf(word, cls) !== undefined;
