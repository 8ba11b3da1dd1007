/** The scores that words give to every state at every distance: a row is made when first asked for, and stays while its word does. */
import type { Word } from '../../../kazakh/word.js';
import { STATES } from './lattice.js';
import type { AddScores } from './scores.js';
import { REACH, wordAttributes, type WordView } from './word.js';

const SPREAD = 2 * REACH + 1;
/** Scores of one word: a row of states for each distance. */
export const WIDTH = SPREAD * STATES;
/** Words that there is room for at first; the room doubles as the store of words fills. */
const FIRST_ROOM = 1 << 12;

export interface RowCache {
  /** Scores of all words: `slot * WIDTH + place * STATES + state`. Another array once there is more room. */
  scores: Int16Array;
  /** Makes room for a word at its place in the store: what another word left there is forgotten. */
  readonly open: (word: Word) => void;
  /** Where in `scores` a word's row for what stands `place - REACH` before it begins; made where it is not yet. */
  readonly rowOf: (slot: number, view: WordView, place: number) => number;
}

export function createRowCache(add: AddScores): RowCache {
  let room = FIRST_ROOM;
  /** The serial of the word that has each place, and bits for the rows that are made. */
  let owners = new Float64Array(room);
  let made = new Uint8Array(room);
  let row = 0;
  const sink = (attribute: number): void => add(attribute, cache.scores, row);
  const grow = (slot: number): void => {
    while (room <= slot) room *= 2;
    cache.scores = copied(new Int16Array(room * WIDTH), cache.scores);
    owners = copied(new Float64Array(room), owners);
    made = copied(new Uint8Array(room), made);
  };
  const cache: RowCache = {
    scores: new Int16Array(room * WIDTH),
    open({ slot, serial }) {
      if (slot >= room) grow(slot);
      if (owners[slot] === serial) return;
      owners[slot] = serial;
      made[slot] = 0;
    },
    rowOf(slot, view, place) {
      const found = slot * WIDTH + place * STATES;
      const bits = made[slot]!;
      if (bits & (1 << place)) return found;
      made[slot] = bits | (1 << place);
      cache.scores.fill(0, found, found + STATES);
      row = found;
      wordAttributes(sink, view, place);
      return found;
    },
  };
  return cache;
}

function copied<A extends Int16Array | Float64Array | Uint8Array>(into: A, from: A): A {
  into.set(from);
  return into;
}
