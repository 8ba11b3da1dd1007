/** Learns a line by the softmax over candidates: gradient steps of their own size for each feature (Duchi, Hazan, Singer 2011). */
import { random, shuffle } from '../random.js';

/** The candidates of one question, by their features, and which of them are right. */
export interface Question {
  /** The article: all questions of one article stand on one side of a cross-validation. */
  readonly item: number;
  /** Features of each candidate as whole hashes. */
  readonly rows: readonly Int32Array[];
  readonly keys: readonly string[];
  readonly right: Uint8Array;
}

export interface FitOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** What the sums of squares begin from: more is smaller first steps. */
  readonly start: number;
  /** A feature of fewer questions than this has no weight. */
  readonly least: number;
  /** Fits whose mean is taken, each in an order of its own. */
  readonly rounds: number;
  readonly seed: number;
}

/** Gradients smaller than this change nothing. */
const LEAST = 1e-3;
const p = new Float64Array(2048);

export function fit(questions: readonly Question[], options: FitOptions): Float32Array {
  const mean = new Float32Array(2 ** options.bits);
  const usable = usableOf(questions, options);
  for (let round = 0; round < options.rounds; round++) fitOnce(usable, options, options.seed + round, mean);
  return mean.map((weight) => weight / options.rounds);
}

interface Usable {
  /** Of each candidate the places of its features in the table, those of rare ones left out. */
  readonly rows: readonly Int32Array[];
  readonly right: Uint8Array;
}

/** Questions that teach something. */
function usableOf(questions: readonly Question[], options: FitOptions): Usable[] {
  const rare = rareFeatures(questions, options);
  const shift = 32 - options.bits;
  return questions.filter(({ right, rows }) => rows.length > 1 && right.includes(1)).map(({ rows, right }) => (
    { right, rows: rows.map((row) => row.map((hash) => hash >>> shift).filter((id) => rare[id] === 0)) }
  ));
}

/** Features that fewer than `least` questions have, as ones. */
function rareFeatures(questions: readonly Question[], { bits, least }: FitOptions): Uint8Array {
  const shift = 32 - bits;
  const [count, last] = [new Uint8Array(2 ** bits), new Int32Array(2 ** bits).fill(-1)];
  questions.forEach(({ rows }, k) => {
    for (const row of rows) {
      for (let j = 0; j < row.length; j++) {
        const id = (row[j] as number) >>> shift;
        if (last[id] === k) continue;
        last[id] = k;
        if ((count[id] as number) < least) count[id] = (count[id] as number) + 1;
      }
    }
  });
  return count.map((seen) => (seen < least ? 1 : 0));
}

/** Adds the mean of the weights over the later half of the epochs. */
function fitOnce(usable: readonly Usable[], { bits, epochs, rate, l2, start }: FitOptions, seed: number, mean: Float32Array): void {
  const weights = new Float32Array(2 ** bits);
  const squares = new Float32Array(2 ** bits).fill(start);
  const order = [...usable.keys()];
  const next = random(seed);
  const half = Math.floor(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    for (const k of order) {
      const { rows, right } = usable[k]!;
      probabilities(weights, 0, rows, p);
      let good = 0;
      for (let c = 0; c < rows.length; c++) if (right[c] === 1) good += p[c] as number;
      for (let c = 0; c < rows.length; c++) {
        const own = p[c] as number;
        const gradient = own - (right[c] === 1 ? own / Math.max(good, 1e-12) : 0);
        if (Math.abs(gradient) < LEAST) continue;
        const row = rows[c] as Int32Array;
        for (let j = 0; j < row.length; j++) {
          const id = row[j]!;
          const g = gradient + l2 * (weights[id] as number);
          const square = (squares[id] as number) + g * g;
          squares[id] = square;
          weights[id] = (weights[id] as number) - (rate * g) / Math.sqrt(square);
        }
      }
    }
    if (epoch >= half) for (let k = 0; k < weights.length; k++) mean[k] = (mean[k] as number) + (weights[k] as number) / (epochs - half);
  }
}

/** Probabilities of a question's candidates. */
export function probabilities(weights: Float32Array, shift: number, rows: readonly Int32Array[], out: Float64Array): void {
  let top = -Infinity;
  for (let c = 0; c < rows.length; c++) {
    const row = rows[c] as Int32Array;
    let sum = 0;
    for (let j = 0; j < row.length; j++) sum += weights[(row[j] as number) >>> shift] as number;
    out[c] = sum;
    if (sum > top) top = sum;
  }
  let total = 0;
  for (let c = 0; c < rows.length; c++) total += out[c] = Math.exp((out[c] as number) - top);
  for (let c = 0; c < rows.length; c++) out[c] = (out[c] as number) / total;
}

/** What a question is answered: the key with the most probability, and whether it is right. */
export interface Outcome {
  readonly at: number;
  readonly key: string;
  readonly p: number;
  readonly right: boolean;
}

export function outcomeOf({ rows, keys, right }: Question, weights: Float32Array, bits: number): Outcome {
  probabilities(weights, 32 - bits, rows, p);
  const sums = new Map<string, number>();
  keys.forEach((key, c) => sums.set(key, (sums.get(key) ?? 0) + (p[c] as number)));
  let [best, most] = ['', -1];
  for (const [key, sum] of sums) if (sum > most) [best, most] = [key, sum];
  let at = -1;
  let isRight = false;
  keys.forEach((key, c) => {
    if (key !== best) return;
    if (right[c] === 1) isRight = true;
    if (at < 0 || (p[c] as number) > (p[at] as number)) at = c;
  });
  return { at, key: best, p: most, right: isRight };
}

/**
 * Slope and intercept of the line over log-odds that makes told probabilities true (Platt 1999), by Newton's steps, each halved until it
 * helps.
 */
export function calibrate(told: readonly { readonly p: number; readonly right: boolean }[]): { slope: number; intercept: number } {
  const odds = told.map(({ p: one }) => Math.log((one + 1e-6) / (1 - one + 1e-6)));
  const lossOf = (slope: number, intercept: number): number => told.reduce((sum, { right }, k) => {
    const x = (right ? -1 : 1) * (slope * (odds[k] as number) + intercept);
    return sum + Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }, 5e-4 * ((slope - 1) ** 2 + intercept ** 2));
  let [slope, intercept] = [1, 0];
  let loss = lossOf(slope, intercept);
  for (let step = 0; step < 50; step++) {
    let [ga, gb, haa, hab, hbb] = [1e-3 * (slope - 1), 1e-3 * intercept, 1e-3, 0, 1e-3];
    told.forEach(({ right }, k) => {
      const x = odds[k] as number;
      const q = 1 / (1 + Math.exp(-(slope * x + intercept)));
      const w = q * (1 - q);
      ga += (q - (right ? 1 : 0)) * x;
      gb += q - (right ? 1 : 0);
      haa += w * x * x;
      hab += w * x;
      hbb += w;
    });
    const det = haa * hbb - hab * hab;
    const [da, db] = [(hbb * ga - hab * gb) / det, (haa * gb - hab * ga) / det];
    let size = 1;
    while (size > 1e-4 && lossOf(slope - size * da, intercept - size * db) > loss) size /= 2;
    if (size <= 1e-4) break;
    slope -= size * da;
    intercept -= size * db;
    const next = lossOf(slope, intercept);
    if (loss - next < 1e-9 * told.length) break;
    loss = next;
  }
  return { slope: Math.max(0.05, slope), intercept };
}
