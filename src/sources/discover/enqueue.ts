/** What was found goes in line, each address once. */
import type { Source } from '../../config/sources.js';
import type { Ingestion } from '../context.js';
import { DAY } from '../clock.js';
import { isLikely, timeOf } from '../stamps.js';
import { newestFirst, urlChanges, type Change } from '../state/store.js';
import type { UrlState } from '../state/types.js';
import { addressKey, merged, mergedHint, type Found } from './found.js';

/** Articles that a sitemap or list names for the first time: of today, or of the archive. */
export type Age = 'fresh' | 'old';

/** What a document has named. */
export interface Named {
  readonly found: readonly Found[];
  readonly age: Age;
  /** Whether it is a page of a list, and all pages behind it were read or stand to be read. @default false */
  readonly listed?: boolean;
}

/** Addresses that are written at once. */
const BATCH = 500;

/** @returns how many are new */
export async function enqueue(ingestion: Ingestion, source: Source, named: Named): Promise<number> {
  const all = merged([named.found]);
  let fresh = 0;
  for (let from = 0; from < all.length; from += BATCH) {
    fresh += await ingestion.settle(() => enqueueSome(ingestion, source, { ...named, found: all.slice(from, from + BATCH) }, from));
  }
  return fresh;
}

async function enqueueSome(ingestion: Ingestion, source: Source, { found, age, listed = false }: Named, place: number): Promise<number> {
  const { state, clock } = ingestion;
  const changes: Change[] = [];
  let fresh = 0;
  for (const [index, one] of found.entries()) {
    const key = addressKey(one.url);
    if (key === null || isForeign(source, one)) continue;
    const before = await state.urls.get(key);
    if (before === undefined) fresh += 1;
    const after =
      before === undefined
        ? arriving(ingestion, source, one, age, place + index)
        : reminded(ingestion, before, one, clock.now(), listed && before.listed !== true);
    if (after !== null) changes.push(...urlChanges(state, key, before, listed ? { ...after, listed } : after));
  }
  if (changes.length > 0) await state.commit(changes, false);
  return fresh;
}

/** In another language than the source is to give, as the sitemap or feed says. */
function isForeign({ language }: Source, { hint }: Found): boolean {
  const main = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]?.replace(/^(?:kz|kaz)$/, 'kk') ?? '';
  return language !== undefined && hint.language !== undefined && main(hint.language) !== main(language);
}

function arriving({ clock, zone }: Ingestion, source: Source, { url, hint, modified }: Found, age: Age, index: number): UrlState {
  const now = clock.now();
  const published = timeOf(hint.published, zone);
  const known = isLikely(published, now) ? published : null;
  // Of undated ones the first in the list are the newest.
  const order = newestFirst(known ?? (age === 'fresh' ? now : (timeOf(modified, zone) ?? 0)) - index);
  const isOld = known === null ? age === 'old' : now - known > 3 * DAY;
  return {
    url, source: source.name, status: 'new', found: now, hint, failures: 0, looks: 0,
    ...(modified === undefined ? {} : { modified }), wait: { lane: isOld ? 'backfill' : 'fresh', order },
  };
}

/** What was found again: null when that says nothing new. */
function reminded(ingestion: Ingestion, before: UrlState, { hint, modified }: Found, now: number, isNew: boolean): UrlState | null {
  // Who is being asked for it says what becomes of it.
  if (before.status === 'leased') return null;
  // What robots.txt forbade is asked again of robots.txt, not of the site.
  if (before.status === 'robots' && before.wait === undefined) return { ...before, wait: { lane: 'again', order: now + DAY } };
  const merged = before.first === undefined ? mergedHint(before.hint, hint) : before.hint;
  const changed = modified !== undefined && modified !== before.modified;
  const isNewer = changed && before.body !== undefined && (timeOf(modified, ingestion.zone) ?? 0) > before.body.at;
  if (!isNew && !changed && JSON.stringify(merged) === JSON.stringify(before.hint)) return null;
  return {
    ...before, hint: merged, ...(modified === undefined ? {} : { modified }),
    ...(isNewer ? { wait: { lane: 'again' as const, order: now } } : {}),
  };
}
