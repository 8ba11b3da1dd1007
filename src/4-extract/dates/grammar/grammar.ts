/** The grammar, read top-down: at each token that could begin an expression the first rule to answer wins. */
import type { Match, Period } from '../expression.js';
import { Kind } from '../../../3-segment/tokens.js';
import { low, type Scan } from '../scan.js';
import { lowestBit, rulesByWord, type Rule } from '../../beginnings.js';
import { anyOf, isCue, isMonth, isNumber, isPart, isRoman, isSeason, isSeveral, isUnit, isWeekday } from './beginnings.js';
import { clocksAt } from './clock.js';
import { durationAt, unitAgoAt, wholeUnitAt } from './durations.js';
import { periodAt } from './period.js';
import { rollingAt, vaguePluralAt, vagueSeveralAt } from './rolling.js';
import { adverbAt, eachAt, everyAt, isEveryWord, seasonEveryAt, weekdayListAt } from './sets.js';
import { dayAloneAt } from './day-alone.js';
import { figurativeAt } from './figurative.js';
import { finish, sharedMonthAt } from './tails.js';
import { yearSpanAt } from './year-lists.js';
import { VAGUE_PHRASES } from '../words.js';

export interface DateRule extends Rule {
  readonly name: string;
  /** The match, or several where a list names days that are mentions of their own. */
  readonly match: (scan: Scan, i: number) => Match | readonly Match[] | null;
}

/** In order. */
export const DATE_RULES: readonly DateRule[] = [
  { name: 'vague', begins: isCue, match: vagueAt }, // қазір, бүгінгі таңда
  { name: 'figurative', begins: isCue, match: figurativeAt }, // бүгінгі ұрпақ
  { name: 'each', begins: isCue, match: eachAt }, // әр жылы
  { name: 'weekday-list', begins: isWeekday, match: weekdayListAt }, // дүйсенбі және жұма күндері
  { name: 'every', begins: anyOf(isUnit, isWeekday, isMonth, isNumber), match: everyAt }, // жыл сайын
  { name: 'season-every', begins: isEveryWord, match: seasonEveryAt }, // қыс сайын
  { name: 'clock', begins: anyOf(isNumber, isUnit), match: clocksAt }, // сағат 15:00-де
  { name: 'year-span', begins: isNumber, match: yearSpan }, // 2005-2025 жж.
  { name: 'shared-month', begins: isNumber, match: sharedMonthAt }, // 5-тен 10 наурызға дейін
  { name: 'rolling', begins: isCue, match: rollingAt }, // соңғы 20 жылда
  { name: 'vague-plural', begins: isCue, match: vaguePluralAt }, // соңғы жылдары
  {
    name: 'period', begins: anyOf(isNumber, isMonth, isWeekday, isUnit, isCue, isRoman, isPart, isSeason), match: period,
  }, // 2026 жылғы 20 ақпаннан бастап
  { name: 'day-alone', begins: isNumber, match: dayAloneAt }, // 14 наурызда басталып, 20-сында аяқталды
  { name: 'several', begins: isSeveral, match: vagueSeveralAt }, // бірнеше жыл бұрын
  { name: 'duration', begins: anyOf(isNumber, isSeveral, isPart, isCue), match: durationAt }, // үш жылдан астам
  { name: 'whole-unit', begins: isUnit, match: wholeUnitAt }, // тәулік бойы
  { name: 'unit-ago', begins: isUnit, match: unitAgoAt }, // жыл бұрын
  { name: 'adverb', begins: isUnit, match: adverbAt }, // жылда-жылда
];

const rulesOf = rulesByWord(DATE_RULES);

/** The matches at token `i`: none, one, or the mentions of a list. */
export function matchDates(scan: Scan, i: number): readonly Match[] {
  const word = scan.tokens.words[i];
  if (word === undefined) return NONE;
  for (let bits = rulesOf(word); bits !== 0; bits &= bits - 1) {
    const match = DATE_RULES[lowestBit(bits)]!.match(scan, i);
    if (match) return Array.isArray(match) ? (match as readonly Match[]) : [match as Match];
  }
  return NONE;
}

const NONE: readonly Match[] = [];

function vagueAt(scan: Scan, i: number): Match | null {
  for (const words of VAGUE_PHRASES.get(low(scan, i)) ?? []) {
    if (words.every((word, k) => low(scan, i + k) === word)) {
      return { from: i, to: i + words.length, expression: { kind: 'vague' }, rule: 'vague' };
    }
  }
  return null;
}

function yearSpan(scan: Scan, i: number): Match | null {
  const span = yearSpanAt(scan, i);
  if (!span) return null;
  const range = { kind: 'range', from: span.first, to: span.last } as const;
  const word = low(scan, span.to);
  const closes = word === 'аралығында' || word === 'арасында' || word === 'аралығындағы' ||
    (span.features.case === 'dat' && (word === 'дейін' || word === 'дейінгі'));
  return { from: i, to: closes ? span.to + 1 : span.to, expression: range, rule: 'year-span' };
}

function period(scan: Scan, i: number): readonly Match[] | null {
  // «20» ақпан: the mark itself is no part of the mention
  const read = scan.tokens.kind[i] === Kind.Punct ? null : periodAt(scan, i);
  if (!read) return null;
  const before = read.before ?? [];
  const listed = before.map((b): Match =>
    ({ from: b.from, to: b.to, expression: { kind: 'period', period: b.period }, rule: `${read.rule}+listed` }));
  const match = finish(scan, read);
  if (read.rule.startsWith('season-alone')) return [{ ...match, optional: true }];
  if (!isUnsure(read.period)) return [...listed, match];
  // шамамен екі айдың ішінде: how long
  const otherwise = durationAt(scan, i);
  return [otherwise === null ? match : otherwise.from < i ? otherwise : { ...match, otherwise }];
}

/** `сегіз айдың`, `жарты жылда`: a part of the year, or how long. */
function isUnsure(period: Period): boolean {
  const piece = period.kind === 'year' && period.year === null ? period.piece : null;
  return (piece?.kind === 'cumulative' && !piece.sure) || (piece?.kind === 'half' && piece.unsure === true);
}
