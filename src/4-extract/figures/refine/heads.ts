/**
 * What a column's head, a row's label or the line above a table or list says of the bare numbers under it: `Сомасы, млн теңге`, `(мың
 * теңге)`, `Нысан саны`.
 */
import { verbOfWord } from '../../../kazakh/analyse.js';
import { nounBase } from '../../../kazakh/base-form.js';
import { shift } from '../../../kazakh/decimal.js';
import { BIT } from '../../../kazakh/classes.js';
import { readingOf } from '../../../kazakh/lexicon.js';
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { CLASSIFIERS } from '../../../kazakh/noun-phrase.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import { fieldOf, isOfCounts, themeOfWord } from '../../../kazakh/themes.js';
import { NO_WORD } from '../../../kazakh/word.js';
import { Kind, matchAt, type Tokens } from '../../../3-segment/tokens.js';
import { cueAt, hasClass, isWord, lowerAt } from '../scan.js';
import type { Figure } from '../figure.js';

/** A unit that stands apart from its numbers, with its scale. */
export interface Unit {
  readonly kind: 'money' | 'measure' | 'percent' | 'percentage_point' | 'ratio';
  readonly code: string;
  readonly scale: number;
  readonly per: string | null;
}

export interface Head {
  readonly unit: Unit | null;
  /** A scale with no unit after it: `Жолаушы, мың`. */
  readonly scale: number;
  /** `counts`: what it names is counted; `open`: it names no thing, as a year or a plan; `other`: a rank, a time, an amount. */
  readonly sort: 'counts' | 'open' | 'other';
  readonly of: string | null;
}

const NUMBERING = wordsOf('number-of');
const PIECES = wordsOf('piece');

/** The unit of a stretch: the first that no number stands before, with the scale right before it. */
export function unitIn(tokens: Tokens, from: number, to: number): Unit | null {
  for (let i = from; i < to; i++) {
    const unit = hasClass(tokens, i, BIT.currency | BIT.unit) ? unitAt(tokens, i, from) : null;
    if (unit) return unit;
  }
  return null;
}

/** A unit after a comma or a bracket, as a title names it: `көрсеткіштер (млрд теңге):`, `өзгеріс, пайызбен:`. */
export function unitSetApart(tokens: Tokens, from: number, to: number): Unit | null {
  for (let i = from; i < to; i++) {
    if (lowerAt(tokens, i) !== '(' && lowerAt(tokens, i) !== ',') continue;
    const at = hasClass(tokens, i + 1, BIT.scale) ? i + 2 : i + 1;
    const unit = at < to && hasClass(tokens, at, BIT.currency | BIT.unit) ? unitAt(tokens, at, i + 1) : null;
    if (unit) return unit;
  }
  return null;
}

function unitAt(tokens: Tokens, i: number, from: number): Unit | null {
  const scale = i > from ? (readingOf(tokens.words[i - 1] ?? NO_WORD, 'scale')?.entry.data.exponent ?? 0) : 0;
  const before = scale > 0 ? i - 2 : i - 1;
  if (before >= from && (tokens.kind[before] === Kind.Number || hasClass(tokens, before, BIT.numeral))) return null;
  const currency = matchAt(tokens, i, 'currency');
  const code = currency && (currency.reading.entry.data.code ?? currency.reading.entry.data.fallback);
  if (currency && code) return { kind: 'money', code, scale, per: perAfter(tokens, currency.next) };
  const unit = matchAt(tokens, i, 'unit')?.reading.entry.data;
  return unit ? { kind: unit.kind, code: unit.code, scale: scale + (unit.exponent ?? 0), per: null } : null;
}

/** `тг/м²`. */
function perAfter(tokens: Tokens, i: number): string | null {
  return lowerAt(tokens, i) === '/' ? (matchAt(tokens, i + 1, 'unit')?.reading.entry.data.per ?? null) : null;
}

/** The head of a column, or the label of a row, between two tokens. */
export function headOf(tokens: Tokens, from: number, to: number): Head {
  const unit = unitIn(tokens, from, to);
  const end = phraseEnd(tokens, from, to);
  const scale = unit ? 0 : scaleIn(tokens, end, to);
  let last = end - 1;
  while (last >= from && !isWord(tokens, last)) last--;
  const named = last < from || isYearWord(tokens, last) ? OPEN : countedBy(tokens, from, last);
  if (scale > 0) return { unit, scale, sort: 'counts', of: named.of ?? (last < from ? null : nounBase(lowerAt(tokens, last))) };
  return { unit, scale, ...(named.sort !== 'other' && namesOther(tokens, from, end) ? OTHER : named) };
}

const OPEN = { sort: 'open', of: null } as const;
const OTHER = { sort: 'other', of: null } as const;

/** `2023 ж.`. */
const isYearWord = (tokens: Tokens, i: number): boolean => hasClass(tokens, i, BIT.timeUnit) && tokens.kind[i - 1] === Kind.Number;

/** Ranks, numbers that name, times. */
function namesOther(tokens: Tokens, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const cue = cueAt(tokens, i)?.name;
    if (lowerAt(tokens, i) === '№' || cue === 'name:number' || cue === 'rank' ||
      hasClass(tokens, i, BIT.timeUnit) && !isYearWord(tokens, i)) {
      return true;
    }
  }
  return false;
}

function phraseEnd(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to; i++) if (lowerAt(tokens, i) === ',' || lowerAt(tokens, i) === '(') return i;
  return to;
}

function scaleIn(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const reading = readingOf(tokens.words[i] ?? NO_WORD, 'scale');
    if (reading) return reading.entry.data.exponent;
  }
  return 0;
}

/** `Нысан саны` counts its owner, `Жолаушы` itself, `Жараланғаны` whom its participle says. */
function countedBy(tokens: Tokens, from: number, last: number): Pick<Head, 'sort' | 'of'> {
  const word = tokens.words[last] ?? NO_WORD;
  const base = nounBase(word.lower);
  if (PIECES.has(base) || CLASSIFIERS.has(base)) return OPEN;
  if (declinedFrom(word.lower).some(({ stem, features }) => features.poss === 3 && NUMBERING.has(stem)) || NUMBERING.has(word.lower)) {
    return { sort: 'counts', of: last > from && isWord(tokens, last - 1) ? nounBase(lowerAt(tokens, last - 1)) : null };
  }
  const { verb, poss = 0, plural = false } = verbOfWord(word)?.features ?? {};
  if (verb === 'perfect' && (poss === 3 || plural)) return { sort: 'counts', of: null };
  if (isOfCounts(word)) return { sort: 'counts', of: base };
  return fieldOf(themeOfWord(word)) === 0 ? OPEN : OTHER;
}

/** Gives a bare figure the unit that stands apart from it. */
export function takeUnit(f: Figure, unit: Unit, rule: string): void {
  f.kind = unit.kind;
  f.unit = unit.kind === 'ratio' ? null : unit.code;
  f.value = shift(f.value, unit.scale);
  if (f.high) f.high = shift(f.high, unit.scale);
  f.scale += unit.scale;
  f.per ??= unit.per;
  f.currencyBasis = 'shared';
  f.rule = `${unit.kind === 'money' ? 'money' : 'quantity'}/${rule}`;
}
