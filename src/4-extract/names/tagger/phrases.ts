/** Names of several words that the gazetteer knows, found in a sentence as attributes for the tagger. */
import { BODIES } from '../../../kazakh/gazetteer/bodies.js';
import { COUNTRIES } from '../../../kazakh/gazetteer/countries.js';
import { NAMED_EVENTS } from '../../../kazakh/gazetteer/events.js';
import { STATE_TITLES } from '../../../kazakh/gazetteer/offices.js';
import { LOCATIONS, SUBDIVISIONS } from '../../../kazakh/gazetteer/places.js';
import { BASIS, hashOf, join } from './hash.js';
import type { WordView } from './word.js';

/** What a phrase is: the number goes into the attribute. */
const Kind = { country: 1, region: 2, location: 3, body: 4, title: 5, event: 6 } as const;

/** Hashes of all words of a phrase but the last, in order; to the phrases that go on from there, by their last word. */
const beginnings = new Set<number>();
const firsts = new Set<number>();
const phrases = new Map<number, number>();
let longest = 0;

function add(names: readonly string[], kind: number): void {
  for (const name of names) {
    const words = name.toLowerCase().split(' ');
    if (words.length < 2) continue;
    firsts.add(hashOf(words[0] ?? ''));
    let hash = BASIS;
    for (const word of words.slice(0, -1)) {
      hash = join(hash, hashOf(word));
      beginnings.add(hash);
    }
    phrases.set(join(hash, hashOf(words.at(-1) ?? '')), kind);
    longest = Math.max(longest, words.length);
  }
}

for (const { names } of COUNTRIES) add(names, Kind.country);
for (const { names } of SUBDIVISIONS) add(names, Kind.region);
add(LOCATIONS, Kind.location);
for (const rows of Object.values(BODIES)) for (const { names } of rows) add(names, Kind.body);
add(STATE_TITLES, Kind.title);
add(NAMED_EVENTS, Kind.event);

/**
 * For each word 0, or 1 + 4 × kind + place: first, middle, last word of the longest known phrase that covers it; null where there is none.
 */
export function phraseMarks(words: readonly WordView[]): Uint8Array | null {
  let marks: Uint8Array | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || !firsts.has(word.hash)) continue;
    let hash = join(BASIS, word.hash);
    let end = 0;
    let kind = 0;
    for (let k = i + 1; k < words.length && k < i + longest; k++) {
      const word = words[k];
      if (word === undefined) break;
      const found = phrases.get(join(hash, word.hash)) ?? phrases.get(join(hash, word.caseless)) ?? phrases.get(join(hash, word.stem));
      if (found !== undefined) {
        end = k;
        kind = found;
      }
      hash = join(hash, word.hash);
      if (!beginnings.has(hash)) break;
    }
    if (end === 0) continue;
    marks ??= new Uint8Array(words.length);
    for (let k = i; k <= end; k++) marks[k] = 1 + 4 * kind + (k === i ? 0 : k === end ? 2 : 1);
    i = end;
  }
  return marks;
}
