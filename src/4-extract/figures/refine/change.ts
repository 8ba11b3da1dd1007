/** What a figure does: a change by it, from it or to it. */
import type { Tokens } from '../../../3-segment/tokens.js';
import { lowerAt } from '../scan.js';
import type { Figure, Refiner } from '../figure.js';
import { changeVerbAfter, type ChangeVerb } from './change-verbs.js';

/** Comparatives after a figure that is the difference: `18%-ға көп`, `екі есе арзан`. */
const MORE: ReadonlySet<string> = new Set(['көп', 'артық', 'қымбат', 'жоғары', 'ұзақ', 'жылдам', 'үлкен', 'биік', 'көбірек', 'артығырақ', 'қымбатырақ', 'жоғарырақ']);
const LESS: ReadonlySet<string> = new Set(['аз', 'кем', 'арзан', 'төмен', 'қысқа', 'кіші', 'азырақ', 'арзанырақ', 'төменірек']);
const UNTIL: ReadonlySet<string> = new Set(['дейін', 'шейін']);
/** Nouns right before a figure that is a growth or a fall: `өсім – 7,8%`. */
const GROWTH: ReadonlySet<string> = new Set(['өсім', 'өсімі', 'өсу', 'артуы', 'өсуі']);
const DECLINE: ReadonlySet<string> = new Set(['төмендеу', 'төмендеуі', 'құлдырау', 'құлдырауы', 'азаю', 'азаюы']);
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);

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
    } else if (verb && until && f.features.case === 'dat') {
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
  if (difference && (MORE.has(next) || LESS.has(next))) {
    f.change = MORE.has(next) ? 'up' : 'down';
  } else if (verb && isBy(f, verb)) {
    f.change = verb.verb === 'rise' ? 'up' : 'down';
  } else if (f.features.case === 'nom') {
    setByNoun(tokens, f);
  }
}

/** Dative, or bare where usage drops the ending: `20% өсті`, `3,2 есе артты`. */
function isBy(f: Figure, verb: ChangeVerb): boolean {
  if (verb.verb === 'bring') return false;
  if (verb.verb === 'drop') return f.features.case === 'dat' && f.kind !== 'money' && f.kind !== 'count';
  if (f.features.case === 'dat') return true;
  return (f.features.case === 'nom' || f.features.case === 'equ') && (f.kind === 'percent' || f.kind === 'ratio' || f.kind === 'percentage_point' || f.kind === 'money' && verb.at === f.to);
}

function setByNoun(tokens: Tokens, f: Figure): void {
  const k = DASHES.has(lowerAt(tokens, f.from - 1)) ? f.from - 2 : f.from - 1;
  const before = lowerAt(tokens, k);
  if (f.kind !== 'percent' && f.kind !== 'percentage_point') return;
  if (GROWTH.has(before)) f.change = 'up';
  else if (DECLINE.has(before)) f.change = 'down';
}

