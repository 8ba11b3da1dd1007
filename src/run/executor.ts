/** Who does the work of a shard: this process, or a pool of threads. */
import type { Patch, ViewSpec } from './view.js';
import { renderView } from './view.js';
import { makeShard, type ShardDone, type ShardTask } from './shard.js';
import type { ArticleProcessor } from './process.js';

export interface ViewTask {
  readonly folder: string;
  readonly view: ViewSpec;
  readonly patch: Patch | null;
}

export interface Executor {
  /** Tasks that are done at once. */
  readonly width: number;
  readonly make: (task: ShardTask) => Promise<ShardDone>;
  /** As `renderView`. */
  readonly render: (task: ViewTask) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Does everything here, one after another, with no limit of time or memory. */
export function inProcess(processor: ArticleProcessor): Executor {
  return {
    width: 1, make: (task) => makeShard(task, () => Promise.resolve(processor)),
    render: ({ folder, view, patch }) => renderView(folder, view, patch), close: () => Promise.resolve(),
  };
}
