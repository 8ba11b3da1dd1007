/** A job: a dataset that many machines make together. What it is stands in the storage; the queue holds only who does what. */
import { createHash } from 'node:crypto';
import type { InputFile } from '../7-emit/manifest.js';
import type { PipelineConfig } from '../config/schema.js';
import { RunError } from '../run/inputs.js';
import type { Storage } from './storage.js';

/** A shard: its inputs and what they become, by the names that a store has for them. */
export interface JobShard {
  readonly inputs: string;
  readonly key: string;
}

export interface Job {
  readonly config: PipelineConfig;
  /** Of everything but the inputs that can change a record: the workers must have the same. */
  readonly fingerprint: string;
  /** Of the program alone. */
  readonly build: string;
  readonly shards: readonly JobShard[];
  /** Files that were read, as the manifest names them. */
  readonly files: readonly InputFile[];
  /** How many files were passed over, by reason. */
  readonly passed: Readonly<Record<string, number>>;
}

const LAST = 'last-job';
const jobFile = (id: string): string => `jobs/${id}.json`;

export const inputsName = (key: string): string => `inputs/${key}.packed`;
export const shardFolderName = (key: string): string => `shards/${key}/`;
/** With it a shard is done. */
export const doneName = (key: string): string => `${shardFolderName(key)}base.json`;

/** Keeps a job; the same job has the same id. */
export async function writeJob(storage: Storage, job: Job): Promise<string> {
  const text = JSON.stringify(job);
  const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
  await storage.write(jobFile(id), Buffer.from(text));
  await storage.write(LAST, Buffer.from(id));
  return id;
}

/**
 * A job by its id, or the last one.
 *
 * @throws RunError when it is not there
 */
export async function readJob(storage: Storage, given?: string): Promise<{ readonly id: string; readonly job: Job }> {
  const id = given ?? (await storage.read(LAST))?.toString('utf8');
  if (id === undefined) throw new RunError('no job was submitted to this storage; derek submit does that');
  const text = await storage.read(jobFile(id));
  if (text === null) throw new RunError(`no job ${id} was submitted to this storage`);
  return { id, job: JSON.parse(text.toString('utf8')) as Job };
}

/** Keys of the shards that are done. */
export async function shardsDone(storage: Storage): Promise<ReadonlySet<string>> {
  return new Set((await storage.list('shards/')).flatMap((name) => /^shards\/(.+)\/base\.json$/.exec(name)?.[1] ?? []));
}
