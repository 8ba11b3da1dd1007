/** Names of places and people, which other scripts spell like any word and Arabic writes without capitals. */
import { COMMON_PLACES } from './gazetteer/ambiguous.js';
import { COUNTRIES } from './gazetteer/countries.js';
import { COMMON_NAMES, GIVEN_NAMES } from './gazetteer/people.js';
import { KAZAKH_CITIES, SUBDIVISIONS } from './gazetteer/places.js';
import { classesOf } from './lexicon/index.js';

/** Given names of five letters or more that are no plain words. */
const PEOPLE = [...GIVEN_NAMES].filter((name) =>
  name.length > 4 && /^\p{Ll}+$/u.test(name) && !COMMON_NAMES.has(name) && classesOf(name) === 0);

const PLACES = [
  ...KAZAKH_CITIES.flatMap((names) => names.split('=')), ...SUBDIVISIONS.flatMap(({ names }) => names),
  ...COUNTRIES.flatMap(({ names }) => names),
]
  .filter((name) => /^\p{Lu}\p{Ll}{4,}$/u.test(name.split(' ')[0] ?? '') && (!name.includes(' ') || name.endsWith(' облысы')))
  .map((name) => (name.split(' ')[0] ?? '').toLowerCase())
  .filter((name) => !COMMON_PLACES.has(name));

/** Lower case, single words of five letters or more. */
export const NAMES: ReadonlySet<string> = new Set([...PEOPLE, ...PLACES]);
