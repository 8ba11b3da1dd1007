/** Offices, occupations and ranks. Stems in lower case; the last word inflects. */
import { wordsOf } from '../lexicon/index.js';

/** Offices that head a title: `… министрінің орынбасары`, `… облысының әкімі`. */
export const OFFICES = wordsOf('office');

/** Capitalised titles of state that stand alone: they need no place or body beside them. */
export const STATE_TITLES: readonly string[] = [
  'мемлекет басшысы', 'үкімет басшысы', 'президент', 'елбасы', 'премьер-министр', 'мемлекеттік кеңесші', 'тұңғыш президент',
  'ел президенті', 'мемлекеттік хатшы',
];

/** Occupations that are a person's role but no name of an office. */
export const OCCUPATIONS = wordsOf('occupation');

/** Words before an office that belong to the title (`бас директор`, `бірінші орынбасар`, `бұрынғы министр` without the adverb). */
export const OFFICE_MODIFIERS = wordsOf('before-office');

/** Words that say the office is not held now, or held for another: no part of the title. */
export const OFFICE_TIMES: ReadonlySet<string> = new Set(['бұрынғы', 'экс', 'қазіргі', 'жаңа', 'тұңғыш', 'алғашқы']);

/** Verbs of saying, by which a speaker is known. */
export const SAYING = wordsOf('saying');
