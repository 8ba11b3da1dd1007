/** Dates in digits alone: `20.02.2026`, `2026-02-20`, `2026.02.20`, `20/02/2026`, `20.02.26`. */
import { BARE, type Features } from '../../../kazakh/features.js';
import { endingFeatures } from '../../../kazakh/suffixes.js';
import { Kind } from '../../../3-segment/tokens.js';
import { isValid } from '../civil.js';
import { isDash, isGlued, low, overHyphen, unitAt, type Scan } from '../scan.js';
import type { PeriodRead } from './read.js';

/** A date whose three parts stand without spaces, and are no part of a longer row of digits. */
export function numericDateAt(scan: Scan, i: number): PeriodRead | null {
  const sign = low(scan, i + 1);
  if ((sign !== '.' && sign !== '-' && sign !== '/') || low(scan, i + 3) !== sign) return null;
  const { tokens } = scan;
  if (!isTriple(scan, i)) return null;
  const before = isRow(scan, i - 1, i) && !(isDash(scan, i - 1) && isTriple(scan, i - 6) && low(scan, i - 2).length === 4);
  const after = isRow(scan, i + 5, i + 5) && tokens.kind[i + 6] === Kind.Number && isGlued(scan, i + 6) &&
    !(isDash(scan, i + 5) && sign !== '-' && isTriple(scan, i + 6));
  if (before || after) return null;
  const texts = [low(scan, i), low(scan, i + 2), low(scan, i + 4)] as const;
  const parts = dateOf(texts, sign);
  if (!parts) return null;
  let to = i + 5;
  let features: Features = BARE;
  const at = overHyphen(scan, to);
  const ending = at > to && tokens.kind[at] === Kind.Word ? endingFeatures(low(scan, at)) : undefined;
  if (ending) [features, to] = [ending, at + 1];
  const unit = unitAt(scan, at);
  if (unit?.unit === 'year' || (unit?.unit === 'day' && unit.features.poss === 3)) [features, to] = [unit.features, unit.to];
  return { from: i, to, period: { kind: 'date', ...parts }, features, rule: 'numeric-date' };
}

/** Three numbers with a sign between each, all without spaces. */
function isTriple(scan: Scan, i: number): boolean {
  if (i < 0) return false;
  for (let k = i; k <= i + 4; k++) {
    if (scan.tokens.kind[k] !== (k % 2 === i % 2 ? Kind.Number : Kind.Punct) || (k > i && !isGlued(scan, k))) return false;
  }
  return true;
}

function dateOf([a, b, c]: readonly [string, string, string], sign: string): { year: number; month: number; day: number } | null {
  if (b.length > 2) return null;
  const date =
    a.length === 4 && c.length <= 2 ? { year: Number(a), month: Number(b), day: Number(c) }
    : a.length <= 2 && c.length === 4 ? { year: Number(c), month: Number(b), day: Number(a) }
    : a.length === 2 && b.length === 2 && c.length === 2 && sign === '.' ? { year: 2000 + Number(c), month: Number(b), day: Number(a) }
    : null;
  return date && date.year >= 1000 && date.year <= 2199 && isValid(date) ? date : null;
}

/** Whether a joint at `k` ties the digits to more: a version, a phone, an address on the net. */
function isRow(scan: Scan, k: number, glued: number): boolean {
  if (k < 0 || !isGlued(scan, glued)) return false;
  const sign = low(scan, k);
  return isDash(scan, k) || sign === '.' || sign === '/' || sign === '№' || scan.tokens.kind[k] === Kind.Word;
}
