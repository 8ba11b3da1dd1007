/** A figure while the rules work on it: matched first, then refined by one pass after another. */
import type { Decimal } from '../../kazakh/decimal.js';
import type { Features } from '../../kazakh/features.js';
import type { Change, CurrencyBasis, Relation, Status } from '../../record/schema.js';
import type { Doc } from '../../3-segment/doc.js';
import type { Claims } from '../claims.js';

export type FigureKind =
  | 'money' | 'count' | 'measure' | 'percent' | 'percentage_point' | 'ratio' | 'ordinal' | 'age'
  /** A number whose unit stands elsewhere, or that turns out to be no figure. */
  | 'bare'
  /** Taken up by another figure: left out when the pass ends. */
  | 'gone';

export interface Figure {
  kind: FigureKind;
  /** Tokens of the mention, `to` exclusive; relation words join later. */
  from: number;
  to: number;
  /** Tokens of number and unit alone. */
  coreFrom: number;
  coreTo: number;
  /** Lower end, or the figure itself. */
  value: Decimal;
  high: Decimal | null;
  /** Power of ten of its last scale word, 0 without one. */
  scale: number;
  spoken: boolean;
  /** Ending of the last word of number and unit. */
  features: Features;
  relation: Relation;
  /** ISO 4217, or UCUM. */
  unit: string | null;
  /** What is counted or measured, base form. */
  of: string | null;
  currencyBasis: CurrencyBasis;
  change: Change;
  per: string | null;
  perAmount: number;
  status: Status;
  equivalentOf: Figure | null;
  rule: string;
  confidence: number;
}

/** What the refiners share. */
export interface FigureContext {
  readonly doc: Doc;
  readonly claims: Claims;
  readonly published: string | null;
  /** 1 for a sentence that holds a date after the publication. */
  readonly future?: Uint8Array;
}

/** One pass over all figures of a document, in text order. */
export type Refiner = (figures: Figure[], context: FigureContext) => void;

/** Takes out, in place and in one go, the figures that `keep` refuses. */
export function retain(figures: Figure[], keep: (f: Figure) => boolean): void {
  let kept = 0;
  for (const f of figures) if (keep(f)) figures[kept++] = f;
  figures.length = kept;
}

/** Takes out what a pass has marked as gone. */
export function compact(figures: Figure[]): void {
  retain(figures, (f) => f.kind !== 'gone');
}
