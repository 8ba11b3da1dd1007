/** Puts the shards of an archive where many machines can make them. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import PQueue from 'p-queue';
import type { InputFile } from '../7-emit/manifest.js';
import type { PipelineConfig } from '../config/schema.js';
import { findInputs, RunError } from '../run/inputs.js';
import { buildHash, pipelineFingerprint } from '../run/provenance.js';
import { readShard, shardKey } from '../run/shard.js';
import { added } from '../run/run.js';
import { planShards } from '../run/slices.js';
import { fileOfInputs } from '../run/stored-inputs.js';
import { openBroker } from './broker.js';
import { inputsName, shardsDone, writeJob, type JobShard } from './job.js';
import type { Storage } from './storage.js';

export interface SubmitOptions {
  readonly config: PipelineConfig;
  /** What the config's relative paths are relative to. */
  readonly folder: string;
  readonly storage: Storage;
  readonly redis: string;
  /** Milliseconds before a shard that has failed is tried again; each time it is twice as long. @default 2000 */
  readonly backoff?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Submitted {
  readonly id: string;
  readonly shards: number;
  /** Shards that were in the storage already. */
  readonly done: number;
}

/**
 * Reads the inputs as a run does, copies them to the storage, and queues what is not made yet. Doing it again does what is left,
 * and tries what has failed anew.
 *
 * @throws RunError when an input does not exist, or Redis does not answer
 */
export async function submit({ config, folder, storage, redis, backoff, signal }: SubmitOptions): Promise<Submitted> {
  const build = await buildHash();
  const fingerprint = await pipelineFingerprint(config);
  const broker = await openBroker(redis, storage, build);
  // Archives are taken apart here.
  const scratch = await mkdtemp(join(tmpdir(), 'derek-submit-'));
  try {
    const { inputs, passed } = await findInputs(config.input, folder, resolve(folder, config.output));
    if (inputs.length === 0) {
      throw new RunError(`no files to read in ${config.input.join(', ')}; put articles there, or name other files or folders`);
    }
    await mkdir(join(scratch, 'inputs'), { recursive: true });
    const plan = await planShards(inputs, config, scratch, undefined, signal);
    const there = new Set(await storage.list('inputs/'));
    const files = new Map<string, InputFile>(plan.cut);
    const queue = new PQueue({ concurrency: config.concurrency });
    const shards = await Promise.all(plan.shards.map((source) => queue.add(async (): Promise<JobShard> => {
      signal?.throwIfAborted();
      if ('archived' in source) throw new RunError('pages that were fetched are made where their archive is, by derek run');
      const shard = await readShard(source, scratch, config.concurrency);
      if (!there.has(inputsName(shard.key))) await storage.write(inputsName(shard.key), await fileOfInputs(shard.inputs));
      for (const file of shard.files) files.set(file.uri, file);
      return { inputs: shard.key, key: shardKey(shard.key, fingerprint) };
    })));
    const read = { files: inputs.flatMap(({ uri }) => files.get(uri) ?? []), passed: added(passed, plan.passed) };
    const id = await writeJob(storage, { config, fingerprint, build, shards, ...read });
    const done = await shardsDone(storage);
    const open = shards.filter(({ key }) => !done.has(key));
    await broker.add(open.map((shard) => ({ ...shard, job: id })), backoff);
    return { id, shards: shards.length, done: shards.length - open.length };
  } finally {
    await broker.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
