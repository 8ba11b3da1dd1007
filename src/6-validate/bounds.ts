/** What relation, amount and bounds must be to each other. */
import { isOnCalendar } from '../record/iso.js';
import type { DateMention, Relation } from '../record/schema.js';
import type { Finding } from './report.js';

interface Bounded<Value> {
  readonly relation: Relation;
  readonly min: Value | null;
  readonly max: Value | null;
}

/** The bounds that a relation gives a value; null for a range, whose bounds are its value. */
function boundsOf<Value>(relation: Relation, value: Value): { readonly min: Value | null; readonly max: Value | null } | null {
  switch (relation) {
    case 'exact': return { min: value, max: value };
    case 'over':
    case 'at_least': return { min: value, max: null };
    case 'under':
    case 'at_most': return { min: null, max: value };
    case 'about':
    case 'almost': return { min: null, max: null };
    case 'range': return null;
  }
}

function withBounds<Value, M extends Bounded<Value>>(mention: M, value: Value): Finding<M> | null {
  const bounds = boundsOf(mention.relation, value);
  if (bounds === null || (bounds.min === mention.min && bounds.max === mention.max)) return null;
  return {
    code: 'bounds',
    message: `bounds ${mention.min} to ${mention.max} do not fit "${mention.relation}"; now ${bounds.min} to ${bounds.max}`,
    repaired: { ...mention, ...bounds },
  };
}

const fault = (message: string): Finding<never> => ({ code: 'bounds', message: `${message}; left out`, repaired: null });

/** Checks a sum or a quantity: a range has bounds and no amount, everything else an amount from which the bounds follow. */
export function checkFigure<M extends Bounded<number> & { readonly amount: number | null }>(figure: M): Finding<M> | null {
  const { amount, min, max, relation } = figure;
  if (relation !== 'range') return amount === null ? fault(`no amount for "${relation}"`) : withBounds<number, M>(figure, amount);
  if (min === null || max === null) return fault('a range without both bounds');
  if (min > max) return fault(`a range from ${min} down to ${max}`);
  if (min === max) {
    return { code: 'bounds', message: `a range from ${min} to itself is exact`, repaired: { ...figure, amount: min, relation: 'exact' } };
  }
  if (amount === null) return null;
  return { code: 'bounds', message: 'a range has no amount of its own', repaired: { ...figure, amount: null } };
}

/**
 * Checks a date: bounds are days of the calendar in their order; relation, min and max are for durations. One without value
 * and bounds is one that its article does not place: it stays, unresolved.
 */
export function checkDate(date: DateMention): Finding<DateMention> | null {
  for (const bound of [date.dateStart, date.dateEnd]) {
    if (bound !== null && !isOnCalendar(bound)) return { ...fault(`${bound} is no day of the calendar`), code: 'date-bounds' };
  }
  if (date.dateStart !== null && date.dateEnd !== null && isAfter(date.dateStart, date.dateEnd)) {
    return { ...fault(`from ${date.dateStart} back to ${date.dateEnd}`), code: 'date-bounds' };
  }
  if (date.kind !== 'duration') {
    const isBounded = date.dateStart !== null || date.dateEnd !== null;
    if (date.value === null && isBounded) return { ...fault(`no value for a ${date.kind}`), code: 'date-value' };
    if (date.relation === 'exact' && date.min === null && date.max === null) return null;
    const repaired: DateMention = { ...date, relation: 'exact', min: null, max: null };
    return { code: 'bounds', message: 'only a duration has a relation and bounds', repaired };
  }
  if (date.relation === 'range') return date.min === null || date.max === null ? fault('a range without both bounds') : null;
  return date.value === null ? fault(`no value for "${date.relation}"`) : withBounds<string, DateMention>(date, date.value);
}

/** Whether `from` is after `to`: by the instant when both have an offset, by the day when one is a day, else as written. */
function isAfter(from: string, to: string): boolean {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/;
  if (from.length > 10 && to.length > 10 && offset.test(from) && offset.test(to)) return Date.parse(from) > Date.parse(to);
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) > to.slice(0, length);
}
