/** Reads slices ahead, a bounded number at once, and hands them on in order. */
import { open, readFile, stat } from 'node:fs/promises';
import PQueue from 'p-queue';
import { pathOf } from './inputs.js';
import { stampOf, type Slice } from './slice.js';

/** How often a file is read that changes meanwhile. */
const TRIES = 3;

/** A slice's bytes, or why there are none. */
export type SliceRead =
  | { readonly slice: Slice; readonly bytes: Uint8Array; /** Whether somebody wrote to the file meanwhile. */ readonly changed: boolean }
  | { readonly slice: Slice; readonly error: Error };

/** Gives the slices in the order given; `concurrency` of them are open at once. */
export async function readSlices(slices: readonly Slice[], concurrency: number): Promise<SliceRead[]> {
  const queue = new PQueue({ concurrency });
  return Promise.all(slices.map((slice) => queue.add(() => readSlice(slice))));
}

async function readSlice(slice: Slice): Promise<SliceRead> {
  try {
    const path = pathOf(slice);
    if (slice.refused !== undefined) return { slice, bytes: new Uint8Array(0), changed: false };
    if (slice.to !== null) {
      return { slice, bytes: await readRange(path, slice.from, slice.to), changed: stampOf(await stat(path)) !== slice.stamp };
    }
    for (let tries = 1; ; tries++) {
      const before = stampOf(await stat(path));
      const bytes = await readFile(path);
      const changed = stampOf(await stat(path)) !== before;
      if (!changed || tries === TRIES) return { slice, bytes, changed };
    }
  } catch (error) {
    return { slice, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Bytes of a file from `from` to `to`; fewer where it ends before. */
export async function readRange(path: string | Buffer, from: number, to: number): Promise<Buffer> {
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
