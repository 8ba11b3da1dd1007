/** The best answer of a slot: the softmax over its candidates, those of one key together. */
import type { FigureContext } from './figure-context.js';
import { layoutOf, sharedOf, type Layout } from './linear.js';
import { calibrated, scoreOf, type Ranker } from './model.js';
import { CONTEXT, fillContext } from './slots/context-columns.js';
import { NULL, type Scene, type Slot } from './slots/slot.js';

export interface Answer {
  /** NULL for no answer. */
  readonly candidate: number;
  /** What the answer is, whichever candidate tells it; empty for none. */
  readonly key: string;
  /** How probable it is that this is right. */
  readonly p: number;
}

const NOTHING: Answer = { candidate: NULL, key: '', p: 1 };
const layouts = new WeakMap<Slot, Layout>();
const values = new Int32Array(128);
const shared = new Int32Array(512);

export function layoutFor(slot: Slot): Layout {
  let layout = layouts.get(slot);
  if (layout === undefined) layouts.set(slot, (layout = layoutOf(slot.columns, slot.crosses, CONTEXT.length)));
  return layout;
}

/** What a slot says of a figure. */
export function answerOf(scene: Scene, of: FigureContext, slot: Slot, ranker: Ranker): Answer {
  const candidates = slot.candidates(scene, of);
  if (candidates.length === 0) return NOTHING;
  const layout = layoutFor(slot);
  fillContext(of, values);
  sharedOf(layout, values, shared);
  const scores: number[] = [];
  const keys: string[] = [];
  const weigh = (candidate: number, key: string): void => {
    slot.fill(scene, of, candidate, values);
    scores.push(scoreOf(ranker, layout, shared, values));
    keys.push(key);
  };
  weigh(NULL, '');
  for (const candidate of candidates) weigh(candidate, slot.key(scene, candidate));
  const best = bestOf(scores, keys);
  return { candidate: best.at === 0 ? NULL : (candidates[best.at - 1] as number), key: best.key, p: calibrated(ranker, best.p) };
}

/** The key with the most probability, and the place of its likeliest candidate. */
export function bestOf(scores: readonly number[], keys: readonly string[]): {
  readonly at: number; readonly key: string; readonly p: number;
} {
  const top = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const likeliest = weights.indexOf(1);
  // A candidate with more than half of it all has the best key; mostly there is one, and nothing is added up by key.
  const key = total < 2 ? (keys[likeliest] as string) : mostProbable(weights, keys);
  let [at, most] = [-1, 0];
  for (let k = 0; k < keys.length; k++) {
    if (keys[k] !== key) continue;
    most += weights[k]!;
    if (at < 0 || weights[k]! > weights[at]!) at = k;
  }
  return { at, key, p: most / total };
}

function mostProbable(weights: readonly number[], keys: readonly string[]): string {
  const sums = new Map<string, number>();
  keys.forEach((key, k) => sums.set(key, (sums.get(key) ?? 0) + weights[k]!));
  let [best, most] = ['', -1];
  for (const [key, sum] of sums) if (sum > most) [best, most] = [key, sum];
  return best;
}
