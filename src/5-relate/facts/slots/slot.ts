/** What every slot has: its candidates, and the features of each, as whole numbers in named columns. */
import type { FigureContext } from '../figure-context.js';
import type { Parse } from '../parse/types.js';

export const SLOTS =
  ['measure', 'predicate', 'purpose', 'subject', 'place', 'counterparty', 'speaker', 'period', 'partOf', 'indicator'] as const;
export type SlotName = (typeof SLOTS)[number];

/** What a text and its title are, for all figures. */
export interface Scene {
  readonly body: Parse;
  readonly title: Parse | null;
  readonly contexts: readonly FigureContext[];
  readonly salience: Salience;
  /** Year of publication; 0 where it is not known. */
  readonly year: number;
}

/** How much an article speaks of each thing. */
export interface Salience {
  /** Mentions by ref. */
  readonly mentions: ReadonlyMap<string, number>;
  /** Dates by their value: how many others are told first. */
  readonly dates: ReadonlyMap<string, number>;
  /** Words by the hash of their stem. */
  readonly stems: ReadonlyMap<number, number>;
  /** Numbers of the themes that its words are of, the most frequent first. */
  readonly topics: readonly number[];
  readonly titled: ReadonlySet<string>;
  readonly titleStems: ReadonlySet<number>;
}

/** The candidate that stands for no answer. */
export const NULL = -1;
/** Candidates of the title are counted from here. */
export const TITLE = 1 << 20;

export interface Slot {
  readonly name: SlotName;
  /** Names of the columns, in order: those of the figure first, `CONTEXT`. */
  readonly columns: readonly string[];
  /** Columns that say something together, by name. */
  readonly crosses: readonly (readonly string[])[];
  /** Candidates of a figure, without null. */
  readonly candidates: (scene: Scene, of: FigureContext) => number[];
  /** Writes a candidate's own columns, which follow those of the figure. */
  readonly fill: (scene: Scene, of: FigureContext, candidate: number, values: Int32Array) => void;
  /** Candidates with the same key are one answer. */
  readonly key: (scene: Scene, candidate: number) => string;
}

const FAR = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8];
/** A distance as one of twelve steps. */
export const near = (distance: number): number =>
  (distance < FAR.length ? (FAR[distance] ?? 0) : distance < 36 ? 9 : distance < 80 ? 10 : 11);

export const most = (value: number, limit: number): number => (value < limit ? value : limit);

/** How many of something stand between two units, at most `limit`. */
export const between = (count: Int16Array, a: number, b: number, limit: number): number =>
  a < b ? most((count[b] ?? 0) - (count[a + 1] ?? 0), limit) : most((count[a] ?? 0) - (count[b + 1] ?? 0), limit);
