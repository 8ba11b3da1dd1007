/** Cuts a long file into stretches while it streams. */
import type { Cut } from './format.js';

/** Looks through the chunks of a file, one after another, for the ends of records. */
export interface Scanner {
  /** Offset after the last record that ends in this chunk, -1 where none does. */
  readonly lastEnd: (chunk: Uint8Array) => number;
  /** Lines or records before that end. */
  readonly before: () => number;
  /** What goes before a stretch and after it, so that it is a file. */
  readonly opening: Uint8Array;
  readonly closing: Uint8Array;
  /** Where to go on when no record has ended for far too long: an offset in what is held, -1 for nowhere. */
  readonly recover: (held: Uint8Array) => number;
}

const NOTHING = new Uint8Array(0);
/** Bytes without the end of a record after which the file is taken for broken. */
const FAR_TOO_LONG = 64 << 20;

/**
 * Stretches of about `most` bytes that end where a record ends.
 *
 * @param begin makes a scanner by the first chunk; null gives the file whole
 */
export async function* cutAt(
  chunks: AsyncIterable<Uint8Array>, most: number, begin: (head: Uint8Array) => Scanner | null,
): AsyncGenerator<Cut> {
  let held: Uint8Array[] = [];
  let size = 0;
  let first = 0;
  let far = FAR_TOO_LONG;
  let scanner: Scanner | null | undefined;
  for await (const chunk of chunks) {
    scanner = scanner === undefined ? begin(chunk) : scanner;
    held.push(chunk);
    size += chunk.length;
    const end = scanner?.lastEnd(chunk) ?? -1;
    if (!scanner || size < most) continue;
    if (end < 0 && size < far) continue;
    const all = Buffer.concat(held);
    const at = end >= 0 ? all.length - chunk.length + end : scanner.recover(all);
    if (at <= 0) {
      [held, far] = [[all], far * 2];
      continue;
    }
    far = FAR_TOO_LONG;
    yield { bytes: Buffer.concat([all.subarray(0, at), scanner.closing]), first };
    first = scanner.before();
    held = [scanner.opening, all.subarray(at)];
    size = scanner.opening.length + all.length - at;
  }
  if (size > (scanner?.opening.length ?? 0) || first === 0) yield { bytes: Buffer.concat(held), first };
}

const NEWLINE = 0x0a;

/** Cuts after lines. What has none, or is UTF-16, is given whole. */
export const cutLines = (chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Cut> =>
  cutAt(chunks, most, (head) => (isWide(head) ? null : lineScanner()));

/** Whether text has zero bytes, as UTF-16 has, whose lines are not cut at a byte. */
export const isWide = (head: Uint8Array): boolean => head[0] === 0xff || head[0] === 0xfe || head.subarray(0, 4096).includes(0);

export function lineScanner(): Scanner {
  let lines = 0;
  return {
    opening: NOTHING,
    closing: NOTHING,
    before: () => lines,
    // A line of such a length is no record, whole or in two.
    recover: (held) => held.length,
    lastEnd: (chunk) => {
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
      return chunk.lastIndexOf(NEWLINE) + 1 || -1;
    },
  };
}
