/** A fact while it is being found out, and what the text has said before it. */
import type { Chunk } from './chunk.js';
import type { Figure, Span } from './input.js';
import type { Pair } from './pairs.js';

export interface Draft {
  readonly figure: Figure;
  readonly sentence: number;
  readonly clause: number;
  measure: string | null;
  /** The rule that gave the measure; `carried` when it is that of another fact. */
  rule: string;
  /** The participle of what is done with the figure; empty for none. */
  deed: string;
  subject: string | null;
  counterparty: string | null;
  /** How the parties are known: a rule's name, `carried`, or null. */
  subjectRule: string | null;
  counterpartyRule: string | null;
  /** Index into the dates. */
  period: number | null;
  /** Its own sentence names the period. */
  ownPeriod: boolean;
  /** The period is one of contrast, and speaks for its own clause alone. */
  passing: boolean;
  /** The verb speaks of a price: `қымбаттады`. */
  dearer: boolean;
  /** The verb speaks of what goes on: a rule, a habit. */
  standing: boolean;
  speaker: string | null;
  whole: Draft | null;
}

/** What facts may take over from the text before them. */
export interface Memory {
  /** Facts so far, in order. */
  readonly drafts: Draft[];
  /** The last fact that others may follow on from; null after a heading. */
  last: Draft | null;
  /** The last fact whose subject, or want of one, speaks for what follows: no price in between. */
  bearer: { readonly fact: Draft | null; readonly sentence: number } | null;
  /** The last fact whose period may hold on: not one of mere contrast. */
  dated: Draft | null;
  /** Names that are said together, in text order: `Қазақстан мен Венгрияның форумы`. */
  pairs: readonly Pair[];
  /** What the list or table under way is of. */
  heading: Heading | null;
  /** The party that the headline's figure is of, until a fact names one; then the body or person that the first fact is of. */
  topic: string | null;
  /** The period that a sentence without figures says its report is of, and that sentence. */
  report: { readonly date: number; readonly sentence: number } | null;
  /** Tokens of a later sentence that says who speaks, not read yet. */
  heard: Span | null;
  /** Speech that runs on over sentences; null outside of any. */
  speech: Speech | null;
  /** The bearer before the sentence at hand. */
  entry: Memory['bearer'];
  /** The last person who was said to speak. */
  speaker: string | null;
}

/** Speech under way: facts in it whose speaker is still to come, and what ends it. */
export interface Speech {
  readonly facts: Draft[];
  /** A quotation ends with its mark, a line of dialogue with the line. */
  readonly end: 'mark' | 'line';
}

/** A line that speaks for those below it. */
export interface Heading {
  readonly sentence: number;
  readonly chunks: readonly Chunk[];
  /** It ends in a colon: its chunks are shared with the lines below. */
  readonly shares: boolean;
  /** The fact of the lead-in itself: what the lines below are parts of. */
  readonly whole: Draft | null;
  /** Cells of a table's head; empty for a heading of text. */
  readonly cells: readonly (readonly Chunk[])[];
}

export const newDraft = (figure: Figure, sentence: number, clause: number, speaker: string | null): Draft => ({
  figure, sentence, clause, measure: null, rule: '', deed: '', subject: null, counterparty: null, subjectRule: null, counterpartyRule: null, period: null, ownPeriod: false,
  passing: false, dearer: false, standing: false, speaker, whole: null,
});

export const newMemory = (): Memory => ({ drafts: [], last: null, bearer: null, dated: null, pairs: [], heading: null, topic: null, report: null, heard: null, speech: null, entry: null, speaker: null });

/** Whether two figures could be parts of one sum: the same currency, unit or counted kind. */
export function sameUnit(a: Figure, b: Figure): boolean {
  if (a.money !== null || b.money !== null) return a.money?.currency === b.money?.currency;
  if (a.quantity?.kind !== b.quantity?.kind || a.quantity?.unit !== b.quantity?.unit) return false;
  return a.quantity?.kind !== 'count' || a.quantity.of == null || b.quantity?.of == null || a.quantity.of === b.quantity.of;
}

/** Percent, points and times: they speak of another figure. */
export function isShare({ quantity }: Figure): boolean {
  return quantity !== null && (quantity.kind === 'percent' || quantity.kind === 'percentage_point' || quantity.kind === 'ratio');
}
