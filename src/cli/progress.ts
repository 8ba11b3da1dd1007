/** One line on a terminal that says how far a long run is. */
import type { Writable } from 'node:stream';
import type { RunProgress } from '../run/observer.js';

export interface Progress {
  readonly shard: (progress: RunProgress) => void;
  /** Wipes the line, so that something else can be written. */
  readonly clear: () => void;
}

/** Milliseconds before the line is first shown, and between two changes. */
const FIRST = 1000;
const NEXT = 200;

/** @param shown whether to write at all: not where nobody looks */
export function progressLine(stderr: Writable, shown: boolean, now: () => number = () => performance.now()): Progress {
  const started = now();
  let due = started + FIRST;
  let visible = false;
  return {
    shard: ({ shards, allShards, articles, rejects }) => {
      const time = now();
      if (!shown || time < due) return;
      due = time + NEXT;
      visible = true;
      const percent = Math.floor((shards / allShards) * 100);
      const rate = Math.round(articles / ((time - started) / 1000));
      stderr.write(`\r\u001b[K${percent}%: ${articles} articles, ${rejects} rejected, ${rate} articles a second`);
    },
    clear: () => {
      if (visible) stderr.write('\r\u001b[K');
      visible = false;
    },
  };
}
