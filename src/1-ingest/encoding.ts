/** From bytes to text: which encoding, by byte-order mark, validity, declaration and statistics, in that order. */
import type { Issue } from '../record/schema.js';
import { RejectError } from '../record/source.js';
import { LEGACY_ENCODINGS, decodeLegacy, plausibility } from './code-pages.js';

export interface Decoded {
  readonly text: string;
  /** WHATWG name, or `kz-1048`, `ptcp154`. */
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/** Bytes that are looked at to recognise a file. */
const HEAD = 4096;
/** Least plausibility of text whose encoding nothing declares. */
const CONFIDENT = 0.85;

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['\x89PNG', 'a PNG picture'],
  ['GIF8', 'a GIF picture'],
  ['\xFF\xD8\xFF', 'a JPEG picture'],
  ['PK\x03\x04', 'a zip archive or an Office document'],
  ['\x1F\x8B', 'a gzip archive'],
  ['\xD0\xCF\x11\xE0', 'an old Office document'],
  ['\x7FELF', 'a program'],
  ['Rar!', 'a RAR archive'],
  ['7z\xBC\xAF', 'a 7z archive'],
];

/**
 * Decodes a file or a record.
 *
 * @param charset what a header said; the bytes have the last word
 * @throws RejectError `binary` when the bytes are no text; `encoding` when they are no UTF-8 and no other encoding gives
 *   plausible words; `empty` when there is nothing but space
 */
export function decode(bytes: Uint8Array, charset?: string): Decoded {
  const decoded = decodeWithMark(bytes) ?? decodeBare(bytes, charset);
  if (decoded.text.trim() === '') throw reject('empty', 'The input is empty: it holds no text.');
  return decoded;
}

/** Whether lines can be cut at the byte 0x0A, that is, whether the encoding is not UTF-16. */
export function isByteOriented(bytes: Uint8Array): boolean {
  return markOf(bytes)?.encoding.startsWith('utf-16') !== true && guessUtf16(bytes) === null;
}

function markOf(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

function decodeWithMark(bytes: Uint8Array): Decoded | null {
  const mark = markOf(bytes);
  return mark ? strictly(bytes.subarray(mark.length), mark.encoding) : null;
}

function decodeBare(bytes: Uint8Array, charset: string | undefined): Decoded {
  const utf16 = guessUtf16(bytes);
  if (utf16) return { ...strictly(bytes, utf16), issues: [guessed(utf16)] };
  refuseBinary(bytes);
  const text = tryUtf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8', issues: [] };
  return decodeOther(bytes, charset);
}

function decodeOther(bytes: Uint8Array, charset: string | undefined): Decoded {
  const declared = (charset === undefined ? null : encodingOf(charset)) ?? declaredEncoding(bytes);
  const scored = LEGACY_ENCODINGS.map((encoding) => {
    const score = plausibility(decodeLegacy(bytes.subarray(0, 64 * 1024), encoding));
    return { encoding, score: encoding === declared ? score + 0.01 : score };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score >= (declared ? CONFIDENT / 2 : CONFIDENT)) {
    const issues = best.encoding === declared ? [] : [guessed(best.encoding, declared)];
    return { text: decodeLegacy(bytes, best.encoding), encoding: best.encoding, issues };
  }
  const at = firstInvalidUtf8(bytes);
  throw reject(
    'encoding',
    `Not valid UTF-8: the byte 0x${(bytes[at] ?? 0).toString(16)} at offset ${at} fits no character, and no other known ` +
      'encoding gives readable words. Save the input as UTF-8.',
  );
}

/** UTF-16 without a mark: every other byte is the high half of ASCII, Cyrillic, Arabic or punctuation. */
function guessUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, HEAD) & ~1;
  if (length < 4 || bytes.length % 2 !== 0 || markOf(bytes)) return null;
  const high = [0, 0];
  for (let i = 0; i < length; i++) {
    const byte = bytes[i];
    if (byte === 0 || byte === 4 || byte === 6 || byte === 0x20) high[i & 1] = (high[i & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = high.map((n) => n / (length / 2));
  if (!bytes.subarray(0, length).some((byte) => byte < 7)) return null;
  if (odd > 0.95 && even < 0.6) return 'utf-16le';
  return even > 0.95 && odd < 0.6 ? 'utf-16be' : null;
}

function beginsWith(bytes: Uint8Array, magic: string): boolean {
  for (let i = 0; i < magic.length; i++) if (bytes[i] !== magic.charCodeAt(i)) return false;
  return true;
}

function refuseBinary(bytes: Uint8Array): void {
  const kind = SIGNATURES.find(([magic]) => beginsWith(bytes, magic))?.[1];
  const length = Math.min(bytes.length, HEAD);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    // Tab, line ends, form feed and escape are found in texts.
    if (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b) controls++;
  }
  if (!kind && !bytes.includes(0) && controls <= length / 200) return;
  throw reject('binary', `Not a text: it looks like ${kind ?? 'binary data'}. Convert it to text, HTML, Markdown or JSON first.`);
}

/** The charset that an HTML, XML or Markdown file claims, as one of ours where it is one. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const label = /(?:charset\s*=|encoding\s*=)\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  return label ? encodingOf(label) : null;
}

/** An encoding of ours, or of the WHATWG, by a label of it. */
function encodingOf(given: string): string | null {
  const label = given.trim().toLowerCase();
  if (/^(?:kz-?1048|strk1048-2002|rk1048)$/.test(label)) return 'kz-1048';
  if (/^(?:ptcp154|pt154|csptcp154|cp154|cyrillic-asian)$/.test(label)) return 'ptcp154';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function strictly(bytes: Uint8Array, encoding: string): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, issues: [] };
  } catch {
    throw reject('encoding', `Marked as ${encoding}, but not valid in it. Save the input as UTF-8.`);
  }
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Offset of the first byte that no UTF-8 character can have there. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || i + length > bytes.length) return i;
    for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return i;
    i += length;
  }
  return 0;
}

function guessed(encoding: string, declared?: string | null): Issue {
  const claim = declared ? `declared as ${declared}` : 'not declared';
  return { code: 'encoding-guessed', severity: 'info', message: `The encoding was ${claim}; read as ${encoding} by its letters.` };
}

function reject(code: string, message: string): RejectError {
  return new RejectError(code, message, '1-ingest');
}
