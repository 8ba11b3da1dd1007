/**
 * Training of the linear-chain CRF: the gradient of the log-likelihood by forward and backward sums, one sentence at a time,
 * FTRL-proximal steps, half of the attributes dropped at random at every step, the last epochs averaged.
 */
import { LABEL_COUNT, mayFollow } from '../src/4-extract/names/tagger/labels.js';
import type { Example } from './data.js';
import { Ftrl, type FtrlOptions } from './ftrl.js';
import { random, shuffle } from './random.js';

export interface TrainOptions extends FtrlOptions {
  readonly epochs: number;
  /** How many of the last epochs are averaged. */
  readonly averaged: number;
  readonly dropout: number;
  /** Attributes seen less often are left out. */
  readonly least: number;
  readonly seed: number;
  /** Trainings with seeds one after the other whose weights are averaged: less depends on chance. */
  readonly runs: number;
}

export const DEFAULTS: TrainOptions = {
  epochs: 14, averaged: 4, dropout: 0.5, alpha: 0.3, beta: 1, l1: 1, l2: 0.001, least: 2, seed: 7, runs: 5,
};

/** Weights by attribute hash and label, and of the transitions. */
export interface Weights {
  readonly attributes: ReadonlyMap<number, readonly { readonly label: number; readonly weight: number }[]>;
  /** `from * LABEL_COUNT + to`; row `LABEL_COUNT` is the start. */
  readonly transitions: Float64Array;
}

interface Indexed {
  readonly labels: Uint8Array;
  /** Attribute ids, unit after unit. */
  readonly ids: Int32Array;
  /** Where each unit's ids begin. */
  readonly begin: Int32Array;
}

const L = LABEL_COUNT;
const NEGLIGIBLE = 1e-3;

/** Train on the examples; the same examples, options and order give the same weights. */
export function train(
  examples: readonly Example[], options: TrainOptions = DEFAULTS, log: (line: string) => void = () => undefined,
): Weights {
  const index = attributeIndex(examples, options.least);
  const data = examples.map((example) => indexed(example, index));
  const pairs = seenPairs(data, index.size);
  const total = new Float64Array(pairs.label.length + (L + 1) * L);
  for (let run = 0; run < options.runs; run++) addRun(total, data, pairs, options, run, log);
  const attributes = new Map<number, { label: number; weight: number }[]>();
  for (const [hash, id] of index) {
    const list: { label: number; weight: number }[] = [];
    for (let p = pairs.begin[id] ?? 0; p < (pairs.begin[id + 1] ?? 0); p++) {
      if (total[p]) list.push({ label: pairs.label[p] ?? 0, weight: total[p] ?? 0 });
    }
    if (list.length > 0) attributes.set(hash, list);
  }
  return { attributes, transitions: total.slice(pairs.label.length) };
}

/** Adds the mean of the last epochs of one run, its share of all runs. */
function addRun(
  total: Float64Array, data: readonly Indexed[], pairs: Pairs, options: TrainOptions, run: number, log: (line: string) => void,
): void {
  const model = new Ftrl(total.length, options);
  const next = random(options.seed + run);
  const order = data.map((_, i) => i);
  const share = 1 / (options.averaged * options.runs);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, next);
    let loss = 0;
    for (const i of order) {
      const item = data[i];
      if (item) loss += sentenceStep(item, model, pairs, options.dropout, next);
    }
    if (epoch > options.epochs - options.averaged) for (let k = 0; k < total.length; k++) total[k]! += (model.weight[k] ?? 0) * share;
    log(`run ${run + 1} epoch ${epoch}: loss ${(loss / data.length).toFixed(4)}`);
  }
}

interface Pairs {
  /** Where each attribute's labels begin. */
  readonly begin: Int32Array;
  readonly label: Uint8Array;
}

function attributeIndex(examples: readonly Example[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { attributes } of examples) {
    for (const list of attributes) for (const hash of list) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const index = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= least) index.set(hash, index.size);
  return index;
}

function indexed(example: Example, index: ReadonlyMap<number, number>): Indexed {
  const ids: number[] = [];
  const begin = new Int32Array(example.attributes.length + 1);
  example.attributes.forEach((list, i) => {
    for (const hash of list) {
      const id = index.get(hash);
      if (id !== undefined) ids.push(id);
    }
    begin[i + 1] = ids.length;
  });
  return { labels: example.labels, ids: Int32Array.from(ids), begin };
}

/** Labels that each attribute was seen with: weights exist for these alone. */
function seenPairs(data: readonly Indexed[], size: number): Pairs {
  const seen = new Uint8Array(size * L);
  for (const { labels, ids, begin } of data) {
    for (let i = 0; i < labels.length; i++) {
      const label = labels[i] ?? 0;
      for (let k = begin[i] ?? 0; k < (begin[i + 1] ?? 0); k++) seen[(ids[k] ?? 0) * L + label] = 1;
    }
  }
  const first = new Int32Array(size + 1);
  const label: number[] = [];
  for (let id = 0; id < size; id++) {
    for (let l = 0; l < L; l++) if (seen[id * L + l]) label.push(l);
    first[id + 1] = label.length;
  }
  return { begin: first, label: Uint8Array.from(label) };
}

const ALLOWED = new Uint8Array((L + 1) * L);
for (let a = 0; a <= L; a++) for (let b = 0; b < L; b++) ALLOWED[a * L + b] = (a === L ? b === 0 || b % 2 === 1 : mayFollow(a, b)) ? 1 : 0;

let emit = new Float64Array(0);
let alphas = new Float64Array(0);
let betas = new Float64Array(0);
const trans = new Float64Array((L + 1) * L);
const expected = new Float64Array((L + 1) * L);
const marginal = new Float64Array(L);

function sentenceStep(item: Indexed, model: Ftrl, { begin: first, label: labelOf }: Pairs, dropout: number, next: () => number): number {
  const at = labelOf.length;
  const n = item.labels.length;
  if (emit.length < n * L) {
    emit = new Float64Array(n * L);
    alphas = new Float64Array(n * L);
    betas = new Float64Array(n * L);
  }
  const scale = 1 / (1 - dropout);
  const kept = new Uint8Array(item.ids.length);
  emit.fill(0, 0, n * L);
  for (let i = 0; i < n; i++) {
    for (let k = item.begin[i] ?? 0; k < (item.begin[i + 1] ?? 0); k++) {
      if (next() < dropout) continue;
      kept[k] = 1;
      const id = item.ids[k] ?? 0;
      for (let p = first[id] ?? 0; p < (first[id + 1] ?? 0); p++) emit[i * L + (labelOf[p] ?? 0)]! += scale * (model.weight[p] ?? 0);
    }
  }
  const loss = forwardBackward(n, item.labels, model.weight, at);
  expected.fill(0);
  for (let i = 0; i < n; i++) {
    for (let l = 0; l < L; l++) marginal[l] = alphas[i * L + l]! * betas[i * L + l]!;
    addExpected(i);
    const gold = item.labels[i] ?? 0;
    for (let k = item.begin[i] ?? 0; k < (item.begin[i + 1] ?? 0); k++) {
      if (!kept[k]) continue;
      const id = item.ids[k] ?? 0;
      for (let p = first[id] ?? 0; p < (first[id + 1] ?? 0); p++) {
        const label = labelOf[p] ?? 0;
        const gradient = marginal[label]! - (label === gold ? 1 : 0);
        if (gradient > NEGLIGIBLE || gradient < -NEGLIGIBLE) model.update(p, scale * gradient);
      }
    }
  }
  for (let i = 0; i < n; i++) expected[(i === 0 ? L : (item.labels[i - 1] ?? 0)) * L + (item.labels[i] ?? 0)]! -= 1;
  for (let k = 0; k < expected.length; k++) if (Math.abs(expected[k]!) > NEGLIGIBLE) model.update(at + k, expected[k]!);
  return loss;
}

/** Fills `alphas` and `betas`, both scaled so that their product is the marginal; gives back the loss. */
function forwardBackward(n: number, labels: Uint8Array, weight: Float64Array, at: number): number {
  for (let k = 0; k < trans.length; k++) trans[k] = ALLOWED[k] ? Math.exp(weight[at + k] ?? 0) : 0;
  let logZ = 0;
  let gold = 0;
  for (let i = 0; i < n; i++) {
    const row = i * L;
    let max = -Infinity;
    for (let l = 0; l < L; l++) max = Math.max(max, emit[row + l]!);
    const own = labels[i] ?? 0;
    gold += emit[row + own]! + Math.log(trans[(i === 0 ? L : (labels[i - 1] ?? 0)) * L + own]!);
    for (let l = 0; l < L; l++) emit[row + l] = Math.exp(emit[row + l]! - max);
    let sum = 0;
    for (let b = 0; b < L; b++) {
      let inward = 0;
      if (i === 0) inward = trans[L * L + b]!;
      else if (b !== 0 && b % 2 === 0) {
        inward = alphas[row - L + b]! * trans[b * L + b]! + alphas[row - L + b - 1]! * trans[(b - 1) * L + b]!;
      } else for (let a = 0; a < L; a++) inward += alphas[row - L + a]! * trans[a * L + b]!;
      const value = inward * emit[row + b]!;
      alphas[row + b] = value;
      sum += value;
    }
    for (let b = 0; b < L; b++) alphas[row + b]! /= sum;
    scales[i] = sum;
    logZ += Math.log(sum) + max;
  }
  betas.fill(1, (n - 1) * L, n * L);
  for (let i = n - 2; i >= 0; i--) {
    const row = i * L;
    for (let a = 0; a < L; a++) {
      let outward = 0;
      for (let b = 0; b < L; b++) {
        const t = trans[a * L + b]!;
        if (t !== 0) outward += t * emit[row + L + b]! * betas[row + L + b]!;
      }
      betas[row + a] = outward / scales[i + 1]!;
    }
  }
  return logZ - gold;
}

const scales = new Float64Array(1 << 16);

/** Adds to `expected` the transition into unit `i`. */
function addExpected(i: number): void {
  const row = i * L;
  if (i === 0) {
    for (let b = 0; b < L; b++) expected[L * L + b]! += marginal[b]!;
    return;
  }
  for (let b = 0; b < L; b++) {
    const out = (emit[row + b]! * betas[row + b]!) / scales[i]!;
    if (out === 0) continue;
    if (b !== 0 && b % 2 === 0) {
      expected[b * L + b]! += alphas[row - L + b]! * trans[b * L + b]! * out;
      expected[(b - 1) * L + b]! += alphas[row - L + b - 1]! * trans[(b - 1) * L + b]! * out;
    } else for (let a = 0; a < L; a++) expected[a * L + b]! += alphas[row - L + a]! * trans[a * L + b]! * out;
  }
}
