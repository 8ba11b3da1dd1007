/** What a word of news speaks of, as a number from 1; 0 for none. */
import { THEMES } from './lexicon/themes.js';

const byWord = new Map(THEMES.trim().split('\n').flatMap((line, k) => line.split(' ').slice(1).map((word) => [word, k + 1] as const)));

/** Letters that a long word must share with one of a theme. */
const PREFIX = 6;
const byPrefix = new Map([...byWord].filter(([word]) => word.length >= PREFIX).map(([word, theme]) => [word.slice(0, PREFIX), theme]));

export const themeOfNoun = (stem: string): number => byWord.get(stem) ?? byPrefix.get(stem.slice(0, PREFIX)) ?? 0;

/** Of a verb's stem, its passive and causative taken off: `айырбасталды` is of `айырбас`. */
export const themeOfVerb = (stem: string): number => themeOfNoun(stem) || themeOfNoun(stem.replace(/(?:[ыі]?л|[ыі]?н|т[ыі]р)$/u, '')) ||
  themeOfNoun(stem.replace(/[лдт][ае](?:н|л|т|с)?(?:[ыі]л)?$/u, ''));
