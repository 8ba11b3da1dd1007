/** The fields of a record that an expression settles. */
import type { DateBasis, DateKind, Grain, Relation } from '../../../record/schema.js';
import { dayText } from '../civil.js';
import type { Result, Stretch, Unresolved } from './stretch.js';
import { isResolved } from './stretch.js';

export interface Resolved {
  readonly value: string | null;
  readonly dateStart: string | null;
  readonly dateEnd: string | null;
  readonly kind: DateKind;
  readonly grain: Grain | null;
  readonly basis: DateBasis;
  readonly approximate: boolean;
  readonly relation: Relation;
  readonly min: string | null;
  readonly max: string | null;
  readonly confidence: number;
  /** What later expressions refer back to. */
  readonly stretch: Stretch | null;
  readonly unresolved: Unresolved['reason'] | null;
}

/** One shape for all, written out: objects are made by the hundred thousand. */
export function resolved(
  kind: DateKind, value: string | null, grain: Grain | null, basis: DateBasis, approximate: boolean, confidence: number,
  dateStart: string | null = null, dateEnd: string | null = null, stretch: Stretch | null = null, unresolved: Unresolved['reason']
    | null = null,
  relation: Relation = 'exact', min: string | null = null, max: string | null = null,
): Resolved {
  return { value, dateStart, dateEnd, kind, grain, basis, approximate, relation, min, max, confidence, stretch, unresolved };
}

/** @param kind of what stays without a value */
export function ofResult(found: Result, kind: Extract<DateKind, 'date' | 'interval'>): Resolved {
  if (!isResolved(found)) return ofUnresolved(found, kind);
  const { value, first, last, grain, basis, approximate, confidence } = found;
  return resolved(
    found.kind, value, grain, basis, approximate, confidence, dayText(first), first === last ? dayText(first) : dayText(last), found,
  );
}

/** A school quarter is known to be vague; the rest keeps its kind and waits for what it lacks. */
export function ofUnresolved({ reason, grain }: Unresolved, kind: Extract<DateKind, 'date' | 'interval'>): Resolved {
  if (reason === 'school') return resolved('vague', null, grain, 'stated', true, 0.8);
  return resolved(kind, null, grain, 'anchored', false, 0.4, null, null, null, reason);
}
