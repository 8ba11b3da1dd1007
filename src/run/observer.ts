import type { Reject } from '../record/schema.js';

/** What a run may tell while it is on. */
export interface RunObserver {
  /** After each shard, in whatever order they are done. */
  readonly shard?: (progress: RunProgress) => void;
  /** In the end, for each that the dataset has, in its order. */
  readonly reject?: (reject: Reject) => void;
}

export interface RunProgress {
  readonly shards: number;
  readonly allShards: number;
  readonly articles: number;
  readonly rejects: number;
}
