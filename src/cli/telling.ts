/** What a run tells on stderr: for people, or as lines of JSON for programs. */
import type { Writable } from 'node:stream';
import pino from 'pino';
import type { PipelineConfig } from '../config/schema.js';
import { recordsOf } from '../dataset/records.js';
import type { Reject } from '../record/schema.js';
import type { RunObserver } from '../run/observer.js';
import type { RunSummary } from '../run/run.js';
import { progressLine } from './progress.js';
import { reportDoubts } from './report.js';
import { summaryText } from './summary.js';

export interface Telling extends Pick<RunObserver, 'shard' | 'step' | 'unpack'> {
  /** Wipes what is not to stay. */
  readonly clear: () => void;
  /** Every doubt of the dataset, then every reject. */
  readonly doubts: (dataset: string, rejects: readonly Reject[]) => Promise<void>;
  readonly summary: (summary: RunSummary, seconds: number) => void;
}

interface Stderr extends Writable {
  readonly isTTY?: boolean;
}

/** @param quiet whether only errors, and the doubts that were asked for, are told */
export function tellText(stderr: Stderr, quiet: boolean, config: PipelineConfig, cwd: string): Telling {
  const { shard, step, unpack, clear } = progressLine(stderr, quiet ? null : stderr.isTTY === true ? 'terminal' : 'log');
  return {
    shard, step, unpack, clear,
    doubts: (dataset, rejects) => reportDoubts(dataset, rejects, stderr),
    summary: (summary, seconds) => { if (!quiet) stderr.write(summaryText(summary, seconds, config, cwd)); },
  };
}

/** Milliseconds between two lines of progress. */
const NEXT = 10_000;
const LEVELS = { info: 'info', warning: 'warn', error: 'error' } as const;

/** One object a line, by `pino`: `event` says what it is of. */
export function tellJson(stderr: Writable, quiet: boolean): Telling {
  const log = pino({ level: 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime }, stderr);
  let due = performance.now() + NEXT;
  return {
    shard: (progress) => {
      if (quiet || performance.now() < due) return;
      due = performance.now() + NEXT;
      log.info({ event: 'progress', ...progress });
    },
    step: (step) => { if (!quiet) log.info({ event: 'step', step }); },
    unpack: (uri) => { if (!quiet) log.info({ event: 'unpack', uri }); },
    clear: () => undefined,
    doubts: async (dataset, rejects) => {
      for await (const { id, uri, issues } of recordsOf(dataset)) {
        for (const { severity, message, ...issue } of issues) log[LEVELS[severity]]({ event: 'doubt', id, uri, ...issue }, message);
      }
      for (const { message, ...reject } of rejects) log.error({ event: 'reject', ...reject }, message);
    },
    summary: (summary, seconds) => { if (!quiet) log.info({ event: 'done', ...summary, seconds: Number(seconds.toFixed(2)) }); },
  };
}
