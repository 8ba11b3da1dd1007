/**
 * A number as digits, without an exponent: `1e21` is `1000000000000000000000`, `1.5e-7` is `0.00000015`, `-0` is `0`.
 * Reading it back gives the same number.
 */
export function plainNumber(value: number): string {
  const text = String(value);
  const exponentAt = text.indexOf('e');
  if (exponentAt < 0) return text;
  const exponent = Number(text.slice(exponentAt + 1));
  const [whole = '', fraction = ''] = text.slice(value < 0 ? 1 : 0, exponentAt).split('.');
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const sign = value < 0 ? '-' : '';
  // The exponent form has one digit before the point, so the point falls outside of the digits on either side.
  return point <= 0 ? `${sign}0.${'0'.repeat(-point)}${digits}` : `${sign}${digits.padEnd(point, '0')}`;
}
