/** Words that the tagger has met, with their scores for every state at every distance, in one block of memory: each row made when first asked for. */
import type { Doc } from '../../../3-segment/doc.js';
import type { Word } from '../../../kazakh/lexicon.js';
import { attributeScores } from './scores.js';
import { unitText, type Units } from './units.js';
import { STATES } from './lattice.js';
import type { NamesModel } from './model.js';
import { REACH, viewOf, wordAttributes, type WordView } from './word.js';

/** Words of a generation: the one before stays until the next is full. */
const GENERATION = 1 << 15;
const SPREAD = 2 * REACH + 1;
/** A word's place in a block: a row of states for each distance, and bits for the rows that are made. */
const MADE = SPREAD * STATES;
const WIDTH = MADE + 1;

export interface ScoredWord extends WordView {
  /** The block that holds its scores, and where. */
  readonly block: Int16Array<ArrayBuffer>;
  readonly at: number;
  /** Its first two characters as written: what a dictionary word does not tell. */
  readonly look: number;
}

/** Written out: a spread of so many fields is slow. */
function scored({ lower, shape, classes, hash, caseless, stem, klass, ending, ends, hyphen }: WordView, block: Int16Array<ArrayBuffer>, at: number, look: number): ScoredWord {
  return { lower, shape, classes, hash, caseless, stem, klass, ending, ends, hyphen, block, at, look };
}

export interface WordCache {
  /** The word of a unit. */
  readonly lookUp: (doc: Doc, units: Units, i: number) => ScoredWord;
  /** Where in its block a word's scores stand of the word `place - REACH` before it, made where they are not yet. */
  readonly rowOf: (word: ScoredWord, place: number) => number;
}

export function createWordCache(model: NamesModel): WordCache {
  // Most units are one token, whose dictionary word is one object for every time it is written so: no string is made for them.
  let byWord = new Map<Word, ScoredWord>();
  const forget = (): void => {
    byWord = new Map();
  };
  const byText = createTextCache(forget);
  const lookUp: WordCache['lookUp'] = (doc, units, i) => {
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
    const seen = scored(found, found.block, found.at, look);
    byWord.set(word, seen);
    return seen;
  };
  return { lookUp, rowOf: rowMaker(model) };
}

function rowMaker(model: NamesModel): WordCache['rowOf'] {
  const add = attributeScores(model);
  let block = new Int16Array(0);
  let row = 0;
  const sink = (attribute: number): void => add(attribute, block, row);
  return (word, place) => {
    const found = word.at + place * STATES;
    const made = word.block[word.at + MADE]!;
    if (made & (1 << place)) return found;
    word.block[word.at + MADE] = made | (1 << place);
    block = word.block;
    row = found;
    wordAttributes(sink, word, place);
    return found;
  };
}

/** Looks words up by their characters. @param onNext called before the block of the oldest words is used anew */
function createTextCache(onNext: () => void): (text: string) => ScoredWord {
  let young = new Map<string, ScoredWord>();
  let old = new Map<string, ScoredWord>();
  let block = new Int16Array(GENERATION * WIDTH);
  let spare: Int16Array<ArrayBuffer> | null = null;
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    if (young.size >= GENERATION) {
      onNext();
      const oldest = spare ?? new Int16Array(GENERATION * WIDTH);
      spare = block;
      block = oldest.fill(0);
      old = young;
      young = new Map();
    }
    const at = young.size * WIDTH;
    const before = old.get(text);
    const word = scored(before ?? viewOf(text), block, at, -1);
    if (before !== undefined) block.set(before.block.subarray(before.at, before.at + WIDTH), at);
    young.set(text, word);
    return word;
  };
}
