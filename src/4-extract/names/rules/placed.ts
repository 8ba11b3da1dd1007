/** Works and schools by their place or their number: `Атырау мұнай өңдеу зауыты`, `№3 мектеп-лицей`. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { placeOf } from '../../../kazakh/gazetteer/index.js';
import { TITLE_BEGINNINGS, TITLE_FIELDS } from '../../../kazakh/gazetteer/titles.js';
import { declinedFrom, isEnding } from '../../../kazakh/suffixes.js';
import type { NameSpan } from '../mention.js';
import { headAt, hyphenatedStart, isCapital, isGluedHyphen, isNumber, isSign, isWord, lower } from './token.js';

const PLACED = wordsOf('placed');
const NUMBERED = wordsOf('numbered');
const LONGEST = 5;

/** A work whose head is token `i`, with its field and its place: all words between are bare. */
export function placedWorkAt(tokens: Tokens, i: number): NameSpan | null {
  const head = headAt(tokens, i);
  if (head?.owned !== true || head.plural || !PLACED.has(head.stem)) return null;
  for (let k = i - 1; k >= 0 && i - k <= LONGEST; k--) {
    if (isCapital(tokens, k) && isField(lower(tokens, k))) continue;
    if (isCapital(tokens, k)) {
      return i - k > 1 && placeOf(lower(tokens, k)) !== undefined ? { from: k, to: i + 1, type: head.type, rule: 'placed/work' } : null;
    }
    if (isGluedHyphen(tokens, k)) continue;
    if (!isWord(tokens, k) || !isBare(lower(tokens, k))) return null;
  }
  return null;
}

/** A word of a field, which may have a capital: `Ұлттық`. */
function isField(word: string): boolean {
  return TITLE_FIELDS.has(word) || TITLE_BEGINNINGS.has(word);
}

/** A word in the nominative, owned only in the plural: `мұнай`, `құбырлар`, `қаржыгерлері`. */
function isBare(word: string): boolean {
  if (isField(word)) return true;
  const readings = declinedFrom(word);
  return readings.length === 0 ||
    readings.some(({ features }) => features.case === 'nom' && (features.poss === 0 || (features.poss === 3 && features.plural)));
}

/** A school or a hospital whose head is token `i`, with its number: `№12 орта мектеп`, `12-мектеп`. */
export function numberedAt(tokens: Tokens, i: number): NameSpan | null {
  const head = headAt(tokens, i);
  if (head === undefined || head.plural || !NUMBERED.has(head.stem) || isGluedHyphen(tokens, i + 1)) return null;
  let k = hyphenatedStart(tokens, i) - 1;
  while (i - k <= LONGEST && isWord(tokens, k) && !isCapital(tokens, k) && isBare(lower(tokens, k))) k--;
  const hyphen = isGluedHyphen(tokens, k) && k > 0 ? k - 1 : k;
  if (!isNumber(tokens, hyphen)) return null;
  if (hyphen === k) return isSign(tokens, k - 1, '№') ? { from: k - 1, to: i + 1, type: head.type, rule: 'placed/numbered' } : null;
  if (isEnding(lower(tokens, k + 1))) return null; // 2000-ға жуық мектеп
  return { from: hyphen, to: i + 1, type: head.type, rule: 'placed/numbered' };
}
