/** What a reader of periods hands on: tokens, meaning, and the ending that the next rule looks at. */
import type { Features } from '../../../kazakh/features.js';
import type { Period, Piece } from '../expression.js';

export interface Part {
  readonly from: number;
  readonly to: number;
}

export interface PieceRead extends Part {
  readonly piece: Piece;
  readonly features: Features;
  readonly rule: string;
  /** Days or months listed before, each a mention of its own: `1` of `1 және 15 наурызда`. */
  readonly before?: readonly (Part & { readonly piece: Piece })[];
  /** A day of the week said in apposition. */
  readonly weekday?: number;
}

export interface PeriodRead extends Part {
  readonly period: Period;
  readonly features: Features;
  readonly rule: string;
  readonly before?: readonly (Part & { readonly period: Period })[];
}
