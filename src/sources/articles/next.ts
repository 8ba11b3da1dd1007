/** What is to be done with an address after a look at it. */
import { milliseconds } from '../../config/sources.js';
import { DAY, HOUR } from '../clock.js';
import type { Ingestion } from '../context.js';
import type { FetchFault } from '../net/fault.js';
import { retryIn } from '../schedule.js';
import type { UrlState } from '../state/types.js';

/** After how long an address that was not there, or not to be had, is asked for again, before it is given up. */
const MISSING: readonly number[] = [HOUR, 6 * HOUR, DAY];
const REFUSED: readonly number[] = [DAY, 7 * DAY];
/** Milliseconds after which an address that only fails is given up. */
const GIVE_UP = 30 * DAY;

/** The state without what its last look has left. */
export function bare(before: UrlState): UrlState {
  const { reason: _, wait: __, ...rest } = before;
  return { ...rest, failures: 0 };
}

export const again = (order: number) => ({ wait: { lane: 'again' as const, order } });

export function afterFault({ clock, random }: Ingestion, before: UrlState, fault: FetchFault): UrlState {
  const [now, reason] = [clock.now(), `${fault.code}: ${fault.message}`];
  if (fault.code === 'robots') return { ...bare(before), status: 'robots', reason };
  if (fault.final) return { ...bare(before), status: 'rejected', reason };
  return retrying(before, reason, now, random());
}

export function retrying(before: UrlState, reason: string, now: number, random: number): UrlState {
  const failures = before.failures + 1;
  if (now - (before.first ?? before.found) > GIVE_UP && failures > 12)
    return {
      ...bare(before), status: before.article === undefined ? 'blocked' : 'ok',
      reason: `given up after ${failures} failures; ${reason}`,
    };
  return { ...bare(before), status: 'retry', reason, failures, ...again(now + retryIn(failures, random)) };
}

/** The next look of those that the config asks for; none after the last. */
export function nextLook(
  { fetching }: Ingestion,
  first: number,
  looks: number,
  now: number,
): { readonly looks: number } & Partial<ReturnType<typeof again>> {
  const times = fetching.again.map((text) => first + (milliseconds(text) ?? 0));
  // Looks that were missed are caught up with in one.
  for (let next = looks; next < times.length; next += 1) if ((times[next] ?? 0) > now) return { looks: next, ...again(times[next] ?? 0) };
  return { looks: times.length };
}

/** One that was there once keeps its looks: it may come back. 410 says that it will not. */
export function afterMissing(ingestion: Ingestion, before: UrlState, status: number, reason: string, at: number): UrlState {
  const gone: UrlState = { ...bare(before), status: 'gone', reason, failures: before.failures + 1 };
  if (status === 410) return gone;
  if (before.first !== undefined) return { ...gone, ...nextLook(ingestion, before.first, before.looks + 1, at) };
  const wait = MISSING[before.failures];
  return wait === undefined ? gone : { ...gone, status: 'retry', ...again(at + wait) };
}

export function afterRefusal(before: UrlState, reason: string, at: number): UrlState {
  const wait = REFUSED[before.failures];
  return { ...bare(before), status: 'blocked', reason, failures: before.failures + 1, ...(wait === undefined ? {} : again(at + wait)) };
}
