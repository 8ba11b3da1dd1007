/** Words that the tagger has met, with their scores for every state at every distance, in one block of memory. */
import { attributeScores } from './scores.js';
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
}

/** Looks words up, and scores those not met before. */
export function createWordCache(model: NamesModel): (text: string) => ScoredWord {
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
      word = { lower, shape, classes, hash, caseless, stem, klass, ending, block, at };
    } else {
      block.set(before.block.subarray(before.at, before.at + WIDTH), at);
      word = { ...before, block, at };
    }
    young.set(text, word);
    return word;
  };
}
