/** Cuts a long JSON list between its elements, without parsing them. */
import { cutAt, isWide, lineScanner, type Scanner } from './cut.js';
import type { Cut } from './format.js';

/** Bytes that show whether a file is a list or lines. */
const HEAD = 65_536;
const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, OPEN_BRACE, CLOSE_BRACE] = [0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d];

export const cutJson = (chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Cut> => cutAt(chunks, most, begin);

function begin(head: Uint8Array): Scanner | null {
  if (isWide(head)) return null;
  const text = Buffer.from(head.subarray(0, HEAD)).toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '').trimStart();
  if (text.startsWith('[')) return listScanner();
  return /^\{[^\n]*\}\s*\n\s*\{/.test(text) ? lineScanner() : null;
}

function listScanner(): Scanner {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let ended = false;
  let commas = 0;
  /** Commas up to the last end that was told. */
  let before = 0;
  const scan = (chunk: Uint8Array): number => {
    let last = -1;
    for (let i = 0; i < chunk.length && !ended; i++) {
      const c = chunk[i];
      if (escaped) escaped = false;
      else if (inString) {
        if (c === BACKSLASH) escaped = true;
        else if (c === QUOTE) inString = false;
      } else if (c === QUOTE) inString = true;
      else if (c === OPEN || c === OPEN_BRACE) depth++;
      else if (c === CLOSE || c === CLOSE_BRACE) {
        depth--;
        ended = depth <= 0;
      } else if (c === COMMA && depth === 1) {
        before = ++commas;
        last = i + 1;
      }
    }
    return last;
  };
  return {
    opening: Uint8Array.of(OPEN),
    closing: Uint8Array.of(CLOSE),
    before: () => before,
    lastEnd: scan,
    recover: (held) => {
      const at = lastBoundary(held);
      if (at < 0) return -1;
      [depth, inString, escaped, ended] = [1, false, false, false];
      before = ++commas;
      const here = before;
      scan(held.subarray(at));
      before = here;
      return at;
    },
  };
}

/** Offset of the last object that follows another after a comma. */
function lastBoundary(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = buffer.lastIndexOf('},'); at > 0; at = buffer.lastIndexOf('},', at - 1)) {
    let next = at + 2;
    while ((buffer[next] ?? 0) <= 0x20 && next < buffer.length) next++;
    if (buffer[next] === OPEN_BRACE) return at + 2;
  }
  return -1;
}
