/** Days of the calendar in ISO 8601. */

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month, 1 to 12; 0 in any other. */
export function daysIn(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** A date or a date-time, with or without an offset. */
export const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Whether a text is a date, or a date-time, of the calendar. */
export const isIsoDate = (text: string): boolean => ISO_DATE.test(text) && isOnCalendar(text);

/**
 * Whether a date, or a date-time, is on the calendar and the clock: no 30 February, no 25 o'clock. @param iso of the form `YYYY-MM-DD` or
 * `YYYY-MM-DDThh:mm…`
 */
export function isOnCalendar(iso: string): boolean {
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  if (day < 1 || day > daysIn(year, month)) return false;
  return iso.length === 10 || (Number(iso.slice(11, 13)) <= 24 && Number(iso.slice(14, 16)) < 60);
}
