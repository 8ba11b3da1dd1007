/** People: the parts of their names, their roles, what they belong to and the country that their office names. */
import type { Doc } from '../3-segment/doc.js';
import { HONOURS } from '../4-extract/names/rules/called.js';
import { hyphenatedStart, lower as lowerOf } from '../4-extract/names/rules/token.js';
import { COUNTRIES } from '../kazakh/gazetteer/countries.js';
import { OCCUPATIONS, OFFICES } from '../kazakh/gazetteer/offices.js';
import { EASTERN_SURNAMES, FAMILY_ENDINGS, GIVEN_NAMES, PARTICLES } from '../kazakh/gazetteer/people.js';
import { isFathersName, isPatronymic } from '../kazakh/patronymics.js';
import { declinedFrom } from '../kazakh/suffixes.js';
import { kept } from '../kazakh/word.js';
import type { Named, NameParts } from './named.js';

const INITIALS = /^(?:\p{Lu}\.\s?)+/u;
const TRAILING_INITIALS = /\s(?<initials>(?:\p{Lu}\.\s?)+)$/u;

/** Family names that do not stand after an eastern one: `Ким Иванов`, but `Си Цзиньпин`. */
const SLAVIC = /.{3}(?:[ое]ва?|ск(?:ий|ая)|ян)$/u;

/** The parts of a person's name in its base form. */
export function partsOf(name: string): NameParts {
  const initials = INITIALS.exec(name)?.[0].trim() ?? TRAILING_INITIALS.exec(name)?.groups?.['initials']?.trim() ?? null;
  const words = name.replace(INITIALS, '').replace(TRAILING_INITIALS, '').split(' ').filter((word) => word !== '' && !HONOURS.has(word));
  if (initials !== null) return { given: null, family: words.join(' ') || null, patronymic: null, initials };
  const [first = '', second, third] = words;
  if (second === undefined) {
    if (first.length > 6 && isFathersName(first)) return { given: null, family: null, patronymic: first, initials: null };
    const given = GIVEN_NAMES.has(first.toLowerCase()) || !isFamily(first);
    return { given: given ? first : null, family: given ? null : first, patronymic: null, initials: null };
  }
  if (third === undefined) {
    if (isFathersName(second)) return { given: first, family: null, patronymic: second, initials: null };
    // Тоқаев Қасым-Жомарт: the family name first
    if (isFamily(first) && !GIVEN_NAMES.has(first.toLowerCase()) && !isFamily(second) && GIVEN_NAMES.has(second.toLowerCase())) {
      return { given: second, family: first, patronymic: null, initials: null };
    }
    return EASTERN_SURNAMES.has(first.toLowerCase()) && !SLAVIC.test(second)
      ? { given: second, family: first, patronymic: null, initials: null }
      : { given: first, family: second, patronymic: null, initials: null };
  }
  if (isPatronymic(second)) return { given: first, family: words.slice(2).join(' '), patronymic: second, initials: null };
  if (isPatronymic(third)) {
    return isFamily(second) && !isFamily(first)
      ? { given: first, family: second, patronymic: third, initials: null }
      : { given: second, family: first, patronymic: third, initials: null };
  }
  // Ким Чен Ын; Режеп Тайип Ердоған; Хулио Сезар Ла Круз
  if (EASTERN_SURNAMES.has(first.toLowerCase())) {
    return { given: words.slice(1).join(' '), family: first, patronymic: null, initials: null };
  }
  const particle = words.findIndex((word, k) => k > 0 && PARTICLES.has(word.toLowerCase()));
  const family = particle > 0 ? particle : GIVEN_NAMES.has(second.toLowerCase()) ? 2 : 1;
  return { given: words.slice(0, family).join(' '), family: words.slice(family).join(' '), patronymic: null, initials: null };
}

/** The parts of a name that is a word of the store. */
export const partsOfName = kept((word) => partsOf(word.surface));

function isFamily(word: string): boolean {
  const w = word.toLowerCase();
  return w.length > 4 && FAMILY_ENDINGS.some((ending) => w.endsWith(ending));
}

/** Parts of several mentions of one person as one: what the fullest say. */
export function uniteParts(parts: readonly NameParts[]): NameParts {
  const pick = (key: keyof NameParts): string | null =>
    parts.map((p) => p[key]).filter((v) => v !== null).sort((a, b) => b.length - a.length)[0] ?? null;
  const family = pick('family');
  const given = parts.find((p) => p.given !== null && p.given !== family)?.given ?? null;
  return { given, family, patronymic: pick('patronymic'), initials: given === null ? pick('initials') : null };
}

/** Titles of office beside a person: before the name, or after it behind a dash or a comma; occupations too. */
export function rolesOf(doc: Doc, mentions: readonly Named[], k: number): string[] {
  const person = mentions[k];
  if (person === undefined) return [];
  const roles: string[] = [];
  const before = mentions[k - 1];
  const gap = before?.mention.type === 'POSITION' ? gapBetween(doc, before.mention.to, person.mention.from) : null;
  // …басшысы генерал-майор Ерлан …: a rank between
  const rank = gap !== null && /^[\p{Ll}-]+$/u.test(gap) &&
    (OFFICES.has(gap) || OCCUPATIONS.has(gap) || OFFICES.has(gap.slice(gap.indexOf('-') + 1)));
  // …ұйымының төрағасы, кәсіпкер Асан …: an office and an occupation
  const also = gap?.startsWith(', ') === true ? occupationBefore(doc, person.mention.from) : [];
  if (before !== undefined && also.length > 0 && also[0] === gap?.slice(2)) return [before.name, ...also];
  if (before !== undefined && (gap === '' || rank)) {
    const first = mentions[k - 2];
    // Премьер-министрдің орынбасары – Ұлттық экономика министрі: a double office
    if (first?.mention.type === 'POSITION' && /^[-–—,]?$|^және$|^әрі$/u.test(gapBetween(doc, first.mention.to, before.mention.from))) {
      roles.push(first.name);
    }
    roles.push(before.name);
    if (rank && gap !== null) roles.push(gap);
  } else roles.push(...occupationBefore(doc, person.mention.from));
  if (roles.length === 0) {
    const after = mentions[k + 1];
    const behind = after?.mention.type === 'POSITION' ? gapBetween(doc, person.mention.to, after.mention.from) : null;
    const next = mentions[k + 2];
    const takenByNext = after !== undefined && next?.mention.type === 'PERSON' &&
      gapBetween(doc, after.mention.to, next.mention.from) === '';
    if (after && behind !== null && /^[-–—,(]$/u.test(behind) && !takenByNext) roles.push(after.name);
  }
  if (roles.length === 0) roles.push(...rolesOfList(doc, mentions, k));
  return roles;
}

/** `депутаттар Қ. Серік, Н. Әбіш`: the first of a list has it for all. */
function rolesOfList(doc: Doc, mentions: readonly Named[], k: number): string[] {
  for (let i = k; i > k - LONGEST_LIST; i--) {
    const person = mentions[i];
    const before = mentions[i - 1];
    if (person === undefined || before?.mention.type !== 'PERSON' ||
      !/^,$|^және$|^мен$|^пен$|^бен$/u.test(gapBetween(doc, before.mention.to, person.mention.from))) {
      return [];
    }
    const plural = pluralBefore(doc, before.mention.from);
    if (plural !== null) return [plural];
  }
  return [];
}

/** People of a list that share the occupation before its first. */
const LONGEST_LIST = 12;

const LONGEST_GAP = 6;

function gapBetween(doc: Doc, from: number, to: number): string {
  const { tokens } = doc;
  // What stands between two names of one phrase is short; more is no such phrase.
  if (to - from > LONGEST_GAP) return '…';
  return from >= to ? '' : tokens.text.slice(tokens.start[from], tokens.end[to - 1]).trim();
}

/** `мұғалім Наурыз …`, `депутат Асан …`: the bare occupation before a name. */
function occupationBefore(doc: Doc, from: number): string[] {
  if (doc.sentenceOf[from] !== doc.sentenceOf[from - 1]) return [];
  const word = lowerOf(doc.tokens, from - 1);
  const start = hyphenatedStart(doc.tokens, from - 1);
  const whole = doc.text.slice(doc.tokens.start[start], doc.tokens.end[from - 1]).toLowerCase(); // вице-премьер
  if (OCCUPATIONS.has(whole) || OFFICES.has(whole)) return [whole];
  if (OCCUPATIONS.has(word) || OFFICES.has(word)) return [word];
  const base = [...declinedFrom(word)].find(({ stem, features }) => OCCUPATIONS.has(stem) && features.derivation === 'none' &&
    (features.plural ? features.case === 'nom' && features.poss === 0 : features.poss === 3 && features.case === 'nom'));
  return base === undefined ? [] : [base.stem];
}

function pluralBefore(doc: Doc, from: number): string | null {
  const word = lowerOf(doc.tokens, from - 1);
  const found = declinedFrom(word).find(({ stem, features }) =>
    (OCCUPATIONS.has(stem) || OFFICES.has(stem)) && features.plural && features.case === 'nom');
  return found?.stem ?? null;
}

const countryNames = COUNTRIES.flatMap(({ code, names }) => names.map((name) => ({ name, code })))
  .sort((a, b) => b.name.length - a.name.length);

/** The country that a title begins with or names first: `Қырғыз Республикасы … орынбасары` is `KG`. */
export function countryOf(role: string): string | null {
  for (const { name, code } of countryNames) {
    if (!role.startsWith(name)) continue;
    const rest = role.slice(name.length);
    if (rest === '' || /^(?:[\s-]|н?[ыі]ң|[дт][ыі]ң|н[ыі]ң)/u.test(rest)) return code;
  }
  return null;
}
