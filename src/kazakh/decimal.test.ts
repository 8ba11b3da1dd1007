import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, decimal, isExact, isWhole, negate, shift, toNumber, toPlainString, whole } from './decimal.js';

describe('decimals', () => {
  it('11,9 billion is exact where binary fractions are not', () => {
    expect(toNumber(shift(decimal('11', '9'), 9))).toBe(11_900_000_000);
    expect(toNumber(shift(decimal('2', '34'), 2))).toBe(234);
    expect(toNumber(add(decimal('0', '1'), decimal('0', '2')))).toBe(0.3);
  });

  it('more than fifteen digits are told apart', () => {
    expect(isExact(decimal('123456789012345'))).toBe(true);
    expect(isExact(decimal('1234567890123456'))).toBe(false);
    expect(isExact(decimal('1234567890123450000'))).toBe(true);
    expect(toPlainString(decimal('12345678901234567', '5'))).toBe('12345678901234567.5');
  });

  it('is a number as its digits print', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), fc.integer({ min: -20, max: 6 }), (coefficient, exponent) => {
        const d = { coefficient, exponent };
        expect(toNumber(d)).toBe(Number(`${coefficient}e${exponent}`));
        expect(Number(toPlainString(d))).toBe(toNumber(d));
      }),
    );
  });

  it('adds and compares as whole numbers do', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer({ min: -6, max: 6 }), (a, b, e) => {
        const [x, y] = [shift(whole(a), e), shift(whole(b), e)];
        expect(compare(add(x, y), shift(whole(a + b), e))).toBe(0);
        expect(Math.sign(compare(x, y))).toBe(Math.sign(a - b));
        expect(compare(add(x, negate(x)), whole(0))).toBe(0);
      }),
    );
  });

  it.each([['2,50', false], ['2,00', true], ['250', true]] as const)('%s is whole: %s', (text, expected) => {
    const [w = '', f = ''] = text.split(',');
    expect(isWhole(decimal(w, f))).toBe(expected);
  });
});
