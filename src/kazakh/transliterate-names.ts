/** Names of places, which other scripts spell like any word and Arabic writes without capitals. */
import { COUNTRIES } from './gazetteer/countries.js';
import { KAZAKH_CITIES, SUBDIVISIONS } from './gazetteer/places.js';

/** Names that are words too: not to be given a capital wherever they stand. */
const ALSO_WORDS: ReadonlySet<string> = new Set(['арал', 'темір', 'шалқар', 'құлан', 'есік', 'алға', 'абай', 'облысы', 'қаласы', 'батыс', 'шығыс', 'солтүстік', 'республикасы', 'қырғыз', 'түрік', 'біріккен', 'құрама', 'штаттары']);

/** Lower case, single words of five letters or more. */
export const PLACE_NAMES: ReadonlySet<string> = new Set(
  [...KAZAKH_CITIES.flatMap((names) => names.split('=')), ...SUBDIVISIONS.flatMap(({ names }) => names), ...COUNTRIES.flatMap(({ names }) => names)]
    .filter((name) => /^\p{Lu}\p{Ll}{4,}$/u.test(name.split(' ')[0] ?? '') && (!name.includes(' ') || name.endsWith(' облысы')))
    .map((name) => (name.split(' ')[0] ?? '').toLowerCase())
    .filter((name) => !ALSO_WORDS.has(name)),
);
