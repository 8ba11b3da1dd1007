/** A file written in order, its length and hash taken on the way. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';

/** What the manifest and the data package say of a file. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface OutFile {
  readonly text: (text: string) => Promise<void>;
  readonly bytes: (bytes: Uint8Array) => Promise<void>;
  /** Waits until everything is on the disk. */
  readonly close: () => Promise<WrittenFile>;
  readonly abort: () => Promise<void>;
}

/** Bytes read at once. */
const PIECE = 1 << 20;

/** Opens a new file for writing; the folder must exist, the file must not. */
export async function openOutFile(path: string): Promise<OutFile> {
  const handle = await open(path, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  const write = async (data: Uint8Array): Promise<void> => {
    if (data.length === 0) return;
    // The disk writes while the hash is taken.
    const written = handle.writeFile(data);
    hash.update(data);
    bytes += data.length;
    await written;
  };
  return {
    text: (text) => write(Buffer.from(text)),
    bytes: write,
    close: async () => {
      await handle.sync();
      await handle.close();
      return { name: basename(path), bytes, sha256: hash.digest('hex') };
    },
    abort: () => handle.close().catch(() => undefined),
  };
}

/** What a file that somebody else wrote holds. */
export async function hashOfFile(path: string, signal?: AbortSignal): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    signal?.throwIfAborted();
    hash.update(piece);
    bytes += piece.length;
  }
  return { name: basename(path), bytes, sha256: hash.digest('hex') };
}
