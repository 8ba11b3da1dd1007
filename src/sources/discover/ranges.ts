/** Documents that articles are found in, read when they are due. One that fails stays to be read, and stops none of the others. */
import type { Source } from '../../config/sources.js';
import { digest } from '../archive/record.js';
import { conditional, earlierOf, keep, visitOptions, type Ingestion } from '../context.js';
import { FetchFault, faultOf } from '../net/fault.js';
import { headerOf } from '../net/request.js';
import { retryIn } from '../schedule.js';
import type { RangeState } from '../state/types.js';

/** A document that was read. */
export interface Reading<T> {
  readonly value: T;
  /** Whether it was never read whole before. */
  readonly first: boolean;
  /** When it was read last. */
  readonly at: number | null;
  /** Whether it was to be read again: it failed, or what had to follow it did. */
  readonly resumed: boolean;
  /** Of a page of a list that failed before: the address that stood last on the page before it, then. */
  readonly behind?: string;
}

/** What reading a range came to. `waiting`: it failed before, and is not due again. */
export type RangeRead =
  | { readonly kind: 'read' | 'unchanged' | 'end' }
  | { readonly kind: 'failed'; readonly fault: FetchFault }
  | { readonly kind: 'waiting'; readonly reason: string };

export interface Parsed<T> {
  readonly value: T;
  /** Whether it was there to its end. */
  readonly whole: boolean;
  /** Of a page of a list: the address that stands last on it. */
  readonly tail?: string | undefined;
}

export interface RangeOptions {
  readonly bytes?: number;
  /** Kept with a page of a list that fails: the address that stood last on the page before it. */
  readonly behind?: string | undefined;
  /** Statuses that say that there is no such document yet: no failure, and it is asked for again whenever it is met. */
  readonly ends?: readonly number[];
}

export const rangeKey = (source: string, url: string): string => `${source}!${url}`;

/**
 * Asks for a document by its validators, reads it, and has what is in it taken. It counts as read when that is done: a crash in between
 * has it read again.
 *
 * @param read says what is in it, and whether it was there to its end; throws FetchFault for what cannot be read
 * @param take keeps what was read
 */
export async function readRange<T>(
  ingestion: Ingestion,
  source: Source,
  url: string,
  read: (body: Buffer, at: string) => Parsed<T>,
  take: (reading: Reading<T>) => Promise<void>,
  { bytes, behind, ends = [], spend }: RangeOptions & { readonly spend: () => void },
): Promise<RangeRead> {
  const { state, visitor, clock, random } = ingestion;
  const key = rangeKey(source.name, url);
  const before = await state.ranges.get(key);
  if (before !== undefined && before.failures > 0 && before.due > clock.now())
    return { kind: 'waiting', reason: before.reason ?? 'failed' };
  const fresh: RangeState = {
    ...(before ?? { url, source: source.name, status: 'todo', failures: 0, due: 0 }),
    ...(behind === undefined ? {} : { behind }),
  };
  try {
    const answer = await visitor.visit(url, { ...visitOptions(ingestion, source, bytes), headers: conditional(fresh), spend });
    const at = clock.now();
    const earlier = fresh.digest === undefined ? null : earlierOf(answer, { digest: fresh.digest, at: fresh.at ?? at, url });
    const said = { source: source.name, url, at, range: true };
    const { changes } = await ingestion.settle(() => keep(ingestion, source.name, answer, at, said, earlier));
    const done = { ...withoutFailure(fresh), status: 'done' as const, failures: 0, due: 0, at };
    // The digest is of what was read whole.
    if (earlier !== null) {
      await state.commit([...changes, state.ranges.put(key, done)]);
      return { kind: 'unchanged' };
    }
    // What was kept stands in the archive, whatever becomes of the reading.
    await state.commit(changes);
    if (answer.status !== 200) throw new FetchFault('status', `${url} answered with status ${answer.status}`, answer.status);
    const { value, whole, tail } = read(answer.body, answer.url);
    await take({
      value, first: before?.at === undefined, at: before?.at ?? null,
      resumed: before?.status === 'todo' && before.failures > 0,
      ...(before?.behind === undefined ? {} : { behind: before.behind }),
    });
    const { etag: _, lastModified: __, ...rest } = done;
    const [etag, lastModified] = [headerOf(answer.headers, 'etag'), headerOf(answer.headers, 'last-modified')];
    const after: RangeState = whole
      ? {
        ...rest, digest: digest(answer.body), ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }),
        ...(tail === undefined ? {} : { tail }),
      }
      : failed(fresh, 'the document breaks off', clock.now(), random());
    await state.commit([state.ranges.put(key, after)]);
    return { kind: 'read' };
  } catch (error) {
    const fault = faultOf(error);
    if (ends.includes(fault.status ?? 0)) return { kind: 'end' };
    if (fault.code === 'backoff' || fault.code === 'stopped') return { kind: 'waiting', reason: fault.message };
    await state.commit([state.ranges.put(key, failed(fresh, fault.message, clock.now(), random()))]);
    return { kind: 'failed', fault };
  }
}

function withoutFailure(range: RangeState): Omit<RangeState, 'reason' | 'behind'> {
  const { reason: _, behind: __, ...rest } = range;
  return rest;
}

/** It keeps when it was read last, and is read whole the next time. */
const failed = (range: RangeState, reason: string, now: number, random: number): RangeState => ({
  ...range, status: 'todo', failures: range.failures + 1,
  due: now + Math.min(3_600_000, retryIn(range.failures + 1, random)), reason,
});
