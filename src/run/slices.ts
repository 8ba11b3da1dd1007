/**
 * What a shard reads: whole files, or, of a file of JSON Lines that is too long for one shard, some of its lines. The
 * shards of the same files are always the same, and a file more or less changes the shards next to it only.
 */
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import type { InputFile } from '../7-emit/manifest.js';
import type { Input } from './inputs.js';

/** Bytes of a file, from `from` to `to` or to the end. */
export interface Slice extends Input {
  readonly from: number;
  readonly to: number | null;
  /** Lines before it in the file. */
  readonly line: number;
}

/** What one thread takes at once. */
export interface Shard {
  readonly slices: readonly Slice[];
}

export interface Plan {
  readonly shards: readonly Shard[];
  /** Files that were cut: nobody reads them as a whole, so they are measured here. By URI. */
  readonly cut: ReadonlyMap<string, InputFile>;
}

/** Bytes of a shard for each article that it is to have: longer files make shards of fewer. */
const BYTES = 16_384;
const PIECE = 1 << 20;
/** Files measured at once. */
const AT_ONCE = 256;
const NEWLINE = 0x0a;
const SPACE = 0x20;

/** Deals the files out into shards of about `size` articles, in their order. */
export async function planShards(inputs: readonly Input[], size: number, signal?: AbortSignal): Promise<Plan> {
  const shards: Shard[] = [];
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
    const pieces = /\.(?:jsonl|ndjson|jsonlines)$/i.test(input.path) ? await cutLines(whole, size, signal).catch(() => null) : null;
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
  return { shards, cut };
}

/** Bytes of each file, 0 of one that cannot be read. */
async function lengthsOf(inputs: readonly Input[]): Promise<number[]> {
  const lengths: number[] = [];
  for (let from = 0; from < inputs.length; from += AT_ONCE) {
    lengths.push(...(await Promise.all(inputs.slice(from, from + AT_ONCE).map(({ path }) => stat(path).then((file) => file.size, () => 0)))));
  }
  return lengths;
}

const endsShard = (uri: string, size: number): boolean => createHash('sha256').update(uri).digest().readUInt32BE() % Math.ceil(size / 2) === 0;

/** The slices of a file of lines, each of about `size` lines that hold something; null when it is short, or is no UTF-8 or the like. */
async function cutLines(whole: Slice, size: number, signal?: AbortSignal): Promise<{ slices: Slice[]; file: InputFile } | null> {
  const handle = await open(whole.path);
  try {
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
        slices.push({ ...whole, from: start, to: next, line: startLine });
        [start, startLine, filled] = [next, lines, 0];
      }
      at += piece.length;
    }
    const last = slices.at(-1);
    if (last === undefined) return null;
    if (filled > 0 || written) slices.push({ ...whole, from: start, to: at, line: startLine });
    else slices[slices.length - 1] = { ...last, to: at };
    return { slices, file: { uri: whole.uri, bytes: at, sha256: hash.digest('hex') } };
  } finally {
    await handle.close();
  }
}
