/**
 * The one reader of numbers, in digits, in words and mixed: `3 млрд 640 млн`, `екі жарым миллиард`, `бір де алты`,
 * `жиырма төрт бүтін оннан үш`, `мың сегіз жүз`, `он-он бес мың`, `10мың`, `402,5 млрд.`.
 */
import { add, compare, decimal, isWhole, shift, whole, type Decimal } from '../../kazakh/decimal.js';
import { BARE, type Features } from '../../kazakh/features.js';
import { BIT } from '../../kazakh/classes.js';
import { readingOf } from '../../kazakh/lexicon.js';
import { RARELY_NUMBERS } from '../../kazakh/numerals.js';
import { NO_WORD } from '../../kazakh/word.js';
import type { Doc } from '../../3-segment/doc.js';
import { DASHES } from '../../3-segment/signs.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import { readDigits } from './digits.js';
import { attachment, hyphenedEnding, isAbbreviationDot, signBefore } from './edges.js';
import type { NumberSpan } from './number.js';
import { spokenFrom, type Group } from './spoken.js';

const STARTS = BIT.numeral | BIT.scale;
/** The one number word that is no numeral: a half of the scale after it. */
const HALF = 'жарты';

/** All numbers of a document, left to right, never overlapping. Linear in the number of tokens. */
export function readNumbers(doc: Doc): NumberSpan[] {
  const { tokens } = doc;
  const out: NumberSpan[] = [];
  for (let i = 0; i < tokens.count; ) {
    if (!mayStart(tokens, i)) {
      i++;
      continue;
    }
    const read = readAt(doc, i);
    if (typeof read === 'number') i = read;
    else {
      out.push(read);
      i = read.to;
    }
  }
  return out;
}

/** A cheap look before the reading: digits, a numeral, a scale, a half. */
function mayStart(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i] ?? NO_WORD;
  return tokens.kind[i] === Kind.Number || (word.mask & STARTS) !== 0 || word.lower === HALF;
}

/** The number that begins at token `i`, with a range's other end; or the token to go on from where there is none. */
function readAt(doc: Doc, i: number): NumberSpan | number {
  const { tokens } = doc;
  const low = readOne(doc, i);
  if (typeof low === 'number') return low;
  low.sign = signBefore(tokens, i);
  low.attached = attachment(tokens, i);
  const range = low.to === low.core && low.features === BARE ? readUpper(doc, low) : null;
  if (!range) return low;
  const { upper } = range;
  return Object.assign(upper, {
    from: i, high: upper.value, value: range.low, sign: low.sign, attached: low.attached, spoken: low.spoken || upper.spoken,
  });
}

type One = { -readonly [K in keyof NumberSpan]: NumberSpan[K] } & {
  /** The last group without its multipliers, and the power of ten that multiplies it: 5 and 3 of `бес мың`. */
  readonly head: Decimal;
  readonly power: number;
  readonly hasScale: boolean;
};

/** `-10 млн` after `5`: both ends, the scale shared where the first has none. */
function readUpper(doc: Doc, low: One): { low: Decimal; upper: One } | null {
  const { tokens } = doc;
  const dash = low.to;
  const second = dash + 1;
  if (!DASHES.has(tokens.words[dash]?.lower ?? '') || second >= tokens.count) return null;
  if (tokens.gap[dash] !== tokens.gap[second] || tokens.kind[second] === Kind.Break) return null;
  if (tokens.kind[second] !== Kind.Number && ((tokens.words[second]?.mask ?? 0) & (BIT.numeral | BIT.scale)) === 0) return null;
  const upper = readOne(doc, second);
  if (typeof upper === 'number' || upper.features.derivation !== 'none') return null;
  // What the second end shares with the first: all its multipliers (бес-алты жүз мың), its scale (жүз – екі жүз мың), none.
  for (const power of low.hasScale ? [0] : [upper.power, upper.scale, 0]) {
    const value = shift(low.value, power);
    if (compare(value, upper.value) < 0) return { low: value, upper };
  }
  return null;
}

/** One number without a range; a number says where to go on when there is none at `i`. */
function readOne(doc: Doc, i: number): One | number {
  const first = readMember(doc, i, null);
  if (typeof first === 'number') return first;
  let total = first.value;
  let last = first;
  let hasScale = first.scale > 0;
  let members = 1;
  // 3 млрд 640 млн; 52 мың 318; мың сегіз жүз: members descend.
  while (last.scale > 0 && last.core === last.to && last.features === BARE && members < 6) {
    const next = readMember(doc, last.to, last);
    if (typeof next === 'number') break;
    // бір мың екі жүз миллиард: the larger scale multiplies all that stands before it.
    total = next.scale > last.scale ? shift(add(total, next.head), next.scale) : add(total, next.value);
    last = next;
    hasScale ||= next.scale > 0;
    members++;
  }
  return {
    from: i, core: last.core, to: last.to, value: total, features: last.features, grouped: first.grouped,
    scale: members === 1 || last.scale > 0 ? last.scale : first.scale,
    spoken: first.spoken || last.spoken, high: null, sign: 0, attached: 'none',
    thousands: members === 1 && !hasScale ? first.thousands : null,
    head: members === 1 ? first.head : total, power: members === 1 ? first.power : 0, hasScale,
  };
}

interface Member {
  readonly value: Decimal;
  readonly head: Decimal;
  readonly power: number;
  readonly scale: number;
  readonly core: number;
  readonly to: number;
  readonly features: Features;
  readonly spoken: boolean;
  readonly grouped: boolean;
  readonly thousands: Decimal | null;
}

/**
 * One member: a group below a thousand in words, or a number in digits, then its scale. After `previous` it must be
 * smaller than the previous scale and read on without a break.
 */
function readMember(doc: Doc, i: number, previous: Member | null): Member | number {
  const { tokens } = doc;
  if (previous && !continues(tokens, i)) return i;
  const group = readGroup(tokens, i, previous !== null);
  if (typeof group === 'number') return previous ? i : group;
  let { value, next, features } = group;
  let core = next;
  let scale = 0;
  let power = group.power;
  const half = features === BARE ? halfAt(tokens, next) : undefined;
  if (half && group.explicit) {
    value = add(value, decimal('0', '5'));
    core = next = next + 1;
    features = half;
  }
  while (features === BARE) {
    const reading = readingOf(tokens.words[next] ?? NO_WORD, 'scale');
    if (!reading || (scale > 0 && reading.entry.data.exponent <= scale) || tokens.kind[next] !== Kind.Word) break;
    scale = reading.entry.data.exponent;
    value = shift(value, scale);
    power += scale;
    features = reading.features;
    core = ++next;
    // мың жарымнан: the half is of the scale where nothing counts it
    const halfOfIt = features === BARE && !group.explicit ? halfAt(tokens, next) : undefined;
    if (halfOfIt) {
      value = add(value, shift(decimal('0', '5'), scale));
      features = halfOfIt;
      core = ++next;
    }
    if (tokens.words[next]?.lower === '.' && isAbbreviationDot(doc, next)) core = ++next;
    if (scale === 3 && features === BARE && readingOf(tokens.words[next] ?? NO_WORD, 'scale')) continue; // мың миллиард
    break;
  }
  if (!group.explicit && scale === 0) return i + 1;
  if (previous && !fitsBelow(tokens, previous, value, scale, next, group.spoken)) return i;
  if (features === BARE) {
    const ending = hyphenedEnding(tokens, next, scale === 0 && !group.spoken);
    if (ending) ({ features, next } = ending);
  }
  return {
    value, head: group.value, power, scale, core, to: next, features, spoken: group.spoken, grouped: group.grouped,
    thousands: scale === 0 && features.derivation === 'none' ? group.thousands : null,
  };
}

/** A later member follows after a space, on the same line, and is no sentence of its own. */
function continues(tokens: Tokens, i: number): boolean {
  return i < tokens.count && tokens.gap[i] === 1 && mayStart(tokens, i);
}

function fitsBelow(tokens: Tokens, previous: Member, value: Decimal, scale: number, next: number, spoken: boolean): boolean {
  if (scale > previous.scale) return spoken && previous.spoken && previous.scale === 3;
  if (compare(value, shift(whole(1), previous.scale)) >= 0) return false;
  if (scale > 0) return true;
  // A bare rest is whole, after a whole member, and no year (5 млн 2025 жылы).
  if (!isWhole(value) || !isWhole(previous.head)) return false;
  return spoken || ((tokens.words[next]?.mask ?? 0) & (BIT.timeUnit | BIT.month)) === 0;
}

const ONE_IMPLIED = { features: BARE, spoken: true, grouped: false, thousands: null, power: 0, explicit: false } as const;

function readGroup(tokens: Tokens, i: number, inside: boolean): Group | number {
  if (tokens.kind[i] === Kind.Number) {
    const digits = readDigits(tokens, i);
    if ('skip' in digits) return digits.skip;
    const hundred = readingOf(tokens.words[digits.next] ?? NO_WORD, 'numeral');
    if (hundred?.entry.data.rank === 2 && tokens.gap[digits.next] && digits.value.coefficient < 10n) {
      return spokenFrom(tokens, digits.next, shift(digits.value, 2), hundred.features, 2);
    }
    return { ...digits, features: BARE, spoken: false, power: 0, explicit: true };
  }
  const word = tokens.words[i] ?? NO_WORD;
  // сегіз мың бірлік: units of something, no thousand and one
  if ((inside && word.lower.startsWith('бірлі')) || (!inside && RARELY_NUMBERS.has(word.lower))) return i + 1;
  const reading = readingOf(word, 'numeral');
  if (reading) return spokenFrom(tokens, i, whole(reading.entry.data.value), reading.features, reading.entry.data.rank);
  if (readingOf(word, 'cue')?.entry.data.cue === 'half' && readingOf(tokens.words[i + 1] ?? NO_WORD, 'scale')) {
    return { ...ONE_IMPLIED, value: decimal('0', '5'), next: i + 1, explicit: true };
  }
  // миллиардтарды: billions, no number of them.
  const scale = readingOf(word, 'scale');
  // млн еуро: a scale of letters needs its number
  return scale && !scale.features.plural && !scale.entry.fixed ? { ...ONE_IMPLIED, value: whole(1), next: i } : i + 1;
}

/** Features of `жарым` at a token, which adds a half: `екі жарым миллион`, `бір жарымға`. */
function halfAt(tokens: Tokens, i: number): Features | undefined {
  const reading = readingOf(tokens.words[i] ?? NO_WORD, 'cue');
  return reading?.entry.data.cue === 'half-more' ? reading.features : undefined;
}
