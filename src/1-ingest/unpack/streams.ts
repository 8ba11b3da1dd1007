/** Small helpers on streams of bytes. */
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refuse } from '../formats/format.js';

/** A path, in bytes where it is no UTF-8. */
export type FilePath = string | Buffer;

export type Chunks = AsyncIterable<Uint8Array>;

const PIECE = 1 << 16;

export const fileChunks = (path: FilePath): Chunks => createReadStream(path, { highWaterMark: PIECE * 4 });

/** The first bytes of a file. */
export async function headOf(path: FilePath, length: number): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The first bytes of a stream, and the stream with them put back. */
export async function peek(chunks: Chunks, length: number): Promise<{ readonly head: Uint8Array; readonly chunks: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  let done = false;
  while (size < length && !done) {
    const next = await iterator.next();
    done = next.done === true;
    if (next.done !== true) {
      held.push(next.value);
      size += next.value.length;
    }
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      yield* held;
      while (!done) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(held).subarray(0, length), chunks: again() };
}

/**
 * All bytes of a stream.
 *
 * @throws RejectError `too-large` as soon as there are more than `most`
 */
export async function collect(chunks: Chunks, most: number): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) {
      throw refuse(
        'too-large', `The file has more than ${most} bytes, too many for one article. Split it, or raise "maxTextBytes" in the config.`,
      );
    }
    held.push(chunk);
  }
  return Buffer.concat(held);
}

/** Does something with a stream that has to lie on the disk for it. */
export async function* onDisk<T>(
  file: { readonly path?: FilePath | undefined; readonly chunks: () => Chunks }, use: (path: FilePath) => AsyncIterable<T>,
): AsyncGenerator<T> {
  if (file.path !== undefined) return yield* use(file.path);
  const path = join(tmpdir(), `derek-${process.pid}-${randomBytes(8).toString('hex')}`);
  try {
    await pipeline(file.chunks(), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    yield* use(path);
  } finally {
    await rm(path, { force: true });
  }
}
