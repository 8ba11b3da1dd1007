/** What a word of news speaks of, as a number from 1; 0 for none. The words are read when one is first asked for. */
import { analyse } from './analyse.js';
import { classesOf, NOUN, valuesOf } from './lexicon/index.js';
import { FIELDS, FLAGGED, LIGHT_VERBS, OTHERS, VERBS } from './lexicon/themes.js';
import { kept, type Word } from './word.js';

interface Themes {
  readonly nouns: ReadonlyMap<string, number>;
  readonly verbs: ReadonlyMap<string, number>;
  readonly byPrefix: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  /** Themes up to this number are of fields that figures tell of. */
  readonly fields: number;
}

/** Letters that a long word must share with one of a theme. */
const PREFIX = 8;
let themes: Themes | undefined;

function themesOfNews(): Themes {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const theme = name.replace(/\..*/u, '');
    const number = numbers.get(theme) ?? numbers.size + 1;
    numbers.set(theme, number);
    return number;
  };
  const add = (words: Map<string, number>, lines: string, of = numberOf): void => {
    for (const line of lines.trim().split('\n')) {
      const [name = '', ...own] = line.split(' ');
      const number = of(name);
      for (const word of own) words.set(word, number);
    }
  };
  const [nouns, verbs] = [new Map<string, number>(), new Map<string, number>()];
  add(nouns, FIELDS);
  const fields = numbers.size;
  add(nouns, OTHERS);
  add(verbs, VERBS);
  add(verbs, LIGHT_VERBS, () => 0);
  for (const [flag, value, name] of FLAGGED) {
    for (const [word, own] of valuesOf(flag)) {
      const isNoun = (classesOf(word) & NOUN) !== 0;
      if (isNoun && (value === '' || own === value) && !nouns.has(word)) nouns.set(word, numberOf(name));
    }
  }
  const byPrefix = new Map([...nouns].filter(([word]) => word.length >= PREFIX).map(([word, theme]) => [word.slice(0, PREFIX), theme]));
  return { nouns, verbs, byPrefix, numbers, names: [...numbers.keys()], fields };
}

/** @param lower the word as it stands: one that looks inflected is known by itself */
export function themeOfNoun(stem: string, lower = stem): number {
  const { nouns, byPrefix } = (themes ??= themesOfNews());
  return nouns.get(lower) ?? nouns.get(stem) ?? byPrefix.get(stem.slice(0, PREFIX)) ?? 0;
}

/** What a verb's stem may end in besides its root: passive, reflexive, causative, reciprocal, negation. */
const VOICE = /(?:[ыі]?[лн]|[тд][ыі]р|(?<=[аеиыіәөүоұ])т|[ыі]с|(?<=[аеуүыі])с|[ғқгк][ыі]з|[мбп][ае])$/u;

/** Of a verb's stem, its voice taken off; else of the noun that it is made of: `айырбасталды` is of `айырбас`. */
export function themeOfVerb(stem: string): number {
  const { verbs } = (themes ??= themesOfNews());
  for (let root = stem; root.length > 1; ) {
    const theme = verbs.get(root) ?? verbs.get(root.replace(/б$/u, 'п'));
    if (theme !== undefined) return theme;
    const next = root.replace(VOICE, '');
    if (next === root) break;
    root = next;
  }
  return themeOfNoun(stem) || themeOfNoun(stem.replace(/(?:[ыі]?л|[ыі]?н|т[ыі]р)$/u, '')) ||
    themeOfNoun(stem.replace(/[лдт][ае](?:н|л|т|с)?(?:[ыі]л)?$/u, ''));
}

/** The theme where figures tell of it; 0 for persons who only speak, places, times, what is done. */
export const fieldOf = (theme: number): number => (theme <= (themes ??= themesOfNews()).fields ? theme : 0);

/** Of a form, by its first reading that is of one. */
export const themeOfWord = kept(({ lower }): number => {
  for (const { stem, features } of analyse(lower)) {
    const theme = features.verb === undefined ? themeOfNoun(stem) : themeOfVerb(stem);
    if (theme !== 0) return theme;
  }
  return themeOfNoun(lower);
});

/** The name of a theme by its number. */
export const nameOfTheme = (theme: number): string => (themes ??= themesOfNews()).names[theme - 1] ?? 'none';

/** Its number, as `themeOfWord` gives it; 0 where there is none of the name. */
export const themeNamed = (name: string): number => (themes ??= themesOfNews()).numbers.get(name) ?? 0;

/** Themes of things that come one by one. */
const COUNTED = ['person', 'health', 'casualty', 'disaster', 'building', 'vehicle', 'animal', 'organisation', 'affair', 'vote'];

/** Whether a word names things that are counted. */
export const isOfCounts = kept((word: Word): boolean => isOneOf(COUNTED, themeOfWord(word)));

/** Themes of what is money by itself. */
const SUMS = ['price', 'pay', 'budget', 'funding', 'investment', 'debt', 'revenue', 'tax', 'penalty', 'loss', 'prize'];

/** Whether a word names money. */
export const isOfMoney = kept((word: Word): boolean => isOneOf(SUMS, themeOfWord(word)));

function isOneOf(names: readonly string[], theme: number): boolean {
  return theme !== 0 && names.some((name) => themeNamed(name) === theme);
}
