/**
 * Shares and sums whose verb of change stands with a neighbour, or before them: `қант 8%-ке, ет 3%-ке қымбаттады`,
 * `Таразда (3,9%), Оралда (0,6%) өсті`, `арзандады – пияз (25 пайызға), сәбіз (22 пайызға)`, `қымбаттады, бірден 42%-ға`.
 */
import type { Doc } from '../../../3-segment/doc.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { isLevelWord } from '../../../kazakh/change-words.js';
import { NO_WORD } from '../../../kazakh/word.js';
import { trendAt } from './change.js';
import { isPredicate } from '../../quantities/counted.js';
import { DASHES, beforeDash, isCapital, isWord, lowerAt, predicateAt, verbAt } from '../scan.js';
import type { Figure, Refiner } from '../figure.js';
import { changeVerbAfter, directionOf } from './change-verbs.js';

type Direction = 'up' | 'down';

/** Tokens back that a verb before its figures may stand. */
const REACH = 40;
const SHARES: ReadonlySet<Figure['kind']> = new Set(['percent', 'percentage_point', 'ratio']);

export const shareChanges: Refiner = (figures, { doc }) => {
  for (let k = figures.length - 1; k >= 0; k--) {
    const f = figures[k];
    if (!f || !mayMove(f)) continue;
    f.change = verbBehindBracket(doc.tokens, f) ?? restated(doc, f, figures[k + 1]) ?? moveOfNext(doc, figures, k) ?? 'none';
  }
  for (const [k, f] of figures.entries()) {
    const next = figures[k + 1];
    // қалада 91%-ға және ауылда 85%-ға дейін жеткізіледі
    if (next?.change === 'to' && f.change === 'none' && f.features.case === 'dat' && isLike(f, next) &&
      lowerAt(doc.tokens, f.to) === 'және') {
      f.change = 'to';
    }
    if (!mayMove(f) || !SHARES.has(f.kind)) continue;
    const previous = figures[k - 1];
    f.change = (previous && followsOn(doc, previous, f) ? previous.change : null) ?? verbBefore(doc, f) ?? growthBefore(doc, f) ?? 'none';
  }
};

/** Unmoved as yet, and in a form that a difference has: the dative, or a bare share. */
function mayMove(f: Figure): boolean {
  if (f.change !== 'none' || f.relation === 'at_most' || f.high && f.features.case === 'nom') return false;
  if (f.kind === 'money' || f.kind === 'measure') return f.features.case === 'dat';
  return SHARES.has(f.kind) && (f.features.case === 'dat' || f.features.case === 'nom') && f.features.poss === 0;
}

/** `2,7%-ке, яғни 98 млн тоннаға дейін өсті`: by how much, then to what. */
function restated(doc: Doc, f: Figure, next: Figure | undefined): Direction | null {
  if (!next || next.change !== 'to' || !SHARES.has(f.kind) || f.features.case !== 'dat' || lowerAt(doc.tokens, next.from - 1) !== 'яғни') {
    return null;
  }
  const verb = changeVerbAfter(doc.tokens, next.to);
  return verb && directionOf(verb.verb);
}

/** The move of the figure that the list goes on to, over what only brackets hold (`7%-ке (2 млн тонна), 4%-ке ұлғайды`). */
function moveOfNext(doc: Doc, figures: readonly Figure[], k: number): Direction | null {
  const f = figures[k] as Figure;
  for (let j = k + 1; j <= k + 2; j++) {
    const next = figures[j];
    if (!next) break;
    if (leadsOnTo(doc, f, next)) return next.change as Direction;
    if (lowerAt(doc.tokens, next.from - 1) !== '(' || lowerAt(doc.tokens, next.to) !== ')' && lowerAt(doc.tokens, next.to) !== 'дейін') {
      break;
    }
  }
  return f.features.case === 'dat' ? verbBehindNextBracket(doc.tokens, f) : null;
}

/** `1%-ке (8,8 млн тонна) ұлғайды`: a bracket between the share and its verb. */
function verbBehindNextBracket(tokens: Tokens, f: Figure): Direction | null {
  if (lowerAt(tokens, f.to) !== '(') return null;
  let end = f.to + 1;
  while (end < f.to + MAX_BRACKET && lowerAt(tokens, end) !== ')') end++;
  const verb = lowerAt(tokens, end) === ')' ? changeVerbAfter(tokens, end + 1) : null;
  return verb && directionOf(verb.verb);
}

const MAX_BRACKET = 12;

/** `(0,1%) өсті`: the bracket holds how much. */
function verbBehindBracket(tokens: Tokens, f: Figure): Direction | null {
  if (!SHARES.has(f.kind) || lowerAt(tokens, f.to) !== ')' || (f.features.case === 'nom' && lowerAt(tokens, f.from - 1) !== '(')) {
    return null;
  }
  const verb = changeVerbAfter(tokens, f.to + 1);
  return verb && directionOf(verb.verb);
}

/** Whether the list goes on from `f` to a figure of its kind that moves, with no predicate between. */
function leadsOnTo(doc: Doc, f: Figure, next: Figure): boolean {
  if ((next.change !== 'up' && next.change !== 'down') || !isLike(f, next)) return false;
  if (doc.sentenceOf[f.from] !== doc.sentenceOf[next.from]) return false;
  const { case: kase } = f.features;
  // жұмыртқа 4,5, картоп 3,5 пайызға өсті: the ending stands with the unit
  const elided = f.rule.startsWith('quantity/shared');
  if (kase === 'nom' && !elided && (next.features.case !== 'nom' || saysLevel(doc.tokens, f))) return false;
  // Sums and measures in the dative are often what something is meant for: 60 мың тоннаға арналған.
  return !hasPredicate(doc.tokens, f.to, next.from) && (SHARES.has(f.kind) || !isVerbal(doc.tokens, f.to));
}

function isVerbal(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i) && predicateAt(tokens, i) !== null;
}

/** Of one unit, or shares both: `саны 10,4 есе, көлемі 15% өсті`. */
function isLike(f: Figure, next: Figure): boolean {
  return (f.kind === next.kind && f.unit === next.unit) || (SHARES.has(f.kind) && SHARES.has(next.kind));
}

/** `үлесі 40%`: a noun before the figure that it states the level of. */
function saysLevel(tokens: Tokens, f: Figure): boolean {
  const i = beforeDash(tokens, f.from);
  return isLevelWord(tokens.words[i] ?? NO_WORD);
}

/** Whether a predicate stands between; names may look like one (`Талдықорған`). */
function hasPredicate(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isWord(tokens, i) && !isCapital(tokens, i) && isPredicate(tokens, i)) return true;
  return false;
}

/** The next of a list that a noun or a verb has led in: `сәбіз (22 пайызға), картоп (8 пайыз)`, `өсім 24%, нақты мәнде – 8,9% болды`. */
function followsOn({ tokens, sentenceOf }: Doc, previous: Figure, f: Figure): boolean {
  if ((previous.change !== 'up' && previous.change !== 'down') || !isLike(previous, f) ||
    sentenceOf[previous.from] !== sentenceOf[f.from]) {
    return false;
  }
  if (hasPredicate(tokens, previous.to, f.from)) return false;
  if (lowerAt(tokens, previous.to) === ')' && lowerAt(tokens, f.to) === ')') return true;
  return previous.features.case === 'nom' && DASHES.has(lowerAt(tokens, f.from - 1)) &&
    growthAt(tokens, previous.from - 1) === previous.change;
}

function growthAt(tokens: Tokens, i: number): Direction | null {
  const at = DASHES.has(lowerAt(tokens, i)) ? i - 1 : i;
  return trendAt(tokens, at);
}

/** Lines of a list, at most, between a figure and the line that leads it in. */
const MAX_LINES = 12;
/** Tokens of a line that are looked at. */
const MAX_LINE = 120;

/** `өсім байқалады: арпа – 6%, бидай – 12%`: a growth is announced, and a list follows, on the lines below too. */
function growthBefore(doc: Doc, f: Figure): Direction | null {
  const { tokens } = doc;
  if (f.features.case !== 'nom' || !DASHES.has(lowerAt(tokens, f.from - 1))) return null;
  const sentence = doc.sentenceOf[f.from] ?? 0;
  for (let n = sentence; n >= Math.max(0, sentence - MAX_LINES); n--) {
    const { from: start, to } = doc.sentences[n] ?? { from: 0, to: 0 };
    const from = Math.max(start, Math.min(to, f.from) - MAX_LINE);
    let colon = Math.min(to, f.from) - 1;
    while (colon >= from && lowerAt(tokens, colon) !== ':') colon--;
    if (colon >= from) return announced(tokens, from, colon);
    if (n < sentence && !DASHES.has(lowerAt(tokens, from)) && lowerAt(tokens, from) !== '•' &&
      ![',', ';'].includes(lowerAt(tokens, to - 1))) {
      return null;
    }
  }
  return null;
}

function announced(tokens: Tokens, from: number, to: number): Direction | null {
  for (let i = to - 1; i >= from; i--) {
    const move = growthAt(tokens, i) ?? moveAt(tokens, i);
    if (move) return move;
  }
  return null;
}

/** The verb that has been said already, where none follows: a share in the dative, or one behind the verb's dash. */
function verbBefore(doc: Doc, f: Figure): Direction | null {
  const { tokens } = doc;
  const sentence = doc.sentences[doc.sentenceOf[f.from] ?? 0];
  if (!sentence) return null;
  const behindDash = DASHES.has(lowerAt(tokens, f.from - 1)) ? moveAt(tokens, f.from - 2) : null;
  if (f.features.case === 'nom' || behindDash) return behindDash;
  if (lowerAt(tokens, f.to) !== ')' && hasPredicate(tokens, f.to, Math.min(sentence.to, f.to + REACH))) return null;
  for (let i = f.from - 1; i >= Math.max(sentence.from, f.from - REACH); i--) {
    const move = moveAt(tokens, i);
    if (move) return move;
    if (isWord(tokens, i) && isPredicate(tokens, i)) return null;
  }
  return null;
}

function moveAt(tokens: Tokens, i: number): Direction | null {
  const verb = verbAt(tokens, i)?.verb;
  return verb === 'rise' || verb === 'fall' ? directionOf(verb) : null;
}
