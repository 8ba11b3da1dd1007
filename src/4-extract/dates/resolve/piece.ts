/** Parts of a year whose year is known. */
import type { Grain } from '../../../record/schema.js';
import { daysIn, monthText, toDays } from '../civil.js';
import type { MonthRef, Piece, SeasonYear } from '../expression.js';
import { bounds, type Bounds } from './stretch.js';

export function wholeYear(year: number): Bounds {
  return bounds(dayOf(year, 1, 1), dayOf(year, 12, 31), 'date', 'year');
}

/** A run of years, decades or centuries. */
export function yearsFrom(first: number, last: number, kind: Bounds['kind'], grain: Grain): Bounds {
  return bounds(dayOf(first, 1, 1), dayOf(last, 12, 31), kind, grain);
}

/** The number of a month that was named; what refers to another is resolved before. */
export const monthNumber = (ref: MonthRef): number => (typeof ref === 'number' ? ref : 1);

/**
 * First and last day of a part of a year; null where the calendar has no such day (31 February).
 *
 * @param month the month that a reference means, by number
 */
export function boundsOf(piece: Piece, year: number, month: (ref: MonthRef) => number = monthNumber): Bounds | null {
  switch (piece.kind) {
    case 'days': {
      const m = month(piece.month);
      if (piece.from < 1 || piece.to > daysIn(year, m)) return null;
      const first = dayOf(year, m, piece.from);
      return bounds(first, first + piece.to - piece.from, piece.from === piece.to ? 'date' : 'interval', 'day');
    }
    case 'months': {
      const [from, to] = [month(piece.from), month(piece.to)];
      return from === to ? months(year, from, year, to, 'month', 'date') : months(year, from, to < from ? year + 1 : year, to, 'month');
    }
    case 'month-part':
      return monthPart(year, month(piece.month), piece.part);
    case 'quarter':
      return piece.n >= 1 && piece.to <= 4 ? months(year, piece.n * 3 - 2, year, piece.to * 3, 'quarter') : null;
    case 'half':
      return months(year, piece.n === 1 ? 1 : 7, year, piece.n === 1 ? 6 : 12, 'half');
    case 'season':
      return piece.code === 24
        ? months(year, 12, year + 1, 2, 'season', 'date')
        : months(year, (piece.code - 20) * 3, year, (piece.code - 20) * 3 + 2, 'season', 'date');
    case 'cumulative':
      return months(year, 1, year, piece.months, 'month');
    case 'same-period':
      return null;
  }
}

const dayOf = (year: number, month: number, day: number): number => toDays({ year, month, day });

function months(y1: number, m1: number, y2: number, m2: number, grain: Grain, kind: Bounds['kind'] = 'interval'): Bounds {
  return bounds(dayOf(y1, m1, 1), dayOf(y2, m2, daysIn(y2, m2)), kind, grain);
}

/**
 * The school year runs from September to May, the heating season from October to April; seasons of matches differ, so they are the two
 * years.
 */
export function seasonYearBounds(which: SeasonYear, year: number): Bounds {
  if (which === 'play') return yearsFrom(year, year + 1, 'interval', 'year');
  const [opens, closes] = which === 'school' ? ([9, 5] as const) : ([10, 4] as const);
  const { first, last } = months(year, opens, year + 1, closes, 'year');
  return bounds(first, last, 'interval', 'year', true, `${monthText(year, opens)}/${monthText(year + 1, closes)}`);
}

function monthPart(year: number, month: number, part: Extract<Piece, { kind: 'month-part' }>['part']): Bounds {
  const end = daysIn(year, month);
  const [from, to] =
    part === 'half-1' ? [1, 15] : part === 'half-2' ? [16, end] : part === 'week-first' ? [1, 7] : part === 'week-last' ? [end - 6, end]
    : part === 'ten-1' ? [1, 10] : part === 'ten-2' ? [11, 20] : [21, end];
  return bounds(dayOf(year, month, from), dayOf(year, month, to), 'interval', part.startsWith('week') ? 'week' : 'day', true);
}
