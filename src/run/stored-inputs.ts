/** The inputs of a shard, kept packed: a hash of what follows; then, by gzip, a line that says what there is, and the bytes one after another. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { writeWhole } from '../7-emit/kept-json.js';
import type { Source } from '../1-ingest/index.js';
import { RunError } from './inputs.js';

/** A slice as it was read. */
export type SliceInput = {
  readonly uri: string;
  /** Lines before it in its file. */
  readonly line: number;
  /** Whether it is the whole file. */
  readonly whole: boolean;
  /** What is known of it besides, where it was fetched. */
  readonly source?: Source;
} & ({ readonly bytes: Uint8Array } | { readonly error: string });

interface Entry {
  readonly uri: string;
  readonly line: number;
  readonly whole: boolean;
  /** Null where there are no bytes. */
  readonly length: number | null;
  readonly error?: string;
}

const HASH_BYTES = 32;
const hash = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Name of the file of the inputs of that key, in the store. */
export const inputsFile = (key: string): string => join('inputs', `${key}.packed`);

/** The packed inputs as they were kept; null when they are not there, or not what was written. */
async function packedInputs(store: string, key: string): Promise<Uint8Array | null> {
  const bytes = await readFile(join(store, inputsFile(key))).catch(() => null);
  if (bytes === null || bytes.length < HASH_BYTES) return null;
  const packed = bytes.subarray(HASH_BYTES);
  return hash(packed).equals(bytes.subarray(0, HASH_BYTES)) ? packed : null;
}

/** Keeps inputs under their key, unless they are kept already. */
export async function storeInputs(store: string, key: string, inputs: readonly SliceInput[]): Promise<void> {
  if ((await packedInputs(store, key)) !== null) return;
  const entries = inputs.map((input): Entry => {
    const { uri, line, whole } = input;
    return 'bytes' in input ? { uri, line, whole, length: input.bytes.length } : { uri, line, whole, length: null, error: input.error };
  });
  const bytes = [Buffer.from(`${JSON.stringify(entries)}\n`), ...inputs.map((input) => ('bytes' in input ? input.bytes : Buffer.alloc(0)))];
  // Speed counts here: the best level packs a tenth more in five times the time.
  const packed = await promisify(gzip)(Buffer.concat(bytes), { level: constants.Z_BEST_SPEED });
  await writeWhole(join(store, inputsFile(key)), [hash(packed), packed]);
}

/**
 * Inputs as they were kept.
 *
 * @throws RunError when they are not there, or damaged
 */
export async function storedInputs(store: string, key: string): Promise<SliceInput[]> {
  const packed = await packedInputs(store, key);
  if (packed === null) throw new RunError('inputs of this dataset are not in its store any more, or are damaged; make it again with derek run from the files');
  const bytes = await promisify(gunzip)(packed);
  const head = bytes.indexOf(0x0a);
  let at = head + 1;
  return (JSON.parse(bytes.toString('utf8', 0, head)) as Entry[]).map(({ uri, line, whole, length, error }) => {
    if (length === null) return { uri, line, whole, error: error ?? '' };
    at += length;
    return { uri, line, whole, bytes: bytes.subarray(at - length, at) };
  });
}
