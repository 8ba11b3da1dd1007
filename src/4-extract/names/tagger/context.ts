/** Attributes that several words make together: n-grams, quotation marks, the head that follows. */
import { CLASS_BIT } from './classes.js';
import { attribute, join, step } from './hash.js';
import { Shape } from './shape.js';
import type { WordView } from './word.js';

const K = {
  begins: 200, ends: 201, pairBefore: 202, pairAfter: 203, triple: 204, tripleBefore: 205, tripleAfter: 206, stemBefore: 207,
  stemAfter: 208,
  shapes: 209, quoted: 210, follower: 211, followerStem: 212, opener: 213, head: 214, headStem: 215, shapeNext: 216, wordNext: 217,
  wordBefore: 218, around: 219,
  officeBefore: 220, capitals: 221, phrase: 222,
};
const HEADS =
  CLASS_BIT.organisationHead | CLASS_BIT.facilityHead | CLASS_BIT.locationHead | CLASS_BIT.placeHead | CLASS_BIT.projectHead |
  CLASS_BIT.eventHead |
  CLASS_BIT.artHead | CLASS_BIT.lawHead | CLASS_BIT.productHead | CLASS_BIT.office;
/** How far ahead a head is looked for. */
const AHEAD = 6;
const LONGEST_QUOTE = 12;

/** Where each word stands between quotation marks; -1 outside. */
export interface Quotes {
  readonly open: Int32Array;
  readonly close: Int32Array;
}

/** Quotation marks of a sentence: the pair around each word, unpaired ones left out; null where there are none. */
export function quotesOf(words: readonly WordView[]): Quotes | null {
  const n = words.length;
  if (!words.some(({ shape, lower }) => shape === Shape.Sign && lower === '«')) return null;
  const open = new Int32Array(n).fill(-1);
  const close = new Int32Array(n).fill(-1);
  let from = -1;
  for (let i = 0; i < n; i++) {
    const sign = words[i]?.lower;
    if (sign === '«' && from < 0) from = i;
    else if ((sign === '»' || sign === '«') && from >= 0) {
      if (i - from <= LONGEST_QUOTE) {
        open.fill(from, from + 1, i);
        close.fill(i, from + 1, i);
      }
      from = -1;
    }
  }
  return { open, close };
}

/** Gives to `sink` the attributes of word `i` in its sentence. */
export function addContext(
  sink: (attribute: number) => void, words: readonly WordView[], i: number, quotes: Quotes | null, marks: Uint8Array | null,
): void {
  const word = words[i];
  if (word === undefined) return;
  const before = words[i - 1];
  const after = words[i + 1];
  const k0 = word.klass;
  const k1 = before?.klass ?? 1;
  const k2 = after?.klass ?? 2;
  if (i === 0 || (i === 1 && before?.shape === Shape.Sign)) {
    sink(attribute(K.begins, word.shape));
    sink(attribute(K.begins, step(k0, 1)));
  }
  if (after === undefined) sink(attribute(K.ends, word.shape));
  sink(attribute(K.pairBefore, join(k1, k0)));
  sink(attribute(K.pairAfter, join(k0, k2)));
  sink(attribute(K.triple, join(join(k1, k0), k2)));
  sink(attribute(K.around, join(k1, k2)));
  sink(attribute(K.tripleBefore, join(join(words[i - 2]?.klass ?? 3, k1), k0)));
  sink(attribute(K.tripleAfter, join(join(k0, k2), words[i + 2]?.klass ?? 4)));
  sink(attribute(K.stemBefore, join(before?.stem ?? 1, word.stem)));
  sink(attribute(K.stemAfter, join(word.stem, after?.stem ?? 2)));
  sink(attribute(K.shapeNext, join(step(word.shape, word.ending), after?.stem ?? 2)));
  sink(attribute(K.wordBefore, join(before?.hash ?? 1, step(word.shape, word.ending))));
  sink(attribute(K.shapes, (word.shape << 8) | ((before?.shape ?? 15) << 4) | (after?.shape ?? 15)));
  sink(attribute(K.shapes, (1 << 16) | (word.ending << 12) | (word.shape << 8) | ((after?.shape ?? 15) << 4) | (after?.ending ?? 15)));
  if (quotes !== null) addQuote(sink, words, i, quotes);
  addHead(sink, words, i);
  if (marks === null) return;
  const mark = marks[i] ?? 0;
  if (mark) {
    sink(attribute(K.phrase, mark));
    sink(attribute(K.phrase, (mark << 8) | (word.shape << 4) | word.ending));
  }
  const next = marks[i + 1] ?? 0;
  const last = marks[i - 1] ?? 0;
  if (next && !mark) sink(attribute(K.phrase, 1000 + next));
  if (last && !mark) sink(attribute(K.phrase, 2000 + last));
}

function addQuote(sink: (attribute: number) => void, words: readonly WordView[], i: number, quotes: Quotes): void {
  const open = quotes.open[i] ?? -1;
  if (open < 0) return;
  const close = quotes.close[i] ?? -1;
  const place = Math.min(3, i - open);
  const length = Math.min(5, close - open - 1);
  const follower = words[close + 1];
  const begins = words[open + 1]?.shape ?? 0;
  sink(attribute(K.quoted, (place << 4) | length));
  sink(attribute(K.quoted, (1 << 12) | (begins << 8) | (Math.min(2, place) << 4) | Math.min(2, close - i)));
  sink(attribute(K.follower, step(follower?.klass ?? 5, place === 1 ? 1 : 2)));
  sink(attribute(K.followerStem, step(follower?.stem ?? 5, place === 1 ? 1 : 2)));
  sink(attribute(K.opener, step(words[open - 1]?.stem ?? 5, place === 1 ? 1 : 2)));
}

/** The next head noun in the same run of words, how far off it is, and whether only capitals stand between. */
function addHead(sink: (attribute: number) => void, words: readonly WordView[], i: number): void {
  let capitals = 1;
  for (let k = i + 1; k < words.length && k <= i + AHEAD; k++) {
    const word = words[k];
    if (word === undefined || (word.shape === Shape.Sign && word.lower !== ',' && word.lower !== '»')) return;
    if (word.classes & HEADS && (word.ending !== 0 || word.classes & CLASS_BIT.office)) {
      const far = Math.min(3, k - i);
      const shape = words[i]?.shape ?? 0;
      sink(attribute(K.head, step(step(word.klass, far), shape)));
      sink(attribute(K.headStem, step(word.stem, (capitals << 4) | shape)));
      return;
    }
    if (word.shape === Shape.Lower) capitals = 0;
  }
}
