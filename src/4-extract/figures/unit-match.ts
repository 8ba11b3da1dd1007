/** What a matcher of units gives for a number, and what all of them share. */
import { shift, type Decimal } from '../../kazakh/decimal.js';
import { BARE, type Features } from '../../kazakh/features.js';
import type { Tokens } from '../../3-segment/tokens.js';
import type { Figure, FigureKind } from './figure.js';
import type { NumberSpan } from './number.js';
import { detachedEnding } from './scan.js';

/** A unit found after (or before) a number. */
export interface UnitMatch {
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly from: number;
  readonly to: number;
  readonly features: Features;
  readonly value: Decimal;
  readonly high: Decimal | null;
  readonly rule: string;
  readonly currencyBasis?: Figure['currencyBasis'];
  readonly per?: string | null;
  readonly of?: string | null;
  readonly relation?: Figure['relation'];
}

/** A unit's ending, on the word or detached after an abbreviation or a sign. */
export function withEnding(tokens: Tokens, to: number, features: Features): { to: number; features: Features } {
  const ending = features === BARE ? detachedEnding(tokens, to) : null;
  return ending ? { to: ending.next, features: ending.features } : { to, features };
}

/** Both ends of a number under a power of ten. */
export function scaleBoth(number: NumberSpan, power: number): { value: Decimal; high: Decimal | null } {
  return { value: shift(number.value, power), high: number.high ? shift(number.high, power) : null };
}
