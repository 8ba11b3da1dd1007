/** What only the whole dataset shows: ids given twice, copies of stories, figures that copies disagree about. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { comparedFigures, disagreements, figuresOf, isSameStory, type Figure } from '../duplicates/figures.js';
import { findCopies } from '../duplicates/find.js';
import { SKETCH } from '../duplicates/sketch.js';
import type { Article, Issue } from '../record/schema.js';
import { SKETCHES } from './shard.js';
import { DamagedStore, readSection, RECORDS, type ArticleMark, type BaseIndex } from './stored-shard.js';
import type { Patch } from './view.js';

/** Files open at once, and articles whose figures are kept. */
const [OPEN, KNOWN] = [64, 20_000];

/** A shard with what it holds. */
export interface KnownShard {
  readonly folder: string;
  readonly base: BaseIndex;
}

/** An article of the dataset that others can be copies of. */
interface Candidate {
  readonly shard: number;
  readonly outcome: number;
  readonly mark: ArticleMark;
  /** Milliseconds; null when unknown. */
  readonly published: number | null;
  /** Place of its sketch and of its record in the shard's file. */
  readonly sketchAt: number;
  readonly recordAt: number;
}

interface Change {
  drops: Record<number, string>;
  duplicateOf: Record<number, string>;
  issues: Record<number, readonly Issue[]>;
}

/** What the shards have to change in each other, in their order; null where nothing. */
export async function resolveShards(shards: readonly KnownShard[], signal?: AbortSignal): Promise<(Patch | null)[]> {
  const changes = shards.map((): Change => ({ drops: {}, duplicateOf: {}, issues: {} }));
  const candidates = dropRepeatedIds(shards, changes);
  await markCopies(shards, candidates, changes, signal);
  return changes.map((change) => ([change.drops, change.duplicateOf].some((one) => Object.keys(one).length > 0) ? change : null));
}

/** The first article of an id stands; later ones are refused. Gives those that stand and are long enough to compare. */
function dropRepeatedIds(shards: readonly KnownShard[], changes: readonly Change[]): Candidate[] {
  const first = new Map<string, string>();
  const candidates: Candidate[] = [];
  for (const [shard, { base }] of shards.entries()) {
    let [sketchAt, recordAt] = [SKETCHES, RECORDS].map((name) => base.sections[name]?.[0] ?? 0) as [number, number];
    for (const [outcome, one] of base.outcomes.entries()) {
      if ('reject' in one) continue;
      const { id, uri, published, sketched, record } = one.article;
      const before = first.get(id);
      if (before === undefined) {
        first.set(id, uri);
        if (sketched) candidates.push({ shard, outcome, mark: one.article, published: timeOf(published), sketchAt, recordAt });
      } else {
        const { drops } = changes[shard] as Change;
        drops[outcome] = `the id "${id}" was given before, by ${before}; give the articles different ids, or file names`;
      }
      if (sketched) sketchAt += SKETCH * 4;
      recordAt += record;
    }
  }
  return candidates;
}

/** A day counts from its midnight; a time without an offset is taken as it is, wherever the program runs. */
function timeOf(published: string | null): number | null {
  if (published === null) return null;
  const time = Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(published) || !published.includes('T') ? published : `${published}Z`);
  return Number.isNaN(time) ? null : time;
}

async function markCopies(shards: readonly KnownShard[], candidates: Candidate[], changes: readonly Change[], signal?: AbortSignal): Promise<void> {
  // What came out first is the original; of what came out at once or at no known time, what was read first.
  candidates.sort((a, b) => (a.published ?? Infinity) - (b.published ?? Infinity) || a.shard - b.shard || a.outcome - b.outcome);
  const sketches = await sketchesOf(shards, candidates);
  const reader = figureReader(shards);
  try {
    const compared = new Map<number, ReturnType<typeof comparedFigures>>();
    const copyOf = await findCopies(sketches, (text, original) => {
      const [copy, first] = [candidates[text] as Candidate, candidates[original] as Candidate];
      const apart = copy.published === null || first.published === null ? null : copy.published - first.published;
      const comparison = comparedFigures(reader.read(copy), reader.read(first));
      compared.set(text, comparison);
      return isSameStory(comparison, apart);
    }, signal);
    for (const [text, original] of copyOf.entries()) {
      if (original < 0) continue;
      const { shard, outcome } = candidates[text] as Candidate;
      const { id } = (candidates[original] as Candidate).mark;
      const change = changes[shard] as Change;
      change.duplicateOf[outcome] = id;
      const different = compared.get(text)?.different ?? [];
      if (different.length > 0) change.issues[outcome] = disagreements(different, id);
    }
  } finally {
    reader.close();
  }
}

/** The candidates' sketches one after another. */
async function sketchesOf(shards: readonly KnownShard[], candidates: readonly Candidate[]): Promise<Uint32Array> {
  const all = new Uint32Array(candidates.length * SKETCH);
  const bytes = new Uint8Array(all.buffer);
  const byShard = new Map<number, number[]>();
  for (const [index, { shard }] of candidates.entries()) {
    const list = byShard.get(shard);
    if (list === undefined) byShard.set(shard, [index]);
    else list.push(index);
  }
  for (const [shard, indexes] of byShard) {
    const { folder, base } = shards[shard] as KnownShard;
    const start = base.sections[SKETCHES]?.[0] ?? 0;
    const section = await readSection(folder, 'base', base.sections, SKETCHES);
    if (section === null) throw new DamagedStore(folder);
    for (const index of indexes) {
      const at = (candidates[index] as Candidate).sketchAt - start;
      bytes.set(section.subarray(at, at + SKETCH * 4), index * SKETCH * 4);
    }
  }
  return all;
}

/** Reads the figures of single articles: of those that others are like, so that most are never read. */
function figureReader(shards: readonly KnownShard[]) {
  const open = new Map<number, number>();
  const known = new Map<Candidate, Figure[]>();
  const close = (): void => {
    for (const file of open.values()) closeSync(file);
    open.clear();
  };
  const fileOf = (shard: number): number => {
    const there = open.get(shard);
    if (there !== undefined) return there;
    if (open.size >= OPEN) close();
    const { folder } = shards[shard] as KnownShard;
    try {
      const file = openSync(join(folder, 'base.bin'), 'r');
      open.set(shard, file);
      return file;
    } catch (error) {
      throw new DamagedStore(folder, { cause: error });
    }
  };
  return {
    read: (candidate: Candidate): Figure[] => {
      const { shard, mark, recordAt } = candidate;
      const there = known.get(candidate);
      if (there !== undefined) return there;
      if (known.size >= KNOWN) known.clear();
      const bytes = Buffer.allocUnsafe(mark.record);
      readSync(fileOf(shard), bytes, 0, mark.record, recordAt);
      if (crc32(bytes) !== mark.crc) throw new DamagedStore((shards[shard] as KnownShard).folder);
      const figures = figuresOf(JSON.parse(bytes.toString('utf8')) as Article);
      known.set(candidate, figures);
      return figures;
    },
    close,
  };
}
