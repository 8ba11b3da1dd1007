/** Years, and parts of years: `2026 жылғы 20 ақпан`, `былтырғы сәйкес кезең`, `20 ақпанда`, `өткен айдың 5-і`. */
import { fromDays, plusMonths } from '../civil.js';
import type { MonthRef, Period, Piece, Which } from '../expression.js';
import type { Sign } from '../evidence.js';
import type { ResolveContext } from './context.js';
import { boundsOf, wholeYear } from './piece.js';
import { GUESS, LIKELY, stretchOf, SURE, weaker, type Bounds, type Result, type Unresolved } from './stretch.js';
import { chooseYear, distanceTo, yearOf, type KnownYear, type Usual } from './year.js';

type YearPeriod = Extract<Period, { kind: 'year' }>;

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

export function resolveInYear(period: YearPeriod, context: ResolveContext): Result {
  const { piece } = period;
  if (piece?.kind === 'quarter' && period.year === null && context.school()) return { reason: 'school', grain: 'quarter' };
  const grain = grainOfPiece(piece);
  const month = piece && monthOf(piece);
  if (piece && month !== null && typeof month === 'object') return ofMonth(piece, month, context);
  if (period.year === null) return piece ? withoutYear(period, piece, context) : { reason: 'no-antecedent', grain };
  const year = yearOf(period.year, context);
  if (!('year' in year)) return { reason: year.reason, grain };
  if (piece === null) return stretchOf(wholeYear(year.year), year.basis, SURE);
  if (piece.kind === 'same-period') return samePeriod(piece, year, context);
  const found = boundsOf(piece, yearOfWinter(piece, year, context));
  return found ? stretchOf(found, year.basis, SURE) : { reason: 'impossible', grain };
}

function monthOf(piece: Piece): MonthRef | null {
  return piece.kind === 'days' || piece.kind === 'month-part' ? piece.month : piece.kind === 'months' ? piece.from : null;
}

/** The winter that begins in a year is that year's; `биылғы қыста` in January is the winter under way. */
function yearOfWinter(piece: Piece, { year, basis }: KnownYear, { anchor }: ResolveContext): number {
  const underWay = piece.kind === 'season' && piece.code === 24 && basis === 'anchored' && anchor !== null && fromDays(anchor).month <= 3;
  return underWay ? year - 1 : year;
}

type SamePeriod = Extract<Piece, { kind: 'same-period' }>;

/** The part of the year told last, where it is of the unit: `үш айда … 2023 жылы сол тоқсанда`. */
function toldPart(told: Piece | null, unit: SamePeriod['unit']): Piece | null {
  if (told === null || unit === undefined || grainOfPiece(told) === unit) return told;
  return unit === 'quarter' && told.kind === 'cumulative' && told.months === 3 ? { kind: 'quarter', n: 1, to: 1 } : null;
}

/** The month of the publication; the quarter or half that ended before it, which figures are of. */
function partBefore(unit: NonNullable<SamePeriod['unit']>, anchor: number): Piece {
  const { month } = fromDays(anchor);
  if (unit === 'month') return { kind: 'months', from: month, to: month };
  if (unit === 'half') return { kind: 'half', n: month <= 6 ? 2 : 1 };
  const n = Math.ceil(month / 3) - 1 || 4;
  return { kind: 'quarter', n, to: n };
}

/** `сәйкес кезең`: the part of the year that was mentioned last, in another year. */
function samePeriod({ unit }: SamePeriod, { year, basis }: KnownYear, { memory, anchor }: ResolveContext): Result {
  const piece = toldPart(memory.piece, unit) ?? (unit === undefined || anchor === null ? null : partBefore(unit, anchor));
  const found = piece && boundsOf(piece, year);
  return found ? stretchOf(found, weaker(basis, 'implied'), LIKELY) : stretchOf(wholeYear(year), weaker(basis, 'implied'), GUESS, true);
}

/** `өткен айдың 20-сы`, `есепті айда`: the month from the publication, or from the text. */
function ofMonth(piece: Piece, ref: Exclude<MonthRef, number>, context: ResolveContext): Result {
  const grain = grainOfPiece(piece);
  if (ref.kind === 'of-day') {
    return laterThatMonth(piece, ref.far, context) ?? (ref.bounded ? thatMonthOrNext(piece, context) : { reason: 'no-antecedent', grain });
  }
  const { anchor, memory } = context;
  const last = ref.kind === 'last' && (memory.month !== null || ref.offset === 0);
  const origin = last ? memory.month : anchor === null ? null : fromDays(anchor);
  if (!origin) return { reason: last ? 'no-antecedent' : 'no-anchor', grain };
  const { year, month } = plusMonths({ year: origin.year, month: origin.month, day: 1 }, ref.offset);
  const found = boundsOf(piece, year, () => month);
  return found ? stretchOf(found, last ? 'implied' : 'anchored', SURE) : { reason: 'impossible', grain };
}

/** `20-сында` after a day of the same month. */
function laterThatMonth(piece: Piece, far: boolean, { memory: { day, daySentence }, sentence }: ResolveContext): Result | null {
  if (piece.kind !== 'days' || day === null || daySentence < (far ? sentence - 1 : sentence)) return null;
  const said = fromDays(day);
  const found = piece.from > said.day ? boundsOf(piece, said.year, () => said.month) : null;
  return found && stretchOf(found, 'implied', LIKELY);
}

/**
 * `17-сіне дейін`: of the month told last, else of the publication's own month, or of the next where the verb looks ahead and the day is
 * gone.
 */
function thatMonthOrNext(piece: Piece, { memory: { month, monthSentence }, sentence, anchor, direction }: ResolveContext): Result {
  const told = month !== null && monthSentence >= sentence - 1 ? boundsOf(piece, month.year, () => month.month) : null;
  if (told && month) return stretchOf(told, 'implied', LIKELY);
  if (anchor === null) return { reason: 'no-anchor', grain: 'day' };
  const at = (months: number): Bounds | null => {
    const { year, month: m } = plusMonths({ ...fromDays(anchor), day: 1 }, months);
    return boundsOf(piece, year, () => m);
  };
  const here = at(0);
  const found = here && here.first < anchor && direction() === 'future' ? at(1) : here;
  return found ? stretchOf(found, 'anchored', GUESS) : { reason: 'no-antecedent', grain: 'day' };
}

function withoutYear(period: YearPeriod, piece: Piece, context: ResolveContext): Result {
  const grain = grainOfPiece(piece);
  if (piece.kind === 'same-period') return { reason: 'no-antecedent', grain };
  const which = piece.kind === 'months' || piece.kind === 'season' ? piece.which : undefined;
  if (which !== undefined) return context.anchor === null ? { reason: 'no-anchor', grain } : comingRound(piece, which, context.anchor);
  if (piece.kind === 'season' && piece.unsure && !isOneSeason(context)) return { reason: 'no-antecedent', grain };
  if (isUnsure(piece) && (context.anchor === null || !isInStep(piece, context.anchor) || context.direction() === 'future')) {
    return { reason: 'no-antecedent', grain };
  }
  const usual = USUAL[piece.kind] ?? null;
  return chooseYear((year) => boundsOf(piece, year), grain, period.weekday, context, usual);
}

const isUnsure = (piece: Piece): boolean =>
  (piece.kind === 'cumulative' && !piece.sure) || (piece.kind === 'half' && piece.unsure === true);

/** Signs that a clause is about what was, or will be, once: the habitual present is none. */
const ONCE: readonly Sign[] = ['pastVerb', 'pastMain', 'pastParticiple', 'pluperfect', 'intent', 'deed'];

function isOneSeason(context: ResolveContext): boolean {
  const signs = context.signs();
  return ONCE.some((sign) => signs.has(sign));
}

/** Whether the publication stands right after so many months of the year, when figures of them come out. */
function isInStep(piece: Piece, anchor: number): boolean {
  const { month } = fromDays(anchor);
  if (piece.kind === 'half') return month >= 7 && month <= 9;
  if (piece.kind !== 'cumulative') return false;
  const since = (month - 1 - piece.months + 12) % 12;
  return since === 0 || (since === 1 && piece.months % 3 === 0);
}

/** Figures of so many months, of a quarter or of a half are results; so are most of a month. */
const USUAL: Partial<Record<Piece['kind'], Usual>> = {
  cumulative: 'past', quarter: 'past', half: 'past', months: 'past-unless-soon', season: 'past-unless-soon',
};

/** `өткен қыста`, `осы қаңтарда`, `келесі наурызда`. */
function comingRound(piece: Piece, which: Which, anchor: number): Result {
  const { year } = fromDays(anchor);
  let best: Bounds | null = null;
  for (let y = year - 2; y <= year + 1; y++) {
    const found = boundsOf(piece, y);
    if (!found || (which === 'last' && found.last >= anchor) || (which === 'next' && found.first <= anchor)) continue;
    if (best === null || distanceTo(found, anchor) < distanceTo(best, anchor)) best = found;
  }
  return best ? stretchOf(best, 'anchored', LIKELY) : { reason: 'impossible', grain: grainOfPiece(piece) };
}
