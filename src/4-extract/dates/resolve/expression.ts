/** Expressions to the fields of the record. */
import type { Relation } from '../../../record/schema.js';
import { clockText, dayText, fromDays, plusMonths, toDays } from '../civil.js';
import type { ClockTime, Expression, Length, Period } from '../expression.js';
import { grainOf, type ResolveContext } from './context.js';
import { away, MONTHS_IN } from './from-anchor.js';
import { durationText } from './iso-duration.js';
import { resolvePeriod } from './period.js';
import { resolveRange } from './range.js';
import { ofResult, ofUnresolved, resolved, type Resolved } from './resolved.js';
import { bounds, endText, isResolved, stretchOf, SURE, type Stretch } from './stretch.js';

/** Whole days farther than this from the publication have no year of four digits. */
const FARTHEST = 700_000;

export function resolve(expression: Expression, context: ResolveContext): Resolved {
  switch (expression.kind) {
    case 'period':
      return resolvePlain(expression.period, context);
    case 'range':
      return resolveSpread(expression, context);
    case 'bound':
      return resolveBound(expression, context);
    case 'rolling':
      return resolveRolling(expression.length, expression.direction, context);
    case 'duration':
      return resolveDuration(expression);
    case 'set':
      return resolved('set', `R/${durationText([expression.length])}`, grainOf(expression.length.unit), 'stated', false, SURE);
    case 'clock': {
      const value = expression.to ? `${timeText(expression.from)}/${timeText(expression.to)}` : timeText(expression.from);
      return resolved('time', value, 'minute', 'stated', expression.approximate, SURE);
    }
    case 'vague':
      return resolved('vague', null, null, 'anchored', true, 0.9);
  }
}

const timeText = ({ hour, minute }: ClockTime): string => `T${clockText(hour, minute)}`;

function resolvePlain(period: Period, context: ResolveContext): Resolved {
  if (period.kind === 'ago') return resolveAgo(period, context);
  // сол күні, осы күні without a day before them
  if (period.kind === 'last' && period.unit === 'day' && context.memory.day === null) {
    return resolved('vague', null, null, 'anchored', true, 0.6, null, null, null, 'no-antecedent');
  }
  const found = resolvePeriod(period, context);
  return ofResult(
    found, !isResolved(found) && (found.grain === 'week' || found.grain === 'quarter' || found.grain === 'half') ? 'interval' : 'date',
  );
}

/** `отыз-қырық жыл бұрын` may be too long ago for years of four digits; then its length stays. */
function resolveSpread({ from, to }: Extract<Expression, { kind: 'range' }>, context: ResolveContext): Resolved {
  for (const end of [from, to]) if (end.kind === 'ago' && !isWithinReach(end)) return asLength(end);
  return ofResult(resolveRange(from, to, context), 'interval');
}

type Ago = Extract<Period, { kind: 'ago' }>;

const lengthOf = ({ count, unit }: Ago): Length => ({ count: Math.abs(count), unit });
const asLength = (period: Ago): Resolved =>
  resolveDuration({ kind: 'duration', lengths: [lengthOf(period)], high: null, relation: 'exact' });

function isWithinReach(period: Ago): boolean {
  return period.unit !== 'hour' && period.unit !== 'minute' && period.unit !== 'second' && daysOf(lengthOf(period)) <= FARTHEST;
}

/** Sentences over which a year told goes on being what figures are of. */
const GOES_ON = 4;

/** The whole year before the publication's that figures are of: `2023 жылы 18 млрд пайда тапқан, бір жыл бұрын 14 млрд болған`. */
function yearTold({ memory: { stretch, stretchSentence }, sentence, anchor }: ResolveContext): Stretch | null {
  if (stretch === null || anchor === null || sentence - stretchSentence > GOES_ON) return null;
  if (stretch.grain !== 'year' || stretch.kind !== 'date') return null;
  const back = fromDays(anchor).year - fromDays(stretch.first).year;
  return back === 1 || (back > 1 && stretchSentence === sentence) ? stretch : null;
}

/** `үш жыл бұрын` counts from the publication, `екі айдан кейін` from it in the future, else from what was told before. */
function resolveAgo(period: Ago, context: ResolveContext): Resolved {
  const { anchor, memory } = context;
  if (!isWithinReach(period)) return asLength(period);
  if (period.count === -1 && period.unit === 'year' && context.direction() !== 'future') {
    const told = yearTold(context);
    if (told) return ofResult(away('year', -1, told.first, 'implied'), 'date');
  }
  if (!period.sure && context.direction() !== 'future') {
    const from = memory.stretch;
    if (!from || memory.context?.sentence !== context.sentence || context.direction() === null) return asLength(period);
    return ofResult(away(period.unit, period.count, from.first, 'implied'), 'date');
  }
  if (anchor === null) {
    return ofUnresolved({ reason: 'no-anchor', grain: grainOf(period.unit) }, period.unit === 'week' ? 'interval' : 'date');
  }
  return ofResult(away(period.unit, period.count, anchor), 'date');
}

/** Open at one end. `жыл басынан` begins with the year, `жыл соңына дейін` ends with it: no doubt there. */
function resolveBound({ side, of }: Extract<Expression, { kind: 'bound' }>, context: ResolveContext): Resolved {
  const sharp = of.kind === 'edge' && ((side === 'from' && of.edge === 'start') || (side === 'to' && of.edge === 'end'));
  if (of.kind === 'ago' && !isWithinReach(of)) return asLength(of);
  const found = resolvePeriod(sharp ? of.of : of, context);
  if (!isResolved(found)) return ofUnresolved(found, 'interval');
  const { grain, basis, approximate, confidence } = found;
  return side === 'from'
    ? resolved('interval', `${endText(found, 'first')}/..`, grain, basis, approximate, confidence, dayText(found.first), null, found)
    : resolved('interval', `../${endText(found, 'last')}`, grain, basis, approximate, confidence, null, dayText(found.last), found);
}

/** Days in a unit, roughly: how far away something is. */
const DAYS_IN = {
  millennium: 365_250, century: 36_525, decade: 3653, year: 366, half: 183, quarter: 92, month: 31, week: 7, day: 1, hour: 1, minute: 1,
  second: 1,
} as const;
const daysOf = ({ count, unit }: Length): number => count * DAYS_IN[unit];

/** `соңғы 20 жылда`: to the day, up to the publication; `алдағы бес жылда` from it on. */
function resolveRolling(length: Length, direction: 1 | -1, { anchor }: ResolveContext): Resolved {
  const grain = grainOf(length.unit);
  if (anchor === null) return ofUnresolved({ reason: 'no-anchor', grain }, 'interval');
  if (daysOf(length) > FARTHEST) return resolveDuration({ kind: 'duration', lengths: [length], high: null, relation: 'exact' });
  const other = moved(anchor, length, direction);
  const [first, last] = direction < 0 ? [other, anchor] : [anchor, other];
  return ofResult(
    stretchOf(bounds(first, last, 'interval', grain, true, `${dayText(first)}/${dayText(last)}`), 'anchored', 0.9), 'interval',
  );
}

function moved(anchor: number, { count, unit }: Length, direction: 1 | -1): number {
  const months = MONTHS_IN[unit];
  if (months !== undefined && Number.isInteger(months * count)) return toDays(plusMonths(fromDays(anchor), direction * months * count));
  if (months !== undefined) return anchor + direction * Math.round(months * count * 30.44);
  const days = unit === 'week' ? 7 * count : unit === 'day' ? count : unit === 'hour' ? count / 24 : 1;
  return anchor + direction * Math.max(1, Math.round(days));
}

function resolveDuration({ lengths, high, relation }: Extract<Expression, { kind: 'duration' }>): Resolved {
  const low = durationText(lengths);
  const finest = lengths.at(-1);
  const top = high ? durationText([high]) : null;
  const min = MIN.has(relation) ? low : null;
  const max = relation === 'range' ? top : MAX.has(relation) ? low : null;
  return resolved(
    'duration', top === null ? low : `${low}/${top}`, finest ? grainOf(finest.unit) : null, 'stated',
    relation === 'about' || relation === 'almost', SURE,
    null, null, null, null, relation, min, max,
  );
}

/** Relations that give the lower, and the upper bound. */
const MIN: ReadonlySet<Relation> = new Set(['exact', 'over', 'at_least', 'range']);
const MAX: ReadonlySet<Relation> = new Set(['exact', 'under', 'at_most']);
