/** People written with initials, which TV news never does and portals often do: `Қ.Тоқаев`, `Н. Әбдіров`, `Ғ.М. Әлиев`. */
import type { Tokens } from '../../../3-segment/tokens.js';
import { kept, type Word } from '../../../kazakh/word.js';
import type { NameSpan } from '../mention.js';
import { headOf } from '../../../kazakh/gazetteer/heads.js';
import { OCCUPATIONS } from '../../../kazakh/gazetteer/offices.js';
import { COMMON_NAMES, GIVEN_NAMES, HONORIFICS, PARTICLES, PATRONYMIC_ENDINGS } from '../../../kazakh/gazetteer/people.js';
import { isKnownWord, placeOf } from '../../../kazakh/gazetteer/index.js';
import { SENTENCE_STARTERS } from '../../../kazakh/gazetteer/titles.js';
import { baseForm, personBaseOfWord } from '../../../kazakh/base-form.js';
import { classesOf } from '../../../kazakh/lexicon/index.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import { HONOURS, isCalled } from './called.js';
import { baseAt, headAt, hyphenatedEnd, hyphenatedStart, isCapital, isGluedHyphen, isSign, isWord, lower, wordAt } from './token.js';

/**
 * A name of two or three words whose first is a known given name, or whose second is a patronymic, or that a word of respect
 * follows, or an occupation precedes: `Наурыз Дәулетбай`, `Теңгебай Манатұлы`, `Айтеңге Қосым ақсақал`, `кәсіпкер Абыз Дарын`.
 */
export function fullNameAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isNameWord(wordAt(tokens, i))) return null;
  const next = afterParticles(tokens, hyphenatedEnd(tokens, i + 1));
  if (!isNameWord(wordAt(tokens, next)) || !tokens.gap[next]) return null;
  let to = hyphenatedEnd(tokens, next + 1);
  const given = GIVEN_NAMES.has(tokens.text.slice(tokens.start[i], tokens.end[hyphenatedEnd(tokens, i + 1) - 1]).toLowerCase());
  const second = lower(tokens, next);
  const patronymic = isPatronymicForm(second, given);
  const respect = isRespect(lower(tokens, to));
  const office = OCCUPATIONS.has(lower(tokens, i - 1)) && tokens.gap[i] === 1 && !isKnownWord(baseAt(tokens, i));
  if (!given && !patronymic && !respect && !office) return null;
  if (!patronymic && !respect && !canBeSurname(tokens, next)) return null;
  const third = isNameWord(wordAt(tokens, to)) && tokens.gap[to] === 1 && !isGluedHyphen(tokens, to + 1);
  // Режеп Тайип Ердоған, Қасым-Жомарт Кемелұлы Тоқаев
  const goesOn = (patronymic || GIVEN_NAMES.has(second)) && !GIVEN_NAMES.has(lower(tokens, to)) && canBeSurname(tokens, to);
  if (third && (isPatronymicForm(lower(tokens, to), given) || (given && goesOn))) to++;
  return {
    from: i, to, type: 'PERSON', rule: `person/${patronymic ? 'patronymic' : respect ? 'respect' : given ? 'given-name' : 'occupation'}`,
  };
}

/** One past the particles that a family name begins with: `фон дер Ляйен`. */
function afterParticles(tokens: Tokens, k: number): number {
  let next = k;
  while (next - k < 2 && PARTICLES.has(lower(tokens, next)) && !isCapital(tokens, next)) next++;
  return isCapital(tokens, next) ? next : k;
}

/** Two words before a country in brackets, as results of sport have them: `Беатрис Маяс (Бразилия)`. */
export function representativeAt(tokens: Tokens, i: number): NameSpan | null {
  const to = i < 1 || !isNameWord(wordAt(tokens, i)) ? i : hyphenatedEnd(tokens, i + 1);
  const first = hyphenatedStart(tokens, i - 1);
  if (to === i || !isSign(tokens, to, '(') || !isSign(tokens, to + 2, ')') || !isNameWord(wordAt(tokens, first)) || tokens.gap[i] !== 1) {
    return null;
  }
  const country = placeOf(lower(tokens, to + 1));
  if (country?.links.iso3166 === undefined || isKnownWord(lower(tokens, i)) || headAt(tokens, i) !== undefined) return null;
  return { from: first, to, type: 'PERSON', rule: 'person/country' };
}

/** A name of one word that a word of respect follows: `Асан мырза`; `аға` and the like also stand after plain words. */
export function respectedAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isNameWord(wordAt(tokens, i)) || tokens.gap[i + 1] !== 1) return null;
  const next = lower(tokens, i + 1);
  const known = GIVEN_NAMES.has(lower(tokens, i));
  if (!(TITLES.has(next) && !isKnownOther(tokens, i, known)) && !(known && HONORIFICS.has(next))) return null;
  return { from: i, to: i + 1, type: 'PERSON', rule: 'person/respect' };
}

/** A given name by itself, which is no plain word and no other name's part: `Әділхан`, `Светланаға`. */
export function bareNameAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isCapital(tokens, i) || !isBareName(wordAt(tokens, i))) return null;
  const joined = (k: number): boolean => (isCapital(tokens, k) && !isPlain(wordAt(tokens, k))) || isGluedHyphen(tokens, k);
  if (joined(i - 1) || joined(i + 1) || isSign(tokens, i - 1, '«') || isSign(tokens, i - 1, '“') || isSign(tokens, i - 1, '.')) {
    return null;
  }
  // Абылай хан көшесі, Әсел мейрамханасы, Шоқан атындағы
  if (headAt(tokens, i + 1) !== undefined || isCalled(tokens, i + 1) || HONOURS.has(lower(tokens, i + 1))) return null;
  return { from: i, to: i + 1, type: 'PERSON', rule: 'person/bare' };
}

/** A word of the dictionary, whose capital is the sentence's. */
function isPlain({ lower: word, readings }: Word): boolean {
  return (readings.length > 0 || classesOf(word) !== 0 || SENTENCE_STARTERS.has(word)) && !GIVEN_NAMES.has(word);
}

/** Given names that no dictionary, place or office shares. */
export const isBareName = kept((word) => {
  if (!word.capital || word.upper || word.lower.length < 4) return false;
  const base = GIVEN_NAMES.has(word.lower) ? word.lower : personBaseOfWord(word);
  return GIVEN_NAMES.has(base) && !COMMON_NAMES.has(base) && classesOf(base) === 0 && placeOf(base) === undefined &&
    headOf(base) === undefined && !OCCUPATIONS.has(base) && word.readings.length === 0;
});

const TITLES = new Set(['мырза', 'ханым']);

function isKnownOther(tokens: Tokens, i: number, given: boolean): boolean {
  return !given && (headAt(tokens, i) !== undefined || isKnownWord(lower(tokens, i)));
}

function isRespect(word: string): boolean {
  return word !== '' &&
    (HONORIFICS.has(word) ||
      declinedFrom(word).some(({ stem, features }) => features.poss === 0 && !features.plural && HONORIFICS.has(stem)));
}

/** A word that can be a part of a person's name. */
export function isNameWord({ capital, upper, surface }: Word): boolean {
  return capital && !upper && surface.length > 2;
}

/** Not a place, a head noun or a word that the gazetteer knows as something else. */
function canBeSurname(tokens: Tokens, k: number): boolean {
  const word = lower(tokens, k);
  return headOf(word) === undefined && placeOf(baseForm(word)) === undefined && (GIVEN_NAMES.has(word) || !isKnownWord(baseForm(word)));
}

function isPatronymicForm(word: string, afterGiven: boolean): boolean {
  if (!word.includes('лы') && !word.includes('зы') && !word.includes('ич') && !word.includes('вн')) return false;
  const base = baseForm(word, { person: true });
  // қарулы, бағалы: without the Kazakh letters it is one only after a given name
  return base.length > 5 &&
    PATRONYMIC_ENDINGS.some((ending) => base.endsWith(ending) && (afterGiven || ending === 'ұлы' || ending === 'қызы'));
}

/** A name whose first initial is token `i`; or a family name with its initials after it (`Тоқаев Қ.К.`). */
export function initialsAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isInitial(tokens, i)) return null;
  if (isSign(tokens, i - 1, '.') && !tokens.gap[i] && isInitial(tokens, i - 2)) return null;
  let k = i + 2;
  if (isInitial(tokens, k)) k += 2;
  if (!isSurname(tokens, k)) return null;
  const to = hyphenatedEnd(tokens, k + 1);
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
