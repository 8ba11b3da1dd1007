/** The words that were met, in bounded memory: one `Word` a distinct form, the longest unseen making room for the new. */
import { Word } from './word.js';

/** Forms kept: the vocabulary of a large archive, not its every typo and number. */
const CAPACITY = 1 << 16;
/** Words that are compared when room is needed: the one of them that was met longest ago leaves. */
const SAMPLE = 16;

export interface WordStore {
  /** The word of a form as written: the same object until it is evicted. */
  readonly word: (surface: string) => Word;
  /** Marks a word as met now; one that was evicted meanwhile gets a place again. */
  readonly touch: (word: Word) => void;
}

/** Words that entered a store so far: no two places of any two stores are taken for the same. */
let serials = 0;

/**
 * A store of words.
 *
 * Eviction is sampled LRU: a hand goes round the slots, and of the next few the word that was met longest ago leaves. So at
 * least `SAMPLE` other words were met since an evicted one was.
 *
 * @param make the word of a form that is not in the store
 */
export function createWordStore(make: (surface: string) => Word, capacity = CAPACITY): WordStore {
  const known = new Map<string, Word>();
  const slots: Word[] = [];
  let hand = 0;
  let clock = 0;

  const freeSlot = (): number => {
    if (slots.length < capacity) return slots.length;
    let oldest = hand;
    for (let k = 1; k < SAMPLE; k++) {
      const at = (hand + k) % capacity;
      if (slots[at]!.seen < slots[oldest]!.seen) oldest = at;
    }
    hand = (oldest + 1) % capacity;
    const left = slots[oldest]!;
    if (known.get(left.surface) === left) known.delete(left.surface);
    return oldest;
  };
  const admit = (word: Word): void => {
    word.slot = freeSlot();
    word.serial = ++serials;
    slots[word.slot] = word;
    if (!known.has(word.surface)) known.set(word.surface, word);
  };
  return {
    word(surface) {
      let word = known.get(surface);
      if (word === undefined) admit((word = make(surface)));
      word.seen = ++clock;
      return word;
    },
    touch(word) {
      word.seen = ++clock;
      if (slots[word.slot] !== word) admit(word);
    },
  };
}
