/**
 * A pool of threads. One that takes too long over an article, or too much memory, ends; the article is refused, and the shard done again.
 */
import { Piscina } from 'piscina';
import type { PipelineConfig } from '../config/schema.js';
import type { Executor } from './executor.js';
import type { Refusal, ShardDone, ShardTask } from './shard.js';

export interface ThreadOptions {
  readonly threads: number;
  /** URL of a module whose `engine` makes the processor: functions do not cross threads. */
  readonly engineModule: string;
  readonly config: PipelineConfig;
}

/** What a thread is told when it starts. */
export interface WorkerData {
  readonly engineModule: string;
  readonly config: PipelineConfig;
}

/**
 * Megabytes for what is short-lived: the few that threads have by default are cleared too often. A third of them can move to what is kept
 * at once, and a thread at its limit has 16 MB left to end in: with more than 48 here it takes the whole process with it.
 */
const YOUNG = 36;

/** Milliseconds between two looks at what the threads are at. */
const LOOK = 250;

type Limit = Pick<Refusal, 'code' | 'message'>;

export function threadPool({ threads, engineModule, config }: ThreadOptions): Executor {
  const { seconds, megabytes } = config.limits;
  const pool = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href, minThreads: 1, maxThreads: threads, idleTimeout: Infinity,
    recordTiming: false, workerData: { engineModule, config } satisfies WorkerData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG },
  });
  const tooSlow: Limit = {
    code: 'time-limit',
    message: `the article took more than ${seconds} s; shorten it, or raise "limits.seconds" in the config, and run with --force`,
  };
  const tooLarge: Limit = {
    code: 'memory-limit',
    message: `the article took more than ${megabytes} MB of memory; shorten it, or raise "limits.megabytes" in the config, and run with --force`,
  };

  /** Does a shard; where a limit is passed, says which and at which record. */
  const attempt = async (task: ShardTask): Promise<ShardDone | (Limit & { readonly slice: number; readonly record: number })> => {
    const place = new Int32Array(new SharedArrayBuffer(8)).fill(-1);
    const stop = new AbortController();
    let [last, since] = ['', performance.now()];
    const watch = setInterval(() => {
      const now = `${Atomics.load(place, 0)} ${Atomics.load(place, 1)}`;
      // Reading and packing have no place: they take as long as the disk does.
      if (now !== last || now.startsWith('-')) [last, since] = [now, performance.now()];
      else if (performance.now() - since > seconds * 1000) stop.abort();
    }, LOOK);
    try {
      return (await pool.run({ kind: 'make', task: { ...task, place } }, { name: 'default', signal: stop.signal })) as ShardDone;
    } catch (error) {
      const [slice, record] = [Atomics.load(place, 0), Atomics.load(place, 1)];
      if (stop.signal.aborted) return { ...tooSlow, slice, record };
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return { ...tooLarge, slice, record };
      throw error;
    } finally {
      clearInterval(watch);
    }
  };

  const make = async (task: ShardTask): Promise<ShardDone> => {
    const done = await attempt(task);
    if ('key' in done) return done;
    const { slice, record, code, message } = done;
    // What was refused already and stops the shard again does so before it is a record: the whole slice goes.
    const again = task.refusals.some((one) => one.slice === slice && one.record === record);
    return make({ ...task, refusals: [...task.refusals, { slice, record: again ? null : record, code, message }] });
  };

  return { width: threads, make, render: (task) => pool.run({ kind: 'render', task }) as Promise<boolean>, close: () => pool.destroy() };
}
