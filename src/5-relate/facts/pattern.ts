/**
 * The notation of the rules, that of `compromise` match patterns, run on the chunks of a clause: `#Tag`, a word, `.`,
 * `(a|b)`, `(a && !b)`, `?`, `*`, `+`, `^`, `$`, and `[<name>…]` around what a rule takes. Each pattern names its figure,
 * `[<figure>#Money]`, and is matched outward from there: what stands in no group takes as little as it can.
 */
import type { Chunk } from './chunk.js';
import { hasAll, hasAny, isTag, NO_TAGS, tags, union, type TagName, type Tags } from './tags.js';

type Test = (chunk: Chunk) => boolean;

interface Element {
  readonly test: Test;
  /** Tags without which nothing passes the test. */
  readonly needs: Tags;
  readonly optional: boolean;
  readonly many: boolean;
  readonly group: string | null;
}

export interface Pattern {
  /** Elements left of the figure, from the figure outward. */
  readonly left: readonly Element[];
  readonly right: readonly Element[];
  readonly figure: Test;
  /** Nothing may stand before, or after. */
  readonly fromStart: boolean;
  readonly toEnd: boolean;
  /** Tags that some chunk left of the figure, and right of it, must have. */
  readonly needsLeft: Tags;
  readonly needsRight: Tags;
}

/** What a pattern took: chunks by the name of their group. */
export type Taken = ReadonlyMap<string, readonly Chunk[]>;

const PARTS = /\[<\w+>|\]|!?\([^)]*\)[?*+]?|[^\s[\]^$]+/gu;

/**
 * Compiles a pattern.
 *
 * @throws Error with the pattern and what is wrong in it
 */
export function compilePattern(source: string): Pattern {
  const fail = (why: string): never => {
    throw new Error(`fact pattern "${source}": ${why}`);
  };
  const left: Element[] = [];
  const right: Element[] = [];
  let figure: Test | null = null;
  let group: string | null = null;
  for (const part of source.match(PARTS) ?? []) {
    if (part === ']') group = null;
    else if (part.startsWith('[<')) group = part.slice(2, -1);
    else if (group === 'figure') figure = figure === null ? testOf(part, fail) : fail('two figures; a rule speaks of one');
    else (figure === null ? left : right).push(elementOf(part, group, fail));
  }
  if (figure === null) return fail('no figure, such as [<figure>#Money]');
  const needed = (elements: readonly Element[]): Tags => elements.filter(({ optional }) => !optional).map(({ needs }) => needs).reduce(union, NO_TAGS);
  return {
    left: left.reverse(), right, figure, fromStart: source.startsWith('^'), toEnd: source.endsWith('$'), needsLeft: needed(left), needsRight: needed(right),
  };
}

/** The tags of a plain `#Tag`, and of what `&&` joins; none where there is a choice. */
function needsOf(text: string): Tags {
  if (text.startsWith('#')) return isTag(text.slice(1)) ? tags(text.slice(1) as TagName) : NO_TAGS;
  if (!text.startsWith('(') || text.includes('|')) return NO_TAGS;
  return text.slice(1, -1).split('&&').map((option) => needsOf(option.trim())).reduce(union, NO_TAGS);
}

function elementOf(part: string, group: string | null, fail: (why: string) => never): Element {
  if (part === '*') return { test: () => true, needs: NO_TAGS, optional: true, many: true, group };
  const mark = part.charAt(part.length - 1);
  const bare = part.length > 1 && '?*+'.includes(mark) ? part.slice(0, -1) : part;
  return { test: testOf(bare, fail), needs: needsOf(bare), optional: mark === '?' || mark === '*', many: mark === '*' || mark === '+', group };
}

function testOf(text: string, fail: (why: string) => never): Test {
  if (text.startsWith('!')) {
    const inner = testOf(text.slice(1), fail);
    return (chunk) => !inner(chunk);
  }
  if (text.startsWith('(')) {
    const inside = text.slice(1, -1);
    const isAll = inside.includes('&&');
    const tests = inside.split(isAll ? '&&' : '|').map((option) => testOf(option.trim(), fail));
    return isAll ? (chunk) => tests.every((test) => test(chunk)) : (chunk) => tests.some((test) => test(chunk));
  }
  if (text === '.') return () => true;
  if (!text.startsWith('#')) return (chunk) => chunk.lower === text;
  const name = text.slice(1);
  const tag: Tags = isTag(name) ? tags(name) : fail(`${text} is no tag`);
  return (chunk) => hasAny(chunk.tags, tag);
}

/** A figure among its chunks, with the tags that there are on either side. */
export interface Surroundings {
  readonly chunks: readonly Chunk[];
  readonly at: number;
  readonly left: Tags;
  readonly right: Tags;
}

/** One way from the figure: the chunks, which way, and what the groups have taken so far. */
interface Walk {
  readonly chunks: readonly Chunk[];
  readonly step: 1 | -1;
  readonly toEdge: boolean;
  readonly taken: { readonly group: string; readonly at: number }[];
}

/**
 * Matches a pattern on the chunks of a clause around the figure at `at`.
 *
 * @returns what its groups took, null where it does not fit
 */
export function matchPattern(pattern: Pattern, { chunks, at, left, right }: Surroundings): Taken | null {
  if (!hasAll(left, pattern.needsLeft) || !hasAll(right, pattern.needsRight)) return null;
  const figure = chunks[at];
  if (figure === undefined || !pattern.figure(figure)) return null;
  const taken: Walk['taken'] = [];
  if (!walk(pattern.left, 0, at - 1, { chunks, step: -1, toEdge: pattern.fromStart, taken }, false)) return null;
  if (!walk(pattern.right, 0, at + 1, { chunks, step: 1, toEdge: pattern.toEnd, taken }, false)) return null;
  const groups = new Map<string, Chunk[]>();
  for (const { group, at: k } of taken.sort((a, b) => a.at - b.at)) {
    const chunk = chunks[k] as Chunk;
    const list = groups.get(group);
    if (list) list.push(chunk);
    else groups.set(group, [chunk]);
  }
  return groups;
}

/** Matches the elements from `e` on at chunk `k`; `again` where the element has had one. Backtracks; clauses are short. */
function walk(elements: readonly Element[], e: number, k: number, way: Walk, again: boolean): boolean {
  const element = elements[e];
  if (element === undefined) return !way.toEdge || k < 0 || k >= way.chunks.length;
  const mayEnd = element.optional || again;
  if (mayEnd && element.group === null && walk(elements, e + 1, k, way, false)) return true;
  const chunk = way.chunks[k];
  if (chunk !== undefined && element.test(chunk)) {
    const length = way.taken.length;
    if (element.group !== null) way.taken.push({ group: element.group, at: k });
    if (walk(elements, element.many ? e : e + 1, k + way.step, way, element.many)) return true;
    way.taken.length = length;
  }
  return mayEnd && element.group !== null && walk(elements, e + 1, k, way, false);
}
