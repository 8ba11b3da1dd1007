/** Finds each mention of one version of an article in the other. */
import { placesIn } from '../eval/align.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters that are laid side by side at most; in longer passages that differ nothing is taken for the same. */
const LONGEST = 4000;

/** Gives the place in `after` of a place in `before`; -1 where nothing of the sort is left. */
export function placesAfter(before: string, after: string): (place: number) => number {
  if (before === after) return (place) => place;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  const [from, to] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const inside = from.length <= LONGEST && to.length <= LONGEST ? placesIn(from, to) : () => -1;
  return (place) => {
    if (place >= before.length - tail) return place + after.length - before.length;
    if (place <= head) return place;
    const found = inside(place - head);
    return found < 0 ? -1 : found + head;
  };
}

/** Index in `after` of each span of `before`, null for none: the same place first, then what shares most characters with it. */
export function pairUp(before: readonly Span[], after: readonly Span[], place: (at: number) => number): (number | null)[] {
  const taken = new Set<number>();
  // An end belongs to the character before it: what is put in behind it does not move it.
  const moved = before.map(({ start, end }) => ({ start: place(start), end: place(end - 1) + 1 }));
  const keyOf = ({ start, end }: Span): string => `${start} ${end}`;
  const pairs = matched(moved.map(keyOf), after.map(keyOf));
  for (const pair of pairs) if (pair !== null) taken.add(pair);
  const open = after.map((span, index) => ({ ...span, index })).filter(({ index }) => !taken.has(index));
  return pairs.map((pair, at) => {
    if (pair !== null) return pair;
    const { start, end } = moved[at] as Span;
    const shared = (one: Span): number => Math.min(one.end, end) - Math.max(one.start, start);
    const [best] = open.filter((one) => !taken.has(one.index) && shared(one) > 0)
      .sort((a, b) => shared(b) - shared(a) || a.index - b.index);
    if (best === undefined) return null;
    taken.add(best.index);
    return best.index;
  });
}

/** Index in `after` of each key of `before`, each used once; null for none. */
export function matched(before: readonly string[], after: readonly string[]): (number | null)[] {
  const open = new Map<string, number[]>();
  for (const [index, key] of after.entries()) {
    const list = open.get(key);
    if (list === undefined) open.set(key, [index]);
    else list.push(index);
  }
  return before.map((key) => open.get(key)?.shift() ?? null);
}
