/** 32-bit hashes: the same on every machine. */

/** Scatters the bits of a number (the last step of MurmurHash3). */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a: the hash of nothing; each code unit is taken in turn, the end by `mix`. */
export const EMPTY = 0x811c9dc5;
export const take = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash of a text's code units. */
export function hashText(text: string): number {
  let hash = EMPTY;
  for (let at = 0; at < text.length; at += 1) hash = take(hash, text.charCodeAt(at));
  return mix(hash);
}

/** One hash of several, their order kept. */
export const combine = (hash: number, next: number): number => mix(Math.imul(hash, 0x9e3779b1) + next);
