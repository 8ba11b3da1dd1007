/** Years, decades and centuries, alone or as heads of what follows (`2026 жылғы`, `биылғы`, `өткен жылдың`). */
import { BARE, type Features } from '../../../kazakh/features.js';
import { Kind } from '../../../3-segment/tokens.js';
import { ADJECTIVES, AGO_WORDS, BEFORE_LAST, type Adjective } from '../words.js';
import type { YearRef } from '../expression.js';
import { dateCueAt, digitsAt, isGlued, low, numberFrom, overHyphen, unitAt, valueOf, wholeAt, type Scan, type UnitRead } from '../scan.js';
import { toNumber } from '../../../kazakh/decimal.js';
import type { Part } from './read.js';

export interface YearRead extends Part {
  readonly year: YearRef;
  readonly features: Features;
  readonly rule: string;
  /** Said with a form of жыл. */
  readonly noun: boolean;
}

/** Earliest and latest year that digits are taken for. */
const EARLIEST = 1000;
const LATEST = 2199;

/** Whether a number can be the name of a year: four digits not in groups, or an ordinal in words. */
export function yearNumberAt(scan: Scan, i: number): { readonly value: number; readonly to: number; readonly ordinal: boolean }
  | undefined {
  if (scan.tokens.kind[i] === Kind.Number) {
    const number = numberFrom(scan, i);
    const digits = digitsAt(scan, i, 4);
    // 2 025 and 2025,5 are no years.
    if (!digits || digits.value < EARLIEST || digits.value > LATEST || number?.grouped ||
      (number && number.core > i + 1 && !number.high)) {
      return undefined;
    }
    if (digits.features.derivation !== 'none' && digits.features.derivation !== 'ordinal') return undefined;
    if (digits.features.derivation === 'none' && digits.to > i + 1) return undefined;
    return { value: digits.value, to: digits.to, ordinal: digits.features.derivation === 'ordinal' };
  }
  const number = wholeAt(scan, i);
  if (!number || number.value < EARLIEST || number.value > LATEST || number.features.derivation !== 'ordinal') return undefined;
  return { value: number.value, to: number.to, ordinal: true };
}

/** The form of жыл after a number; not `жылдық`, which counts. */
export function yearNounAt(scan: Scan, i: number): UnitRead | undefined {
  const unit = unitAt(scan, overHyphen(scan, i));
  return unit?.unit === 'year' ? unit : undefined;
}

/** `2026 жылы`, `2020-сыншы жылдың`, `екі мың жиырмасыншы жылғы`. */
export function namedYearAt(scan: Scan, i: number): YearRead | null {
  const number = yearNumberAt(scan, i);
  if (!number) return null;
  const noun = yearNounAt(scan, number.to);
  if (!noun || (noun.features.plural && number.value % 10 === 0) || !isYearNotLength(scan, number.value, number.ordinal, noun)) {
    return null;
  }
  return { from: i, to: noun.to, year: { kind: 'stated', year: number.value }, features: noun.features, rule: 'year', noun: true };
}

/** `2000 жыл бұрын`, `1000 жыл` count years; `2000 жылдан бері` names one. */
function isYearNotLength(scan: Scan, value: number, ordinal: boolean, noun: UnitRead): boolean {
  if (ordinal || noun.features.poss === 3 || noun.features.case === 'gen' || noun.features.case === 'attr') return true;
  const next = low(scan, noun.to);
  if (noun.features.case === 'nom' && (next === 'бұрын' || next === 'бойы' || next === 'ішінде')) return false;
  return value >= 1700 || (noun.features.case !== 'nom' && value % 100 !== 0);
}

/** `91-інші жылы`, `24 жылы`, `он тоғызыншы жылғы`: the century is left out. */
export function shortYearAt(scan: Scan, i: number): YearRead | null {
  const number = wholeAt(scan, i) ?? digitsAt(scan, i, 2);
  if (!number || number.value < 10 || number.value > 99) return null;
  const ordinal = number.features.derivation === 'ordinal' && number.features.case === 'nom';
  if (!ordinal && (number.spoken || number.to > number.core)) return null;
  const noun = yearNounAt(scan, number.to);
  if (!noun || noun.features.plural) return null;
  const { features } = noun;
  const owned = features.poss === 3 && features.case === 'nom';
  if (!(owned || features.case === 'attr' ||
    (ordinal && (features.case === 'gen' || features.case === 'dat' || features.case === 'abl')))) {
    return null;
  }
  return { from: i, to: noun.to, year: { kind: 'short', year: number.value }, features, rule: 'short-year', noun: true };
}

/** `биыл`, `былтырғы`, `биылғы жылдың`. */
export function deicticYearAt(scan: Scan, i: number): YearRead | null {
  const reading = dateCueAt(scan, i, 'date:year:');
  if (!reading) return null;
  const offset = Number(reading.cue);
  const { features } = reading;
  if (features.derivation === 'relative' && features.case === 'nom' && features.poss === 0) return null; // биылдық
  const year: YearRef = { kind: 'deictic', offset };
  const noun = features.case === 'attr' ? unitAt(scan, i + 1) : undefined;
  if (noun?.unit === 'year' && !noun.features.plural && noun.features.derivation === 'none') {
    return { from: i, to: noun.to, year, features: noun.features, rule: 'deictic-year', noun: true };
  }
  return { from: i, to: i + 1, year, features, rule: 'deictic-year', noun: false };
}

/** `өткен жылы`, `келесі жылдың`, `ағымдағы жылғы`, `сол жылы`. */
export function adjectiveYearAt(scan: Scan, i: number): YearRead | null {
  const adjective = ADJECTIVES.get(low(scan, i));
  if (!adjective || low(scan, i) === 'жаңа' || low(scan, i) === 'қазіргі') return null;
  const noun = unitAt(scan, i + 1);
  if (noun?.unit !== 'year' || noun.features.plural) return null;
  if (noun.features === BARE && AGO_WORDS.has(low(scan, noun.to))) return null; // бұл жыл бұрын болған
  return {
    from: i, to: noun.to, year: yearRef(adjective, low(scan, i), noun.features), features: noun.features, rule: 'adjective-year',
    noun: true,
  };
}

function yearRef(adjective: Adjective, word: string, features: Features): YearRef {
  // алдыңғы жылы is the year before last; алдыңғы жылмен салыстырғанда the one before that spoken of.
  if (BEFORE_LAST.has(word) && features.poss === 3) return { kind: 'deictic', offset: -2 };
  return adjective.from === 'last' ? { kind: 'last', offset: adjective.shift } : { kind: 'deictic', offset: adjective.shift };
}

/** `а.ж.`, `ағ.ж.`: this year's; `с.ж.`: that year's. */
export function abbreviatedYearAt(scan: Scan, i: number): YearRead | null {
  const first = low(scan, i);
  if ((first !== 'а' && first !== 'с' && first !== 'ағ') || low(scan, i + 1) !== '.' || low(scan, i + 2) !== 'ж' ||
    low(scan, i + 3) !== '.') {
    return null;
  }
  if (!isGlued(scan, i + 1)) return null;
  const features: Features = { case: 'attr', poss: 0, plural: false, derivation: 'none' };
  return { from: i, to: i + 4, year: { kind: 'deictic', offset: 0 }, features, rule: 'abbreviated-year', noun: true };
}

/** `жылдың`, `жыл`: the publication's, where a part of it follows. */
export function bareYearAt(scan: Scan, i: number): YearRead | null {
  const unit = unitAt(scan, i);
  if (unit?.unit !== 'year' || unit.features.plural || unit.features.poss === 3) return null;
  if (unit.features.case !== 'gen' && (unit.features.case !== 'nom' || low(scan, i) !== 'жыл')) return null;
  return {
    from: i, to: unit.to, year: { kind: 'deictic', offset: 0, bare: true }, features: unit.features, rule: 'bare-year', noun: true,
  };
}

/** `2005-2025 жж.`, `2026-2028 жылдары`, `2005 – 2018-інші жылдар`, `2006 және 2024 жылдар`: first and last, and the noun. */
export function yearPairAt(scan: Scan, i: number): {
    readonly first: number; readonly last: number; readonly at: number; readonly join: string; readonly second: number;
    readonly firstTo: number;
  }
  | null {
  const number = numberFrom(scan, i);
  if (number?.high && !number.grouped) {
    const [first, last] = [valueOf(scan, number), toNumber(number.high)];
    if (first < EARLIEST || last > LATEST || !Number.isInteger(first) || !Number.isInteger(last)) return null;
    return { first, last, at: number.to, join: '-', second: number.from, firstTo: number.from };
  }
  const a = yearNumberAt(scan, i) ?? spokenYear(scan, i);
  if (!a) return null;
  const b = yearNumberAt(scan, a.to + 1) ?? spokenYear(scan, a.to + 1);
  if (!b || b.value <= a.value) return null;
  return { first: a.value, last: b.value, at: b.to, join: low(scan, a.to), second: a.to + 1, firstTo: a.to };
}

/** `екі мың бес` before `– екі мың он сегізінші`: the first of a pair needs no ordinal. */
function spokenYear(scan: Scan, i: number): { value: number; to: number; ordinal: boolean } | undefined {
  const number = wholeAt(scan, i);
  if (!number?.spoken || number.value < EARLIEST || number.value > LATEST) return undefined;
  return { value: number.value, to: number.to, ordinal: number.features.derivation === 'ordinal' };
}
