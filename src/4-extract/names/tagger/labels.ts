/** Labels of the tagger: IOB2 over the types of names. Figures and dates are the rules' own. */
import type { EntityType } from '../../../record/schema.js';

/** Types that the tagger knows, in the order of their labels. */
export const TAGGED_TYPES = [
  'PERSON', 'ORGANISATION', 'GPE', 'LOCATION', 'FACILITY', 'POSITION', 'NORP', 'PROJECT', 'EVENT', 'LAW', 'PRODUCT', 'ART',
  'LANGUAGE', 'DISEASE',
] as const satisfies readonly EntityType[];

/** 0 is O; type `k` begins with `1 + 2k` and goes on with `2 + 2k`. */
export const LABEL_COUNT = 1 + 2 * TAGGED_TYPES.length;

/** The label that begins a type, 0 for types that are not tagged. */
export function beginOf(type: string): number {
  const k = TAGGED_TYPES.findIndex((known) => known === type);
  return k < 0 ? 0 : 1 + 2 * k;
}

/** Whether label `b` may follow label `a`: an inside label only its own type. */
export function mayFollow(a: number, b: number): boolean {
  return b === 0 || b % 2 === 1 || a === b || a === b - 1;
}
