import { openBroker } from './broker.js';
import { readJob, shardsDone } from './job.js';
import type { Storage } from './storage.js';

export interface JobStatus {
  readonly job: string;
  readonly shards: number;
  readonly done: number;
  readonly waiting: number;
  readonly active: number;
  /** Machines that work on this queue now. */
  readonly workers: number;
  /** Shards that were given up, and why. */
  readonly failed: Readonly<Record<string, string>>;
}

/** How far a job is. @throws RunError when there is none, or Redis does not answer */
export async function statusOf(storage: Storage, redis: string, given?: string): Promise<JobStatus> {
  const { id, job } = await readJob(storage, given);
  const broker = await openBroker(redis, storage, job.build);
  try {
    const keys = new Set(job.shards.map(({ key }) => key));
    const done = [...(await shardsDone(storage))].filter((key) => keys.has(key)).length;
    const failed = [...(await broker.failed())].filter(([key]) => keys.has(key));
    const workers = await broker.queue.getWorkersCount();
    return { job: id, shards: job.shards.length, done, ...(await broker.open()), workers, failed: Object.fromEntries(failed) };
  } finally {
    await broker.close();
  }
}
