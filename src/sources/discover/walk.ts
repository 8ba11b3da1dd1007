/** One walk through a source's documents: what each names goes in line before it counts as read. */
import type { Source } from '../../config/sources.js';
import type { Ingestion } from '../context.js';
import type { FetchFault } from '../net/fault.js';
import { enqueue, type Age } from './enqueue.js';
import type { Found } from './found.js';
import { readRange, type Reading } from './ranges.js';

/** What one document has named. */
export interface Named {
  readonly found: readonly Found[];
  readonly age: Age;
}

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
   * @param name says what it names, once it was parsed
   * @param more `before` does what must be done before what it names is known, `after` what must be done before it counts as read; a fault that
   * either throws has it read again
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

export interface Parsed<T> {
  readonly value: T;
  /** Whether it was there to its end. */
  readonly whole: boolean;
}

export interface OpenOptions<T> {
  readonly bytes?: number;
  readonly before?: (reading: Reading<T>) => Promise<void>;
  readonly after?: () => Promise<void>;
  /** Statuses that are no failure. */
  readonly ends?: readonly number[];
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
    open: async (url, parse, name, { bytes, before, after, ends = [] } = {}) => {
      const result = await readRange(
        ingestion,
        source,
        url,
        parse,
        async (reading) => {
          const named = name(reading);
          await before?.(reading);
          if (named !== null) walk.counts[named.age] += await enqueue(ingestion, source, named.found, named.age);
          await after?.();
        },
        { spend, ...(bytes === undefined ? {} : { bytes }) },
      );
      if (result.kind === 'failed' && ends.includes(result.fault.status ?? 0)) return 'end';
      if (result.kind === 'failed') walk.faults.push(result.fault);
      else if (result.kind === 'waiting') walk.waiting.push(result.reason);
      else walk.read += 1;
      return result.kind;
    },
    isOver: (url) => ingestion.stop.aborted || ingestion.visitor.hosts.closedUntil(new URL(url).host) > 0,
  };
  return walk;
}
