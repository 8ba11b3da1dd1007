/** Clauses into the members of their lists: each with its label before its figures and what stands behind them. */
import type { Chunk, Scene } from './chunk.js';
import { hasAny, only, share, TAG, tags, union, without } from './tags.js';

/** Figures that say one thing: from and to, a sum and its equivalent in another unit. Indexes into the figures. */
export type FigureGroup = readonly number[];

export interface Segment {
  readonly left: Chunk[];
  readonly groups: FigureGroup[];
  /** Chunks of each group's figures. */
  readonly core: Chunk[][];
  /** Chunks between the groups of the segment. */
  readonly between: Chunk[][];
  right: Chunk[];
}

/** Signs and asides: no part of what a clause says of its figure. */
export const IGNORED = tags('Comma', 'Other', 'Bracket', 'Conjunction', 'Adverbial', 'Report', 'Date');
/** What labels no member of a list. */
export const NO_LABEL = tags('Dash', 'Adverbial', 'Date', 'Comma', 'Other', 'Bracket', 'Conjunction', 'Report', 'Colon');
const SPLITS = tags('Comma', 'Conjunction', 'Colon');
const CASES = tags('Nominative', 'Genitive', 'Dative', 'Accusative', 'Locative', 'Ablative', 'Instrumental');

interface Placed {
  readonly group: number[];
  readonly from: number;
  to: number;
}

/** Groups of a clause's figures, by the places of their chunks. */
function groupsOf({ figures }: Scene, chunks: readonly Chunk[]): Placed[] {
  const groups: Placed[] = [];
  for (let k = 0; k < chunks.length; k++) {
    const index = chunks[k]?.figure ?? -1;
    const figure = figures[index];
    if (figure === undefined) continue;
    const open = groups.at(-1);
    const before = figures[open?.group.at(-1) ?? -1];
    const pairs = (before?.of.change === 'from' && figure.of.change === 'to') || (before?.quantity?.unit === 'MCI' && figure.money !== null);
    if (open !== undefined && pairs && chunks.slice(open.to, k).every((chunk) => hasAny(chunk.tags, IGNORED))) {
      open.group.push(index);
      open.to = k + 1;
    } else groups.push({ group: [index], from: k, to: k + 1 });
  }
  return groups;
}

/** Cuts a clause between its groups at the last comma or conjunction; groups with none between stay together. */
export function segmentsOf(scene: Scene, given: readonly Chunk[]): Segment[] {
  // A sum in brackets that only restates the one before it says nothing.
  const restates = ({ figure }: Chunk): boolean => figure >= 0 && (scene.figures[figure]?.money?.equivalentOf ?? null) !== null;
  const chunks = given.some(restates) ? given.filter((chunk) => !restates(chunk)) : given;
  const groups = groupsOf(scene, chunks);
  const segments: Segment[] = [];
  let start = 0;
  let joined = false;
  groups.forEach(({ group, from, to }, g) => {
    const core = chunks.slice(from, to);
    let now = segments.at(-1);
    if (now !== undefined && joined) {
      now.groups.push(group);
      now.core.push(core);
    } else segments.push((now = { left: chunks.slice(start, from), groups: [group], core: [core], between: [], right: [] }));
    const next = groups[g + 1];
    const after = chunks.slice(to, next?.from ?? chunks.length);
    const cut = next === undefined ? after.length : after.findLastIndex((chunk) => hasAny(chunk.tags, SPLITS));
    joined = cut < 0;
    if (joined) now.between.push(after);
    else now.right = after.slice(0, cut);
    start = to + cut + 1;
  });
  return segments;
}

/** A relative clause before a figure describes its noun: 410 in `Германиядан әкелінген 410 комбайн`. */
export function withoutRelative(left: readonly Chunk[]): readonly Chunk[] {
  const end = left.findLastIndex((chunk) => hasAny(chunk.tags, TAG.Participle));
  return end < 0 ? left : left.slice(end + 1);
}

/**
 * The chunks of the head that a label stands for: the last of the same case each. Null where the label has none of the
 * head's cases, and so is a clause of its own.
 */
export function alignedWith(head: readonly Chunk[], label: readonly Chunk[]): Chunk[] | null {
  const found: Chunk[] = [];
  let content = 0;
  for (const chunk of label) {
    if (hasAny(chunk.tags, TAG.Pronoun) && hasAny(chunk.tags, TAG.Genitive)) return null;
    if (hasAny(chunk.tags, TAG.Date)) found.push(...head.filter((other) => hasAny(other.tags, TAG.Date)));
    if (hasAny(chunk.tags, NO_LABEL)) continue;
    content++;
    for (let k = head.length - 1; k >= 0; k--) {
      const other = head[k] as Chunk;
      const isAlike = share(other.tags, chunk.tags, CASES) || (isBarePlace(other) && isBarePlace(chunk));
      if (!isAlike || hasAny(other.tags, NO_LABEL)) continue;
      if (!found.includes(other)) found.push(other);
      break;
    }
  }
  return content > 0 && found.length === 0 ? null : found;
}

/** A place alone labels as well in the nominative as where it is: `Жамбыл (5), Абай (4) облыстарында`. */
const isBarePlace = ({ tags: own }: Chunk): boolean => hasAny(own, TAG.Place) && !hasAny(own, TAG.Noun) && hasAny(own, AT_OR_BARE);
const AT_OR_BARE = tags('Nominative', 'Locative');

/**
 * `A мен B-ға тиісінше 7 және 3 млрд`: the first figure is A's, the second B's; the case of the last is that of all.
 * Null where nothing says so, or there are not as many chunks as figures.
 */
export function respectively(clause: readonly Chunk[], head: readonly Chunk[], count: number): { all: readonly Chunk[]; given: readonly Chunk[] } | null {
  const at = clause.find(({ lower }) => lower === 'тиісінше');
  if (at === undefined || count < 2) return null;
  const all = head.filter((chunk) => chunk.to <= at.from && !hasAny(chunk.tags, NO_LABEL)).slice(-count);
  const last = all.at(-1);
  if (all.length < count || last === undefined) return null;
  const kase = only(last.tags, CASES);
  return { all, given: all.map((chunk) => ({ ...chunk, tags: union(without(chunk.tags, CASES), kase) })) };
}
