/** Nouns and particles that the rules of figures look for by name. */
import type { Entry } from './lexicon.js';

const CUES = {
  /** Years of age. */
  age: ['жас'],
  /** Things that an ordinal or a hyphened number ranks: `2-орын`, `5-рет`. */
  rank: ['орын', 'рет', 'мәрте'],
  among: ['аралық'],
  /** Nouns that a number names: no count. */
  'name:number': ['нөмір', 'бап', 'сынып', 'салмақ дәреже', 'маршрут'],
} as const;

function* entries(): Generator<Entry<'cue'>> {
  for (const [cue, lemmas] of Object.entries(CUES)) {
    for (const lemma of lemmas) {
      const options = cue === 'age' ? { temporal: true } : lemma === 'орын' ? { vowelStem: 'орн' } : {};
      yield { lemma, cls: 'cue', data: { cue }, options };
    }
  }
  yield { lemma: 'жасар', cls: 'cue', data: { cue: 'aged' }, fixed: true };
}

export const FIGURE_CUES: readonly Entry<'cue'>[] = [...entries()];
