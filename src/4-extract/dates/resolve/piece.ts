/** Parts of a year whose year is known. */
import { dayText, daysIn, monthText, toDays, yearText } from '../civil.js';
import type { MonthRef, Piece } from '../expression.js';
import type { Stretch } from './stretch.js';

/** First and last day, and how the part is written; null where there is no such day (31 February). */
export type Bounds = Pick<Stretch, 'first' | 'last' | 'kind' | 'grain' | 'value' | 'approximate'>;

export function wholeYear(year: number): Bounds {
  return { ...days(year, 1, 1, year, 12, 31), kind: 'date', grain: 'year', value: yearText(year), approximate: false };
}

/** @param month the month that a reference means, by number */
export function boundsOf(piece: Piece, year: number, month: (ref: MonthRef) => number): Bounds | null {
  switch (piece.kind) {
    case 'days': {
      const m = month(piece.month);
      if (piece.from < 1 || piece.to > daysIn(year, m)) return null;
      const span = days(year, m, piece.from, year, m, piece.to);
      return piece.from === piece.to
        ? { ...span, kind: 'date', grain: 'day', value: dayText(span.first), approximate: false }
        : { ...span, kind: 'interval', grain: 'day', value: `${dayText(span.first)}/${dayText(span.last)}`, approximate: false };
    }
    case 'months': {
      const [from, to] = [month(piece.from), month(piece.to)];
      if (from === to) return { ...monthSpan(year, from, year, to), kind: 'date', grain: 'month', value: monthText(year, from), approximate: false };
      return months(year, from, to < from ? year + 1 : year, to, 'month');
    }
    case 'month-part':
      return monthPart(year, month(piece.month), piece.part);
    case 'quarter':
      return piece.n >= 1 && piece.n <= 4 ? months(year, piece.n * 3 - 2, year, piece.n * 3, 'quarter') : null;
    case 'half':
      return months(year, piece.n === 1 ? 1 : 7, year, piece.n === 1 ? 6 : 12, 'half');
    case 'season': {
      const from = piece.code === 24 ? 12 : (piece.code - 20) * 3;
      const span = monthSpan(year, from, piece.code === 24 ? year + 1 : year, piece.code === 24 ? 2 : from + 2);
      return { ...span, kind: 'date', grain: 'season', value: `${yearText(year)}-${piece.code}`, approximate: false };
    }
    case 'cumulative':
      return months(year, 1, year, piece.months, 'month');
    case 'same-period':
      return null;
  }
}

function days(y1: number, m1: number, d1: number, y2: number, m2: number, d2: number): { first: number; last: number } {
  return { first: toDays({ year: y1, month: m1, day: d1 }), last: toDays({ year: y2, month: m2, day: d2 }) };
}

function monthSpan(y1: number, m1: number, y2: number, m2: number): { first: number; last: number } {
  return days(y1, m1, 1, y2, m2, daysIn(y2, m2));
}

function months(y1: number, m1: number, y2: number, m2: number, grain: Stretch['grain']): Bounds {
  return { ...monthSpan(y1, m1, y2, m2), kind: 'interval', grain, value: `${monthText(y1, m1)}/${monthText(y2, m2)}`, approximate: false };
}

function monthPart(year: number, month: number, part: Extract<Piece, { kind: 'month-part' }>['part']): Bounds {
  const end = daysIn(year, month);
  const [from, to] =
    part === 'half-1' ? [1, 15] : part === 'half-2' ? [16, end] : part === 'week-first' ? [1, 7] : part === 'week-last' ? [end - 6, end]
    : part === 'ten-1' ? [1, 10] : part === 'ten-2' ? [11, 20] : [21, end];
  const span = days(year, month, from, year, month, to);
  const grain = part.startsWith('week') ? 'week' : 'day';
  return { ...span, kind: 'interval', grain, value: `${dayText(span.first)}/${dayText(span.last)}`, approximate: true };
}
