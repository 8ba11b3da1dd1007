/** JSON Lines: a record a line. A line that is no JSON is refused by itself; the others go on. */
import { RejectError } from '../../record/source.js';
import { decode, isByteOriented } from '../encoding.js';
import { MARKUP, refuseLarge } from '../limits.js';
import type { IngestOptions } from '../options.js';
import { cutLines } from './cut.js';
import { refuse, type About, type BrokenPiece, type Format, type Piece } from './format.js';
import { jsonPiece, parseJsonRecord } from './json.js';

export const jsonl: Format = {
  name: 'jsonl',
  extensions: ['jsonl', 'ndjson', 'jsonlines'],
  looksLike: (head) => /^\s*\{[^\n]*\}\s*\n\s*\{/.test(head),
  split: splitLines,
  cut: cutLines,
  parse: parseJsonRecord,
};

export function* splitLines(bytes: Uint8Array, { first = 0, charset }: About, options: IngestOptions): Generator<
  Piece<unknown> | BrokenPiece
> {
  let records = 0;
  for (const piece of isByteOriented(bytes) ? linesOfBytes(bytes, first, options, charset) : linesOfText(bytes, options)) {
    records++;
    yield piece;
  }
  if (records === 0) yield { key: 0, error: refuse('empty', 'The file holds no records.') };
}

/** Lines cut before they are decoded, so that a file may be longer than a string can be. */
function* linesOfBytes(bytes: Uint8Array, first: number, options: IngestOptions, charset?: string): Generator<
  Piece<unknown> | BrokenPiece
> {
  let key = first;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  // Old Macintosh files end their lines with CR alone.
  const newline = bytes.includes(0x0a) ? 0x0a : 0x0d;
  for (let from = mark; from < bytes.length; ) {
    const end = bytes.indexOf(newline, from);
    const line = trimmed(bytes.subarray(from, end < 0 ? bytes.length : end));
    from = end < 0 ? bytes.length : end + 1;
    key++;
    if (line.length > 0) yield pieceOf(line, key, options, charset);
  }
}

function pieceOf(bytes: Uint8Array, key: number, options: IngestOptions, charset?: string): Piece<unknown> | BrokenPiece {
  try {
    refuseLarge(bytes.length, options.maxTextBytes * MARKUP, options);
    return jsonPiece({ ...decode(bytes, charset), raw: bytes }, key, options, 'Line');
  } catch (error) {
    if (!(error instanceof RejectError)) throw error;
    return { key, raw: bytes, error: refuse(error.code, `Line ${key}: ${error.message}`) };
  }
}

function* linesOfText(bytes: Uint8Array, options: IngestOptions): Generator<Piece<unknown> | BrokenPiece> {
  const { text, encoding, issues } = decode(bytes);
  for (const [i, line] of text.split(/\r?\n|\r/).entries()) {
    const inner = line.trim();
    if (inner !== '') yield jsonPiece({ text: inner, raw: inner, encoding, issues }, i + 1, options, 'Line');
  }
}

/** Without white space and control characters at the ends. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let start = 0;
  let end = bytes.length;
  while (start < end && (bytes[start] ?? 0) <= 0x20 && bytes[start] !== 0) start++;
  while (end > start && (bytes[end - 1] ?? 0) <= 0x20 && bytes[end - 1] !== 0) end--;
  return bytes.subarray(start, end);
}
