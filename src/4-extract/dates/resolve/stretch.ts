/** A stretch of the calendar with its days known, and how it is written. */
import type { DateBasis, DateKind, Grain } from '../../../record/schema.js';
import { dayText, fromDays, monthText, yearText } from '../civil.js';

export type Basis = DateBasis;

/** How sure a resolution is: the words name it; the verb or the text leads to it; nothing but nearness does. */
export const SURE = 0.95;
export const LIKELY = 0.85;
export const GUESS = 0.7;

/** Days and form, without grounds. */
export interface Bounds {
  /** First and last day, counted from 1970-01-01. */
  readonly first: number;
  readonly last: number;
  readonly kind: Extract<DateKind, 'date' | 'interval'>;
  readonly grain: Grain;
  readonly approximate: boolean;
  /** EDTF, where it is not what days and grain give. */
  readonly value: string | null;
}

export interface Stretch extends Bounds {
  readonly value: string;
  readonly basis: Basis;
  readonly confidence: number;
}

/** Why an expression has no value. */
export interface Unresolved {
  readonly reason: 'no-anchor' | 'no-antecedent' | 'impossible' | 'school';
  readonly grain: Grain | null;
}

export type Result = Stretch | Unresolved;

export function isResolved(x: Result): x is Stretch {
  return 'value' in x;
}

export function bounds(
  first: number, last: number, kind: Bounds['kind'], grain: Grain, approximate = false, value: string | null = null,
): Bounds {
  return { first, last, kind, grain, approximate, value };
}

/** Bounds with their grounds, written out. */
export function stretchOf(b: Bounds, basis: Basis, confidence: number, approximate = b.approximate): Stretch {
  return { first: b.first, last: b.last, kind: b.kind, grain: b.grain, approximate, value: b.value ?? valueText(b), basis, confidence };
}

export function dayStretch(day: number, basis: Basis, confidence = SURE): Stretch {
  return { first: day, last: day, kind: 'date', grain: 'day', approximate: false, value: dayText(day), basis, confidence };
}

/** First year of the season's code: March begins spring, 21. */
const SEASON_CODES: Readonly<Record<number, number>> = { 3: 21, 6: 22, 9: 23, 12: 24 };

function valueText(b: Bounds): string {
  if (b.kind === 'interval') return `${endText(b, 'first')}/${endText(b, 'last')}`;
  const { year, month } = fromDays(b.first);
  switch (b.grain) {
    case 'century':
      return `${yearText(year).slice(0, 2)}XX`;
    case 'decade':
      return `${yearText(year).slice(0, 3)}X`;
    case 'season':
      return `${yearText(year)}-${SEASON_CODES[month] ?? 24}`;
    default:
      return endText(b, 'first');
  }
}

/** One end of an interval, as fine as the grain. */
export function endText(b: Pick<Bounds, 'first' | 'last' | 'grain' | 'value'>, side: 'first' | 'last'): string {
  const days = b[side];
  if (b.grain === 'day' || b.grain === 'week') return dayText(days);
  const { year, month } = fromDays(days);
  switch (b.grain) {
    case 'year':
    case 'decade':
    case 'century':
      // A school year is written with its months.
      return b.value?.charAt(7) === '/' ? monthText(year, month) : yearText(year);
    case 'half':
    case 'quarter':
    case 'season':
    case 'month':
      return monthText(year, month);
    default:
      return dayText(days);
  }
}

/** The weaker of two grounds: a whole is anchored where a part is. */
export function weaker(a: Basis, b: Basis): Basis {
  if (a === 'anchored' || b === 'anchored') return 'anchored';
  return a === 'implied' || b === 'implied' ? 'implied' : 'stated';
}
