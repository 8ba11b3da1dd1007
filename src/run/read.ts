/** Reads files ahead, a bounded number at once, and hands them on in order. */
import { readFile } from 'node:fs/promises';
import PQueue from 'p-queue';
import type { Input } from './inputs.js';

/** A file's bytes, or why there are none. */
export type FileRead =
  | { readonly input: Input; readonly bytes: Uint8Array }
  | { readonly input: Input; readonly error: Error };

/** Bytes read ahead at most, unless one file alone has more. */
const AHEAD = 64 * 1024 * 1024;

/** Yields the files in the order given; `concurrency` of them are open at once. */
export async function* readInOrder(inputs: readonly Input[], concurrency: number): AsyncGenerator<FileRead> {
  const queue = new PQueue({ concurrency });
  const ahead: Promise<FileRead>[] = [];
  let held = 0;
  let next = 0;
  const read = async (input: Input): Promise<FileRead> => {
    try {
      const bytes = await readFile(input.path);
      held += bytes.length;
      return { input, bytes };
    } catch (error) {
      return { input, error: error instanceof Error ? error : new Error(String(error)) };
    }
  };
  while (next < inputs.length || ahead.length > 0) {
    while (next < inputs.length && ahead.length < concurrency * 2 && (held < AHEAD || ahead.length === 0)) {
      const input = inputs[next] as Input;
      ahead.push(queue.add(() => read(input)));
      next += 1;
    }
    const file = await (ahead.shift() as Promise<FileRead>);
    yield file;
    if ('bytes' in file) held -= file.bytes.length;
  }
}
