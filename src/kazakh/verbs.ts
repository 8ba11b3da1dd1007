/** Verbs that say what a figure does, by what they mean for it. */
import { valuesOf } from './lexicon/index.js';
import type { Entry } from './lexicon.js';

/**
 * What a figure does by a verb: `drop` is a fall from A to B or to B, money that `түсті` into a budget came in; `bring` is with дейін a
 * change, alone a level; `fill` is of an age (`16 жасқа толмаған`).
 */
export type FigureVerb = 'rise' | 'fall' | 'drop' | 'bring' | 'exceed' | 'approach' | 'reach' | 'begin' | 'fill' | 'make' | 'be';

export const VERB_ENTRIES: readonly Entry<'verb'>[] = 
  [...valuesOf('figure')].map(([lemma, verb]) => ({ lemma, cls: 'verb', data: { verb: verb as FigureVerb } }));
