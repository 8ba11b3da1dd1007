/** How far a long run is: one line on a terminal, one every ten seconds in a log. */
import type { Writable } from 'node:stream';
import type { RunObserver } from '../run/observer.js';

export interface Progress extends Required<Pick<RunObserver, 'shard' | 'step' | 'unpack'>> {
  /** Of shards that others make. */
  readonly waiting: (done: number, all: number) => void;
  /** Wipes the line, so that something else can be written. */
  readonly clear: () => void;
}

/** Milliseconds before the first line, and between two. */
const TIMES = { terminal: [1000, 200], log: [10_000, 10_000] } as const;
/** Milliseconds that the rate is taken over: shards that were there already are passed at once, and say nothing of those to come. */
const LATELY = 30_000;

const STEPS = { comparing: 'comparing stories', writing: 'writing the dataset' } as const;

/** @param kind who looks; null for nobody */
export function progressLine(stderr: Writable, kind: keyof typeof TIMES | null, now: () => number = () => performance.now()): Progress {
  const [first, next] = TIMES[kind ?? 'log'];
  let due = now() + first;
  let visible = false;
  let lately = [{ time: now(), shards: 0, articles: 0 }];
  const write = (text: string): void => {
    const time = now();
    if (kind === null || time < due) return;
    due = time + next;
    visible = kind === 'terminal';
    stderr.write(visible ? `\r\u001b[K${text}` : `${text}\n`);
  };
  return {
    shard: ({ shards, allShards, articles, rejects, made }) => {
      const time = now();
      lately.push({ time, ...made });
      lately = lately.slice(Math.max(0, lately.findIndex((one) => time - one.time <= LATELY) - 1));
      const since = lately[0] ?? { time, ...made };
      const seconds = (time - since.time) / 1000;
      const rate = seconds > 0 ? (made.articles - since.articles) / seconds : 0;
      const speed = seconds > 0 ? (made.shards - since.shards) / seconds : 0;
      const left = speed > 0 ? `, ${duration((allShards - shards) / speed)} left` : '';
      write(`${Math.floor((shards / allShards) * 100)}%: ${articles} articles, ${rejects} rejected, ${Math.round(rate)} a second${left}`);
    },
    waiting: (done, all) => { write(`waiting: ${done} of ${all} shards are made`); },
    step: (step) => { write(STEPS[step]); },
    unpack: (uri) => { write(`taking ${uri} apart`); },
    clear: () => {
      if (visible) stderr.write('\r\u001b[K');
      visible = false;
    },
  };
}

/** `40 s`, `12 min`, `3 h 20 min`. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
