/** When a source is looked at next. */
import { Cron } from 'croner';
import { milliseconds } from '../config/sources.js';
import { HOUR, MINUTE } from './clock.js';

/** The shortest and longest of adaptive intervals, and the first. */
export const [SHORTEST, LONGEST, FIRST_INTERVAL] = [2 * MINUTE, 6 * HOUR, 15 * MINUTE] as const;

/**
 * The next time after `now`. Times that were missed are not made up for one by one: who is late is looked at once, at once.
 *
 * @param every interval or cron expression; undefined: adaptive, by `interval`
 */
export function nextDue(every: string | undefined, interval: number, now: number, zone: string): number {
  if (every === undefined) return now + interval;
  const fixed = milliseconds(every);
  if (fixed !== null) return now + fixed;
  return new Cron(every, { timezone: zone, paused: true }).nextRun(new Date(now))?.getTime() ?? now + LONGEST;
}

/** What a round has brought. */
export interface Brought {
  /** Addresses that were new. */
  readonly fresh: number;
  /** Addresses that were there to be seen: a feed's length. */
  readonly shown: number;
  /** Whether some may have come and gone in between. */
  readonly gap: boolean;
}

/** The next adaptive interval: such that about a third of what is shown is new each time. */
export function adapted(interval: number, { fresh, shown, gap }: Brought): number {
  const factor = gap ? 0.25 : fresh === 0 ? 1.5 : Math.min(1.5, Math.max(0.5, shown / 3 / fresh));
  return Math.round(Math.min(LONGEST, Math.max(SHORTEST, interval * factor)));
}

/** Milliseconds before something that has failed so often is tried again: doubled each time, up to a day, a quarter more or less. */
export function retryIn(failures: number, random: number): number {
  return Math.round(Math.min(24 * HOUR, 5 * MINUTE * 2 ** Math.min(failures - 1, 12)) * (0.75 + random / 2));
}
