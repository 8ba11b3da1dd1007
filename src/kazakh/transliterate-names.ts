/** Names of places and people, which other scripts spell like any word and Arabic writes without capitals. */
import { COUNTRIES } from './gazetteer/countries.js';
import { COMMON_NAMES, GIVEN_NAMES } from './gazetteer/people.js';
import { KAZAKH_CITIES, SUBDIVISIONS } from './gazetteer/places.js';
import { classesOf } from './lexicon/index.js';

/** Names that are words too: not to be given a capital wherever they stand. */
const ALSO_WORDS: ReadonlySet<string> = new Set(['арал', 'темір', 'шалқар', 'құлан', 'есік', 'алға', 'абай', 'облысы', 'қаласы', 'батыс', 'шығыс', 'солтүстік', 'республикасы', 'қырғыз', 'түрік', 'біріккен', 'құрама', 'штаттары']);

/** Given names of five letters or more that are no plain words. */
const PEOPLE = [...GIVEN_NAMES].filter((name) => name.length > 4 && /^\p{Ll}+$/u.test(name) && !COMMON_NAMES.has(name) && classesOf(name) === 0);

const PLACES = [...KAZAKH_CITIES.flatMap((names) => names.split('=')), ...SUBDIVISIONS.flatMap(({ names }) => names), ...COUNTRIES.flatMap(({ names }) => names)]
  .filter((name) => /^\p{Lu}\p{Ll}{4,}$/u.test(name.split(' ')[0] ?? '') && (!name.includes(' ') || name.endsWith(' облысы')))
  .map((name) => (name.split(' ')[0] ?? '').toLowerCase())
  .filter((name) => !ALSO_WORDS.has(name));

/** Lower case, single words of five letters or more. */
export const NAMES: ReadonlySet<string> = new Set([...PEOPLE, ...PLACES]);
