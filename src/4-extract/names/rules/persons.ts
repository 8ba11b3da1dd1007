/** People written with initials, which TV news never does and portals often do: `Қ.Тоқаев`, `Н. Әбдіров`, `Ғ.М. Әлиев`. */
import type { Tokens } from '../../../3-segment/tokens.js';
import type { NameSpan } from '../protected.js';
import { isCapital, isGluedHyphen, isSign, isWord } from './token.js';

/** A name whose first initial is token `i`; or a family name with its initials after it (`Тоқаев Қ.К.`). */
export function initialsAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isInitial(tokens, i)) return null;
  if (isSign(tokens, i - 1, '.') && !tokens.gap[i] && isInitial(tokens, i - 2)) return null;
  let k = i + 2;
  if (isInitial(tokens, k)) k += 2;
  if (!isSurname(tokens, k)) return null;
  let to = k + 1;
  while (isGluedHyphen(tokens, to) && isCapital(tokens, to + 1)) to += 2;
  return { from: i, to, type: 'PERSON', rule: 'person/initials' };
}

/** A capital letter and its full stop. */
function isInitial(tokens: Tokens, i: number): boolean {
  return isCapital(tokens, i) && (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) === 1 && isSign(tokens, i + 1, '.') && !tokens.gap[i + 1];
}

function isSurname(tokens: Tokens, i: number): boolean {
  if (!isCapital(tokens, i) || !isWord(tokens, i)) return false;
  const text = tokens.text.slice(tokens.start[i], tokens.end[i]);
  return text.length > 2 && text.slice(1) === text.slice(1).toLowerCase() || (text.length > 3 && text === text.toUpperCase());
}
