/** One shard's work: its inputs read, its articles made, what became of them kept. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { ByteBuffer } from '../7-emit/byte-buffer.js';
import { writeJson, writeWhole } from '../7-emit/kept-json.js';
import type { InputFile } from '../7-emit/manifest.js';
import { oneLine, wellFormedJson } from '../7-emit/well-formed.js';
import { sketchOf } from '../duplicates/sketch.js';
import type { Reject } from '../record/schema.js';
import { rejectFor, type ArticleProcessor, type Outcome } from './process.js';
import { readPages, type ArchivedPages } from '../sources/archive/pages.js';
import { readSlices } from './read.js';
import type { Slice } from './slice.js';
import { CHANGED } from './pack-inputs.js';
import { hashed, keyOfInputs, storedInputs, storeInputs, type Hashed, type SliceInput } from './stored-inputs.js';
import { packed, readBase, RECORDS, type BaseIndex, type ShardOutcome } from './stored-shard.js';
import { viewName, viewWriter, writeView, type ViewSpec } from './view.js';

/** Where a shard's inputs are: in files, in the store, or in the archive of what was fetched. */
export type ShardSource = { readonly slices: readonly Slice[] } | { readonly stored: string } | { readonly archived: ArchivedPages };

/** What is not to be tried again: a record of a slice, or, with null, all of them, or all slices. */
export interface Refusal {
  readonly slice: number | null;
  readonly record: number | null;
  readonly code: string;
  readonly message: string;
}

export interface ShardTask {
  readonly store: string;
  /** Of everything but the inputs that can change a result. */
  readonly fingerprint: string;
  readonly source: ShardSource;
  /** Files open at once. */
  readonly concurrency: number;
  readonly keepInputs: boolean;
  readonly view: ViewSpec;
  readonly refusals: readonly Refusal[];
  /** Whether to do again what is there. */
  readonly force: boolean;
  /** Shared memory in which the work says where it is: the slice and the record. */
  readonly place?: Int32Array;
}

export interface ShardDone {
  /** Of the shard, in the store. */
  readonly key: string;
  /** Of its inputs. */
  readonly inputs: string;
  /** Files that it read as a whole. */
  readonly files: readonly InputFile[];
  readonly articles: number;
  readonly rejects: number;
  /** Whether it was there already. */
  readonly reused: boolean;
}

/** Name of the section of sketches, one after another. */
export const SKETCHES = 'sketches';

export const shardFolder = (store: string, key: string): string => join(store, 'shards', key);

/** Of a shard: of its inputs, and of what they are made by. */
export const shardKey = (inputs: string, fingerprint: string): string => `${inputs}-${fingerprint.slice(0, 16)}`;

/** The inputs of a shard, the key that they have, and the files that were read whole. */
export interface ShardInputs {
  readonly inputs: readonly Hashed[];
  readonly key: string;
  readonly files: readonly InputFile[];
}

/** @param store where stored ones are */
export async function readShard(source: Exclude<ShardSource, { readonly archived: unknown }>, store: string, concurrency: number): Promise<
  ShardInputs
> {
  const inputs = ('stored' in source ? await storedInputs(store, source.stored) : await read(source.slices, concurrency)).map(hashed);
  const files = inputs.filter(({ whole }) => whole)
    .map((input) => ({ uri: input.uri, bytes: 'bytes' in input ? input.bytes.length : 0, sha256: input.sha256 }));
  return { inputs, key: keyOfInputs(inputs), files };
}

/** Makes a shard, or finds it made. */
export async function makeShard(task: ShardTask, processor: () => Promise<ArticleProcessor>): Promise<ShardDone> {
  const { store, source, view } = task;
  if ('archived' in source) return makeArchived(task, source.archived, processor);
  const { inputs, key: inputsKey, files } = await readShard(source, store, task.concurrency);
  const key = shardKey(inputsKey, task.fingerprint);
  const folder = shardFolder(store, key);
  const kept = task.keepInputs ? storeInputs(store, inputsKey, inputs) : undefined;
  // A failure is told where it is waited for, be that after another one.
  kept?.catch(() => undefined);
  const there = task.force ? null : await readBase(folder);
  const reused = there !== null;
  const outcomes = reused ? there.outcomes : await work(folder, inputs, view, task, await processor());
  await kept;
  const articles = outcomes.filter((one) => 'article' in one).length;
  return { key, inputs: inputsKey, files, articles, rejects: outcomes.length - articles, reused };
}

/** A shard of pages that were fetched: they stay in the archive, and are not read to know what they are. */
async function makeArchived(task: ShardTask, source: ArchivedPages, processor: () => Promise<ArticleProcessor>): Promise<ShardDone> {
  const key = shardKey(source.key, task.fingerprint);
  const folder = shardFolder(task.store, key);
  const there = task.force ? null : await readBase(folder);
  const outcomes = there?.outcomes ?? await work(folder, await archivedInputs(source), task.view, task, await processor());
  const articles = outcomes.filter((one) => 'article' in one).length;
  return { key, inputs: '', files: [], articles, rejects: outcomes.length - articles, reused: there !== null };
}

async function archivedInputs(source: ArchivedPages): Promise<Hashed[]> {
  return (await readPages(source)).map(({ page: { id, url, published }, bytes, charset, isPage }) => hashed({
    uri: url, line: 0, whole: false, bytes,
    source: isPage
      ? {
        uri: url, id, url, format: 'html', ...(charset === undefined ? {} : { charset }),
        ...(published === undefined ? {} : { published }),
      }
      : { uri: url },
  }));
}

async function read(slices: readonly Slice[], concurrency: number): Promise<SliceInput[]> {
  return (await readSlices(slices, concurrency)).map((one) => {
    const { uri, line, to, refused } = one.slice;
    const known = { uri, line, whole: to === null };
    if (refused !== undefined) return { ...known, refused };
    // The error's text has the path on this machine; its code says as much.
    return 'bytes' in one
      ? { ...known, bytes: one.bytes, ...(one.changed ? { changed: true as const } : {}) }
      : { ...known, error: (one.error as NodeJS.ErrnoException).code ?? one.error.name };
  });
}

async function work(folder: string, inputs: readonly Hashed[], view: ViewSpec, task: ShardTask, process: ArticleProcessor): Promise<
  ShardOutcome[]
> {
  const writer = viewWriter(view, null);
  const records = new ByteBuffer();
  const sketches = new ByteBuffer();
  const outcomes: ShardOutcome[] = [];
  for (const outcome of outcomesOf(inputs, task, process)) {
    if (outcome.kind === 'reject') {
      writer.reject(outcome.reject);
      outcomes.push({ reject: outcome.reject });
      continue;
    }
    const { article } = outcome;
    writer.article(article);
    const before = records.length;
    const line = `${oneLine(wellFormedJson(article))}\n`;
    records.append(line);
    const sketch = sketchOf(article.text);
    if (sketch !== null) sketches.appendBytes(new Uint8Array(sketch.buffer));
    const { id, uri, sha256, published } = article;
    outcomes.push({
      article: { id, uri, sha256, published, record: records.length - before, crc: crc32(line), sketched: sketch !== null },
    });
  }
  // What follows takes as long as the disk does.
  say(task.place, -1, -1);
  const { sections, pieces } = packed([[RECORDS, records.bytes()], [SKETCHES, sketches.bytes()]]);
  await mkdir(folder, { recursive: true });
  await Promise.all([writeView(folder, viewName(view, null), writer), writeWhole(join(folder, 'base.bin'), pieces)]);
  // Comes last: with it the shard is done.
  await writeJson(join(folder, 'base.json'), { outcomes, sections } satisfies BaseIndex);
  return outcomes;
}

function* outcomesOf(inputs: readonly Hashed[], { refusals, place }: ShardTask, process: ArticleProcessor): Iterable<Outcome> {
  for (const [index, input] of inputs.entries()) {
    const { uri, sha256 } = input;
    const refused = refusals.filter(({ slice }) => slice === null || slice === index);
    const whole = refused.find(({ record }) => record === null);
    say(place, index, 0);
    if (whole !== undefined) {
      yield { kind: 'reject', reject: { id: uri, uri, sha256, stage: 'run', code: whole.code, message: whole.message } };
    } else if ('error' in input) yield { kind: 'reject', reject: unreadable(input) };
    else if ('refused' in input) yield { kind: 'reject', reject: { id: uri, uri, sha256: null, stage: '1-ingest', ...input.refused } };
    else {
      try {
        yield* process(input.bytes, { ...(input.source ?? { uri }), first: input.line }, (record) => {
          say(place, index, record);
          return refused.find((one) => one.record === record);
        });
      } catch (error) {
        yield { kind: 'reject', reject: rejectFor(error, { id: uri, uri, sha256 }) };
      }
      if ('changed' in input) yield { kind: 'reject', reject: { id: uri, uri, sha256, stage: '1-ingest', ...CHANGED } };
    }
  }
}

function say(place: Int32Array | undefined, slice: number, record: number): void {
  if (place === undefined) return;
  Atomics.store(place, 0, slice);
  Atomics.store(place, 1, record);
}

function unreadable({ uri, error }: { readonly uri: string; readonly error: string }): Reject {
  const message = `the file cannot be read (${error}); check that it is there, is readable, and has less than 2 GB`;
  return { id: uri, uri, sha256: null, stage: '1-ingest', code: 'unreadable', message };
}
