/** Politeness: one request at a time to a host, a pause after each, and longer ones after trouble. */
import type { Clock } from '../clock.js';
import { HOUR, MINUTE } from '../clock.js';

/** What is kept of a host between two starts. */
export interface HostTrouble {
  /** Failures one after another. */
  readonly failures: number;
  /** Milliseconds since 1970 before which it is left alone. */
  readonly until: number;
}

export interface Hosts {
  /**
   * Waits for the host's turn, and does `act`. The pause after it is the longest of `delay` and the time that the answer took.
   *
   * @param delay milliseconds
   */
  readonly inTurn: <T>(host: string, delay: number, act: () => Promise<T>, stop?: AbortSignal) => Promise<T>;
  /** When it may be asked again, after trouble; 0 when there is none. */
  readonly closedUntil: (host: string) => number;
  /** Notes trouble. @param retryAfter milliseconds that the host itself has asked for */
  readonly trouble: (host: string, retryAfter: number | null) => HostTrouble;
  /** Notes that all is well; says whether it was not before. */
  readonly well: (host: string) => boolean;
}

/** The first pause after trouble, the longest, and the longest that a host may ask for. */
const [FIRST, LONGEST, MOST_ASKED] = [MINUTE, 6 * HOUR, 24 * HOUR];

interface Turn {
  last: Promise<unknown>;
  waiting: number;
  ready: number;
}

/**
 * A host that was not asked since the start waits its pause as well: the program before this one may have asked it a moment ago.
 *
 * @param known trouble of earlier starts
 * @param random from 0 to 1, so that many hosts do not come back at once
 */
export function hostQueue(clock: Clock, known: Iterable<readonly [string, HostTrouble]> = [], random: () => number = Math.random): Hosts {
  const started = clock.now();
  const turns = new Map<string, Turn>();
  const troubles = new Map(known);
  const turnOf = (host: string, delay: number): Turn => {
    const there = turns.get(host);
    if (there !== undefined) return there;
    if (turns.size > 1000) for (const [name, { waiting, ready }] of turns) if (waiting === 0 && ready < clock.now()) turns.delete(name);
    const turn: Turn = { last: Promise.resolve(), waiting: 0, ready: started + delay };
    turns.set(host, turn);
    return turn;
  };
  return {
    inTurn: (host, delay, act, stop) => {
      const turn = turnOf(host, delay);
      turn.waiting += 1;
      const mine = turn.last.then(async () => {
        await clock.sleep(turn.ready - clock.now(), stop);
        const began = clock.now();
        try {
          return await act();
        } finally {
          const now = clock.now();
          turn.ready = now + Math.max(delay, now - began);
          turn.waiting -= 1;
        }
      });
      turn.last = mine.catch(() => undefined);
      return mine;
    },
    closedUntil: (host) => {
      const until = troubles.get(host)?.until ?? 0;
      return until > clock.now() ? until : 0;
    },
    trouble: (host, retryAfter) => {
      const failures = Math.min(40, (troubles.get(host)?.failures ?? 0) + 1);
      const own = Math.min(LONGEST, FIRST * 2 ** (failures - 1)) * (0.75 + random() / 2);
      const trouble = { failures, until: clock.now() + Math.round(Math.max(own, Math.min(retryAfter ?? 0, MOST_ASKED))) };
      troubles.set(host, trouble);
      return trouble;
    },
    well: (host) => troubles.delete(host),
  };
}

/** Milliseconds that the header `retry-after` asks for: seconds, or a date. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
