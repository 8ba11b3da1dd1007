/** Reads slices ahead, a bounded number at once, and hands them on in order. */
import { open, readFile } from 'node:fs/promises';
import PQueue from 'p-queue';
import type { Slice } from './slices.js';

/** A slice's bytes, or why there are none. */
export type SliceRead =
  | { readonly slice: Slice; readonly bytes: Uint8Array }
  | { readonly slice: Slice; readonly error: Error };

/** Gives the slices in the order given; `concurrency` of them are open at once. */
export async function readSlices(slices: readonly Slice[], concurrency: number): Promise<SliceRead[]> {
  const queue = new PQueue({ concurrency });
  return Promise.all(slices.map((slice) => queue.add(() => readSlice(slice))));
}

async function readSlice(slice: Slice): Promise<SliceRead> {
  try {
    return { slice, bytes: slice.to === null ? await readFile(slice.path) : await readRange(slice.path, slice.from, slice.to) };
  } catch (error) {
    return { slice, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Bytes of a file from `from` to `to`; fewer where it ends before. */
export async function readRange(path: string, from: number, to: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const bytes = Buffer.allocUnsafe(to - from);
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, from + done);
      // The file got shorter since it was cut.
      if (bytesRead === 0) return bytes.subarray(0, done);
      done += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}
