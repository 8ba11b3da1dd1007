/** What only the whole dataset shows: ids given twice, copies of stories, figures that copies disagree about. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { comparedFigures, disagreements, figuresOf, isSameStory, type Figure } from '../duplicates/figures.js';
import { findCopies } from '../duplicates/find.js';
import { SKETCH } from '../duplicates/sketch.js';
import type { Article, Issue } from '../record/schema.js';
import { SKETCHES } from './shard.js';
import type { KnownShard, ShardMarks } from './marks.js';
import { DamagedStore, readSection, RECORDS } from './stored-shard.js';
import type { Patch } from './view.js';

/** Files open at once, and articles whose figures are kept. */
const [OPEN, KNOWN] = [64, 20_000];

/** The articles of the dataset that others can be copies of: shard, place among its articles, and its record's and sketch's places. */
interface Candidates {
  readonly count: number;
  readonly shards: Uint32Array;
  readonly articles: Uint32Array;
  readonly recordsAt: Float64Array;
  /** Place among the sketches of the shard. */
  readonly sketches: Uint32Array;
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
function dropRepeatedIds(shards: readonly KnownShard[], changes: readonly Change[]): Candidates {
  const first = new Map<string, string>();
  const most = shards.reduce((sum, { marks }) => sum + marks.ids.length, 0);
  const found = {
    shards: new Uint32Array(most), articles: new Uint32Array(most), recordsAt: new Float64Array(most), sketches: new Uint32Array(most),
  };
  let count = 0;
  for (const [shard, { sections, marks }] of shards.entries()) {
    let recordAt = sections[RECORDS]?.[0] ?? 0;
    let sketch = 0;
    for (const [article, id] of marks.ids.entries()) {
      const before = first.get(id);
      if (before !== undefined) {
        const { drops } = changes[shard] as Change;
        drops[marks.places[article] ?? 0] =
          `the id "${id}" was given before, by ${before}; give the articles different ids, or file names`;
      } else {
        first.set(id, marks.uris[article] ?? '');
        if (marks.sketched[article] === 1) {
          [found.shards[count], found.articles[count], found.recordsAt[count], found.sketches[count]] = [shard, article, recordAt, sketch];
          count += 1;
        }
      }
      sketch += marks.sketched[article] ?? 0;
      recordAt += marks.records[article] ?? 0;
    }
  }
  return { count, ...found };
}

async function markCopies(
  shards: readonly KnownShard[], candidates: Candidates, changes: readonly Change[], signal?: AbortSignal,
): Promise<void> {
  const marksOf = (candidate: number): ShardMarks => (shards[candidates.shards[candidate] ?? 0] as KnownShard).marks;
  const timeOf = (candidate: number): number => marksOf(candidate).times[candidates.articles[candidate] ?? 0] ?? Infinity;
  // What came out first is the original; of what came out at once or at no known time, what was read first.
  const times = Float64Array.from({ length: candidates.count }, (_, candidate) => timeOf(candidate));
  const order = Uint32Array.from({ length: candidates.count }, (_, candidate) => candidate).sort((a, b) => {
    const [one, other] = [times[a] ?? 0, times[b] ?? 0];
    return one === other ? a - b : one - other;
  });
  const at = (text: number): number => order[text] ?? 0;
  const sketches = await sketchesOf(shards, candidates, order);
  const reader = figureReader(shards, candidates);
  try {
    const compared = new Map<number, ReturnType<typeof comparedFigures>>();
    const copyOf = await findCopies(sketches, (text, original) => {
      const [copy, first] = [at(text), at(original)];
      const [late, early] = [times[copy] ?? Infinity, times[first] ?? Infinity];
      const comparison = comparedFigures(reader.read(copy), reader.read(first));
      compared.set(text, comparison);
      return isSameStory(comparison, late === Infinity || early === Infinity ? null : late - early);
    }, signal);
    for (const [text, original] of copyOf.entries()) {
      if (original < 0) continue;
      const [copy, first] = [at(text), at(original)];
      const id = marksOf(first).ids[candidates.articles[first] ?? 0] ?? '';
      const change = changes[candidates.shards[copy] ?? 0] as Change;
      const place = marksOf(copy).places[candidates.articles[copy] ?? 0] ?? 0;
      change.duplicateOf[place] = id;
      const different = compared.get(text)?.different ?? [];
      if (different.length > 0) change.issues[place] = disagreements(different, id);
    }
  } finally {
    reader.close();
  }
}

/** The sketches one after another, in that order; of each number the lower half, which tells as much. */
async function sketchesOf(shards: readonly KnownShard[], candidates: Candidates, order: Uint32Array): Promise<Uint16Array> {
  const all = new Uint16Array(candidates.count * SKETCH);
  const place = new Uint32Array(candidates.count);
  for (const [text, candidate] of order.entries()) place[candidate] = text;
  let section: Uint32Array | undefined;
  let open = -1;
  // Candidates stand by shard.
  for (let candidate = 0; candidate < candidates.count; candidate += 1) {
    const shard = candidates.shards[candidate] ?? 0;
    if (shard !== open || section === undefined) {
      const { folder, sections } = shards[shard] as KnownShard;
      const bytes = await readSection(folder, 'base', sections, SKETCHES);
      if (bytes === null) throw new DamagedStore(folder);
      section = new Uint32Array(new Uint8Array(bytes).buffer);
      open = shard;
    }
    const from = (candidates.sketches[candidate] ?? 0) * SKETCH;
    const to = (place[candidate] ?? 0) * SKETCH;
    for (let number = 0; number < SKETCH; number += 1) all[to + number] = section[from + number] ?? 0;
  }
  return all;
}

/** Reads the figures of single articles: of those that others are like, so that most are never read. */
function figureReader(shards: readonly KnownShard[], candidates: Candidates) {
  const open = new Map<number, number>();
  const known = new Map<number, Figure[]>();
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
    read: (candidate: number): Figure[] => {
      const [shard, article, recordAt] = [
        candidates.shards[candidate] ?? 0, candidates.articles[candidate] ?? 0, candidates.recordsAt[candidate] ?? 0,
      ];
      const { folder, marks } = shards[shard] as KnownShard;
      const there = known.get(candidate);
      if (there !== undefined) return there;
      if (known.size >= KNOWN) known.clear();
      const bytes = Buffer.allocUnsafe(marks.records[article] ?? 0);
      readSync(fileOf(shard), bytes, 0, bytes.length, recordAt);
      if (crc32(bytes) !== marks.crcs[article]) throw new DamagedStore(folder);
      const figures = figuresOf(JSON.parse(bytes.toString('utf8')) as Article);
      known.set(candidate, figures);
      return figures;
    },
    close,
  };
}
