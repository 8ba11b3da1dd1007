/**
 * The notation of the rules, that of `compromise` match patterns, run on the chunks of a clause: `#Tag`, a word, `.`,
 * `(a|b)`, `(a && !b)`, `?`, `*`, `+`, `^`, `$`, and `[<name>…]` around what a rule takes. Each pattern names its figure,
 * `[<figure>#Money]`, and is matched outward from there: what stands in no group takes as little as it can.
 */
import type { Chunk } from './chunk.js';
import { hasAll, hasAny, isTag, NO_TAGS, tags, union, type Tags } from './tags.js';

/** What one chunk must be. */
interface Test {
  readonly all: Tags;
  readonly none: Tags;
  /** One of the tags, or one of the words; null where there is no such choice. */
  readonly any: Tags | null;
  readonly words: ReadonlySet<string> | null;
}

interface Element extends Test {
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

type Fail = (why: string) => never;
const PARTS = /\[<\w+>|\]|!?\([^)]*\)[?*+]?|[^\s[\]^$]+/gu;
const ANYTHING: Test = { all: NO_TAGS, none: NO_TAGS, any: null, words: null };

/**
 * Compiles a pattern.
 *
 * @throws Error with the pattern and what is wrong in it
 */
export function compilePattern(source: string): Pattern {
  const fail: Fail = (why) => {
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
  const needs = (elements: readonly Element[]): Tags => elements.filter(({ optional }) => !optional).map(({ all }) => all).reduce(union, NO_TAGS);
  return { left: left.reverse(), right, figure, fromStart: source.startsWith('^'), toEnd: source.endsWith('$'), needsLeft: needs(left), needsRight: needs(right) };
}

function elementOf(part: string, group: string | null, fail: Fail): Element {
  if (part === '*') return { ...ANYTHING, optional: true, many: true, group };
  const mark = part.charAt(part.length - 1);
  const bare = part.length > 1 && '?*+'.includes(mark) ? part.slice(0, -1) : part;
  return { ...testOf(bare, fail), optional: mark === '?' || mark === '*', many: mark === '*' || mark === '+', group };
}

function testOf(text: string, fail: Fail): Test {
  if (text === '.') return ANYTHING;
  if (text.startsWith('!')) return { ...ANYTHING, none: tagsIn(text.slice(1).replace(/^\(|\)$/gu, ''), '|', fail) };
  if (!text.startsWith('(')) return text.startsWith('#') ? { ...ANYTHING, all: tagOf(text, fail) } : { ...ANYTHING, words: new Set([text]) };
  const options = text.slice(1, -1).split(text.includes('&&') ? '&&' : '|').map((option) => option.trim());
  if (text.includes('&&')) {
    const [no, yes] = [options.filter((option) => option.startsWith('!')), options.filter((option) => !option.startsWith('!'))];
    return { ...ANYTHING, all: yes.map((tag) => tagOf(tag, fail)).reduce(union, NO_TAGS), none: no.map((tag) => tagOf(tag.slice(1), fail)).reduce(union, NO_TAGS) };
  }
  const words = options.filter((option) => !option.startsWith('#'));
  const any = options.filter((option) => option.startsWith('#'));
  return { ...ANYTHING, any: any.length > 0 ? any.map((tag) => tagOf(tag, fail)).reduce(union) : null, words: words.length > 0 ? new Set(words) : null };
}

function tagsIn(text: string, between: string, fail: Fail): Tags {
  return text.split(between).map((tag) => tagOf(tag.trim(), fail)).reduce(union, NO_TAGS);
}

function tagOf(text: string, fail: Fail): Tags {
  const name = text.slice(1);
  return text.startsWith('#') && isTag(name) ? tags(name) : fail(`${text} is no tag`);
}

function passes(own: Tags, lower: string, { all, none, any, words }: Test): boolean {
  if (!hasAll(own, all) || hasAny(own, none)) return false;
  return (any === null && words === null) || (any !== null && hasAny(own, any)) || (words !== null && words.has(lower));
}

/** Whether the pattern's figure can have these tags. */
export function speaksOf({ figure }: Pattern, own: Tags): boolean {
  return passes(own, '', figure);
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
 * Matches a pattern around the figure at `at`.
 *
 * @returns what its groups took, null where it does not fit
 */
export function matchPattern(pattern: Pattern, { chunks, at, left, right }: Surroundings): Taken | null {
  const figure = chunks[at];
  if (figure === undefined || !passes(figure.tags, figure.lower, pattern.figure)) return null;
  if (!hasAll(left, pattern.needsLeft) || !hasAll(right, pattern.needsRight)) return null;
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
  if (chunk !== undefined && passes(chunk.tags, chunk.lower, element)) {
    const length = way.taken.length;
    if (element.group !== null) way.taken.push({ group: element.group, at: k });
    if (walk(elements, element.many ? e : e + 1, k + way.step, way, element.many)) return true;
    way.taken.length = length;
  }
  return mayEnd && element.group !== null && walk(elements, e + 1, k, way, false);
}
