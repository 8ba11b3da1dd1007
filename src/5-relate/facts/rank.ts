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
  const scores = [NULL, ...candidates].map((candidate) => {
    slot.fill(scene, of, candidate, values);
    return scoreOf(ranker, layout, shared, values);
  });
  const best = bestOf(scores, ['', ...candidates.map((candidate) => slot.key(scene, candidate))]);
  return { candidate: best.at === 0 ? NULL : (candidates[best.at - 1] as number), key: best.key, p: calibrated(ranker, best.p) };
}

/** The key with the most probability, and the place of its likeliest candidate. */
export function bestOf(scores: readonly number[], keys: readonly string[]): { readonly at: number; readonly key: string; readonly p: number } {
  const top = Math.max(...scores);
  const sums = new Map<string, number>();
  let total = 0;
  const weights = scores.map((score, k) => {
    const weight = Math.exp(score - top);
    total += weight;
    sums.set(keys[k] as string, (sums.get(keys[k] as string) ?? 0) + weight);
    return weight;
  });
  let [key, most] = ['', -1];
  for (const [one, sum] of sums) if (sum > most) [key, most] = [one, sum];
  let at = -1;
  weights.forEach((weight, k) => { if (keys[k] === key && (at < 0 || weight > (weights[at] as number))) at = k; });
  return { at, key, p: most / total };
}
