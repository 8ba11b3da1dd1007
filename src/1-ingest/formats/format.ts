import type { Issue } from '../../record/schema.js';
import { RejectError, type RawBlock } from '../../record/source.js';
import { decode } from '../encoding.js';
import type { IngestOptions } from '../options.js';
import { refuseLarge } from '../limits.js';

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
  /** What the record says under keys that nothing reads. */
  readonly extra?: Readonly<Record<string, unknown>> | null;
  readonly blocks: readonly RawBlock[];
  readonly issues?: readonly Issue[];
}

/** What is known of bytes besides what they hold. */
export interface About {
  /** Path relative to the input root with `/`, or a URL. */
  readonly uri: string;
  /** Lines or records before these bytes in their file. @default 0 */
  readonly first?: number;
  /** Charset by the header that the bytes came with. */
  readonly charset?: string;
  /** Where a page was fetched from. */
  readonly url?: string;
}

/** One record, read as far as its format can without the config. */
export interface Piece<T> {
  /** Its place: the line, or the index counted from 1; 0 where the file is the record. */
  readonly key: number;
  readonly value: T;
  /** What its hash is of: its own bytes, or its text. */
  readonly raw: Uint8Array | string;
  /** The id that the record gives itself, or that of its URL. */
  readonly id?: string | null;
  readonly encoding?: string;
  readonly issues?: readonly Issue[];
}

/** A record that could not be read. */
export interface BrokenPiece {
  readonly key: number;
  readonly error: RejectError;
  readonly raw?: Uint8Array | string;
  readonly id?: string | null;
}

/** A stretch of a long file: by itself a file of the same format. */
export interface Cut {
  readonly bytes: Uint8Array;
  /** Lines or records before it. */
  readonly first: number;
}

/**
 * One input format. To add one: write its file beside this, put it into the list of `index.ts`, add a fixture to its test.
 *
 * @typeParam T what one of its records is: text, a row, an item
 */
export interface Format<T = unknown> {
  /** As the record's `format` says it. */
  readonly name: string;
  /** Without a dot, lower case. */
  readonly extensions: readonly string[];
  /** Whether a decoded beginning shows signs that no other format has; asked when the extension says nothing. */
  looksLike(head: string): boolean;
  /**
   * The records of a file as they stream, and in their places those that could not be read.
   *
   * @throws RejectError when the file as a whole cannot be read
   */
  split(bytes: Uint8Array, about: About, options: IngestOptions): Iterable<Piece<T> | BrokenPiece>;
  /**
   * Cuts a long file into stretches of about `most` bytes; left out where a file is one article, or always short.
   * A file that cannot be cut is given whole.
   */
  cut?(chunks: AsyncIterable<Uint8Array>, most: number): AsyncIterable<Cut>;
  /**
   * Reads one article.
   *
   * @throws RejectError with a code when the record holds none
   */
  parse(value: T, options: IngestOptions): Draft;
}

/** A file that is one article. */
export interface Text {
  readonly text: string;
  readonly url: string | null;
}

/** The split of a format whose files are one article each. @param markup how many times its text a file may be */
export const oneText = (markup: number): Format<Text>['split'] =>
  function* (bytes, { charset, url }, options) {
    refuseLarge(bytes.length, options.maxTextBytes * markup, options);
    const { text, encoding, issues } = decode(bytes, charset);
    yield { key: 0, value: { text, url: url ?? null }, raw: bytes, encoding, issues };
  };

/** A refusal by stage 1. */
export function refuse(code: string, message: string): RejectError {
  return new RejectError(code, message, '1-ingest');
}
