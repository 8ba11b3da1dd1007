/** The tagger: scores of a sentence's words from the model, and the best sequence of labels by Viterbi. */
import type { Doc } from '../../../3-segment/doc.js';
import type { EntityType } from '../../../record/schema.js';
import { addContext } from './context.js';
import { LABEL_COUNT, TAGGED_TYPES, mayFollow } from './labels.js';
import type { NamesModel } from './model.js';
import { sentenceOf } from './sentence.js';
import { REACH, viewOf, type WordView } from './word.js';

export interface TaggedSpan {
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  /** From 0 to 1. */
  readonly confidence: number;
}

export interface Tagger {
  /** Names among the tokens `from` to `to` of a text; no name covers a token that is claimed. */
  tag(doc: Doc, from: number, to: number, claimed?: Uint8Array): TaggedSpan[];
}

const L = LABEL_COUNT;
const IMPOSSIBLE = -1e6;
/** Words kept before the cache starts afresh. */
const CACHE_LIMIT = 1 << 14;
const SPREAD = 2 * REACH + 1;

/** A word with its score for every label at every distance. */
interface ScoredWord extends WordView {
  readonly scores: Float32Array;
}

/** A tagger for a model. It keeps the words it has seen; it is no heavier for text it has not. */
export function createTagger(model: NamesModel): Tagger {
  let cache = new Map<string, ScoredWord>();
  const addScores = (hashes: readonly number[], into: Float32Array, at: number): void => {
    for (const hash of hashes) {
      const k = model.find(hash);
      if (k < 0) continue;
      const end = model.begin[k + 1] ?? 0;
      for (let p = model.begin[k] ?? 0; p < end; p++) into[at + (model.labels[p] ?? 0)]! += model.weights[p] ?? 0;
    }
  };
  const lookUp = (text: string): ScoredWord => {
    let word = cache.get(text);
    if (word === undefined) {
      const view = viewOf(text);
      const scores = new Float32Array(SPREAD * L);
      for (let d = 0; d < SPREAD; d++) addScores(view.at[d] ?? [], scores, d * L);
      word = { ...view, at: [], scores };
      if (cache.size >= CACHE_LIMIT) cache = new Map();
      cache.set(text, word);
    }
    return word;
  };
  const transitions = transitionTable(model);
  const starts = startTable(model);
  const context: number[] = [];
  return {
    tag(doc, from, to, claimed) {
      const sentence = sentenceOf(doc, from, to, lookUp);
      const { units } = sentence;
      const words = sentence.words as readonly ScoredWord[];
      const n = units.count;
      if (n === 0) return [];
      const emit = new Float32Array(n * L);
      for (let i = 0; i < n; i++) {
        const row = i * L;
        for (let d = -REACH; d <= REACH; d++) {
          const scores = words[i + d]?.scores;
          if (scores === undefined) continue;
          const at = (d + REACH) * L;
          for (let l = 0; l < L; l++) emit[row + l]! += scores[at + l]!;
        }
        context.length = 0;
        addContext(context, words, i, sentence.quotes, sentence.marks);
        addScores(context, emit, row);
        for (let l = 0; l < L; l++) emit[row + l]! *= model.scale;
        if (claimed && isClaimed(claimed, units.from[i] ?? 0, units.to[i] ?? 0)) for (let l = 1; l < L; l++) emit[row + l] = IMPOSSIBLE;
      }
      const path = viterbi(emit, n, transitions, starts);
      return spansOf(path, (a, b, label) => ({
        from: units.from[a] ?? 0,
        to: units.to[b - 1] ?? 0,
        type: TAGGED_TYPES[(label - 1) >> 1] ?? 'MISCELLANEOUS',
        confidence: confidenceOf(emit, path, a, b, transitions, starts),
      }));
    },
  };
}

function isClaimed(claimed: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (claimed[i]) return true;
  return false;
}

function transitionTable(model: NamesModel): Float32Array {
  const table = new Float32Array(L * L);
  for (let a = 0; a < L; a++) for (let b = 0; b < L; b++) table[a * L + b] = mayFollow(a, b) ? (model.transitions[a * L + b] ?? 0) : IMPOSSIBLE;
  return table;
}

function startTable(model: NamesModel): Float32Array {
  const table = new Float32Array(L);
  for (let b = 0; b < L; b++) table[b] = b === 0 || b % 2 === 1 ? (model.transitions[L * L + b] ?? 0) : IMPOSSIBLE;
  return table;
}

/** The best path, exactly. An inside label has two labels before it, any other may follow all. */
function viterbi(emit: Float32Array, n: number, transitions: Float32Array, starts: Float32Array): Uint8Array {
  const back = new Uint8Array(n * L);
  let score = new Float32Array(L);
  let next = new Float32Array(L);
  for (let b = 0; b < L; b++) score[b] = starts[b]! + emit[b]!;
  for (let i = 1; i < n; i++) {
    const row = i * L;
    for (let b = 0; b < L; b++) {
      let best = -Infinity;
      let from = 0;
      if (b !== 0 && b % 2 === 0) {
        const stay = score[b]! + transitions[b * L + b]!;
        best = score[b - 1]! + transitions[(b - 1) * L + b]!;
        from = b - 1;
        if (stay > best) {
          best = stay;
          from = b;
        }
      } else {
        for (let a = 0; a < L; a++) {
          const value = score[a]! + transitions[a * L + b]!;
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
  const path = new Uint8Array(n);
  let last = 0;
  for (let b = 1; b < L; b++) if (score[b]! > score[last]!) last = b;
  for (let i = n - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * L + last]!;
  }
  return path;
}

function spansOf(path: Uint8Array, span: (from: number, to: number, label: number) => TaggedSpan): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let i = 0; i < path.length; i++) {
    const label = path[i]!;
    if (label === 0 || label % 2 === 0) continue;
    let end = i + 1;
    while (end < path.length && path[end] === label + 1) end++;
    spans.push(span(i, end, label));
  }
  return spans;
}

/** The least probability of a label of the span, those beside it being what they are. */
function confidenceOf(emit: Float32Array, path: Uint8Array, from: number, to: number, transitions: Float32Array, starts: Float32Array): number {
  let least = 1;
  for (let i = from; i < to; i++) {
    const chosen = path[i]!;
    const local = (l: number): number =>
      emit[i * L + l]! + (i === 0 ? starts[l]! : transitions[path[i - 1]! * L + l]!) + (i + 1 < path.length ? transitions[l * L + path[i + 1]!]! : 0);
    const own = local(chosen);
    let sum = 0;
    for (let l = 0; l < L; l++) sum += Math.exp(local(l) - own);
    least = Math.min(least, 1 / sum);
  }
  return Math.round(least * 1000) / 1000;
}
