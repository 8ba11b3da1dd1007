/** Bytes of a file of the store that become a part of a file of the dataset. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

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

/** Bytes read at once. */
const PIECE = 1 << 20;
/** Buffers that nobody reads into: a new one for each of a million pieces would be garbage that outgrows the heap. */
const free: Buffer[] = [];

/**
 * The bytes of a piece, some at a time; they hold until the next are asked for.
 *
 * @throws DamagedPiece when they are not there, or, after the last of them, when they are not what was written
 */
export async function* bytesOf({ path, at, length, sha256 }: Piece, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const buffer = free.pop() ?? Buffer.allocUnsafe(PIECE);
  try {
    const file = await open(path).catch((error: unknown) => unreadable(path, error));
    try {
      for (let done = 0; done < length;) {
        signal?.throwIfAborted();
        const { bytesRead } = await file.read(buffer, 0, Math.min(PIECE, length - done), at + done)
          .catch((error: unknown) => unreadable(path, error));
        if (bytesRead === 0) break;
        done += bytesRead;
        const bytes = buffer.subarray(0, bytesRead);
        hash.update(bytes);
        yield bytes;
      }
    } finally {
      await file.close();
    }
  } finally {
    free.push(buffer);
  }
  if (hash.digest('hex') !== sha256) throw new DamagedPiece(`${path} is damaged`);
}

function unreadable(path: string, error: unknown): never {
  throw new DamagedPiece(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
}
