/** The chain of discovery: feeds, sitemaps with those they name, the list and its pages. */
import type { Source } from '../../config/sources.js';
import type { Ingestion } from '../context.js';
import { DAY } from '../clock.js';
import type { FetchFault } from '../net/fault.js';
import { isLikely, timeOf } from '../stamps.js';
import type { Change } from '../state/store.js';
import type { RangeState, SourceState } from '../state/types.js';
import { readFeed, type Feed } from './feed.js';
import type { Found } from './found.js';
import { readPages } from './pages.js';
import { rangeKey } from './ranges.js';
import { readSitemap, SITEMAP_BYTES, type Sitemap } from './sitemap.js';
import type { Named } from './enqueue.js';
import { startWalk, type Walk } from './walk.js';

export interface Discovered {
  /** Addresses that were new: of what has just appeared, and of the archive. */
  readonly fresh: number;
  readonly old: number;
  /** Addresses that were there to be seen where the newest stand. */
  readonly shown: number;
  readonly gap: SourceState['gap'];
  readonly collides: SourceState['collides'];
  readonly faults: readonly FetchFault[];
  /** Why documents were not asked for: they failed before. */
  readonly waiting: readonly string[];
  /** Documents that could be read, or had not changed. */
  readonly read: number;
  /** Page of the list from which the walk through the old ones goes on; null at its end. */
  readonly listPage: number | null;
}

/** Sitemaps of an index that are read in one round. */
const SITEMAPS = 20;

export async function discover(ingestion: Ingestion, source: Source, before: SourceState, spend: () => void): Promise<Discovered> {
  const walk = startWalk(ingestion, source, spend);
  let [shown, gap, collides]: [number, SourceState['gap'], SourceState['collides']] = [0, null, before.collides];
  for (const url of listed(source.feed)) {
    await walk.open<Feed>(
      url,
      (body, at) => {
        const feed = readFeed(body, at);
        return { value: feed, whole: feed.whole };
      },
      ({ value, at }) => {
        shown += value.items.length;
        collides = { guid: collides.guid || value.collides.guid, link: collides.link || value.collides.link };
        gap = gapOf(ingestion, value.items, at) ?? gap;
        return { found: withoutGuids(value.items, collides.guid), age: 'fresh' };
      },
    );
  }
  for (const url of listed(source.sitemap)) await readSitemaps(walk, url);
  const list = await readPages(walk, before);
  if (source.feed === undefined) shown += list.shown;
  const { counts: { fresh, old }, faults, waiting, read } = walk;
  return { fresh, old, shown, gap, collides, faults, waiting, read, listPage: list.next };
}

const listed = (urls: Source['feed']): readonly string[] => (urls === undefined ? [] : [urls].flat());

/** Guids that have stood for several articles name none. */
function withoutGuids(items: readonly Found[], collide: boolean): readonly Found[] {
  if (!collide) return items;
  return items.map((item) => {
    const { guid: _, ...hint } = item.hint;
    return { ...item, hint };
  });
}

/** Where the oldest of a feed is newer than the last look at it, others may have come and gone in between. */
function gapOf({ clock, zone }: Ingestion, items: readonly Found[], last: number | null): SourceState['gap'] {
  const times = items.map(({ hint }) => timeOf(hint.published, zone)).filter((time) => isLikely(time, clock.now()));
  const oldest = Math.min(...times);
  return last !== null && times.length > 0 && oldest > last ? { from: last, to: oldest } : null;
}

/** A sitemap; where it is an index, those that it names and that are to be read, the newest first. */
async function readSitemaps(walk: Walk, url: string): Promise<void> {
  const { ingestion: { state, clock }, source } = walk;
  await readOneSitemap(walk, url);
  const todo: RangeState[] = [];
  for await (const [, range] of state.ranges.all(`${source.name}!`)) {
    if (range.modified !== undefined && range.status === 'todo' && range.url !== url && range.due <= clock.now()) todo.push(range);
  }
  todo.sort((a, b) => ((a.modified ?? '') < (b.modified ?? '') ? 1 : -1));
  for (const range of todo.slice(0, SITEMAPS)) {
    if (walk.isOver(range.url)) break;
    await readOneSitemap(walk, range.url);
  }
}

async function readOneSitemap(walk: Walk, url: string): Promise<void> {
  let index: readonly Found[] = [];
  await walk.open<Sitemap>(
    url,
    (body, at) => {
      const sitemap = readSitemap(body, at);
      return { value: sitemap, whole: sitemap.whole };
    },
    ({ value: { kind, items }, first }): Named | null => {
      if (kind === 'index') index = items;
      // Those of the first reading are the archive; what comes later is new. News sitemaps hold two days.
      return kind === 'index' ? null : { found: items, age: kind === 'news' || !first ? 'fresh' : 'old' };
    },
    { bytes: SITEMAP_BYTES, after: async () => walk.ingestion.state.commit(await toBeRead(walk, index), false) },
  );
}

/** Sitemaps that an index names: those that it says have changed, or that are a day old where it does not say. */
async function toBeRead({ ingestion: { state, clock }, source }: Walk, items: readonly Found[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { url, modified = '' } of items) {
    const key = rangeKey(source.name, url);
    const before = await state.ranges.get(key);
    const isStale = before === undefined || before.modified !== modified || (modified === '' && clock.now() - (before.at ?? 0) > DAY);
    if (isStale)
      changes.push(state.ranges.put(key, { ...(before ?? { url, source: source.name, failures: 0, due: 0 }), modified, status: 'todo' }));
  }
  return changes;
}
