/** Periods to days: each kind of period by its own function. */
import { dayText, fromDays, plusMonths, toDays, weekdayOf, weekStart, yearText } from '../civil.js';
import type { MonthRef, Period, Piece, YearRef } from '../expression.js';
import type { Direction } from '../tense.js';
import { grainOf, type ResolveContext } from './context.js';
import { boundsOf, wholeYear, type Bounds } from './piece.js';
import { isResolved, weaker, type Basis, type Stretch, type Unresolved } from './stretch.js';
import { nearestYear } from './year.js';

type Result = Stretch | Unresolved;
type YearPeriod = Extract<Period, { kind: 'year' }>;

const SURE = 0.95;
const LIKELY = 0.85;
const GUESS = 0.7;

/** Days of a period, or why there are none. */
export function resolvePeriod(period: Period, context: ResolveContext): Result {
  switch (period.kind) {
    case 'year':
      return resolveYear(period, context);
    case 'date':
      return dayStretch(toDays(period), 'stated');
    case 'edge': {
      const of = resolvePeriod(period.of, context);
      return isResolved(of) ? { ...of, approximate: true } : of;
    }
    case 'night': {
      const day = resolvePeriod(period.day, context);
      return isResolved(day) ? { ...day, first: day.first - 1, kind: 'interval', value: `${dayText(day.first - 1)}/${dayText(day.last)}` } : day;
    }
    case 'last':
      return resolveLast(period, context);
    case 'decade':
    case 'century':
      return resolveEra(period, context);
    default:
      if (period.kind === 'season-year' && period.from !== null) return seasonYear(period, 0);
      return context.anchor === null ? { reason: 'no-anchor', grain: grainOfPeriod(period) } : resolveFromAnchor(period, context, context.anchor);
  }
}

function grainOfPeriod(period: Period): Unresolved['grain'] {
  switch (period.kind) {
    case 'relative':
    case 'ago':
      return grainOf(period.unit);
    case 'season-year':
      return 'year';
    default:
      return 'day';
  }
}

export function dayStretch(day: number, basis: Basis, confidence = SURE): Stretch {
  return { first: day, last: day, kind: 'date', grain: 'day', value: dayText(day), basis, approximate: false, confidence };
}

function weekStretch(monday: number, basis: Basis): Stretch {
  return { first: monday, last: monday + 6, kind: 'interval', grain: 'week', value: `${dayText(monday)}/${dayText(monday + 6)}`, basis, approximate: false, confidence: SURE };
}

const withBasis = (bounds: Bounds, basis: Basis, confidence: number): Stretch => ({ ...bounds, basis, confidence });

/** Grain of a part of a year, for what stays without a value. */
export function grainOfPiece(piece: Piece | null): Unresolved['grain'] {
  switch (piece?.kind) {
    case undefined:
      return 'year';
    case 'days':
    case 'month-part':
      return 'day';
    case 'quarter':
    case 'half':
    case 'season':
      return piece.kind;
    default:
      return 'month';
  }
}

function resolveYear(period: YearPeriod, context: ResolveContext): Result {
  const { piece } = period;
  if (piece?.kind === 'quarter' && period.year === null && context.school()) return { reason: 'school', grain: 'quarter' };
  const grain = grainOfPiece(piece);
  const refs = piece ? monthRefs(piece) : [];
  if (refs.some((ref) => typeof ref !== 'number')) return monthFromReference(piece, refs[0], context);
  const year = yearOf(period.year, context);
  if (year && !('year' in year)) return { ...year, grain };
  if (year) {
    if (piece === null) return withBasis(wholeYear(year.year), year.basis, SURE);
    if (piece.kind === 'same-period') return samePeriod(year, context);
    if (piece.kind === 'months' || piece.kind === 'season') return inChosenYear(piece, year, context);
    const bounds = boundsOf(piece, year.year, byNumber);
    return bounds ? withBasis(bounds, year.basis, SURE) : { reason: 'impossible', grain };
  }
  return piece ? withoutYear(period, piece, context) : { reason: 'no-antecedent', grain };
}

const byNumber = (ref: MonthRef): number => (typeof ref === 'number' ? ref : 1);

function monthRefs(piece: Piece): MonthRef[] {
  return piece.kind === 'days' || piece.kind === 'month-part' ? [piece.month] : piece.kind === 'months' ? [piece.from, piece.to] : [];
}

/** The winter that begins in a year is that year's: `2024 жылдың қысында`. */
function inChosenYear(piece: Piece, year: { year: number; basis: Basis }, context: ResolveContext): Result {
  // биылғы қыста in January is the winter under way
  const winter = piece.kind === 'season' && piece.code === 24 && year.basis === 'anchored' && context.anchor !== null && fromDays(context.anchor).month <= 3;
  const bounds = boundsOf(piece, winter ? year.year - 1 : year.year, byNumber);
  return bounds ? withBasis(bounds, year.basis, SURE) : { reason: 'impossible', grain: grainOfPiece(piece) };
}

/** Year of a reference; null where none was said; why not, where it cannot be known. */
export function yearOf(ref: YearRef | null, context: ResolveContext): { year: number; basis: Basis } | Unresolved | null {
  if (ref === null) return null;
  const { anchor, memory } = context;
  switch (ref.kind) {
    case 'stated':
      return { year: ref.year, basis: 'stated' };
    case 'short': {
      // 24 жылы: the latest such year not ten years ahead.
      const now = anchor === null ? 2030 : fromDays(anchor).year;
      const century = Math.floor(now / 100) * 100;
      const year = century + ref.year <= now + 10 ? century + ref.year : century - 100 + ref.year;
      return { year, basis: 'implied' };
    }
    case 'deictic':
      return anchor === null ? { reason: 'no-anchor', grain: 'year' } : { year: fromDays(anchor).year + ref.offset, basis: 'anchored' };
    case 'last':
      if (memory.year !== null) return { year: memory.year + ref.offset, basis: 'implied' };
      return anchor === null || ref.offset === 0 ? { reason: 'no-antecedent', grain: 'year' } : { year: fromDays(anchor).year + ref.offset, basis: 'anchored' };
  }
}

/** `сәйкес кезең`: the part of the year that was mentioned last, in another year. */
function samePeriod(year: { year: number; basis: Basis }, context: ResolveContext): Result {
  const { piece } = context.memory;
  const basis = weaker(year.basis, 'implied');
  const bounds = piece ? boundsOf(piece, year.year, byNumber) : null;
  if (bounds) return withBasis(bounds, basis, LIKELY);
  return { ...withBasis(wholeYear(year.year), basis, GUESS), approximate: true };
}

/** `өткен айдың 20-сы`, `есепті айда`: the month from the publication, or from the text. */
function monthFromReference(piece: Piece | null, ref: MonthRef | undefined, context: ResolveContext): Result {
  const grain = grainOfPiece(piece);
  if (piece === null || ref === undefined || typeof ref === 'number') return { reason: 'no-antecedent', grain };
  const { anchor, memory } = context;
  const origin = ref.kind === 'last' && memory.month ? memory.month : anchor === null || ref.kind === 'last' ? null : fromDays(anchor);
  if (!origin) return { reason: ref.kind === 'last' ? 'no-antecedent' : 'no-anchor', grain };
  const { year, month } = plusMonths({ year: origin.year, month: origin.month, day: 1 }, ref.offset);
  const bounds = boundsOf(piece, year, () => month);
  return bounds ? withBasis(bounds, ref.kind === 'last' ? 'implied' : 'anchored', SURE) : { reason: 'impossible', grain };
}

/** A date that leaves its year out: that of the context, else the nearest to the publication. */
function withoutYear(period: YearPeriod, piece: Piece, context: ResolveContext): Result {
  const grain = grainOfPiece(piece);
  const { anchor } = context;
  if (piece.kind === 'same-period') return { reason: 'no-antecedent', grain };
  const which = piece.kind === 'months' || piece.kind === 'season' ? piece.which : undefined;
  if (which !== undefined) return anchor === null ? { reason: 'no-anchor', grain } : comingRound(piece, which, anchor);
  // Figures of so many months are of months gone by.
  const usual = piece.kind === 'cumulative' ? 'past' : null;
  return chooseYear((year) => boundsOf(piece, year, byNumber), grain, period.weekday, context, usual);
}

/**
 * The year of what leaves it out.
 *
 * @param of its days in a year
 * @param usual where the verb tells nothing
 */
export function chooseYear(of: (year: number) => Bounds | null, grain: Unresolved['grain'], weekday: number | undefined, context: ResolveContext, usual: Direction | null = null): Result {
  const { anchor } = context;
  if (!of(2024)) return { reason: 'impossible', grain };
  const fromText = contextYear(of, context);
  if (fromText) return withBasis(fromText, 'implied', LIKELY);
  if (anchor === null) return { reason: 'no-anchor', grain };
  const direction = context.direction() ?? usual;
  const choice = byWeekday(of, weekday, anchor, direction) ?? nearestYear(of, direction, anchor);
  return choice ? withBasis(choice.bounds, 'implied', direction ? LIKELY : GUESS) : { reason: 'impossible', grain };
}

/** `сенбі, 18 сәуір`: of the years near, that in which the day is a Saturday. */
function byWeekday(of: (year: number) => Bounds | null, weekday: number | undefined, anchor: number, direction: Direction | null): ReturnType<typeof nearestYear> {
  if (weekday === undefined) return null;
  const matching = (year: number): Bounds | null => {
    const bounds = Math.abs(year - fromDays(anchor).year) <= 1 ? of(year) : null;
    return bounds && weekdayOf(bounds.first) === weekday ? bounds : null;
  };
  return nearestYear(matching, direction, anchor);
}

/** The year that the text said just before, in the same clause, or for a date in the sentence before. */
function contextYear(of: (year: number) => Bounds | null, context: ResolveContext): Bounds | null {
  const said = context.memory.context;
  if (!said) return null;
  if (said.sentence === context.sentence) return context.clauseBreak(said.to, context.from) ? null : of(said.year);
  if (said.sentence !== context.sentence - 1 || !said.fine) return null;
  const bounds = of(said.year);
  const { anchor } = context;
  // A story goes on: 20 December, then 10 February of the next year.
  const next = bounds && bounds.last < said.first ? of(said.year + 1) : bounds;
  if (anchor === null || !next) return next;
  const direction = context.direction();
  if (direction === 'past' && next.first > anchor) return bounds;
  return direction === 'future' && next.last < anchor ? null : next;
}

/** `өткен қыста`, `осы қаңтарда`, `келесі наурызда`. */
function comingRound(piece: Piece, which: 'last' | 'this' | 'next', anchor: number): Result {
  const { year } = fromDays(anchor);
  const found = [year - 1, year, year + 1, year - 2].map((y) => boundsOf(piece, y, byNumber)).filter((b): b is Bounds => b !== null);
  const distance = (b: Bounds): number => (anchor < b.first ? b.first - anchor : anchor > b.last ? anchor - b.last : 0);
  const fits = found.filter((b) => (which === 'last' ? b.last < anchor : which === 'next' ? b.first > anchor : true));
  const best = fits.sort((a, b) => distance(a) - distance(b))[0];
  return best ? withBasis(best, 'anchored', LIKELY) : { reason: 'impossible', grain: grainOfPiece(piece) };
}

/** `сол күні`, `есепті кезеңде`. */
function resolveLast(period: Extract<Period, { kind: 'last' }>, { memory }: ResolveContext): Result {
  if (period.unit === 'day') return memory.day === null ? { reason: 'no-antecedent', grain: 'day' } : dayStretch(memory.day + period.offset, 'implied', LIKELY);
  if (period.unit === 'week') {
    return memory.day === null ? { reason: 'no-antecedent', grain: 'week' } : weekStretch(weekStart(memory.day) + 7 * period.offset, 'implied');
  }
  const last = memory.stretch;
  return last ? { ...last, basis: 'implied', confidence: LIKELY } : { reason: 'no-antecedent', grain: period.unit === 'period' ? null : period.unit };
}

function resolveEra(period: Extract<Period, { kind: 'decade' | 'century' }>, { anchor }: ResolveContext): Result {
  if (period.kind === 'century') {
    const first = period.half === 2 ? period.from + 50 : period.from;
    const last = period.half === 1 ? period.to + 49 : period.to + 99;
    const whole = period.half === 0 && period.from === period.to;
    const value = whole ? `${yearText(period.from).slice(0, 2)}XX` : `${yearText(first)}/${yearText(last)}`;
    return years(first, last, value, whole ? 'date' : 'interval', 'century', 'stated');
  }
  if (period.century === 'last' && anchor === null) return { reason: 'no-anchor', grain: 'decade' };
  const century = anchor === null ? 1900 : (Math.floor(fromDays(anchor).year / 100) - 1) * 100;
  const first = period.century === 'stated' ? period.year : period.year + (period.century === 'last' ? century : 1900);
  const basis = period.century === 'stated' ? 'stated' : period.century === 'last' ? 'anchored' : 'implied';
  return years(first, first + 9, `${yearText(first).slice(0, 3)}X`, 'date', 'decade', basis);
}

function years(first: number, last: number, value: string, kind: Stretch['kind'], grain: Stretch['grain'], basis: Basis): Stretch {
  return {
    first: toDays({ year: first, month: 1, day: 1 }), last: toDays({ year: last, month: 12, day: 31 }), value, kind, grain, basis,
    approximate: false, confidence: SURE,
  };
}

function resolveFromAnchor(period: Extract<Period, { kind: 'days-away' | 'relative' | 'weekday' | 'season-year' | 'ago' }>, context: ResolveContext, anchor: number): Result {
  switch (period.kind) {
    case 'days-away':
      return dayStretch(anchor + period.offset, 'anchored');
    case 'relative':
      return away(period.unit, period.offset, anchor);
    case 'weekday':
      return resolveWeekday(period, context, anchor);
    case 'season-year':
      return seasonYear(period, anchor);
    case 'ago':
      return away(period.unit, period.count, anchor);
  }
}

/** So many units from the publication: that year, month, week (Monday to Sunday) or day. */
export function away(unit: Extract<Period, { kind: 'relative' }>['unit'], count: number, anchor: number, basis: Basis = 'anchored'): Result {
  const now = fromDays(anchor);
  const inMonths = MONTHS_IN[unit];
  if (inMonths !== undefined) {
    const moved = plusMonths({ ...now, day: 1 }, Math.round(inMonths * count));
    if (unit === 'century' || unit === 'millennium') {
      const first = Math.floor(moved.year / 100) * 100;
      return years(first, first + 99, `${yearText(first).slice(0, 2)}XX`, 'date', 'century', basis);
    }
    if (unit === 'decade') return years(Math.floor(moved.year / 10) * 10, Math.floor(moved.year / 10) * 10 + 9, `${yearText(moved.year).slice(0, 3)}X`, 'date', 'decade', basis);
    const piece: Piece | null =
      unit === 'quarter' ? { kind: 'quarter', n: Math.ceil(moved.month / 3) }
      : unit === 'half' ? { kind: 'half', n: moved.month <= 6 ? 1 : 2 }
      : unit === 'month' || !Number.isInteger(count) ? { kind: 'months', from: moved.month, to: moved.month }
      : null;
    const bounds = piece ? boundsOf(piece, moved.year, byNumber) : wholeYear(moved.year);
    return bounds ? withBasis(bounds, basis, SURE) : { reason: 'impossible', grain: grainOf(unit) };
  }
  if (unit === 'week') return weekStretch(weekStart(anchor + Math.round(7 * count)), basis);
  return dayStretch(anchor + Math.round(count), basis);
}

const MONTHS_IN: Partial<Record<Extract<Period, { kind: 'relative' }>['unit'], number>> = {
  millennium: 12_000, century: 1200, decade: 120, year: 12, half: 6, quarter: 3, month: 1,
};

function resolveWeekday(period: Extract<Period, { kind: 'weekday' }>, context: ResolveContext, anchor: number): Stretch {
  const monday = weekStart(anchor);
  const direction = context.direction();
  const inWeek = monday + period.weekday - 1;
  const day =
    period.shift === 'this' ? inWeek
    : period.shift === 'last' ? (inWeek < anchor ? inWeek : inWeek - 7)
    : period.shift === 'next' ? (inWeek > anchor ? inWeek : inWeek + 7)
    : direction === 'past' ? (inWeek <= anchor ? inWeek : inWeek - 7)
    : direction === 'future' ? (inWeek >= anchor ? inWeek : inWeek + 7)
    : inWeek;
  const confidence = period.shift || direction ? LIKELY : GUESS;
  if (period.to === undefined) return dayStretch(day, 'anchored', confidence);
  const last = day + ((period.to - period.weekday + 7) % 7);
  return { ...dayStretch(day, 'anchored', confidence), last, kind: 'interval', value: `${dayText(day)}/${dayText(last)}` };
}

/** The school year runs from September to May, the heating season from October to April. */
function seasonYear(period: Extract<Period, { kind: 'season-year' }>, anchor: number): Stretch {
  const [opens, closes] = period.which === 'school' ? [9, 5] : [10, 4];
  const { year, month } = fromDays(anchor);
  // The one under way, and in summer the one to come.
  const current = month > closes ? year : year - 1;
  const from = period.from ?? (period.offset === 1 ? (month >= opens ? (period.which === 'school' && month <= 12 ? year : year + 1) : year) : current + period.offset);
  const bounds = boundsOf({ kind: 'months', from: opens, to: closes }, from, byNumber);
  return { ...(bounds ?? wholeYear(from)), grain: 'year', basis: period.from === null ? 'anchored' : 'stated', approximate: true, confidence: SURE };
}
