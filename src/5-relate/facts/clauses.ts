/** Sentences into clauses, and clauses into frames: what one figure has around it, with what a list shares with it. */
import type { Chunk, Scene } from './chunk.js';
import type { Surroundings } from './pattern.js';
import { hasAny, NO_TAGS, TAG, type Tags, tags, union, without } from './tags.js';

/** Figures that say one thing: from and to, a sum and its equivalent in another unit. Indexes into the figures. */
export type FigureGroup = readonly number[];

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

export interface Clause {
  readonly chunks: readonly Chunk[];
  /** What led to it: a colon before it. */
  readonly afterColon: boolean;
}

const SPLITS = tags('Comma', 'Conjunction', 'Colon');
const IGNORED = tags('Comma', 'Other', 'Bracket', 'Conjunction', 'Adverbial', 'Report', 'Date');
const NO_LABEL = tags('Dash', 'Adverbial', 'Date', 'Comma', 'Other', 'Bracket', 'Conjunction', 'Report', 'Colon');
const CASES: readonly Tags[] = (['Nominative', 'Genitive', 'Dative', 'Accusative', 'Locative', 'Ablative', 'Instrumental'] as const).map((name) => tags(name));

/** Words that begin a clause of its own after a comma. */
const OPENERS: ReadonlySet<string> = new Set(['ал', 'бірақ', 'алайда', 'сөйтіп', 'дегенмен', 'бұл', 'енді', 'өйткені', 'себебі']);
const PARTS: ReadonlySet<string> = new Set(['оның', 'соның', 'олардың', 'солардың', 'мұның', 'бұлардың']);

/** Whether a chunk begins `оның ішінде …`, `соның 189-ы`. */
export function opensPart(chunk: Chunk): boolean {
  return PARTS.has(chunk.words[0]?.lower ?? chunk.lower);
}

/** Clauses of a sentence's chunks: a verb and a sign, or an opener, end one. */
export function clausesOf(chunks: readonly Chunk[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let afterColon = false;
  const cut = (to: number, colon: boolean): void => {
    if (to > from) clauses.push({ chunks: chunks.slice(from, to), afterColon });
    from = to;
    afterColon = colon;
  };
  for (let k = 0; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    const before = chunks[k - 1];
    if (hasAny(chunk.tags, TAG.Colon)) {
      cut(k + 1, true);
      continue;
    }
    if (!hasAny(chunk.tags, TAG.Comma) || before === undefined) continue;
    const next = chunks[k + 1];
    const predicate = hasAny(before.tags, TAG.Verb) || (hasAny(before.tags, TAG.Figure) && hasAny(before.tags, TAG.Reach));
    const opener = next !== undefined && (OPENERS.has(next.lower) || opensPart(next) || hasAny(next.tags, TAG.Pronoun));
    if (predicate || opener) cut(k + 1, false);
  }
  cut(chunks.length, false);
  return clauses;
}

/** Frames of a clause, one for each group of figures, in order. */
export function framesOf(scene: Scene, clause: Clause, index: number, shared: readonly Chunk[]): Frame[] {
  const chunks = withoutEquivalents(scene, clause.chunks);
  const groups = groupsOf(scene, chunks);
  if (groups.length === 0) return [];
  const segments = segmentsOf(chunks, groups);
  const first = segments[0] as Segment;
  const last = segments.at(-1) as Segment;
  const head = [...shared, ...first.left];
  const labels = segments.map((segment, k) => (k === 0 ? [] : withoutRelative([...segment.left, ...segment.between.flat()])));
  const aligned = labels.map((label) => alignedWith(head, label));
  // Where the label of the first member begins: there, and after, is its own.
  const ownFrom = Math.min(...aligned.flatMap((found) => (found ?? []).map((chunk) => head.indexOf(chunk))));
  const lastContent = head.findLast((chunk) => !hasAny(chunk.tags, NO_LABEL));
  const frames: Frame[] = [];
  const each = respectively(clause.chunks, head, groups.length);
  segments.forEach((segment, k) => {
    const replaced = aligned[k] ?? null;
    const fresh = k > 0 && replaced === null;
    const coversLast = lastContent !== undefined && (replaced ?? []).includes(lastContent);
    const kept = head.filter((chunk, n) => !(replaced ?? []).includes(chunk) && !(coversLast && n >= ownFrom));
    const ownLeft = k === 0 ? [] : withoutRelative(segment.left);
    const left = each !== null ? [...head.filter((chunk) => !each.all.includes(chunk)), each.given[k] as Chunk] : k === 0 ? head : fresh ? ownLeft : [...kept, ...ownLeft];
    const tail = segment === last || hasVerb(segment.right) || aligned.slice(k + 1).includes(null) ? [] : tailOf(last, segment.right.some((chunk) => !hasAny(chunk.tags, NO_LABEL)));
    const own = k === 0 ? first.left : ownLeft;
    for (const [g, group] of segment.groups.entries()) {
      const core = segment.core[g] ?? [];
      const beforeIt = [...left, ...segment.core.slice(0, g).flatMap((list, n) => [...list, ...(segment.between[n] ?? [])])];
      const afterIt = [...segment.core.slice(g + 1).flatMap((list, n) => [...(segment.between[g + n] ?? []), ...list]), ...segment.right, ...tail];
      const inside = core.slice(1);
      const before = [...beforeIt.filter(isContent), ...figureOf(core)];
      const after = afterIt.filter(isContent);
      frames.push({
        group, chunks: [...before, ...after], at: before.length - 1, left: tagsOf(before, before.length - 1), right: tagsOf(after, after.length), dates: [...beforeIt.filter(isDate).reverse(), ...inside.filter(isDate), ...afterIt.filter(isDate)], clause: index, own, listed: k > 0 && !fresh, inList: segments.length > 1 && !aligned.includes(null),
      });
    }
  });
  return frames;
}

interface Segment {
  readonly left: readonly Chunk[];
  readonly groups: readonly FigureGroup[];
  /** Chunks of each group's figures. */
  readonly core: readonly (readonly Chunk[])[];
  /** Chunks between the groups of the segment. */
  readonly between: readonly (readonly Chunk[])[];
  readonly right: readonly Chunk[];
}

/**
 * `A мен B-ға тиісінше 7 және 3 млрд`: the first figure is A's, the second B's; the case of the last is that of all.
 * Null where nothing says so, or there are not as many chunks as figures.
 */
function respectively(clause: readonly Chunk[], head: readonly Chunk[], count: number): { all: readonly Chunk[]; given: readonly Chunk[] } | null {
  const at = clause.findIndex(({ lower }) => lower === 'тиісінше');
  if (at < 0 || count < 2) return null;
  const all = head.filter((chunk) => chunk.to <= (clause[at]?.from ?? 0) && !hasAny(chunk.tags, NO_LABEL)).slice(-count);
  const last = all.at(-1);
  if (all.length < count || last === undefined) return null;
  const kase = CASES.find((one) => hasAny(last.tags, one)) ?? last.tags;
  const others = CASES.filter((one) => one !== kase).reduce(union);
  return { all, given: all.map((chunk) => ({ ...chunk, tags: union(without(chunk.tags, others), kase) })) };
}

/** Chunks without brackets that only restate the figure before them. */
function withoutEquivalents({ figures }: Scene, chunks: readonly Chunk[]): Chunk[] {
  return chunks.filter((chunk) => chunk.figure < 0 || (figures[chunk.figure]?.money?.equivalentOf ?? null) === null);
}

/** Groups by their chunks' places. */
function groupsOf({ figures }: Scene, chunks: readonly Chunk[]): { group: FigureGroup; from: number; to: number }[] {
  const groups: { group: number[]; from: number; to: number }[] = [];
  for (let k = 0; k < chunks.length; k++) {
    const index = chunks[k]?.figure ?? -1;
    const figure = figures[index];
    if (figure === undefined || figure.quantity?.kind === 'ordinal') continue;
    const open = groups.at(-1);
    const before = open === undefined ? undefined : figures[open.group.at(-1) ?? -1];
    const between = open === undefined ? [] : chunks.slice(open.to, k);
    const isPair = before?.of.change === 'from' && figure.of.change === 'to' && between.every((c) => hasAny(c.tags, TAG.Date) || hasAny(c.tags, IGNORED));
    const isRestated = before?.quantity?.unit === 'MCI' && figure.money !== null && between.every((c) => hasAny(c.tags, IGNORED));
    if (open !== undefined && (isPair || isRestated)) {
      open.group.push(index);
      open.to = k + 1;
    } else groups.push({ group: [index], from: k, to: k + 1 });
  }
  return groups;
}

/** Cuts a clause between its groups at the last comma or conjunction; groups with none between stay together. */
function segmentsOf(chunks: readonly Chunk[], groups: readonly { group: FigureGroup; from: number; to: number }[]): Segment[] {
  const segments: { left: Chunk[]; groups: FigureGroup[]; core: Chunk[][]; between: Chunk[][]; right: Chunk[] }[] = [];
  let start = 0;
  let joined = false;
  groups.forEach(({ group, from, to }, g) => {
    const until = groups[g + 1]?.from ?? chunks.length;
    const core = chunks.slice(from, to);
    const open = segments.at(-1);
    if (open !== undefined && joined) {
      open.groups.push(group);
      open.core.push(core);
    } else segments.push({ left: chunks.slice(start, from), groups: [group], core: [core], between: [], right: [] });
    const now = segments.at(-1) as (typeof segments)[number];
    const after = chunks.slice(to, until);
    if (g + 1 === groups.length) {
      now.right = after;
      return;
    }
    const cut = after.findLastIndex((chunk) => hasAny(chunk.tags, SPLITS));
    joined = cut < 0;
    if (joined) {
      now.between.push(after);
      start = until;
    } else {
      now.right = after.slice(0, cut);
      start = to + cut + 1;
    }
  });
  return segments;
}

/** The group as one chunk, with the tags of all its figures. */
function figureOf(core: readonly Chunk[]): Chunk[] {
  const [first] = core;
  if (first === undefined) return [];
  return [{ ...first, tags: core.filter((chunk) => chunk.figure >= 0).map((chunk) => chunk.tags).reduce(union) }];
}

const isContent = (chunk: Chunk): boolean => !hasAny(chunk.tags, IGNORED);

/** All tags of the first `count` chunks. */
function tagsOf(chunks: readonly Chunk[], count: number): Tags {
  let low = 0;
  let high = 0;
  for (let k = 0; k < count; k++) {
    low |= chunks[k]?.tags.low ?? 0;
    high |= chunks[k]?.tags.high ?? 0;
  }
  return count === 0 ? NO_TAGS : { low, high };
}

const isDate = (chunk: Chunk): boolean => chunk.date >= 0;
const hasVerb = (chunks: readonly Chunk[]): boolean => chunks.some((chunk) => hasAny(chunk.tags, TAG.Verb));

/** What a list's last member has after it and the others share: its verb, and its noun where they have none of their own. */
function tailOf(last: Segment, hasNoun: boolean): readonly Chunk[] {
  if (!hasNoun) return last.right;
  const verb = last.right.findIndex((chunk) => hasAny(chunk.tags, TAG.Verb));
  return verb < 0 ? [] : last.right.slice(Math.max(0, verb - 1 > 0 ? verb - 1 : verb));
}

/** A relative clause before a figure describes its noun: 410 in `Германиядан әкелінген 410 комбайн`. */
function withoutRelative(left: readonly Chunk[]): readonly Chunk[] {
  const end = left.findLastIndex((chunk) => hasAny(chunk.tags, TAG.Participle));
  return left.slice(end + 1);
}

/**
 * The chunks of the head that a label stands for: the last of the same case each. Null where the label has none of the
 * head's cases, and so is a clause of its own.
 */
function alignedWith(head: readonly Chunk[], label: readonly Chunk[]): Chunk[] | null {
  if (label.some((chunk) => opensPart(chunk))) return null;
  const found: Chunk[] = [];
  let content = 0;
  for (const chunk of label) {
    if (hasAny(chunk.tags, TAG.Date)) {
      found.push(...head.filter((c) => hasAny(c.tags, TAG.Date)));
      continue;
    }
    if (hasAny(chunk.tags, NO_LABEL)) continue;
    content++;
    const match = head.findLast((c) => !hasAny(c.tags, NO_LABEL) && CASES.some((kase) => hasAny(c.tags, kase) && hasAny(chunk.tags, kase)));
    if (match !== undefined && !found.includes(match)) found.push(match);
  }
  return content > 0 && found.length === 0 ? null : found;
}
