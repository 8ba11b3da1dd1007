/** Stretches that end or begin at the publication (`соңғы 20 жылда`), and those too vague for bounds (`соңғы жылдары`). */
import { ADJECTIVES, WITHIN_WORDS } from '../words.js';
import type { Match } from '../expression.js';
import { low, unitAt, type Scan } from '../scan.js';
import { lengthAt, lengthTail, severalAt } from './lengths.js';
import { relationAfter } from './relation.js';
import { namedYearAt, shortYearAt } from './years.js';

/** `соңғы үш жылда`, `алдағы 2 айда`, `өткен 10 жыл ішінде`, `соңғы аптада`. */
export function rollingAt(scan: Scan, i: number): Match | null {
  const adjective = ADJECTIVES.get(low(scan, i));
  if (!adjective || adjective.rolling === null) return null;
  const direction = adjective.rolling;
  if (namedYearAt(scan, i + 1) || shortYearAt(scan, i + 1)) return null;
  const length = lengthAt(scan, i + 1);
  // өткен он жылдықта, but келесі 10 жылдық жоспар
  if (length && (!length.derived || length.features.case === 'loc') && length.lengths.length === 1) {
    const one = length.high ?? length.lengths[0];
    if (!one || one.count <= 0) return null;
    const bound = relationAfter(scan, length.to, length.features);
    const tail = lengthTail(scan, length);
    // келесі 2 жылдан кейін counts from elsewhere
    if (tail?.tail === 'ago' || tail?.tail === 'later') return null;
    const to = tail?.to ?? (bound && bound.relation !== 'at_most' ? bound.to : length.to);
    return { from: i, to, expression: { kind: 'rolling', length: one, direction }, rule: 'rolling' };
  }
  return rollingUnit(scan, i, direction);
}

/** `соңғы аптада`, `соңғы бір тәулікте`, `соңғы ай ішінде`: one unit, only after these adjectives. */
function rollingUnit(scan: Scan, i: number, direction: 1 | -1): Match | null {
  const word = low(scan, i);
  const unit = unitAt(scan, i + 1);
  // өткен тәулікте: the last twenty-four hours; алдағы онжылдықта
  const free = word === 'соңғы' || word === 'кейінгі' || unit?.unit === 'decade';
  if (!free && !(word === 'өткен' && low(scan, i + 1).startsWith('тәулік'))) return null;
  if (!unit || unit.features.plural || unit.features.poss === 3 || unit.unit === 'hour' || unit.unit === 'minute' ||
    low(scan, i + 1).startsWith('күн')) {
    return null;
  }
  const within = WITHIN_WORDS.has(low(scan, unit.to));
  const { case: kase } = unit.features;
  if (!(kase === 'loc' || kase === 'attr' || kase === 'abl' || (within && (kase === 'nom' || kase === 'gen')))) return null;
  const to = within || low(scan, unit.to) === 'бері' ? unit.to + 1 : unit.to;
  return { from: i, to, expression: { kind: 'rolling', length: { count: 1, unit: unit.unit }, direction }, rule: 'rolling-unit' };
}

/** `соңғы жылдары`, `алдағы күндері`, `осы жылдар ішінде`, `соңғы бірнеше жылда`. */
export function vaguePluralAt(scan: Scan, i: number): Match | null {
  if (!ADJECTIVES.has(low(scan, i))) return null;
  const several = severalAt(scan, i + 1);
  if (several) return { from: i, to: several.to, expression: { kind: 'vague' }, rule: 'vague-several' };
  const unit = unitAt(scan, i + 1);
  if (!unit?.features.plural || low(scan, i) === 'жаңа') return null;
  const { unit: name, features } = unit;
  if (name !== 'year' && name !== 'month' && name !== 'week' && name !== 'day') return null;
  if (features.case === 'nom' && features.poss === 0 && !WITHIN_WORDS.has(low(scan, unit.to))) return null;
  const to = WITHIN_WORDS.has(low(scan, unit.to)) ? unit.to + 1 : unit.to;
  return { from: i, to, expression: { kind: 'vague' }, rule: 'vague-plural' };
}

/** `бірнеше жыл бұрын`, `біраз күн`. */
export function vagueSeveralAt(scan: Scan, i: number): Match | null {
  const several = severalAt(scan, i);
  return several ? { from: i, to: several.to, expression: { kind: 'vague' }, rule: 'vague-several' } : null;
}
