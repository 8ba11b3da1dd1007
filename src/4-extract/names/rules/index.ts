/** The rules of names that look around one token, in order, each with the words that set it off. */
import type { Doc } from '../../../3-segment/doc.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { SITE_ENDINGS } from '../../../kazakh/gazetteer/sites.js';
import type { Word } from '../../../kazakh/word.js';
import { lowestBit, rulesByWord, type Rule } from '../../beginnings.js';
import type { NameSpan } from '../mention.js';
import { candidateOf, RANK, type Candidate } from '../settle.js';
import { headedBodyAt } from './bodies.js';
import { calledAfterAt, isCalledWord } from './called.js';
import { gamesAt } from './events.js';
import { groupAt, groupOfWord, nationAt } from './groups.js';
import { knownNameAt, mayBeKnown } from './known.js';
import { landAt, mayBeLand } from './lands.js';
import { isMekender, listedAt } from './listed.js';
import { knownBodyAt, latinNameAt, mayBeBody, siteAt } from './organisations.js';
import { bareNameAt, isBareName, isNameWord, representativeAt, respectedAt } from './persons.js';
import { numberedAt, placedWorkAt } from './placed.js';
import {
  headedFacilityAt, headedPlaceAt, knownPlaceAt, lakeAt, longDistrictAt, longPlaceAt,
  mayBeLake, mayBeLongDistrict, mayBeLongPlace, mayBePlace,
} from './places.js';
import { mayBeRegional, regionalAcronymAt, regionalBodyAt } from './regional.js';
import { acronymAt, brandAt, sourceAt } from './sources.js';
import { afterEnding, isHead, wordAt } from './token.js';

/** What a rule may ask of the text around a token. */
export interface Surroundings {
  readonly doc: Doc;
  readonly tokens: Tokens;
  /** Opening token of a pair of quotation marks, by its closing one. */
  readonly openOf: ReadonlyMap<number, number>;
  /** Whether a token is the first word of its sentence. */
  readonly startsSentence: (token: number) => boolean;
  readonly isPerson: (token: number) => boolean;
}

interface NameRule extends Rule {
  readonly rank: number;
  readonly find: (around: Surroundings, i: number) => NameSpan | readonly NameSpan[] | null;
}

const isCapital = (word: Word): boolean => word.capital;

/** In order: of equals the first to be found stays. */
export const NAME_RULES: readonly NameRule[] = [
  { begins: ({ lower }) => SITE_ENDINGS.has(lower), rank: RANK.certain, find: ({ tokens }, i) => siteAt(tokens, i) }, // Egin-news.kz
  {
    begins: isHead, rank: RANK.certain,
    find: ({ tokens, startsSentence, isPerson }, i) => headedPlaceAt(tokens, i, startsSentence, isPerson),
  }, // Абай облысы
  {
    begins: isHead, rank: RANK.name,
    find: ({ tokens, startsSentence, isPerson }, i) => headedFacilityAt(tokens, i, startsSentence, isPerson),
  }, // Алматы әуежайы
  { begins: isHead, rank: RANK.name, find: ({ tokens }, i) => latinNameAt(tokens, i) }, // SSGPO компаниясы
  { begins: isHead, rank: RANK.name, find: ({ tokens }, i) => placedWorkAt(tokens, i) }, // Атырау мұнай өңдеу зауыты
  { begins: isHead, rank: RANK.weak, find: ({ tokens }, i) => numberedAt(tokens, i) }, // №12 орта мектеп
  { begins: isHead, rank: RANK.name, find: ({ tokens }, i) => gamesAt(tokens, i) }, // Париж Олимпиадасы
  {
    begins: isHead, rank: RANK.certain,
    find: ({ tokens, startsSentence, isPerson }, i) => regionalBodyAt(tokens, i, startsSentence, isPerson),
  }, // Кеген ауданы полиция департаменті
  {
    begins: mayBeRegional, rank: RANK.certain,
    find: ({ tokens, startsSentence, isPerson }, i) => regionalAcronymAt(tokens, i, startsSentence, isPerson),
  }, // Алматы облысы ТЖД
  {
    begins: isHead, rank: RANK.name, find: ({ tokens, startsSentence, isPerson }, i) => headedBodyAt(tokens, i, startsSentence, isPerson),
  }, // Көлік прокуратурасы
  {
    begins: (word) => isHead(word) || isMekender(word), rank: RANK.called,
    find: ({ tokens, startsSentence }, i) => listedAt(tokens, i, startsSentence),
  }, // Ақтөбе және Абай облыстары
  { begins: isCalledWord, rank: RANK.called, find: ({ tokens }, i) => calledAfterAt(tokens, i) }, // Абай атындағы театр
  {
    begins: mayBeBody, rank: RANK.certain, find: ({ tokens, openOf }, i) => withQuotes(tokens, knownBodyAt(tokens, i), openOf),
  }, // Дүниежүзілік банк
  { begins: (word) => groupOfWord(word) !== 'none', rank: RANK.certain, find: ({ tokens }, i) => groupAt(tokens, i) }, // қазақстандық
  { begins: (word) => groupOfWord(word) === 'nation', rank: RANK.weak, find: ({ tokens }, i) => nationAt(tokens, i) }, // түркі
  { begins: mayBePlace, rank: RANK.weak, find: ({ tokens }, i) => knownPlaceAt(tokens, i) }, // Қазақстанда
  { begins: mayBeLongPlace, rank: RANK.name, find: ({ tokens }, i) => longPlaceAt(tokens, i) }, // Америка Құрама Штаттары
  {
    begins: mayBeKnown, rank: RANK.certain, find: ({ tokens, openOf }, i) => withQuotes(tokens, knownNameAt(tokens, i), openOf),
  }, // Ұлы Жібек жолы
  { begins: isBareName, rank: RANK.weak, find: ({ tokens }, i) => bareNameAt(tokens, i) }, // Әділханның
  { begins: isNameWord, rank: RANK.weak, find: ({ tokens }, i) => respectedAt(tokens, i) }, // Асан мырза
  { begins: isNameWord, rank: RANK.weak, find: ({ tokens }, i) => representativeAt(tokens, i) }, // Беатрис Маяс (Бразилия)
  { begins: ({ upper }) => upper, rank: RANK.weak, find: ({ tokens }, i) => acronymAt(tokens, i) }, // ҚМДҚ-ның
  { begins: isCapital, rank: RANK.weak, find: ({ tokens }, i) => sourceAt(tokens, i) }, // деп жазады Dala Times
  { begins: isCapital, rank: RANK.weak, find: ({ tokens }, i) => brandAt(tokens, i) }, // Tech Qadam
  { begins: mayBeLongDistrict, rank: RANK.name, find: ({ tokens }, i) => longDistrictAt(tokens, i) }, // Бұқар жырауда
  { begins: mayBeLake, rank: RANK.name, find: ({ tokens }, i) => lakeAt(tokens, i) }, // Марқакөл
  { begins: mayBeLand, rank: RANK.weak, find: ({ tokens }, i) => landAt(tokens, i) }, // Қызыл теңіз
];

const rulesOf = rulesByWord(NAME_RULES);
const CONFIDENCE = 0.9;

/** What all rules find in a text, into `out`. */
export function applyRules(around: Surroundings, out: Candidate[]): void {
  const { tokens } = around;
  for (let i = 0; i < tokens.count; i++) {
    for (let bits = rulesOf(wordAt(tokens, i)); bits !== 0; bits &= bits - 1) {
      const { rank, find } = NAME_RULES[lowestBit(bits)]!;
      const found = find(around, i);
      if (found === null) continue;
      for (const span of 'from' in found ? [found] : found) out.push(candidateOf(span, CONFIDENCE, rank));
    }
  }
}

/** A known name with the quotation marks that stand right around it. */
function withQuotes(tokens: Tokens, span: NameSpan | null, openOf: ReadonlyMap<number, number>): NameSpan | null {
  return span !== null && openOf.get(span.to) === span.from - 1
    ? { ...span, from: span.from - 1, to: afterEnding(tokens, span.to + 1) }
    : span;
}
