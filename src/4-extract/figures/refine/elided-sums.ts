/** Numbers in thousands or more without a unit: sums whose currency is left out, or the unit of a parallel figure. */
import { verbOfWord } from '../../../kazakh/analyse.js';
import { classesOf, NOUN, wordsOf } from '../../../kazakh/lexicon/index.js';
import { BETWEEN, CLASSIFIERS } from '../../../kazakh/noun-phrase.js';
import { isOfCounts, isOfMoney } from '../../../kazakh/themes.js';
import { NO_WORD } from '../../../kazakh/word.js';
import type { Doc } from '../../../3-segment/doc.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { oddsOfMoney } from '../../money/elided.js';
import { countedAt } from '../../quantities/counted.js';
import type { Figure } from '../figure.js';
import { beforeDash, isWord, lowerAt, predicateAt, verbAt } from '../scan.js';
import { LEAST_SUM, MAX_SENTENCES, namesMoney, shareScaled, take, takeDefault } from './shared-scaled.js';

/** Log-odds beyond which what stands around a number decides: 96 of 100 were right so in articles left out of the training. */
const SURE = 1.5;
/** Beyond these a number is a sum though no sum is near. */
const CERTAIN = 2;
/** Of millions and more: a number without a noun is rarely a count. */
const LIKELY = 0.7;
const LARGE = 6;

/** Log-odds of each figure that it is a sum, as they are before any has taken a unit: so the weights were learned. */
export function oddsOfSums(doc: Doc, figures: readonly Figure[]): number[] {
  return figures.map((f, k) => (f.kind === 'bare' && f.scale >= LEAST_SUM ? oddsOfMoney(doc, figures, k) : 0));
}

/**
 * A sum, where what stands around the number says so; else, unless something is counted, what a figure near by is.
 *
 * @param mayCount whether what follows the number may be what it counts
 */
export function settleScaled(doc: Doc, figures: readonly Figure[], k: number, odds: number, mayCount: boolean): void {
  const f = figures[k] as Figure;
  const never = isPartOfBare(doc, f, figures[k - 1]) || countsThings(doc, f) || manyReach(doc, f);
  const money = never ? -Infinity : odds;
  const likely = money > (f.scale >= LARGE ? LIKELY : SURE) || !never && !mayCount && isLevelOfSum(doc, f);
  if (likely && !goesOnFromMeasure(doc, figures, k)) takeNearest(doc, figures, k, f, money > CERTAIN);
  if (f.kind === 'bare' && !mayCount) shareScaled(doc, figures, k, f, money > -SURE || !never && namesSumBefore(doc, f));
}

/** `2,1 млн адамның 600 мыңы`: a part of a number that is no sum. */
function isPartOfBare(doc: Doc, f: Figure, previous: Figure | undefined): boolean {
  return f.features.poss === 3 && previous?.kind === 'bare' && previous.scale > 0 &&
    doc.sentenceOf[previous.from] === doc.sentenceOf[f.from];
}

/** `қала халқы 1 млн 38 мыңға жетті`, `отбасы 118 мыңнан асады`: what is counted reaches a number. */
function manyReach({ tokens }: Doc, f: Figure): boolean {
  const word = tokens.words[beforeDash(tokens, f.from)] ?? NO_WORD;
  return isOfCounts(word) && (f.features.case === 'dat' || f.features.case === 'abl') && (moves(tokens, f.to) || moves(tokens, f.to - 1));
}

const MOVES: ReadonlySet<string> = new Set(['reach', 'exceed', 'approach', 'rise', 'fall']);
const moves = (tokens: Tokens, i: number): boolean => MOVES.has(verbAt(tokens, i)?.verb ?? '');

/** `тәуліктік баға 12 мыңнан 85 мыңға дейін`: the noun of money stands right before. */
function isLevelOfSum({ tokens }: Doc, f: Figure): boolean {
  return isOfMoney(tokens.words[beforeDash(tokens, f.from)] ?? NO_WORD) && f.high !== null;
}

/** `22,7 млрд текше метр болды, былтыр 21,9 миллиард`: the last unit said is a measure, of the same scale. */
function goesOnFromMeasure(doc: Doc, figures: readonly Figure[], k: number): boolean {
  const f = figures[k] as Figure;
  const last = figures.slice(Math.max(0, k - 8), k).findLast((g) => g.kind === 'money' || g.kind === 'measure');
  return last?.kind === 'measure' && last.scale === f.scale &&
    (doc.sentenceOf[f.from] ?? 0) - (doc.sentenceOf[last.from] ?? 0) <= MAX_SENTENCES;
}

/** `құны 12 мыңға жуықтайды`. */
function namesSumBefore(doc: Doc, f: Figure): boolean {
  const from = Math.max(doc.sentences[doc.sentenceOf[f.from] ?? 0]?.from ?? 0, f.from - 4);
  for (let i = f.from - 1; i >= from; i--) if (isWord(doc.tokens, i) && isOfMoney(doc.tokens.words[i] ?? NO_WORD)) return true;
  return false;
}

/** A noun that is no money follows, and no verb that looks like one: `2 млрд ағаш`, as against `2 млрд қана қаралған`. */
function countsThings({ tokens }: Doc, f: Figure): boolean {
  if (f.features.poss === 3 || f.features.case !== 'nom' && f.to === f.coreTo || tokens.gap[f.to] !== 1 ||
    countedAt(tokens, f.to, false) === null) {
    return false;
  }
  const at = BETWEEN.has(lowerAt(tokens, f.to)) ? f.to + 1 : f.to;
  const word = tokens.words[at] ?? NO_WORD;
  const classes = classesOf(word.lower);
  if (CLASSIFIERS.has(word.lower)) return true;
  if ((classes & NOUN) !== 0) return !isOfMoney(word);
  // керек, тиесілі: what is said of it
  if (PREDICATIVE.has(word.lower) || classes !== 0 && !isWord(tokens, at + 1)) return false;
  return !isOfMoney(word) && !(verbOfWord(word)?.known === true && predicateAt(tokens, at) !== null);
}

const PREDICATIVE = wordsOf('predicative');

/** The currency of the next sum of the sentence, or of the nearest before; else the country's own. */
function takeNearest(doc: Doc, figures: readonly Figure[], k: number, f: Figure, certain: boolean): void {
  const sentence = doc.sentenceOf[f.from] ?? 0;
  const back = figures.slice(Math.max(0, k - FAR_FIGURES), k).findLast((g) => g.kind === 'money');
  const inSentence = back !== undefined && doc.sentenceOf[back.from] === sentence;
  const next = inSentence ? undefined : figures.slice(k + 1, k + 8).find((g) => g.kind === 'money' && doc.sentenceOf[g.from] === sentence);
  const source = next ?? back;
  if (source) take(f, source, source === next || inSentence ? 'list' : 'earlier');
  else if (countedAt(doc.tokens, f.to, false) === null && (certain || namesMoney(doc, f))) takeDefault(f);
}

/** Figures back that a currency may be carried over. */
const FAR_FIGURES = 24;
