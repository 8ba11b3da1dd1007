/** Parts of a year that are no months: quarters, halves, seasons, `9 айда`, `сәйкес кезең`. */
import { HALVES, SEASONS, STRETCHES, type TimeUnit } from '../../../kazakh/calendar.js';
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { BARE } from '../../../kazakh/features.js';
import { LIST_WORDS } from '../words.js';
import { isDash, low, ordinalAt, unitAt, wholeAt, type Scan } from '../scan.js';
import type { Period } from '../expression.js';
import { edgeAt } from './months.js';
import type { PeriodRead, PieceRead } from './read.js';

/** `бірінші тоқсанда`, `4-тоқсанында`, `IV тоқсан`, `соңғы тоқсанында`; `екінші-үшінші тоқсанда`, `І және ІІ тоқсанда`. */
export function quarterAt(scan: Scan, i: number): PieceRead | null {
  const first = ordinalAt(scan, i);
  if (!first) return quartersAt(scan, i);
  if (first.n > 4 || first.n === 0) return null;
  const n = first.n === -1 ? 4 : first.n;
  const listed = isDash(scan, first.to) || LIST_WORDS.has(low(scan, first.to)) || low(scan, first.to) === ',';
  const joint = listed ? first.to + 1 : isDash(scan, first.to - 1) ? first.to : -1;
  const second = joint < 0 ? undefined : ordinalAt(scan, joint);
  const last = second && second.n > n && second.n <= 4 ? second : undefined;
  const end = last?.to ?? first.to;
  const unit = unitAt(scan, low(scan, end) === 'оқу' ? end + 1 : end); // бірінші оқу тоқсаны
  if (unit?.unit !== 'quarter') return null;
  return { from: i, to: unit.to, piece: { kind: 'quarter', n, to: last?.n ?? n }, features: unit.features, rule: 'quarter' };
}

/** `үш тоқсанда`: the year up to the third. */
function quartersAt(scan: Scan, i: number): PieceRead | null {
  const number = wholeAt(scan, i);
  if (!number?.spoken || number.features !== BARE || number.value < 2 || number.value > 4) return null;
  const unit = unitAt(scan, number.to);
  if (unit?.unit !== 'quarter' || unit.features.plural || (unit.features.case !== 'loc' && unit.features.case !== 'gen')) return null;
  return { from: i, to: unit.to, piece: { kind: 'quarter', n: 1, to: number.value }, features: unit.features, rule: 'quarters' };
}

/** `бірінші жартыжылдықта`, `2-жартыжылдығында`; `екінші жартысында` where a year stands before. */
export function halfAt(scan: Scan, i: number, inYear: boolean): PieceRead | null {
  const which = ordinalAt(scan, i);
  if (!which) return inYear ? null : halfYearAt(scan, i);
  if (which.n > 2 || which.n === 0) return null;
  const n = which.n === -1 ? 2 : which.n;
  const unit = unitAt(scan, which.to);
  if (unit?.unit === 'half') return { from: i, to: unit.to, piece: { kind: 'half', n }, features: unit.features, rule: 'half' };
  // бірінші жарты жылда
  const year = low(scan, which.to) === 'жарты' ? unitAt(scan, which.to + 1) : undefined;
  if (year?.unit === 'year' && !year.features.plural) {
    return { from: i, to: year.to, piece: { kind: 'half', n }, features: year.features, rule: 'half' };
  }
  const half = inYear ? HALVES.get(low(scan, which.to)) : undefined;
  if (half?.features.poss !== 3) return null;
  return { from: i, to: which.to + 1, piece: { kind: 'half', n }, features: half.features, rule: 'half' };
}

/** `жарты жылда`: the first half where the publication stands after it, else how long. */
function halfYearAt(scan: Scan, i: number): PieceRead | null {
  const year = low(scan, i) === 'жарты' ? unitAt(scan, i + 1) : undefined;
  const { features } = year ?? {};
  if (year?.unit !== 'year' || !features || features.plural || features.poss !== 0 ||
    (features.case !== 'loc' && features.case !== 'gen')) {
    return null;
  }
  return { from: i, to: year.to, piece: { kind: 'half', n: 1, unsure: true }, features, rule: 'half-year' };
}

/** `көктемінде`, `қысында`, after a year. */
export function seasonAt(scan: Scan, i: number): PieceRead | null {
  const season = SEASONS.get(low(scan, i));
  if (!season || season.features.derivation !== 'none') return null;
  // жазғы, күзгі alone are adjectives: 2025 жылғы жазғы демалыс
  if (season.features.case === 'attr' && season.features.poss === 0 && !low(scan, i).includes('дағы') && !low(scan, i).includes('дегі') &&
    !low(scan, i).includes('тағы')) {
    return null;
  }
  return { from: i, to: i + 1, piece: { kind: 'season', code: season.value }, features: season.features, rule: 'season' };
}

/** `күзде`, `жаз басынан бері`, without a year: the resolver asks the clause whether one season is meant, or any. */
export function seasonAloneAt(scan: Scan, i: number): PeriodRead | null {
  const season = SEASONS.get(low(scan, i));
  if (season?.features.derivation !== 'none' || season.features.plural || season.features.poss !== 0) return null;
  const of: Period = { kind: 'year', year: null, piece: { kind: 'season', code: season.value, unsure: true } };
  const edge = season.features === BARE || season.features.case === 'gen' ? edgeAt(scan, i + 1) : null;
  if (edge) {
    const period: Period = { kind: 'edge', of, edge: edge.edge };
    return { from: i, to: edge.to, period, features: edge.features, rule: 'season-alone+edge' };
  }
  return season.features.case === 'loc' ? { from: i, to: i + 1, period: of, features: season.features, rule: 'season-alone' } : null;
}

/**
 * `9 айда`, `11 айдың`, `алғашқы 9 айда`: the year up to a month. In the genitive alone it may be how long: the resolver asks
 * the publication whether the year up to it is meant.
 */
export function cumulativeAt(scan: Scan, i: number, inYear: boolean): PieceRead | null {
  const first = low(scan, i) === 'алғашқы';
  const number = wholeAt(scan, first ? i + 1 : i);
  if (!number || number.value < 2 || number.value > 12 || number.features.case !== 'nom' || number.features.derivation !== 'none') {
    return null;
  }
  const unit = unitAt(scan, number.to);
  if (unit?.unit !== 'month' || unit.features.plural || unit.features.derivation !== 'none') return null;
  const { features } = unit;
  const summed = features.case === 'gen' && leadsToSum(scan, unit.to);
  const byCase = features.case === 'loc' || features.case === 'attr' || features.case === 'gen';
  // былтырғы жеті айдан артық, 2023 жылғы 9 айға қарағанда
  const byYear = inYear && (features.poss === 3 || features.case === 'gen' || features.case === 'nom' || COMPARED.has(features.case));
  if (!byCase && !byYear) return null;
  const sure = inYear || first || summed || features.case !== 'gen';
  const to = (inYear || !sure) && low(scan, unit.to) === 'ішінде' ? unit.to + 1 : unit.to;
  return { from: i, to, piece: { kind: 'cumulative', months: number.value, sure }, features, rule: 'cumulative' };
}

const COMPARED: ReadonlySet<string> = new Set(['abl', 'dat', 'ins']);

/** What is made up over months: `11 айдың қорытындысы`, `11 айдың әлеуметтік-экономикалық даму көрсеткіштері`. */
const SUMS = ['қорытынды', 'көрсеткіш', 'нәтиже', 'есебі'] as const;
const SUM_WINDOW = 6;

function leadsToSum(scan: Scan, i: number): boolean {
  for (let k = i; k < i + SUM_WINDOW; k++) if (SUMS.some((stem) => low(scan, k).startsWith(stem))) return true;
  return false;
}

const SAME = wordsOf('same');

type PartUnit = Extract<TimeUnit, 'month' | 'quarter' | 'half'>;
const isPart = (unit: TimeUnit): unit is PartUnit => unit === 'month' || unit === 'quarter' || unit === 'half';

/** `сәйкес кезеңмен`, `дәл осы кезеңінде`, `сол тоқсанда`, after a year: the period mentioned last, in that year. */
export function samePeriodAt(scan: Scan, i: number): PieceRead | null {
  let at = i;
  while (at < i + 3 && SAME.has(low(scan, at))) at++;
  const unit = at > i ? unitAt(scan, at) : undefined;
  if (unit && isPart(unit.unit) && !unit.features.plural) {
    return { from: i, to: unit.to, piece: { kind: 'same-period', unit: unit.unit }, features: unit.features, rule: 'same-period' };
  }
  const stretch = at > i ? STRETCHES.get(low(scan, at)) : undefined;
  if (!stretch || stretch.value !== 'period') return null;
  return { from: i, to: at + 1, piece: { kind: 'same-period' }, features: stretch.features, rule: 'same-period' };
}

