/** Which year: that of a reference, and that of a date which leaves it out. */
import { fromDays, weekdayOf } from '../civil.js';
import type { Sign } from '../evidence.js';
import type { YearRef } from '../expression.js';
import type { Direction } from '../tense.js';
import type { ResolveContext } from './context.js';
import { GUESS, LIKELY, stretchOf, type Basis, type Bounds, type Result, type Unresolved } from './stretch.js';

/** Days by which text and publication may disagree: items headed D say `Ертең, D`. */
const SLACK = 3;
/** Days ahead within which a stretch that is usually past may be one to come. */
const SOON = 45;
/** Days after which a season under way has a past. */
const UNDER_WAY = 14;
/** 29 February comes round in eight years at most. */
const REACH = 8;
/** Any leap year: what is no day there is none anywhere. */
const LEAP = 2024;

export interface KnownYear {
  readonly year: number;
  readonly basis: Basis;
}

/**
 * What each sign counts for a date ahead. Set by hand, and tried on one half of `training/dates/years.tsv`; the other half
 * only tells how well they do.
 */
const YEAR_WEIGHTS: Readonly<Record<Sign | 'nearer' | 'usual' | 'told', number>> = {
  pastVerb: -4.3, aheadVerb: 4.7, pastParticiple: -2.2, aheadParticiple: 2.2, pastOfNoun: -1.5, aheadOfNoun: 1.7, pastMain: -0.6,
  aheadMain: 0.8,
  intent: 7.5, wish: 6, scheduled: 7, recalled: -4, pluperfect: -3, coming: 1.5, deadline: 1.2, since: -3, stands: -2.5, deed: 0.5,
  nearer: 1, usual: -1.7, told: 2.2,
};

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
      return anchor === null || ref.offset === 0
        ? { reason: 'no-antecedent', grain: 'year' }
        : { year: fromDays(anchor).year + ref.offset, basis: 'anchored' };
  }
}

/** Which way a part of a year mostly lies where nothing else tells: figures of so many months, of a quarter or of a half are results. */
export type Usual = 'past' | 'past-unless-soon' | null;

type InYear = (year: number) => Bounds | null;

/**
 * The year of what leaves it out: that of the text around it, else by the weekday said with it, else the last or the next one
 * from the publication, whichever the signs around it weigh for.
 *
 * @param of its days in a year, null where that year lacks it
 * @param usual direction where nothing tells one
 */
export function chooseYear(
  of: InYear, grain: Unresolved['grain'], weekday: number | undefined, context: ResolveContext, usual: Usual = null,
): Result {
  if (!of(LEAP)) return { reason: 'impossible', grain };
  const before = grain === 'month' ? monthBefore(of, context) : null;
  if (before) return stretchOf(before, 'implied', LIKELY);
  const { anchor } = context;
  const fromText = contextYear(of, context);
  if (fromText) return stretchOf(fromText, 'implied', LIKELY);
  if (anchor === null) return { reason: 'no-anchor', grain };
  const onDay = weekday === undefined ? null : onWeekday(of, weekday, anchor);
  const past = (onDay && nearest(onDay, 'past', anchor)) ?? nearest(of, 'past', anchor);
  const ahead = (onDay && nearest(onDay, 'future', anchor)) ?? nearest(of, 'future', anchor);
  if (!past || !ahead || past.first === ahead.first) {
    const only = past ?? ahead;
    return only ? stretchOf(only, 'implied', LIKELY) : { reason: 'impossible', grain };
  }
  if (onDay) {
    const fits = [past, ahead].filter(({ first }) => weekdayOf(first) === weekday);
    if (fits.length === 1 && fits[0]) return stretchOf(fits[0], 'implied', LIKELY);
  }
  const lean = leanOf(past, ahead, context, anchor, usual);
  return stretchOf(lean > 0 ? ahead : past, 'implied', Math.abs(lean) > 1 ? LIKELY : GUESS);
}

/** The signs weighed: above 0 for the date ahead, below for the one behind. */
function leanOf(past: Bounds, ahead: Bounds, context: ResolveContext, anchor: number, usual: Usual): number {
  let lean = signWeight(context);
  const [behind, before] = [distanceTo(past, anchor), distanceTo(ahead, anchor)];
  lean -= YEAR_WEIGHTS.nearer * Math.log((before + 10) / (behind + 10));
  if (usual === 'past' || (usual === 'past-unless-soon' && before > SOON)) lean += YEAR_WEIGHTS.usual;
  return lean + YEAR_WEIGHTS.told * towardsTold(past, ahead, context);
}

function signWeight(context: ResolveContext): number {
  let sum = 0;
  for (const sign of context.signs()) sum += YEAR_WEIGHTS[sign];
  return sum;
}

/** 1 where the date ahead is near to the days told just before and the one behind is not, -1 where it is the other way round. */
function towardsTold(past: Bounds, ahead: Bounds, { memory: { stretch, stretchSentence }, sentence }: ResolveContext): number {
  if (stretch === null || stretchSentence < sentence - 2 || stretch.grain !== past.grain) return 0;
  const [toPast, toAhead] = [distanceTo(past, stretch.first), distanceTo(ahead, stretch.first)];
  return Math.min(toPast, toAhead) > SOON ? 0 : toAhead < toPast ? 1 : -1;
}

/** What a month just told is compared with lies before it: `қаңтарда желтоқсанмен салыстырғанда`. */
function monthBefore(of: InYear, { memory, sentence, compared }: ResolveContext): Bounds | null {
  const told = memory.month;
  if (told === null || memory.monthSentence < sentence - 1 || !compared()) return null;
  const same = of(told.year);
  const { year, month } = same ? fromDays(same.last) : told;
  return same && (year < told.year || (year === told.year && month <= told.month)) ? same : of(told.year - 1);
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

/** Whether the signs around it weigh for the other side of the publication. */
function contradicts(found: Bounds, context: ResolveContext): boolean {
  const { anchor } = context;
  if (anchor === null) return false;
  return (found.first > anchor + SLACK && signWeight(context) < -1) || (found.last < anchor - SLACK && signWeight(context) > 1);
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
  if (bounds.grain === 'season') return bounds.first < anchor - UNDER_WAY;
  const [now, end] = [fromDays(anchor), fromDays(bounds.last)];
  return now.year === end.year && now.month === end.month;
}
