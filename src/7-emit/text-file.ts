/** A text file written in large pieces, its length and hash taken on the way. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';

/** What the manifest and the data package say of a file. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface TextFile {
  /** Takes text; a promise asks the caller to wait until the disk has caught up. */
  readonly append: (text: string) => Promise<void> | undefined;
  /** Writes the rest and waits until it is on the disk. */
  readonly close: () => Promise<WrittenFile>;
  readonly abort: () => Promise<void>;
}

/** Bytes held before they are written. */
const PIECE = 1 << 18;

/** Opens a new file for writing; the folder must exist, the file must not. */
export async function openTextFile(path: string): Promise<TextFile> {
  const handle = await open(path, 'wx');
  const hash = createHash('sha256');
  // Text goes into bytes at once: strings kept for later cost more in garbage collection than in writing.
  let buffer = Buffer.allocUnsafe(PIECE);
  let used = 0;
  let bytes = 0;
  let pending: Promise<void> = Promise.resolve();

  const write = (data: Uint8Array): Promise<void> => {
    hash.update(data);
    bytes += data.length;
    pending = pending.then(() => handle.writeFile(data));
    return pending;
  };
  const flush = (): Promise<void> => {
    const data = buffer.subarray(0, used);
    buffer = Buffer.allocUnsafe(PIECE);
    used = 0;
    return write(data);
  };

  return {
    append: (text) => {
      // A UTF-16 code unit takes three bytes at most.
      const most = text.length * 3;
      if (most <= PIECE - used) {
        used += buffer.write(text, used);
        return undefined;
      }
      const flushed = flush();
      if (most > PIECE) return write(Buffer.from(text));
      used = buffer.write(text);
      return flushed;
    },
    close: async () => {
      await flush();
      await handle.sync();
      await handle.close();
      return { name: basename(path), bytes, sha256: hash.digest('hex') };
    },
    abort: async () => {
      await pending.catch(() => undefined);
      await handle.close().catch(() => undefined);
    },
  };
}
