/**
 * The best sequence of labels, exactly. Types that no sequence could gain by are left out first: a segment of a type is
 * compared, at its best, with the same words left unlabelled.
 */
import { LABEL_COUNT, TAGGED_TYPES, mayFollow } from './labels.js';

const L = LABEL_COUNT;
const T = TAGGED_TYPES.length;
/** A score that no sequence can make up for, and that adds up over a sentence without overflow. */
export const IMPOSSIBLE = -100_000;

/** Transition scores in units of the model's scale, and what the best of them gain over staying outside. */
export interface Transitions {
  /** `from * LABEL_COUNT + to`. */
  readonly scores: Int32Array;
  readonly starts: Int32Array;
  /** By type: the most that entering and leaving a segment gains over O in its place. */
  readonly edges: Int32Array;
  /** By type: the most that going on inside gains over O after O. */
  readonly inside: Int32Array;
}

/** Tables of a model's transitions: `from * LABEL_COUNT + to`, the last row the start; rounded to units of `scale`. */
export function transitionsOf(raw: ArrayLike<number>, scale: number): Transitions {
  const rounded = (k: number): number => Math.round((raw[k] ?? 0) / scale);
  const scores = new Int32Array(L * L);
  const starts = new Int32Array(L);
  for (let a = 0; a < L; a++) for (let b = 0; b < L; b++) scores[a * L + b] = mayFollow(a, b) ? rounded(a * L + b) : IMPOSSIBLE;
  for (let b = 0; b < L; b++) starts[b] = b === 0 || b % 2 === 1 ? rounded(L * L + b) : IMPOSSIBLE;
  const edges = new Int32Array(T);
  const inside = new Int32Array(T);
  for (let t = 0; t < T; t++) {
    const [begin, within] = [1 + 2 * t, 2 + 2 * t];
    let enter = starts[begin]! - starts[0]!;
    let leave = 0;
    for (let a = 0; a < L; a++) enter = Math.max(enter, scores[a * L + begin]! - scores[a * L]!);
    for (let b = 0; b < L; b++) {
      if (b !== 0 && b % 2 === 0) continue;
      leave = Math.max(leave, scores[begin * L + b]! - scores[b]!, scores[within * L + b]! - scores[b]!);
    }
    edges[t] = enter + leave;
    inside[t] = Math.max(scores[begin * L + within]!, scores[within * L + within]!) - scores[0]!;
  }
  return { scores, starts, edges, inside };
}

const active = new Uint8Array(L);
let back = new Uint8Array(L * 256);
let score = new Int32Array(L);
let next = new Int32Array(L);

/** Labels of the best path over `n` words, null where it is outside throughout. @param emit `word * LABEL_COUNT + label` */
export function viterbi(emit: Int32Array, n: number, { scores, starts, edges, inside }: Transitions): Uint8Array | null {
  const count = activeLabels(emit, n, edges, inside);
  if (count === 1) return null;
  const path = new Uint8Array(n);
  if (back.length < n * L) back = new Uint8Array(n * L);
  for (let x = 0; x < count; x++) {
    const b = active[x]!;
    score[b] = starts[b]! + emit[b]!;
  }
  for (let i = 1; i < n; i++) {
    const row = i * L;
    for (let x = 0; x < count; x++) {
      const b = active[x]!;
      let best = -0x7fffffff;
      let from = 0;
      if (b !== 0 && (b & 1) === 0) {
        best = score[b - 1]! + scores[(b - 1) * L + b]!;
        from = b - 1;
        const stay = score[b]! + scores[b * L + b]!;
        if (stay > best) {
          best = stay;
          from = b;
        }
      } else {
        for (let y = 0; y < count; y++) {
          const a = active[y]!;
          const value = score[a]! + scores[a * L + b]!;
          if (value > best) {
            best = value;
            from = a;
          }
        }
      }
      next[b] = best + emit[row + b]!;
      back[row + b] = from;
    }
    [score, next] = [next, score];
  }
  let last = 0;
  for (let x = 1; x < count; x++) if (score[active[x]!]! > score[last]!) last = active[x]!;
  for (let i = n - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * L + last]!;
  }
  return path;
}

/** Fills `active` with O and the labels of the types that could gain somewhere; gives back how many. */
function activeLabels(emit: Int32Array, n: number, edges: Int32Array, inside: Int32Array): number {
  let count = 1;
  active[0] = 0;
  for (let t = 0; t < T; t++) {
    const begin = 1 + 2 * t;
    let best = -0x7fffffff;
    let gained = 0;
    for (let row = 0; row < n * L; row += L) {
      const o = emit[row]!;
      const b = emit[row + begin]! - o;
      if (b > best) best = b;
      const w = emit[row + begin + 1]! - o + inside[t]!;
      if (w > 0) gained += w;
    }
    if (best + edges[t]! + gained < 0) continue;
    active[count++] = begin;
    active[count++] = begin + 1;
  }
  return count;
}
