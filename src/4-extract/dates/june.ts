/** Whether `маусым` without a day is June, or a season: of matches, of a dig, of the beach. Signs around it, weighed. */
import { wordsOf } from '../../kazakh/lexicon/index.js';
import type { Tokens } from '../../3-segment/tokens.js';
import { Kind } from '../../3-segment/tokens.js';
import { ADJECTIVES, TO_WORDS } from './words.js';
import { low, monthAt, type Scan } from './scan.js';

/**
 * What each sign counts for June. Set by hand, and tried on one half of `training/dates/june.tsv`; the other half only tells how well they
 * do.
 */
const WEIGHTS =
  { bias: 1.2, month: 3, year: 0.8, until: 3.5, described: -4, seasonal: -2, seasonalText: -0.8, season: -1.5, day: 1 } as const;

/** Tokens looked at on either side for another month's name. */
const NEAR = 25;
/** More uses of the word as a season, and more words of what has seasons, say no more. */
const ENOUGH = 2;

/** Whether the word at token `i`, which is a form of маусым, is the month. */
export function isJune(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  const text = signsOfText(tokens);
  let sum: number = WEIGHTS.bias;
  if (isDescribed(scan, i)) sum += WEIGHTS.described;
  if (low(scan, i - 1) === 'жылғы') sum += WEIGHTS.year;
  if (TO_WORDS.has(low(scan, i + 1))) sum += WEIGHTS.until;
  if (hasMonthNear(scan, i)) sum += WEIGHTS.month;
  if (text.day) sum += WEIGHTS.day;
  sum += WEIGHTS.season * Math.min(ENOUGH, text.season);
  const sentence = scan.doc.sentenceOf[i] ?? 0;
  const span = scan.doc.sentences[sentence];
  const here = countSeasonal(tokens, span?.from ?? i, span?.to ?? i);
  sum += here > 0 ? WEIGHTS.seasonal : WEIGHTS.seasonalText * Math.min(ENOUGH, text.seasonal);
  return sum > 0;
}

export const isJuneOrSeason = (word: string): boolean => word.startsWith('маусым');

/** `бір маусымда`, `жазғы маусымға`, `өткен маусымда`: what is before it says which, as it does of no month. */
function isDescribed(scan: Scan, i: number): boolean {
  const word = low(scan, i - 1);
  return scan.doc.sentenceOf[i] === scan.doc.sentenceOf[i - 1] && isDescription(word);
}

const isDescription = (word: string): boolean => ADJECTIVES.has(word) || WHICH.has(word) || (word !== 'жылғы' && DESCRIPTION.test(word));
const WHICH: ReadonlySet<string> = new Set(['бір', 'әр', 'бүкіл']);
const DESCRIPTION = /^\p{Ll}{2,}(?:[ғқ][ыі]|[кг]і|[лдт][ыі][қк])$|^\p{Ll}*ш[ыі]$/u;

function hasMonthNear(scan: Scan, i: number): boolean {
  for (let k = Math.max(0, i - NEAR); k < Math.min(scan.tokens.count, i + NEAR); k++) {
    if (k !== i && !isJuneOrSeason(low(scan, k)) && monthAt(scan, k)?.sure) return true;
  }
  return false;
}

interface TextSigns {
  /** Uses of the word that can be no month. */
  readonly season: number;
  /** Words of what has seasons. */
  readonly seasonal: number;
  /** Whether a day of June is told. */
  readonly day: boolean;
}

const known = new WeakMap<Tokens, TextSigns>();

function signsOfText(tokens: Tokens): TextSigns {
  let signs = known.get(tokens);
  if (signs === undefined) known.set(tokens, (signs = findSigns(tokens)));
  return signs;
}

function findSigns(tokens: Tokens): TextSigns {
  let season = 0;
  let day = false;
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]?.lower ?? '';
    if (!isJuneOrSeason(word)) continue;
    const next = tokens.words[i + 1]?.lower ?? '';
    const ofDay = tokens.kind[i - 1] === Kind.Number || (tokens.kind[i + 1] === Kind.Number && word.endsWith('ң')) ||
      next.startsWith('ай');
    day ||= ofDay;
    if (!ofDay && isSeasonForm(word, tokens.words[i - 1]?.lower ?? '', next)) season++;
  }
  return { season, seasonal: countSeasonal(tokens, 0, tokens.count), day };
}

/** The possessive that no year stands before, `маусымдық`, the bare form, one that is described. */
function isSeasonForm(word: string, before: string, next: string): boolean {
  if (word.startsWith('маусымд') && !/^маусымд[ае]/u.test(word)) return true;
  if (word.startsWith('маусымы')) return !before.endsWith('ң');
  return isDescription(before) || (word === 'маусым' && !/^[-–—,)|]$|^мен$|^және$/u.test(next) && next !== '');
}

const SEASONAL = [...wordsOf('seasonal')];

function countSeasonal(tokens: Tokens, from: number, to: number): number {
  let found = 0;
  for (let i = from; i < to && found < ENOUGH; i++) {
    const word = tokens.words[i]?.lower ?? '';
    if (SEASONAL.some((stem) => word.startsWith(stem))) found++;
  }
  return found;
}
