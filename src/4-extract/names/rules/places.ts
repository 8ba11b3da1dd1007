/** Places that the gazetteer is certain of, with the head that belongs to them: `Абай облысы`, `Орал қаласы`. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { AMBIGUOUS_PLACES } from '../../../kazakh/gazetteer/ambiguous.js';
import { COUNTRIES } from '../../../kazakh/gazetteer/countries.js';
import { isKnownWord, PLACE_NAMES, placeOf } from '../../../kazakh/gazetteer/index.js';
import { NATIONS } from '../../../kazakh/gazetteer/nations.js';
import { GIVEN_NAMES } from '../../../kazakh/gazetteer/people.js';
import { LONG_DISTRICTS, SUBDIVISIONS } from '../../../kazakh/gazetteer/places.js';
import { SENTENCE_STARTERS } from '../../../kazakh/gazetteer/titles.js';
import { baseForm, baseOfWord } from '../../../kazakh/base-form.js';
import type { Word } from '../../../kazakh/word.js';
import type { NameSpan } from '../mention.js';
import { isSurname } from '../surnames.js';
import { HONOURS } from './called.js';
import { DIRECTIONS, hasCase } from './place-words.js';
import {
  afterEnding, declinedAt, baseAt, headAt, hyphenatedEnd, hyphenatedStart, isCapital, isCurrency, isUpper, isWord, lower, surface,
} from './token.js';

const ADMINISTRATIVE = wordsOf('administrative');
const DISTRICT_OF = new Set(['ауылдық', 'ауыл', 'кенттік', 'поселкелік']);
const WATERS = wordsOf('natural');
/** Capitalised words that stand before a head and name nothing. */
const COMMON = wordsOf('no-place');

/** A place whose administrative or natural head is token `i`: `Павлодар облысы`, `Батыс Қазақстан облысы`, `Жайық өзені`. */
export function headedPlaceAt(
  tokens: Tokens, i: number, sentenceStart: (token: number) => boolean, stop: (token: number) => boolean,
): NameSpan | null {
  if (!isWord(tokens, i)) return null;
  const head = headAt(tokens, i);
  if (head === undefined || !head.owned || (head.plural && head.stem !== 'тау')) return null;
  const deposit = head.stem === 'орын' && lower(tokens, i - 1) === 'кен';
  const type = ADMINISTRATIVE.has(head.stem) ? 'GPE' : WATERS.has(head.stem) || deposit ? 'LOCATION' : null;
  if (type === null) return null;
  // Ұзынағаш ауылдық округі
  const district = head.stem === 'округ' && DISTRICT_OF.has(lower(tokens, i - 1));
  if (head.stem === 'округ' && !district) return null;
  const first = deposit || district ? i - 1 : i;
  let from = first;
  // A place called after a person: Бауыржан Момышұлы ауылы
  const called = stop(first - 1);
  for (let k = first - 1; k >= 0 && i - k <= LONGEST; ) {
    const start = hyphenatedStart(tokens, k);
    const word = tokens.text.slice(tokens.start[start], tokens.end[k]).toLowerCase();
    const people = NATIONS.has(word) && head.stem !== 'республика';
    // Шал ақын ауданы, Қабанбай батыр ауылы
    if (from === first && !isCapital(tokens, start) && HONOURS.has(word) && isCapital(tokens, k - 1)) {
      k = start - 1;
      continue;
    }
    // ҚМДБ Түркістан облысы: an acronym is another name
    if (isUpper(tokens, start) && !isUpper(tokens, i)) break;
    if (stop(k) !== called || !isCapital(tokens, start) || COMMON.has(word) || people || hasCase(tokens, start, k)) break;
    // Африкада Орталық Африка Республикасы: where it is ends the name
    if (head.stem === 'республика' && from < first && !isKnownWord(word) &&
      declinedAt(tokens, k).some(({ features }) => features.case === 'loc')) {
      break;
    }
    // A capital at the start of a sentence may be the sentence's: «Әсіресе Абай ауданында»
    if (sentenceStart(start) && !called && (from < first || SENTENCE_STARTERS.has(word)) && !DIRECTIONS.has(word) &&
      head.stem !== 'республика') {
      break;
    }
    from = start;
    k = start - 1;
  }
  return from === first ? null : { from, to: i + 1, type, rule: 'place/head' };
}

const LONGEST = 6;
/** Words between the name of a building and its head. */
const OF_RANK: ReadonlySet<string> = new Set([...wordsOf('of-the-land'), 'облыстық', 'орталық']);
const BUILDINGS = wordsOf('building');

/** A building or a work called by a capitalised name before its head: `Алматы әуежайы`, `Қапшағай су қоймасы`. */
export function headedFacilityAt(
  tokens: Tokens, i: number, sentenceStart: (token: number) => boolean, stop: (token: number) => boolean,
): NameSpan | null {
  const head = headAt(tokens, i);
  if (head === undefined || !head.owned || head.plural) return null;
  const reservoir = head.stem === 'қойма' && lower(tokens, i - 1) === 'су';
  if (!reservoir && !BUILDINGS.has(head.stem)) return null;
  // Асан Есенов халықаралық әуежайы
  const last = reservoir || OF_RANK.has(lower(tokens, i - 1)) ? i - 2 : i - 1;
  let from = last + 1;
  const called = stop(last);
  for (let k = last; k >= 0 && last - k < LONGEST; k = from - 1) {
    const start = hyphenatedStart(tokens, k);
    const word = lower(tokens, k);
    if (!isCapital(tokens, start) || !isCapital(tokens, k) || stop(k) !== called || COMMON.has(word) || NATIONS.has(word) ||
      hasCase(tokens, k, k)) {
      break;
    }
    from = start;
  }
  // Марат Есенов Сергеев су қоймасына: who, then what
  if (last - from >= 2 && GIVEN_NAMES.has(lower(tokens, from)) && isSurname(lower(tokens, from + 1))) from += 2;
  if (from > last || (sentenceStart(from) && !called && placeOf(surface(tokens, from)) === undefined)) return null;
  return { from, to: i + 1, type: 'FACILITY', rule: 'facility/head' };
}

/** What names of places begin with before a hyphen: `Нью` of `Нью-Йорк`. */
const beforeHyphen = new Set([...PLACE_NAMES].flatMap((name) => (name.includes('-') ? [name.slice(0, name.indexOf('-'))] : [])));

/** Whether a known place of one word, hyphens in it or not, can begin with a word. */
export function mayBePlace(word: Word): boolean {
  return word.capital && (placeOf(baseOfWord(word)) !== undefined || placeOf(word.lower) !== undefined || beforeHyphen.has(word.lower));
}

/** A capitalised word that the gazetteer knows as a country or a city of one meaning. */
export function knownPlaceAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isCapital(tokens, i)) return null;
  const to = hyphenatedEnd(tokens, i + 1, true);
  const text = tokens.text.slice(tokens.start[i], tokens.end[to - 1]);
  const thing = placeOf(to === i + 1 ? baseAt(tokens, i) : baseForm(text.toLowerCase()));
  // АҚШ доллары: the currency's country is no mention
  if (isCurrency(tokens, to)) return null;
  if (thing === undefined || AMBIGUOUS_PLACES.has(thing.id.toLowerCase())) return null;
  return { from: i, to, type: 'GPE', rule: 'place/known' };
}

/** Names of countries and regions in several words, by the first. */
const longNames = new Map<string, (readonly string[])[]>();
for (const name of [...COUNTRIES, ...SUBDIVISIONS].flatMap(({ names }) => names)) {
  const words = name.toLowerCase().split(' ');
  const [first = ''] = words;
  if (words.length > 1) longNames.set(first, [...(longNames.get(first) ?? []), words].sort((a, b) => b.length - a.length));
}

export function mayBeLongPlace({ capital, lower: word }: Word): boolean {
  return capital && longNames.has(word);
}

/** A country or region of several words, all with capitals: `Батыс Қазақстанда`, `Америка Құрама Штаттары`. */
export function longPlaceAt(tokens: Tokens, i: number): NameSpan | null {
  for (const words of longNames.get(lower(tokens, i)) ?? []) {
    const last = i + words.length - 1;
    if (!words.every((word, k) =>
      (isCapital(tokens, i + k) || word === 'және') && (k === words.length - 1 || lower(tokens, i + k) === word))) {
      continue;
    }
    const word = words[words.length - 1] ?? '';
    if (lower(tokens, last) !== word && baseForm(lower(tokens, last), { several: true }) !== word) continue;
    return isCurrency(tokens, last + 1) ? null : { from: i, to: afterEnding(tokens, last + 1), type: 'GPE', rule: 'place/known' };
  }
  return null;
}

const longDistricts = new Map(LONG_DISTRICTS.map((name) => name.toLowerCase().split(' ') as [string, string]));

export function mayBeLongDistrict({ capital, lower: word }: Word): boolean {
  return capital && longDistricts.has(word);
}

/** A district called after somebody, without its head, where a case shows that the place is meant: `Бұқар жырауда`. */
export function longDistrictAt(tokens: Tokens, i: number): NameSpan | null {
  const last = longDistricts.get(lower(tokens, i));
  if (last === undefined || !isWord(tokens, i + 1) || headAt(tokens, i + 2)?.owned === true) return null;
  const isThere = declinedAt(tokens, i + 1).some(({ stem, features: { case: kase, poss, plural } }) =>
    stem === last && poss === 0 && !plural && (kase === 'loc' || kase === 'abl' || kase === 'attr'));
  return isThere ? { from: i, to: i + 2, type: 'GPE', rule: 'place/district' } : null;
}

export function mayBeLake({ capital, lower: word }: Word): boolean {
  return capital && word.includes('көл', 3);
}

/** A lake that the gazetteer knows: `Марқакөл`, `Алакөлде`; villages are called so too. */
export function lakeAt(tokens: Tokens, i: number): NameSpan | null {
  const word = lower(tokens, i);
  if (!isCapital(tokens, i) || !word.includes('көл', 3)) return null;
  const base = baseForm(word);
  if (base.length < 6 || !base.endsWith('көл') || !isKnownWord(base) || headAt(tokens, i + 1)?.owned === true) return null;
  return { from: i, to: i + 1, type: 'LOCATION', rule: 'place/lake' };
}
