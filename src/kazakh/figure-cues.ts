/** Nouns and particles that the rules of figures look for by name: of age, of rank, of what a number names. */
import { valuesOf, wordsOf } from './lexicon/index.js';
import type { Entry } from './lexicon.js';

const DROPS = wordsOf('drops');

function entryOf(lemma: string, cue: string): Entry<'cue'> {
  // орын: орны
  const options = cue === 'age' ? { temporal: true } : DROPS.has(lemma) ? { vowelStem: lemma.slice(0, -2) + lemma.slice(-1) } : {};
  return { lemma, cls: 'cue', data: { cue }, ...(cue === 'aged' ? { fixed: true } : { options }) };
}

export const FIGURE_CUES: readonly Entry<'cue'>[] = [...valuesOf('cue')].map(([lemma, cue]) => entryOf(lemma, cue));
