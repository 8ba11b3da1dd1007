/** The main job: files in, the dataset out. */
import { join, resolve } from 'node:path';
import { openDataset, type Dataset, type MoreTable } from '../7-emit/dataset.js';
import { byCodeUnit, type InputFile, type Tally } from '../7-emit/manifest.js';
import { isFileError, outputError } from '../7-emit/output-error.js';
import { DamagedPiece } from '../7-emit/piece.js';
import type { PipelineConfig } from '../config/schema.js';
import type { Reject } from '../record/schema.js';
import { findInputs, RunError } from './inputs.js';
import type { Executor } from './executor.js';
import { makeShards } from './make-shards.js';
import { pipelineFingerprint, provenanceOf } from './provenance.js';
import { isPublished, readPlan, writePlan } from './published.js';
import { gather } from './gather.js';
import type { ArchivedPages } from '../sources/archive/pages.js';
import type { RunObserver } from './observer.js';
import type { ShardSource } from './shard.js';
import { planShards } from './slices.js';
import { openStore, STORE, type Store } from './store.js';
import { DamagedStore } from './stored-shard.js';

export interface RunOptions {
  readonly config: PipelineConfig;
  /** What the config's relative paths are relative to. */
  readonly folder: string;
  /** Who does the work. */
  readonly executor: Executor;
  /** Whether to do again what is there already. @default false */
  readonly force?: boolean;
  readonly observer?: RunObserver;
  /**
   * Stops the run: the dataset that was there stays, the shards that are made are kept, and the promise rejects with the signal's reason.
   */
  readonly signal?: AbortSignal;
}

export interface RunSummary {
  /** Files found. */
  readonly files: number;
  readonly articles: number;
  readonly rejects: number;
  /** Rejects by code, in the order of the codes. */
  readonly rejectsByCode: Readonly<Record<string, number>>;
  /** Files and members of archives that were passed over, by reason. */
  readonly passed: Readonly<Record<string, number>>;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Articles that were made now; the others were there. */
  readonly made: number;
  /** Whether anything was written: not when the dataset was there already. */
  readonly written: boolean;
  /** Folder of the dataset, absolute. */
  readonly output: string;
}

/**
 * Reads `config.input`, writes the dataset to `config.output`, and puts it in place whole. Of what earlier runs have made
 * only what has changed is done again. One bad article stops nothing: it becomes a row of `rejects`.
 *
 * @throws RunError when an input does not exist; OutputError when the output cannot be written. Then the dataset that
 * was there stays.
 */
export async function run(options: RunOptions): Promise<RunSummary> {
  const { config, folder } = options;
  const output = resolve(folder, config.output);
  const { inputs, passed } = await findInputs(config.input, folder, output);
  if (inputs.length === 0) {
    throw new RunError(`no files to read in ${config.input.join(', ')}; put articles there, or name other files or folders`);
  }
  return make(output, async (store) => {
    const plan = await planShards(inputs, config, store, options.observer?.unpack, options.signal);
    return {
      sources: plan.shards,
      passed: added(passed, plan.passed),
      filesOf: (read) => {
        const known = new Map([...read.map((file) => [file.uri, file] as const), ...plan.cut]);
        return inputs.flatMap(({ uri }) => known.get(uri) ?? []);
      },
    };
  }, options);
}

/**
 * Makes the dataset in `config.output` again from the inputs that its last run has kept: after a change of rules, with no need
 * of the files.
 *
 * @throws RunError when no run has kept them
 */
export async function regenerate(options: RunOptions): Promise<RunSummary> {
  const output = resolve(options.folder, options.config.output);
  const plan = await readPlan(output);
  if (plan === null) {
    throw new RunError(`${options.config.output} has no inputs in store; derek run keeps them, unless the config says keepInputs: false`);
  }
  return runStored({ keys: plan.inputs, files: plan.files, passed: plan.passed ?? {} }, options);
}

/** Inputs that are in a store, by their keys, shard by shard, and what the manifest says of them. */
export interface StoredInputs {
  readonly keys: readonly string[];
  readonly files: readonly InputFile[];
  readonly passed: Readonly<Record<string, number>>;
}

/** Makes the dataset of inputs that are in the store of `config.output`. */
export function runStored({ keys, files, passed }: StoredInputs, options: RunOptions): Promise<RunSummary> {
  const output = resolve(options.folder, options.config.output);
  return make(output, () => Promise.resolve({ sources: keys.map((stored) => ({ stored })), passed, filesOf: () => files }), options);
}

/**
 * Makes the dataset of pages that were fetched: of those that were made before and have not changed, only the rows are read.
 *
 * @param files pages, as the manifest names them
 * @param more tables beside those of the articles, and what tells them from others
 */
export function runArchived(
  shards: readonly ArchivedPages[], files: readonly InputFile[], more: readonly MoreTable[], identity: string, options: RunOptions,
): Promise<RunSummary> {
  const output = resolve(options.folder, options.config.output);
  // They stand in the archive.
  const config = { ...options.config, keepInputs: false };
  return make(
    output, () => Promise.resolve({ sources: shards.map((archived) => ({ archived })), passed: {}, filesOf: () => files }),
    { ...options, config }, { tables: more, identity },
  );
}

/** Tables beside those of the articles, and what tells them from others. */
interface More {
  readonly tables: readonly MoreTable[];
  readonly identity: string;
}
const nothing: More = { tables: [], identity: '' };

/** What a dataset is to be made of. */
interface Sources {
  readonly sources: readonly ShardSource[];
  /** How many files were passed over, by reason. */
  readonly passed: Readonly<Record<string, number>>;
  /** All files, given those that shards have read whole. */
  readonly filesOf: (read: readonly InputFile[]) => readonly InputFile[];
}

/** Finds what there is to do, given the folder of the store. */
type Plan = (store: string) => Promise<Sources>;

type Tell = (rejects: readonly Reject[]) => void;

/** How often a store is mended before the disk is blamed. */
const ATTEMPTS = 3;

async function make(output: string, plan: Plan, options: RunOptions, more = nothing): Promise<RunSummary> {
  const { config } = options;
  const { formats, excel, delimiter, database, about } = config;
  const dataset =
    await openDataset(output, { formats, excel, delimiter, database, about, provenance: provenanceOf(config), more: more.tables });
  let store: Store | undefined;
  let told = false;
  const tell: Tell = (rejects) => {
    if (!told) for (const reject of rejects) options.observer?.reject?.(reject);
    told = true;
  };
  try {
    store = await openStore(output);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await makeOnce(output, plan, options, dataset, store, tell, more);
      } catch (error) {
        if (!(error instanceof DamagedStore || error instanceof DamagedPiece)) throw error;
        if (attempt === ATTEMPTS) {
          throw new RunError(`what is written to ${join(output, STORE)} does not stay as it is (${error.message}); check the disk`, {
            cause: error,
          });
        }
        await store.mend();
      }
    }
  } catch (error) {
    throw isFileError(error) ? outputError(output, error) : error;
  } finally {
    await store?.close();
    // What was published is not in its folder any more.
    await dataset.discard();
  }
}

async function makeOnce(output: string, plan: Plan, options: RunOptions, dataset: Dataset, store: Store, tell: Tell, more: More): Promise<
  RunSummary
> {
  const { config, executor, force = false, observer, signal } = options;
  const { formats, excel, delimiter, database, concurrency, keepInputs } = config;
  const view = { formats, excel, delimiter, database: database !== null };
  const task = { store: store.folder, fingerprint: await pipelineFingerprint(config), concurrency, keepInputs, view, refusals: [], force };
  const { sources, passed, filesOf } = await plan(store.folder);
  const done = await makeShards(sources, task, options);
  const files = filesOf(done.flatMap((shard) => shard.files));
  observer?.step?.('comparing');
  const gathered = await gather(done, { files, passed }, view, store.folder, executor, signal);
  tell(gathered.rejects);
  const identity = [provenanceOf(config).fingerprint, gathered.identity, more.identity].filter(Boolean).join(' ');
  const { tally } = gathered.parts;
  for (const { table, count } of more.tables) tally.rows[table.name] = count;
  const inputs = done.map((shard) => shard.inputs);
  observer?.step?.('writing');
  const written = force || !(await isPublished(output, identity, signal));
  if (written) {
    await writePlan(output, { identity, published: await dataset.publish({ ...gathered.parts, signal }), files, passed, inputs });
  }
  await store.prune({ shards: gathered.views, inputs: new Set(keepInputs ? inputs : []) });
  const made = sum(done.map((shard) => (shard.reused ? 0 : shard.articles)));
  return { ...summaryOf(gathered.parts.tally), passed, files: files.length, made, written, output };
}

function summaryOf({ articles, rows, rejectsByCode }: Tally): Pick<RunSummary, 'articles' | 'rejects' | 'rejectsByCode' | 'rows'> {
  const byCode = Object.fromEntries([...rejectsByCode].sort(([a], [b]) => byCodeUnit(a, b)));
  return { articles, rows, rejects: sum(Object.values(byCode)), rejectsByCode: byCode };
}

export const added = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].sort(byCodeUnit)
    .map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));

const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0);
