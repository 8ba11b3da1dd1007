/** What the rules of the grammar ask of the tokens. */
import { BIT, type ClassName } from '../../kazakh/classes.js';
import { AMBIGUOUS_MONTHS, LENGTH_UNITS, type TimeUnit } from '../../kazakh/calendar.js';
import { toNumber } from '../../kazakh/decimal.js';
import { endingFeatures } from '../../kazakh/suffixes.js';
import { BARE, type Features } from '../../kazakh/features.js';
import { readingOf, type Reading } from '../../kazakh/lexicon.js';
import { roman } from '../../kazakh/numerals.js';
import { kept } from '../../kazakh/word.js';
import type { Doc } from '../../3-segment/doc.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import { Claim, type Claims } from '../claims.js';
import type { NumberSpan } from '../figures/number.js';

/** A document laid out for the rules. */
export interface Scan {
  readonly doc: Doc;
  readonly tokens: Tokens;
  /** The number that begins at each token, as an index from 1; 0 for none. */
  readonly numberAt: Int32Array;
  readonly numbers: readonly NumberSpan[];
  /** Tokens that a name, or an earlier date, has taken: nothing is read there. */
  readonly claims: Claims;
  /** Value of each number, NaN until asked for. */
  readonly values: Float64Array;
}

export function scanOf(doc: Doc, numbers: readonly NumberSpan[], claims: Claims): Scan {
  const numberAt = new Int32Array(doc.tokens.count + 1);
  for (const [k, number] of numbers.entries()) numberAt[number.from] = k + 1;
  return { doc, tokens: doc.tokens, numberAt, numbers, claims, values: new Float64Array(numbers.length).fill(Number.NaN) };
}

/** The value of a number of the scan, as a double. */
export function valueOf(scan: Scan, number: NumberSpan): number {
  const k = (scan.numberAt[number.from] ?? 0) - 1;
  let value = scan.values[k] ?? Number.NaN;
  if (Number.isNaN(value)) scan.values[k] = value = toNumber(number.value);
  return value;
}

const isOpen = (scan: Scan, i: number): boolean => scan.claims[i] === Claim.Free;

export function numberFrom(scan: Scan, i: number): NumberSpan | undefined {
  const k = scan.numberAt[i];
  return k && isOpen(scan, i) ? scan.numbers[k - 1] : undefined;
}

/** The token in lower case, '' outside the text. */
export function low(scan: Scan, i: number): string {
  return scan.tokens.words[i]?.lower ?? '';
}

export function isDash(scan: Scan, i: number): boolean {
  const sign = low(scan, i);
  return sign === '-' || sign === '–' || sign === '—' || sign === '‑';
}

/** No space before the token. */
export function isGlued(scan: Scan, i: number): boolean {
  return i < scan.tokens.count && scan.tokens.gap[i] === 0;
}

/** Past a dash that has no space on either side, else the token itself. */
export function overHyphen(scan: Scan, i: number): number {
  return isDash(scan, i) && isGlued(scan, i) && isGlued(scan, i + 1) ? i + 1 : i;
}

/** Begins with a capital, and not because a sentence does. */
export function isInnerCapital(scan: Scan, i: number): boolean {
  const { tokens, doc } = scan;
  const c = tokens.text.charAt(tokens.start[i] ?? 0);
  if (c === c.toLowerCase()) return false;
  if (i === 0 || doc.sentenceOf[i] !== doc.sentenceOf[i - 1]) return false;
  return tokens.kind[i - 1] === Kind.Word || tokens.kind[i - 1] === Kind.Number || low(scan, i - 1) === ',';
}

export interface UnitRead {
  readonly unit: TimeUnit;
  readonly features: Features;
  readonly to: number;
  /** `жылдық`, `айлық` and their forms. */
  readonly derived: boolean;
}

/**
 * The unit of time at a token; an abbreviation takes its full stop along.
 *
 * @param lengths also `жылдық`, `айлық` and their forms, which measure and name no stretch of the calendar
 */
export function unitAt(scan: Scan, i: number, lengths = false): UnitRead | undefined {
  const reading = readingAt(scan, i, 'timeUnit');
  if (!reading) return undefined;
  const derived = LENGTH_UNITS.has(reading.entry.lemma) ||
    (reading.features.derivation === 'relative' && reading.features.case === 'nom' && reading.features.poss === 0);
  if (derived && !lengths) return undefined;
  const stop = reading.entry.fixed && low(scan, i + 1) === '.' && isGlued(scan, i + 1);
  return { unit: reading.entry.data.unit as TimeUnit, features: reading.features, to: stop ? i + 2 : i + 1, derived };
}

export interface MonthRead {
  readonly month: number;
  readonly features: Features;
  readonly to: number;
  /** Said with `айы`, so surely a month. */
  readonly sure: boolean;
}

/** A month's name at a token, with `айы` after it. */
export function monthAt(scan: Scan, i: number): MonthRead | undefined {
  const reading = readingAt(scan, i, 'month');
  if (!reading) return undefined;
  const { month } = reading.entry.data;
  const sure = !AMBIGUOUS_MONTHS.has(reading.entry.lemma);
  if (reading.features === BARE) {
    const ai = unitAt(scan, i + 1);
    if (ai?.unit === 'month' && (ai.features.poss === 3 || ai.features.plural)) {
      return { month, features: ai.features, to: i + 2, sure: true };
    }
  }
  return { month, features: reading.features, to: i + 1, sure };
}

/** A word's reading in a class. */
export function readingAt<C extends ClassName>(scan: Scan, i: number, cls: C): Reading<C> | undefined {
  const word = scan.tokens.words[i];
  if (word === undefined || (word.mask & BIT[cls]) === 0 || !isOpen(scan, i)) return undefined;
  return readingOf(word, cls);
}

/** The reading of a token that `lexicon.ts` gives under a name that begins with `prefix`; other extractors' cues are passed over. */
export function dateCueAt(scan: Scan, i: number, prefix: string): { readonly cue: string; readonly features: Features } | undefined {
  const word = scan.tokens.words[i];
  if (word === undefined || (word.mask & BIT.cue) === 0 || !isOpen(scan, i)) return undefined;
  for (const { entry, features } of word.readings) {
    if (entry.cls !== 'cue') continue;
    const { cue } = entry.data as { cue: string };
    if (cue.startsWith(prefix)) return { cue: cue.slice(prefix.length), features };
  }
  return undefined;
}

export interface WholeRead {
  readonly value: number;
  readonly features: Features;
  /** One past the number and its hyphened ending. */
  readonly to: number;
  /** One past the number without its ending. */
  readonly core: number;
  readonly spoken: boolean;
}

/** A whole number without a range at a token. */
export function wholeAt(scan: Scan, i: number): WholeRead | undefined {
  const number = numberFrom(scan, i);
  if (!number || number.high || number.sign === -1 && number.attached !== 'hyphen') return undefined;
  const value = valueOf(scan, number);
  if (!Number.isInteger(value) || value < 0) return undefined;
  return { value, features: number.features, to: number.to, core: number.core, spoken: number.spoken };
}

/** Digits of one token, with what hangs on them: `20`, `20-сы`, `20-шы`, `20ші`. At most `width` digits. */
export function digitsAt(scan: Scan, i: number, width: number): WholeRead | undefined {
  const { tokens } = scan;
  if (tokens.kind[i] !== Kind.Number || !isOpen(scan, i)) return undefined;
  const length = (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0);
  if (length > width) return undefined;
  const value = Number(low(scan, i));
  const at = overHyphen(scan, i + 1);
  if (tokens.kind[at] === Kind.Word && isGlued(scan, at)) {
    const features = endingFeatures(low(scan, at));
    if (features && (at > i + 1 || features.derivation === 'ordinal')) return { value, features, to: at + 1, core: i + 1, spoken: false };
  }
  return { value, features: BARE, to: i + 1, core: i + 1, spoken: false };
}

/**
 * A number in words that the reader leaves out because it is mostly something else (`бірі` one of them, `онда` there):
 * where the words around it ask for a number.
 */
export function rareNumberAt(scan: Scan, i: number): WholeRead | undefined {
  const reading = readingAt(scan, i, 'numeral');
  if (!reading || reading.features.plural || reading.features.derivation !== 'none') return undefined;
  return { value: reading.entry.data.value, features: reading.features, to: i + 1, core: i + 1, spoken: true };
}

export interface OrdinalRead {
  readonly n: number;
  readonly to: number;
}

const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([['алғашқы', 1], ['соңғы', -1]]);

/**
 * Which one, before a quarter, a half or a century: `бірінші`, `1-ші`, `4-` before the noun, `IV`, `алғашқы`; `соңғы` is -1.
 *
 * @param i the first token
 */
export function ordinalAt(scan: Scan, i: number): OrdinalRead | undefined {
  const word = ORDINAL_WORDS.get(low(scan, i));
  if (word !== undefined) return { n: word, to: i + 1 };
  const number = wholeAt(scan, i) ?? digitsAt(scan, i, 2);
  if (number) {
    if (number.features.derivation === 'ordinal' && number.features.case === 'nom') return { n: number.value, to: number.to };
    const to = overHyphen(scan, number.to);
    return to > number.to || !number.spoken && number.features === BARE ? { n: number.value, to } : undefined;
  }
  return romanAt(scan, i);
}

/** Cyrillic letters typed for II and III. */
const ROMAN_BY_LOOKS: ReadonlyMap<string, number> = new Map([['П', 2], ['Ш', 3]]);

/** The Roman numeral that a word is. */
export const romanOf = kept(({ surface }) => ROMAN_BY_LOOKS.get(surface) ?? (surface.length > LONGEST_ROMAN ? null : roman(surface)));
const LONGEST_ROMAN = 6;

/** A Roman numeral, with the hyphen after it. */
export function romanAt(scan: Scan, i: number): OrdinalRead | undefined {
  const word = scan.tokens.words[i];
  const n = word === undefined ? null : romanOf(word);
  if (n === null) return undefined;
  let to = overHyphen(scan, i + 1);
  if (to > i + 1 && endingFeatures(low(scan, to))?.derivation === 'ordinal') to++;
  return { n, to };
}
