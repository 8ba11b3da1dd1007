/**
 * The best labels of a run of words that may hold names, exactly (Viterbi). States are numbered so that those that begin a
 * name stand together and those inside after them: 0 is outside, `1 + t` begins type `t`, `1 + TYPES + t` goes on with it.
 */
import { LABEL_COUNT, TAGGED_TYPES } from './labels.js';

export const TYPES = TAGGED_TYPES.length;
export const STATES = LABEL_COUNT;
/** The first state inside a name. */
export const INSIDE = 1 + TYPES;

/** The state of a label of the model. */
export function stateOf(label: number): number {
  return label === 0 ? 0 : label % 2 === 1 ? (label + 1) / 2 : TYPES + label / 2;
}

/** Transition scores in units of the model's scale, and what they gain at the best. */
export interface Transitions {
  /** `from * STATES + to`; an inside state is asked for only after its own type. */
  readonly scores: Int32Array;
  readonly starts: Int32Array;
  /** By type: the most that entering and leaving a name gains over the outside in its place. */
  readonly edges: Int32Array;
  /** By type: the most that going on inside gains over outside after outside. */
  readonly inside: Int32Array;
  /** By state: the most that leaving it for the outside or a beginning gains over having been outside. */
  readonly leaves: Int32Array;
}

/** Tables of a model's transitions: `from * LABEL_COUNT + to`, the last row the start; rounded to units of `scale`. */
export function transitionsOf(raw: ArrayLike<number>, scale: number): Transitions {
  const scores = new Int32Array(STATES * STATES);
  const starts = new Int32Array(STATES);
  for (let a = 0; a < LABEL_COUNT; a++) {
    for (let b = 0; b < LABEL_COUNT; b++) scores[stateOf(a) * STATES + stateOf(b)] = Math.round((raw[a * LABEL_COUNT + b] ?? 0) / scale);
    starts[stateOf(a)] = Math.round((raw[LABEL_COUNT * LABEL_COUNT + a] ?? 0) / scale);
  }
  const edges = new Int32Array(TYPES);
  const inside = new Int32Array(TYPES);
  for (let t = 0; t < TYPES; t++) {
    const [begin, within] = [1 + t, INSIDE + t];
    let enter = starts[begin]! - starts[0]!;
    for (let a = 0; a < STATES; a++) enter = Math.max(enter, scores[a * STATES + begin]! - scores[a * STATES]!);
    let leave = 0;
    for (let b = 0; b < INSIDE; b++) {
      leave = Math.max(leave, scores[begin * STATES + b]! - scores[b]!, scores[within * STATES + b]! - scores[b]!);
    }
    edges[t] = enter + leave;
    inside[t] = Math.max(scores[begin * STATES + within]!, scores[within * STATES + within]!) - scores[0]!;
  }
  const leaves = new Int32Array(STATES);
  for (let a = 0; a < STATES; a++) {
    leaves[a] = NEVER;
    for (let b = 0; b < INSIDE; b++) leaves[a] = Math.max(leaves[a]!, scores[a * STATES + b]! - scores[b]!);
  }
  return { scores, starts, edges, inside, leaves };
}

const NEVER = -0x20000000;

const active = new Uint8Array(TYPES);
let back = new Uint8Array(STATES * 256);
let score = new Int32Array(STATES);
let next = new Int32Array(STATES);
/** States inside names that could lead somewhere better than the outside would. */
const sources = new Uint8Array(STATES);

/**
 * Writes the best states of the words `from` to `to`, exclusive, into `path`. Before and after the run is the outside.
 *
 * @param emit `word * STATES + state`
 */
export function bestPath(
  emit: Int32Array, from: number, to: number, path: Uint8Array, { scores, starts, edges, inside, leaves }: Transitions,
): void {
  const count = activeTypes(emit, from, to, edges, inside);
  path.fill(0, from, to);
  if (count === 0) return;
  if (back.length < (to - from) * STATES) back = new Uint8Array((to - from) * STATES);
  const first = from * STATES;
  // The words of a sentence begin from `starts`; a run inside one begins after the outside.
  for (let x = -1; x < count; x++) {
    const s = x < 0 ? 0 : 1 + active[x]!;
    score[s] = (from === 0 ? starts[s]! : scores[s]!) + emit[first + s]!;
    if (x >= 0) score[INSIDE + active[x]!] = NEVER;
  }
  for (let i = from + 1; i < to; i++) {
    const row = i * STATES;
    const behind = (i - from) * STATES;
    let many = 0;
    for (let x = 0; x < count; x++) {
      for (let s = 1 + active[x]!; s < STATES; s += TYPES) if (score[s]! + leaves[s]! > score[0]!) sources[many++] = s;
    }
    for (let x = -1; x < count; x++) {
      const s = x < 0 ? 0 : 1 + active[x]!;
      // Outside and beginnings may follow every state.
      let best = score[0]! + scores[s]!;
      let came = 0;
      for (let y = 0; y < many; y++) {
        const left = score[sources[y]!]! + scores[sources[y]! * STATES + s]!;
        if (left > best) {
          best = left;
          came = sources[y]!;
        }
      }
      next[s] = best + emit[row + s]!;
      back[behind + s] = came;
      if (x < 0) continue;
      const w = s + TYPES;
      const entered = score[s]! + scores[s * STATES + w]!;
      const stayed = score[w]! + scores[w * STATES + w]!;
      next[w] = Math.max(entered, stayed) + emit[row + w]!;
      back[behind + w] = stayed > entered ? w : s;
    }
    [score, next] = [next, score];
  }
  let last = 0;
  let best = score[0]! + scores[0]!;
  for (let x = 0; x < count; x++) {
    for (let s = 1 + active[x]!; s < STATES; s += TYPES) {
      const value = score[s]! + scores[s * STATES]!;
      if (value > best) {
        best = value;
        last = s;
      }
    }
  }
  for (let i = to - 1; i >= from; i--) {
    path[i] = last;
    last = i === from ? 0 : back[(i - from) * STATES + last]!;
  }
}

/** Fills `active` with the types that a sequence could gain by: a name of a type at its best against the outside in its place. */
function activeTypes(emit: Int32Array, from: number, to: number, edges: Int32Array, inside: Int32Array): number {
  let count = 0;
  for (let t = 0; t < TYPES; t++) {
    let best = NEVER;
    let gained = 0;
    for (let row = from * STATES; row < to * STATES; row += STATES) {
      const outside = emit[row]!;
      const begin = emit[row + 1 + t]! - outside;
      if (begin > best) best = begin;
      const within = emit[row + INSIDE + t]! - outside + inside[t]!;
      if (within > 0) gained += within;
    }
    if (best + edges[t]! + gained >= 0) active[count++] = t;
  }
  return count;
}
