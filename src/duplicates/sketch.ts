/**
 * A sketch of a text, small and of one size: two texts are as alike as their sketches. MinHash by one permutation (P. Li, A. Owen,
 * C.-H. Zhang, 2012) with the densification of A. Shrivastava (2017): one hash for each three words, not one for each three
 * words and place, as the libraries at hand do, so that it costs next to nothing beside the extraction.
 */
import { combine, EMPTY, mix, take } from './hash.js';

/** Numbers of a sketch. */
export const SKETCH = 128;
/** Words in a row that are compared. */
const SHINGLE = 3;
/** Shortest text that is compared, in such rows: below, a template or a headline would do. */
const LEAST = 20;
const BIN_BITS = 25;

/** The sketch of a text by its words, whatever their case and what stands between; null for one too short to say. */
export function sketchOf(text: string): Uint32Array | null {
  const words = wordHashes(text);
  const count = words.length - SHINGLE + 1;
  if (count < LEAST) return null;
  const sketch = new Uint32Array(SKETCH);
  const filled = new Uint8Array(SKETCH);
  for (let at = 0; at < count; at += 1) {
    let hash = words[at] ?? 0;
    for (let next = 1; next < SHINGLE; next += 1) hash = combine(hash, words[at + next] ?? 0);
    const bin = hash >>> BIN_BITS;
    const value = mix(hash);
    if (filled[bin] === 1 && (sketch[bin] ?? 0) <= value) continue;
    sketch[bin] = value;
    filled[bin] = 1;
  }
  for (let bin = 0; bin < SKETCH; bin += 1) {
    // An empty place takes another's number, chosen alike in all sketches.
    if (filled[bin] === 1) continue;
    let from = bin;
    for (let attempt = 1; filled[from] !== 1; attempt += 1) from = combine(bin, attempt) % SKETCH;
    sketch[bin] = sketch[from] ?? 0;
  }
  return sketch;
}

/** 1 for each letter and digit of the basic plane. */
const inWord = Uint8Array.from({ length: 0x10000 }, (_, unit) => (/[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0));

/** A hash for each run of letters and digits. */
function wordHashes(text: string): number[] {
  const lower = text.toLowerCase();
  const hashes: number[] = [];
  let hash = EMPTY;
  let from = 0;
  for (let at = 0; at <= lower.length; at += 1) {
    if (inWord[lower.charCodeAt(at)] === 1) hash = take(hash, lower.charCodeAt(at));
    else {
      if (at > from) hashes.push(mix(hash));
      from = at + 1;
      hash = EMPTY;
    }
  }
  return hashes;
}

/** How alike two sketches are, from 0 to 1: an estimate of the share of word rows that both texts have. */
export function likeness(sketches: Uint16Array | Uint32Array, a: number, b: number): number {
  let same = 0;
  for (let at = 0; at < SKETCH; at += 1) if (sketches[a * SKETCH + at] === sketches[b * SKETCH + at]) same += 1;
  return same / SKETCH;
}
