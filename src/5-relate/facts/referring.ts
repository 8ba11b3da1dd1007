/** Common nouns that may stand for a name said before, and what the name must be. */
import type { Case } from '../../kazakh/features.js';
import { headOf } from '../../kazakh/gazetteer/heads.js';
import type { FactEntity } from './input.js';

const FIRMS: ReadonlySet<string> = new Set(['компания', 'серіктестік', 'стартап', 'кәсіпорын', 'фирма', 'холдинг', 'корпорация', 'зауыт', 'фабрика', 'шаруашылық']);
const COUNTRIES: ReadonlySet<string> = new Set(['ел', 'республика']);
const REGIONS: ReadonlySet<string> = new Set(['облыс', 'өңір', 'аймақ']);
const TOWNS: ReadonlySet<string> = new Set(['қала', 'шаһар', 'мегаполис', 'елорда']);
const DISTRICTS: ReadonlySet<string> = new Set(['аудан', 'ауыл', 'кент']);
const ELSEWHERE: ReadonlySet<string> = new Set(['еліміз', 'ел', 'республика', 'әлем', 'шетел', 'дүниежүзі']);

/** Whether a noun alone may stand for a name. */
export function mayRefer(stem: string): boolean {
  return fitting(stem) !== null;
}

/** Nouns of a country stand for one where something is or whose it is: `елде`, `республиканың`. */
export function refersIn(stem: string, kase: Case): boolean {
  return !COUNTRIES.has(stem) || kase === 'loc' || kase === 'gen' || kase === 'attr';
}

/** Whether a noun names a place that no name stands for: a figure there is not another place's. */
export function isUnnamedPlace(stem: string): boolean {
  return ELSEWHERE.has(stem);
}

/** Whether a noun says what kind of place something is. */
export function isPlaceNoun(stem: string): boolean {
  return ELSEWHERE.has(stem) || REGIONS.has(stem) || TOWNS.has(stem) || DISTRICTS.has(stem);
}

/** Whether a noun alone is a firm or a body: without a name it is somebody unnamed. */
export function isBody(stem: string): boolean {
  const head = headOf(stem);
  return FIRMS.has(stem) || (head?.type === 'ORGANISATION' && !head.owned);
}

/** What an entity must be to be meant by a noun; null for a noun that stands for none. */
export function fitting(stem: string): ((entity: FactEntity) => boolean) | null {
  if (stem === 'еліміз') return ({ type, links }) => type === 'GPE' && links.iso3166 === 'KZ';
  if (COUNTRIES.has(stem)) return ({ type, links }) => type === 'GPE' && links.iso3166 !== undefined;
  if (REGIONS.has(stem)) return ({ type, name }) => type === 'GPE' && name.endsWith('облысы');
  if (TOWNS.has(stem)) return ({ type, name, links }) => type === 'GPE' && links.iso3166 === undefined && !/(?:облысы|ауданы|ауылы|кенті)$/u.test(name);
  if (DISTRICTS.has(stem)) return ({ type, name }) => type === 'GPE' && headStem(name) === stem;
  if (FIRMS.has(stem)) return ({ type, name }) => type === 'ORGANISATION' && (FIRMS.has(headStem(name)) || LEGAL_FORM.test(name));
  const head = headOf(stem);
  if (head?.type !== 'ORGANISATION' || head.owned) return null;
  return ({ type, name }) => type === 'ORGANISATION' && name.includes(' ') && headStem(name) === head.stem;
}

const LEGAL_FORM = /(?:^|\s)(?:ЖШС|АҚ|LLP|JSC)(?:\s|$)/u;
const headStem = (name: string): string => headOf(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())?.stem ?? '';
