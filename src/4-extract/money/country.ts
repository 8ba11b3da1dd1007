/** The country that a bare `сом`, `манат` or `рубль` belongs to: named by a place or a nation nearby. */
import { BIT } from '../../kazakh/classes.js';
import { matchAt } from '../../3-segment/tokens.js';
import type { FigureContext } from '../figures/figure.js';

/** How far back the search goes beyond the sentence: about two paragraphs. */
const MAX_DISTANCE = 150;

/**
 * Nearest country with a currency of the word: before the figure in its sentence, after it there, then backwards.
 *
 * @param fits whether the country has such a currency
 * @returns ISO 3166 code, or null
 */
export function countryNear(i: number, context: FigureContext, fits: (country: string) => boolean): string | null {
  const { doc } = context;
  const { tokens } = doc;
  const sentence = doc.sentences[doc.sentenceOf[i] ?? 0];
  if (!sentence) return null;
  const countryAt = (k: number): string | null => {
    if (((tokens.words[k]?.mask ?? 0) & BIT.country) === 0) return null;
    const country = matchAt(tokens, k, 'country')?.reading.entry.data.country;
    return country && fits(country) ? country : null;
  };
  const from = Math.max(sentence.from, i - MAX_DISTANCE);
  for (let k = i - 1; k >= from; k--) {
    const found = countryAt(k);
    if (found) return found;
  }
  for (let k = i + 1; k < Math.min(sentence.to, i + MAX_DISTANCE); k++) {
    const found = countryAt(k);
    if (found) return found;
  }
  for (let k = from - 1; k >= Math.max(0, from - MAX_DISTANCE); k--) {
    const found = countryAt(k);
    if (found) return found;
  }
  return null;
}
