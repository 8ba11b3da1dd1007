/** The gazetteer by name: what a name is certain to mean, and which names are known as they stand. */
import type { Links } from '../../record/schema.js';
import { classesOf } from '../lexicon/index.js';
import { AMBIGUOUS_PLACES } from './ambiguous.js';
import { BODIES } from './bodies.js';
import { COUNTRIES } from './countries.js';
import { HEAD_STEMS } from './heads.js';
import { DISEASES, NATIONS } from './nations.js';
import { OCCUPATIONS, OFFICES } from './offices.js';
import { FAMILY_ENDINGS, GIVEN_NAMES } from './people.js';
import { BORDER_PLACES, KAZAKH_CITIES, KAZAKH_DISTRICTS, LOCATIONS, SUBDIVISIONS, WORLD_CITIES } from './places.js';

export interface Thing {
  /** The same for all names of one thing. */
  readonly id: string;
  readonly links: Links;
}

const LANDS: ReadonlySet<string> = new Set(LOCATIONS.map((name) => name.toLowerCase()));
const places = new Map<string, Thing>();
const bodies = new Map<string, Thing>();

function put(map: Map<string, Thing>, names: readonly string[], thing: Thing): void {
  for (const name of names) if (!map.has(name.toLowerCase())) map.set(name.toLowerCase(), thing);
}

for (const { code, names, wikidata } of COUNTRIES) put(places, names, { id: code, links: { iso3166: code, ...item(wikidata) } });
for (const { code, names, wikidata } of SUBDIVISIONS) put(places, names, { id: code, links: { iso3166_2: code, ...item(wikidata) } });
for (const row of [...KAZAKH_CITIES, ...BORDER_PLACES, ...WORLD_CITIES]) {
  const names = row.split('=');
  put(places, names.flatMap((name) => [name, `${name} қаласы`]), { id: names[0] ?? row, links: {} });
}
for (const name of KAZAKH_DISTRICTS) {
  if (isDistrictAlone(name.toLowerCase())) put(places, [name, `${name} ауданы`], { id: `${name} ауданы`, links: {} });
}
for (const { names, wikidata } of Object.values(BODIES).flat()) put(bodies, names, { id: names[0] ?? '', links: item(wikidata) });

function item(wikidata: string | undefined): Links {
  return wikidata === undefined ? {} : { wikidata };
}

/** Whether a district's name is no person's, no land's and no word's: it is one without its head too (`Сайрамда`). */
function isDistrictAlone(name: string): boolean {
  const ofPerson = GIVEN_NAMES.has(name) || FAMILY_ENDINGS.some((ending) => name.endsWith(ending)) || name.includes('-');
  const ofOther = LANDS.has(name) || NATIONS.has(name) || AMBIGUOUS_PLACES.has(name) || HEAD_STEMS.has(name);
  return !ofPerson && !ofOther && classesOf(name) === 0;
}

/** All names of places, in lower case. */
export const PLACE_NAMES: ReadonlySet<string> = new Set(places.keys());

/** The place that a base form names. */
export function placeOf(name: string): Thing | undefined {
  return places.get(name.toLowerCase());
}

/** The organisation that a base form names: any of its names or its acronym. */
export function bodyOf(name: string): Thing | undefined {
  return bodies.get(name.toLowerCase());
}

/** Words that end names, in lower case: inner words may stand in a case (`Республикасының Президенті`). */
const words = new Set<string>();
const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
for (const { names } of [...COUNTRIES, ...SUBDIVISIONS, ...Object.values(BODIES).flat()]) {
  for (const name of names) words.add(lastWord(name));
}
for (const row of [...KAZAKH_CITIES, ...BORDER_PLACES, ...WORLD_CITIES, ...KAZAKH_DISTRICTS, ...LOCATIONS]) {
  for (const name of row.split('=')) words.add(lastWord(name));
}
for (const list of [GIVEN_NAMES, OFFICES, OCCUPATIONS, HEAD_STEMS, NATIONS, DISEASES]) {
  for (const word of list) words.add(word.toLowerCase());
}

/** Whether a word in lower case is a word of the gazetteer as it stands: it is not an inflected form then. */
export function isKnownWord(lower: string): boolean {
  return words.has(lower);
}
