/** Decades and centuries: `90-жылдары`, `өткен ғасырдың 70-жылдары`, `XIX ғасырдың екінші жартысында`. */
import { HALVES } from '../../../kazakh/calendar.js';
import { BARE } from '../../../kazakh/features.js';
import { Kind } from '../../../3-segment/tokens.js';
import type { Period } from '../expression.js';
import { digitsAt, isDash, low, ordinalAt, overHyphen, unitAt, wholeAt, type Scan } from '../scan.js';
import { edgeAt } from './months.js';
import type { PeriodRead } from './read.js';
import { yearNounAt } from './years.js';

/** `90-жылдары`, `1990 жылдардың`, `тоқсаныншы жылдары`, `екі мыңыншы жылдардан`. */
export function decadeAt(scan: Scan, i: number): PeriodRead | null {
  return decadeOf(scan, i, i, null);
}

/** @param century first year of the century said before, null where none was */
function decadeOf(scan: Scan, i: number, from: number, century: number | 'last' | null): PeriodRead | null {
  const spread = decadesOf(scan, i, from, century);
  if (spread) return spread;
  const number = wholeAt(scan, i) ?? digitsAt(scan, i, 4);
  if (!number || number.value % 10 !== 0) return null;
  const ordinal = number.features.derivation === 'ordinal' && number.features.case === 'nom';
  if (!ordinal && (number.to > number.core || number.spoken)) return null;
  const short = number.value >= 10 && number.value <= 90;
  if (!short && (number.value < 1000 || number.value > 2190)) return null;
  const noun = yearNounAt(scan, number.to);
  if (!noun?.features.plural) return null;
  const period: Period = short
    ? {
      kind: 'decade', year: typeof century === 'number' ? century + number.value : number.value,
      century: century === null ? 'implied' : century === 'last' ? 'last' : 'stated',
    }
    : { kind: 'decade', year: number.value, century: 'stated' };
  return { from, to: noun.to, period, features: noun.features, rule: 'decade' };
}

/** `50–60-жылдары`, `ХХ ғасырдың 70-80-жылдарында`. */
function decadesOf(scan: Scan, i: number, from: number, century: number | 'last' | null): PeriodRead | null {
  const first = digitsAt(scan, i, 2);
  if (!first || first.to > i + 1 || !isDash(scan, i + 1)) return null;
  const second = digitsAt(scan, i + 2, 2);
  if (!second || century === 'last' || first.value % 10 !== 0 || second.value % 10 !== 0 || second.value <= first.value ||
    first.value < 10) {
    return null;
  }
  const ordinal = second.to === i + 3 ? overHyphen(scan, second.to) > second.to : second.features.derivation === 'ordinal';
  const noun = ordinal ? yearNounAt(scan, second.to) : undefined;
  if (!noun?.features.plural) return null;
  const period: Period = {
    kind: 'decade', year: (century ?? 0) + first.value, to: (century ?? 0) + second.value,
    century: century === null ? 'implied' : 'stated',
  };
  return { from, to: noun.to, period, features: noun.features, rule: 'decades' };
}

/** `ХХІ ғасырда`, `19-ғасырдың басында`, `XIV-XV ғасырларда`, `XX ғасырдың 30-жылдары`. */
export function centuryAt(scan: Scan, i: number): PeriodRead | null {
  const first = ordinalAt(scan, i);
  if (!first || first.n < 1 || first.n > 30 || isBeforeChrist(scan, i)) return null;
  const dash = isDash(scan, first.to) || low(scan, first.to) === ',' || low(scan, first.to) === 'және' || low(scan, first.to) === 'мен'
    ? first.to
    : isDash(scan, first.to - 1) ? first.to - 1 : -1;
  const second = dash < 0 ? undefined : ordinalAt(scan, dash + 1);
  const last = second && second.n > first.n && second.n <= 30 ? second : first;
  const at = overHyphen(scan, last.to);
  const unit = unitAt(scan, at);
  if (unit?.unit !== 'century') return null;
  // 2 ғасыр бұрын, 5 ғасыр: so many centuries
  if (isCount(scan, i, last.to) && (unit.features.case === 'nom' || last.n < 10)) return null;
  const from = (first.n - 1) * 100;
  return afterCentury(scan, i, unit.to, unit.features, { kind: 'century', from, to: (last.n - 1) * 100, half: 0 }, from);
}

/** `б.з.д. V ғасыр`, `біздің дәуірімізге дейінгі V ғасыр`: years before the first have no place in the record. */
function isBeforeChrist(scan: Scan, i: number): boolean {
  return low(scan, i - 1) === 'дейінгі' ||
    (low(scan, i - 1) === '.' && (low(scan, i - 2) === 'д' || low(scan, i - 2) === 'б') &&
      (low(scan, i - 4) === 'з' || low(scan, i - 4) === 'э'));
}

/** Whether digits stand bare before their noun, without the hyphen or the ending of an ordinal. */
function isCount(scan: Scan, i: number, to: number): boolean {
  return scan.tokens.kind[i] === Kind.Number && to === i + 1;
}

/** `өткен ғасырда`, `өткен ғасырдың алпысыншы жылдары`. */
export function adjectiveCenturyAt(scan: Scan, i: number): PeriodRead | null {
  const shift =
    low(scan, i) === 'өткен' || low(scan, i) === 'былтырғы' ? -1 : low(scan, i) === 'осы' || low(scan, i) === 'қазіргі' ? 0 : null;
  const unit = shift === null ? undefined : unitAt(scan, i + 1);
  if (shift === null || unit?.unit !== 'century' || unit.features.plural) return null;
  return afterCentury(scan, i, unit.to, unit.features, { kind: 'relative', unit: 'century', offset: shift }, shift === -1 ? 'last' : null);
}

function afterCentury(
  scan: Scan, i: number, to: number, features: PeriodRead['features'], period: Period, first: number | 'last' | null,
): PeriodRead {
  const whole: PeriodRead = { from: i, to, period, features, rule: 'century' };
  const edge = features === BARE ? edgeAt(scan, to) : null; // XIX ғ. соңында
  if (edge) {
    return { from: i, to: edge.to, period: { kind: 'edge', of: period, edge: edge.edge }, features: edge.features, rule: 'century+edge' };
  }
  if (features.case !== 'gen') return whole;
  const decade = first === null ? null : decadeOf(scan, to, i, first);
  if (decade) return decade;
  const which = ordinalAt(scan, to);
  const half = which ? HALVES.get(low(scan, which.to)) : undefined;
  if (which && half?.features.poss === 3 && (which.n === 1 || which.n === 2) && period.kind === 'century') {
    return { from: i, to: which.to + 1, period: { ...period, half: which.n }, features: half.features, rule: 'century-half' };
  }
  return whole;
}
