/** Shares in words: `жартысы`, `үштен бірі`, `төрттен үші`, `ширегі`. */
import { decimal, toNumber, type Decimal } from '../../kazakh/decimal.js';
import { readingOf } from '../../kazakh/lexicon.js';
import { isFree, type Claims } from '../claims.js';
import type { Doc } from '../../3-segment/doc.js';
import type { Features } from '../../kazakh/features.js';
import { BIT } from '../../kazakh/classes.js';
import type { NumberSpan } from '../figures/number.js';
import { hasClass } from '../figures/scan.js';

export interface Fraction {
  readonly from: number;
  readonly to: number;
  readonly value: Decimal;
  readonly features: Features;
}

/** Shares of a document, in text order. */
export function readFractions(doc: Doc, numbers: readonly NumberSpan[], claims: Claims): Fraction[] {
  const { tokens } = doc;
  const found: Fraction[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!hasClass(tokens, i, BIT.cue)) continue;
    const reading = tokens.words[i]?.readings.find((r) => r.entry.cls === 'cue' && SHARES.has((r.entry.data as { cue: string }).cue));
    if (!reading || reading.features.poss !== 3 || claims[i] !== 0) continue;
    // жылдың екінші жартысы is a time, not a share.
    if (hasClass(tokens, i - 1, BIT.numeral)) continue;
    const value = SHARES.get((reading.entry.data as { cue: string }).cue);
    if (value) found.push({ from: i, to: i + 1, value, features: reading.features });
  }
  for (const [k, n] of numbers.entries()) {
    if (n.features.case !== 'abl' || n.scale > 0 || n.high) continue;
    const digits = numbers[k + 1];
    // 3-тен 2-сі, the same in digits
    if (!n.spoken && digits?.from === n.to && digits.features.poss === 3 && !digits.spoken && toNumber(digits.value) < toNumber(n.value)) {
      if (isFree(claims, n.from, digits.to)) {
        found.push({ from: n.from, to: digits.to, value: share(toNumber(digits.value), toNumber(n.value)), features: digits.features });
      }
    }
    if (!n.spoken) continue;
    const word = tokens.words[n.to];
    const part = word && readingOf(word, 'numeral');
    const denominator = toNumber(n.value);
    if (!part || part.features.poss !== 3 || part.entry.data.value >= denominator || !isFree(claims, n.from, n.to + 1)) continue;
    found.push({ from: n.from, to: n.to + 1, value: share(part.entry.data.value, denominator), features: part.features });
  }
  return found.sort((a, b) => a.from - b.from);
}

const SHARES: ReadonlyMap<string, Decimal> = new Map([['half', decimal('0', '5')], ['quarter', decimal('0', '25')]]);

/** A quotient to fifteen digits, exact where it ends sooner. */
function share(part: number, of: number): Decimal {
  const digits = (BigInt(part) * 10n ** 15n) / BigInt(of);
  return { coefficient: digits, exponent: -15 };
}

