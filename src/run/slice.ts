/** A file, or some of its bytes, as a shard reads it. */
import type { Stats } from 'node:fs';
import type { Input } from './inputs.js';

/** Bytes of a file, from `from` to `to` or to the end. */
export interface Slice extends Input {
  readonly from: number;
  readonly to: number | null;
  /** Lines before it in the file. */
  readonly line: number;
  /** Of a part: what the file was when it was cut. */
  readonly stamp?: string;
}

/** What is another one when a file was written to. */
export const stampOf = ({ size, mtimeMs }: Stats): string => `${size} ${mtimeMs}`;
