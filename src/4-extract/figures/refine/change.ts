/** What a figure does: a change by it, from it or to it. */
import { BARE } from '../../../kazakh/features.js';
import { DECLINE, GROWTH, LESS, MINUS, MORE, PLUS } from '../../../kazakh/change-words.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { isPredicate } from '../../quantities/counted.js';
import { DASHES, isWord, lowerAt } from '../scan.js';
import type { Figure, Refiner } from '../figure.js';
import { changeVerbAfter, directionOf, type ChangeVerb } from './change-verbs.js';

const UNTIL: ReadonlySet<string> = new Set(['дейін', 'шейін']);

const COMPARED: ReadonlySet<string> = new Set(['көп', 'артық', 'жоғары', 'төмен', 'аз', 'кем']);

export const setChanges: Refiner = (figures, { doc }) => {
  const { tokens } = doc;
  for (let k = 0; k < figures.length; k++) {
    const f = figures[k];
    if (!f || f.kind === 'ordinal' || f.kind === 'age' || f.kind === 'bare') continue;
    const until = UNTIL.has(lowerAt(tokens, f.to));
    const verb = changeVerbAfter(tokens, until ? f.to + 1 : f.to);
    const from = k > 0 ? startOf(figures[k - 1], f, doc.sentenceOf) : undefined;
    if (verb && f.features.case === 'dat' && from && verb.verb !== 'bring') {
      from.change = 'from';
      setTo(f, until);
    } else if (verb && until && (f.features.case === 'dat' || f.kind === 'count' && f.features === BARE)) {
      setTo(f, true);
    } else {
      setBy(tokens, f, verb);
    }
  }
};

/** The figure before, where it is the start of the same change: an ablative of the same unit, unbounded. */
function startOf(a: Figure | undefined, b: Figure, sentenceOf: Int32Array): Figure | undefined {
  if (!a || a.kind !== b.kind || a.unit !== b.unit || a.features.case !== 'abl' || a.relation !== 'exact') return undefined;
  return sentenceOf[a.from] === sentenceOf[b.from] ? a : undefined;
}

function setTo(f: Figure, until: boolean): void {
  f.change = 'to';
  if (until) f.to++;
  if (f.relation === 'at_most') f.relation = 'exact';
}

function setBy(tokens: Tokens, f: Figure, verb: ChangeVerb | null): void {
  const next = lowerAt(tokens, f.to);
  const difference = f.features.case === 'dat' || f.kind === 'ratio' || (f.features.case === 'nom' && f.kind === 'percent');
  // 3 балл жоғары; 20 метр биік is a height
  const compared = f.kind === 'measure' && f.features.case === 'nom' && COMPARED.has(next) && (!isWord(tokens, f.to + 1) || isPredicate(tokens, f.to + 1));
  if ((difference || compared) && (MORE.has(next) || LESS.has(next))) {
    f.change = MORE.has(next) ? 'up' : 'down';
  } else if (verb && isBy(f, verb)) {
    f.change = directionOf(verb.verb);
  } else if (f.features.case === 'nom' || f.features.case === 'acc') {
    setByNoun(tokens, f);
    setBySign(tokens, f);
  }
}

/** Dative, or bare where usage drops the ending: `20% өсті`, `3,2 есе артты`. */
function isBy(f: Figure, verb: ChangeVerb): boolean {
  if (verb.verb === 'bring') return false;
  if (verb.verb === 'drop') return f.features.case === 'dat' && f.kind !== 'money' && f.kind !== 'count';
  if (f.features.case === 'dat') return true;
  return (f.features.case === 'nom' || f.features.case === 'equ') && (f.kind === 'percent' || f.kind === 'ratio' || f.kind === 'percentage_point' || (f.kind === 'money' || f.kind === 'measure') && verb.at === f.to);
}

function setByNoun(tokens: Tokens, f: Figure): void {
  const k = DASHES.has(lowerAt(tokens, f.from - 1)) ? f.from - 2 : f.from - 1;
  const before = lowerAt(tokens, k);
  const after = lowerAt(tokens, f.to);
  if (f.kind !== 'percent' && f.kind !== 'percentage_point' && f.kind !== 'ratio') return;
  if (GROWTH.has(before) || GROWTH.has(after)) f.change = 'up';
  else if (DECLINE.has(before) || DECLINE.has(after)) f.change = 'down';
}

/** `69 049 теңге (+6 278 теңге)`, `(плюс 27,4%)`: in brackets a sign says which way, and belongs to the figure as in a table. */
function setBySign(tokens: Tokens, f: Figure): void {
  const sign = lowerAt(tokens, f.from - 1);
  const glued = tokens.gap[f.from] === 0 || sign === 'плюс' || sign === 'минус';
  if ((f.kind !== 'percent' && f.kind !== 'money') || !glued || lowerAt(tokens, f.from - 2) !== '(') return;
  if (!PLUS.has(sign) && !MINUS.has(sign)) return;
  f.change = PLUS.has(sign) ? 'up' : 'down';
  f.from--;
}
