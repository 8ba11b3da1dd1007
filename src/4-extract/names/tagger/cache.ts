/** Words that the tagger has met, with their scores for every state at every distance, in one block of memory. */
import type { Doc } from '../../../3-segment/doc.js';
import type { Word } from '../../../kazakh/lexicon.js';
import { attributeScores } from './scores.js';
import { unitText, type Units } from './units.js';
import { STATES } from './lattice.js';
import type { NamesModel } from './model.js';
import { REACH, viewOf, type WordView } from './word.js';

/** Words of a generation: the one before stays until the next is full. */
const GENERATION = 1 << 15;
const SPREAD = 2 * REACH + 1;
/** Scores of a word: a row of states for each distance. */
export const WIDTH = SPREAD * STATES;

export interface ScoredWord extends WordView {
  /** The block that holds its scores, and where. */
  readonly block: Int16Array;
  readonly at: number;
  /** Its first two characters as written: what a dictionary word does not tell. */
  readonly look: number;
}

/** Looks units up, and scores those not met before. */
export function createWordCache(model: NamesModel): (doc: Doc, units: Units, i: number) => ScoredWord {
  // Most units are one token, whose dictionary word is one object for every time it is written so: no string is made for them.
  let byWord = new Map<Word, ScoredWord>();
  const forget = (): void => {
    byWord = new Map();
  };
  const byText = createTextCache(model, forget);
  return (doc, units, i) => {
    const from = units.from[i]!;
    if (units.to[i]! - from > 1) return byText(unitText(doc, units, i));
    const { words, text, start, end } = doc.tokens;
    const word = words[from]!;
    const at = start[from]!;
    const look = (text.charCodeAt(at) << 16) | (end[from]! - at > 1 ? text.charCodeAt(at + 1) : 0);
    const known = byWord.get(word);
    if (known !== undefined && known.look === look) return known;
    const found = byText(unitText(doc, units, i));
    if (word.lower === '') return found; // too long for the dictionary
    if (byWord.size >= GENERATION) forget();
    const seen = { ...found, look };
    byWord.set(word, seen);
    return seen;
  };
}

/** Looks words up by their characters. @param onNext called before the block of the oldest words is used anew */
function createTextCache(model: NamesModel, onNext: () => void): (text: string) => ScoredWord {
  let young = new Map<string, ScoredWord>();
  let old = new Map<string, ScoredWord>();
  let block: Int16Array = new Int16Array(GENERATION * WIDTH);
  let spare: Int16Array | null = null;
  let at = 0;
  const add = attributeScores(model);
  const into = (distance: number, attribute: number): void => add(attribute, block, at + distance * STATES);
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    if (young.size >= GENERATION) {
      onNext();
      const oldest: Int16Array = spare ?? new Int16Array(GENERATION * WIDTH);
      spare = block;
      block = oldest.fill(0);
      old = young;
      young = new Map();
    }
    at = young.size * WIDTH;
    const before = old.get(text);
    let word: ScoredWord;
    if (before === undefined) {
      const { lower, shape, classes, hash, caseless, stem, klass, ending } = viewOf(text, into);
      word = { lower, shape, classes, hash, caseless, stem, klass, ending, block, at, look: -1 };
    } else {
      block.set(before.block.subarray(before.at, before.at + WIDTH), at);
      word = { ...before, block, at };
    }
    young.set(text, word);
    return word;
  };
}
