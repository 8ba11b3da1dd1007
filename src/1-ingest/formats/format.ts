import type { Issue } from '../../record/schema.js';
import { RejectError, type RawBlock } from '../../record/source.js';
import type { IngestOptions } from '../options.js';

/** What a format finds in a record: everything as the source states it, dates and ids not yet settled. */
export interface Draft {
  /** The id that the record gives itself. */
  readonly id?: unknown;
  /** Its canonical URL. */
  readonly url?: unknown;
  readonly title?: string | null;
  /** The publication stamp as written: a string, or a number of seconds or milliseconds. */
  readonly published?: unknown;
  readonly publisher?: string | null;
  readonly authors?: readonly string[];
  readonly section?: string | null;
  readonly language?: string | null;
  readonly blocks: readonly RawBlock[];
  readonly issues?: readonly Issue[];
}

/** A record cut out of a file of many. */
export interface Piece {
  /** Its place: the line, or the index counted from 1. */
  readonly key: number;
  readonly text: string;
  /** The record's own bytes, where they are not the UTF-8 of `text`. */
  readonly bytes?: Uint8Array;
  readonly encoding?: string;
  readonly issues?: readonly Issue[];
}

/** A piece that could not be read. */
export interface BrokenPiece {
  readonly key: number;
  readonly error: RejectError;
  readonly bytes?: Uint8Array;
}

/**
 * One input format. To add one: write its file beside this, put it into the list of `index.ts`, add a fixture to its test.
 */
export interface Format {
  /** As the record's `format` says it. */
  readonly name: string;
  /** Without a dot, lower case. */
  readonly extensions: readonly string[];
  /** Whether a decoded beginning shows signs that no other format has; asked when the extension says nothing. */
  looksLike(head: string): boolean;
  /** Cuts a file of many records; left out where a file is one article. */
  split?(bytes: Uint8Array): Iterable<Piece | BrokenPiece>;
  /**
   * Reads one article.
   *
   * @throws RejectError with a code when the record holds none
   */
  parse(value: string, options: IngestOptions, data?: unknown): Draft;
}

/** A refusal by stage 1. */
export function refuse(code: string, message: string): RejectError {
  return new RejectError(code, message, '1-ingest');
}
