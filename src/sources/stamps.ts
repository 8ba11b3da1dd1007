/** Times as sources write them, on the one line of milliseconds. */
import { parseStamp } from '../1-ingest/published.js';
import { DAY, MINUTE } from './clock.js';

/**
 * Milliseconds since 1970 of a publication stamp; null for what is none. A stamp without an offset is of the zone, whose offset of that
 * very day holds (Almaty was at +06 until March 2024); a day is its midnight.
 *
 * @param zone of the IANA database
 */
export function timeOf(stamp: string | undefined, zone: string): number | null {
  const iso = stamp === undefined ? null : parseStamp(stamp);
  if (iso === null) return null;
  if (/T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return Date.parse(iso);
  const asUtc = Date.parse(iso.includes('T') ? `${iso}Z` : `${iso}T00:00Z`);
  // The offset of the moment that is meant may be another than that of the same digits in UTC: so twice.
  const guess = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(guess, zone);
}

/** The day of a moment in the zone, as ISO 8601. */
export const dayOf = (time: number, zone: string): string => new Date(time + offsetAt(time, zone)).toISOString().slice(0, 10);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which the zone is ahead of UTC. */
function offsetAt(time: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) formats.set(zone, (format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })));
  const [, sign, hours, minutes] =
    /GMT([+-])(\d\d):(\d\d)/.exec(format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

/** Whether a time can be one of publication: not in the year 1, nor the day after tomorrow. */
export const isLikely = (time: number | null, now: number): time is number =>
  time !== null && time > 631_152_000_000 && time < now + 2 * DAY;
