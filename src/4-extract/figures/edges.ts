/** What stands at the edges of a number: a sign, an ending, a full stop, what it hangs on. */
import { endingFeatures } from '../../kazakh/suffixes.js';
import { BARE, type Features } from '../../kazakh/features.js';
import { MAY_END } from '../../kazakh/abbreviations.js';
import { NO_WORD } from '../../kazakh/word.js';
import type { Doc } from '../../3-segment/doc.js';
import { DASHES } from '../../3-segment/signs.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import type { NumberSpan } from './number.js';

/** What may stand before a sign without a space. */
const SIGN_FOLLOWS: ReadonlySet<string> = new Set(['(', '…', '|', '.']);

/** A full stop after `млн` belongs to it when the sentence goes on. */
export function isAbbreviationDot(doc: Doc, dot: number): boolean {
  const { tokens, sentenceOf } = doc;
  return (
    !tokens.gap[dot] && MAY_END.has(tokens.words[dot - 1]?.lower ?? '') && dot + 1 < tokens.count &&
    tokens.kind[dot + 1] !== Kind.Break && sentenceOf[dot] === sentenceOf[dot + 1]
  );
}

/** `-ден`, `-ші`, `-еуі` after a number; straight on the digits too (`14ші`), but never a unit (`5м`). */
export function hyphenedEnding(tokens: Tokens, i: number, onDigits: boolean): { features: Features; next: number } | null {
  const hyphen = DASHES.has(tokens.words[i]?.lower ?? '');
  const at = hyphen ? i + 1 : i;
  if (tokens.gap[i] || tokens.gap[at] || tokens.kind[at] !== Kind.Word || (!hyphen && !onDigits)) return null;
  const word = tokens.words[at] ?? NO_WORD;
  if (!hyphen && word.mask !== 0) return null;
  // 14-ақ: the particle leaves the number as it is.
  if (hyphen && word.lower === 'ақ') return { features: BARE, next: at + 1 };
  const features = endingFeatures(word.lower);
  if (!features || (!hyphen && features.derivation !== 'ordinal')) return null;
  return { features, next: at + 1 };
}

export function signBefore(tokens: Tokens, i: number): -1 | 0 | 1 {
  const sign = tokens.words[i - 1]?.lower ?? '';
  if (tokens.gap[i] || !(tokens.gap[i - 1] || SIGN_FOLLOWS.has(tokens.words[i - 2]?.lower ?? ''))) return 0;
  if (sign === '+') return 1;
  return DASHES.has(sign) || sign === '−' ? -1 : 0;
}

export function attachment(tokens: Tokens, i: number): NumberSpan['attached'] {
  const before = tokens.words[i - 1]?.lower ?? '';
  if (before === '№' || before === 'n' || before === '#') return 'numero';
  if (tokens.gap[i] || i === 0) return 'none';
  if (tokens.kind[i - 1] === Kind.Word) return 'word';
  return DASHES.has(before) && !tokens.gap[i - 1] && tokens.kind[i - 2] === Kind.Word ? 'hyphen' : 'none';
}
