/** What a word beside a figure says of it: that it is a difference and which way, or a level. */
import { analyse } from './analyse.js';
import { valuesOf, wordsOf } from './lexicon/index.js';
import { kept } from './word.js';

/** Comparatives after a figure that is the difference: `18%-ға көп`, `екі есе арзан`. */
export const MORE = wordsOf('more');
export const LESS = wordsOf('less');

/** Signs and words that say which way a figure in brackets has gone: `(+6 278 теңге)`, `(плюс 27,4%)`. */
export const PLUS: ReadonlySet<string> = new Set(['+', ...wordsOf('plus')]);
export const MINUS: ReadonlySet<string> = new Set(['-', '–', '−', ...wordsOf('minus')]);

const FIGURE = valuesOf('figure');
const GROWTH = wordsOf('growth');
const LEVEL = wordsOf('level');

/** Which way a noun of change beside a figure goes: `өсім – 7,8%`, `3% төмендеу`; null for other words. */
export const trendOfWord = kept((word): 'up' | 'down' | null => {
  for (const { stem, features: { verb, case: kase, plural, poss } } of analyse(word.lower)) {
    if (plural || (poss !== 0 && poss !== 3)) continue;
    if (GROWTH.has(stem)) return 'up';
    if (verb === 'infinitive' && kase === 'nom') {
      if (FIGURE.get(stem) === 'rise') return 'up';
      if (FIGURE.get(stem) === 'fall') return 'down';
    }
  }
  return null;
});

/** Whether a noun right before a figure says that it is a level: `үлесі 40%`. */
export const isLevelWord = kept((word) =>
  analyse(word.lower).some(({ stem, features: { case: kase, plural, poss } }) =>
    LEVEL.has(stem) && kase === 'nom' && !plural && (poss === 0 || poss === 3)));
