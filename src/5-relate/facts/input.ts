/** What the stage is given: the mentions of a text, each with its tokens. */
import type { Doc } from '../../3-segment/doc.js';
import type { DateMention, Entity, Money, Quantity } from '../../record/schema.js';

/** Tokens, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type FactMoney = Span & Omit<
  Money, 'start' | 'end' | 'surface' | 'sentence' | 'rule' | 'confidence' | 'currencyBasis' | 'perAmount'
>;
export type FactQuantity = Span & Omit<Quantity, 'start' | 'end' | 'surface' | 'sentence' | 'rule' | 'confidence' | 'perAmount'>;
export type FactDate = Span & Pick<DateMention, 'value' | 'kind' | 'grain'>;
export type FactEntity = Span & Pick<Entity, 'type' | 'name' | 'ref' | 'links'>;

/** The mentions of one text, in the order of the record's lists. */
export interface Mentions {
  readonly doc: Doc;
  readonly money: readonly FactMoney[];
  readonly quantities: readonly FactQuantity[];
  readonly dates: readonly FactDate[];
  readonly entities: readonly FactEntity[];
}

export interface FactInput extends Mentions {
  /** ISO 8601; null or absent where it is not known. */
  readonly published?: string | null;
  /** The headline's mentions, their refs shared with the body's; null or absent without a headline. */
  readonly title?: Mentions | null;
}

/** A sum or a quantity, by its place in the record. */
export interface Figure extends Span {
  /** `money/3`, `quantities/0`. */
  readonly path: string;
  readonly money: FactMoney | null;
  readonly quantity: FactQuantity | null;
  /** What both have. */
  readonly of: FactMoney | FactQuantity;
}

/** Sums and quantities in text order. */
export function figuresOf({ money, quantities }: Mentions): Figure[] {
  return [
    ...money.map((of, k): Figure => ({ path: `money/${k}`, from: of.from, to: of.to, money: of, quantity: null, of })),
    ...quantities.map((of, k): Figure => ({ path: `quantities/${k}`, from: of.from, to: of.to, money: null, quantity: of, of })),
  ].sort((a, b) => a.from - b.from);
}

/**
 * Entities with the tokens that they cover, found by their offsets.
 *
 * @param entities of the document, in text order or not
 */
export function withTokens<T extends { readonly start: number; readonly end: number }>(
  { tokens }: Doc, entities: readonly T[],
): (T & Span)[] {
  return entities.map((entity) => {
    const from = firstAtOrAfter(tokens.start, tokens.count, entity.start);
    let to = from;
    while (to < tokens.count && (tokens.start[to] ?? 0) < entity.end) to++;
    return { ...entity, from, to: Math.max(to, from + 1) };
  });
}

/** First index whose value is at least `value`. */
function firstAtOrAfter(sorted: Int32Array, count: number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
