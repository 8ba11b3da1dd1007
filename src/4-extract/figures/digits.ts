/** Numbers in digits: thousands in groups, decimals with a comma or a point, and what only looks like a number. */
import { decimal, type Decimal } from '../../kazakh/decimal.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';

export interface Digits {
  readonly value: Decimal;
  /** One past the last token. */
  readonly next: number;
  /** `26,350`: the reading as thousands; the consumer knows what is counted and decides. */
  readonly thousands: Decimal | null;
  /** Written with spaces between thousands, so surely no year. */
  readonly grouped: boolean;
}

/** Longer runs are identifiers, not figures. */
const MAX_RUN = 24;
const MAX_GROUPS = 6;
/** Digits that a figure has on either side of a comma only where it joins two. */
const LONG = 4;
const JOINTS: ReadonlySet<string> = new Set(['-', '–', '—', '.', ':', '/']);

/**
 * A number in digits at token `i`: `640`, `1 240 300`, `7,4`, `1.07`, `481, 30` (a slip of the comma).
 *
 * @returns the number; or how far to skip, where the digits are a date, a time, a score, a phone or an identifier
 */
export function readDigits(tokens: Tokens, i: number): Digits | { readonly skip: number } {
  const first = digitsAt(tokens, i);
  if (first === '' || first.length > MAX_RUN) return { skip: i + 1 };
  const chain = chainEnd(tokens, i);
  if (chain > i + 1) return { skip: chain };
  const grouped = readGroups(tokens, i, first);
  const sign = tokens.words[grouped.next]?.lower;
  const after = grouped.next + 1;
  if (tokens.gap[grouped.next] || (sign !== ',' && sign !== '.')) return { ...grouped, thousands: null };
  const fraction = digitsAt(tokens, after);
  if (fraction === '' || fraction.length > MAX_RUN) return { ...grouped, thousands: null };
  // 5000,6000 бала: two numbers without their space
  if (sign === ',' && first.length >= LONG && fraction.length >= LONG) return { ...grouped, thousands: null };
  if (!tokens.gap[after]) {
    // A second comma makes it a list (20,21,22) or the thousands of English (1,250,300).
    if (tokens.words[after + 1]?.lower === sign && digitsAt(tokens, after + 2) !== '' && !tokens.gap[after + 2]) {
      return sign === ',' ? readEnglish(tokens, i) : { skip: chainEnd(tokens, i) };
    }
    const couldBeThousands = fraction.length === 3 && first.length <= 3 && first !== '0' && !grouped.grouped;
    return {
      value: decimal(grouped.digits, fraction), next: after + 1,
      thousands: couldBeThousands ? decimal(first + fraction) : null, grouped: grouped.grouped,
    };
  }
  if (sign === ',' && isSlip(tokens, i, grouped.next, fraction)) {
    return { value: decimal(grouped.digits, fraction), next: after + 1, thousands: null, grouped: grouped.grouped };
  }
  return { ...grouped, thousands: null };
}

interface Groups {
  readonly value: Decimal;
  readonly digits: string;
  readonly next: number;
  readonly grouped: boolean;
}

/** One to three digits, then groups of exactly three after one space each. */
function readGroups(tokens: Tokens, i: number, first: string): Groups {
  let digits = first;
  let next = i + 1;
  if (first.length <= 3 && first.charAt(0) !== '0') {
    while (next - i <= MAX_GROUPS && isGroup(tokens, next)) digits += digitsAt(tokens, next++);
  }
  return { value: decimal(digits), digits, next, grouped: next > i + 1 };
}

function isGroup(tokens: Tokens, k: number): boolean {
  return (
    tokens.kind[k] === Kind.Number && tokens.gap[k] === 1 && (tokens.end[k] ?? 0) - (tokens.start[k] ?? 0) === 3 &&
    // Not the left half of something else: 25 108-бап is 25, then 108; 12 200-ден is 12200.
    !(tokens.words[k + 1]?.lower === '.' && tokens.kind[k + 2] === Kind.Number && !tokens.gap[k + 2])
  );
}

/** `1,250,300`: groups of three after commas; anything else with two commas is a list. */
function readEnglish(tokens: Tokens, i: number): Digits | { readonly skip: number } {
  let digits = digitsAt(tokens, i);
  let next = i + 1;
  while (next - i <= 2 * MAX_GROUPS && tokens.words[next]?.lower === ',' && !tokens.gap[next] && !tokens.gap[next + 1]) {
    const group = digitsAt(tokens, next + 1);
    if (group.length !== 3) break;
    digits += group;
    next += 2;
  }
  const listGoesOn = tokens.words[next]?.lower === ',' && !tokens.gap[next + 1] && digitsAt(tokens, next + 1) !== '';
  if (listGoesOn || next === i + 1) return { value: decimal(digitsAt(tokens, i)), next: i + 1, thousands: null, grouped: false };
  return { value: decimal(digits), next, thousands: null, grouped: true };
}

/**
 * `481, 30 теңге`: the space after the decimal comma is a slip seen in several portals. It is read so where one or two
 * digits follow and then what a decimal would stand before, and no list goes on either side (`5, 6 шілде`, `3, 4, 5 млн`).
 */
function isSlip(tokens: Tokens, i: number, comma: number, fraction: string): boolean {
  const follower = tokens.words[comma + 2];
  const mask = follower?.mask ?? 0;
  const inList = tokens.words[i - 1]?.lower === ',' && tokens.kind[i - 2] === Kind.Number;
  if (fraction.length > 2 || inList || mask === 0) return false;
  return fraction.length === 2 || follower?.readings.some((r) => r.entry.cls === 'scale') === true
    ? follower?.readings.some((r) => r.entry.cls === 'scale' || r.entry.cls === 'currency' || r.entry.cls === 'unit') === true
    : false;
}

/** One past a run of digits joined without spaces: dates, times, scores, phones, `7-20-25`; `i + 1` when there is none. */
function chainEnd(tokens: Tokens, i: number): number {
  let k = i + 1;
  let parts = 1;
  let joints = '';
  let decisive = false;
  while (
    JOINTS.has(tokens.words[k]?.lower ?? '') && !tokens.gap[k] && tokens.kind[k + 1] === Kind.Number && !tokens.gap[k + 1]
  ) {
    const joint = tokens.words[k]?.lower ?? '';
    if (joint === ':' || joint === '/') decisive = true;
    if (parts < 5) joints += joint;
    k += 2;
    parts++;
  }
  return parts > 2 && !isDecimalRange(joints) || decisive ? k : i + 1;
}

/** `2.5-3`, `2-2.5`, `2.5-3.5`, as against `20.02.2026` and `7-20-25`. */
function isDecimalRange(joints: string): boolean {
  const dashes = joints.replaceAll('.', '');
  return dashes.length === 1 && joints !== dashes && !joints.includes('..');
}

function digitsAt(tokens: Tokens, i: number): string {
  return tokens.kind[i] === Kind.Number ? tokens.text.slice(tokens.start[i], tokens.end[i]) : '';
}
