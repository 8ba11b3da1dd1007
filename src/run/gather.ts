/** Puts together what the shards have left. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import PQueue from 'p-queue';
import type { DatasetParts } from '../7-emit/dataset.js';
import type { Piece } from '../7-emit/piece.js';
import { countReject, newTally, type InputFile, type Tally } from '../7-emit/manifest.js';
import { sectionName } from '../7-emit/part.js';
import type { Reject } from '../record/schema.js';
import { allTables } from '../record/tables.js';
import type { Executor } from './executor.js';
import { marksOf, type KnownShard } from './marks.js';
import { resolveShards } from './resolve.js';
import { shardFolder, type ShardDone } from './shard.js';
import { DamagedStore, readBase, readView, RECORDS, type ViewIndex } from './stored-shard.js';
import { repeated, viewName, type Patch, type ViewSpec } from './view.js';

export interface Gathered {
  readonly parts: DatasetParts;
  /** What the dataset refuses, in its order. */
  readonly rejects: readonly Reject[];
  /** Hash of all pieces. */
  readonly identity: string;
  /** Names of the views in use, by shard. */
  readonly views: ReadonlyMap<string, readonly string[]>;
}

/** A shard with the views that the dataset takes its rows from, the one that goes before first. */
interface Viewed extends KnownShard {
  readonly key: string;
  readonly patch: Patch | null;
  readonly names: readonly string[];
  readonly indexes: readonly ViewIndex[];
}

/** What was read, and what was not. */
interface Read {
  readonly files: readonly InputFile[];
  readonly passed: Readonly<Record<string, number>>;
}

/** The pieces of the dataset, after whatever views are missing were made. */
export async function gather(
  done: readonly ShardDone[], { files: inputs, passed }: Read, spec: ViewSpec, store: string, executor: Executor, signal?: AbortSignal,
): Promise<Gathered> {
  const shards: (KnownShard & { readonly key: string })[] = [];
  for (const { key } of done) {
    signal?.throwIfAborted();
    const folder = shardFolder(store, key);
    const base = await readBase(folder);
    if (base === null) throw new DamagedStore(folder);
    shards.push({ key, folder, sections: base.sections, marks: marksOf(base) });
  }
  const patches = await resolveShards(shards, signal);
  const queue = new PQueue({ concurrency: executor.width });
  const viewed = await Promise.all(shards.map((shard, index) => queue.add(() =>
    withViews(shard, patches[index] ?? null, spec, executor))));
  const rejects = await rejectsOf(viewed);
  return {
    rejects,
    parts: {
      rows: (table, format) => viewed.flatMap((shard) => pieceOf(shard, sectionName(table, format))),
      records: viewed.flatMap((shard) => pieceOf(shard, RECORDS)), tally: { ...tallyOf(viewed, rejects), passed },
      inputs,
    },
    identity: createHash('sha256').update(JSON.stringify([viewed.map(({ key, names }) => [key, names]), inputs, passed])).digest('hex'),
    views: new Map(viewed.map(({ key, names }) => [key, names])),
  };
}

async function withViews(shard: KnownShard & { readonly key: string }, patch: Patch | null, spec: ViewSpec, executor: Executor): Promise<
  Viewed
> {
  // A patch that refuses nothing leaves most tables as they are.
  const wanted = patch === null || Object.keys(patch.drops).length > 0 ? [patch] : [patch, null];
  const indexes: ViewIndex[] = [];
  for (const one of wanted) {
    const name = viewName(spec, one);
    const there = await readView(shard.folder, name);
    if (there === null && !(await executor.render({ folder: shard.folder, view: spec, patch: one }))) throw new DamagedStore(shard.folder);
    const index = there ?? (await readView(shard.folder, name));
    if (index === null) throw new DamagedStore(shard.folder);
    indexes.push(index);
  }
  return { ...shard, patch, names: wanted.map((one) => viewName(spec, one)), indexes };
}

/** Where a section is: in a view, or, of whole records that nothing has changed, in the shard's own file. */
function pieceOf({ folder, sections, names, indexes }: Viewed, section: string): Piece[] {
  const found = indexes.findIndex(({ sections }) => sections[section] !== undefined);
  const [at, length, sha256] = (found < 0 ? sections[section] : indexes[found]?.sections[section]) ?? [0, 0, ''];
  return length === 0 ? [] : [{ path: join(folder, `${found < 0 ? 'base' : names[found]}.bin`), at, length, sha256 }];
}

/** What did not become an article, be it because of another shard's. */
async function rejectsOf(shards: readonly Viewed[]): Promise<Reject[]> {
  const all: Reject[] = [];
  for (const { folder, marks, patch } of shards) {
    const own = marks.rejects.map(({ place, reject }): [number, Reject] => [place, reject]);
    const dropped = Object.entries(patch?.drops ?? {});
    const outcomes = dropped.length === 0 ? [] : ((await readBase(folder))?.outcomes ?? []);
    for (const [place, message] of dropped) {
      const outcome = outcomes[Number(place)];
      if (outcome === undefined || !('article' in outcome)) throw new DamagedStore(folder);
      own.push([Number(place), repeated(outcome.article, message)]);
    }
    for (const [, reject] of own.sort(([one], [other]) => one - other)) all.push(reject);
  }
  return all;
}

function tallyOf(shards: readonly Viewed[], rejects: readonly Reject[]): Tally {
  const tally = newTally();
  for (const { name } of allTables) {
    tally.rows[name] =
      shards.reduce((sum, { indexes }) => sum + (indexes.find(({ rows }) => rows[name] !== undefined)?.rows[name] ?? 0), 0);
  }
  for (const reject of rejects) countReject(tally, reject);
  tally.articles = shards.reduce((sum, { marks }) => sum + marks.outcomes, 0) - rejects.length;
  return tally;
}
