/** Two ends: what one leaves out, the other has. */
import type { Grain } from '../../../record/schema.js';
import type { Period } from '../expression.js';
import type { ResolveContext } from './context.js';
import { boundsOf, type Bounds } from './piece.js';
import { chooseYear, grainOfPiece, resolvePeriod } from './period.js';
import { endText, isResolved, weaker, type Stretch, type Unresolved } from './stretch.js';
import { fromDays } from '../civil.js';

type YearPeriod = Extract<Period, { kind: 'year' }>;

/** From the finest. */
const FINENESS: readonly Grain[] = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'season', 'half', 'year', 'decade', 'century'];

export function resolveRange(from: Period, to: Period, context: ResolveContext): Stretch | Unresolved {
  const [a, b] = [inner(from), inner(to)];
  if (isYearless(a) && isYearless(b)) return bothYearless(a, b, context);
  if (isYearless(b)) {
    const first = resolvePeriod(from, context);
    if (!isResolved(first)) return first;
    const second = inYearOf(b, fromDays(first.first).year, (x) => x.last >= first.first, 1);
    return second ? joined(first, { ...first, ...second, approximate: first.approximate }) : { reason: 'impossible', grain: first.grain };
  }
  const second = resolvePeriod(to, context);
  if (!isResolved(second)) return second;
  if (isYearless(a)) {
    const first = inYearOf(a, fromDays(second.last).year, (x) => x.first <= second.last, -1);
    return first ? joined({ ...second, ...first }, second) : { reason: 'impossible', grain: second.grain };
  }
  const first = resolvePeriod(from, context);
  if (!isResolved(first)) return first;
  // дүйсенбіден жұмаға дейін: the Friday after that Monday
  if (a.kind === 'weekday' && b.kind === 'weekday') {
    const days = first.first + ((b.weekday - a.weekday + 7) % 7);
    return joined(first, { ...second, first: days, last: days });
  }
  return joined(first, second);
}

const inner = (period: Period): Period => (period.kind === 'edge' ? inner(period.of) : period);

function isYearless(period: Period): period is YearPeriod {
  return period.kind === 'year' && period.year === null && period.piece !== null && !namesItsYear(period);
}

/** `осы айдың 20-сы`, `өткен қыста` need no year. */
function namesItsYear({ piece }: YearPeriod): boolean {
  if (piece?.kind === 'days' || piece?.kind === 'month-part') return typeof piece.month !== 'number';
  return piece?.kind === 'same-period' || (piece?.kind === 'months' && (typeof piece.from !== 'number' || piece.which !== undefined)) || (piece?.kind === 'season' && piece.which !== undefined);
}

const byNumber = (ref: unknown): number => (typeof ref === 'number' ? ref : 1);

function inYearOf({ piece }: YearPeriod, year: number, fits: (bounds: Bounds) => boolean, step: 1 | -1): Bounds | null {
  if (!piece) return null;
  const here = boundsOf(piece, year, byNumber);
  return here && !fits(here) ? boundsOf(piece, year + step, byNumber) : here;
}

function bothYearless(a: YearPeriod, b: YearPeriod, context: ResolveContext): Stretch | Unresolved {
  const of = (year: number): Bounds | null => {
    const first = a.piece && boundsOf(a.piece, year, byNumber);
    const second = first && inYearOf(b, year, (x) => x.last >= first.first, 1);
    if (!first || !second) return null;
    const both = joined({ ...first, basis: 'implied', confidence: 1 }, { ...second, basis: 'implied', confidence: 1 });
    return isResolved(both) ? both : null;
  };
  return chooseYear(of, grainOfPiece(a.piece), undefined, context);
}

/** One interval of two stretches. */
function joined(a: Stretch, b: Stretch): Stretch | Unresolved {
  if (b.last < a.first) return { reason: 'impossible', grain: a.grain };
  const grain = FINENESS.indexOf(a.grain) <= FINENESS.indexOf(b.grain) ? a.grain : b.grain;
  return {
    first: a.first, last: b.last, kind: 'interval', grain, value: `${endText(a, 'first')}/${endText(b, 'last')}`, basis: weaker(a.basis, b.basis),
    approximate: a.approximate || b.approximate, confidence: Math.min(a.confidence, b.confidence),
  };
}
