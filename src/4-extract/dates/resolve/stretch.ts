/** A stretch of the calendar with its days known, and how it is written. */
import type { DateBasis, DateKind, Grain } from '../../../record/schema.js';
import { dayText, fromDays, monthText, yearText } from '../civil.js';

export type Basis = DateBasis;

export interface Stretch {
  /** First and last day, counted from 1970-01-01. */
  readonly first: number;
  readonly last: number;
  readonly kind: Extract<DateKind, 'date' | 'interval'>;
  readonly grain: Grain;
  /** EDTF. */
  readonly value: string;
  readonly basis: Basis;
  readonly approximate: boolean;
  readonly confidence: number;
}

/** Why an expression has no value. */
export interface Unresolved {
  readonly reason: 'no-anchor' | 'no-antecedent' | 'impossible' | 'school';
  readonly grain: Grain | null;
}

export function isResolved(x: Stretch | Unresolved): x is Stretch {
  return 'value' in x;
}

/** The weaker of two grounds: a whole is anchored where a part is. */
export function weaker(a: Basis, b: Basis): Basis {
  if (a === 'anchored' || b === 'anchored') return 'anchored';
  return a === 'implied' || b === 'implied' ? 'implied' : 'stated';
}

/** One end of an interval, as fine as the stretch's grain. */
export function endText(stretch: Stretch, side: 'first' | 'last'): string {
  const days = stretch[side];
  const { year, month } = fromDays(days);
  switch (stretch.grain) {
    case 'year':
    case 'decade':
    case 'century':
      // A school year is written with its months.
      return /^\d{4}-\d{2}\//.test(stretch.value) ? monthText(year, month) : yearText(year);
    case 'half':
    case 'quarter':
    case 'season':
    case 'month':
      return monthText(year, month);
    default:
      return dayText(days);
  }
}
