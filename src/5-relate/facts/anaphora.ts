/** Common nouns that stand for a name said before: `компания`, `облыста`, `елімізде`. */
import { headOf } from '../../kazakh/gazetteer/heads.js';
import type { FactEntity } from './input.js';
import type { Scene } from './chunk.js';

const FIRMS: ReadonlySet<string> = new Set(['компания', 'серіктестік', 'стартап', 'кәсіпорын', 'фирма', 'холдинг', 'корпорация', 'зауыт', 'фабрика', 'шаруашылық']);
const COUNTRY: ReadonlySet<string> = new Set(['еліміз', 'ел', 'республика', 'мемлекет']);
const REGION: ReadonlySet<string> = new Set(['облыс', 'өңір', 'аймақ']);
const TOWN: ReadonlySet<string> = new Set(['қала', 'шаһар', 'мегаполис', 'елорда']);
const DISTRICT: ReadonlySet<string> = new Set(['аудан', 'ауыл', 'кент']);

/** Index of the entity that a bare noun stands for, -1 for none. */
export function antecedent({ mentions }: Scene, stem: string, before: number): number {
  const fits = fitting(stem);
  if (fits === null) return -1;
  const { entities } = mentions;
  if (COUNTRY.has(stem)) return entities.slice(0, REACH).findIndex(fits);
  let k = lastBefore(entities, before);
  for (const end = Math.max(0, k - REACH); k >= end; k--) if (fits(entities[k] as FactEntity)) return k;
  return -1;
}

/** Names that are looked through for one that fits. */
const REACH = 200;

/** Index of the last entity that begins before a token, -1 for none. */
function lastBefore(entities: readonly FactEntity[], token: number): number {
  let [low, high] = [0, entities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a bare noun names a place that no name stands for: a figure there is not another place's. */
export function isUnnamedPlace(stem: string): boolean {
  return COUNTRY.has(stem) || stem === 'әлем' || stem === 'шетел' || stem === 'дүниежүзі';
}

function fitting(stem: string): ((entity: FactEntity) => boolean) | null {
  if (COUNTRY.has(stem)) return ({ type, links }) => type === 'GPE' && links.iso3166 === 'KZ';
  if (REGION.has(stem)) return ({ type, name }) => type === 'GPE' && name.endsWith('облысы');
  if (TOWN.has(stem)) return ({ type, name, links }) => type === 'GPE' && links.iso3166 === undefined && !/(?:облысы|ауданы|ауылы|кенті)$/u.test(name);
  if (DISTRICT.has(stem)) return ({ type, name }) => type === 'GPE' && headOf(lastWord(name))?.stem === stem;
  if (FIRMS.has(stem)) return ({ type, name }) => type === 'ORGANISATION' && (FIRMS.has(headOf(lastWord(name))?.stem ?? '') || /(?:^|\s)(?:ЖШС|АҚ|LLP|JSC)(?:\s|$)/u.test(name));
  const head = headOf(stem);
  if (head?.type !== 'ORGANISATION' || head.owned) return null;
  return ({ type, name }) => type === 'ORGANISATION' && name.includes(' ') && headOf(lastWord(name))?.stem === head.stem;
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
