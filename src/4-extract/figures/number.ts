/** What the number reader finds. */
import type { Decimal } from '../../kazakh/decimal.js';
import type { Features } from '../../kazakh/features.js';

export interface NumberSpan {
  /** Tokens, `to` exclusive; `core` is one past the last token without the hyphened ending. */
  readonly from: number;
  readonly core: number;
  readonly to: number;
  readonly value: Decimal;
  /** Upper end where two numbers are joined: `5-10 млн`, `он-он бес мың`. */
  readonly high: Decimal | null;
  /** Power of ten of the last scale word, 0 without one. */
  readonly scale: number;
  /** What the last word or the hyphened ending says. */
  readonly features: Features;
  /** Whether any part is in words. */
  readonly spoken: boolean;
  /** Whether spaces stand between thousands. */
  readonly grouped: boolean;
  /** `26,350` read as thousands. */
  readonly thousands: Decimal | null;
  /** A sign glued before it: -1, 1, or 0 for none. It stands at token `from - 1`. */
  readonly sign: -1 | 0 | 1;
  /** Glued to a word before it (`RAV4`, `Еуро-2024`, `Литрі-7`) or after `№`. */
  readonly attached: 'none' | 'word' | 'hyphen' | 'numero';
}
