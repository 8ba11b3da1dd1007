/** A machine that makes shards for others. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job as QueuedJob } from 'bullmq';
import { writeWhole } from '../7-emit/kept-json.js';
import type { Executor } from '../run/executor.js';
import type { PipelineConfig } from '../config/schema.js';
import { buildHash, pipelineFingerprint } from '../run/provenance.js';
import { shardFolder } from '../run/shard.js';
import { inputsFile } from '../run/stored-inputs.js';
import { openBroker, WORKER_OPTIONS, type ShardJob } from './broker.js';
import { doneName, inputsName, readJob, shardFolderName, type Job } from './job.js';
import type { Storage } from './storage.js';

export interface WorkOptions {
  readonly storage: Storage;
  readonly redis: string;
  /** Makes who does the work, for a job's config. */
  readonly executorFor: (config: PipelineConfig) => Promise<Executor>;
  /** Shards at once. */
  readonly width: number;
  /** A folder of this machine for what is at hand. */
  readonly scratch: string;
  /** Whether to end when nothing is left to do. @default false */
  readonly untilDone?: boolean;
  readonly signal: AbortSignal;
  /** Told of every shard: how it ended, or why it did not. */
  readonly told?: (text: string) => void;
}

/** Milliseconds between two looks whether something is left to do. */
const LOOK = 1_000;

/** Makes shards until it is told to stop, or, with `untilDone`, until none is left. What was at hand when it was told goes to others. */
export async function work({ storage, redis, executorFor, width, scratch, untilDone = false, signal, told }: WorkOptions): Promise<void> {
  const broker = await openBroker(redis, storage, await buildHash());
  const { bullmq } = broker;
  const crews = new Map<string, Promise<Crew>>();
  const crewOf = (id: string): Promise<Crew> => {
    const there = crews.get(id) ?? openCrew(storage, id, executorFor);
    crews.set(id, there);
    return there;
  };
  const make = async (queued: QueuedJob<ShardJob>, token?: string): Promise<void> => {
    try {
      await makeShardOf(queued.data, await crewOf(queued.data.job), storage, scratch);
      told?.(`made ${queued.data.key}`);
    } catch (error) {
      if (!signal.aborted) {
        told?.(`could not make ${queued.data.key}: ${(error as Error).message}`);
        throw error;
      }
      // Back into the queue at once, and no try of it.
      await queued.moveToDelayed(Date.now() + 1, token);
      throw new bullmq.DelayedError();
    }
  };
  const worker =
    new bullmq.Worker<ShardJob>(broker.name, make, { connection: { ...broker.connection }, concurrency: width, ...WORKER_OPTIONS });
  worker.on('error', (error) => told?.(`the queue does not answer: ${error.message}`));
  const close = (): void => { for (const crew of crews.values()) crew.then(({ executor }) => executor.close(), () => undefined); };
  signal.addEventListener('abort', close, { once: true });
  try {
    for (let idle = 0; !signal.aborted && idle < 2; ) {
      await sleep(LOOK, undefined, { signal }).catch(() => undefined);
      const open = untilDone ? await broker.open().catch(() => null) : null;
      idle = open !== null && open.waiting + open.active === 0 ? idle + 1 : 0;
    }
  } finally {
    await worker.close();
    await broker.close();
    signal.removeEventListener('abort', close);
    for (const crew of crews.values()) await crew.then(({ executor }) => executor.close(), () => undefined);
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A job with who does its work. */
interface Crew {
  readonly job: Job;
  readonly executor: Executor;
}

async function openCrew(storage: Storage, id: string, executorFor: WorkOptions['executorFor']): Promise<Crew> {
  const { job } = await readJob(storage, id);
  if ((await pipelineFingerprint(job.config)) !== job.fingerprint) {
    throw new Error('the job was submitted by another version of derek or of Node');
  }
  return { job, executor: await executorFor(job.config) };
}

/** Makes a shard in a folder of its own and puts it into the storage: what says that it is done comes last. */
async function makeShardOf({ inputs, key }: ShardJob, { job, executor }: Crew, storage: Storage, scratch: string): Promise<void> {
  if ((await storage.read(doneName(key))) !== null) return;
  const packed = await storage.read(inputsName(inputs));
  if (packed === null) throw new Error('its inputs are not in the storage');
  const { config, fingerprint } = job;
  const store = join(scratch, key);
  try {
    await mkdir(join(store, 'inputs'), { recursive: true });
    await writeWhole(join(store, inputsFile(inputs)), [packed]);
    const view = { formats: config.formats, excel: config.excel, delimiter: config.delimiter, database: config.database !== null };
    const { concurrency } = config;
    await executor.make({
      store, fingerprint, source: { stored: inputs }, concurrency, keepInputs: false, view, refusals: [], force: false,
    });
    const folder = shardFolder(store, key);
    const names = (await readdir(folder)).filter((name) => name !== 'base.json');
    for (const name of [...names, 'base.json']) await storage.write(`${shardFolderName(key)}${name}`, await readFile(join(folder, name)));
  } finally {
    await rm(store, { recursive: true, force: true });
  }
}
