/** Numbers in words below a thousand, with their decimals: `екі жүз қырық бес`, `он бүтін оннан үш`, `бір де алты`. */
import { wordsOf } from '../../kazakh/lexicon/index.js';
import { BIT } from '../../kazakh/classes.js';
import { add, shift, whole, type Decimal } from '../../kazakh/decimal.js';
import { BARE, type Features } from '../../kazakh/features.js';
import { readingOf } from '../../kazakh/lexicon.js';
import { NO_WORD } from '../../kazakh/word.js';
import type { Tokens } from '../../3-segment/tokens.js';
import { afterGloss } from './scan.js';

const PARTICLES: ReadonlySet<string> = wordsOf('enclitic');
/** Denominators of spoken decimals: `бүтін оннан үш`. */
const DENOMINATORS: ReadonlyMap<string, number> = new Map([['оннан', 1], ['жүзден', 2], ['мыңнан', 3]]);
const FOLLOWS_DECIMAL = BIT.scale | BIT.unit | BIT.currency;

export interface Group {
  readonly value: Decimal;
  readonly next: number;
  readonly features: Features;
  readonly spoken: boolean;
  readonly grouped: boolean;
  readonly thousands: Decimal | null;
  /** Power of ten inside the group (`бес жүз`: 2). */
  readonly power: number;
  /** False for a bare scale (`триллион`): one of it. */
  readonly explicit: boolean;
}

/** A spoken group from its first word at `i`, worth `value` already: `екі жүз қырық бес`, `он бүтін оннан үш`, `бір де алты`. */
export function spokenFrom(tokens: Tokens, i: number, value: Decimal, features: Features, firstRank: number): Group {
  let next = i + 1;
  let rank = firstRank;
  let power = rank === 2 ? 2 : 0;
  while (features === BARE) {
    const word = tokens.words[next] ?? NO_WORD;
    const reading = readingOf(word, 'numeral');
    if (!reading || !tokens.gap[next] || reading.features.plural) break;
    const { rank: r, value: v } = reading.entry.data;
    if (r === 2 && rank === 0 && firstRank === 0 && next === i + 1) {
      value = shift(value, 2);
      power = 2;
    } else if (r < rank) {
      value = add(value, whole(v));
      power = 0;
    } else break;
    rank = r;
    features = reading.features;
    next++;
  }
  const fraction = features === BARE ? spokenFraction(tokens, next) : null;
  const group = { spoken: true, grouped: false, thousands: null, explicit: true };
  if (fraction) return { ...group, value: add(value, fraction.value), next: fraction.next, features: fraction.features, power: 0 };
  return { ...group, value, next, features, power };
}

/** `бүтін оннан үш`, `бүтін үш`, `де алты` after the whole part. */
function spokenFraction(tokens: Tokens, i: number): { value: Decimal; next: number; features: Features } | null {
  const word = tokens.words[i]?.lower ?? '';
  const isWholeWord = word === 'бүтін';
  if (!isWholeWord && !PARTICLES.has(word)) return null;
  const places = isWholeWord ? DENOMINATORS.get(tokens.words[i + 1]?.lower ?? '') : undefined;
  const from = places === undefined ? i + 1 : i + 2;
  const reading = readingOf(tokens.words[from] ?? NO_WORD, 'numeral');
  if (!reading || reading.entry.data.rank > 1 && places === undefined) return null;
  let { value } = reading.entry.data;
  let { features } = reading;
  let next = from + 1;
  let { rank } = reading.entry.data;
  while (features === BARE) {
    const more = readingOf(tokens.words[next] ?? NO_WORD, 'numeral');
    if (!more || more.entry.data.rank >= rank && !(more.entry.data.rank === 2 && rank === 0)) break;
    value = more.entry.data.rank === 2 ? value * 100 : value + more.entry.data.value;
    ({ rank } = more.entry.data);
    ({ features } = more);
    next++;
  }
  // бір де алты is 1.6 only before what it counts; екі де үш is a list.
  if (!isWholeWord && (features !== BARE || ((tokens.words[afterGloss(tokens, next)]?.mask ?? 0) & FOLLOWS_DECIMAL) === 0)) return null;
  return { value: shift(whole(value), -(places ?? String(value).length)), next, features };
}
