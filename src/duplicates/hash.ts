/** 32-bit hashes: the same on every machine. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Scatters the bits of a number (the last step of MurmurHash3). */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a over code units. */
export function hashText(text: string): number {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return mix(hash);
}

/** One hash of several, their order kept. */
export const combine = (hash: number, next: number): number => mix(Math.imul(hash, 0x9e3779b1) + next);
