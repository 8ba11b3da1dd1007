/** Clock times get the day said beside them, as date-times. */
import { dayText } from './civil.js';
import type { DateSpan } from './span.js';

/** How many tokens after a time its day may stand, where none stands before. */
const REACH = 3;

/**
 * Fill in the bounds of clock times, in place.
 *
 * @param days day of each mention that is one day, by its place in the list; null for the rest
 */
export function attachDays(mentions: DateSpan[], days: readonly (number | null)[], sentenceOf: Int32Array): void {
  for (const [k, mention] of mentions.entries()) {
    if (mention.kind !== 'time' || mention.value === null) continue;
    const day = dayFor(mentions, days, sentenceOf, k);
    const [from, to = from] = mention.value.split('/');
    if (day === null || from === undefined || to === undefined) continue;
    mentions[k] = { ...mention, dateStart: instant(day, from), dateEnd: instant(to < from ? day + 1 : day, to) };
  }
}

function dayFor(mentions: readonly DateSpan[], days: readonly (number | null)[], sentenceOf: Int32Array, k: number): number | null {
  const at = mentions[k];
  if (!at) return null;
  for (let j = k - 1; j >= 0 && j >= k - 4; j--) {
    const other = mentions[j];
    if (!other || sentenceOf[other.from] !== sentenceOf[at.from]) break;
    const day = days[j];
    if (day !== null && day !== undefined) return day;
  }
  const next = mentions[k + 1];
  const day = days[k + 1];
  return next && day !== null && day !== undefined && next.from - at.to < REACH && sentenceOf[next.from] === sentenceOf[at.from]
    ? day
    : null;
}

/** `T24:00` is midnight of the day after. */
function instant(day: number, time: string): string {
  return time === 'T24:00' ? `${dayText(day + 1)}T00:00` : dayText(day) + time;
}
