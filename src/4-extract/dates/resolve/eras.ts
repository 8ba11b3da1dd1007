/** Decades and centuries. */
import { fromDays } from '../civil.js';
import type { Period } from '../expression.js';
import type { ResolveContext } from './context.js';
import { yearsFrom } from './piece.js';
import { stretchOf, SURE, type Result } from './stretch.js';

/** The century of `90-жылдары`, where none is said. */
const USUAL_CENTURY = 1900;

export function resolveCentury({ from, to, half }: Extract<Period, { kind: 'century' }>): Result {
  const first = half === 2 ? from + 50 : from;
  const last = half === 1 ? to + 49 : to + 99;
  return stretchOf(yearsFrom(first, last, half === 0 && from === to ? 'date' : 'interval', 'century'), 'stated', SURE);
}

export function resolveDecade({ year, to = year, century }: Extract<Period, { kind: 'decade' }>, { anchor }: ResolveContext): Result {
  const kind = to > year ? 'interval' : 'date';
  if (century === 'stated') return stretchOf(yearsFrom(year, to + 9, kind, 'decade'), 'stated', SURE);
  if (century === 'implied') return stretchOf(yearsFrom(USUAL_CENTURY + year, USUAL_CENTURY + to + 9, kind, 'decade'), 'implied', SURE);
  if (anchor === null) return { reason: 'no-anchor', grain: 'decade' };
  const first = (Math.floor(fromDays(anchor).year / 100) - 1) * 100 + year;
  return stretchOf(yearsFrom(first, first + 9, 'date', 'decade'), 'anchored', SURE);
}
