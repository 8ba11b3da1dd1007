/** Exact decimals: a whole coefficient and a power of ten. No figure ever passes through binary fractions. */

export interface Decimal {
  readonly coefficient: bigint;
  /** Power of ten. */
  readonly exponent: number;
}

/** Significant digits that the dataset's numbers carry exactly. */
export const MAX_DIGITS = 15;

/** From digits as written: `12`, and after the decimal sign `5`. */
export function decimal(whole: string, fraction = ''): Decimal {
  return { coefficient: BigInt(whole + fraction), exponent: -fraction.length };
}

/** From a small whole number. */
export function whole(n: number): Decimal {
  return { coefficient: BigInt(n), exponent: 0 };
}

export function shift(a: Decimal, power: number): Decimal {
  return power === 0 ? a : { coefficient: a.coefficient, exponent: a.exponent + power };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: scaled(a, exponent) + scaled(b, exponent), exponent };
}

export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, exponent: a.exponent };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const left = scaled(a, exponent);
  const right = scaled(b, exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isWhole(a: Decimal): boolean {
  return a.exponent >= 0 || a.coefficient % 10n ** BigInt(-a.exponent) === 0n;
}

/** Whether a binary double gives the decimal back to its last digit. */
export function isExact(a: Decimal): boolean {
  return (a.coefficient < LIMIT && a.coefficient > -LIMIT) || significant(a).length <= MAX_DIGITS;
}

const LIMIT = 10n ** BigInt(MAX_DIGITS);
const SAFE = 1n << 53n;

/** Nearest double: the one that prints as the same digits when there are at most fifteen. */
export function toNumber(a: Decimal): number {
  const { coefficient: c, exponent: e } = a;
  if (c > -SAFE && c < SAFE) {
    if (e === 0) return Number(c);
    // Both operands are exact, so IEEE 754 rounds the quotient correctly.
    if (e < 0 && e >= -22) return Number(c) / 10 ** -e;
  }
  return Number(`${c}e${e}`);
}

/** All digits in plain notation, for messages: `12345678901234567890.5`. */
export function toPlainString(a: Decimal): string {
  const sign = a.coefficient < 0n ? '-' : '';
  const digits = String(a.coefficient < 0n ? -a.coefficient : a.coefficient);
  if (a.exponent >= 0) return sign + digits + '0'.repeat(a.exponent);
  const padded = digits.padStart(1 - a.exponent, '0');
  const point = padded.length + a.exponent;
  return `${sign}${padded.slice(0, point)}.${padded.slice(point)}`;
}

function scaled(a: Decimal, exponent: number): bigint {
  return a.exponent === exponent ? a.coefficient : a.coefficient * 10n ** BigInt(a.exponent - exponent);
}

function significant(a: Decimal): string {
  return String(a.coefficient).replace('-', '').replace(/0+$/, '');
}
