/** The words that were met, in bounded memory: one `Word` a distinct form, the longest unseen making room for the new. */
import type { Word } from './word.js';

/** Forms kept: the vocabulary of a large archive, not its every typo and number. A power of two. */
const CAPACITY = 1 << 16;
/** Words that are compared when room is needed: the one of them that was met longest ago leaves. */
const SAMPLE = 16;
/** Longer forms are made anew each time and never kept: no word, no name is so long. */
const LONGEST = 200;
/** Places of the table for each word that is kept: it stays mostly empty, so that a look-up meets few others. */
const SPARSE = 4;

export interface WordStore {
  /** The word of a form as written, of one token or several: the same object until it is evicted. */
  readonly word: (surface: string) => Word;
  /** The word of a text's characters `from` to `to`: no string is made for one that was met before. */
  readonly wordIn: (text: string, from: number, to: number) => Word;
  /** Marks a word as met now; one that was evicted meanwhile gets a place again. */
  readonly touch: (word: Word) => void;
}

/** Words that entered a store so far: no two places of any two stores are taken for the same. */
let serials = 0;

/**
 * A store of words: a table with linear probing over the characters themselves.
 *
 * Eviction is sampled LRU: a hand goes round the slots, and of the next few the word that was met longest ago leaves. So at
 * least `SAMPLE` other words were met since an evicted one was.
 *
 * @param make the word of a form that is not in the store
 * @param capacity a power of two
 */
export function createWordStore(make: (surface: string) => Word, capacity = CAPACITY): WordStore {
  const slots: Word[] = [];
  const hashes = new Int32Array(capacity);
  /** One more than the slot of a word, at the first free place from its hash on; 0 where nothing is. */
  const table = new Int32Array(SPARSE * capacity);
  const mask = table.length - 1;
  let hand = 0;
  let clock = 0;

  /** Where a form stands in the table, or the free place where it would. */
  const placeOf = (hash: number, text: string, from: number, to: number): number => {
    let at = hash & mask;
    for (; table[at] !== 0; at = (at + 1) & mask) {
      const slot = table[at]! - 1;
      if (hashes[slot] === hash && isSame(slots[slot]!.surface, text, from, to)) break;
    }
    return at;
  };

  /** Takes a word's entry out, and moves back those after it that it had pushed on. */
  const remove = (slot: number): void => {
    let gap = hashes[slot]! & mask;
    while (table[gap] !== 0 && table[gap] !== slot + 1) gap = (gap + 1) & mask;
    if (table[gap] === 0) return;
    for (let at = (gap + 1) & mask; table[at] !== 0; at = (at + 1) & mask) {
      const home = hashes[table[at]! - 1]! & mask;
      if (((at - home) & mask) < ((at - gap) & mask)) continue;
      table[gap] = table[at]!;
      gap = at;
    }
    table[gap] = 0;
  };

  const freeSlot = (): number => {
    if (slots.length < capacity) return slots.length;
    let oldest = hand;
    for (let k = 1; k < SAMPLE; k++) {
      const at = (hand + k) & (capacity - 1);
      if (slots[at]!.seen < slots[oldest]!.seen) oldest = at;
    }
    hand = (oldest + 1) & (capacity - 1);
    remove(oldest);
    return oldest;
  };

  const admit = (word: Word, hash: number): void => {
    const slot = freeSlot();
    word.slot = slot;
    word.serial = ++serials;
    slots[slot] = word;
    hashes[slot] = hash;
    // A word that was evicted and met again has a twin in the table, which goes on standing for the form.
    const at = placeOf(hash, word.surface, 0, word.surface.length);
    if (table[at] === 0) table[at] = slot + 1;
  };

  const wordIn: WordStore['wordIn'] = (text, from, to) => {
    if (to - from > LONGEST) return make(text.slice(from, to));
    const hash = hashOf(text, from, to);
    const entry = table[placeOf(hash, text, from, to)]!;
    let word = entry === 0 ? undefined : slots[entry - 1];
    if (word === undefined) admit((word = make(copyOf(text, from, to))), hash);
    word.seen = ++clock;
    return word;
  };

  return {
    wordIn,
    word: (surface) => wordIn(surface, 0, surface.length),
    touch(word) {
      word.seen = ++clock;
      if (slots[word.slot] !== word) admit(word, hashOf(word.surface, 0, word.surface.length));
    },
  };
}

/** FNV-1a over UTF-16 code units, its upper bits folded into the lower. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** A string of its own: a slice would keep the whole text in memory as long as the word is kept. */
function copyOf(text: string, from: number, to: number): string {
  const codes: number[] = [];
  for (let i = from; i < to; i++) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes);
}

function isSame(surface: string, text: string, from: number, to: number): boolean {
  if (surface.length !== to - from) return false;
  for (let i = 0; i < surface.length; i++) if (surface.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}
