/** A source's state: how it starts, and what rounds and pages change in it. */
import type { Ingestion } from './context.js';
import type { Looked } from './articles/look.js';
import { noQuality, withPage } from './articles/quality.js';
import { DAY } from './clock.js';
import { FIRST_INTERVAL } from './schedule.js';
import { dayOf } from './stamps.js';
import type { SourceState, UrlStatus } from './state/types.js';

export const newSource: SourceState = {
  due: 0,
  interval: FIRST_INTERVAL,
  lastRound: null,
  lastSuccess: null,
  failures: 0,
  degraded: null,
  gap: null,
  collides: { guid: false, link: false },
  spent: { day: '', requests: 0, backfill: 0 },
  listPage: 0,
  urls: {},
  fetched: 0,
  lag: null,
  quality: { long: noQuality, short: noQuality },
};

/** What a source has left to spend today. */
export function spentToday({ clock, zone }: Ingestion, { spent }: SourceState): SourceState['spent'] {
  const day = dayOf(clock.now(), zone);
  return spent.day === day ? spent : { day, requests: 0, backfill: 0 };
}

/** The state after one look. */
export function withLook(before: SourceState, { page, published, collides, status, from }: Looked, now: number): SourceState {
  const state = status === from ? before : withUrls(withUrls(before, from, -1), status, 1);
  if (page === undefined) return state;
  const lag = typeof published === 'number' && now - published < 2 * DAY && now >= published ? now - published : null;
  return {
    ...state, fetched: state.fetched + 1, quality: withPage(state.quality, page),
    lag: lag === null ? state.lag : state.lag === null ? lag : Math.round(state.lag * 0.9 + lag * 0.1),
    collides: collides === true ? { ...state.collides, guid: true } : state.collides,
  };
}

/** The state with so many more addresses that stand there. */
export const withUrls = (state: SourceState, status: UrlStatus, more: number): SourceState => ({
  ...state,
  urls: { ...state.urls, [status]: Math.max(0, (state.urls[status] ?? 0) + more) },
});

/** The state with a reason why all is not well, or without; since when stays. */
export function degraded(state: SourceState, why: string | null, now: number): SourceState {
  return { ...state, degraded: why === null ? null : { since: state.degraded?.since ?? now, why } };
}
