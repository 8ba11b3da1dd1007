/** What the parse of a text holds. */
import type { VerbClass } from '../../../kazakh/fact-verbs.js';
import type { Figure, Mentions } from '../input.js';
import type { Unit } from './units.js';

export type LineKind = 'text' | 'heading' | 'lead' | 'item' | 'row' | 'head';

export interface Line {
  readonly kind: LineKind;
  /** Units, `to` exclusive, the line end left out. */
  readonly from: number;
  readonly to: number;
  /** The lead-in, or the line above the table, that it belongs to; -1 for none. */
  readonly header: number;
  /** The last heading above; -1 for none. */
  readonly section: number;
  /** The head of the table of a row; -1 for none. */
  readonly head: number;
  /**
   * One past the last unit of the label that the line begins with: of a row its first cell, of an item what stands before its dash or
   * figure.
   */
  readonly label: number;
}

export type SpeechKind = 'report' | 'after' | 'before';

/** One place where somebody is said to speak. */
export interface Speech {
  readonly kind: SpeechKind;
  /** Unit of the verb or of the word of report. */
  readonly at: number;
  /** Unit of the name; of a pronoun or an office, that of the speaker before. */
  readonly who: number;
  /** A pronoun or an office stands for the name. */
  readonly again: boolean;
}

/** What a unit is to its neighbours. */
export const Cat = {
  none: 0, money: 1, count: 2, percent: 3, measure: 4, date: 5, place: 6, organisation: 7, person: 8, office: 9, name: 10, comma: 11,
  dash: 12, colon: 13, open: 14, close: 15,
  quote: 16, sign: 17, break: 18, nom: 19, owned: 20, gen: 21, dat: 22, acc: 23, loc: 24, abl: 25, ins: 26, attr: 27, verb: 28,
  participle: 29, converb: 30, conjunction: 31,
  postposition: 32, adverb: 33, pronoun: 34, adjective: 35, auxiliary: 36, infinitive: 37, number: 38, report: 39, bar: 40, pronounGen: 41,
} as const;

/** What a unit may answer, as bits. */
export const Role = { noun: 1, verb: 2, aim: 4, name: 8, actor: 16, place: 32, speaker: 64, date: 128 } as const;

export const CASES = ['nom', 'gen', 'dat', 'acc', 'loc', 'abl', 'ins', 'attr', 'equ'] as const;
export const VERB_CLASSES: readonly VerbClass[] = ['change', 'reach', 'transfer', 'spend', 'collect', 'trade', 'price', 'speech'];

/** How many of something stand before each unit, so that those between two are one subtraction. */
export type Counts = Readonly<Record<'verbs' | 'commas' | 'nouns' | 'figures' | 'names' | 'dates' | 'dashes', Int16Array>>;

export interface Parse {
  readonly mentions: Mentions;
  readonly figures: readonly Figure[];
  readonly units: readonly Unit[];
  /** Of each unit: `Cat`, case (index into `CASES`), hash of its stem (0 for none), verb classes as bits. */
  readonly cat: Uint8Array;
  readonly kase: Uint8Array;
  readonly stem: Int32Array;
  readonly classes: Uint8Array;
  /** Bits of `Role`. */
  readonly roles: Uint8Array;
  /** Number of the theme that its word is of (`kazakh/themes.ts`); 0 for none. */
  readonly theme: Uint8Array;
  readonly sentence: Int32Array;
  readonly clause: Int32Array;
  readonly line: Int32Array;
  /** Number of the quotation that a unit stands in, from 1; 0 outside. */
  readonly quote: Int32Array;
  /** Number of the cell that a unit of a row stands in, from 0. */
  readonly cell: Uint8Array;
  /** First and last+1 unit of the unit's sentence. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The next and the last predicate of the sentence, seen from each unit; -1 for none. */
  readonly verbAfter: Int32Array;
  readonly verbBefore: Int32Array;
  readonly counts: Counts;
  readonly lines: readonly Line[];
  readonly speeches: readonly Speech[];
  /** What each entity is as a name: see `nameKind`. */
  readonly nameKinds: Uint8Array;
  /** Unit of each figure, entity and date. */
  readonly figureUnit: Int32Array;
  readonly entityUnit: Int32Array;
  readonly dateUnit: Int32Array;
  /** First unit after the dateline. */
  readonly dateline: number;
}
