/** The chain of discovery: feeds, sitemaps with those they name, the list and its pages; what they find is one list. */
import type { Source } from '../../config/sources.js';
import type { Ingestion } from '../context.js';
import { DAY } from '../clock.js';
import type { FetchFault } from '../net/fault.js';
import { isLikely, timeOf } from '../stamps.js';
import type { RangeState, SourceState } from '../state/types.js';
import { enqueue, type Age } from './enqueue.js';
import { readFeed } from './feed.js';
import { merged, type Found } from './found.js';
import { readPages } from './pages.js';
import { readRange, rangeKey } from './ranges.js';
import { readSitemap, SITEMAP_BYTES } from './sitemap.js';
import type { Named, Taken } from './taken.js';

export interface Discovered {
  /** Addresses that were new, and that were there to be seen where the newest stand. */
  readonly fresh: number;
  readonly shown: number;
  /** Addresses of the archive that were new. */
  readonly old: number;
  readonly gap: SourceState['gap'];
  readonly collides: SourceState['collides'];
  readonly faults: readonly FetchFault[];
  /** Documents that could be read, or had not changed. */
  readonly read: number;
  /** Why others were not asked for yet: they failed before. */
  readonly waiting: readonly string[];
  /** Page of the list from which the walk through the old ones goes on; null at its end. */
  readonly listPage: number | null;
}

/** Sitemaps of an index that are read in one round. */
const SITEMAPS = 20;

export async function discover(ingestion: Ingestion, source: Source, before: SourceState, spend: () => void): Promise<Discovered> {
  const lists: Named[] = [];
  const faults: FetchFault[] = [];
  const waiting: string[] = [];
  let [read, shown, gap, collides]: [number, number, SourceState['gap'], SourceState['collides']] = [0, 0, null, before.collides];
  const taken: Taken = (result) => {
    if (result.kind === 'failed') faults.push(result.fault);
    else if (result.kind === 'waiting') waiting.push(result.reason);
    else read += 1;
    return result.kind === 'read' ? result : null;
  };

  for (const url of listed(source.feed)) {
    const result = taken(await readRange(ingestion, source, url, (body, at) => {
      const feed = readFeed(body, at);
      return { value: feed, whole: feed.whole };
    }, { spend }));
    if (result === null) continue;
    const { items, collides: twice } = result.value;
    shown += items.length;
    collides = { guid: collides.guid || twice.guid, link: collides.link || twice.link };
    gap = gapOf(ingestion, items, result.at) ?? gap;
    lists.push({ found: withoutGuids(items, collides.guid), age: 'fresh' });
  }

  for (const url of listed(source.sitemap)) lists.push(...(await readSitemaps(ingestion, source, url, taken, spend)));

  const list = await readPages(ingestion, source, before, taken, spend);
  lists.push(...list.lists);
  if (source.feed === undefined) shown += list.shown;

  // The same address in several lists is fresh when one of them says so.
  const byAge = (age: Age): Found[] => merged(lists.filter((one) => one.age === age).map((one) => one.found));
  const fresh = await enqueue(ingestion, source, byAge('fresh'), 'fresh');
  const old = await enqueue(ingestion, source, byAge('old'), 'old');
  return { fresh, old, shown, gap, collides, faults, read, waiting, listPage: list.next };
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

async function readSitemaps(ingestion: Ingestion, source: Source, url: string, taken: Taken, spend: () => void): Promise<Named[]> {
  const { state, clock } = ingestion;
  const lists: Named[] = [];
  const open = async (at: string): Promise<void> => {
    const result = taken(await readRange(ingestion, source, at, (body, from) => {
      const sitemap = readSitemap(body, from);
      return { value: sitemap, whole: sitemap.whole };
    }, { bytes: SITEMAP_BYTES, spend }));
    if (result === null) return;
    const { kind, items } = result.value;
    if (kind === 'index') await state.commit(await named(ingestion, source, items));
    // Those of the first reading are the archive; what comes later is new. News sitemaps hold two days.
    else lists.push({ found: items, age: kind === 'news' || !result.first ? 'fresh' : 'old' });
  };
  await open(url);
  const todo: RangeState[] = [];
  for await (const [, range] of state.ranges.all(`${source.name}!`)) {
    if (range.modified !== undefined && range.status === 'todo' && range.url !== url && range.due <= clock.now()) todo.push(range);
  }
  todo.sort((a, b) => ((a.modified ?? '') < (b.modified ?? '') ? 1 : -1));
  for (const range of todo.slice(0, SITEMAPS)) {
    if (ingestion.stop.aborted || ingestion.visitor.hosts.closedUntil(new URL(range.url).host) > 0) break;
    await open(range.url);
  }
  return lists;
}

/** Sitemaps that an index names: those that it says have changed, or that are a day old where it does not say, are to be read. */
async function named({ state, clock }: Ingestion, source: Source, items: readonly Found[]) {
  const changes = [];
  for (const { url, modified = '' } of items) {
    const key = rangeKey(source.name, url);
    const before = await state.ranges.get(key);
    const isStale = before === undefined || before.modified !== modified || (modified === '' && clock.now() - (before.at ?? 0) > DAY);
    if (isStale) changes.push(state.ranges.put(key, { ...(before ?? { url, source: source.name, failures: 0, due: 0 }), modified, status: 'todo' }));
  }
  return changes;
}

