/** What stage 1 hands on: one article as its source gives it, decoded but not yet normalised. */
import type { Issue } from './schema.js';

/** A block of the body, in reading order. */
export interface RawBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'quote';
  /** Inner text; for a row the cells, joined by ` | `. One line once normalised. */
  readonly text: string;
}

/** One article as read, before normalising. Everything is as stated by the source; nothing is guessed. */
export interface RawArticle {
  readonly id: string;
  /** Path relative to the input root with `/`, or a URL. */
  readonly uri: string;
  readonly format: string;
  /** Lower-case hex, of the raw bytes (of the raw record, in an archive). */
  readonly sha256: string;
  readonly title: string | null;
  /** ISO 8601 date or date-time, null when the source does not say. */
  readonly published: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly section: string | null;
  /** BCP 47 as stated; overrides the language gate when the caller gave it on purpose. */
  readonly language: string | null;
  readonly blocks: readonly RawBlock[];
  /** Doubts and repairs of reading. */
  readonly issues: readonly Issue[];
}

/** Thrown inside stages 1 to 6 for an input that cannot become an article; becomes a row of `rejects`. */
export class RejectError extends Error {
  override readonly name = 'RejectError';
  constructor(
    /** Stable code, such as `language`, `empty`, `too-large`. */
    readonly code: string,
    message: string,
    /** Stage that refused it, such as `1-ingest`. */
    readonly stage: string,
  ) {
    super(message);
  }
}
