/** The tagger: scores of a sentence's words from the model, and the best sequence of labels. */
import type { Doc } from '../../../3-segment/doc.js';
import type { EntityType } from '../../../record/schema.js';
import { addContext } from './context.js';
import { LABEL_COUNT, TAGGED_TYPES } from './labels.js';
import type { NamesModel } from './model.js';
import { sentenceOf } from './sentence.js';
import { IMPOSSIBLE, transitionsOf, viterbi, type Transitions } from './viterbi.js';
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
/** Words of a generation of the cache: the one before stays until the next is full. */
const GENERATION = 1 << 14;
/** Where the outside leads every name by this much before the words are seen together, they are not looked at together. */
const CERTAIN = 3;
const SPREAD = 2 * REACH + 1;

/** A word with its score for every label at every distance, in units of the model's scale. */
interface ScoredWord extends WordView {
  readonly scores: Int16Array;
  /** Distances at which it says anything: a bit each. */
  readonly says: number;
}

/** A tagger for a model. It keeps the words it has seen, so that a word is looked into once. */
export function createTagger(model: NamesModel): Tagger {
  const { begin, labels, weights, scale, find } = model;
  const transitions = transitionsOf(model.transitions, scale);
  const certain = -Math.round(CERTAIN / scale);
  let cache = new Map<string, ScoredWord>();
  let older = new Map<string, ScoredWord>();

  let scores = new Int16Array(0);
  let says = 0;
  const intoWord = (distance: number, attribute: number): void => {
    const k = find(attribute);
    if (k < 0) return;
    says |= 1 << distance;
    const at = distance * L;
    for (let p = begin[k]!, end = begin[k + 1]!; p < end; p++) scores[at + labels[p]!]! += weights[p]!;
  };
  const lookUp = (text: string): ScoredWord => {
    let word = cache.get(text);
    if (word !== undefined) return word;
    word = older.get(text);
    if (word === undefined) {
      scores = new Int16Array(SPREAD * L);
      says = 0;
      const view = viewOf(text, intoWord);
      const { lower, shape, classes, hash, caseless, stem, klass, ending } = view;
      word = { lower, shape, classes, hash, caseless, stem, klass, ending, scores, says };
    }
    if (cache.size >= GENERATION) {
      older = cache;
      cache = new Map();
    }
    cache.set(text, word);
    return word;
  };

  let emit = new Int32Array(64 * L);
  let row = 0;
  const intoSentence = (attribute: number): void => {
    const k = find(attribute);
    if (k < 0) return;
    for (let p = begin[k]!, end = begin[k + 1]!; p < end; p++) emit[row + labels[p]!]! += weights[p]!;
  };

  return {
    tag(doc, from, to, claimed) {
      const { units, words, quotes, marks } = sentenceOf(doc, from, to, lookUp);
      const n = units.count;
      if (emit.length < n * L) emit = new Int32Array(2 * n * L);
      emit.fill(0, 0, n * L);
      for (let i = 0; i < n; i++) {
        row = i * L;
        addWords(emit, row, words, i);
        if (leadOf(emit, row) > certain) addContext(intoSentence, words, i, quotes, marks);
        if (claimed && isClaimed(claimed, units.from[i]!, units.to[i]!)) for (let l = 1; l < L; l++) emit[row + l] = IMPOSSIBLE;
      }
      const path = viterbi(emit, n, transitions);
      const spans: TaggedSpan[] = [];
      if (path === null) return spans;
      for (let i = 0; i < n; i++) {
        const label = path[i]!;
        if (label === 0 || label % 2 === 0) continue;
        let end = i + 1;
        while (end < n && path[end] === label + 1) end++;
        const type = TAGGED_TYPES[(label - 1) >> 1] ?? 'MISCELLANEOUS';
        spans.push({ from: units.from[i]!, to: units.to[end - 1]!, type, confidence: confidenceOf(emit, path, i, end, transitions, scale) });
      }
      return spans;
    },
  };
}

function addWords(emit: Int32Array, row: number, words: readonly ScoredWord[], i: number): void {
  const first = Math.max(-REACH, -i);
  const last = Math.min(REACH, words.length - 1 - i);
  for (let d = first; d <= last; d++) {
    const { scores, says } = words[i + d]!;
    if ((says & (1 << (d + REACH))) === 0) continue;
    const at = (d + REACH) * L;
    for (let l = 0; l < L; l++) emit[row + l]! += scores[at + l]!;
  }
}

/** By how much the best label of a name leads the outside. */
function leadOf(emit: Int32Array, row: number): number {
  let best = emit[row + 1]!;
  for (let l = 2; l < L; l++) {
    const score = emit[row + l]!;
    if (score > best) best = score;
  }
  return best - emit[row]!;
}

function isClaimed(claimed: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (claimed[i]) return true;
  return false;
}

/** The least probability of a label of the span, those beside it being what they are. */
function confidenceOf(emit: Int32Array, path: Uint8Array, from: number, to: number, { scores, starts }: Transitions, scale: number): number {
  let least = 1;
  for (let i = from; i < to; i++) {
    const local = (l: number): number =>
      emit[i * L + l]! + (i === 0 ? starts[l]! : scores[path[i - 1]! * L + l]!) + (i + 1 < path.length ? scores[l * L + path[i + 1]!]! : 0);
    const own = local(path[i]!);
    let sum = 0;
    for (let l = 0; l < L; l++) sum += Math.exp((local(l) - own) * scale);
    least = Math.min(least, 1 / sum);
  }
  return Math.round(least * 1000) / 1000;
}
