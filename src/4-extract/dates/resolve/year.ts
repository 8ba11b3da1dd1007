/** Which year: that of a reference, and that of a date which leaves it out. */
import { fromDays, weekdayOf } from '../civil.js';
import type { YearRef } from '../expression.js';
import type { Direction } from '../tense.js';
import type { ResolveContext } from './context.js';
import { GUESS, LIKELY, stretchOf, type Basis, type Bounds, type Result, type Unresolved } from './stretch.js';

/** Days by which text and publication may disagree: items headed D say `Ертең, D`. */
const SLACK = 3;
/** Days within which a date that only qualifies a noun is near, whatever the verb says. */
const CLOSE = 31;
/** Days ahead within which a stretch that is usually past may be one to come. */
const SOON = 45;
/** 29 February comes round in eight years at most. */
const REACH = 8;
/** Any leap year: what is no day there is none anywhere. */
const LEAP = 2024;

export interface KnownYear {
  readonly year: number;
  readonly basis: Basis;
}

/** Year of a reference, or why it cannot be known. */
export function yearOf(ref: YearRef, { anchor, memory, from }: ResolveContext): KnownYear | Unresolved {
  switch (ref.kind) {
    case 'stated':
      return { year: ref.year, basis: 'stated' };
    case 'short': {
      // 24 жылы: the latest such year not ten years ahead.
      const now = anchor === null ? 2030 : fromDays(anchor).year;
      const century = Math.floor(now / 100) * 100;
      return { year: century + ref.year <= now + 10 ? century + ref.year : century - 100 + ref.year, basis: 'implied' };
    }
    case 'deictic':
      if (ref.bare && memory.context?.to === from) return { year: memory.context.year, basis: 'anchored' };
      return anchor === null ? { reason: 'no-anchor', grain: 'year' } : { year: fromDays(anchor).year + ref.offset, basis: 'anchored' };
    case 'last':
      if (memory.year !== null) return { year: memory.year + ref.offset, basis: 'implied' };
      return anchor === null || ref.offset === 0 ? { reason: 'no-antecedent', grain: 'year' } : { year: fromDays(anchor).year + ref.offset, basis: 'anchored' };
  }
}

/** Direction where the verb tells none. */
export type Usual = 'past' | 'past-unless-soon' | null;

type InYear = (year: number) => Bounds | null;

/**
 * The year of what leaves it out: that of the text around it, else by the weekday said with it, else the nearest to the
 * publication in the direction of the verb.
 *
 * @param of its days in a year, null where that year lacks it
 * @param usual direction where the verb tells none
 */
export function chooseYear(of: InYear, grain: Unresolved['grain'], weekday: number | undefined, context: ResolveContext, usual: Usual = null): Result {
  if (!of(LEAP)) return { reason: 'impossible', grain };
  const before = grain === 'month' ? monthBefore(of, context) : null;
  if (before) return stretchOf(before, 'implied', LIKELY);
  const fromText = contextYear(of, context);
  const { anchor } = context;
  if (fromText) return stretchOf((anchor !== null && fromText.first > anchor ? besideTheTold(of, fromText, context, anchor) : null) ?? fromText, 'implied', LIKELY);
  if (anchor === null) return { reason: 'no-anchor', grain };
  const close = (grain === 'day' || grain === 'month') && context.qualifies() ? nearest(of, null, anchor) : null;
  const direction = close && distanceTo(close, anchor) <= CLOSE ? null : context.direction() ?? usualDirection(of, usual, anchor, context.memory);
  const found = (weekday === undefined ? null : nearest(onWeekday(of, weekday, anchor), direction, anchor)) ?? nearest(of, direction, anchor);
  const told = found && weekday === undefined ? besideTheTold(of, found, context, anchor) : null;
  return found ? stretchOf(told ?? found, 'implied', direction && !told ? LIKELY : GUESS) : { reason: 'impossible', grain };
}

/** What a month just told is compared with lies before it: `қаңтарда желтоқсанмен салыстырғанда`. */
function monthBefore(of: InYear, { memory, sentence, compared }: ResolveContext): Bounds | null {
  const told = memory.month;
  if (told === null || memory.monthSentence < sentence - 1 || !compared()) return null;
  const same = of(told.year);
  const { year, month } = same ? fromDays(same.last) : told;
  return same && (year < told.year || (year === told.year && month <= told.month)) ? same : of(told.year - 1);
}

/** Days that tell a date of another year from one that the tense of a verb only seems to put there. */
const FAR = 300;

/**
 * A date far from the publication, where the one next to it is near to the days told just before (`27 ақпанда жарияланады. 12
 * наурызда жеткізілді.`), or is very near and the verb perhaps another's.
 */
function besideTheTold(of: InYear, found: Bounds, { memory: { day, daySentence }, sentence, aside }: ResolveContext, anchor: number): Bounds | null {
  if (distanceTo(found, anchor) <= FAR) return null;
  const near = nearest(of, null, anchor);
  if (!near) return null;
  if (distanceTo(near, anchor) <= CLOSE && aside()) return near;
  const told = day !== null && daySentence >= sentence - 2 && distanceTo(near, day) <= SOON;
  return told && distanceTo(near, anchor) <= SOON ? near : null;
}

/** What is usually past is so without a verb too, unless it comes soon: `тамызда баға 2 пайызға жоғары`. */
function usualDirection(of: InYear, usual: Usual, anchor: number, memory: ResolveContext['memory']): Direction | null {
  if (usual !== 'past-unless-soon') return usual;
  const near = nearest(of, null, anchor);
  const ahead = (memory.stretch?.first ?? anchor) > anchor; // plans go on
  return near && near.first > anchor + SOON && !ahead ? 'past' : null;
}

/** `сенбі, 18 сәуір`: of the years near, those in which the day is a Saturday. */
function onWeekday(of: InYear, weekday: number, anchor: number): InYear {
  const now = fromDays(anchor).year;
  return (year) => {
    const bounds = Math.abs(year - now) <= 1 ? of(year) : null;
    return bounds && weekdayOf(bounds.first) === weekday ? bounds : null;
  };
}

/** The year that the text said just before, in the same clause, or for a date in the sentence before. */
function contextYear(of: InYear, context: ResolveContext): Bounds | null {
  const said = context.memory.context;
  if (!said) return null;
  const here = said.sentence === context.sentence;
  if (here ? context.clauseBreak(said.to, context.from) : said.sentence !== context.sentence - 1 || !said.fine) return null;
  const same = of(said.year);
  // A story goes on: 20 December, then 10 February of the next year.
  const next = !here && same && same.last < said.first ? of(said.year + 1) : same;
  return [next, same].find((found) => found && !contradicts(found, context)) ?? null;
}

/** Whether the verb looks the other way. */
function contradicts(found: Bounds, { anchor, direction }: ResolveContext): boolean {
  if (anchor === null) return false;
  const way = direction();
  return way === 'past' ? found.first > anchor + SLACK : way === 'future' && found.last < anchor - SLACK;
}

/**
 * The part nearest to the publication. Of a stretch of several months the past is that which has ended, or ends in the
 * publication's own month.
 */
export function nearest(of: InYear, direction: Direction | null, anchor: number): Bounds | null {
  const { year: now } = fromDays(anchor);
  let best: Bounds | null = null;
  let least = Number.POSITIVE_INFINITY;
  const look = (year: number): void => {
    const bounds = of(year);
    if (!bounds || !fits(bounds, direction, anchor)) return;
    const distance = distanceTo(bounds, anchor);
    if (distance < least) [best, least] = [bounds, distance];
  };
  look(now);
  for (let reach = 1; reach <= REACH && (best === null || reach === 1); reach++) {
    look(now - reach);
    look(now + reach);
  }
  return best;
}

export function distanceTo(bounds: Bounds, anchor: number): number {
  return anchor < bounds.first ? bounds.first - anchor : anchor > bounds.last ? anchor - bounds.last : 0;
}

function fits(bounds: Bounds, direction: Direction | null, anchor: number): boolean {
  if (direction === 'future') return bounds.last >= anchor - SLACK;
  if (direction === null || bounds.last <= anchor + SLACK) return true;
  if (bounds.first > anchor + SLACK) return false;
  if (bounds.last - bounds.first <= 31) return true;
  const [now, end] = [fromDays(anchor), fromDays(bounds.last)];
  return now.year === end.year && now.month === end.month;
}
