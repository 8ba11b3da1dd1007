/** What discovery finds: addresses of articles, with what was said of them there. */
import { urlId } from '../../1-ingest/ids.js';

/** What a feed, sitemap or list says of an article. */
export interface Hint {
  readonly title?: string;
  /** The stamp as it was written. */
  readonly published?: string;
  /** Who says so: a news sitemap goes before a feed. */
  readonly basis?: 'news-sitemap' | 'feed';
  readonly guid?: string;
  /** BCP 47, as stated. */
  readonly language?: string;
}

export interface Found {
  readonly url: string;
  readonly hint: Hint;
  /** When it was changed, as a sitemap says: a reason to look again, never a publication date. */
  readonly modified?: string;
}

/**
 * One list of several, by address, in the order of the first: what is said in one is kept, of a date the better basis counts.
 */
export function merged(lists: Iterable<readonly Found[]>): Found[] {
  const byUrl = new Map<string, Found>();
  for (const list of lists) {
    for (const found of list) {
      const key = addressKey(found.url);
      // The home page of a site is no article.
      if (key === null) continue;
      const before = byUrl.get(key);
      byUrl.set(
        key,
        before === undefined
          ? found
          : {
            ...before, ...(found.modified === undefined ? {} : { modified: found.modified }), hint: mergedHint(before.hint, found.hint),
          },
      );
    }
  }
  return [...byUrl.values()];
}

/** What either says; of a date, what the news sitemap says. */
export function mergedHint(one: Hint, other: Hint): Hint {
  const dated = other.basis === 'news-sitemap' || one.published === undefined ? other : one;
  const { published, basis } = dated.published === undefined ? one : dated;
  return { ...other, ...one, ...(published === undefined || basis === undefined ? {} : { published, basis }) };
}

/**
 * What names an address: as an article's id is made of it, but that a port tells two servers apart; null for a home page, or what is no
 * address.
 */
export function addressKey(url: string | null | undefined): string | null {
  const id = urlId(url);
  const port = id === null ? '' : new URL(String(url)).port;
  return id === null || port === '' ? id : id.replace(/^[^/?]+/, (host) => `${host}:${port}`);
}

/** An address as it is asked for: absolute, without its fragment; null for what is none. */
export function absolute(link: string | undefined, base: string): string | null {
  if (link === undefined || !URL.canParse(link.trim(), base)) return null;
  const url = new URL(link.trim(), base);
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
