/** Questions about words of places. */
import { isKnownWord, placeOf } from '../../../kazakh/gazetteer/index.js';
import { remembered } from '../../../kazakh/remember.js';
import { analyse } from '../../../kazakh/strip.js';

const CASE_ENDING = /(?:ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі|дан|ден|тан|тен|нан|нен)$/u;

/** Whether a word in lower case stands in a case of its own, so that it is no part of the name after it (`Астанадағы Есіл ауданы`). */
export const hasCase = remembered((word: string): boolean => (!isKnownWord(word) && CASE_ENDING.test(word)) || isPlaceInCase(word));

/** Whether a word in lower case is a known place in a case: `Астанада`, `Алматыға`. */
export const isPlaceInCase = remembered((word: string): boolean =>
  !isKnownWord(word) && analyse(word).some(({ stem, features }) => features.poss === 0 && !features.plural && features.derivation === 'none' && features.case !== 'nom' && placeOf(stem) !== undefined));

/** Words that begin names of two words: `Солтүстік Қазақстан облысы`. */
export const DIRECTIONS: ReadonlySet<string> = new Set(['солтүстік', 'оңтүстік', 'шығыс', 'батыс', 'орталық', 'үлкен', 'кіші', 'жаңа', 'жоғарғы', 'төменгі', 'ұлы', 'орта', 'қызыл', 'ақ', 'қара']);
