/** The day of publication, which relative dates are told from. */
import { isValid, toDays } from './civil.js';

const PUBLISHED = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/;
/** Offsets that Kazakhstan has had: the date stands as it is written there. */
const LOCAL_OFFSETS: ReadonlySet<string> = new Set(['+05:00', '+06:00']);
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Day of publication in the zone, counted from 1970-01-01.
 *
 * @param published ISO 8601 date or date-time; without an offset its date counts as it is
 * @returns null when there is none, or it is no date
 */
export function anchorDay(published: string | null, timeZone: string): number | null {
  const match = published === null ? null : PUBLISHED.exec(published);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (!isValid(date)) return null;
  const offset = match[5];
  if (match[4] === undefined || offset === undefined || (timeZone === 'Asia/Almaty' && LOCAL_OFFSETS.has(offset))) return toDays(date);
  return dayIn(timeZone, match[0]) ?? toDays(date);
}

function dayIn(timeZone: string, instant: string): number | null {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return null;
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  const part = (type: string): number => Number(format.formatToParts(time).find((p) => p.type === type)?.value);
  return toDays({ year: part('year'), month: part('month'), day: part('day') });
}
