/**
 * What a shard reads: whole files, or, of a file of JSON Lines that is too long for one shard, some of its lines. The
 * shards of the same files are always the same, and a file more or less changes the shards next to it only.
 */
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import type { InputFile } from '../7-emit/manifest.js';
import type { PipelineConfig } from '../config/schema.js';
import { pathOf, type Input } from './inputs.js';
import { BYTES, isPacked, packInputs } from './pack-inputs.js';
import { stampOf, type Slice } from './slice.js';
import type { ShardSource } from './shard.js';

export interface Plan {
  readonly shards: readonly ShardSource[];
  /** Files that were cut or taken apart: nobody reads them as a whole, so they are measured here. By URI. */
  readonly cut: ReadonlyMap<string, InputFile>;
  /** How many members of archives were passed over, by reason. */
  readonly passed: Readonly<Record<string, number>>;
}

const PIECE = 1 << 20;
/** Files measured at once. */
const AT_ONCE = 256;
const NEWLINE = 0x0a;
const SPACE = 0x20;

/**
 * Deals the files out into shards of about `config.shardSize` articles, in their order. Archives are taken apart here.
 *
 * @param store folder of the store
 * @param begin told which file is taken apart
 */
export async function planShards(
  inputs: readonly Input[], config: PipelineConfig, store: string, begin?: (uri: string) => void, signal?: AbortSignal,
): Promise<Plan> {
  const size = config.shardSize;
  const passed: Record<string, number> = {};
  const shards: ShardSource[] = [];
  const cut = new Map<string, InputFile>();
  let slices: Slice[] = [];
  let bytes = 0;
  const close = (): void => {
    if (slices.length > 0) shards.push({ slices });
    slices = [];
    bytes = 0;
  };
  const lengths = await lengthsOf(inputs);
  for (const [index, input] of inputs.entries()) {
    signal?.throwIfAborted();
    const whole: Slice = { ...input, from: 0, to: null, line: 0 };
    const length = lengths[index] ?? 0;
    // A file that cannot be read is told when its shard is made.
    const packed = (await isPacked(input, length, size))
      ? (begin?.(input.uri), await packInputs(input, config, store, signal).catch(unreadable))
      : null;
    const pieces =
      packed === null && /\.(?:jsonl|ndjson|jsonlines)$/i.test(input.path) ? await cutLines(whole, size, signal).catch(() => null) : null;
    if (packed !== null) {
      close();
      for (const stored of packed.keys) shards.push({ stored });
      for (const [reason, count] of Object.entries(packed.passed)) passed[reason] = (passed[reason] ?? 0) + count;
      cut.set(input.uri, packed.file);
      continue;
    }
    if (pieces !== null) {
      close();
      for (const slice of pieces.slices) shards.push({ slices: [slice] });
      cut.set(input.uri, pieces.file);
      continue;
    }
    if (bytes > 0 && bytes + length > size * BYTES) close();
    slices.push(whole);
    bytes += length;
    // A shard ends after a file whose name says so: the same ones whatever stands before.
    if (slices.length >= 2 * size || (slices.length * 2 >= size && endsShard(input.uri, size))) close();
  }
  close();
  signal?.throwIfAborted();
  return { shards, cut, passed };
}

function unreadable(error: NodeJS.ErrnoException): null {
  if (error.syscall !== undefined && error.path !== undefined) return null;
  throw error;
}

/** Bytes of each file, 0 of one that cannot be read. */
async function lengthsOf(inputs: readonly Input[]): Promise<number[]> {
  const lengths: number[] = [];
  for (let from = 0; from < inputs.length; from += AT_ONCE) {
    lengths.push(...(await Promise.all(inputs.slice(from, from + AT_ONCE)
      .map((input) => stat(pathOf(input)).then((file) => file.size, () => 0)))));
  }
  return lengths;
}

const endsShard = (uri: string, size: number): boolean =>
  createHash('sha256').update(uri).digest().readUInt32BE() % Math.ceil(size / 2) === 0;

/** The slices of a file of lines, each of about `size` lines that hold something; null when it is short, or is no UTF-8 or the like. */
async function cutLines(whole: Slice, size: number, signal?: AbortSignal): Promise<{ slices: Slice[]; file: InputFile } | null> {
  const handle = await open(pathOf(whole));
  try {
    const stamp = stampOf(await handle.stat());
    const hash = createHash('sha256');
    const slices: Slice[] = [];
    let [at, lines, filled] = [0, 0, 0];
    let [start, startLine] = [0, 0];
    // Whether the line at hand holds something: a slice of nothing would be taken for an empty file.
    let written = false;
    for await (const piece of handle.createReadStream({ autoClose: false, highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      // The lines of UTF-16 are not cut at this byte.
      if (at === 0 && (piece.subarray(0, 4096).includes(0) || piece[0] === 0xff || piece[0] === 0xfe)) return null;
      if (signal?.aborted === true) return null;
      hash.update(piece);
      for (let from = 0; from < piece.length; ) {
        const end = piece.indexOf(NEWLINE, from);
        const stop = end < 0 ? piece.length : end;
        for (let byte = from; byte < stop && !written; byte += 1) written = (piece[byte] ?? 0) > SPACE;
        from = stop + 1;
        if (end < 0) continue;
        lines += 1;
        if (written) filled += 1;
        written = false;
        const next = at + end + 1;
        if (filled < size && (filled === 0 || next - start < size * BYTES)) continue;
        slices.push({ ...whole, from: start, to: next, line: startLine, stamp });
        [start, startLine, filled] = [next, lines, 0];
      }
      at += piece.length;
    }
    const last = slices.at(-1);
    if (last === undefined) return null;
    if (filled > 0 || written) slices.push({ ...whole, from: start, to: at, line: startLine, stamp });
    else slices[slices.length - 1] = { ...last, to: at };
    return { slices, file: { uri: whole.uri, bytes: at, sha256: hash.digest('hex') } };
  } finally {
    await handle.close();
  }
}
