/** The name that a common noun stands for: `компания`, `облыста`, `елімізде`. */
import type { Scene } from './chunk.js';
import type { FactEntity } from './input.js';
import { fitting } from './referring.js';

/** Names that are looked through for one that fits. */
const REACH = 200;

/**
 * Index of the entity that a bare noun stands for, -1 for none: what the text is about, else the last that fits before it;
 * our country wherever the text names it.
 *
 * @param before token that the noun stands at
 */
export function antecedent({ mentions, topic, dateline }: Scene, stem: string, before: number): number {
  const fits = fitting(stem);
  if (fits === null) return -1;
  const { entities } = mentions;
  const last = lastBefore(entities, before);
  const about = topic === null ? -1 : entities.findIndex(({ ref }) => ref === topic);
  if (about >= 0 && fits(entities[about] as FactEntity)) return about;
  for (let k = last; k >= Math.max(0, last - REACH); k--) if ((entities[k]?.from ?? 0) >= dateline && fits(entities[k] as FactEntity)) return k;
  return stem === 'еліміз' ? entities.slice(0, REACH).findIndex(fits) : -1;
}

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
