/** JSON Lines: a record a line. A line that is no JSON is refused by itself; the others go on. */
import { decode, isByteOriented } from '../encoding.js';
import { RejectError } from '../../record/source.js';
import { refuse, type BrokenPiece, type Format, type Piece } from './format.js';
import { parseJsonRecord } from './json.js';

export const jsonl: Format = {
  name: 'jsonl',
  extensions: ['jsonl', 'ndjson', 'jsonlines'],
  looksLike: (head) => /^\s*\{[^\n]*\}\s*\n\s*\{/.test(head),
  *split(bytes) {
    let records = 0;
    for (const piece of isByteOriented(bytes) ? linesOfBytes(bytes) : linesOfText(bytes)) {
      records++;
      yield piece;
    }
    if (records === 0) yield { key: 0, error: refuse('empty', 'The file holds no records.') };
  },
  parse: parseJsonRecord,
};

/** Lines cut before they are decoded, so that a file may be longer than a string can be. */
function* linesOfBytes(bytes: Uint8Array): Generator<Piece | BrokenPiece> {
  let key = 0;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let from = mark; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const line = trimmed(bytes.subarray(from, end < 0 ? bytes.length : end));
    from = end < 0 ? bytes.length : end + 1;
    key++;
    if (line.length > 0) yield pieceOf(line, key);
  }
}

function pieceOf(bytes: Uint8Array, key: number): Piece | BrokenPiece {
  try {
    return { key, bytes, ...decode(bytes) };
  } catch (error) {
    if (!(error instanceof RejectError)) throw error;
    return { key, bytes, error: refuse(error.code, `Line ${key}: ${error.message}`) };
  }
}

function* linesOfText(bytes: Uint8Array): Generator<Piece> {
  const { text, encoding, issues } = decode(bytes);
  for (const [i, line] of text.split('\n').entries()) if (line.trim() !== '') yield { key: i + 1, text: line.trim(), encoding, issues };
}

/** Without white space and control characters at the ends. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let start = 0;
  let end = bytes.length;
  while (start < end && (bytes[start] ?? 0) <= 0x20 && bytes[start] !== 0) start++;
  while (end > start && (bytes[end - 1] ?? 0) <= 0x20 && bytes[end - 1] !== 0) end--;
  return bytes.subarray(start, end);
}
