/** The words of the pages, in the language that the reader has chosen, or the browser asks for. */
import { keep, kept } from '../keep.js';
import { en, type Words } from './en.js';
import { kk } from './kk.js';
import { ru } from './ru.js';

export type Language = 'kk' | 'ru' | 'en';
export const LANGUAGES: readonly Language[] = ['kk', 'ru', 'en'];
const WORDS: Readonly<Record<Language, Words>> = { kk, ru, en };

const isLanguage = (text: string | null | undefined): text is Language => LANGUAGES.some((one) => one === text);

function first(): Language {
  const chosen = kept('language');
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

export let language: Language = first();
/** The words in the language of the page. */
export let t: Words = WORDS[language];
export const nameOf = (one: Language): string => WORDS[one].language;

export function setLanguage(one: Language): void {
  language = one;
  t = WORDS[one];
  keep('language', one);
  document.documentElement.lang = one;
}

/** A word for a code; the code itself where there is none, as for codes of later versions. */
export function word<T extends object>(words: T, code: string): string {
  return Object.hasOwn(words, code) ? String((words as Readonly<Record<string, string>>)[code]) : code;
}
