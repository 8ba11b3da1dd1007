/** Periods to days, each kind by its own rules. */
import { toDays, weekStart } from '../civil.js';
import type { Period } from '../expression.js';
import { grainOf, type ResolveContext } from './context.js';
import { resolveCentury, resolveDecade } from './eras.js';
import { away, resolveFromAnchor, week } from './from-anchor.js';
import { resolveInYear } from './in-year.js';
import type { Memory } from './memory.js';
import { seasonYearBounds } from './piece.js';
import { bounds, dayStretch, isResolved, LIKELY, stretchOf, SURE, type Result, type Stretch, type Unresolved } from './stretch.js';

/** Days of a period, or why there are none. */
export function resolvePeriod(period: Period, context: ResolveContext): Result {
  switch (period.kind) {
    case 'year':
      return resolveInYear(period, context);
    case 'date':
      return dayStretch(toDays(period), 'stated');
    case 'edge': {
      const of = resolvePeriod(period.of, context);
      return isResolved(of) ? stretchOf(of, of.basis, of.confidence, true) : of;
    }
    case 'night': {
      const day = resolvePeriod(period.day, context);
      if (!isResolved(day)) return day;
      // 12 наурызға қараған түні; 11-12 наурызға қараған түні has both days
      const eve = day.first === day.last ? day.first - 1 : day.last - 1;
      return stretchOf(bounds(eve, day.last, 'interval', 'day'), day.basis, day.confidence);
    }
    case 'last':
      return resolveLast(period, context);
    case 'relative': {
      const { memory, sentence, anchor } = context;
      if (period.bare && period.unit === 'month' && memory.month && memory.monthSentence === sentence) {
        return away('month', 0, toDays({ ...memory.month, day: 1 }), 'implied');
      }
      return anchor === null ? { reason: 'no-anchor', grain: grainOf(period.unit) } : away(period.unit, period.offset, anchor);
    }
    case 'decade':
      return resolveDecade(period, context);
    case 'century':
      return resolveCentury(period);
    default:
      if (period.kind === 'season-year' && period.from !== null) {
        return stretchOf(seasonYearBounds(period.which, period.from), 'stated', SURE);
      }
      return context.anchor === null
        ? { reason: 'no-anchor', grain: grainOfPeriod(period) }
        : resolveFromAnchor(period, context, context.anchor);
  }
}

function grainOfPeriod(period: Period): Unresolved['grain'] {
  if (period.kind === 'relative' || period.kind === 'ago') return grainOf(period.unit);
  return period.kind === 'season-year' ? 'year' : 'day';
}

/** Days before the publication within which a report is of something. */
const RECENT = 420;

/** What the article's figures are of: the first such stretch that it tells, else what it told last. */
function reported({ report, stretch }: Memory, anchor: number | null): Stretch | null {
  return report !== null && anchor !== null && anchor - report.last <= RECENT ? report : stretch;
}

/** `сол күні`, `есепті кезеңде`, `алдыңғы тоқсанда`. */
function resolveLast(period: Extract<Period, { kind: 'last' }>, { memory, anchor }: ResolveContext): Result {
  if (period.unit === 'quarter' || period.unit === 'half' || (period.unit === 'week' && memory.day === null && period.offset !== 0)) {
    const said = memory.stretch?.grain === period.unit ? memory.stretch : null;
    if (said) return away(period.unit, period.offset, said.first, 'implied');
    return anchor === null ? { reason: 'no-antecedent', grain: period.unit } : away(period.unit, period.offset, anchor);
  }
  if (period.unit === 'day') {
    return memory.day === null ? { reason: 'no-antecedent', grain: 'day' } : dayStretch(memory.day + period.offset, 'implied', LIKELY);
  }
  if (period.unit === 'week') {
    return memory.day === null ? { reason: 'no-antecedent', grain: 'week' } : week(weekStart(memory.day) + 7 * period.offset, 'implied');
  }
  const last = period.unit === 'report' ? reported(memory, anchor) : memory.stretch;
  if (last) return stretchOf(last, 'implied', LIKELY);
  return { reason: 'no-antecedent', grain: period.unit === 'period' || period.unit === 'report' ? null : period.unit };
}
