/** A line over hashed features: columns and crosses of columns to numbers, and numbers to a score. */
import type { Slot } from './slots/slot.js';

/** What of a slot's columns makes features: each column alone, and those that say something together. Columns that differ by a number alone (`noun1`, `noun2`) are one bag. */
export interface Layout {
  /** Of each feature: where its hash starts, how many columns go into it, and which; one after another. */
  readonly features: Int32Array;
}

/** @param shared columns that all candidates of a slot have alike: by themselves they choose none, so they make no features */
export function layoutOf(columns: readonly string[], crosses: Slot['crosses'], shared: ReadonlySet<string>): Layout {
  const index = (name: string): number => {
    const k = columns.indexOf(name);
    if (k < 0) throw new Error(`no column ${name}`);
    return k;
  };
  // Crosses of one bag share their seed, so that it does not matter in which column a word stands.
  const bags = new Map<string, number>();
  const seeds = crosses.map((names, c) => {
    const bag = names.map((name) => name.replace(/\d+$/u, '')).join(' ');
    if (!bags.has(bag)) bags.set(bag, c + 1);
    return bags.get(bag) as number;
  });
  const features: number[] = [];
  columns.forEach((name, k) => {
    if (!shared.has(name)) features.push(mix(0x2545f491, k + 1), 1, k);
  });
  crosses.forEach((names, c) => {
    if (!names.every((name) => shared.has(name))) features.push(mix(0x51ed270b, seeds[c]!), names.length, ...names.map(index));
  });
  return { features: Int32Array.from(features) };
}

/** Writes the features of a row of columns, as hashes, and gives how many. */
export function featuresOf({ features }: Layout, values: Int32Array, out: Int32Array): number {
  let n = 0;
  for (let at = 0; at < features.length; ) {
    let hash = features[at]!;
    const end = at + 2 + features[at + 1]!;
    for (at += 2; at < end; at++) hash = mix(hash, values[features[at]!]!);
    out[n++] = hash;
  }
  return n;
}

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h, 0x85ebca6b) ^ (h >>> 13);
}
