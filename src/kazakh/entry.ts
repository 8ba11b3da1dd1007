/** Entries of the dictionary, and what it says of a form. */
import type { ClassData, ClassName } from './classes.js';
import type { Features } from './features.js';
import type { InflectOptions } from './inflect.js';

/** One lexicon entry: a lemma, its class and what the class carries. A lemma of several words inflects in its last. */
export interface Entry<C extends ClassName = ClassName> {
  readonly lemma: string;
  readonly cls: C;
  readonly data: ClassData[C];
  readonly options?: InflectOptions;
  /** Never inflected: particles, symbols, fixed expressions. */
  readonly fixed?: boolean;
}

export interface Reading<C extends ClassName = ClassName> {
  readonly entry: Entry<C>;
  readonly features: Features;
}

/** A phrase that begins with a word: the words that must follow, and the readings of its last word by form. */
export interface Phrase {
  readonly middle: readonly string[];
  readonly last: ReadonlyMap<string, readonly Reading[]>;
  readonly cls: ClassName;
}

/** What the dictionary has of a form in lower case. */
export interface Entries {
  /** Union of the bits of its readings' classes. */
  readonly mask: number;
  readonly readings: readonly Reading[];
  /** Phrases that begin here, the longest first. */
  readonly phrases: readonly Phrase[];
}
