/**
 * The inputs of a shard, kept packed: a hash of what follows; then, by gzip, a line that says what there is, and the bytes one after
 * another.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { writeWhole } from '../7-emit/kept-json.js';
import type { Source } from '../1-ingest/index.js';
import type { Reject } from '../record/schema.js';
import { RunError } from './inputs.js';

/** A file, a part of one, or a member of an archive, as it was read. */
export type SliceInput = {
  readonly uri: string;
  /** Lines or records before it in its file. */
  readonly line: number;
  /** Whether it is the whole file. */
  readonly whole: boolean;
  /** What is known of it besides, where it was fetched or stood in an archive. */
  readonly source?: Source;
} & ({ readonly bytes: Uint8Array; readonly changed?: true }
  | { readonly error: string }
  | { readonly refused: Pick<Reject, 'code' | 'message'> });

type Entry = Pick<SliceInput, 'uri' | 'line' | 'whole' | 'source'> & {
  /** Null where there are no bytes. */
  readonly length: number | null;
  readonly changed?: true;
  readonly error?: string;
  readonly refused?: Pick<Reject, 'code' | 'message'>;
};

/** An input with the hash of its bytes, null where it has none. */
export type Hashed = SliceInput & { readonly sha256: string | null };

export const hashed = (input: SliceInput): Hashed => ({ ...input, sha256: 'bytes' in input ? hash(input.bytes).toString('hex') : null });

/** Key of inputs by what they are and say. */
export function keyOfInputs(inputs: readonly Hashed[]): string {
  const parts = inputs.map((input) => {
    const { uri, line, whole } = input;
    const what = 'error' in input ? input.error : 'refused' in input ? input.refused : input.sha256;
    return [uri, line, whole, what, ...(input.source === undefined ? [] : [input.source]), ...('changed' in input ? ['changed'] : [])];
  });
  return hash(Buffer.from(JSON.stringify(parts))).toString('hex').slice(0, 32);
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
  if ((await packedInputs(store, key)) === null) await writeWhole(join(store, inputsFile(key)), [await fileOfInputs(inputs)]);
}

/** What a file of inputs holds. */
export async function fileOfInputs(inputs: readonly SliceInput[]): Promise<Uint8Array> {
  const entries = inputs.map((input): Entry => {
    if (!('bytes' in input)) return { ...input, length: null };
    const { bytes, ...entry } = input;
    return { ...entry, length: bytes.length };
  });
  const bytes = [
    Buffer.from(`${JSON.stringify(entries)}\n`), ...inputs.map((input) => ('bytes' in input ? input.bytes : Buffer.alloc(0))),
  ];
  // Speed counts here: the best level packs a tenth more in five times the time.
  const packed = await promisify(gzip)(Buffer.concat(bytes), { level: constants.Z_BEST_SPEED });
  return Buffer.concat([hash(packed), packed]);
}

/**
 * Inputs as they were kept.
 *
 * @throws RunError when they are not there, or damaged
 */
export async function storedInputs(store: string, key: string): Promise<SliceInput[]> {
  const packed = await packedInputs(store, key);
  if (packed === null) {
    throw new RunError(
      'inputs of this dataset are not in its store any more, or are damaged; make it again with derek run from the files',
    );
  }
  const bytes = await promisify(gunzip)(packed);
  const head = bytes.indexOf(0x0a);
  let at = head + 1;
  return (JSON.parse(bytes.toString('utf8', 0, head)) as Entry[]).map(({ length, error, refused, ...entry }): SliceInput => {
    if (length === null) return refused === undefined ? { ...entry, error: error ?? '' } : { ...entry, refused };
    at += length;
    return { ...entry, bytes: bytes.subarray(at - length, at) };
  });
}
