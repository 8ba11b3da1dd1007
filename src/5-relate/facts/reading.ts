/** What the passes over a figure are given: its frame, its clause and sentence, and what the text has said before. */
import type { Chunk, Scene } from './chunk.js';
import type { Clause } from './clauses.js';
import type { Draft, Memory } from './draft.js';
import type { Frame } from './frames.js';
import type { OwnTold } from './own-rules.js';

/** A sentence, as far as all its figures share it. */
export interface SentenceReading {
  readonly scene: Scene;
  readonly memory: Memory;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly clauses: readonly Clause[];
  readonly speaker: string | null;
  /** For each clause: the last date of the clauses before it that have no figure; -1 for none. */
  readonly dateBefore: readonly number[];
  /** The name that does what the clauses before the first figure tell, and that figure's clause. */
  readonly agent: { readonly chunk: Chunk; readonly until: number } | null;
  /** The place where the clauses before the first figure happen, and that figure's clause. */
  readonly place: { readonly chunk: Chunk; readonly until: number } | null;
  /** What a user's own rules say, by the figure's index; null without any. */
  readonly own: ReadonlyMap<number, OwnTold> | null;
  /** The year that a comparison with last year speaks for; -1 for none. */
  readonly yearCompared: number;
}

export interface Reading extends SentenceReading {
  readonly clause: Clause;
  readonly frame: Frame;
  /** Facts of the clause that are parts. */
  readonly parts: Set<Draft>;
}

/** Sentences that may lie between a fact and the one that it follows on from. */
const GAP = 2;

/** Whether a sentence can follow on from an earlier one. */
export const isNear = (earlier: number, sentence: number): boolean => sentence - earlier <= GAP;

/** A fact, where the sentence can follow on from it. */
export function near(draft: Draft | null, sentence: number): Draft | null {
  return draft !== null && isNear(draft.sentence, sentence) ? draft : null;
}
