/** Lengths of time and the days they lead to: `20 жылдан астам`, `екі күн ішінде`, `үш жыл бұрын`, `2 айдан кейін`. */
import type { Expression, Length, Match, Period } from '../expression.js';
import type { Features } from '../../../kazakh/features.js';
import type { Relation } from '../../../record/schema.js';
import { BARE as BARE_UNIT } from '../../../kazakh/features.js';
import { AGO_WORDS, SEVERAL_WORDS, TO_WORDS, TOWARDS } from '../words.js';
import { low, numberFrom, unitAt, wholeAt, type Scan } from '../scan.js';
import { lengthAt, lengthTail, type LengthRead, type LengthTail } from './lengths.js';
import { relationAfter, relationBefore } from './relation.js';

const BARE_CASE: Features = { case: 'nom', poss: 0, plural: false, derivation: 'none' };

/** Any number of units at token `i`, with the words around it. */
export function durationAt(scan: Scan, i: number): Match | null {
  const spread = spreadAt(scan, i);
  if (spread) return spread;
  const length = lengthAt(scan, i);
  // 17 жастан 90 күн асқан is an age
  if (!length || low(scan, i - 1) === 'жастан') return null;
  if (length.features.derivation === 'relative' && length.features.case === 'attr') return null;
  const direct = length.derived ? null : lengthTail(scan, length);
  const before = relationBefore(scan, i);
  const from = before?.from ?? i;
  // бір күннің
  if (length.features.case === 'gen' && length.lengths[0]?.count === 1 && length.lengths[0].unit === 'day' && !direct) return null;
  if (direct) return placed(from, direct.to, direct.tail, length, length.relation ?? before?.relation ?? 'exact');
  const after = relationAfter(scan, length.to, length.features);
  // 30 жылдан астам уақыт бойы
  const later = after ? lengthTail(scan, { ...length, to: after.to, features: BARE_CASE }) : null;
  const relation = after?.relation ?? length.relation ?? before?.relation ?? 'exact';
  if (later && after) return placed(from, later.to, later.tail, length, relation);
  return {
    from, to: after?.to ?? length.to, expression: durationOf(length, relation), rule: length.derived ? 'length-adjective' : 'duration',
  };
}

function durationOf(length: LengthRead, relation: Relation): Expression {
  return { kind: 'duration', lengths: length.lengths, high: length.high, relation: length.high ? 'range' : relation };
}

function placed(from: number, to: number, tail: LengthTail, length: LengthRead, relation: Relation): Match {
  const one = length.lengths.length === 1 ? length.lengths[0] : undefined;
  if (tail === 'within' || !one) return { from, to, expression: durationOf(length, relation), rule: `duration+${tail}` };
  // кемінде бес күн бұрын: how long before
  if (tail === 'ago' && (relation === 'at_least' || relation === 'at_most')) {
    return { from, to, expression: durationOf(length, relation), rule: 'duration+notice' };
  }
  const sign = tail === 'later' ? 1 : -1;
  const away = (l: Length): Period => ({ kind: 'ago', count: sign * l.count, unit: l.unit, sure: tail !== 'later' });
  const rule = `duration+${tail}`;
  if (tail === 'since') return { from, to, expression: { kind: 'bound', side: 'from', of: away(length.high ?? one) }, rule };
  if (!length.high) return { from, to, expression: { kind: 'period', period: away(one) }, rule };
  const [near, far] = [away(one), away(length.high)];
  return { from, to, expression: sign < 0 ? { kind: 'range', from: far, to: near } : { kind: 'range', from: near, to: far }, rule };
}

/** `бір айдан алты айға дейін`, `5-тен 10 жылға дейін`. */
function spreadAt(scan: Scan, i: number): Match | null {
  const low1 = lengthAt(scan, i);
  const number = low1 ? undefined : numberFrom(scan, i);
  const bare = number?.features.case === 'abl' && number.features.poss === 0 ? wholeAt(scan, i) : undefined;
  if (low1 ? low1.features.case !== 'abl' || low1.high || low1.lengths.length > 1 : !bare) return null;
  const high = lengthAt(scan, low1?.to ?? bare?.to ?? i);
  const top = high?.lengths[0];
  if (!high || !top || high.high || high.lengths.length > 1 || high.features.case !== 'dat' || !TO_WORDS.has(low(scan, high.to)) ||
    TOWARDS.has(low(scan, high.to))) {
    return null;
  }
  const bottom: Length | undefined = low1 ? low1.lengths[0] : bare && { count: bare.value, unit: top.unit };
  if (!bottom) return null;
  return {
    from: i, to: high.to + 1, expression: { kind: 'duration', lengths: [bottom], high: top, relation: 'range' }, rule: 'duration-spread',
  };
}

/** `жыл бұрын`, `ай бұрын`: one of them. */
export function unitAgoAt(scan: Scan, i: number): Match | null {
  const unit = unitAt(scan, i);
  if (!unit || unit.features !== BARE_UNIT || !AGO_WORDS.has(low(scan, unit.to)) || COUNTING.has(low(scan, i - 1)) ||
    scan.numberAt[i - 1]) {
    return null;
  }
  return {
    from: i, to: unit.to + 1, expression: { kind: 'period', period: { kind: 'ago', count: -1, unit: unit.unit, sure: true } },
    rule: 'unit-ago',
  };
}

const COUNTING: ReadonlySet<string> = new Set([...SEVERAL_WORDS, 'көп', 'неше', 'қанша', 'сонша']);

/** `тәулік бойы`, `жыл бойы`, `күні бойы`: one whole unit. */
export function wholeUnitAt(scan: Scan, i: number): Match | null {
  const unit = unitAt(scan, i);
  if (!unit || unit.features.plural || unit.features.case !== 'nom') return null;
  const word = low(scan, unit.to);
  if (word !== 'бойы' && word !== 'бойына') return null;
  if (unit.unit === 'hour' || unit.unit === 'minute' || unit.unit === 'second' || (unit.features.poss === 3 && unit.unit !== 'day')) {
    return null;
  }
  return {
    from: i, to: unit.to + 1, expression: { kind: 'duration', lengths: [{ count: 1, unit: unit.unit }], high: null, relation: 'exact' },
    rule: 'whole-unit',
  };
}
