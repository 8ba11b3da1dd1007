/** Classes of words that the tagger's attributes speak of, from the gazetteer and from the look of the word. */
import { MONTH_NAMES } from '../../../kazakh/calendar.js';
import { BODIES } from '../../../kazakh/gazetteer/bodies.js';
import { COUNTRIES } from '../../../kazakh/gazetteer/countries.js';
import { LEGAL_FORMS, headOf } from '../../../kazakh/gazetteer/heads.js';
import { DISEASES, NATIONS } from '../../../kazakh/gazetteer/nations.js';
import { OCCUPATIONS, OFFICES, OFFICE_MODIFIERS, SAYING } from '../../../kazakh/gazetteer/offices.js';
import { FAMILY_ENDINGS, GIVEN_NAMES, HONORIFICS, PATRONYMIC_ENDINGS } from '../../../kazakh/gazetteer/people.js';
import {
  BORDER_PLACES, KAZAKH_CITIES, KAZAKH_DISTRICTS, LOCATIONS, SUBDIVISIONS, WORLD_CITIES,
} from '../../../kazakh/gazetteer/places.js';
import type { StemEnds } from '../../../kazakh/suffixes.js';
import type { EntityType } from '../../../record/schema.js';

const NAMES = [
  'country', 'kazakhCity', 'district', 'worldCity', 'location', 'given', 'family', 'patronymic', 'initial', 'body', 'organisationHead',
  'facilityHead', 'locationHead', 'placeHead', 'projectHead', 'eventHead', 'artHead', 'lawHead', 'productHead', 'office', 'occupation',
  'saying', 'nation', 'relative', 'disease', 'legalForm', 'honorific', 'language', 'officeModifier', 'month',
] as const;
export type WordClass = (typeof NAMES)[number];

/** The bit of each class. */
export const CLASS_BIT = Object.fromEntries(NAMES.map((name, k) => [name, 2 ** k])) as Readonly<Record<WordClass, number>>;
export const CLASS_COUNT = NAMES.length;

const lemmas = new Map<string, number>();
function addAll(words: Iterable<string>, name: WordClass): void {
  for (const word of words) {
    const lower = word.toLowerCase();
    lemmas.set(lower, (lemmas.get(lower) ?? 0) | CLASS_BIT[name]);
  }
}
const single = (names: readonly string[]): string[] => names.filter((name) => !name.includes(' '));

addAll(COUNTRIES.flatMap(({ names }) => single(names)), 'country');
addAll(SUBDIVISIONS.flatMap(({ names }) => single(names)), 'kazakhCity');
addAll([...KAZAKH_CITIES, ...BORDER_PLACES].flatMap((row) => row.split('=')), 'kazakhCity');
addAll(KAZAKH_DISTRICTS, 'district');
addAll(WORLD_CITIES.flatMap((row) => row.split('=')), 'worldCity');
addAll(single(LOCATIONS), 'location');
addAll(GIVEN_NAMES, 'given');
addAll(Object.values(BODIES).flatMap((rows) => rows.flatMap(({ names }) => single(names))), 'body');
addAll(OFFICES, 'office');
addAll(OCCUPATIONS, 'occupation');
addAll(SAYING, 'saying');
addAll(NATIONS, 'nation');
addAll(DISEASES, 'disease');
addAll(LEGAL_FORMS, 'legalForm');
addAll(HONORIFICS, 'honorific');
addAll(['тіл'], 'language');
addAll(OFFICE_MODIFIERS, 'officeModifier');
addAll(MONTH_NAMES, 'month');

const HEAD_CLASS: Partial<Record<EntityType, WordClass>> = {
  ORGANISATION: 'organisationHead', FACILITY: 'facilityHead', LOCATION: 'locationHead', GPE: 'placeHead', PROJECT: 'projectHead',
  EVENT: 'eventHead', ART: 'artHead', LAW: 'lawHead', PRODUCT: 'productHead',
};
/** Classes of what a place's `-лық` comes from. */
const PLACES = CLASS_BIT.country | CLASS_BIT.kazakhCity | CLASS_BIT.worldCity | CLASS_BIT.location | CLASS_BIT.district;
const RELATIVE = /[лдт][ыі][қк]$/u;
/** The longest ending looked for in names of people. */
const LONGEST_END = 6;
const familyEnds = new Set(FAMILY_ENDINGS);
const patronymicEnds = new Set(PATRONYMIC_ENDINGS);

/**
 * The classes of a word.
 *
 * @param text as written
 * @param lower in lower case
 * @param ends where its stems may end: each is looked up
 */
export function classesOf(text: string, lower: string, ends: StemEnds): number {
  const capital = text !== lower;
  let bits = 0;
  let last = -1;
  for (let k = 0; k < 4; k++) {
    const end = k === 0 ? lower.length : k === 1 ? ends.noCase : k === 2 ? ends.noPossessive : ends.noPlural;
    if (end === last) continue;
    last = end;
    const stem = end === lower.length ? lower : lower.slice(0, end);
    bits |= lemmas.get(stem) ?? 0;
    if (RELATIVE.test(stem) && (lemmas.get(stem.slice(0, -3)) ?? 0) & PLACES) bits |= CLASS_BIT.relative;
    if (capital && end > 4) bits |= endClasses(stem);
  }
  const head = headOf(lower);
  if (head) bits |= CLASS_BIT[HEAD_CLASS[head.type] ?? 'organisationHead'];
  if (!capital) return bits & ~(CLASS_BIT.given | PLACES);
  return text.length === 1 ? bits | CLASS_BIT.initial : bits;
}

function endClasses(stem: string): number {
  let bits = 0;
  for (let n = 2; n <= LONGEST_END && n < stem.length; n++) {
    const end = stem.slice(-n);
    if (familyEnds.has(end)) bits |= CLASS_BIT.family;
    if (patronymicEnds.has(end)) bits |= CLASS_BIT.patronymic;
  }
  return bits;
}
