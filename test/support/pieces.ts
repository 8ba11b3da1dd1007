/** What a format makes of a text, for tests. */
import type { BrokenPiece, Format, Piece } from '../../src/1-ingest/formats/format.js';
import { ingestOptions, type IngestOptions } from '../../src/1-ingest/options.js';

export const isBroken = (piece: Piece<unknown> | BrokenPiece): piece is BrokenPiece => 'error' in piece;

/** Every record's key and id, and of those that could not be read the code: `2 portal.kz/2`, `3 !json`. */
export function pieces<T>(format: Format<T>, text: string | Uint8Array, options: Partial<IngestOptions> = {}): string[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return Array.from(format.split(bytes, { uri: 'a' }, ingestOptions(options)), (piece) => `${piece.key} ${isBroken(piece) ? `!${piece.error.code}` : piece.id ?? '-'}`);
}
