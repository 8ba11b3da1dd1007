/** Expressions to the fields of the record. */
import type { DateBasis, DateKind, Grain, Relation } from '../../../record/schema.js';
import { clockText, dayText, fromDays, plusMonths, toDays } from '../civil.js';
import type { Expression, Length, Period } from '../expression.js';
import { grainOf, type ResolveContext } from './context.js';
import { durationText } from './iso-duration.js';
import { away, resolvePeriod } from './period.js';
import { resolveRange } from './range.js';
import { endText, isResolved, type Stretch, type Unresolved } from './stretch.js';

/** The fields that an expression settles, and what later expressions refer back to. */
export interface Resolved {
  readonly value: string | null;
  readonly dateStart: string | null;
  readonly dateEnd: string | null;
  readonly kind: DateKind;
  readonly grain: Grain | null;
  readonly basis: DateBasis;
  readonly approximate: boolean;
  readonly relation: Relation;
  readonly min: string | null;
  readonly max: string | null;
  readonly confidence: number;
  readonly stretch: Stretch | null;
  readonly unresolved: Unresolved['reason'] | null;
}

const NONE = { value: null, dateStart: null, dateEnd: null, grain: null, approximate: false, relation: 'exact', min: null, max: null, stretch: null, unresolved: null } as const;
/** Whole days farther than this from the publication have no year of four digits. */
const FARTHEST = 700_000;

export function resolve(expression: Expression, context: ResolveContext): Resolved {
  switch (expression.kind) {
    case 'period':
      return resolvePlain(expression.period, context);
    case 'range':
      return ofStretch(resolveRange(expression.from, expression.to, context), 'interval');
    case 'bound':
      return resolveBound(expression, context);
    case 'rolling':
      return resolveRolling(expression.length, expression.direction, context);
    case 'duration':
      return resolveDuration(expression);
    case 'set':
      return { ...NONE, kind: 'set', value: `R/${durationText([expression.length])}`, grain: grainOf(expression.length.unit), basis: 'stated', confidence: 0.95 };
    case 'clock': {
      const text = ({ hour, minute }: { hour: number; minute: number }): string => `T${clockText(hour, minute)}`;
      const value = expression.to ? `${text(expression.from)}/${text(expression.to)}` : text(expression.from);
      return { ...NONE, kind: 'time', value, grain: 'minute', basis: 'stated', approximate: expression.approximate, confidence: 0.95 };
    }
    case 'vague':
      return { ...NONE, kind: 'vague', basis: 'anchored', approximate: true, confidence: 0.9 };
  }
}

function ofStretch(found: Stretch | Unresolved, kind: Extract<DateKind, 'date' | 'interval'>): Resolved {
  if (!isResolved(found)) return ofUnresolved(found, kind);
  return {
    ...NONE, value: found.value, dateStart: dayText(found.first), dateEnd: dayText(found.last), kind: found.kind, grain: found.grain, basis: found.basis,
    approximate: found.approximate, confidence: found.confidence, stretch: found,
  };
}

/** A school quarter is known to be vague; the rest keeps its kind and waits for what it lacks. */
function ofUnresolved({ reason, grain }: Unresolved, kind: Extract<DateKind, 'date' | 'interval'>): Resolved {
  if (reason === 'school') return { ...NONE, kind: 'vague', grain, basis: 'stated', approximate: true, confidence: 0.8 };
  return { ...NONE, kind, grain, basis: 'anchored', confidence: 0.4, unresolved: reason };
}

function resolvePlain(period: Period, context: ResolveContext): Resolved {
  if (period.kind === 'ago') return resolveAgo(period, context);
  if (period.kind === 'last' && period.loose && context.memory.day === null) {
    return { ...NONE, kind: 'vague', basis: 'anchored', approximate: true, confidence: 0.6 };
  }
  const found = resolvePeriod(period, context);
  return ofStretch(found, !isResolved(found) && (found.grain === 'week' || found.grain === 'quarter' || found.grain === 'half') ? 'interval' : 'date');
}

/** `үш жыл бұрын` counts from the publication, `екі айдан кейін` from it in the future, else from what was told before. */
function resolveAgo(period: Extract<Period, { kind: 'ago' }>, context: ResolveContext): Resolved {
  const { anchor, memory } = context;
  const length: Length = { count: Math.abs(period.count), unit: period.unit };
  const asLength = (): Resolved => resolveDuration({ kind: 'duration', lengths: [length], high: null, relation: 'exact' });
  if (period.unit === 'hour' || period.unit === 'minute' || period.unit === 'second' || daysOf(length) > FARTHEST) return asLength();
  if (!period.sure && context.direction() !== 'future') {
    const from = memory.stretch;
    const sameSentence = memory.context?.sentence === context.sentence;
    if (!from || !sameSentence || context.direction() === null) return asLength();
    return ofStretch(away(period.unit, period.count, from.first, 'implied'), 'date');
  }
  if (anchor === null) return ofUnresolved({ reason: 'no-anchor', grain: grainOf(period.unit) }, period.unit === 'week' ? 'interval' : 'date');
  return ofStretch(away(period.unit, period.count, anchor), 'date');
}

/** Open at one end. `жыл басынан` begins with the year, `жыл соңына дейін` ends with it: no doubt there. */
function resolveBound({ side, of }: Extract<Expression, { kind: 'bound' }>, context: ResolveContext): Resolved {
  const sharp = of.kind === 'edge' && ((side === 'from' && of.edge === 'start') || (side === 'to' && of.edge === 'end'));
  if (of.kind === 'ago' && daysOf({ count: Math.abs(of.count), unit: of.unit }) > FARTHEST) return resolvePlain(of, context);
  const found = resolvePeriod(sharp ? of.of : of, context);
  if (!isResolved(found)) return ofUnresolved(found, 'interval');
  const from = side === 'from';
  return {
    ...ofStretch(found, 'interval'), kind: 'interval',
    value: from ? `${endText(found, 'first')}/..` : `../${endText(found, 'last')}`,
    dateStart: from ? dayText(found.first) : null,
    dateEnd: from ? null : dayText(found.last),
  };
}

/** Days in a unit, roughly: how far away something is. */
function daysOf({ count, unit }: Length): number {
  const days = { millennium: 365_250, century: 36_525, decade: 3653, year: 366, half: 183, quarter: 92, month: 31, week: 7, day: 1, hour: 1, minute: 1, second: 1 };
  return count * days[unit];
}

/** `соңғы 20 жылда`: to the day, up to the publication; `алдағы бес жылда` from it on. */
function resolveRolling(length: Length, direction: 1 | -1, { anchor }: ResolveContext): Resolved {
  const grain = grainOf(length.unit);
  if (anchor === null) return ofUnresolved({ reason: 'no-anchor', grain }, 'interval');
  if (daysOf(length) > FARTHEST) return resolveDuration({ kind: 'duration', lengths: [length], high: null, relation: 'exact' });
  const other = moved(anchor, length, direction);
  const [first, last] = direction < 0 ? [other, anchor] : [anchor, other];
  const value = `${dayText(first)}/${dayText(last)}`;
  return ofStretch({ first, last, kind: 'interval', grain, value, basis: 'anchored', approximate: true, confidence: 0.9 }, 'interval');
}

const MONTHS: Partial<Record<Length['unit'], number>> = { millennium: 12_000, century: 1200, decade: 120, year: 12, half: 6, quarter: 3, month: 1 };

function moved(anchor: number, { count, unit }: Length, direction: 1 | -1): number {
  const months = MONTHS[unit];
  if (months !== undefined && Number.isInteger(months * count)) return toDays(plusMonths(fromDays(anchor), direction * months * count));
  if (months !== undefined) return anchor + direction * Math.round(months * count * 30.44);
  const days = unit === 'week' ? 7 * count : unit === 'day' ? count : unit === 'hour' ? count / 24 : 1;
  return anchor + direction * Math.max(1, Math.round(days));
}

function resolveDuration({ lengths, high, relation }: Extract<Expression, { kind: 'duration' }>): Resolved {
  const low = durationText(lengths);
  const finest = lengths.at(-1);
  const top = high ? durationText([high]) : null;
  const bounds: Readonly<Record<Relation, readonly [string | null, string | null]>> = {
    exact: [low, low], about: [null, null], almost: [null, null], over: [low, null], at_least: [low, null], under: [null, low], at_most: [null, low], range: [low, top],
  };
  const [min, max] = bounds[relation];
  return {
    ...NONE, kind: 'duration', value: top === null ? low : `${low}/${top}`, grain: finest ? grainOf(finest.unit) : null, basis: 'stated',
    approximate: relation === 'about' || relation === 'almost', relation, min, max, confidence: 0.95,
  };
}
