/**
 * Calendar arithmetic on whole numbers: days are counted from 1970-01-01 in the proleptic Gregorian calendar. Never
 * the clock of the machine, never a time zone. After Howard Hinnant, *chrono-compatible low-level date algorithms*.
 */
import { daysIn } from '../../record/iso.js';

export { daysIn };

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Days from 1970-01-01 to a date. */
export function toDays({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number. */
export function fromDays(days: number): Civil {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function isValid({ year, month, day }: Civil): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the day's week. */
export function weekStart(days: number): number {
  return days - weekdayOf(days) + 1;
}

/** A date so many months away; the last day of the month where it is shorter (31 January + 1 month: 28 February). */
export function plusMonths(date: Civil, months: number): Civil {
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysIn(year, month)) };
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** `2026`, at least four digits. */
export function yearText(year: number): string {
  return pad(year, 4);
}

/** `2026-02`. */
export function monthText(year: number, month: number): string {
  return `${yearText(year)}-${pad(month, 2)}`;
}

/** `2026-02-20` of a day number. */
export function dayText(days: number): string {
  const { year, month, day } = fromDays(days);
  return `${monthText(year, month)}-${pad(day, 2)}`;
}

/** `15:30`. */
export function clockText(hour: number, minute: number): string {
  return `${pad(hour, 2)}:${pad(minute, 2)}`;
}
