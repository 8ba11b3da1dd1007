/** People written with initials, which TV news never does and portals often do: `Қ.Тоқаев`, `Н. Әбдіров`, `Ғ.М. Әлиев`. */
import type { Tokens } from '../../../3-segment/tokens.js';
import type { NameSpan } from '../protected.js';
import { headOf } from '../../../kazakh/gazetteer/heads.js';
import { GIVEN_NAMES, HONORIFICS, PATRONYMIC_ENDINGS } from '../../../kazakh/gazetteer/people.js';
import { placeOf } from '../../../kazakh/gazetteer/index.js';
import { baseForm } from '../../../kazakh/base-form.js';
import { analyse } from '../../../kazakh/strip.js';
import { isCapital, isGluedHyphen, isSign, isUpper, isWord, lower } from './token.js';

/**
 * A name of two or three words whose first is a known given name, or whose second is a patronymic, or that a word of respect
 * follows: `Наурыз Дәулетбай`, `Теңгебай Манатұлы`, `Айтеңге Қосым ақсақал`.
 */
export function fullNameAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isNameWord(tokens, i)) return null;
  let next = i + 1;
  while (isGluedHyphen(tokens, next) && isCapital(tokens, next + 1)) next += 2;
  if (!isNameWord(tokens, next) || !tokens.gap[next]) return null;
  let to = next + 1;
  while (isGluedHyphen(tokens, to) && isCapital(tokens, to + 1)) to += 2;
  const given = GIVEN_NAMES.has(tokens.text.slice(tokens.start[i], tokens.end[next - 1]).toLowerCase());
  const second = lower(tokens, next);
  const patronymic = isPatronymicForm(second);
  const respect = isRespect(lower(tokens, to));
  if (!given && !patronymic && !respect) return null;
  if (given && !patronymic && !respect && (headOf(second) !== undefined || placeOf(baseForm(second)) !== undefined)) return null;
  const third = isNameWord(tokens, to) && tokens.gap[to] === 1;
  // Режеп Тайип Ердоған: two given names
  const two = given && GIVEN_NAMES.has(second) && headOf(lower(tokens, to)) === undefined && placeOf(baseForm(lower(tokens, to))) === undefined;
  if (third && (isPatronymicForm(lower(tokens, to)) || two)) to++;
  return { from: i, to, type: 'PERSON', rule: patronymic ? 'person/patronymic' : respect ? 'person/respect' : 'person/given-name' };
}

function isRespect(word: string): boolean {
  return word !== '' && (HONORIFICS.has(word) || analyse(word).some(({ stem, features }) => features.poss === 0 && !features.plural && HONORIFICS.has(stem)));
}

function isNameWord(tokens: Tokens, i: number): boolean {
  return isCapital(tokens, i) && !isUpper(tokens, i) && (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) > 2;
}

function isPatronymicForm(word: string): boolean {
  const base = baseForm(word, { person: true });
  return base.length > 5 && PATRONYMIC_ENDINGS.some((ending) => ending !== 'ич' && base.endsWith(ending));
}

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
