/** The words of a dictionary: a form is looked up once, and what it is stays with its word. */
import { BIT, type ClassName } from './classes.js';
import { createDictionary } from './dictionary.js';
import type { Entry, Reading } from './entry.js';
import { Word } from './word.js';
import { createWordStore, type WordStore } from './word-store.js';

export type { Entry, Reading } from './entry.js';

/** The words of a dictionary; `word` never fails, an unknown word has an empty mask. */
export type Lexicon = WordStore;

/** A lexicon of entries. A form may have readings of several classes (`тоқсан`: numeral and timeUnit). */
export function createLexicon(entries: Iterable<Entry>): Lexicon {
  const entriesOf = createDictionary(entries);
  return createWordStore((surface) => {
    const lower = surface.toLowerCase();
    return new Word(surface, lower, entriesOf(lower));
  });
}

/** The word's first reading in a class, or undefined. */
export function readingOf<C extends ClassName>(word: Word, cls: C): Reading<C> | undefined {
  if ((word.mask & BIT[cls]) === 0) return undefined;
  for (const reading of word.readings) if (reading.entry.cls === cls) return reading as Reading<C>;
  return undefined;
}
