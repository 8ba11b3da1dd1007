/** Which year a date without one means. */
import { fromDays } from '../civil.js';
import type { Direction } from '../tense.js';
import type { Bounds } from './piece.js';

/** Days by which text and publication may disagree: items headed D say `Ертең, D`. */
const SLACK = 3;
/** 29 February comes round in eight years at most. */
const REACH = 8;

export interface Choice {
  readonly bounds: Bounds;
  readonly year: number;
}

/**
 * The year that brings a part of it nearest to the publication, in the direction of the verb. Of a stretch of several
 * months the past is that which has ended, or ends in the publication's own month.
 *
 * @param of the part in a year, null where that year lacks it
 */
export function nearestYear(of: (year: number) => Bounds | null, direction: Direction | null, anchor: number): Choice | null {
  const now = fromDays(anchor);
  let best: Choice | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let reach = 0; reach <= REACH; reach++) {
    for (const year of reach === 0 ? [now.year] : [now.year - reach, now.year + reach]) {
      const bounds = of(year);
      if (!bounds || !fits(bounds, direction, anchor)) continue;
      const distance = anchor < bounds.first ? bounds.first - anchor : anchor > bounds.last ? anchor - bounds.last : 0;
      if (distance < least) [best, least] = [{ bounds, year }, distance];
    }
    if (best && reach >= 1) return best;
  }
  return best;
}

function fits(bounds: Bounds, direction: Direction | null, anchor: number): boolean {
  if (direction === 'future') return bounds.last >= anchor - SLACK;
  if (direction === null || bounds.last <= anchor + SLACK) return true;
  if (bounds.first > anchor + SLACK) return false;
  const long = bounds.last - bounds.first > 31;
  const [now, end] = [fromDays(anchor), fromDays(bounds.last)];
  return !long || (now.year === end.year && now.month === end.month);
}
