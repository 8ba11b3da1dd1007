/**
 * What follows a period and changes it: a second end (`27 қазан – 2 қараша`, `3 қарашадан 28 желтоқсанға дейін`), a bound
 * (`бастап`, `дейін`), the night before (`13 сәуірге қараған түні`).
 */
import type { Features } from '../../../kazakh/features.js';
import { AND_WORDS, BEFORE_WORDS, BETWEEN_WORDS, FROM_WORDS, NIGHTS, TO_WORDS } from '../words.js';
import type { Expression, Match, Period } from '../expression.js';
import { isDash, isGlued, low, readingAt, unitAt, wholeAt, type Scan } from '../scan.js';
import { dayMonthAt, daysOfMonth } from './days.js';
import { monthsAt } from './months.js';
import { periodAt } from './period.js';
import type { PeriodRead } from './read.js';
import { isCompared } from './relation.js';

interface Tail {
  readonly to: number;
  readonly expression: Expression;
  readonly rule: string;
}

type TailRule = (scan: Scan, read: PeriodRead) => Tail | null;

/** In order: the first to answer wins. */
export const TAIL_RULES: readonly TailRule[] = [nightTail, fromToTail, dashTail, betweenTail, fromTail, toTail, inclusiveTail, withinTail];

/** The whole expression that a period begins. */
export function finish(scan: Scan, read: PeriodRead): Match {
  for (const rule of TAIL_RULES) {
    const tail = rule(scan, read);
    if (tail) return { from: read.from, to: tail.to, expression: tail.expression, rule: `${read.rule}+${tail.rule}` };
  }
  return { from: read.from, to: read.to, expression: { kind: 'period', period: read.period }, rule: read.rule };
}

const hasCase = (features: Features, kase: Features['case']): boolean => features.case === kase;

/** `13 сәуірге қараған түні`, `жексенбіден дүйсенбіге қараған түні`. */
function nightTail(scan: Scan, read: PeriodRead): Tail | null {
  const second = hasCase(read.features, 'abl') ? periodAt(scan, read.to) : null;
  const day = second ?? read;
  if (!hasCase(day.features, 'dat') || low(scan, day.to) !== 'қараған' || !NIGHTS.has(low(scan, day.to + 1))) return null;
  return { to: day.to + 2, expression: { kind: 'period', period: { kind: 'night', day: day.period } }, rule: 'night' };
}

/** `қоса алғанда` after a date: it is counted in. */
function overInclusive(scan: Scan, i: number): number {
  return low(scan, i) === 'қоса' && low(scan, i + 1).startsWith('алғанда') ? i + 2 : i;
}

/** `A-дан B-ға дейін`, `A-дан B-ны қоса алғанда`; of two days of one month, `наурыздың 21-нен 25-не дейін`. */
function fromToTail(scan: Scan, read: PeriodRead): Tail | null {
  if (!hasCase(read.features, 'abl')) return null;
  const at = low(scan, read.to) === 'бастап' || low(scan, read.to) === ',' ? read.to + 1 : read.to;
  const second = sameYear(scan, at, read) ?? periodAt(scan, at) ?? sameMonth(scan, at, read.period);
  if (!second || second.before) return null;
  const to = endOfSecond(scan, second);
  return to < 0 ? null : { to, expression: { kind: 'range', from: read.period, to: second.period }, rule: 'from-to' };
}

/** One past what makes a period the far end of a range; -1 where nothing does. */
function endOfSecond(scan: Scan, second: PeriodRead): number {
  if (hasCase(second.features, 'dat') && TO_WORDS.has(low(scan, second.to))) {
    const to = second.to + 1;
    const span = low(scan, to).startsWith('аралы') ? to + 1 : to;
    return overInclusive(scan, span);
  }
  const inclusive = overInclusive(scan, second.to);
  return inclusive > second.to && (hasCase(second.features, 'acc') || hasCase(second.features, 'dat')) ? inclusive : -1;
}

/** `2026 жылдың қаңтарынан желтоқсанына дейін`: months and days of one year, each with its possessive. */
function sameYear(scan: Scan, i: number, { period, features }: PeriodRead): PeriodRead | null {
  if (period.kind !== 'year' || period.year === null || features.poss !== 3 ||
    (period.piece?.kind !== 'months' && period.piece?.kind !== 'days')) {
    return null;
  }
  const piece = dayMonthAt(scan, i, true) ?? monthsAt(scan, i, 'in-year');
  if (piece?.features.poss !== 3 || piece.before) return null;
  return {
    from: i, to: piece.to, features: piece.features, rule: piece.rule, period: { kind: 'year', year: period.year, piece: piece.piece },
  };
}

function sameMonth(scan: Scan, i: number, first: Period): PeriodRead | null {
  if (first.kind !== 'year' || first.piece?.kind !== 'days') return null;
  const days = daysOfMonth(scan, i, i, first.piece.month);
  if (!days || days.before) return null;
  return {
    from: days.from, to: days.to, features: days.features, rule: days.rule, period: { kind: 'year', year: first.year, piece: days.piece },
  };
}

/** `5-тен 10 наурызға дейін`: the month is said once, after the second day. */
export function sharedMonthAt(scan: Scan, i: number): Match | null {
  const first = wholeAt(scan, i);
  if (!first || first.features.case !== 'abl' || first.features.derivation !== 'none' || first.value < 1 || first.value > 31) return null;
  const second = periodAt(scan, first.to);
  if (second?.period.kind !== 'year' || second.period.piece?.kind !== 'days' || second.before) return null;
  const to = endOfSecond(scan, second);
  const { piece } = second.period;
  if (to < 0 || first.value >= piece.from) return null;
  const from: Period = { ...second.period, piece: { ...piece, from: first.value, to: first.value } };
  return { from: i, to, expression: { kind: 'range', from, to: second.period }, rule: `shared-month+${second.rule}` };
}

/** How fine a period is: two ends of a range are of one sort. */
function sort(period: Period): string {
  if (period.kind === 'year') return period.piece ? period.piece.kind : 'year';
  return period.kind === 'edge' ? sort(period.of) : period.kind === 'date' ? 'days' : period.kind;
}

/** `27 қазан – 2 қараша аралығында`, `2026 жылғы 8 қаңтар – 18 наурыз`, `01.02.2026-05.02.2026`. */
function dashTail(scan: Scan, read: PeriodRead): Tail | null {
  if (!hasCase(read.features, 'nom') || !isDash(scan, read.to) || isGlued(scan, read.to) !== isGlued(scan, read.to + 1)) return null;
  const second = periodAt(scan, read.to + 1);
  if (!second || second.before || sort(second.period) !== sort(read.period) || read.before) return null;
  if (sort(read.period) === 'days-away') return null;
  const tail = endOfSecond(scan, second);
  const to = tail > 0 ? tail : BETWEEN_WORDS.has(low(scan, second.to)) ? second.to + 1 : second.to;
  return { to, expression: { kind: 'range', from: read.period, to: second.period }, rule: 'dash' };
}

/** `20 наурыз бен 24 наурыз аралығында`; a list or a dash that `аралығында` closes. */
function betweenTail(scan: Scan, read: PeriodRead): Tail | null {
  if (BETWEEN_WORDS.has(low(scan, read.to)) && isStretch(read.period)) {
    return { to: read.to + 1, expression: { kind: 'period', period: read.period }, rule: 'between' };
  }
  if (!AND_WORDS.has(low(scan, read.to))) return null;
  const second = periodAt(scan, read.to + 1);
  if (!second || second.before || !BETWEEN_WORDS.has(low(scan, second.to))) return null;
  return { to: second.to + 1, expression: { kind: 'range', from: read.period, to: second.period }, rule: 'between' };
}

/** Whether a period has two ends of its own already. */
function isStretch(period: Period): boolean {
  const piece = period.kind === 'year' ? period.piece : null;
  return piece?.kind === 'days' || piece?.kind === 'months' || (period.kind === 'weekday' && period.to !== undefined) ||
    period.kind === 'century';
}

/** `1 қаңтардан бастап`, `2000 жылдан бері`, `жыл басынан`; the ablative of a day, a month or a year alone. */
function fromTail(scan: Scan, read: PeriodRead): Tail | null {
  const { features, period } = read;
  if (!hasCase(features, 'abl')) return null;
  const word = low(scan, read.to);
  const expression: Expression = { kind: 'bound', side: 'from', of: period };
  if (FROM_WORDS.has(word)) return { to: read.to + 1, expression, rule: 'from' };
  if (BEFORE_WORDS.has(word)) return { to: read.to + 1, expression: { kind: 'bound', side: 'to', of: period }, rule: 'before' };
  if (features.derivation === 'relative') return null;
  if (period.kind === 'edge' && period.edge === 'start') return { to: read.to, expression, rule: 'from-start' };
  const begins = sort(period) === 'days' || sort(period) === 'months' || sort(period) === 'year' || period.kind === 'days-away';
  if (!begins || period.kind === 'edge') return null;
  return isCompared(scan, read.to) ? null : { to: read.to, expression, rule: 'ablative' };
}

/** `24 наурызға дейін`, `2030 жылға қарай`, `жыл соңына дейінгі`. */
function toTail(scan: Scan, read: PeriodRead): Tail | null {
  if (!hasCase(read.features, 'dat') || !TO_WORDS.has(low(scan, read.to))) return null;
  return { to: overInclusive(scan, read.to + 1), expression: { kind: 'bound', side: 'to', of: read.period }, rule: 'to' };
}

/** `20-24 наурызды қоса алғанда`. */
function inclusiveTail(scan: Scan, read: PeriodRead): Tail | null {
  const to = hasCase(read.features, 'acc') ? overInclusive(scan, read.to) : read.to;
  return to > read.to && isStretch(read.period) ? { to, expression: { kind: 'period', period: read.period }, rule: 'inclusive' } : null;
}

/** `осы апта ішінде`, `2025 жыл ішінде`, but `қаңтар ішінде` leaves it out. */
function withinTail(scan: Scan, read: PeriodRead): Tail | null {
  const word = low(scan, read.to);
  if (word !== 'ішінде' && word !== 'бойы' && word !== 'бойына') return null;
  if (sort(read.period) === 'months' || !unitAt(scan, read.to - 1) || readingAt(scan, read.to - 1, 'month')) return null;
  return { to: read.to + 1, expression: { kind: 'period', period: read.period }, rule: 'within' };
}
