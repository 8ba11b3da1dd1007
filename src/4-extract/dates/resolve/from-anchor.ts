/** Periods counted from the publication: `кеше`, `өткен аптада`, `сенбі күні`, `үш жыл бұрын`, `жаңа оқу жылы`. */
import type { TimeUnit } from '../../../kazakh/calendar.js';
import { fromDays, plusMonths, weekStart } from '../civil.js';
import type { Period, Piece } from '../expression.js';
import { grainOf, type ResolveContext } from './context.js';
import { boundsOf, seasonYearBounds, wholeYear, yearsFrom } from './piece.js';
import { bounds, dayStretch, GUESS, LIKELY, stretchOf, SURE, type Basis, type Result, type Stretch } from './stretch.js';

type Anchored = Extract<Period, { kind: 'days-away' | 'relative' | 'weekday' | 'season-year' | 'ago' }>;

/** Months in the units that are counted in them. */
export const MONTHS_IN: Partial<Record<TimeUnit, number>> = {
  millennium: 12_000, century: 1200, decade: 120, year: 12, half: 6, quarter: 3, month: 1,
};

export function resolveFromAnchor(period: Anchored, context: ResolveContext, anchor: number): Result {
  switch (period.kind) {
    case 'days-away':
      return dayStretch(anchor + period.offset, 'anchored');
    case 'relative':
      return away(period.unit, period.offset, anchor);
    case 'weekday':
      return resolveWeekday(period, context, anchor);
    case 'season-year':
      return stretchOf(seasonYearBounds(period.which, seasonYearOf(period, anchor)), 'anchored', SURE);
    case 'ago':
      return away(period.unit, period.count, anchor);
  }
}

/** So many units from a day: that year, month, week (Monday to Sunday) or day. */
export function away(unit: TimeUnit, count: number, anchor: number, basis: Basis = 'anchored'): Result {
  const inMonths = MONTHS_IN[unit];
  if (inMonths === undefined) {
    return unit === 'week' ? week(weekStart(anchor + Math.round(7 * count)), basis) : dayStretch(anchor + Math.round(count), basis);
  }
  const { year, month } = plusMonths({ ...fromDays(anchor), day: 1 }, Math.round(inMonths * count));
  if (unit === 'century' || unit === 'millennium' || unit === 'decade') {
    const size = unit === 'decade' ? 10 : 100;
    const first = Math.floor(year / size) * size;
    return stretchOf(yearsFrom(first, first + size - 1, 'date', unit === 'decade' ? 'decade' : 'century'), basis, SURE);
  }
  const piece: Piece | null =
    unit === 'quarter' ? { kind: 'quarter', n: Math.ceil(month / 3), to: Math.ceil(month / 3) }
    : unit === 'half' ? { kind: 'half', n: month <= 6 ? 1 : 2 }
    : unit === 'month' || !Number.isInteger(count) ? { kind: 'months', from: month, to: month }
    : null;
  const found = piece ? boundsOf(piece, year) : wholeYear(year);
  return found ? stretchOf(found, basis, SURE) : { reason: 'impossible', grain: grainOf(unit) };
}

export function week(monday: number, basis: Basis): Stretch {
  return stretchOf(bounds(monday, monday + 6, 'interval', 'week'), basis, SURE);
}

function resolveWeekday(period: Extract<Period, { kind: 'weekday' }>, context: ResolveContext, anchor: number): Stretch {
  const direction = context.direction();
  const here = weekStart(anchor) + period.weekday - 1;
  const day =
    period.week !== undefined ? here + 7 * period.week :
    period.shift === 'last' ? (here < anchor ? here : here - 7)
    : period.shift === 'next' ? (here > anchor ? here : here + 7)
    : period.shift === 'this' || direction === null ? here
    : direction === 'past' ? (here <= anchor ? here : here - 7)
    : here >= anchor ? here : here + 7;
  const confidence = period.shift || period.week !== undefined || direction ? LIKELY : GUESS;
  if (period.to === undefined) return dayStretch(day, 'anchored', confidence);
  return stretchOf(bounds(day, day + ((period.to - period.weekday + 7) % 7), 'interval', 'day'), 'anchored', confidence);
}

/**
 * The year in which a school year or a heating season begins: that under way, in summer the one to come; `жаңа` is the one
 * that opens in the publication's calendar year.
 */
function seasonYearOf({ which, offset }: Extract<Period, { kind: 'season-year' }>, anchor: number): number {
  const { year, month } = fromDays(anchor);
  const closes = which === 'school' ? 5 : 4;
  if (offset === 1) return which === 'school' || month < 10 ? year : year + 1;
  return (month > closes ? year : year - 1) + offset;
}
