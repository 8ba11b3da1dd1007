/** The grammar, read top-down: at each token that could begin an expression the first rule to answer wins. */
import { BIT } from '../../../kazakh/classes.js';
import { Kind } from '../../../3-segment/tokens.js';
import type { Match } from '../expression.js';
import { low, type Scan } from '../scan.js';
import { clockAt } from './clock.js';
import { durationAt, wholeUnitAt } from './durations.js';
import { periodAt } from './period.js';
import { rollingAt, vaguePluralAt, vagueSeveralAt } from './rolling.js';
import { adverbAt, eachAt, everyAt, seasonEveryAt } from './sets.js';
import { finish } from './tails.js';
import { romanAt } from '../scan.js';
import { yearSpanAt } from './year-lists.js';
import { SEVERAL_WORDS, VAGUE_PHRASES } from '../lexicon.js';

/** Kinds of token that can begin an expression. */
export const Begins = { Number: 1, Month: 2, Weekday: 4, Unit: 8, Cue: 16, Word: 32 } as const;

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
  { name: 'each', on: Begins.Cue, match: eachAt }, // әр жылы
  { name: 'every', on: Begins.Unit | Begins.Weekday | Begins.Month | Begins.Number, match: everyAt }, // жыл сайын
  { name: 'season-every', on: Begins.Word, match: seasonEveryAt }, // қыс сайын
  { name: 'clock', on: Begins.Number | Begins.Unit, match: clockAt }, // сағат 15:00-де
  { name: 'year-span', on: Begins.Number, match: yearSpan }, // 2005-2025 жж.
  { name: 'rolling', on: Begins.Cue, match: rollingAt }, // соңғы 20 жылда
  { name: 'vague-plural', on: Begins.Cue, match: vaguePluralAt }, // соңғы жылдары
  { name: 'period', on: ANY & ~Begins.Word, match: period }, // 2026 жылғы 20 ақпаннан бастап
  { name: 'roman', on: Begins.Word, match: romanPeriod }, // ХХІ ғасырда
  { name: 'several', on: Begins.Word, match: vagueSeveralAt }, // бірнеше жыл бұрын
  { name: 'duration', on: Begins.Number | Begins.Word | Begins.Cue, match: durationAt }, // үш жылдан астам
  { name: 'whole-unit', on: Begins.Unit, match: wholeUnitAt }, // тәулік бойы
  { name: 'adverb', on: Begins.Unit, match: adverbAt }, // жылда-жылда
];

const NUMERAL = BIT.numeral | BIT.scale;
/** Words outside the lexicon's classes that begin an expression. */
const WORDS: ReadonlySet<string> = new Set(['сайын', 'сайынғы', 'жарты', 'ширек', 'алғашқы', 'а', 'ағ', ...SEVERAL_WORDS]);

/** What a token can begin, as bits of `Begins`; 0 for most tokens. */
export function beginsAt(scan: Scan, i: number): number {
  const { tokens } = scan;
  if (tokens.kind[i] === Kind.Number) return Begins.Number;
  if (tokens.kind[i] !== Kind.Word) return 0;
  const word = tokens.words[i];
  if (word === undefined) return 0;
  const { mask } = word;
  let bits = 0;
  if (mask !== 0) {
    if (mask & NUMERAL) bits |= Begins.Number;
    if (mask & BIT.month) bits |= Begins.Month;
    if (mask & BIT.weekday) bits |= Begins.Weekday;
    if (mask & BIT.timeUnit) bits |= Begins.Unit;
    if (mask & BIT.cue) bits |= Begins.Cue;
  }
  const length = (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0);
  if (length <= 9 && (WORDS.has(word.lower) || (length <= 6 && isRomanLetter(word.lower)))) bits |= Begins.Word;
  return bits;
}

function isRomanLetter(lower: string): boolean {
  return 'ivxіхv'.includes(lower.charAt(0));
}

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
