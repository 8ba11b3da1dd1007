/** Has every shard made, as many at once as there are threads. */
import PQueue from 'p-queue';
import type { Executor } from './executor.js';
import type { RunObserver } from './observer.js';
import type { ShardDone, ShardSource, ShardTask } from './shard.js';

interface Making {
  readonly executor: Executor;
  readonly observer?: RunObserver;
}

/** The shards as they were made, in the order of their sources. */
export async function makeShards(sources: readonly ShardSource[], task: Omit<ShardTask, 'source'>, { executor, observer }: Making): Promise<ShardDone[]> {
  const queue = new PQueue({ concurrency: executor.width });
  let [shards, articles, rejects] = [0, 0, 0];
  const make = async (source: ShardSource): Promise<ShardDone> => {
    const done = await executor.make({ ...task, source });
    shards += 1;
    articles += done.articles;
    rejects += done.rejects;
    observer?.shard?.({ shards, allShards: sources.length, articles, rejects });
    return done;
  };
  try {
    return await Promise.all(sources.map((source) => queue.add(() => make(source))));
  } catch (error) {
    // What is at work comes to its end; nothing new begins.
    queue.clear();
    await queue.onIdle();
    throw error;
  }
}
