/** All readers of a period, in order, and a date with the weekday or the deictic day said beside it. */
import type { Period } from '../expression.js';
import { low, readingAt, type Scan } from '../scan.js';
import { Begins, kindOf } from './begins.js';
import { yearAt, yearlessAt } from './calendar.js';
import {
  adjectiveMonthAt, adjectiveSeasonAt, adjectiveUnitAt, adjectiveWeekdayAt, bareUnitEdgeAt, deicticDayAt, nextDayAt, thatPeriodAt, weekdayAt,
} from './deictic.js';
import { adjectiveCenturyAt, centuryAt, decadeAt } from './eras.js';
import { edgeAt } from './months.js';
import { numericDateAt } from './numeric.js';
import type { PeriodRead } from './read.js';
import { adjectiveSeasonYearAt, seasonYearAt } from './school.js';
import { bracketedYearAt, digitYearAt, monthOfYearAt, yearListAt } from './year-lists.js';

export interface PeriodRule {
  /** Kinds of token that it begins with. */
  readonly on: number;
  readonly read: (scan: Scan, i: number) => PeriodRead | null;
}

const { Number: NUMBER, Month: MONTH, Weekday: WEEKDAY, Unit: UNIT, Cue: CUE, Word: WORD } = Begins;

/** The order is the grammar: the first to answer wins. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  { on: NUMBER, read: numericDateAt }, // 20.02.2026
  { on: NUMBER, read: seasonYearAt }, // 2025-2026 оқу жылы
  { on: CUE, read: adjectiveSeasonYearAt }, // жаңа оқу жылы
  { on: NUMBER, read: yearListAt }, // 2023, 2024 және 2025 жылдары
  { on: NUMBER, read: decadeAt }, // 90-жылдары
  { on: NUMBER | WORD, read: centuryAt }, // ХХІ ғасыр
  { on: CUE, read: adjectiveCenturyAt }, // өткен ғасырдың 70-жылдары
  { on: NUMBER | CUE | UNIT | WORD, read: yearAt }, // 2026 жылғы 20 ақпан
  { on: NUMBER | MONTH | WORD, read: yearlessAt }, // 20 ақпанда
  { on: NUMBER, read: monthOfYearAt }, // 86-ның желтоқсаны
  { on: NUMBER, read: digitYearAt }, // 2017-де
  { on: NUMBER, read: bracketedYearAt }, // (1996)
  { on: CUE | UNIT, read: deicticDayAt }, // кеше
  { on: CUE, read: nextDayAt }, // ертесіне
  { on: WEEKDAY, read: weekdayAt }, // сенбі күні
  { on: CUE, read: adjectiveWeekdayAt }, // өткен сенбіде
  { on: CUE, read: adjectiveSeasonAt }, // осы көктемде
  { on: CUE, read: adjectiveMonthAt }, // осы қаңтарда
  { on: CUE, read: adjectiveUnitAt }, // өткен айда
  { on: CUE, read: thatPeriodAt }, // есепті кезеңде
  { on: UNIT, read: bareUnitEdgeAt }, // ай соңында
];

/** The period that begins at token `i`. */
export function periodAt(scan: Scan, i: number): PeriodRead | null {
  const kind = kindOf(scan, i);
  if (kind === 0) return null;
  for (const rule of PERIOD_RULES) {
    const read = (rule.on & kind) === 0 ? null : rule.read(scan, i);
    if (read) return withEdge(scan, read) ?? withApposition(scan, read);
  }
  return null;
}

/** `осы аптаның соңында`, `бірінші тоқсанның басында`: the end of any stretch in the genitive. */
function withEdge(scan: Scan, read: PeriodRead): PeriodRead | null {
  if (read.features.case !== 'gen' || read.before || isDay(read.period) || read.period.kind === 'edge') return null;
  const edge = edgeAt(scan, read.to);
  if (!edge) return null;
  return { from: read.from, to: edge.to, period: { kind: 'edge', of: read.period, edge: edge.edge }, features: edge.features, rule: `${read.rule}+edge` };
}

/** Whether a period is one day of the calendar: what a weekday can stand beside. */
function isDay(period: Period): boolean {
  if (period.kind === 'date') return true;
  return period.kind === 'year' && period.piece?.kind === 'days' && period.piece.from === period.piece.to;
}

/** `сенбі, 18 сәуір күні`, `ертең, 14 қазанда`; `9 ақпан, дүйсенбі күні`. The date counts, and keeps the weekday. */
function withApposition(scan: Scan, read: PeriodRead): PeriodRead {
  const { period } = read;
  const comma = low(scan, read.to) === ',' ? read.to + 1 : read.to;
  if (period.kind === 'days-away' || (period.kind === 'weekday' && period.to === undefined && period.shift === null)) {
    const date = numericDateAt(scan, comma) ?? yearAt(scan, comma) ?? yearlessAt(scan, comma);
    if (!date || !isDay(date.period) || date.before) return withWeekdayAfter(scan, read, comma);
    const beside = period.kind === 'weekday' ? { weekday: period.weekday } : { away: period.offset };
    return { ...date, from: read.from, period: { ...date.period, ...beside } as Period, rule: `${read.rule}+${date.rule}` };
  }
  return isDay(period) ? withWeekdayAfter(scan, read, comma) : read;
}

/** `9 ақпан, дүйсенбі күні`, `бүгін, дүйсенбіде`. */
function withWeekdayAfter(scan: Scan, read: PeriodRead, comma: number): PeriodRead {
  const { period } = read;
  if (period.kind === 'weekday' || !readingAt(scan, comma, 'weekday')) return read;
  const day = weekdayAt(scan, comma, true);
  if (day?.period.kind !== 'weekday' || day.period.to !== undefined) return read;
  return { ...read, to: day.to, features: day.features, period: isDay(period) ? ({ ...period, weekday: day.period.weekday } as Period) : period, rule: `${read.rule}+weekday` };
}
