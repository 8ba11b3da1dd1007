/** One line on a terminal that says how far a long run is. */
import type { Writable } from 'node:stream';

export interface Progress {
  readonly article: () => void;
  readonly reject: () => void;
  readonly file: (done: number, all: number) => void;
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
  let [articles, rejects, filesDone, filesAll, visible] = [0, 0, 0, 0, false];
  const draw = (): void => {
    const time = now();
    if (!shown || time < due) return;
    due = time + NEXT;
    visible = true;
    const rate = Math.round(articles / ((time - started) / 1000));
    stderr.write(`\r\u001b[K${filesDone} of ${filesAll || '?'} files, ${articles} articles, ${rejects} rejected, ${rate} articles a second`);
  };
  return {
    article: () => { articles += 1; draw(); },
    reject: () => { rejects += 1; draw(); },
    file: (done, all) => { [filesDone, filesAll] = [done, all]; draw(); },
    clear: () => {
      if (visible) stderr.write('\r\u001b[K');
      visible = false;
    },
  };
}
