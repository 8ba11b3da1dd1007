/** A list over many pages: the newest on the first, the archive behind it. */
import type { SourceState } from '../state/types.js';
import type { Age } from './enqueue.js';
import type { Found } from './found.js';
import { hasPages, pageUrl, readList } from './list.js';
import { rangeKey } from './ranges.js';
import type { Opened, Walk } from './walk.js';

/** Pages of old articles, and pages that failed before, that are read in one round. */
const PAGES = 5;
/** Pages behind one that failed that are tried for new articles. */
const PATIENCE = 2;
/** Behind the last page there often is none; any other failure says nothing of the end. */
const ENDS = [404, 410];

export interface Pages {
  /** Links of the first page. */
  readonly shown: number;
  /** Where the walk through the archive goes on; null at its end. */
  readonly next: number | null;
}

interface PageRead {
  readonly opened: Opened;
  /** Null when it could not be read, or has not changed. */
  readonly items: readonly Found[] | null;
}

/** From the first page on until nothing is new; then a few of the old pages, from where the last round came to, and those that failed. */
export async function readPages(walk: Walk, before: SourceState): Promise<Pages> {
  const { list } = walk.source;
  if (list === undefined) return { shown: 0, next: before.listPage };
  const last = hasPages(list.url) ? list.pages : 1;
  const read = async (page: number, age: Age, after?: (fresh: number) => Promise<void>): Promise<PageRead> => {
    let items: readonly Found[] | null = null;
    const opened = await walk.open(pageUrl(list.url, page), (body, at) => ({ value: readList(body, at, list.link), whole: true }), ({ value }) => {
      items = value;
      return { found: value, age };
    }, { ...(after === undefined ? {} : { after }), ends: page > 1 ? ENDS : [] });
    return { opened, items };
  };
  const isOver = (): boolean => walk.isOver(pageUrl(list.url, 1));

  /** A page counts as read when those behind it have been: what is new may reach over many. */
  const readNewest = async (page: number, failed: number): Promise<number> => {
    if (page > (before.listPage === 0 ? 1 : last) || failed > PATIENCE || isOver()) return 0;
    const { opened, items } = await read(page, 'fresh', async (fresh) => { if (fresh > 0) await readNewest(page + 1, 0); });
    if (opened === 'failed') await readNewest(page + 1, failed + 1);
    return items?.length ?? 0;
  };

  const shown = await readNewest(1, 0);
  if (last === 1) return { shown, next: null };
  await readMissed(walk, list.url, last, (page) => read(page, 'old'));
  if (before.listPage === null) return { shown, next: null };
  return { shown, next: await readOld((page) => read(page, 'old'), Math.max(2, before.listPage), last, isOver) };
}

async function readOld(read: (page: number) => Promise<PageRead>, from: number, last: number, isOver: () => boolean): Promise<number | null> {
  let before = '';
  for (let page = from; page <= last; page += 1) {
    if (page >= from + PAGES || isOver()) return page;
    const { opened, items } = await read(page);
    if (opened === 'end' || items?.length === 0) return null;
    // A page that failed is noted as such; those behind it are read all the same.
    if (items === null) continue;
    const these = items.map(({ url }) => url).join(' ');
    // Some lists give their last page for every number behind it.
    if (these === before) return null;
    before = these;
  }
  return null;
}

async function readMissed({ ingestion: { state, clock }, source }: Walk, template: string, last: number, read: (page: number) => Promise<PageRead>): Promise<void> {
  for (let page = 2, count = 0; page <= last && count < PAGES; page += 1) {
    const range = await state.ranges.get(rangeKey(source.name, pageUrl(template, page)));
    if (range === undefined) break;
    if (range.failures === 0 || range.due > clock.now() || ENDS.some((status) => range.reason?.endsWith(`status ${status}`))) continue;
    count += 1;
    await read(page);
  }
}
