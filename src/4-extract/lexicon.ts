/** The words of all extractors in one dictionary, with a user's own beside them. */
import { COUNTRY_ENTRIES } from '../kazakh/countries.js';
import { CURRENCY_ENTRIES } from '../kazakh/currencies.js';
import { FIGURE_CUES } from '../kazakh/figure-cues.js';
import { createLexicon, type Entry, type Lexicon } from '../kazakh/lexicon.js';
import { NUMERAL_ENTRIES } from '../kazakh/numerals.js';
import { RELATION_ENTRIES } from '../kazakh/relations.js';
import { UNIT_ENTRIES } from '../kazakh/units.js';
import { VERB_ENTRIES } from '../kazakh/verbs.js';
import { DATE_ENTRIES } from './dates/index.js';

/** Every list of words that ships with the project. */
export const LEXICONS: readonly (readonly Entry[])[] = [
  NUMERAL_ENTRIES, CURRENCY_ENTRIES, COUNTRY_ENTRIES, UNIT_ENTRIES, VERB_ENTRIES, RELATION_ENTRIES, FIGURE_CUES, DATE_ENTRIES,
];

/** A currency or unit that a config adds. */
export interface UserWords {
  readonly currencies?: readonly { readonly word: string; readonly code: string; readonly inflect?: boolean }[];
  readonly units?: readonly { readonly word: string; readonly code: string; readonly inflect?: boolean }[];
}

/** The dictionary of a pipeline. Built once: about 20 ms. */
export function buildLexicon(words: UserWords = {}): Lexicon {
  const own: Entry[] = [
    ...(words.currencies ?? []).map(({ word, code, inflect = true }): Entry => ({ lemma: word, cls: 'currency', data: { code }, fixed: !inflect })),
    ...(words.units ?? []).map(({ word, code, inflect = true }): Entry => ({ lemma: word, cls: 'unit', data: { code, kind: 'measure' }, fixed: !inflect })),
  ];
  // A user's word comes first: the first reading of a class wins.
  return createLexicon([...own, ...LEXICONS.flat()]);
}
