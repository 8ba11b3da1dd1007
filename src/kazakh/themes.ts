/** What a word of news speaks of, as a number from 1; 0 for none. */
import { analyse } from './analyse.js';
import { THEMES } from './lexicon/themes.js';
import { kept, type Word } from './word.js';

const byWord = new Map(THEMES.trim().split('\n').flatMap((line, k) => line.split(' ').slice(1).map((word) => [word, k + 1] as const)));

/** Letters that a long word must share with one of a theme. */
const PREFIX = 6;
const byPrefix = new Map([...byWord].filter(([word]) => word.length >= PREFIX).map(([word, theme]) => [word.slice(0, PREFIX), theme]));

export const themeOfNoun = (stem: string): number => byWord.get(stem) ?? byPrefix.get(stem.slice(0, PREFIX)) ?? 0;

/** Of a verb's stem, its passive and causative taken off: `айырбасталды` is of `айырбас`. */
export const themeOfVerb = (stem: string): number => themeOfNoun(stem) || themeOfNoun(stem.replace(/(?:[ыі]?л|[ыі]?н|т[ыі]р)$/u, '')) ||
  themeOfNoun(stem.replace(/[лдт][ае](?:н|л|т|с)?(?:[ыі]л)?$/u, ''));

/** Of a form, by its first reading that is of one. */
export const themeOfWord = kept(({ lower }): number => {
  for (const { stem, features } of analyse(lower)) {
    const theme = features.verb === undefined ? themeOfNoun(stem) : themeOfVerb(stem);
    if (theme !== 0) return theme;
  }
  return themeOfNoun(lower);
});

const NAMES = THEMES.trim().split('\n').map((line) => line.slice(0, line.indexOf(' ')));

/** The name of a theme by its number. */
export const nameOfTheme = (theme: number): string => NAMES[theme - 1] ?? 'none';

/** Its number, as `themeOfWord` gives it. */
export const themeNamed = (name: string): number => NAMES.indexOf(name) + 1;

/** Themes of things that come one by one. */
const COUNTED: ReadonlySet<number> =
  new Set(['person', 'health', 'casualty', 'disaster', 'building', 'vehicle', 'animal', 'organisation', 'affair', 'vote'].map(themeNamed));

/** Whether a word names things that are counted. */
export const isOfCounts = (word: Word): boolean => COUNTED.has(themeOfWord(word));

/** Themes of what is money by itself. */
const SUMS: ReadonlySet<number> =
  new Set(['price', 'pay', 'budget', 'funding', 'investment', 'debt', 'revenue', 'tax', 'penalty', 'loss', 'prize'].map(themeNamed));

/** Whether a word names money. */
export const isOfMoney = (word: Word): boolean => SUMS.has(themeOfWord(word));
