/** The model of facts as bytes, and the scores that it gives: a line over hashed features for each question. */
import { featuresOf, sharedOf, type Layout } from './linear.js';

/** The weights of one question. */
export interface Ranker {
  /** What the weights' table has its places by: the first bits of a feature's hash. */
  readonly shift: number;
  readonly weights: Int8Array;
  /** 1 where one of the next `2 ** ROW` weights is not 0. */
  readonly filled: Uint8Array;
  readonly scale: number;
  /** A probability that a line over the log-odds makes true: `sigmoid(slope * log-odds + intercept)`. */
  readonly slope: number;
  readonly intercept: number;
}

export interface FactsModel {
  readonly rankers: ReadonlyMap<string, Ranker>;
}

const MAGIC = 0x324d4644; // "DFM2", little-endian
const HEADER = 8;
const ENTRY = 36;
/** Weights that a ranker keeps: the least go first. Small weights of a small ranker matter together. */
const MOST = 75_000;
const NAME = 16;
const ROW = 5;

/**
 * The bytes of a model: the magic number, how many rankers, of each a name and its numbers; then of each the steps between the places that
 * have a weight, and the weights in 8 bits.
 */
export function encodeFactsModel(
  rankers: ReadonlyMap<string, Omit<Ranker, 'weights' | 'scale' | 'filled'> & { readonly weights: Float32Array }>,
): Uint8Array {
  const tables: number[] = [];
  const head = new Uint8Array(HEADER + ENTRY * rankers.size);
  const view = new DataView(head.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, rankers.size, true);
  [...rankers].forEach(([name, { shift, weights, slope, intercept }], k) => {
    const at = HEADER + ENTRY * k;
    head.set(new TextEncoder().encode(name).subarray(0, NAME), at);
    const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1;
    const rounded = Array.from(weights, (weight) => Math.round(weight / scale));
    const least = leastStep(rounded);
    const places = [...rounded.keys()].filter((j) => Math.abs(rounded[j] as number) >= least);
    [scale, slope, intercept].forEach((value, j) => view.setFloat32(at + NAME + 4 + 4 * j, value, true));
    view.setUint32(at + NAME, shift, true);
    view.setUint32(at + NAME + 16, places.length, true);
    let last = -1;
    for (const place of places) {
      let step = place - last;
      for (; step > 127; step >>>= 7) tables.push((step & 127) | 128);
      tables.push(step);
      last = place;
    }
    for (const place of places) tables.push((rounded[place] as number) & 255);
  });
  return Uint8Array.from([...head, ...tables]);
}

/** The fewest steps of 1/127 that a weight has so that no more than `MOST` are kept. */
function leastStep(rounded: readonly number[]): number {
  const counts = new Int32Array(129);
  for (const weight of rounded) counts[Math.abs(weight)]!++;
  let [least, kept] = [128, 0];
  while (least > 1 && kept + (counts[least - 1] as number) <= MOST) kept += counts[--least] as number;
  return least;
}

/**
 * A model from its bytes.
 *
 * @throws TypeError when they are no model of this version
 */
export function loadFactsModel(bytes: Uint8Array): FactsModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) {
    throw new TypeError('these bytes are no facts model of this version; make one with npm run train:facts');
  }
  const rankers = new Map<string, Ranker>();
  const count = view.getUint32(4, true);
  let table = HEADER + ENTRY * count;
  for (let k = 0; k < count; k++) {
    const at = HEADER + ENTRY * k;
    const name = new TextDecoder().decode(bytes.subarray(at, at + NAME)).replaceAll('\0', '');
    const shift = view.getUint32(at + NAME, true);
    const weights = new Int8Array(2 ** (32 - shift));
    const filled = new Uint8Array(weights.length >>> ROW);
    table = fillTable(bytes, table, view.getUint32(at + NAME + 16, true), weights, filled);
    if (table > bytes.length) throw new TypeError(`the facts model is cut short at ${name}; make it again with npm run train:facts`);
    rankers.set(name, {
      shift, weights, filled, scale: view.getFloat32(at + NAME + 4, true), slope: view.getFloat32(at + NAME + 8, true),
      intercept: view.getFloat32(at + NAME + 12, true),
    });
  }
  return { rankers };
}

/**
 * Reads the weights of a ranker, `count` steps and as many bytes, and gives where they end. A first answer waits for it: so a function of
 * its own, that is soon compiled, without views and iterators.
 */
function fillTable(bytes: Uint8Array, from: number, count: number, weights: Int8Array, filled: Uint8Array): number {
  const places = new Int32Array(count);
  let at = from;
  for (let j = 0, place = -1; j < count; j++) {
    let byte = bytes[at++]!;
    let step = byte & 127;
    for (let bits = 7; byte > 127; bits += 7) {
      byte = bytes[at++]!;
      step |= (byte & 127) << bits;
    }
    places[j] = place += step;
  }
  for (let j = 0; j < count; j++) {
    const place = places[j]!;
    weights[place] = bytes[at + j]!;
    filled[place >>> ROW] = 1;
  }
  return at + count;
}

/** Features that a question may have. */
const MOST_FEATURES = 512;
const features = new Int32Array(MOST_FEATURES);

/** Score of a candidate: `shared` of `sharedOf`, its own columns in `values`. */
export function scoreOf({ shift, weights, scale }: Ranker, layout: Layout, shared: Int32Array, values: Int32Array): number {
  featuresOf(layout, shared, values, features);
  let sum = 0;
  for (let f = 0; f < layout.features; f++) sum += weights[features[f]! >>> shift]!;
  return sum * scale;
}

/** Scores of classes. A feature's weights for all of them stand side by side. */
export function classScores({ shift, weights, scale, filled }: Ranker, layout: Layout, values: Int32Array, classes: number): number[] {
  sharedOf(layout, values, features);
  const scores: number[] = [];
  for (let k = 0; k < classes; k++) scores.push(0);
  for (let f = 0; f < layout.features; f++) {
    const row = classFeature(features[f]!, 0, classes, shift) >>> shift;
    // Most words of a text were in no label.
    if (filled[row >>> ROW] === 1) for (let k = 0; k < classes; k++) scores[k]! += weights[row + k]!;
  }
  return scores.map((score) => score * scale);
}

/** A feature of a class, from what all classes have alike: the number of the class takes the lowest bits that find a weight. */
export function classFeature(shared: number, k: number, classes: number, shift: number): number {
  const bits = 32 - Math.clz32(classes - 1);
  return ((shared >>> (shift + bits)) << (shift + bits)) | (k << shift);
}

/** A probability made true. */
export function calibrated({ slope, intercept }: Pick<Ranker, 'slope' | 'intercept'>, p: number): number {
  const odds = Math.log((p + 1e-6) / (1 - p + 1e-6));
  return 1 / (1 + Math.exp(-(slope * odds + intercept)));
}
