/** The figures of two articles that say the same, held against each other. */
import type { Article, Issue } from '../record/schema.js';
import { hashText } from './hash.js';

/** A figure: a hash of the words around it, what it states, and where. */
export type Figure = readonly [context: number, value: string, start: number, end: number, surface: string];

/** Characters looked at on either side for those words, and words taken. */
const AROUND = 80;
const BEFORE = 3;
const AFTER = 2;

/** The figures of a body whose surroundings are theirs alone. */
export function figuresOf({ text, money, quantities }: Pick<Article, 'text' | 'money' | 'quantities'>): Figure[] {
  const figures = [
    ...money.map((one) => figure(text, one, [one.amount, one.min, one.max, one.currency])),
    ...quantities.map((one) => figure(text, one, [one.amount, one.min, one.max, one.kind, one.unit])),
  ];
  const seen = new Map<number, number>();
  for (const [context] of figures) seen.set(context, (seen.get(context) ?? 0) + 1);
  return figures.filter(([context]) => seen.get(context) === 1);
}

type Stated = Article['money'][number] | Article['quantities'][number];

function figure(text: string, { start, end, surface }: Stated, value: readonly unknown[]): Figure {
  const before = words(text.slice(Math.max(0, start - AROUND), start)).slice(-BEFORE);
  const after = words(text.slice(end, end + AROUND)).slice(0, AFTER);
  return [hashText(`${before.join(' ')}|${after.join(' ')}`), JSON.stringify(value), start, end, surface];
}

/** Words in lower case; a number is one, whatever it is. */
const words = (text: string): string[] => (text.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []).map((word) =>
  (/^\p{N}/u.test(word) ? '0' : word));

/** Two figures that stand between the same words. */
export interface Pair {
  readonly copy: Figure;
  readonly original: Figure;
}

/** Pairs of figures between the same words: all of them, and those that differ. */
export interface Comparison {
  readonly pairs: number;
  readonly different: readonly Pair[];
}

export function comparedFigures(copy: readonly Figure[], original: readonly Figure[]): Comparison {
  const known = new Map(original.map((one) => [one[0], one]));
  const pairs = copy.flatMap((one) => {
    const other = known.get(one[0]);
    return other === undefined ? [] : [{ copy: one, original: other }];
  });
  return { pairs: pairs.length, different: pairs.filter((pair) => pair.copy[1] !== pair.original[1]) };
}

/** Milliseconds within which copies of a story come out; later, the same words with other figures are a new story. */
const SAME_STORY = 2 * 86_400_000;

/**
 * Whether two texts that are alike are the same story. Rates, weather and the like come in the same words every day: what tells
 * them from copies is that most figures are others.
 *
 * @param apart milliseconds between the publications; null when unknown
 */
export function isSameStory(compared: { readonly pairs: number; readonly different: readonly Pair[] }, apart: number | null): boolean {
  const { pairs, different } = compared;
  if (different.length === 0) return true;
  return (apart === null || apart <= SAME_STORY) && different.length * 2 <= Math.max(pairs, 2);
}

/** An issue of the copy for each figure that differs. */
export function disagreements(different: readonly Pair[], originalId: string): Issue[] {
  return different.map(({ copy: [, , start, end, surface], original }) => ({
    code: 'duplicate/figure-differs', severity: 'warning',
    message: `"${surface}" here, "${original[4]}" in ${originalId}, of which this article is a copy; check which one is right`,
    start, end,
  }));
}
