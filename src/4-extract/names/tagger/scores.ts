/** Weights of attributes, added to rows of scores. */
import { LABEL_COUNT } from './labels.js';
import { stateOf } from './lattice.js';
import { MOST_PAIRS, markOf, type NamesModel } from './model.js';

/** Adds what the model has for an attribute to the row of states that begins at `at`. */
export type AddScores = (attribute: number, into: Int16Array | Int32Array, at: number) => void;

/** Linear probing, at most half full. */
export function attributeScores({ mask, marks, entries, pairs: byLabel }: NamesModel): AddScores {
  const states = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => stateOf(label));
  const pairs = new Int16Array(byLabel.length);
  for (let p = 0; p < pairs.length; p++) pairs[p] = (states[byLabel[p]! >> 8]! << 8) | (byLabel[p]! & 255);
  return (attribute, into, at) => {
    const mark = markOf(attribute);
    const hash = attribute | 0;
    for (let slot = attribute & mask; ; slot = (slot + 1) & mask) {
      const found = marks[slot]!;
      if (found === 0) return;
      if (found !== mark || entries[2 * slot] !== hash) continue;
      const entry = entries[2 * slot + 1]!;
      const begin = entry >> 6;
      for (let p = begin, end = begin + (entry & (MOST_PAIRS - 1)); p < end; p++) {
        const pair = pairs[p]!;
        into[at + (pair >> 8)]! += (pair << 24) >> 24;
      }
      return;
    }
  };
}
