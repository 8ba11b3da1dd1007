import { createHash } from 'node:crypto';
import type { Issue, Reject } from '../record/schema.js';

/** One record cut out of a file: decoded, its format known, not yet parsed. */
export interface RawRecord {
  /** Given by the record, else from its URL, else from the path and the record's place in it. */
  readonly id: string;
  /** Path relative to the input root with `/`, or a URL. */
  readonly uri: string;
  /** Name of the format that parses it. */
  readonly format: string;
  /** What its article is told to be of, where that is another: `warc`. */
  readonly container?: string;
  /** Lower-case hex, of the raw bytes of the record. */
  readonly sha256: string;
  /** The record as its format has it: text, a row, an item. */
  readonly value: unknown;
  /** How it was encoded, by its WHATWG name, or `kz-1048`, `ptcp154`. */
  readonly encoding: string;
  readonly issues: readonly Issue[];
  /** What is known better than the record says (`id`), or where it does not say (`published`). */
  readonly given?: { readonly id?: string; readonly published?: string };
}

/** What reading a file gives: records, and in their places those that could not be read. */
export type Ingested = RawRecord | Reject;

/** Whether reading refused this one. */
export function isReject(ingested: Ingested): ingested is Reject {
  return 'stage' in ingested;
}

/** Lower-case hex SHA-256 of raw bytes, or of a string as UTF-8. */
export function sha256(raw: Uint8Array | string): string {
  return createHash('sha256').update(raw).digest('hex');
}
