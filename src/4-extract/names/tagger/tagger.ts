/** The tagger: scores of a sentence's words from the model, and the best sequence of labels. */
import type { Doc } from '../../../3-segment/doc.js';
import { Kind } from '../../../3-segment/tokens.js';
import type { EntityType } from '../../../record/schema.js';
import { resemblesGroup } from '../rules/groups.js';
import { createRowCache, type RowCache } from './cache.js';
import { addContext, quotesOf, type Quotes } from './context.js';
import { TAGGED_TYPES } from './labels.js';
import { INSIDE, STATES, TYPES, bestPath, transitionsOf, type Transitions } from './lattice.js';
import type { NamesModel } from './model.js';
import { phraseMarks } from './phrases.js';
import { attributeScores } from './scores.js';
import { unitsOf, wordOf, type Units } from './units.js';
import { REACH, viewOfWord, type WordView } from './word.js';

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

/**
 * Where the outside leads every name by this much, in logarithms of odds, from the words alone, no name is looked for: what
 * several words say together has not turned such a lead round on held-out text in one case of a thousand.
 */
const CERTAIN = 1.5;

/** A tagger for a model. It keeps the words it has met, so that a word is looked into once. */
export function createTagger(model: NamesModel): Tagger {
  const { scale } = model;
  const transitions = transitionsOf(model.transitions, scale);
  const certain = -Math.round(CERTAIN / scale);
  const add = attributeScores(model);
  const cache = createRowCache(add);
  let emit = new Int32Array(128 * STATES);
  let slots = new Int32Array(128);
  let row = 0;
  const intoRow = (attribute: number): void => add(attribute, emit, row);

  return {
    tag(doc, from, to, claimed) {
      const units = unitsOf(doc, from, to);
      const n = units.count;
      const words: WordView[] = [];
      const known = (count: number): void => {
        for (let i = words.length; i < Math.min(count, n); i++) {
          const word = wordOf(doc, units, i);
          cache.open(word);
          slots[i] = word.slot;
          words.push(viewOfWord(word));
        }
      };
      if (slots.length < n) {
        emit = new Int32Array(2 * n * STATES);
        slots = new Int32Array(2 * n);
      }
      let path: Uint8Array | null = null;
      let quotes: Quotes | null = null;
      let marks: Uint8Array | null = null;
      const spans: TaggedSpan[] = [];
      let open = -1;
      for (let i = 0; i <= n; i++) {
        let isOpen = false;
        if (i < n && (open >= 0 || mayBegin(doc, units, i)) && !(claimed && isClaimed(claimed, units.from[i]!, units.to[i]!))) {
          row = i * STATES;
          known(i + REACH + 1);
          isOpen = addWords(emit, row, words, slots, i, cache) > certain;
        }
        if (isOpen) {
          if (path === null) {
            known(n);
            path = new Uint8Array(n);
            quotes = quotesOf(words);
            marks = phraseMarks(words);
          }
          addContext(intoRow, words, i, quotes, marks);
          if (open < 0) open = i;
        } else if (open >= 0 && path !== null) {
          bestPath(emit, open, i, path, transitions);
          addSpans(spans, units, emit, path, open, i, transitions, scale);
          open = -1;
        }
      }
      return spans;
    },
  };
}

/**
 * Whether a name can begin with a unit: a capital, a letter that is no Kazakh small one, a quotation mark before it, or a word
 * of those that are names without a capital: peoples, languages, diseases.
 */
function mayBegin({ tokens }: Doc, units: Units, i: number): boolean {
  const from = units.from[i]!;
  const { kind, start, text } = tokens;
  if (kind[from] === Kind.Punct) return false;
  const code = text.charCodeAt(start[from]!);
  if (!isSmallCyrillic(code)) return true;
  return (from > 0 && kind[from - 1] === Kind.Punct && tokens.gap[from] === 0) || resemblesGroup(tokens.words[from]!);
}

/** а to я, ё and the small letters of Kazakh beyond them. */
function isSmallCyrillic(code: number): boolean {
  return (code >= 0x430 && code <= 0x45f) || (code >= 0x48a && code <= 0x4ff && (code & 1) === 1);
}

/** Sets the row of word `i` to what the words around it say, and gives back by how much the best name leads the outside. */
function addWords(emit: Int32Array, row: number, words: readonly WordView[], slots: Int32Array, i: number, cache: RowCache): number {
  if (i >= REACH && i + REACH < words.length) addAllAround(emit, row, words, slots, i, cache);
  else {
    emit.fill(0, row, row + STATES);
    const last = Math.min(REACH, words.length - 1 - i);
    for (let d = Math.max(-REACH, -i); d <= last; d++) {
      const from = cache.rowOf(slots[i + d]!, words[i + d]!, d + REACH);
      const { scores } = cache;
      for (let s = 0; s < STATES; s++) emit[row + s]! += scores[from + s]!;
    }
  }
  let best = emit[row + 1]!;
  for (let s = 2; s < STATES; s++) best = Math.max(best, emit[row + s]!);
  return best - emit[row]!;
}

/** The same written out for a word with all its neighbours, as nearly all are: each sum is written once. */
function addAllAround(
  emit: Int32Array, row: number, words: readonly WordView[], slots: Int32Array, i: number, { rowOf, scores }: RowCache,
): void {
  const a = rowOf(slots[i - 3]!, words[i - 3]!, 0);
  const b = rowOf(slots[i - 2]!, words[i - 2]!, 1);
  const c = rowOf(slots[i - 1]!, words[i - 1]!, 2);
  const d = rowOf(slots[i]!, words[i]!, 3);
  const e = rowOf(slots[i + 1]!, words[i + 1]!, 4);
  const f = rowOf(slots[i + 2]!, words[i + 2]!, 5);
  const g = rowOf(slots[i + 3]!, words[i + 3]!, 6);
  for (let s = 0; s < STATES; s++) {
    emit[row + s] = scores[a + s]! + scores[b + s]! + scores[c + s]! + scores[d + s]! + scores[e + s]! + scores[f + s]! + scores[g + s]!;
  }
}

function isClaimed(claimed: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (claimed[i]) return true;
  return false;
}

/** The names of a run of words. */
function addSpans(
  spans: TaggedSpan[], units: Units, emit: Int32Array, path: Uint8Array, from: number, to: number,
  transitions: Transitions, scale: number,
): void {
  for (let i = from; i < to; i++) {
    const state = path[i]!;
    if (state === 0 || state >= INSIDE) continue;
    let end = i + 1;
    while (end < to && path[end] === state + TYPES) end++;
    const type = TAGGED_TYPES[state - 1] ?? 'MISCELLANEOUS';
    spans.push({ from: units.from[i]!, to: units.to[end - 1]!, type, confidence: confidenceOf(emit, path, i, end, transitions, scale) });
  }
}

/** The least probability of a state of the name, those beside it being what they are. */
function confidenceOf(
  emit: Int32Array, path: Uint8Array, from: number, to: number, { scores, starts }: Transitions, scale: number,
): number {
  let least = 1;
  for (let i = from; i < to; i++) {
    const own = path[i]!;
    const before = i === 0 ? -1 : path[i - 1]!;
    const after = i + 1 < path.length ? path[i + 1]! : 0;
    const local = (s: number): number =>
      emit[i * STATES + s]! + (before < 0 ? starts[s]! : scores[before * STATES + s]!) + scores[s * STATES + after]!;
    let sum = 0;
    for (let s = 0; s < STATES; s++) if (mayStand(before, s, after)) sum += Math.exp((local(s) - local(own)) * scale);
    least = Math.min(least, 1 / sum);
  }
  return Math.round(least * 1000) / 1000;
}

function mayStand(before: number, state: number, after: number): boolean {
  const follows = state < INSIDE || before === state || before === state - TYPES;
  return follows && (after < INSIDE || after === state || after === state + TYPES);
}
