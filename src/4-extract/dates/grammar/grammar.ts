/** The grammar, read top-down: at each token that could begin an expression the first rule to answer wins. */
import type { Match } from '../expression.js';
import { low, type Scan } from '../scan.js';
import { Begins, beginsAt } from './begins.js';
import { clocksAt } from './clock.js';
import { durationAt, unitAgoAt, wholeUnitAt } from './durations.js';
import { periodAt } from './period.js';
import { rollingAt, vaguePluralAt, vagueSeveralAt } from './rolling.js';
import { adverbAt, eachAt, everyAt, seasonEveryAt, weekdayListAt } from './sets.js';
import { dayAloneAt } from './day-alone.js';
import { figurativeAt } from './figurative.js';
import { finish, sharedMonthAt } from './tails.js';
import { romanAt } from '../scan.js';
import { yearSpanAt } from './year-lists.js';
import { VAGUE_PHRASES } from '../lexicon.js';

export interface DateRule {
  readonly name: string;
  /** Kinds of token that it begins with. */
  readonly on: number;
  /** The match, or several where a list names days that are mentions of their own. */
  readonly match: (scan: Scan, i: number) => Match | readonly Match[] | null;
}

const ANY = Begins.Number | Begins.Month | Begins.Weekday | Begins.Unit | Begins.Cue | Begins.Word;

/** In order. */
export const DATE_RULES: readonly DateRule[] = [
  { name: 'vague', on: Begins.Cue, match: vagueAt }, // қазір, бүгінгі таңда
  { name: 'figurative', on: Begins.Cue, match: figurativeAt }, // бүгінгі ұрпақ
  { name: 'each', on: Begins.Cue, match: eachAt }, // әр жылы
  { name: 'weekday-list', on: Begins.Weekday, match: weekdayListAt }, // дүйсенбі және жұма күндері
  { name: 'every', on: Begins.Unit | Begins.Weekday | Begins.Month | Begins.Number, match: everyAt }, // жыл сайын
  { name: 'season-every', on: Begins.Word, match: seasonEveryAt }, // қыс сайын
  { name: 'clock', on: Begins.Number | Begins.Unit, match: clocksAt }, // сағат 15:00-де
  { name: 'year-span', on: Begins.Number, match: yearSpan }, // 2005-2025 жж.
  { name: 'shared-month', on: Begins.Number, match: sharedMonthAt }, // 5-тен 10 наурызға дейін
  { name: 'rolling', on: Begins.Cue, match: rollingAt }, // соңғы 20 жылда
  { name: 'vague-plural', on: Begins.Cue, match: vaguePluralAt }, // соңғы жылдары
  { name: 'period', on: ANY & ~Begins.Word, match: period }, // 2026 жылғы 20 ақпаннан бастап
  { name: 'day-alone', on: Begins.Number, match: dayAloneAt }, // 14 наурызда басталып, 20-сында аяқталды
  { name: 'roman', on: Begins.Word, match: romanPeriod }, // ХХІ ғасырда
  { name: 'several', on: Begins.Word, match: vagueSeveralAt }, // бірнеше жыл бұрын
  { name: 'duration', on: Begins.Number | Begins.Word | Begins.Cue, match: durationAt }, // үш жылдан астам
  { name: 'whole-unit', on: Begins.Unit, match: wholeUnitAt }, // тәулік бойы
  { name: 'unit-ago', on: Begins.Unit, match: unitAgoAt }, // жыл бұрын
  { name: 'adverb', on: Begins.Unit, match: adverbAt }, // жылда-жылда
];

/** The matches at token `i`: none, one, or the mentions of a list. */
export function matchDates(scan: Scan, i: number): readonly Match[] {
  const begins = beginsAt(scan, i);
  if (begins === 0) return NONE;
  for (const rule of DATE_RULES) {
    if ((rule.on & begins) === 0) continue;
    const match = rule.match(scan, i);
    if (match) return Array.isArray(match) ? (match as readonly Match[]) : [match as Match];
  }
  return NONE;
}

const NONE: readonly Match[] = [];

function vagueAt(scan: Scan, i: number): Match | null {
  for (const words of VAGUE_PHRASES.get(low(scan, i)) ?? []) {
    if (words.every((word, k) => low(scan, i + k) === word)) return { from: i, to: i + words.length, expression: { kind: 'vague' }, rule: 'vague' };
  }
  return null;
}

function yearSpan(scan: Scan, i: number): Match | null {
  const span = yearSpanAt(scan, i);
  if (!span) return null;
  const range = { kind: 'range', from: span.first, to: span.last } as const;
  const word = low(scan, span.to);
  const closes = word === 'аралығында' || word === 'арасында' || word === 'аралығындағы' || (span.features.case === 'dat' && (word === 'дейін' || word === 'дейінгі'));
  return { from: i, to: closes ? span.to + 1 : span.to, expression: range, rule: 'year-span' };
}

function period(scan: Scan, i: number): readonly Match[] | null {
  const read = periodAt(scan, i);
  if (!read) return null;
  const before = read.before ?? [];
  const listed = before.map((b): Match => ({ from: b.from, to: b.to, expression: { kind: 'period', period: b.period }, rule: `${read.rule}+listed` }));
  return [...listed, finish(scan, read)];
}

/** `IV тоқсанда`, `ХХІ ғасыр`; `алғашқы тоқсанда`, `алғашқы 9 айда`. */
function romanPeriod(scan: Scan, i: number): readonly Match[] | null {
  const word = low(scan, i);
  return word === 'алғашқы' || word === 'а' || word === 'ағ' || romanAt(scan, i) ? period(scan, i) : null;
}
