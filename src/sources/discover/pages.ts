/** A list over many pages: the newest on the first, the archive behind it. */
import type { SourceState } from '../state/types.js';
import type { Age } from './enqueue.js';
import { FetchFault } from '../net/fault.js';
import { addressKey, type Found } from './found.js';
import { hasPages, pageUrl, readList } from './list.js';
import { rangeKey } from './ranges.js';
import type { Opened, OpenOptions, Walk } from './walk.js';

/** Pages of old articles, and pages that failed before, that are read in one round. */
const PAGES = 5;
/** Pages that are looked through for what is new; what lies behind is left to the walk through the archive. */
const NEWEST = 20;
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
  const isOver = (): boolean => walk.isOver(pageUrl(list.url, 1));
  let old = before.listPage;
  const read = async (page: number, age: Age, more: OpenOptions<readonly Found[]> = {}): Promise<PageRead> => {
    let items: readonly Found[] | null = null;
    const opened = await walk.open<readonly Found[]>(
      pageUrl(list.url, page),
      (body, at) => ({ value: readList(body, at, list.link), whole: true }),
      ({ value }) => {
        items = value;
        return { found: value, age };
      },
      { ...more, ends: page > 1 ? ENDS : [] },
    );
    return { opened, items };
  };

  /**
   * What is new may reach over many pages: the links of one are known when the pages behind it were read, so that a walk that was cut short begins
   * again. Gives the links of the page, and whether the walk came to its end.
   */
  const readNewest = async (page: number, failed: number): Promise<{ readonly shown: number; readonly isWhole: boolean }> => {
    if (page > (before.listPage === 0 ? 1 : last)) return { shown: 0, isWhole: true };
    if (page > NEWEST) {
      old = Math.min(old ?? NEWEST, NEWEST);
      return { shown: 0, isWhole: true };
    }
    if (failed > PATIENCE || isOver()) return { shown: 0, isWhole: false };
    let isWhole = true;
    const { opened, items } = await read(page, 'fresh', {
      before: async ({ value, resumed }) => {
        if (resumed || (await hasNew(walk, value))) ({ isWhole } = await readNewest(page + 1, 0));
      },
      after: async () => {
        if (!isWhole) throw new FetchFault('content', 'the pages behind it could not all be read');
      },
    });
    // One that could not be read says nothing of those behind it, and stays to be read.
    if ((opened === 'failed' && isWhole) || opened === 'waiting') ({ isWhole } = await readNewest(page + 1, failed + 1));
    return { shown: items?.length ?? 0, isWhole };
  };

  const { shown } = await readNewest(1, 0);
  if (last === 1) return { shown, next: null };
  await readMissed(walk, list.url, last, (page) => read(page, 'old'));
  return { shown, next: old === null ? null : await readOld((page) => read(page, 'old'), Math.max(2, old), last, isOver) };
}

async function hasNew({ ingestion: { state } }: Walk, items: readonly Found[]): Promise<boolean> {
  for (const { url } of items) {
    const key = addressKey(url);
    if (key !== null && (await state.urls.get(key)) === undefined) return true;
  }
  return false;
}

async function readOld(
  read: (page: number) => Promise<PageRead>,
  from: number,
  last: number,
  isOver: () => boolean,
): Promise<number | null> {
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

async function readMissed(
  { ingestion: { state, clock }, source }: Walk,
  template: string,
  last: number,
  read: (page: number) => Promise<PageRead>,
): Promise<void> {
  for (let page = 2, count = 0; page <= last && count < PAGES; page += 1) {
    const range = await state.ranges.get(rangeKey(source.name, pageUrl(template, page)));
    if (range === undefined) break;
    if (range.failures === 0 || range.due > clock.now() || ENDS.some((status) => range.reason?.endsWith(`status ${status}`))) continue;
    count += 1;
    await read(page);
  }
}
