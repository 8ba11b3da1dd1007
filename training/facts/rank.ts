/** A ranker of candidates: a line whose answer is the softmax over them, null among them. */
import { featuresOf, layoutOf } from '../../src/5-relate/facts/linear.js';
import { NULL, TITLE, type Scene, type Slot } from '../../src/5-relate/facts/slots/slot.js';
import { shuffle, random } from '../random.js';
import { isRight, type Example, type Place } from './labels.js';

export const BITS = 18;

/** The candidates of one figure; the first is null. */
export interface Group {
  readonly example: number;
  readonly figure: number;
  readonly label: number;
  readonly candidates: readonly number[];
  readonly keys: readonly string[];
  readonly rows: readonly Int32Array[];
  readonly values: readonly Int32Array[];
  readonly right: Uint8Array;
}

export function wherever(scene: Scene, candidate: number): Place {
  const parse = candidate >= TITLE ? scene.title! : scene.body;
  const unit = parse.units[candidate >= TITLE ? candidate - TITLE : candidate]!;
  const { start, end } = parse.mentions.doc.tokens;
  return [candidate >= TITLE ? 'title' : 'text', start[unit.from] ?? 0, end[unit.to - 1] ?? 0];
}

export function groupsOf(slot: Slot, examples: readonly Example[]): Group[] {
  const layout = layoutOf(slot.columns, slot.crosses);
  const values = new Int32Array(layout.width);
  const out = new Int32Array(layout.width + layout.crosses.length);
  const groups: Group[] = [];
  examples.forEach((example, e) => {
    for (const of of example.scene.contexts) {
      const l = example.labelOf[of.index] ?? -1;
      const label = example.labels[l];
      if (label === undefined || label.none === true) continue;
      const candidates = [NULL, ...slot.candidates(example.scene, of)];
      const rows: Int32Array[] = [];
      const vals: Int32Array[] = [];
      const right = new Uint8Array(candidates.length);
      const gold = label[slot.name as 'measure'] ?? null;
      candidates.forEach((candidate, k) => {
        slot.fill(example.scene, of, candidate, values);
        vals.push(values.slice());
        const n = featuresOf(layout, values, out);
        const row = new Int32Array(n);
        for (let j = 0; j < n; j++) row[j] = (out[j] as number) >>> (32 - BITS);
        rows.push(row);
        if (candidate === NULL) right[k] = gold === null ? 1 : 0;
        else if (gold !== null) {
          const key = slot.key(example.scene, candidate);
          right[k] = isRight(slot.name, example, label, wherever(example.scene, candidate), slot.name === 'period' && !key.startsWith('#') ? key : null) ? 1 : 0;
        }
      });
      groups.push({ example: e, figure: of.index, label: l, candidates, keys: candidates.map((one) => (one === NULL ? '' : slot.key(example.scene, one))), rows, values: vals, right });
    }
  });
  return groups;
}

export interface Fit { readonly weights: Float32Array }
export interface Options { readonly epochs: number; readonly rate: number; readonly l2: number; readonly seed: number; readonly start?: number; readonly power?: number }
export const DEFAULTS: Options = { epochs: 8, rate: 0.08, l2: 2e-4, seed: 1 };

export function fit(groups: readonly Group[], { epochs, rate, l2, seed, start = 1e-2, power = 0.5 }: Options = DEFAULTS): Fit {
  const weights = new Float32Array(1 << BITS);
  const squares = new Float32Array(1 << BITS).fill(start);
  const usable = groups.filter(({ right }) => right.some((one) => one === 1));
  const order = usable.map((_, k) => k);
  const next = random(seed);
  const p = new Float64Array(512);
  const average = new Float32Array(1 << BITS);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    for (const k of order) {
      const { rows, right } = usable[k]!;
      score(weights, rows, p, (usable[k] as { off?: readonly number[] }).off);
      let good = 0;
      for (let c = 0; c < rows.length; c++) if (right[c] === 1) good += p[c] as number;
      for (let c = 0; c < rows.length; c++) {
        const own = p[c] as number;
        const gradient = own - (right[c] === 1 ? own / Math.max(good, 1e-12) : 0);
        if (Math.abs(gradient) < 1e-3) continue;
        const row = rows[c]!;
        for (let j = 0; j < row.length; j++) {
          const id = row[j] as number;
          const w = weights[id] as number;
          const g = gradient + l2 * w;
          squares[id] = (squares[id] as number) + g * g;
          weights[id] = w - (power === 0 ? rate * g : (rate * g) / Math.sqrt(squares[id] as number));
        }
      }
    }
    if (epoch >= epochs / 2) {
      averaged++;
      for (let k = 0; k < weights.length; k++) average[k] = (average[k] as number) + (weights[k] as number);
    }
  }
  for (let k = 0; k < weights.length; k++) average[k] = (average[k] as number) / averaged;
  return { weights: average };
}

/** Probabilities of a group's candidates. */
export function score(weights: Float32Array, rows: readonly Int32Array[], p: Float64Array, off?: readonly number[]): void {
  let top = -Infinity;
  for (let c = 0; c < rows.length; c++) {
    const row = rows[c]!;
    let sum = off?.[c] ?? 0;
    for (let j = 0; j < row.length; j++) sum += weights[row[j] as number] as number;
    p[c] = sum;
    if (sum > top) top = sum;
  }
  let total = 0;
  for (let c = 0; c < rows.length; c++) total += p[c] = Math.exp((p[c] as number) - top);
  for (let c = 0; c < rows.length; c++) p[c] = (p[c] as number) / total;
}

export interface Answer { readonly candidate: number; readonly key: string; readonly p: number; readonly right: boolean }

/** The best answer: candidates of one key are one. */
export function answer(group: Group, p: Float64Array): Answer {
  const sums = new Map<string, number>();
  group.keys.forEach((key, c) => sums.set(key, (sums.get(key) ?? 0) + (p[c] as number)));
  let [best, most] = ['', -1];
  for (const [key, sum] of sums) if (sum > most) [best, most] = [key, sum];
  let at = -1;
  group.keys.forEach((key, c) => { if (key === best && (at < 0 || (p[c] as number) > (p[at] as number))) at = c; });
  return { candidate: group.candidates[at] ?? NULL, key: best, p: most, right: group.right[at] === 1 };
}
