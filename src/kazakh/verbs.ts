/** Verbs that say what a figure does, by what they mean for it. */
import { converbOf } from './conjugate.js';
import { attach } from './inflect.js';
import { valuesOf } from './lexicon/index.js';
import type { Entry } from './lexicon.js';

/**
 * What a figure does by a verb: `drop` is a fall from A to B or to B, money that `түсті` into a budget came in; `bring` is with дейін a change, alone a level;
 * `fill` is of an age (`16 жасқа толмаған`).
 */
export type FigureVerb = 'rise' | 'fall' | 'drop' | 'bring' | 'exceed' | 'approach' | 'reach' | 'begin' | 'fill' | 'make' | 'be';

/** Verbs of change are told of by hearsay too: `өсіпті`, `арзандапты`. */
const HEARSAY: ReadonlySet<string> = new Set<FigureVerb>(['rise', 'fall', 'drop', 'bring']);

function* entries(): Generator<Entry<'verb'>> {
  for (const [lemma, verb] of valuesOf('figure')) {
    const data = { verb: verb as FigureVerb };
    yield { lemma, cls: 'verb', data };
    if (HEARSAY.has(verb)) yield { lemma: hearsay(lemma), cls: 'verb', data, fixed: true };
  }
}

/** The converb in -п with the past on it: `қымбатта` → `қымбаттапты`. */
const hearsay = (stem: string): string => attach(converbOf(stem), 'тI');

export const VERB_ENTRIES: readonly Entry<'verb'>[] = [...entries()];
