/** Days of a month, before it (`20 ақпанда`, `21-22-23 наурыз`) or after (`наурыздың 22-сінде`, `қаңтардың төрті мен бесі`). */
import { MONTH_ABBREVIATIONS } from '../../../kazakh/calendar.js';
import { BARE, type Features } from '../../../kazakh/features.js';
import { Kind } from '../../../3-segment/tokens.js';
import { AND_WORDS, BETWEEN_WORDS, DAY_NOUNS, LIST_WORDS } from '../words.js';
import type { MonthRef, Piece } from '../expression.js';
import { digitsAt, isDash, isGlued, low, monthAt, overHyphen, rareNumberAt, unitAt, wholeAt, type Scan, type WholeRead } from '../scan.js';
import type { Part, PieceRead } from './read.js';

const MAX_DAYS = 12;

interface DaySegment extends Part {
  readonly first: number;
  readonly last: number;
}

interface DayRun {
  readonly segments: readonly DaySegment[];
  readonly to: number;
  readonly features: Features;
  /** Two days joined by мен, which аралығында makes a range. */
  readonly pair: boolean;
  /** Every number is in words or an ordinal. */
  readonly ordinal: boolean;
}

const SHORT_DATIVES: ReadonlySet<string> = new Set(['не', 'на']);
const OWNED_DATIVE: Features = { case: 'dat', poss: 3, plural: false, derivation: 'none' };

function dayAt(scan: Scan, i: number, rare: boolean): WholeRead | undefined {
  const read = digitsAt(scan, i, 2) ??
    (scan.tokens.kind[i] === Kind.Word ? (wholeAt(scan, i) ?? (rare ? rareNumberAt(scan, i) : undefined)) : undefined);
  if (!read || read.value < 1 || read.value > 31) return undefined;
  // 25-не for 25-іне
  if (rare && read.features === BARE && isDash(scan, read.to) && isGlued(scan, read.to + 1) && SHORT_DATIVES.has(low(scan, read.to + 1))) {
    return { ...read, features: OWNED_DATIVE, to: read.to + 2 };
  }
  const mark = low(scan, read.to);
  // 20.5, 20:00 and 3/4 are no days.
  if ((mark === '.' || mark === ':' || mark === '/') && isGlued(scan, read.to) && isGlued(scan, read.to + 1) &&
    scan.tokens.kind[read.to + 1] === Kind.Number) {
    return undefined;
  }
  return read;
}

/** The token where the next day of a list begins, after its comma, dash or conjunction; -1 where the list ends. */
function overSeparator(scan: Scan, i: number): number {
  const sign = low(scan, i);
  if (LIST_WORDS.has(sign)) return i + 1;
  if (sign === ',') return LIST_WORDS.has(low(scan, i + 1)) ? i + 2 : i + 1;
  if (isDash(scan, i)) {
    if (low(scan, i + 1) === ',') return i + 2; // 8-, 9-ы
    return isGlued(scan, i) === isGlued(scan, i + 1) ? i + 1 : -1;
  }
  return -1;
}

/**
 * Days from token `i`: neighbours in the calendar join into one segment, the rest stay apart.
 *
 * @param declined only days with an ending count after the first, as in `наурыздың 5-і мен 14-і`
 */
function daysAt(scan: Scan, i: number, declined: boolean): DayRun | undefined {
  const first = dayAt(scan, i, declined);
  if (!first) return undefined;
  const segments: DaySegment[] = [{ first: first.value, last: first.value, from: i, to: first.to }];
  let { to, features } = first;
  let ordinal = first.spoken || first.features.derivation === 'ordinal';
  let count = 1;
  let pair = false;
  while (count < MAX_DAYS) {
    const at = overSeparator(scan, to);
    const next = at < 0 ? undefined : dayAt(scan, at, declined);
    const last = segments.at(-1);
    if (!next || !last || next.spoken !== first.spoken || (declined && next.features === BARE) ||
      (isDash(scan, to) && low(scan, to + 1) !== ',' && next.value <= last.last)) {
      break;
    }
    const joined = next.value === last.last + 1 || (isDash(scan, to) && low(scan, to + 1) !== ',');
    pair = count === 1 && AND_WORDS.has(low(scan, to));
    if (joined) segments[segments.length - 1] = { ...last, last: next.value, to: next.to };
    else segments.push({ first: next.value, last: next.value, from: at, to: next.to });
    ordinal &&= next.spoken || next.features.derivation === 'ordinal';
    ({ to, features } = next);
    count++;
  }
  return { segments, to, features, pair, ordinal };
}

/** `күні`, `күндері`, `жұлдызы` after a day: the end and the ending of the whole. */
function withDayNoun(scan: Scan, to: number, features: Features): { to: number; features: Features } {
  const unit = unitAt(scan, to);
  if (unit?.unit === 'day' && low(scan, to).startsWith('күн') &&
    (unit.features.poss === 3 || unit.features.plural || unit.features.case === 'attr')) {
    return { to: unit.to, features: unit.features };
  }
  const star = DAY_NOUNS.get(low(scan, to));
  return star ? { to: to + 1, features: star.features } : { to, features };
}

function pieceOf(
  run: DayRun, month: MonthRef, from: number, to: number, features: Features, rule: string, scan: Scan, leading: boolean,
): PieceRead | null {
  const between = BETWEEN_WORDS.has(low(scan, to));
  const whole =
    run.pair && between ? [{ first: run.segments[0]?.first ?? 0, last: run.segments.at(-1)?.last ?? 0, from, to }] : run.segments;
  const day = (s: DaySegment): Piece => ({ kind: 'days', month, from: s.first, to: s.last });
  const last = whole.at(-1);
  if (!last) return null;
  const before = whole.slice(0, -1).map((s, k) => ({ from: k === 0 && leading ? from : s.from, to: s.to, piece: day(s) }));
  return { from: before.length > 0 ? last.from : from, to, piece: day(last), features, rule, ...(before.length > 0 ? { before } : {}) };
}

/** `20 ақпанда`, `20-шы тамыз күні`, `5, 6 шілде күндері`, `18-19 қазан`, `«20» ақпан`. */
export function dayMonthAt(scan: Scan, i: number, inYear = false): PieceRead | null {
  const opened = isQuote(scan, i) ? i + 1 : i;
  const run = daysAt(scan, opened, false);
  if (!run) return null;
  if (run.features !== BARE && (run.features.derivation !== 'ordinal' || run.features.case !== 'nom')) return null;
  const quoted = isQuote(scan, run.to) && isQuote(scan, opened - 1);
  if (opened > i && !quoted) return null;
  const at = quoted ? run.to + 1 : overHyphen(scan, run.to);
  const month = monthAt(scan, at) ?? abbreviatedMonth(scan, at);
  if (!month || month.features.derivation !== 'none') return null; // 3-ші қазандық, a boiler
  if (!inYear && isSeasonOfPlay(scan, at) &&
    (isNumberedSeason(scan, run, month.to) || (month.features.poss === 3 && month.to === at + 1))) {
    return null;
  }
  const end = withDayNoun(scan, month.to, month.features);
  return pieceOf(run, month.month, quoted ? opened - 1 : i, end.to, end.features, 'day-month', scan, quoted);
}

/** `маусым` after an ordinal: a season of matches or of a show, unless the words around ask for a day of June. */
function isNumberedSeason(scan: Scan, run: DayRun, to: number): boolean {
  const next = low(scan, to);
  if (next === 'күні' || next === 'дейін' || next === 'бастап' || next === 'қарай' || BETWEEN_WORDS.has(next) || next === 'қараған') {
    return false;
  }
  const hyphened = overHyphen(scan, run.to) > run.to;
  return next === 'қатарынан' || hyphened || (run.ordinal && (run.segments[0]?.first ?? 0) <= 5);
}

function isSeasonOfPlay(scan: Scan, i: number): boolean {
  return low(scan, i).startsWith('маусым');
}

function abbreviatedMonth(scan: Scan, i: number): { month: number; features: Features; to: number } | undefined {
  const month = MONTH_ABBREVIATIONS.get(low(scan, i));
  if (month === undefined || low(scan, i + 1) !== '.' || !isGlued(scan, i + 1) || !digitsAt(scan, i + 2, 4)) return undefined;
  return { month, features: BARE, to: i + 2 };
}

function isQuote(scan: Scan, i: number): boolean {
  return '«»"“”„'.includes(low(scan, i)) && low(scan, i) !== '';
}

/** `ақпанның 20-сында`, `наурыз айының 5-і мен 14-і аралығында`, `тамыздың он тоғызы`. */
export function monthDayAt(scan: Scan, i: number): PieceRead | null {
  const month = monthAt(scan, i);
  return month?.features.case === 'gen' ? daysOfMonth(scan, i, month.to, month.month) : null;
}

/** Days with endings, or before `күндері`, at token `at`, of a month that is known: also `осы айдың 20-сы`, `мамырдың 19-21 күндері`. */
export function daysOfMonth(scan: Scan, i: number, at: number, month: MonthRef): PieceRead | null {
  for (const declined of [true, false]) {
    const run = daysAt(scan, at, declined);
    if (!run) continue;
    const end = withDayNoun(scan, run.to, run.features);
    const ordinary = run.features === BARE || run.features.derivation === 'ordinal';
    if (ordinary ? end.to > run.to : declined && run.features.derivation === 'none') {
      return pieceOf(run, month, i, end.to, end.features, 'month-day', scan, true);
    }
  }
  return null;
}
