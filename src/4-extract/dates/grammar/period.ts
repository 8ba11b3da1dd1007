/** All readers of a period, in order, and a date with the weekday or the deictic day said beside it. */
import type { Period } from '../expression.js';
import { low, readingAt, type Scan } from '../scan.js';
import { lowestBit, rulesByWord, type Rule } from '../../beginnings.js';
import { anyOf, isCue, isMonth, isNumber, isPart, isQuoted, isRoman, isSeason, isUnit, isWeekday } from './beginnings.js';
import { yearAt, yearlessAt } from './calendar.js';
import {
  adjectiveMonthAt, adjectiveSeasonAt, adjectiveUnitAt, adjectiveWeekdayAt, bareUnitEdgeAt, deicticDayAt, nextDayAt, thatPeriodAt,
  weekdayAt,
} from './deictic.js';
import { adjectiveCenturyAt, centuryAt, decadeAt } from './eras.js';
import { edgeAt } from './months.js';
import { seasonAloneAt } from './parts.js';
import { numericDateAt } from './numeric.js';
import type { PeriodRead } from './read.js';
import { adjectiveSeasonYearAt, seasonYearAt } from './school.js';
import { bracketedYearAt, digitYearAt, monthOfYearAt, yearListAt } from './year-lists.js';

export interface PeriodRule extends Rule {
  readonly read: (scan: Scan, i: number) => PeriodRead | null;
}

const NUMBER = anyOf(isNumber, isQuoted);

/** The order is the grammar: the first to answer wins. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  { begins: NUMBER, read: numericDateAt }, // 20.02.2026
  { begins: NUMBER, read: seasonYearAt }, // 2025-2026 оқу жылы
  { begins: isCue, read: adjectiveSeasonYearAt }, // жаңа оқу жылы
  { begins: NUMBER, read: yearListAt }, // 2023, 2024 және 2025 жылдары
  { begins: NUMBER, read: decadeAt }, // 90-жылдары
  { begins: anyOf(NUMBER, isRoman), read: centuryAt }, // ХХІ ғасыр
  { begins: isCue, read: adjectiveCenturyAt }, // өткен ғасырдың 70-жылдары
  { begins: anyOf(NUMBER, isCue, isUnit, isRoman), read: yearAt }, // 2026 жылғы 20 ақпан
  { begins: anyOf(NUMBER, isMonth, isRoman, isPart), read: yearlessAt }, // 20 ақпанда
  { begins: NUMBER, read: monthOfYearAt }, // 86-ның желтоқсаны
  { begins: NUMBER, read: digitYearAt }, // 2017-де
  { begins: NUMBER, read: bracketedYearAt }, // (1996)
  { begins: isSeason, read: seasonAloneAt }, // күзде, жаз басынан
  { begins: anyOf(isCue, isUnit), read: deicticDayAt }, // кеше
  { begins: isCue, read: nextDayAt }, // ертесіне
  { begins: isWeekday, read: weekdayAt }, // сенбі күні
  { begins: isCue, read: adjectiveWeekdayAt }, // өткен сенбіде
  { begins: isCue, read: adjectiveSeasonAt }, // осы көктемде
  { begins: isCue, read: adjectiveMonthAt }, // осы қаңтарда
  { begins: isCue, read: adjectiveUnitAt }, // өткен айда
  { begins: isCue, read: thatPeriodAt }, // есепті кезеңде
  { begins: isUnit, read: bareUnitEdgeAt }, // ай соңында
];

const rulesOf = rulesByWord(PERIOD_RULES);

/** The period that begins at token `i`. */
export function periodAt(scan: Scan, i: number): PeriodRead | null {
  const word = scan.tokens.words[i];
  for (let bits = word === undefined ? 0 : rulesOf(word); bits !== 0; bits &= bits - 1) {
    const read = PERIOD_RULES[lowestBit(bits)]!.read(scan, i);
    if (read) return withEdge(scan, read) ?? withApposition(scan, read);
  }
  return null;
}

/** `осы аптаның соңында`, `бірінші тоқсанның басында`: the end of any stretch in the genitive. */
function withEdge(scan: Scan, read: PeriodRead): PeriodRead | null {
  if (read.features.case !== 'gen' || read.before || isDay(read.period) || read.period.kind === 'edge') return null;
  const edge = edgeAt(scan, read.to);
  if (!edge) return null;
  return {
    from: read.from, to: edge.to, period: { kind: 'edge', of: read.period, edge: edge.edge }, features: edge.features,
    rule: `${read.rule}+edge`,
  };
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
  return {
    ...read, to: day.to, features: day.features, period: isDay(period) ? ({ ...period, weekday: day.period.weekday } as Period) : period,
    rule: `${read.rule}+weekday`,
  };
}
