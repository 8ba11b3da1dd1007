/** What a thread of the pool runs: a shard at a time. */
import { workerData } from 'node:worker_threads';
import type { Engine } from './engine.js';
import type { ViewTask } from './executor.js';
import type { ArticleProcessor } from './process.js';
import { makeShard, type ShardDone, type ShardTask } from './shard.js';
import type { WorkerData } from './threads.js';
import { renderView } from './view.js';

export type Job = { readonly kind: 'make'; readonly task: ShardTask } | { readonly kind: 'render'; readonly task: ViewTask };

let processor: Promise<ArticleProcessor> | undefined;

/** Loaded when the first shard is to be made: a run that finds everything done needs none. */
const load = (): Promise<ArticleProcessor> => (processor ??= loadEngine());

async function loadEngine(): Promise<ArticleProcessor> {
  const { engineModule, config } = workerData as WorkerData;
  const { engine } = (await import(engineModule)) as { readonly engine: Engine };
  return engine.processor(config);
}

export default async function work(job: Job): Promise<ShardDone | boolean> {
  if (job.kind === 'make') return makeShard(job.task, load);
  return renderView(job.task.folder, job.task.view, job.task.patch);
}
