/** A line over hashed features: columns and crosses of columns to numbers, and numbers to a score. */
import type { Slot } from './slots/slot.js';

/** What of a slot's columns makes features: each column alone, and those that say something together. Columns that differ by a number alone (`noun1`, `noun2`) are one bag. */
export interface Layout {
  /** Columns that make features by themselves. */
  readonly alone: readonly number[];
  readonly crosses: readonly (readonly number[])[];
  /** The seed of each cross: crosses of one bag share theirs, so that it does not matter in which column a word stands. */
  readonly seeds: readonly number[];
}

/** @param shared columns that all candidates of a slot have alike: by themselves they choose none, so they make no features */
export function layoutOf(columns: readonly string[], crosses: Slot['crosses'], shared: ReadonlySet<string>): Layout {
  const index = (name: string): number => {
    const k = columns.indexOf(name);
    if (k < 0) throw new Error(`no column ${name}`);
    return k;
  };
  const bags = new Map<string, number>();
  const seeds = crosses.map((names, c) => {
    const bag = names.map((name) => name.replace(/\d+$/u, '')).join(' ');
    if (!bags.has(bag)) bags.set(bag, c + 1);
    return bags.get(bag) as number;
  });
  const tells = (names: readonly string[]): boolean => !names.every((name) => shared.has(name));
  return {
    alone: columns.flatMap((name, k) => (shared.has(name) ? [] : [k])),
    crosses: crosses.filter(tells).map((names) => names.map(index)), seeds: seeds.filter((_, c) => tells(crosses[c]!)),
  };
}

/** Writes the features of a row of columns, as hashes, and gives how many. */
export function featuresOf({ alone, crosses, seeds }: Layout, values: Int32Array, out: Int32Array): number {
  let n = 0;
  for (const k of alone) out[n++] = mix(mix(0x2545f491, k + 1), values[k] as number);
  for (let c = 0; c < crosses.length; c++) {
    const columns = crosses[c] as readonly number[];
    let hash = mix(0x51ed270b, seeds[c] as number);
    for (let j = 0; j < columns.length; j++) hash = mix(hash, values[columns[j] as number] as number);
    out[n++] = hash;
  }
  return n;
}

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h, 0x85ebca6b) ^ (h >>> 13);
}
