/** One walk through a source's documents: what each names goes in line before it counts as read. */
import type { Source } from '../../config/sources.js';
import type { Ingestion } from '../context.js';
import type { FetchFault } from '../net/fault.js';
import { enqueue, type Age, type Named } from './enqueue.js';
import { readRange, type Parsed, type RangeOptions, type Reading } from './ranges.js';

export interface Walk {
  readonly ingestion: Ingestion;
  readonly source: Source;
  /** Addresses that were new. */
  readonly counts: Record<Age, number>;
  readonly faults: FetchFault[];
  /** Why documents were not asked for: they failed before. */
  readonly waiting: string[];
  /** Documents that were read, or had not changed. */
  read: number;
  /**
   * Asks for a document.
   *
   * @param parse says what is in it; throws FetchFault
   * @param name says what it names, once it was parsed and `before` is done
   * @param more `before` does what must be done before what it names is known, `after` what must be done before it counts as read; a fault
   *   that either throws has it read again
   */
  readonly open: <T>(
    url: string,
    parse: (body: Buffer, at: string) => Parsed<T>,
    name: (reading: Reading<T>) => Named | null,
    more?: OpenOptions<T>,
  ) => Promise<Opened>;
  /** Whether the walk has to end: the program stops, or the host is left alone. */
  readonly isOver: (url: string) => boolean;
}

export interface OpenOptions<T> extends RangeOptions {
  readonly before?: (reading: Reading<T>) => Promise<void>;
  readonly after?: () => Promise<void>;
}

export type Opened = 'read' | 'unchanged' | 'failed' | 'waiting' | 'end';

export function startWalk(ingestion: Ingestion, source: Source, spend: () => void): Walk {
  const walk: Walk = {
    ingestion,
    source,
    counts: { fresh: 0, old: 0 },
    faults: [],
    waiting: [],
    read: 0,
    open: async (url, parse, name, { before, after, ...options } = {}) => {
      const result = await readRange(
        ingestion,
        source,
        url,
        parse,
        async (reading) => {
          await before?.(reading);
          const named = name(reading);
          if (named !== null) walk.counts[named.age] += await enqueue(ingestion, source, named);
          await after?.();
        },
        { ...options, spend },
      );
      if (result.kind === 'failed') walk.faults.push(result.fault);
      else if (result.kind === 'waiting') walk.waiting.push(result.reason);
      else if (result.kind !== 'end') walk.read += 1;
      return result.kind;
    },
    isOver: (url) => ingestion.stop.aborted || ingestion.visitor.hosts.closedUntil(new URL(url).host) > 0,
  };
  return walk;
}
