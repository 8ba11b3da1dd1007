/** Bytes of a file of the store that become a part of a file of the dataset. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** `length` bytes of a file, from `at` on, and their SHA-256. */
export interface Piece {
  readonly path: string;
  readonly at: number;
  readonly length: number;
  readonly sha256: string;
}

/** A piece is not what it was when it was made. */
export class DamagedPiece extends Error {
  override readonly name = 'DamagedPiece';
}

/**
 * The bytes of a piece, some at a time.
 *
 * @throws DamagedPiece when they are not there, or, after the last of them, when they are not what was written
 */
export async function* bytesOf({ path, at, length, sha256 }: Piece, signal?: AbortSignal): AsyncGenerator<Buffer> {
  signal?.throwIfAborted();
  const hash = createHash('sha256');
  const stream = createReadStream(path, { start: at, end: at + length - 1, highWaterMark: 1 << 20 });
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      hash.update(bytes);
      yield bytes;
    }
  } catch (error) {
    throw new DamagedPiece(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  } finally {
    stream.destroy();
  }
  if (hash.digest('hex') !== sha256) throw new DamagedPiece(`${path} is damaged`);
}
