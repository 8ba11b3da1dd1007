/** ISO 8601 durations. */
import type { TimeUnit } from '../../../kazakh/calendar.js';
import type { Length } from '../expression.js';

type Field = 'Y' | 'M' | 'W' | 'D' | 'H' | 'm' | 'S';
const ORDER: readonly Field[] = ['Y', 'M', 'W', 'D', 'H', 'm', 'S'];

const FIELDS: Readonly<Record<TimeUnit, readonly [Field, number]>> = {
  millennium: ['Y', 1000], century: ['Y', 100], decade: ['Y', 10], year: ['Y', 1], half: ['M', 6], quarter: ['M', 3], month: ['M', 1],
  week: ['W', 1], day: ['D', 1], hour: ['H', 1], minute: ['m', 1], second: ['S', 1],
};

/** Where a half goes: a year and a half is P1Y6M. The parts of a month or a week keep their decimal. */
const SMALLER: Partial<Record<Field, readonly [Field, number]>> = { Y: ['M', 12], D: ['H', 24], H: ['m', 60], m: ['S', 60] };

/** `P9M`, `PT9H6M`, `P2Y6M`, `P1.5M`. */
export function durationText(lengths: readonly Length[]): string {
  const total = new Map<Field, number>();
  const add = (field: Field, amount: number): void => {
    const whole = Math.floor(amount);
    const smaller = SMALLER[field];
    const rest = smaller ? round((amount - whole) * smaller[1]) : 0;
    if (amount !== whole && smaller && Number.isInteger(rest)) {
      if (whole > 0) total.set(field, (total.get(field) ?? 0) + whole);
      total.set(smaller[0], (total.get(smaller[0]) ?? 0) + rest);
    } else total.set(field, round((total.get(field) ?? 0) + amount));
  };
  for (const { count, unit } of lengths) {
    const [field, times] = FIELDS[unit];
    add(field, round(count * times));
  }
  // Weeks stand alone in ISO 8601.
  const weeks = total.get('W');
  if (weeks !== undefined && total.size > 1) {
    total.delete('W');
    total.set('D', (total.get('D') ?? 0) + weeks * 7);
  }
  let date = '';
  let time = '';
  for (const field of ORDER) {
    const amount = total.get(field);
    if (amount === undefined) continue;
    if (field === 'H' || field === 'm' || field === 'S') time += `${amount}${field.toUpperCase()}`;
    else date += `${amount}${field}`;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

function round(x: number): number {
  return Math.round(x * 1e6) / 1e6;
}
