/** Has every shard made, as many at once as there are threads. */
import PQueue from 'p-queue';
import type { Executor } from './executor.js';
import type { RunObserver } from './observer.js';
import type { ShardDone, ShardSource, ShardTask } from './shard.js';

interface Making {
  readonly executor: Executor;
  readonly observer?: RunObserver;
  readonly signal?: AbortSignal;
}

/**
 * The shards as they were made, in the order of their sources. When it is told to stop, the executor closes: what is at work does not come
 * to its end.
 */
export async function makeShards(
  sources: readonly ShardSource[], task: Omit<ShardTask, 'source'>, { executor, observer, signal }: Making,
): Promise<ShardDone[]> {
  const queue = new PQueue({ concurrency: executor.width });
  let [shards, articles, rejects] = [0, 0, 0];
  let made = { shards: 0, articles: 0 };
  const make = async (source: ShardSource): Promise<ShardDone> => {
    const done = await executor.make({ ...task, source });
    shards += 1;
    articles += done.articles;
    rejects += done.rejects;
    if (!done.reused) made = { shards: made.shards + 1, articles: made.articles + done.articles };
    observer?.shard?.({ shards, allShards: sources.length, articles, rejects, made });
    return done;
  };
  const close = (): void => void executor.close();
  signal?.throwIfAborted();
  signal?.addEventListener('abort', close, { once: true });
  try {
    return await Promise.all(sources.map((source) => queue.add(() => make(source))));
  } catch (error) {
    // What is at work comes to its end; nothing new begins.
    queue.clear();
    await queue.onIdle();
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', close);
  }
}
