/** What each figure of a clause has around it, with what the members of a list share. */
import type { Chunk, Scene } from './chunk.js';
import type { Clause } from './clauses.js';
import type { Surroundings } from './pattern.js';
import { alignedWith, IGNORED, NO_LABEL, respectively, segmentsOf, withoutRelative, type FigureGroup, type Segment } from './segments.js';
import { hasAny, NO_TAGS, share, TAG, tags, union, type Tags } from './tags.js';

/** The clause as one group of figures sees it: shared chunks and its own, in order. */
export interface Frame extends Surroundings {
  readonly group: FigureGroup;
  /** Dates of the clause, the figure's own first: those right before it, then those after it. */
  readonly dates: readonly Chunk[];
  /** Index of its clause in the sentence. */
  readonly clause: number;
  /** Chunks that are its own, not shared with the list: its label. */
  readonly own: readonly Chunk[];
  /** It stands in a list with the frame before it. */
  readonly listed: boolean;
  /** It is one of a list. */
  readonly inList: boolean;
}

/** Frames of a clause, one for each group of figures, in order. */
export function framesOf(scene: Scene, clause: Clause, index: number, shared: readonly Chunk[]): Frame[] {
  const segments = segmentsOf(scene, clause.chunks);
  const [first] = segments;
  if (first === undefined) return [];
  const head = shared.length === 0 ? first.left : [...shared, ...first.left];
  if (segments.length === 1) {
    const place = { clause: index, own: first.left, listed: false, inList: false };
    return first.groups.map((_, g) => frameOf(first, g, head, [], place));
  }
  const members = membersOf(clause, segments, head);
  return segments.flatMap((segment, k) => {
    const { left, tail, own, fresh } = members[k] as Member;
    const place = { clause: index, own, listed: k > 0 && !fresh, inList: members.every((member) => !member.fresh) };
    return segment.groups.map((_, g) => frameOf(segment, g, left, tail, place));
  });
}

/** What a member of a list has before its figures, and what it takes from the end of the list. */
interface Member {
  readonly left: readonly Chunk[];
  readonly tail: readonly Chunk[];
  readonly own: readonly Chunk[];
  /** A clause of its own, that only follows the list. */
  readonly fresh: boolean;
}

function membersOf(clause: Clause, segments: readonly Segment[], head: readonly Chunk[]): Member[] {
  const aligned = segments.map(({ left, between }, k) => (k === 0 ? [] : alignedWith(head, withoutRelative([...left, ...between.flat()]))));
  // Where the label of the first member begins: there, and after, is its own.
  const ownFrom = Math.min(...aligned.flatMap((found) => (found ?? []).map((chunk) => head.indexOf(chunk))));
  const lastContent = head.findLast((chunk) => !hasAny(chunk.tags, NO_LABEL));
  const lastFresh = aligned.lastIndexOf(null);
  const last = segments.at(-1) as Segment;
  const each = respectively(clause.chunks, head, segments.length);
  return segments.map((segment, k) => {
    const replaced = aligned[k] ?? null;
    const own = k === 0 ? segment.left : withoutRelative(segment.left);
    const ownsTail = segment === last || hasVerb(segment.right) || k < lastFresh;
    const hasNoun = segment.right.some((chunk) => !hasAny(chunk.tags, NO_LABEL)) || !sameKind(segment, last);
    const tail = ownsTail ? [] : tailOf(last, hasNoun);
    const member = { tail, own, fresh: replaced === null };
    if (each !== null) return { ...member, left: [...head.filter((chunk) => !each.all.includes(chunk)), each.given[k] as Chunk] };
    if (k === 0) return { ...member, left: head };
    if (replaced === null) return { ...member, left: own };
    const coversLast = lastContent !== undefined && replaced.includes(lastContent);
    const kept = head.filter((chunk, n) => !replaced.includes(chunk) && !(coversLast && n >= ownFrom));
    return { ...member, left: [...kept, ...own] };
  });
}

/** What a list's last member has after it and the others share: its verb, and its noun where they have none of their own. */
function tailOf(last: Segment, hasNoun: boolean): readonly Chunk[] {
  if (!hasNoun) return last.right;
  const verb = last.right.findIndex((chunk) => hasAny(chunk.tags, TAG.Verb));
  return verb < 0 ? [] : last.right.slice(verb > 1 ? verb - 1 : verb);
}

/** Whether the figures of two members are of one kind, so that what the one is of the other may be. */
function sameKind(a: Segment, b: Segment): boolean {
  const [one, other] = [a.core[0]?.[0], b.core[0]?.[0]];
  return one !== undefined && other !== undefined && share(one.tags, other.tags, KINDS);
}
const KINDS = tags('Money', 'Count', 'Measure', 'Share');

/** The frame of the segment's group `g`. */
function frameOf(segment: Segment, g: number, left: readonly Chunk[], tail: readonly Chunk[], place: Pick<Frame, 'clause' | 'own' | 'listed' | 'inList'>): Frame {
  const chunks: Chunk[] = [];
  const dates: Chunk[] = [];
  const add = (list: readonly Chunk[]): void => {
    for (const chunk of list) {
      if (chunk.date >= 0) dates.push(chunk);
      if (!hasAny(chunk.tags, IGNORED)) chunks.push(chunk);
    }
  };
  add(left);
  for (let n = 0; n < g; n++) {
    add(segment.core[n] ?? []);
    add(segment.between[n] ?? []);
  }
  const at = chunks.length;
  const leftTags = tagsOf(chunks, 0);
  dates.reverse();
  const core = segment.core[g] ?? [];
  const [figure] = core;
  if (figure !== undefined) chunks.push({ ...figure, tags: core.filter((chunk) => chunk.figure >= 0).map((chunk) => chunk.tags).reduce(union) });
  for (const chunk of core.slice(1)) if (chunk.date >= 0) dates.push(chunk);
  for (let n = g + 1; n < segment.core.length; n++) {
    add(segment.between[n - 1] ?? []);
    add(segment.core[n] ?? []);
  }
  add(segment.right);
  add(tail);
  return { group: segment.groups[g] ?? [], chunks, at, left: leftTags, right: tagsOf(chunks, at + 1), dates, ...place };
}

/** All tags of the chunks from `from` on. */
function tagsOf(chunks: readonly Chunk[], from: number): Tags {
  let { low, high } = NO_TAGS;
  for (let k = from; k < chunks.length; k++) {
    low |= chunks[k]?.tags.low ?? 0;
    high |= chunks[k]?.tags.high ?? 0;
  }
  return { low, high };
}

const hasVerb = (chunks: readonly Chunk[]): boolean => chunks.some((chunk) => hasAny(chunk.tags, TAG.Verb));
