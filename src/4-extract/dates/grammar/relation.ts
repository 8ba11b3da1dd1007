/** Words that bound a length: `шамамен`, `кем дегенде` before it; `-дан астам`, `-ға жуық`, `-дай` after it. */
import { LESS, MORE } from '../../../kazakh/change-words.js';
import type { Features } from '../../../kazakh/features.js';
import { AFTER, BEFORE } from '../../../kazakh/relations.js';
import type { Relation } from '../../../record/schema.js';
import { NO_LATER } from '../words.js';
import { low, readingAt, type Scan } from '../scan.js';

/** Words of comparison: `2024 жылдан 18%-ға көп` says no beginning. */
const COMPARES: readonly string[] = [...MORE, ...LESS, 'есе'];
const COMPARE_WINDOW = 6;

/** Whether what ends before token `i` is only compared with. */
export function isCompared(scan: Scan, i: number): boolean {
  for (let k = i; k < i + COMPARE_WINDOW; k++) if (COMPARES.some((word) => low(scan, k).startsWith(word))) return true;
  return false;
}

export interface RelationRead {
  readonly relation: Relation;
  readonly to: number;
}

/** Endings that the words take as nouns: `астамын`, `жуығы`. */
const LONGEST_ENDING = 4;
const DECLINED: readonly string[] = ['астам', 'жуық', 'артық'];

function afterWord(word: string): string | undefined {
  if (Object.hasOwn(AFTER, word)) return word;
  return DECLINED.find((stem) =>
    word.length <= stem.length + LONGEST_ENDING && word.startsWith(stem.slice(0, 4)) && word.length > stem.length - 1 && word !== 'артық');
}

/** What follows a length with these features. */
export function relationAfter(scan: Scan, i: number, features: Features): RelationRead | null {
  if (features.case === 'equ') return { relation: 'about', to: i };
  const stem = afterWord(low(scan, i));
  const rule = stem === undefined ? undefined : AFTER[stem];
  if (!rule) return verbAfter(scan, i, features);
  if (!rule.needs.includes(features.case)) return null;
  const negated = low(scan, i + 1) === 'емес';
  if (negated) return rule.negated ? { relation: rule.negated, to: i + 2 } : null;
  return { relation: rule.relation, to: i + 1 };
}

/** `20 жылдан асты`, `аса`, `аспайды`; `20 жылға таяды`. */
function verbAfter(scan: Scan, i: number, features: Features): RelationRead | null {
  const verb = features.case === 'abl' || features.case === 'dat' ? readingAt(scan, i, 'verb') : undefined;
  if (verb?.entry.data.verb === 'exceed' && features.case === 'abl') {
    return { relation: verb.features.negated ? 'at_most' : 'over', to: i + 1 };
  }
  if (features.case === 'abl' && NO_LATER.has(low(scan, i))) return { relation: 'at_most', to: i + 1 };
  return verb?.entry.data.verb === 'approach' && features.case === 'dat' && !verb.features.negated
    ? { relation: 'almost', to: i + 1 }
    : null;
}

/** What stands before a length: the token where the words begin, and what they say. */
export function relationBefore(scan: Scan, i: number): { readonly relation: Relation; readonly from: number } | null {
  let words = '';
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
    words = words === '' ? low(scan, k) : `${low(scan, k)} ${words}`;
    const relation = Object.hasOwn(BEFORE, words) ? BEFORE[words] : undefined;
    if (relation === undefined) continue;
    // ең кемі over кемі
    const longer = `ең ${words}`;
    return { relation, from: low(scan, k - 1) === 'ең' && Object.hasOwn(BEFORE, longer) ? k - 1 : k };
  }
  return null;
}
