/** A list over many pages: the newest on the first, the archive behind it. */
import { FetchFault } from '../net/fault.js';
import type { RangeState, SourceState } from '../state/types.js';
import type { Age } from './enqueue.js';
import { addressKey, type Found } from './found.js';
import { hasPages, pageUrl, readList } from './list.js';
import { rangeKey } from './ranges.js';
import type { Opened, OpenOptions, Walk } from './walk.js';

/** Pages of old articles, and pages that failed before, that are read in one round. */
const PAGES = 5;
/**
 * Pages that are looked through for what is new, or for what a page that failed had; what lies behind is left to the walk through the
 * archive.
 */
const REACH = 20;
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

interface ReadOptions extends OpenOptions<readonly Found[]> {
  readonly age?: Age;
  /** Whether all pages behind it were read, or stand to be read. */
  readonly isListed?: () => boolean;
}

interface List {
  readonly walk: Walk;
  readonly url: string;
  readonly last: number;
  readonly read: (page: number, options?: ReadOptions) => Promise<PageRead>;
  readonly isOver: () => boolean;
}

/** From the first page on until nothing is new; then a few of the old pages, from where the last round came to, and those that failed. */
export async function readPages(walk: Walk, before: SourceState): Promise<Pages> {
  const { list } = walk.source;
  if (list === undefined) return { shown: 0, next: before.listPage };
  const pages = listOf(walk, list);
  const isFirst = before.listPage === 0;
  const { shown, overran } = await readOn(pages, { page: 1, until: isFirst ? 1 : Math.min(pages.last, REACH), age: 'fresh' });
  if (pages.last === 1) return { shown, next: null };
  await readMissed(pages);
  const next = overran && !isFirst && pages.last > REACH ? Math.min(before.listPage ?? REACH, REACH) : before.listPage;
  return { shown, next: next === null ? null : await readOld(pages, Math.max(2, next)) };
}

function listOf(walk: Walk, { url, link, pages }: NonNullable<Walk['source']['list']>): List {
  const read = async (page: number, { age = 'old', isListed = () => true, ...more }: ReadOptions = {}): Promise<PageRead> => {
    let items: readonly Found[] | null = null;
    const opened = await walk.open<readonly Found[]>(
      pageUrl(url, page),
      (body, at) => {
        const value = readList(body, at, link);
        return { value, whole: true, tail: keysOf(value).at(-1) };
      },
      ({ value }) => {
        items = value;
        return { found: value, age, listed: isListed() };
      },
      { ...more, ends: page > 1 ? ENDS : [] },
    );
    return { opened, items };
  };
  return { walk, url, last: hasPages(url) ? pages : 1, read, isOver: () => walk.isOver(pageUrl(url, 1)) };
}

interface Reach {
  readonly page: number;
  readonly until: number;
  readonly age: Age;
  /** Addresses on the page before it, the last of them at least. */
  readonly prior?: readonly string[];
  /** Address behind which the new ones stand; left out where they begin at once. */
  readonly sought?: string | undefined;
  /** Pages before it that failed, one after another. */
  readonly failed?: number;
}

interface ReadOn {
  /** Links of the page. */
  readonly shown: number;
  readonly isWhole: boolean;
  /** Whether there may be more than the pages that were to be looked through. */
  readonly overran: boolean;
}

/**
 * From a page on until the list has named all that stands on one before. The links of a page count as named when the pages behind it were
 * read, so that a walk that was cut short begins again, wherever they have moved to since.
 */
async function readOn(list: List, { page, until, age, prior = [], sought, failed = 0 }: Reach): Promise<ReadOn> {
  if (page > until) return { shown: 0, isWhole: true, overran: true };
  if (failed > PATIENCE || list.isOver()) return { shown: 0, isWhole: false, overran: false };
  let rest: Omit<ReadOn, 'shown'> = { isWhole: true, overran: false };
  let stillSought = sought;
  const { opened, items } = await list.read(page, {
    age,
    behind: prior.at(-1),
    before: async ({ value, resumed, behind = sought }) => {
      const these = keysOf(value);
      const isPassed = behind === undefined || prior.includes(behind) || these.includes(behind);
      stillSought = isPassed ? undefined : behind;
      if (resumed || !isPassed || (await hasUnlisted(list.walk, value))) {
        rest = await readOn(list, { page: page + 1, until, age, prior: these, sought: stillSought });
      }
    },
    isListed: () => rest.isWhole,
    after: async () => {
      if (!rest.isWhole) throw new FetchFault('content', 'the pages behind it could not all be read');
    },
  });
  // One that could not be read says nothing of those behind it, and stays to be read.
  if ((opened === 'failed' && rest.isWhole) || opened === 'waiting') {
    rest = await readOn(list, { page: page + 1, until, age, sought: stillSought, failed: failed + 1 });
  }
  return { shown: items?.length ?? 0, ...rest };
}

const keysOf = (items: readonly Found[]): string[] => items.flatMap(({ url }) => addressKey(url) ?? []);

/** Whether the list may have more behind: that a feed knows an item says nothing of those that the list has behind it. */
async function hasUnlisted({ ingestion: { state } }: Walk, items: readonly Found[]): Promise<boolean> {
  for (const key of keysOf(items)) if ((await state.urls.get(key))?.listed !== true) return true;
  return false;
}

/**
 * A few pages of the archive; the first is the last one that was read, as the list may have grown shorter. Gives the page to go on from;
 * null at the end.
 */
async function readOld({ walk, url, read, last, isOver }: List, from: number): Promise<number | null> {
  let before = '';
  for (let page = Math.max(2, from - 1); page <= last; page += 1) {
    if (page >= from + PAGES || isOver()) return page;
    const { opened, items } = await read(page, { behind: (await rangeOf(walk, url, page - 1))?.tail });
    if (opened === 'end' || items?.length === 0) return null;
    // A page that failed is noted as such; those behind it are read all the same.
    if (items === null) continue;
    const these = keysOf(items).join(' ');
    // Some lists give their last page for every number behind it.
    if (these === before) return null;
    before = these;
  }
  return null;
}

/** Pages that failed, and are due again: what they had may stand on pages behind them by now, after what stood before it. */
async function readMissed(list: List): Promise<void> {
  const { walk, url } = list;
  for (let page = 2, count = 0; page <= list.last && count < PAGES && !list.isOver(); page += 1) {
    const range = await rangeOf(walk, url, page);
    if (range === undefined) break;
    if (range.failures === 0 || range.due > walk.ingestion.clock.now()) continue;
    count += 1;
    const tail = (await rangeOf(walk, url, page - 1))?.tail;
    await readOn(list, { page, until: page + REACH, age: 'old', prior: tail === undefined ? [] : [tail] });
  }
}

const rangeOf = ({ ingestion: { state }, source }: Walk, url: string, page: number): Promise<RangeState | undefined> =>
  state.ranges.get(rangeKey(source.name, pageUrl(url, page)));
