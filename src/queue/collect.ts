/** Puts the dataset of a job together, as a run on one machine would have. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { writeWhole } from '../7-emit/kept-json.js';
import type { PipelineConfig } from '../config/schema.js';
import type { Executor } from '../run/executor.js';
import type { RunObserver } from '../run/observer.js';
import { RunError } from '../run/inputs.js';
import { runStored, type RunSummary } from '../run/run.js';
import { shardFolder } from '../run/shard.js';
import { STORE } from '../run/store.js';
import { inputsFile } from '../run/stored-inputs.js';
import { readBase } from '../run/stored-shard.js';
import { openBroker, type Broker } from './broker.js';
import { doneName, inputsName, readJob, shardFolderName, shardsDone, type Job, type JobShard } from './job.js';
import type { Storage } from './storage.js';

export interface CollectOptions {
  readonly storage: Storage;
  readonly redis: string;
  /** @default the last one */
  readonly id?: string | undefined;
  /** Folder of the dataset, absolute; the job's config says the rest. */
  readonly out: string;
  readonly executorFor: (config: PipelineConfig) => Promise<Executor>;
  readonly observer?: RunObserver;
  /** Told how many shards are done, while it waits. */
  readonly waiting?: (done: number, all: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds between two looks at the storage, and shards copied at once. */
const [LOOK, AT_ONCE] = [2_000, 8];

/**
 * Waits until every shard is made or given up, copies them here, and publishes the dataset. What was given up stands in
 * `rejects`, with code `shard-failed`.
 *
 * @throws RunError when no such job was submitted; OutputError when the output cannot be written
 */
export async function collect(options: CollectOptions): Promise<RunSummary> {
  const { storage, redis, out, signal, observer } = options;
  const { id, job } = await readJob(storage, options.id);
  const broker = await openBroker(redis, storage, job.build);
  let failed: ReadonlyMap<string, string>;
  try {
    failed = await everyShard(broker, storage, id, job, options);
  } finally {
    await broker.close();
  }
  const store = join(out, STORE);
  const queue = new PQueue({ concurrency: AT_ONCE });
  await Promise.all(job.shards.map((shard) => queue.add(() => {
    signal?.throwIfAborted();
    return fetchShard(shard, storage, store, failed.has(shard.key));
  })));
  const config = { ...job.config, output: out };
  const executor = refusing(await options.executorFor(config), job, failed);
  try {
    const told = { ...(observer === undefined ? {} : { observer }), ...(signal === undefined ? {} : { signal }) };
    const stored = { keys: job.shards.map(({ inputs }) => inputs), files: job.files, passed: job.passed };
    return await runStored(stored, { config, folder: out, executor, ...told });
  } finally {
    await executor.close();
  }
}

/** Waits; a queue that has lost what it held is given it again. @returns why shards were given up, by their keys */
async function everyShard(broker: Broker, storage: Storage, id: string, job: Job, options: CollectOptions): Promise<
  ReadonlyMap<string, string>
> {
  const { waiting, signal } = options;
  for (;;) {
    signal?.throwIfAborted();
    // In this order: what is made between two looks is seen by the later one.
    const open = await broker.open();
    const failed = await broker.failed();
    const done = await shardsDone(storage);
    const missing = job.shards.filter(({ key }) => !done.has(key));
    const left = missing.filter(({ key }) => !failed.has(key));
    if (left.length === 0) return new Map(missing.map(({ key }) => [key, failed.get(key) ?? '']));
    if (open.waiting + open.active === 0) await broker.add(left.map((shard) => ({ ...shard, job: id })));
    waiting?.(job.shards.length - missing.length, job.shards.length);
    await sleep(LOOK, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
}

/** Copies a shard and its inputs, unless they are here. */
async function fetchShard({ inputs, key }: JobShard, storage: Storage, store: string, isFailed: boolean): Promise<void> {
  const copy = async (name: string, to: string): Promise<void> => {
    const bytes = await storage.read(name);
    if (bytes === null) throw new RunError(`${name} is not in the storage any more; submit the job again`);
    await writeWhole(to, [bytes]);
  };
  await mkdir(join(store, 'inputs'), { recursive: true });
  await copy(inputsName(inputs), join(store, inputsFile(inputs)));
  const folder = shardFolder(store, key);
  if (isFailed) return rm(folder, { recursive: true, force: true });
  // What was refused here at an earlier time, since it was given up, is not what a worker has made of it since.
  const index = await storage.read(doneName(key));
  const here = await readFile(join(folder, 'base.json')).catch(() => null);
  if (index !== null && here?.equals(index) === true && (await readBase(folder)) !== null) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const names = (await storage.list(shardFolderName(key))).map((name) => name.slice(shardFolderName(key).length));
  for (const name of [...names.filter((one) => one !== 'base.json'), 'base.json']) {
    await copy(`${shardFolderName(key)}${name}`, join(folder, name));
  }
}

/** An executor that tries nothing of the shards that were given up. */
function refusing(executor: Executor, job: Job, failed: ReadonlyMap<string, string>): Executor {
  const why = new Map(job.shards.flatMap(({ inputs, key }) => (failed.has(key) ? [[inputs, failed.get(key) ?? ''] as const] : [])));
  return {
    ...executor,
    make: (task) => {
      const reason = 'stored' in task.source ? why.get(task.source.stored) : undefined;
      if (reason === undefined) return executor.make(task);
      const message = `the workers gave up the shard that it is in: ${reason}; submit the job again to try anew`;
      return executor.make({ ...task, refusals: [{ slice: null, record: null, code: 'shard-failed', message }] });
    },
  };
}
