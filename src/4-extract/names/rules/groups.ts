/** Peoples, languages and diseases: `қазақстандық`, `қазақ`, `жапон тілі`, `қызылша`. */
import { classesOf, NOUN, wordsOf } from '../../../kazakh/lexicon/index.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { PLACES_OF_ADJECTIVES } from '../../../kazakh/gazetteer/ambiguous.js';
import { PLACE_NAMES, placeOf } from '../../../kazakh/gazetteer/index.js';
import { DISEASES, NATIONS } from '../../../kazakh/gazetteer/nations.js';
import { SUBDIVISIONS } from '../../../kazakh/gazetteer/places.js';
import { declinedFrom, declinedOfWord } from '../../../kazakh/suffixes.js';
import { kept } from '../../../kazakh/word.js';
import type { NameSpan } from '../mention.js';
import { isCapital, isCurrency, isSign, isWord, lower, wordAt } from './token.js';

type Group = 'disease' | 'nation' | 'relative' | 'none';

/** `қазақстандық`: a place and `-лық`. */
const RELATIVE = /^(.{3,})[лдт][ыі][қк]$/u;
/** What regions are called after: `жетісулық`. */
const REGIONS = new Set(SUBDIVISIONS.flatMap(({ names }) => names).filter((name) => name.endsWith(' облысы')).map((name) => name
  .slice(0, -' облысы'.length).toLowerCase()));
const SHORTEST = 4;

/** What a word says of a group. */
export const groupOfWord = kept((asked): Group => {
  const word = asked.lower;
  if (DISEASES.has(word)) return 'disease';
  if (NATIONS.has(word)) return 'nation';
  const stems = declinedOfWord(asked).filter(({ features }) => features.derivation === 'none');
  for (const { stem, features } of stems) {
    if (features.poss !== 0) continue;
    if (!features.plural && stem.length > SHORTEST && DISEASES.has(stem)) return 'disease';
    if (stem.length >= SHORTEST && NATIONS.has(stem)) return 'nation';
  }
  return isRelative(word) || stems.some(({ stem }) => isRelative(stem)) ? 'relative' : 'none';
});

/** Whether a word looks like what is of a place and is a noun of its own: `қазандық`, a boiler. */
export const isCommonRelative = kept((asked) => {
  const stems = [asked.lower, ...declinedOfWord(asked).map(({ stem }) => stem)];
  return stems.some((form) => RELATIVE.test(form) && (classesOf(form) & NOUN) !== 0);
});

function isRelative(form: string): boolean {
  const place = RELATIVE.exec(form)?.[1];
  if (place === undefined || (classesOf(form) & NOUN) !== 0 || PLACES_OF_ADJECTIVES.has(place)) return false;
  return placeOf(place) !== undefined || REGIONS.has(place);
}

/** Letters that stems keep in every form: shorter ones may soften their last. */
const KEPT_LETTERS = 4;
const SOFTENED: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' };

function beginningOf(stem: string): readonly string[] {
  if (stem.length > KEPT_LETTERS) return [stem.slice(0, KEPT_LETTERS)];
  const three = stem.slice(0, KEPT_LETTERS - 1);
  const soft = stem.length < KEPT_LETTERS ? SOFTENED[three.slice(-1)] : undefined;
  return soft === undefined ? [three] : [three, three.slice(0, -1) + soft];
}

const groupBeginnings = new Set([...NATIONS, ...DISEASES].flatMap((name) => beginningOf(name.toLowerCase())));
const placeBeginnings = new Set([...PLACE_NAMES].flatMap((name) => beginningOf(/^[^ -]*/u.exec(name)?.[0] ?? name)));

/** Whether a word without a capital begins as peoples, languages, diseases and what is of places do: the tagger looks at no others. */
export const resemblesGroup = kept(({ lower: word }) => {
  const opens = (beginnings: ReadonlySet<string>): boolean =>
    beginnings.has(word.slice(0, KEPT_LETTERS)) || beginnings.has(word.slice(0, KEPT_LETTERS - 1));
  return opens(groupBeginnings) || ((word.includes('ық', 3) || word.includes('ік', 3)) && opens(placeBeginnings));
});

/** A disease, a language or what is of a place, at token `i`. */
export function groupAt(tokens: Tokens, i: number): NameSpan | null {
  const word = lower(tokens, i);
  if (!isWord(tokens, i) || word.length < SHORTEST) return null;
  const group = groupOfWord(wordAt(tokens, i));
  if (group === 'disease') return isBeet(tokens, i) ? null : { from: i, to: i + 1, type: 'DISEASE', rule: 'group/disease' };
  if (group === 'relative') return { from: i, to: i + 1, type: 'NORP', rule: 'group/relative' };
  if (group === 'nation' && NATIONS.has(word) && leadsToLanguages(tokens, i + 1)) {
    return { from: i, to: i + 1, type: 'LANGUAGE', rule: 'group/languages' };
  }
  if (group === 'nation' && NATIONS.has(word) && isLanguageNoun(lower(tokens, i + 1))) {
    return { from: i, to: i + 2, type: 'LANGUAGE', rule: 'group/language' };
  }
  return null;
}

const FARM = wordsOf('farm');
/** Tokens looked at on either side. */
const FARM_WINDOW = 12;

const isOfFarm = kept((word) => FARM.has(word.lower) || declinedOfWord(word).some(({ stem }) => FARM.has(stem)));

/** Whether қызылша is the beet and not measles: fields and harvests are near. */
export function isBeet(tokens: Tokens, i: number): boolean {
  if (!lower(tokens, i).startsWith('қызылша')) return false;
  for (let k = Math.max(0, i - FARM_WINDOW); k < Math.min(tokens.count, i + FARM_WINDOW); k++) {
    if (isWord(tokens, k) && isOfFarm(wordAt(tokens, k))) return true;
  }
  return false;
}

/** A people in lower case: `қазақ`, `түркі`. */
export function nationAt(tokens: Tokens, i: number): NameSpan | null {
  const word = lower(tokens, i);
  if (!isWord(tokens, i) || word.length < SHORTEST || (isCapital(tokens, i) && word !== 'түркі') ||
    groupOfWord(wordAt(tokens, i)) !== 'nation' || isCurrency(tokens, i + 1)) {
    return null;
  }
  return { from: i, to: i + 1, type: 'NORP', rule: 'group/nation' };
}

/** Names of a list before `тілдері`. */
const LONGEST_LIST = 16;
const JOINS = wordsOf('and');

/** Whether a list of languages goes on to its head: `қазақ, орыс және ағылшын тілдерінде`. */
function leadsToLanguages(tokens: Tokens, from: number): boolean {
  for (let k = from; k < from + LONGEST_LIST; k++) {
    const word = lower(tokens, k);
    if (word.startsWith('тілдер')) return true;
    if (!isSign(tokens, k, ',') && !JOINS.has(word) && !NATIONS.has(word)) return false;
  }
  return false;
}

function isLanguageNoun(word: string): boolean {
  return word.startsWith('тілі') && (word === 'тілі' || declinedFrom(word).some((a) => a.owned === 'тілі'));
}
