/** The words of all extractors in one dictionary, with a user's own beside them. */
import type { Case } from '../kazakh/features.js';
import { COUNTRY_ENTRIES } from '../kazakh/countries.js';
import { CURRENCY_ENTRIES } from '../kazakh/currencies.js';
import { FIGURE_CUES } from '../kazakh/figure-cues.js';
import { createLexicon, type Entry, type Lexicon } from '../kazakh/lexicon.js';
import { NUMERAL_ENTRIES } from '../kazakh/numerals.js';
import { RELATION_ENTRIES, type BoundRelation } from '../kazakh/relations.js';
import { UNIT_ENTRIES } from '../kazakh/units.js';
import { VERB_ENTRIES } from '../kazakh/verbs.js';
import { DATE_ENTRIES } from './dates/index.js';

/** Every list of words that ships with the project. */
export const LEXICONS: readonly (readonly Entry[])[] = [
  NUMERAL_ENTRIES, CURRENCY_ENTRIES, COUNTRY_ENTRIES, UNIT_ENTRIES, VERB_ENTRIES, RELATION_ENTRIES, FIGURE_CUES, DATE_ENTRIES,
];

/** Words that a config adds; with `inflect: false` the form as written alone. */
export interface UserWords {
  /** Words that bound a figure: before it (`кемі` at least), or after it in a case (`-дан … басым` over). */
  readonly relations?: readonly { readonly word: string; readonly relation: BoundRelation; readonly after?: Case | undefined }[];
  readonly currencies?: readonly { readonly word: string; readonly code: string; readonly inflect?: boolean | undefined }[];
  readonly units?: readonly {
    readonly word: string; readonly code: string; readonly per?: string | undefined; readonly inflect?: boolean | undefined;
  }[];
}

/** The dictionary of a pipeline. Built once: about 20 ms. */
export function buildLexicon(words: UserWords = {}): Lexicon {
  const own: Entry[] = [
    ...(words.currencies ?? []).map(({ word, code, inflect = true }): Entry =>
      ({ lemma: word, cls: 'currency', data: { code }, fixed: !inflect })),
    ...(words.units ?? []).map(({ word, code, per, inflect = true }): Entry =>
      ({ lemma: word, cls: 'unit', data: { code, kind: 'measure', ...(per ? { per } : {}) }, fixed: !inflect })),
    ...(words.relations ?? []).map(({ word, relation, after }): Entry =>
      ({ lemma: word, cls: 'cue', data: { cue: after ? `after:=${relation}/${after}` : `before:=${relation}` }, fixed: true })),
  ];
  // A user's word comes first: the first reading of a class wins.
  return createLexicon([...own, ...LEXICONS.flat()]);
}
