/** Figures of two parts: `14 теңге 20 тиын`, `алты тонна алты жүз килограмм`, `–2…+3°С`. */
import { add, compare, isWhole, negate, shift, type Decimal } from '../../../kazakh/decimal.js';
import { BARE } from '../../../kazakh/features.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { isSign, lowerAt } from '../scan.js';
import { compact, type Figure, type Refiner } from '../figure.js';

/** Smaller units that continue a larger one: power of ten down to it. */
const CONTINUES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  t: { kg: -3, dt: -1 }, kg: { g: -3 }, km: { m: -3 }, m: { cm: -2 }, har: { ar: -2 }, cm: { mm: -1 },
};

export const joinCompounds: Refiner = (figures, { doc: { tokens } }) => {
  for (let k = 0; k + 1 < figures.length; k++) {
    const a = figures[k];
    const b = figures[k + 1];
    if (!a || !b) continue;
    if (isDegreeRange(tokens, a, b)) {
      joinDegrees(tokens, a, b);
      a.kind = 'gone';
    } else if (b.from === a.to && tokens.gap[b.from] === 1 && !a.high && !b.high && a.features === BARE) {
      const power = continuation(a, b);
      if (power === null) continue;
      const { from, coreFrom, unit, currencyBasis, rule, kind } = a;
      Object.assign(
        b, { from, coreFrom, unit, currencyBasis, rule, kind, value: add(a.value, shift(b.value, power)) } satisfies Partial<Figure>,
      );
      a.kind = 'gone';
    }
  }
  compact(figures);
};

/** Power of ten of the second part in the first's unit; null when it is no continuation. */
function continuation(a: Figure, b: Figure): number | null {
  if (a.kind === 'money' && b.rule === 'money/minor' && a.rule !== 'money/minor') return isWhole(a.value) ? -2 : null;
  if (a.kind !== 'measure' || b.kind !== 'measure') return null;
  return CONTINUES[a.unit ?? '']?.[b.unit ?? ''] ?? null;
}

/** A lone sum of hundredths is a sum of the unit: `50 тиын` is 0.5 KZT. */
export const settleMinor: Refiner = (figures) => {
  for (const f of figures) {
    if (f.rule !== 'money/minor') continue;
    f.value = shift(f.value, -2);
    if (f.high) f.high = shift(f.high, -2);
  }
};

function isDegreeRange(tokens: Tokens, a: Figure, b: Figure): boolean {
  if (a.kind !== 'bare' || b.kind !== 'measure' || b.unit !== 'Cel') return false;
  // +7 +9 градус
  if (b.from === a.to) return isSign(tokens, a.from - 1) && isSign(tokens, b.from);
  for (let k = a.to; k < b.from; k++) if (lowerAt(tokens, k) !== '…' && lowerAt(tokens, k) !== '.') return false;
  return b.from - a.to >= 1 && b.from - a.to <= 3;
}

function joinDegrees(tokens: Tokens, a: Figure, b: Figure): void {
  const signed = isSign(tokens, a.from - 1);
  const low = signed && lowerAt(tokens, a.from - 1) !== '+' ? negate(a.value) : a.value;
  const ends: readonly [Decimal, Decimal] = compare(low, b.value) <= 0 ? [low, b.value] : [b.value, low];
  [b.value, b.high] = ends;
  b.relation = 'range';
  b.from = b.coreFrom = signed ? a.from - 1 : a.from;
}
