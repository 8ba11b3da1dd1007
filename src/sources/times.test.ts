import { describe, expect, it, test } from 'vitest';
import { milliseconds } from '../config/sources.js';
import { drift, noQuality, withPage } from './articles/quality.js';
import type { Page } from './articles/page.js';
import { adapted, LONGEST, nextDue, retryIn, SHORTEST } from './schedule.js';
import { dayOf, timeOf } from './stamps.js';

const ALMATY = 'Asia/Almaty';
const at = (iso: string): number => Date.parse(iso);

describe('stamps', () => {
  test.each([
    // Almaty was at +06 until the night to the first of March 2024, in which the clock went back to +05.
    ['2024-02-29 12:00', '2024-02-29T06:00:00Z'],
    ['2024-03-01 00:30', '2024-02-29T19:30:00Z'],
    ['2024-03-01 12:00', '2024-03-01T07:00:00Z'],
    ['2026-02-20', '2026-02-19T19:00:00Z'],
    ['2026-02-20T12:00:00+03:00', '2026-02-20T09:00:00Z'],
    ['Fri, 20 Feb 2026 10:00:00 +0500', '2026-02-20T05:00:00Z'],
    ['20.02.2026 10:00', '2026-02-20T05:00:00Z'],
  ])('%s is %s', (stamp, expected) => expect(timeOf(stamp, ALMATY)).toBe(at(expected)));
  test.each(['кеше', '', undefined, '2026-13-01'])('%j is none', (stamp) => expect(timeOf(stamp, ALMATY)).toBeNull());
  it('a day is the zone\'s', () => expect([dayOf(at('2026-02-19T20:00:00Z'), ALMATY), dayOf(at('2024-02-28T18:30:00Z'), ALMATY), dayOf(at('2024-02-29T18:30:00Z'), ALMATY)]).toEqual(['2026-02-20', '2024-02-29', '2024-02-29']));
});

describe('schedules', () => {
  test.each([['90s', 90_000], ['15m', 900_000], ['6h', 21_600_000], ['1d', 86_400_000], ['500ms', 500], ['15', null], ['m', null], ['-1h', null]])('%s is %s ms', (text, expected) => {
    expect(milliseconds(text)).toBe(expected);
  });
  it('a cron expression is of the zone, whatever its offset was', () => {
    expect(nextDue('0 9 * * *', 0, at('2024-02-01T00:00:00Z'), ALMATY)).toBe(at('2024-02-01T03:00:00Z'));
    expect(nextDue('0 9 * * *', 0, at('2024-04-01T00:00:00Z'), ALMATY)).toBe(at('2024-04-01T04:00:00Z'));
  });
  it('what was missed is not made up for one by one', () => expect(nextDue('15m', 0, at('2026-01-08T00:00:00Z'), ALMATY)).toBe(at('2026-01-08T00:15:00Z')));
  it('adapts to what comes, within bounds', () => {
    const hour = 3_600_000;
    expect(adapted(hour, { fresh: 0, shown: 30, gap: false })).toBe(1.5 * hour);
    expect(adapted(hour, { fresh: 30, shown: 30, gap: false })).toBe(0.5 * hour);
    expect(adapted(hour, { fresh: 10, shown: 30, gap: false })).toBe(hour);
    expect(adapted(hour, { fresh: 30, shown: 30, gap: true })).toBe(0.25 * hour);
    expect([adapted(1, { fresh: 9, shown: 9, gap: true }), adapted(1e12, { fresh: 0, shown: 9, gap: false })]).toEqual([SHORTEST, LONGEST]);
  });
  it('tries again later and later, up to a day, and never all at once', () => {
    expect([1, 2, 3, 40].map((failures) => retryIn(failures, 0.5))).toEqual([300_000, 600_000, 1_200_000, 86_400_000]);
    expect([retryIn(1, 0), retryIn(1, 1)]).toEqual([225_000, 375_000]);
  });
});

describe('what pages are like', () => {
  const page = (more: Partial<Page>): Page => ({ reject: null, title: 'т', published: '2026-01-01', canonical: null, editions: [], digest: '', sketch: null, language: 'kk', length: 2000, ...more });
  const after = (pages: readonly Page[]) => pages.reduce(withPage, { long: noQuality, short: noQuality });
  const usual = Array.from({ length: 200 }, (_, n) => page({ length: 1500 + (n % 10) * 100 }));
  it('the same as ever is no drift', () => expect(drift(after(usual))).toEqual([]));
  test.each<[string, Partial<Page>]>([['dates', { published: null }], ['Kazakh', { language: 'ru' }], ['characters', { length: 300 }], ['characters', { length: 9000 }]])('a change of %s is told', (word, change) => {
    expect(drift(after([...usual, ...Array.from({ length: 40 }, () => page(change))])).join()).toContain(word);
  });
  it('nothing is said of a few', () => expect(drift(after(Array.from({ length: 20 }, () => page({ published: null }))))).toEqual([]));
});
