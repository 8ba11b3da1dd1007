/** The trained model as bytes: hashes of attributes, the labels each has weights for, the weights in 8 bits. */
import { LABEL_COUNT } from './labels.js';

/** A model ready for looking attributes up; made for few reads of memory, not to be read by hand. */
export interface NamesModel {
  /** One less than the number of slots, a power of two. */
  readonly mask: number;
  /** A byte of the hash for each slot, 0 where it is empty: most attributes asked for are not in the model, and this tells. */
  readonly marks: Uint8Array;
  /** Two numbers a slot: the hash, and where its pairs begin with how many they are (`begin * MOST_PAIRS + count`). */
  readonly entries: Int32Array;
  /** Label and weight of each pair in one number: `label * 256 + weight`, the weight a signed byte in units of `scale`. */
  readonly pairs: Int16Array;
  readonly scale: number;
  /** `from * LABEL_COUNT + to`; the last row is the start of a sentence. */
  readonly transitions: Float32Array;
}

/** More pairs than an attribute has labels. */
export const MOST_PAIRS = 64;

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
  const hashes = at;
  const counts = hashes + 4 * count;
  const labels = counts + count;
  const pairs = new Int16Array(total);
  for (let k = 0; k < total; k++) pairs[k] = ((bytes[labels + k] ?? 0) << 8) | (bytes[labels + total + k] ?? 0);
  let slots = 1024;
  while (slots < 2 * count) slots *= 2;
  const mask = slots - 1;
  const marks = new Uint8Array(slots);
  const entries = new Int32Array(2 * slots);
  for (let k = 0, begin = 0; k < count; k++) {
    const hash = view.getUint32(hashes + 4 * k, true);
    const length = bytes[counts + k] ?? 0;
    let slot = hash & mask;
    while (marks[slot] !== 0) slot = (slot + 1) & mask;
    marks[slot] = markOf(hash);
    entries[2 * slot] = hash | 0;
    entries[2 * slot + 1] = begin * MOST_PAIRS + length;
    begin += length;
  }
  return { mask, marks, entries, pairs, scale: view.getFloat32(16, true), transitions };
}

/** The byte that stands for a hash before its slot; never 0. */
export function markOf(hash: number): number {
  return (hash >>> 24) | 1;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5 | 0;
  for (let i = HEADER; i < bytes.length; i++) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
  return sum >>> 0;
}
