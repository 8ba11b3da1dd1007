/** What the lexicon says of words beside a counted noun. */
import { conjugate } from './conjugate.js';
import { classesOf, formsOf, wordsOf } from './lexicon/index.js';
import { kept } from './word.js';

let uncounted: ReadonlySet<string> | undefined;

/**
 * Whether no number counts the word: words of the lexicon, and all finite forms, converbs and participles of verbs that link a
 * number to its noun.
 */
export const isNotCounted = kept(({ lower }) => (uncounted ??= new Set([
  ...wordsOf('uncounted'), ...wordsOf('auxiliary'), ...[...wordsOf('link')].flatMap(linking),
])).has(lower));
export const NAMING_ADJECTIVES = formsOf('naming');
export const UNCOUNTED = wordsOf('mass');
export const DESCRIBING = wordsOf('describes');
export const BETWEEN = wordsOf('between');
export const NOT_ONE_OF = wordsOf('no-one');
export const MAKES_ARTICLE = wordsOf('article');
export const CLASSIFIERS = wordsOf('classifier');
export const COUNTED_IN_ADJECTIVES = wordsOf('capacity');

function linking(stem: string): string[] {
  return conjugate(stem).flatMap(({ form, features }) => (features.verb === 'infinitive' || classesOf(form) !== 0 ? [] : [form]));
}
