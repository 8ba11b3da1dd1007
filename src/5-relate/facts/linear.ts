/** A line over hashed features: columns and crosses of columns to numbers, and numbers to a score. */
import { hashOf } from './parse/parse.js';

/**
 * What of a question's columns makes features: each column of a candidate's own alone, and crosses, which say something together.
 *
 * A feature's hash is its columns' hashes, XORed: what all candidates have alike is put together once for all of them.
 */
export interface Layout {
  /**
   * Where each column's hashes begin. Columns that differ by a number alone (`noun1`, `noun2`) are one bag: it does not matter in which of
   * them a word stands.
   */
  readonly seeds: Int32Array;
  /** The columns before this one are the same for all candidates. */
  readonly own: number;
  readonly features: number;
  /** Of each feature, `WIDTH` columns that candidates share, and `WIDTH` of their own; `NONE` where there are fewer. */
  readonly sharedColumns: Int32Array;
  readonly ownColumns: Int32Array;
}

/** Columns of one kind that a feature may have. */
const WIDTH = 3;
/** Stands where no column is; layouts have fewer. */
const NONE = 127;

/** @param own columns before this one all candidates have alike: by themselves they choose none, so they make no features */
export function layoutOf(columns: readonly string[], crosses: readonly (readonly string[])[], own: number): Layout {
  const shared = new Set(columns.slice(0, own));
  const alone = columns.slice(own).map((name) => [name]);
  return layoutOfFeatures(columns, [...alone, ...crosses.filter((names) => !names.every((name) => shared.has(name)))], own);
}

/**
 * Of a question whose candidates are classes: they have all columns alike, and weights of their own for each feature. The first feature is
 * the class by itself.
 */
export function classLayoutOf(columns: readonly string[], crosses: readonly (readonly string[])[]): Layout {
  return layoutOfFeatures(columns, [[], ...crosses], columns.length);
}

function layoutOfFeatures(columns: readonly string[], features: readonly (readonly string[])[], own: number): Layout {
  if (columns.length > NONE) throw new Error(`${columns.length} columns: at most ${NONE} can be told apart`);
  const [sharedColumns, ownColumns] = [
    new Int32Array(WIDTH * features.length).fill(NONE), new Int32Array(WIDTH * features.length).fill(NONE),
  ];
  features.forEach((names, f) => {
    const places = names.map((name) => columns.indexOf(name));
    if (places.includes(-1)) throw new Error(`no column ${names[places.indexOf(-1)]}`);
    const [shared, mine] = [places.filter((k) => k < own), places.filter((k) => k >= own)];
    if (Math.max(shared.length, mine.length) > WIDTH) throw new Error(`${names.join(' × ')} has too many columns of one kind`);
    sharedColumns.set(shared, WIDTH * f);
    ownColumns.set(mine, WIDTH * f);
  });
  return {
    seeds: Int32Array.from(columns, (name) => hashOf(name.replace(/\d+$/u, ''))), own, features: features.length, sharedColumns,
    ownColumns,
  };
}

/** Hashes of columns; of `NONE` always 0. */
const hashes = new Int32Array(NONE + 1);

/** Writes what all candidates have alike in each feature. */
export function sharedOf({ seeds, own, features, sharedColumns }: Layout, values: Int32Array, out: Int32Array): void {
  for (let k = 0; k < own; k++) hashes[k] = mix(seeds[k]!, values[k]!);
  for (let f = 0, at = 0; f < features; f++, at += WIDTH) {
    out[f] = hashes[sharedColumns[at]!]! ^ hashes[sharedColumns[at + 1]!]! ^ hashes[sharedColumns[at + 2]!]!;
  }
}

/** Writes a candidate's features, as hashes. */
export function featuresOf({ seeds, own, features, ownColumns }: Layout, shared: Int32Array, values: Int32Array, out: Int32Array): void {
  for (let k = own; k < seeds.length; k++) hashes[k] = mix(seeds[k]!, values[k]!);
  for (let f = 0, at = 0; f < features; f++, at += WIDTH) {
    out[f] = shared[f]! ^ hashes[ownColumns[at]!]! ^ hashes[ownColumns[at + 1]!]! ^ hashes[ownColumns[at + 2]!]!;
  }
}

function mix(seed: number, value: number): number {
  let h = Math.imul(seed ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h, 0x85ebca6b) ^ (h >>> 13);
}
