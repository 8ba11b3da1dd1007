/** `АСТАНА. KAZINFORM —`: where and by whom a text is told, no part of what it says. */
import { DASHES } from '../../3-segment/signs.js';
import { Kind } from '../../3-segment/tokens.js';
import type { Mentions } from './input.js';

/** Tokens that a dateline may have. */
const MOST_TOKENS = 14;
const SIGNS: ReadonlySet<string> = new Set(['.', ',', '/', '(', ')']);

/**
 * One past the dash of the dateline that a text begins with; 0 where it begins with none. A dateline is names, dates and words
 * of nothing but capitals, at least two, with a stop or a comma between them.
 */
export function datelineEnd(
  { doc: { tokens } }: Mentions, at: ReadonlyMap<number, { readonly kind: string; readonly to: number }>,
): number {
  let names = 0;
  let isParted = false;
  for (let i = 0; i < Math.min(tokens.count, MOST_TOKENS); ) {
    const mention = at.get(i);
    if (mention !== undefined && (mention.kind === 'entity' || (mention.kind === 'date' && names > 0))) {
      names++;
      i = mention.to;
      continue;
    }
    const sign = tokens.words[i]?.lower ?? '';
    if (DASHES.has(sign) && tokens.gap[i]) return names > 1 && isParted ? i + 1 : 0;
    // 7kun.kz: a number that goes on in the name
    if (tokens.kind[i] === Kind.Number && !tokens.gap[i + 1] && names > 0) {
      i++;
      continue;
    }
    if (SIGNS.has(sign)) {
      isParted = true;
      i++;
    } else if (tokens.kind[i] === Kind.Word && isCapitals(tokens.text.slice(tokens.start[i], tokens.end[i]))) {
      names++;
      i++;
    } else return 0;
  }
  return 0;
}

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
