/** The queue of shards, on Redis by BullMQ, which are packages of their own. */
import { createHash } from 'node:crypto';
import type { Queue } from 'bullmq';
import { RunError } from '../run/inputs.js';
import type { JobShard } from './job.js';
import { storageId, type Storage } from './storage.js';

type Bullmq = typeof import('bullmq');

/** What a worker is given. */
export interface ShardJob extends JobShard {
  /** Id of the job that the shard is of. */
  readonly job: string;
}

/** Tries of a shard; between two the time doubles, from so many milliseconds on. A worker that dies over a shard is a try too. */
const ATTEMPTS = 4;
const BACKOFF = 2_000;

export interface Broker {
  readonly bullmq: Bullmq;
  readonly name: string;
  readonly connection: { readonly url: string; readonly maxRetriesPerRequest: null };
  readonly queue: Queue<ShardJob>;
  /** Puts shards into the queue that are not in it; those that have failed are tried anew. */
  readonly add: (shards: readonly ShardJob[], backoff?: number) => Promise<void>;
  /** Shards that were given up, and why. */
  readonly failed: () => Promise<ReadonlyMap<string, string>>;
  /** Shards that wait or are worked on. */
  readonly open: () => Promise<{ waiting: number; active: number }>;
  readonly close: () => Promise<void>;
}

/**
 * The queue of a storage, for workers of one build: of another they would make other bytes.
 *
 * @throws RunError when BullMQ is not installed, or Redis does not answer
 */
export async function openBroker(url: string, storage: Storage, build: string): Promise<Broker> {
  const bullmq = await import('bullmq').catch((error: unknown) => {
    throw new RunError('a queue needs BullMQ and ioredis, which are not installed here; run "npm install bullmq ioredis"', {
      cause: error,
    });
  });
  const name = `derek-${createHash('sha256').update(`${await storageId(storage)} ${build}`).digest('hex').slice(0, 16)}`;
  const connection = { url, maxRetriesPerRequest: null } as const;
  const queue = new bullmq.Queue<ShardJob>(name, { connection: { ...connection } });
  // It connects again by itself; what cannot be done meanwhile waits.
  queue.on('error', () => undefined);
  const ready = queue.waitUntilReady().then(() => true, () => false);
  const late = new Promise<false>((done) => { setTimeout(done, 10_000, false).unref(); });
  const answers = await Promise.race([ready, late]);
  if (!answers) {
    await queue.disconnect().catch(() => undefined);
    throw new RunError(`Redis does not answer at ${url}; start it, or name another with --redis`);
  }
  const failedJobs = () => queue.getFailed(0, -1);
  return {
    bullmq, name, connection, queue,
    add: async (shards, backoff = BACKOFF) => {
      const wanted = new Set(shards.map(({ key }) => key));
      for (const job of await failedJobs()) if (wanted.has(job.data.key)) await job.remove();
      // A shard's key is its job's: one that waits already is not put in twice.
      await queue.addBulk(shards.map((data) => ({
        name: 'shard', data,
        opts: { jobId: data.key, attempts: ATTEMPTS, backoff: { type: 'exponential', delay: backoff }, removeOnComplete: true },
      })));
    },
    failed: async () => new Map((await failedJobs()).map(({ data, failedReason, attemptsMade }) =>
      [data.key, `${failedReason} (tried ${Math.max(attemptsMade, 1)} times)`])),
    open: async () => {
      const { waiting = 0, prioritized = 0, delayed = 0, active = 0 } =
        await queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active');
      return { waiting: waiting + prioritized + delayed, active };
    },
    close: () => queue.close(),
  };
}

/**
 * Settings of workers: what a dead one had at hand is given to another within half a minute; a shard that kills one worker after
 * another is given up.
 */
export const WORKER_OPTIONS = { lockDuration: 15_000, stalledInterval: 7_500, maxStalledCount: ATTEMPTS - 1 } as const;
