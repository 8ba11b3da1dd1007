/** Places and peoples that the gazetteer is certain of, with the head that belongs to them: `Абай облысы`, `Орал қаласы`. */
import type { Tokens } from '../../../3-segment/tokens.js';
import { headOf } from '../../../kazakh/gazetteer/heads.js';
import { placeOf } from '../../../kazakh/gazetteer/index.js';
import { DISEASES, NATIONS } from '../../../kazakh/gazetteer/nations.js';
import { baseForm } from '../../../kazakh/base-form.js';
import { analyse } from '../../../kazakh/strip.js';
import type { NameSpan } from '../protected.js';
import { isCapital, isGluedHyphen, isWord, lower, surface } from './token.js';

const ADMINISTRATIVE = new Set(['облыс', 'қала', 'аудан', 'ауыл', 'кент', 'республика']);
const WATERS = new Set(['өзен', 'көл', 'теңіз', 'мұхит', 'тау', 'шың', 'түбек', 'арал', 'қорық', 'шатқал', 'шығанақ', 'шөл', 'өңір', 'аймақ', 'тау']);
/** Capitalised words that stand before a head and name nothing. */
const COMMON = new Set('бұл осы сол ол әр бір барлық бүкіл басқа жаңа ескі алыс үлкен кіші шағын ірі көрші біздің олардың қай екі үш елдің облыстың қаланың ауданның республика жергілікті туған моно'.split(' '));
const RELATIVE = /^(.{3,})[лдт][ыі][қк]$/u;

/** A place whose administrative or natural head is token `i`: `Павлодар облысы`, `Батыс Қазақстан облысы`, `Жайық өзені`. */
export function headedPlaceAt(tokens: Tokens, i: number, sentenceStart: (token: number) => boolean, stop: (token: number) => boolean): NameSpan | null {
  if (!isWord(tokens, i)) return null;
  const head = headOf(lower(tokens, i));
  if (head === undefined || !head.owned || head.plural && head.stem !== 'тау') return null;
  const type = ADMINISTRATIVE.has(head.stem) ? 'GPE' : WATERS.has(head.stem) ? 'LOCATION' : null;
  if (type === null) return null;
  let from = i;
  for (let k = i - 1; k >= 0 && i - k <= 4; k--) {
    if (isGluedHyphen(tokens, k) && from === k + 1) continue;
    if (stop(k) || !isCapital(tokens, k) || COMMON.has(lower(tokens, k)) || NATIONS.has(lower(tokens, k)) || hasCase(lower(tokens, k)) && from < i) break;
    from = k;
  }
  if (from === i || COMMON.has(lower(tokens, from)) || (from === i - 1 && hasCase(lower(tokens, from)) && !placeOf(surface(tokens, from)))) return null;
  // A capital at the start of a sentence may belong to no name: «Кеше Абай ауданында».
  if (from < i - 1 && sentenceStart(from) && placeOf(`${surface(tokens, from)} ${surface(tokens, i - 1)} облысы`) === undefined && head.stem !== 'облыс') from++;
  return { from, to: i + 1, type, rule: 'place/head' };
}

function hasCase(word: string): boolean {
  return /(?:ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі)$/u.test(word);
}

const BUILDINGS = new Set(['әуежай', 'мешіт', 'стадион', 'мұражай', 'саябақ', 'алаң', 'көпір', 'вокзал', 'кесене', 'порт', 'полигон', 'арена', 'электростанция', 'театр', 'станция', 'бекет']);

/** A building or a work called by a capitalised name before its head: `Алматы әуежайы`, `Қапшағай су қоймасы`. */
export function headedFacilityAt(tokens: Tokens, i: number, stop: (token: number) => boolean): NameSpan | null {
  const head = headOf(lower(tokens, i));
  if (head === undefined || !head.owned || head.plural) return null;
  const reservoir = head.stem === 'қойма' && lower(tokens, i - 1) === 'су';
  if (!reservoir && !BUILDINGS.has(head.stem)) return null;
  const last = reservoir ? i - 2 : i - 1;
  let from = last + 1;
  for (let k = last; k >= 0 && last - k < 3 && isCapital(tokens, k) && !stop(k) && !COMMON.has(lower(tokens, k)) && !NATIONS.has(lower(tokens, k)) && !(hasCase(lower(tokens, k))); k--) from = k;
  return from > last ? null : { from, to: i + 1, type: 'FACILITY', rule: 'facility/head' };
}

/** A capitalised word that the gazetteer knows as a country or a city of one meaning. */
export function knownPlaceAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isCapital(tokens, i)) return null;
  let to = i + 1;
  while (isGluedHyphen(tokens, to) && isWord(tokens, to + 1)) to += 2;
  const text = tokens.text.slice(tokens.start[i], tokens.end[to - 1]);
  const thing = placeOf(baseForm(text));
  if (thing === undefined || AMBIGUOUS.has(thing.id.toLowerCase())) return null;
  return { from: i, to, type: 'GPE', rule: 'place/known' };
}

/** A lake by its look: `Марқакөл`, `Алакөлде`. */
export function lakeAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isCapital(tokens, i)) return null;
  const base = baseForm(lower(tokens, i));
  if (base.length < 6 || !base.endsWith('көл') || headOf(lower(tokens, i + 1))?.owned === true) return null;
  return { from: i, to: i + 1, type: 'LOCATION', rule: 'place/lake' };
}

/** A people in lower case: `қазақ`, `түркі`. */
export function nationAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isWord(tokens, i)) return null;
  const word = lower(tokens, i);
  if (word.length < 4 || isCapital(tokens, i) && word !== 'түркі') return null;
  const stem = NATIONS.has(word) ? word : analyse(word).find((a) => a.features.poss === 0 && a.features.derivation === 'none' && NATIONS.has(a.stem))?.stem;
  if (stem === undefined || stem.length < 4) return null;
  return { from: i, to: i + 1, type: 'NORP', rule: 'group/nation' };
}

/** Places whose name is also a person's, a month's, a river's or a common word. */
const AMBIGUOUS = new Set(
  ('абай алтай жем шар шу есіл тобыл арал алға темір орал ақсу қазан ош мары рим дон нарын талас самара куба перу чили мали нигер бали гоа лима вена брест порту лион бурабай ембі ' +
    'алатау қаратау балқаш зайсан сергеев қонаев сәтбаев сатпаев курчатов шахтинск сарқан мерке құлан кеген астрахан есік гана оман кени иордания қорған доминика того чад алжир грузия').split(' '),
);
AMBIGUOUS.delete('грузия');

/** Peoples, languages and diseases: `қазақстандық`, `жапон тілі`, `қызылша`. */
export function groupAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isWord(tokens, i)) return null;
  const word = lower(tokens, i);
  if (word.length < 4) return null;
  if (isDisease(word)) return { from: i, to: i + 1, type: 'DISEASE', rule: 'group/disease' };
  if (NATIONS.has(word) && headOf(lower(tokens, i + 1)) === undefined && isLanguageNoun(lower(tokens, i + 1))) {
    return { from: i, to: i + 2, type: 'LANGUAGE', rule: 'group/language' };
  }
  for (const form of [word, ...analyse(word).filter(({ features }) => features.derivation === 'none').map(({ stem }) => stem)]) {
    const place = RELATIVE.exec(form)?.[1];
    if (place !== undefined && isRelative(place)) return { from: i, to: i + 1, type: 'NORP', rule: 'group/relative' };
  }
  return null;
}

function isRelative(place: string): boolean {
  const thing = placeOf(place);
  return thing !== undefined && !RELATIVE_COMMON.has(place);
}

/** Places whose `-лық` is a word of its own. */
const RELATIVE_COMMON = new Set(['темір', 'алға', 'шар', 'арал', 'есіл', 'құлан', 'орал', 'жем', 'абай']);

function isDisease(word: string): boolean {
  if (DISEASES.has(word)) return true;
  return analyse(word).some(({ stem, features }) => features.poss === 0 && !features.plural && features.derivation === 'none' && stem.length > 4 && DISEASES.has(stem));
}

function isLanguageNoun(word: string): boolean {
  return word === 'тілі' || (word.startsWith('тілі') && analyse(word).some((a) => a.owned === 'тілі')) || word === 'тілінің' || word === 'тілінде' || word === 'тіліне';
}
