/** Numbers of units: `20 жыл`, `екі жарым ай`, `9 сағат 06 минут`, `жарты жыл`, and what is said around them. */
import type { Features } from '../../../kazakh/features.js';
import { decimal, toNumber, type Decimal } from '../../../kazakh/decimal.js';
import type { TimeUnit } from '../../../kazakh/calendar.js';
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import { Kind } from '../../../3-segment/tokens.js';
import { AGO_WORDS, LATER_WORDS, SEVERAL_WORDS, SINCE_WORDS, WITHIN_WORDS } from '../words.js';
import type { Length } from '../expression.js';
import { digitsAt, isDash, isGlued, low, numberFrom, readingAt, unitAt, valueOf, type Scan, type UnitRead } from '../scan.js';
import type { Relation } from '../../../record/schema.js';
import { relationAfter } from './relation.js';
import type { Part } from './read.js';

export interface LengthRead extends Part {
  readonly lengths: readonly Length[];
  readonly high: Length | null;
  readonly features: Features;
  /** `5 жылдық`: an adjective, or an anniversary. */
  readonly derived: boolean;
  /** Said between number and unit: `30-дан астам жыл`. */
  readonly relation: Relation | null;
}

const HALF: Decimal = decimal('0', '5');
const QUARTER: Decimal = decimal('0', '25');
/** Between a number and its unit: `15 жұмыс күні`, `8 оқу аптасы`. */
const BETWEEN: ReadonlySet<string> = new Set(['жұмыс', 'күнтізбелік', 'банктік', 'оқу']);

/** A length that begins at token `i`. */
export function lengthAt(scan: Scan, i: number): LengthRead | null {
  const first = countAt(scan, i);
  if (!first) return null;
  const unit = unitOf(scan, first.to);
  if (!unit) return null;
  const lengths: Length[] = [{ count: first.count, unit: unit.unit }];
  let { to, features } = unit;
  // екі жыл жарым
  const half = first.high === null && features.case === 'nom' && !unit.derived ? readingAt(scan, to, 'cue') : undefined;
  if (half?.entry.data.cue === 'half-more' && scan.numberAt[to] === 0) {
    lengths[0] = { count: first.count + toNumber(HALF), unit: unit.unit };
    [to, features] = [to + 1, half.features];
  } else if (first.high === null && features.case === 'nom' && features.poss === 0 && !features.plural && features.derivation === 'none') {
    // 2 жыл 6 ай, 9 сағат 06 минут
    for (let last = unit.unit; lengths.length < 3; ) {
      const next = countAt(scan, to);
      const smaller = next && next.high === null ? unitOf(scan, next.to) : null;
      if (!next || !smaller || FINENESS[smaller.unit] <= FINENESS[last] || FINENESS[smaller.unit] - FINENESS[last] > 2) break;
      lengths.push({ count: next.count, unit: smaller.unit });
      ({ to, features } = smaller);
      last = smaller.unit;
    }
  }
  return {
    from: i, to, lengths, high: first.high === null ? null : { count: first.high, unit: unit.unit }, features, derived: unit.derived,
    relation: first.relation,
  };
}

const FINENESS: Readonly<Record<TimeUnit, number>> = {
  millennium: 0, century: 1, decade: 2, year: 3, half: 4, quarter: 5, month: 5, week: 6, day: 7, hour: 8, minute: 9, second: 10,
};

function unitOf(scan: Scan, i: number): UnitRead | null {
  const particle = isDash(scan, i) && low(scan, i + 1) === 'ақ' ? i + 2 : i; // бір-ақ күн
  const at = BETWEEN.has(low(scan, particle)) ? particle + 1 : particle;
  const unit = unitAt(scan, at, true);
  if (low(scan, particle) === 'оқу' && unit?.unit !== 'week' && unit?.unit !== 'day') return null; // 2024-2026 оқу жылдары
  // ж. and ғ. are years and centuries by name, not by number
  if (unit && unit.unit !== 'quarter' && !SHORT_ERAS.has(low(scan, at))) {
    if (low(scan, unit.to) === 'есептік' || low(scan, unit.to).startsWith('көрсеткіш') || (unit.derived && isPay(low(scan, unit.to)))) {
      return null;
    }
    // Кино күні, 5 күні: a possessive names a day; of a number it is one only after жұмыс.
    if (unit.features.poss === 3 && !unit.derived && at === particle && !isCounted(unit)) return null;
    return unit;
  }
  // жұма is a week after a number
  const word = scan.tokens.words[at];
  const weekday = word?.readings.find((r) => r.entry.cls === 'weekday' && r.entry.lemma === 'жұма');
  if (weekday && weekday.features.poss === 0 && weekday.features.case !== 'loc') {
    return { unit: 'week', features: weekday.features, to: at + 1, derived: false };
  }
  return null;
}

/** `85 жылдығы`, `30 күндік`; `16 мың сағатын`. */
function isCounted(unit: UnitRead): boolean {
  return unit.features.case === 'acc' || unit.features.case === 'dat' || unit.features.case === 'gen' || unit.unit === 'hour' ||
    unit.unit === 'minute';
}

const PAY = wordsOf('pay');

/** `60 айлық жалақысы`: so many months' pay, no length of time. */
function isPay(word: string): boolean {
  return PAY.has(word) || declinedFrom(word).some(({ stem }) => PAY.has(stem));
}

const SHORT_ERAS: ReadonlySet<string> = new Set(['ж', 'жж', 'ғ', 'ғғ']);

interface Count {
  readonly count: number;
  readonly high: number | null;
  readonly to: number;
  readonly relation: Relation | null;
}

/** Larger counts are no lengths of time. */
const MOST = 1e9;

function countAt(scan: Scan, i: number): Count | null {
  const word = low(scan, i);
  if (word === 'жарты') return { count: toNumber(HALF), high: null, to: i + 1, relation: null };
  if (word === 'ширек') return { count: toNumber(QUARTER), high: null, to: i + 1, relation: null };
  const number = numberFrom(scan, i);
  if (number) {
    const { features, attached } = number;
    if (features.poss !== 0 || features.derivation !== 'none' || attached === 'numero' || attached === 'word') return null;
    const count = valueOf(scan, number);
    const high = number.high ? toNumber(number.high) : null;
    if (count > MOST || (high ?? 0) > MOST) return null;
    // 30-дан астам жыл, он шақты жыл
    const bound = relationAfter(scan, number.to, features);
    if (bound && bound.to > number.to && bound.relation !== 'at_most') return { count, high, to: bound.to, relation: bound.relation };
    return features.case === 'nom' ? { count, high, to: number.to, relation: null } : null;
  }
  // 06 after hours: digits that the reader left to other rules
  const digits = scan.tokens.kind[i] === Kind.Number && !isGlued(scan, i) ? digitsAt(scan, i, 2) : undefined;
  return digits && digits.to === i + 1 && !isGlued(scan, i + 1)
    ? { count: digits.value, high: null, to: digits.to, relation: null }
    : null;
}

/** What stands after a length and gives it a place in time. */
export type LengthTail = 'ago' | 'later' | 'since' | 'within';

export function lengthTail(scan: Scan, read: LengthRead): { readonly tail: LengthTail; readonly to: number } | null {
  // жиырма жыл уақыт бұрын
  const at = low(scan, read.to) === 'уақыт' ? read.to + 1 : read.to;
  const word = low(scan, at);
  const kase = read.features.case;
  if (kase === 'nom' && isAgo(word)) return { tail: 'ago', to: at + 1 };
  if (kase === 'abl' && LATER_WORDS.has(word)) return { tail: 'later', to: at + 1 };
  if (kase === 'abl' && SINCE_WORDS.has(word)) return { tail: 'since', to: at + 1 };
  if ((kase === 'nom' || kase === 'gen') && WITHIN_WORDS.has(word)) return { tail: 'within', to: at + 1 };
  return null;
}

/** `бұрын`, and `бұрынғы` with its endings: `бір жыл бұрынғыдан 16 пайыз жоғары`. */
function isAgo(word: string): boolean {
  return AGO_WORDS.has(word) ||
    (word.startsWith('бұрынғы') && declinedFrom(word).some(({ stem, features }) => stem === 'бұрынғы' && features.poss === 0));
}

/** `бірнеше жыл бұрын`, `біраз күннен бері`: a length without a number. */
export function severalAt(scan: Scan, i: number): Part | null {
  if (!SEVERAL_WORDS.has(low(scan, i))) return null;
  const unit = unitAt(scan, i + 1);
  if (!unit) return null;
  const tail =
    lengthTail(scan, { from: i, to: unit.to, lengths: [], high: null, features: unit.features, derived: false, relation: null });
  const bounded = unit.features.case === 'dat' && low(scan, unit.to) === 'дейін';
  return { from: i, to: tail?.to ?? (bounded ? unit.to + 1 : unit.to) };
}
