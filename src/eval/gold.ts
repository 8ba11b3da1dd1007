/** Hand-labelled records: the contract's form, with the fields that were labelled. */
import type { Article } from '../record/schema.js';

export type Kind = 'money' | 'dates' | 'quantities' | 'entities';

/** A mention as labelled or as found: whatever fields it has. */
export interface Labelled {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly rule?: string;
  readonly [field: string]: unknown;
}

/** A fact as a record has it, or as an item of places (`fact-places.ts`). */
export type LabelledFact = Readonly<Record<string, unknown>>;

/** One line of gold, or of what is scored against it. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly sentences?: readonly { readonly end: number }[];
  readonly money?: readonly Labelled[];
  readonly dates?: readonly Labelled[];
  readonly quantities?: readonly Labelled[];
  readonly entities?: readonly Labelled[];
  readonly headline?: { readonly entities?: readonly Labelled[]; readonly dates?: readonly Labelled[] };
  readonly about?: readonly (string | { readonly spans: readonly (readonly ['text' | 'title', number, number])[] })[];
  readonly facts?: readonly LabelledFact[] | null;
}

/** A record as something that can be scored. */
export const asLabelled = (article: Article): LabelledText => article as unknown as LabelledText;

/** Fields that make a mention the right one, besides touching the gold mention; those that the label has. */
const VALUES: Readonly<Record<Kind, readonly string[]>> = {
  money: ['amount', 'min', 'max', 'currency'],
  dates: ['value', 'kind'],
  quantities: ['amount', 'min', 'max', 'kind'],
  entities: ['type'],
};

/** The values of a mention that are compared with a label's. */
export function valuesOf(kind: Kind, mention: Labelled, label: Labelled = mention): readonly unknown[] {
  return VALUES[kind].filter((field) => field in label).map((field) => {
    const value = mention[field] ?? null;
    // Of the kind of a date only whether it has no value counts.
    if (kind === 'dates' && field === 'kind') return value === 'vague';
    return typeof value === 'number' ? Number(value.toFixed(6)) : value;
  });
}

/** Fields scored one by one on the mentions found. */
export const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  money: ['relation', 'currencyBasis', 'change', 'per', 'status', 'span'],
  dates: ['kind', 'grain', 'basis', 'approximate', 'dateStart', 'dateEnd', 'span'],
  quantities: ['relation', 'unit', 'of', 'change', 'per', 'status', 'span'],
  entities: ['name', 'links', 'span'],
};

/** Values that most mentions have: these fields are scored by F1 over the others too. */
export const USUAL: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['relation', 'exact'], ['change', 'none'], ['per', null], ['status', 'actual'], ['currencyBasis', 'stated'], ['approximate', false],
]);

/** A field as it is compared: names whatever their first letter's case and their quotes, codes without the rest. */
export function fieldOf(mention: Labelled, field: string): unknown {
  const value = mention[field] ?? null;
  if (field === 'name' && typeof value === 'string') {
    return (value.slice(0, 1).toLowerCase() + value.slice(1)).replace(/^[«»"“” ]+|[«»"“” ]+$/g, '');
  }
  if (field === 'links') {
    const links = (value ?? {}) as Readonly<Record<string, unknown>>;
    return JSON.stringify([links['iso3166'] ?? null, links['iso3166_2'] ?? null]);
  }
  return field === 'of' && typeof value === 'string' ? value.toLowerCase() : value;
}
