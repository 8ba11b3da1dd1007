/** The trained model as bytes: hashes of attributes, the labels each has weights for, the weights in 8 bits. */
import { LABEL_COUNT } from './labels.js';

export interface NamesModel {
  /** The attribute's number, -1 when the model has none. */
  readonly find: (hash: number) => number;
  /** Where the pairs of each attribute begin; one more than there are attributes. */
  readonly begin: Int32Array;
  readonly labels: Uint8Array;
  /** Weights in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** `from * LABEL_COUNT + to`; the last row is the start of a sentence. */
  readonly transitions: Float32Array;
}

/** What the trainer hands over: the pairs of every attribute. */
export interface ModelParts {
  readonly attributes: ReadonlyMap<number, readonly { readonly label: number; readonly weight: number }[]>;
  readonly transitions: ArrayLike<number>;
}

const MAGIC = 0x314d4e44; // "DNM1", little-endian
const HEADER = 24;
const MOST = 127;

/** The bytes of a model; weights that round to zero are left out. */
export function encodeModel({ attributes, transitions }: ModelParts): Uint8Array {
  let largest = 0;
  for (const list of attributes.values()) for (const { weight } of list) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / MOST || 1;
  const hashes: number[] = [];
  const pairs = new Map<number, { label: number; q: number }[]>();
  for (const [hash, list] of attributes) {
    const rounded = list.map(({ label, weight }) => ({ label, q: Math.round(weight / scale) })).filter(({ q }) => q !== 0);
    if (rounded.length === 0) continue;
    hashes.push(hash);
    pairs.set(hash, rounded);
  }
  hashes.sort((a, b) => a - b);
  const total = hashes.reduce((sum, hash) => sum + (pairs.get(hash)?.length ?? 0), 0);
  const transitionBytes = 4 * (LABEL_COUNT + 1) * LABEL_COUNT;
  const bytes = new Uint8Array(HEADER + transitionBytes + 5 * hashes.length + 2 * total);
  const view = new DataView(bytes.buffer);
  let at = HEADER;
  for (let k = 0; k < (LABEL_COUNT + 1) * LABEL_COUNT; k++, at += 4) view.setFloat32(at, transitions[k] ?? 0, true);
  for (const hash of hashes) {
    view.setUint32(at, hash, true);
    at += 4;
  }
  for (const hash of hashes) bytes[at++] = pairs.get(hash)?.length ?? 0;
  for (const hash of hashes) for (const { label } of pairs.get(hash) ?? []) bytes[at++] = label;
  for (const hash of hashes) for (const { q } of pairs.get(hash) ?? []) view.setInt8(at++, q);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, LABEL_COUNT, true);
  view.setUint32(8, hashes.length, true);
  view.setUint32(12, total, true);
  view.setFloat32(16, scale, true);
  view.setUint32(20, checksum(bytes), true);
  return bytes;
}

/**
 * A model from its bytes.
 *
 * @throws RangeError when the bytes are no such model, are cut short or changed, or are of other labels than this version's
 */
export function loadModel(bytes: Uint8Array): NamesModel {
  const wrong = (why: string): never => {
    throw new RangeError(`not a names model: ${why}; make it anew with "npm run train" or take the one of this version`);
  };
  if (bytes.length < HEADER) wrong('too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) wrong('unknown beginning');
  if (view.getUint32(4, true) !== LABEL_COUNT) wrong('it has other labels');
  const count = view.getUint32(8, true);
  const total = view.getUint32(12, true);
  const size = (LABEL_COUNT + 1) * LABEL_COUNT;
  if (bytes.length !== HEADER + 4 * size + 5 * count + 2 * total) wrong('its length is not what it says');
  if (checksum(bytes) !== view.getUint32(20, true)) wrong('its bytes were changed');
  const transitions = new Float32Array(size);
  let at = HEADER;
  for (let k = 0; k < size; k++, at += 4) transitions[k] = view.getFloat32(at, true);
  const hashes = new Uint32Array(count);
  for (let k = 0; k < count; k++, at += 4) hashes[k] = view.getUint32(at, true);
  const begin = new Int32Array(count + 1);
  for (let k = 0; k < count; k++, at++) begin[k + 1] = (begin[k] ?? 0) + (bytes[at] ?? 0);
  // Copies: the bytes may be a view of a larger buffer that others write to.
  const labels = new Uint8Array(bytes.subarray(at, at + total));
  const weights = Int8Array.from(new Int8Array(bytes.buffer, bytes.byteOffset + at + total, total));
  return { find: finder(hashes), begin, labels, weights, scale: view.getFloat32(16, true), transitions };
}

/**
 * Look-up by open addressing, at most half full. A byte of the hash stands before each slot, in a table of its own that
 * stays near: most attributes asked for are not in the model, and that byte is all it takes to see it.
 */
function finder(hashes: Uint32Array): (hash: number) => number {
  let size = 1024;
  while (size < 2 * hashes.length) size *= 2;
  const mask = size - 1;
  const marks = new Uint8Array(size);
  const slots = new Int32Array(size);
  for (let k = 0; k < hashes.length; k++) {
    const hash = hashes[k] ?? 0;
    let slot = hash & mask;
    while (marks[slot] !== 0) slot = (slot + 1) & mask;
    marks[slot] = (hash >>> 24) | 1;
    slots[slot] = k;
  }
  return (hash) => {
    const mark = (hash >>> 24) | 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = marks[slot]!;
      if (found === 0) return -1;
      if (found === mark && hashes[slots[slot]!] === hash) return slots[slot]!;
    }
  };
}

function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5 | 0;
  for (let i = HEADER; i < bytes.length; i++) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
  return sum >>> 0;
}
