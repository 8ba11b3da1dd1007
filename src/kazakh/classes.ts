/**
 * The word classes that rules ask for, each with what its lexicon entries carry. One bit a class, so that a rule's
 * cheap scan is a mask test on a token.
 */

/** What an entry of each class carries. */
export interface ClassData {
  /** `бес` 5, `жиырма` 20, `жүз` 100. `rank` is the power of ten that it counts. */
  numeral: { readonly value: number; readonly rank: 0 | 1 | 2 };
  /** `мың` 3, `млрд` 9: the power of ten. */
  scale: { readonly exponent: number };
  currency: CurrencyData;
  /** `АҚШ`, `ресей`, `швед` before a currency: the country, ISO 3166. */
  country: { readonly country: string };
  unit: UnitData;
  month: { readonly month: number };
  weekday: { readonly weekday: number };
  /** `жыл`, `ай`, `апта`, `күн`, `тоқсан`, `ғасыр`, `сағат` …: units of the calendar and the clock. */
  timeUnit: { readonly unit: string };
  /** Verbs of change and level, by meaning. */
  verb: { readonly verb: string };
  /** Anything else that rules compare by name: relation words, verbs of change, particles. */
  cue: { readonly cue: string };
}

export interface CurrencyData {
  /** ISO 4217 of the bare word where it names one currency alone (`теңге`, `еуро`); else null. */
  readonly code: string | null;
  /** What the bare word means when nothing nearby tells (`доллар`: USD). */
  readonly fallback?: string;
  /** Codes by ISO 3166 country, for words that several countries share (`сом`, `лира`, `доллар`). */
  readonly byCountry?: Readonly<Record<string, string>>;
  /** A hundredth of another word: the lemma of the main unit (`тиын`: `теңге`). */
  readonly minorOf?: string;
}

export interface UnitData {
  /** UCUM code; `MCI` for the monthly calculation index. */
  readonly code: string;
  readonly kind: 'measure' | 'percent' | 'percentage_point' | 'ratio';
  /** Power of ten into that code (`базистік тармақ`: -2). */
  readonly exponent?: number;
  /** The contract's `per` where the unit can be a price's (`литр`: `L`). */
  readonly per?: string;
}

export type ClassName = keyof ClassData;

const NAMES = [
  'numeral', 'scale', 'currency', 'country', 'unit', 'month', 'weekday', 'timeUnit', 'verb', 'cue',
] as const satisfies readonly ClassName[];

/** The bit of each class in a word's mask. */
export const BIT = Object.fromEntries(NAMES.map((name, k) => [name, 1 << k])) as Readonly<Record<ClassName, number>>;
