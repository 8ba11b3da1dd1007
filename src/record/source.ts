/** What stage 1 hands on: one article as its source gives it, decoded but not yet normalised. */
import type { Article, Issue } from './schema.js';

/** Where a block starts in the decoded source. */
export interface SourcePosition {
  /** From 1. */
  readonly line: number;
  /** UTF-16 code units from the start of the record. */
  readonly offset: number;
}

/** A block of the body, in reading order. */
export interface RawBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'quote';
  /** Inner text; for a row the cells, joined by ` | `. One line once normalised. */
  readonly text: string;
  /** Absent where the format has no positions of its own (the strings of a JSON record). */
  readonly position?: SourcePosition;
  /** All its text is links to other pages: a list of "read also" rather than the article's own words. */
  readonly linked?: boolean;
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
  /** What else the source said under keys that nothing reads, at most 4 KB of JSON; absent or null for nothing. */
  readonly extra?: Article['extra'];
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
