import type { Reject } from '../record/schema.js';

/** What a run may tell while it is on. */
export interface RunObserver {
  /** Before an archive or a long file is taken apart: its URI. */
  readonly unpack?: (uri: string) => void;
  /** After each shard, in whatever order they are done. */
  readonly shard?: (progress: RunProgress) => void;
  /** When all shards are made: their stories are compared, then the files are written. */
  readonly step?: (step: 'comparing' | 'writing') => void;
  /** In the end, for each that the dataset has, in its order. */
  readonly reject?: (reject: Reject) => void;
}

export interface RunProgress {
  readonly shards: number;
  readonly allShards: number;
  readonly articles: number;
  readonly rejects: number;
  /** Of these, what was not there already. */
  readonly made: { readonly shards: number; readonly articles: number };
}
