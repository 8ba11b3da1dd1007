/** A list over many pages: the newest on the first, the archive behind it. */
import { urlId } from '../../1-ingest/ids.js';
import type { Source } from '../../config/sources.js';
import type { Ingestion } from '../context.js';
import type { SourceState } from '../state/types.js';
import type { Named, Taken } from './taken.js';
import type { Found } from './found.js';
import { hasPages, pageUrl, readList } from './list.js';
import { rangeKey, readRange } from './ranges.js';

/** Pages of old articles, and pages that failed before, that are read in one round. */
const PAGES = 5;

export interface Pages {
  readonly lists: readonly Named[];
  /** Links of the first page. */
  readonly shown: number;
  /** Where the walk through the archive goes on; null at its end. */
  readonly next: number | null;
}

interface PageRead {
  /** Null when it could not be read, or has not changed. */
  readonly items: readonly Found[] | null;
  readonly isEnd: boolean;
}

/** From the first page on until nothing is new; then a few of the old pages, from where the last round came to, and those that failed. */
export async function readPages(ingestion: Ingestion, source: Source, before: SourceState, taken: Taken, spend: () => void): Promise<Pages> {
  const { list } = source;
  if (list === undefined) return { lists: [], shown: 0, next: before.listPage };
  const last = hasPages(list.url) ? list.pages : 1;
  const read = async (page: number): Promise<PageRead> => {
    const result = await readRange(ingestion, source, pageUrl(list.url, page), (body, at) => ({ value: readList(body, at, list.link), whole: true }), { spend });
    // Behind the last page there often is none; any other failure says nothing of the end.
    if (result.kind === 'failed' && page > 1 && (result.fault.status === 404 || result.fault.status === 410)) return { items: null, isEnd: true };
    const got = taken(result);
    return { items: got?.value ?? null, isEnd: got !== null && got.value.length === 0 && page > 1 };
  };
  const isOver = (): boolean => ingestion.stop.aborted || ingestion.visitor.hosts.closedUntil(new URL(pageUrl(list.url, 1)).host) > 0;

  const newest = await readNewest(ingestion, read, before.listPage === 0 ? 1 : last, isOver);
  if (last === 1 || before.listPage === null) return { ...newest, next: null };
  const missed = await readMissed(ingestion, source, list.url, read, last);
  const old = await readOld(read, Math.max(2, before.listPage), last, isOver);
  return { lists: [...newest.lists, ...missed, ...old.lists], shown: newest.shown, next: old.next };
}

async function readNewest(ingestion: Ingestion, read: (page: number) => Promise<PageRead>, last: number, isOver: () => boolean): Promise<Omit<Pages, 'next'>> {
  const lists: Named[] = [];
  let shown = 0;
  for (let page = 1; page <= last && !isOver(); page += 1) {
    const { items, isEnd } = await read(page);
    if (page === 1) shown = items?.length ?? 0;
    if (items === null || isEnd || !(await hasNew(ingestion, items))) break;
    lists.push({ found: items, age: 'fresh' });
  }
  return { lists, shown };
}

async function hasNew({ state }: Ingestion, items: readonly Found[]): Promise<boolean> {
  for (const { url } of items) {
    const key = urlId(url);
    if (key !== null && (await state.urls.get(key)) === undefined) return true;
  }
  return false;
}

async function readOld(read: (page: number) => Promise<PageRead>, from: number, last: number, isOver: () => boolean): Promise<Pick<Pages, 'lists' | 'next'>> {
  const lists: Named[] = [];
  let [next, before] = [from, ''];
  for (; next < from + PAGES && next <= last && !isOver(); next += 1) {
    const { items, isEnd } = await read(next);
    if (isEnd) return { lists, next: null };
    // A page that failed is noted as such; those behind it are read all the same.
    if (items === null) continue;
    const these = items.map(({ url }) => url).join(' ');
    // Some lists give their last page for every number behind it.
    if (these === before) return { lists, next: null };
    before = these;
    lists.push({ found: items, age: 'old' });
  }
  return { lists, next: next > last ? null : next };
}

async function readMissed({ state, clock }: Ingestion, source: Source, template: string, read: (page: number) => Promise<PageRead>, last: number): Promise<Named[]> {
  const lists: Named[] = [];
  for (let page = 2, count = 0; page <= last && count < PAGES; page += 1) {
    const range = await state.ranges.get(rangeKey(source.name, pageUrl(template, page)));
    if (range === undefined) break;
    if (range.failures === 0 || range.due > clock.now() || range.reason?.includes('status 404') === true) continue;
    count += 1;
    const { items } = await read(page);
    if (items !== null) lists.push({ found: items, age: 'old' });
  }
  return lists;
}
