/** Two ends: what one leaves out, the other has. */
import type { Grain } from '../../../record/schema.js';
import { fromDays } from '../civil.js';
import type { Period } from '../expression.js';
import type { ResolveContext } from './context.js';
import { grainOfPiece } from './in-year.js';
import { resolvePeriod } from './period.js';
import { boundsOf } from './piece.js';
import { bounds, endText, isResolved, stretchOf, SURE, weaker, type Bounds, type Result } from './stretch.js';
import { chooseYear } from './year.js';

type YearPeriod = Extract<Period, { kind: 'year' }>;

/** From the finest. */
const FINENESS: readonly Grain[] = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'season', 'half', 'year', 'decade', 'century'];

export function resolveRange(from: Period, to: Period, context: ResolveContext): Result {
  const [a, b] = [inner(from), inner(to)];
  if (isYearless(a) && isYearless(b)) return bothYearless(a, b, context);
  if (isYearless(b)) {
    const first = resolvePeriod(from, context);
    if (!isResolved(first)) return first;
    const second = inYearNear(b, fromDays(first.first).year, (x) => x.last >= first.first, 1);
    return second ? joined(first, stretchOf(second, first.basis, first.confidence)) : { reason: 'impossible', grain: first.grain };
  }
  const second = resolvePeriod(to, context);
  if (!isResolved(second)) return second;
  if (isYearless(a)) {
    const first = inYearNear(a, fromDays(second.last).year, (x) => x.first <= second.last, -1);
    return first ? joined(stretchOf(first, second.basis, second.confidence), second) : { reason: 'impossible', grain: second.grain };
  }
  const first = resolvePeriod(from, context);
  if (!isResolved(first)) return first;
  if (a.kind === 'weekday' && b.kind === 'weekday') {
    // дүйсенбіден жұмаға дейін: the Friday after that Monday
    const days = first.first + ((b.weekday - a.weekday + 7) % 7);
    return joined(first, stretchOf(bounds(days, days, 'date', 'day'), second.basis, second.confidence));
  }
  return joined(first, second);
}

const inner = (period: Period): Period => (period.kind === 'edge' ? inner(period.of) : period);

function isYearless(period: Period): period is YearPeriod {
  return period.kind === 'year' && period.year === null && period.piece !== null && !namesItsYear(period);
}

/** `осы айдың 20-сы`, `өткен қыста` need no year. */
function namesItsYear({ piece }: YearPeriod): boolean {
  switch (piece?.kind) {
    case 'days':
    case 'month-part':
      return typeof piece.month !== 'number';
    case 'months':
      return typeof piece.from !== 'number' || piece.which !== undefined;
    case 'season':
      return piece.which !== undefined;
    default:
      return piece?.kind === 'same-period';
  }
}

function inYearNear({ piece }: YearPeriod, year: number, fits: (b: Bounds) => boolean, step: 1 | -1): Bounds | null {
  if (!piece) return null;
  const here = boundsOf(piece, year);
  return here && !fits(here) ? boundsOf(piece, year + step) : here;
}

function bothYearless(a: YearPeriod, b: YearPeriod, context: ResolveContext): Result {
  const of = (year: number): Bounds | null => {
    const first = a.piece && boundsOf(a.piece, year);
    const second = first && inYearNear(b, year, (x) => x.last >= first.first, 1);
    if (!first || !second) return null;
    const both = joined(stretchOf(first, 'implied', SURE), stretchOf(second, 'implied', SURE));
    return isResolved(both) ? both : null;
  };
  return chooseYear(of, grainOfPiece(a.piece), undefined, context);
}

/** One interval of two stretches. */
function joined(a: Result, b: Result): Result {
  if (!isResolved(a)) return a;
  if (!isResolved(b)) return b;
  if (b.last < a.first) return { reason: 'impossible', grain: a.grain };
  const grain = FINENESS.indexOf(a.grain) <= FINENESS.indexOf(b.grain) ? a.grain : b.grain;
  const value = `${endText(a, 'first')}/${endText(b, 'last')}`;
  return stretchOf(
    bounds(a.first, b.last, 'interval', grain, a.approximate || b.approximate, value), weaker(a.basis, b.basis),
    Math.min(a.confidence, b.confidence),
  );
}
