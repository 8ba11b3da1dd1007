/** The inputs of a shard, kept packed: a line that says what there is, then the bytes one after another. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { RunError } from './inputs.js';
import { writeAside } from './store.js';

/** A slice as it was read. */
export type SliceInput = {
  readonly uri: string;
  /** Lines before it in its file. */
  readonly line: number;
  /** Whether it is the whole file. */
  readonly whole: boolean;
} & ({ readonly bytes: Uint8Array } | { readonly error: string });

interface Entry {
  readonly uri: string;
  readonly line: number;
  readonly whole: boolean;
  /** Null where there are no bytes. */
  readonly length: number | null;
  readonly error?: string;
}

const pathOf = (store: string, key: string): string => join(store, 'inputs', `${key}.gz`);

/** Keeps inputs under their key, unless they are kept already. */
export async function storeInputs(store: string, key: string, inputs: readonly SliceInput[]): Promise<void> {
  if (existsSync(pathOf(store, key))) return;
  const entries = inputs.map((input): Entry => {
    const { uri, line, whole } = input;
    return 'bytes' in input ? { uri, line, whole, length: input.bytes.length } : { uri, line, whole, length: null, error: input.error };
  });
  const bytes = [Buffer.from(`${JSON.stringify(entries)}\n`), ...inputs.map((input) => ('bytes' in input ? input.bytes : Buffer.alloc(0)))];
  // Speed counts here: the best level packs a tenth more in five times the time.
  await writeAside(pathOf(store, key), [await promisify(gzip)(Buffer.concat(bytes), { level: constants.Z_BEST_SPEED })]);
}

/**
 * Inputs as they were kept.
 *
 * @throws RunError when they are not there
 */
export async function storedInputs(store: string, key: string): Promise<SliceInput[]> {
  const packed = await readFile(pathOf(store, key)).catch(() => null);
  if (packed === null) throw new RunError('inputs of this dataset are not in its store any more; make it again with derek run');
  const bytes = await promisify(gunzip)(packed);
  const head = bytes.indexOf(0x0a);
  let at = head + 1;
  return (JSON.parse(bytes.toString('utf8', 0, head)) as Entry[]).map(({ uri, line, whole, length, error }) => {
    if (length === null) return { uri, line, whole, error: error ?? '' };
    at += length;
    return { uri, line, whole, bytes: bytes.subarray(at - length, at) };
  });
}
