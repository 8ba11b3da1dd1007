/** Takes apart what holds other files, and long files that can be cut: the parts are kept as inputs in store, shard by shard. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { beginsPacked, canBeCut, isPackedName, unpack } from '../1-ingest/unpack/index.js';
import { endingOf } from '../1-ingest/formats/index.js';
import { fileChunks, headOf } from '../1-ingest/unpack/streams.js';
import type { InputFile } from '../7-emit/manifest.js';
import type { PipelineConfig } from '../config/schema.js';
import { pathOf, type Input } from './inputs.js';
import { hashed, keyOfInputs, storeInputs, type SliceInput } from './stored-inputs.js';

/** Bytes of a shard for each article that it is to have. */
export const BYTES = 16_384;
/** How many times as long as a shard a file is that is cut. */
const LONG = 4;
/** Bytes that show whether a file without an ending is an archive. */
const HEAD = 512;

export interface PackedInputs {
  /** Keys in the store, in order. */
  readonly keys: readonly string[];
  readonly file: InputFile;
  /** How many members were passed over, by reason. */
  readonly passed: Readonly<Record<string, number>>;
}

/** Whether an input holds other files, or is long and can be cut. JSON Lines are cut where they lie. */
export async function isPacked(input: Input, bytes: number, size: number): Promise<boolean> {
  if (input.refused !== undefined) return false;
  if (isPackedName(input.uri)) return true;
  if (endingOf(input.uri) === undefined && bytes > 0) return headOf(pathOf(input), HEAD).then(beginsPacked, () => false);
  return bytes > LONG * size * BYTES && canBeCut(input.uri);
}

/**
 * Takes one apart into shards of about `config.shardSize` articles.
 *
 * @param store folder of the store
 * @throws a file system error when it cannot be read
 */
export async function packInputs(input: Input, config: PipelineConfig, store: string, signal?: AbortSignal): Promise<PackedInputs> {
  const { uri } = input;
  const path = pathOf(input);
  const before = await stat(path);
  const hash = createHash('sha256');
  for await (const chunk of fileChunks(path)) hash.update(chunk);
  const keys: string[] = [];
  const passed: Record<string, number> = {};
  let held: SliceInput[] = [];
  let bytes = 0;
  const close = async (): Promise<void> => {
    if (held.length === 0) return;
    const key = keyOfInputs(held.map(hashed));
    await storeInputs(store, key, held);
    keys.push(key);
    [held, bytes] = [[], 0];
  };
  const most = config.shardSize * BYTES;
  for await (const one of unpack({ uri, path, size: before.size }, most, config)) {
    signal?.throwIfAborted();
    if ('passed' in one) passed[one.passed] = (passed[one.passed] ?? 0) + 1;
    else if ('broken' in one) {
      held.push({ uri: one.uri, line: 0, whole: false, refused: { code: one.broken.code, message: one.broken.message } });
    } else {
      const { first: line = 0, ...source } = one.source;
      if (bytes + one.bytes.length > most) await close();
      held.push({ uri: source.uri, line, whole: false, bytes: one.bytes, source });
      bytes += one.bytes.length;
    }
    if (held.length >= config.shardSize || bytes >= most) await close();
  }
  const after = await stat(path);
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) held.push({ uri, line: 0, whole: false, refused: CHANGED });
  await close();
  return { keys, passed, file: { uri, bytes: before.size, sha256: hash.digest('hex') } };
}

/** Of a file that somebody wrote to meanwhile. */
export const CHANGED = {
  code: 'changed', message: 'the file changed while it was read, so what was made of it may be of either; run again when it is whole',
};
