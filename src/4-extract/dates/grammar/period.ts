/** All readers of a period, in order, and a date with the weekday or the deictic day said beside it. */
import type { Period } from '../expression.js';
import { low, readingAt, type Scan } from '../scan.js';
import { yearAt, yearlessAt } from './calendar.js';
import {
  adjectiveMonthAt, adjectiveSeasonAt, adjectiveUnitAt, adjectiveWeekdayAt, bareUnitEdgeAt, deicticDayAt, thatPeriodAt, weekdayAt,
} from './deictic.js';
import { adjectiveCenturyAt, centuryAt, decadeAt } from './eras.js';
import { numericDateAt } from './numeric.js';
import type { PeriodRead, PeriodRule } from './read.js';
import { adjectiveSeasonYearAt, seasonYearAt } from './school.js';
import { digitYearAt } from './year-lists.js';

/** The order is the grammar: the first to answer wins. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  numericDateAt, // 20.02.2026
  seasonYearAt, // 2025-2026 оқу жылы
  adjectiveSeasonYearAt, // жаңа оқу жылы
  decadeAt, // 90-жылдары
  centuryAt, // ХХІ ғасыр
  adjectiveCenturyAt, // өткен ғасырдың 70-жылдары
  yearAt, // 2026 жылғы 20 ақпан
  yearlessAt, // 20 ақпанда
  digitYearAt, // 2017-де
  deicticDayAt, // кеше
  weekdayAt, // сенбі күні
  adjectiveWeekdayAt, // өткен сенбіде
  adjectiveSeasonAt, // осы көктемде
  adjectiveMonthAt, // осы қаңтарда
  adjectiveUnitAt, // өткен айда
  thatPeriodAt, // есепті кезеңде
  bareUnitEdgeAt, // ай соңында
];

/** The period that begins at token `i`. */
export function periodAt(scan: Scan, i: number): PeriodRead | null {
  for (const rule of PERIOD_RULES) {
    const read = rule(scan, i);
    if (read) return withApposition(scan, read);
  }
  return null;
}

/** Whether a period is one day of the calendar: what a weekday can stand beside. */
function isDay(period: Period): boolean {
  if (period.kind === 'date') return true;
  return period.kind === 'year' && period.piece?.kind === 'days' && period.piece.from === period.piece.to;
}

/** `сенбі, 18 сәуір күні`, `ертең, 14 қазанда`; `9 ақпан, дүйсенбі күні`. The date counts, and keeps the weekday. */
function withApposition(scan: Scan, read: PeriodRead): PeriodRead {
  const { period } = read;
  const comma = low(scan, read.to) === ',' ? read.to + 1 : read.to;
  if (period.kind === 'days-away' || (period.kind === 'weekday' && period.to === undefined && period.shift === null)) {
    const date = numericDateAt(scan, comma) ?? yearAt(scan, comma) ?? yearlessAt(scan, comma);
    if (!date || !isDay(date.period) || date.before) return read;
    const weekday = period.kind === 'weekday' ? period.weekday : undefined;
    return { ...date, from: read.from, period: withWeekday(date.period, weekday), rule: `${read.rule}+${date.rule}` };
  }
  if (!isDay(period) || !readingAt(scan, comma, 'weekday')) return read;
  const day = weekdayAt(scan, comma);
  if (day?.period.kind !== 'weekday' || day.period.to !== undefined) return read;
  return { ...read, to: day.to, features: day.features, period: withWeekday(period, day.period.weekday), rule: `${read.rule}+weekday` };
}

function withWeekday(period: Period, weekday: number | undefined): Period {
  return period.kind === 'year' && weekday !== undefined ? { ...period, weekday } : period;
}
