/** 32-bit hashes of attributes, made from characters without substrings. */

const PRIME = 0x01000193;
export const BASIS = 0x811c9dc5 | 0;

/** One more character, or any small number. */
export function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** The hash of a string's characters `from` to `to`. */
export function hashOf(text: string, from = 0, to = text.length, start = BASIS): number {
  let hash = start;
  for (let i = from; i < to; i++) hash = step(hash, text.charCodeAt(i));
  return hash;
}

/** An attribute: what kind it is of, and the hash of what it says; spread over all 32 bits. */
export function attribute(kind: number, hash: number): number {
  let h = Math.imul(hash ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Two hashes as one. */
export function join(a: number, b: number): number {
  return Math.imul(a ^ (b >>> 15) ^ (b << 7), PRIME) ^ b;
}
