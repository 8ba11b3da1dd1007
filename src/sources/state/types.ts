/** What is kept between two starts. */
import type { OpenFile, Placed } from '../archive/writer.js';
import type { Hint } from '../discover/found.js';

/** Where an address stands. */
export type UrlStatus =
  /** Found, not yet asked for. */
  | 'new'
  /** Being asked for. */
  | 'leased'
  /** Fetched; may be looked at again. */
  | 'ok'
  /** Failed, and tried again later. */
  | 'retry'
  /** Not there (any more). */
  | 'gone'
  /** Refused by the server, or given up. */
  | 'blocked'
  /** Not allowed by robots.txt. */
  | 'robots'
  /** Fetched, and no article, or not to be fetched at all. */
  | 'rejected';

/** In which line an address waits: of what has just appeared, of what is looked at again, of the old. */
export type Lane = 'fresh' | 'again' | 'backfill';

export interface UrlState {
  readonly url: string;
  readonly source: string;
  readonly status: UrlStatus;
  /** Why, where it is not plain. */
  readonly reason?: string;
  /** Milliseconds since 1970, as all times here. */
  readonly found: number;
  readonly hint: Hint;
  /** Failures one after another. */
  readonly failures: number;
  /** Its place in a line; left out when nothing is to be done. */
  readonly wait?: { readonly lane: Lane; readonly order: number };
  /** First time that it was fetched. */
  readonly first?: number;
  /** How often it was looked at again. */
  readonly looks: number;
  /** Id of its article. */
  readonly article?: string;
  /** Whether the list has named it in a walk that read all pages behind the one that it stood on. */
  readonly listed?: boolean;
  /** What the server said of the body that was kept last; opaque. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Of the body that was kept last. */
  readonly body?: { readonly digest: string; readonly at: number; readonly url: string };
  /** What a sitemap said when it was looked at last. */
  readonly modified?: string;
}

/** What came of one look at an article. It stands in the archive beside the answer, so that everything follows from the archive. */
export interface Capture {
  /** Order of all captures. */
  readonly seq: number;
  readonly source: string;
  readonly url: string;
  readonly at: number;
  readonly article: string;
  /** `first` and `changed` make a version; `gone` is a tombstone; `back` ends one. */
  readonly outcome: 'first' | 'changed' | 'same' | 'gone' | 'back';
  /** Publication stamp of a news sitemap or feed: holds where the page has none. */
  readonly published?: string;
  /** Hash of the title and the body's text. */
  readonly digest?: string;
  readonly title?: string;
  /** Of the body. */
  readonly sha256?: string;
  readonly bytes?: number;
  /** Article that is the same in another language or script, seen before this one. */
  readonly editionOf?: string;
}

export interface Version {
  readonly at: number;
  readonly url: string;
  /** What a news sitemap or feed says of its publication. */
  readonly published?: string;
  readonly digest: string;
  readonly title?: string;
  readonly sha256: string;
  readonly bytes: number;
  /** In the archive: `metadata` and `response`, one after the other. */
  readonly placed: Placed;
}

export interface ArticleState {
  readonly id: string;
  readonly source: string;
  /** Of its first capture: its place in the dataset. */
  readonly seq: number;
  readonly versions: readonly Version[];
  /** When it was found to be gone. */
  readonly gone?: number;
  readonly editionOf?: string;
}

/** What articles are compared by, when their addresses differ. */
export interface Likeness {
  readonly id: string;
  readonly title: string;
  /** Day of publication. */
  readonly day: string;
  /** Base64 of the sketch; null for a text too short for one. */
  readonly sketch: string | null;
}

/** A document that articles are found in: a feed, sitemap, page of a list. */
export interface RangeState {
  readonly url: string;
  readonly source: string;
  /** `todo`: has not been read whole since it was last named. */
  readonly status: 'done' | 'todo';
  readonly failures: number;
  /** Not before. */
  readonly due: number;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly digest?: string;
  readonly at?: number;
  /** As its index says. */
  readonly modified?: string;
  readonly reason?: string;
  /** Of a page of a list: the address that stood last on it. */
  readonly tail?: string;
  /** Of a page of a list that failed: the address that stood last on the page before it. */
  readonly behind?: string;
}

export interface SourceState {
  readonly due: number;
  /** Milliseconds between two rounds, where it is not fixed. */
  readonly interval: number;
  readonly lastRound: number | null;
  readonly lastSuccess: number | null;
  readonly failures: number;
  readonly degraded: { readonly since: number; readonly why: string } | null;
  /** Between these times articles may have come and gone unseen. */
  readonly gap: { readonly from: number; readonly to: number } | null;
  readonly collides: { readonly guid: boolean; readonly link: boolean };
  /** Requests of a day, of old articles apart. */
  readonly spent: { readonly day: string; readonly requests: number; readonly backfill: number };
  /** Pages of the list that were walked; null when its end was met. */
  readonly listPage: number | null;
  /** Addresses by where they stand. */
  readonly urls: Readonly<Partial<Record<UrlStatus, number>>>;
  readonly fetched: number;
  /** Time of publication to time of fetching, of the newest, in milliseconds. */
  readonly lag: number | null;
  readonly quality: { readonly long: Quality; readonly short: Quality };
}

/** Moving averages over articles. */
export interface Quality {
  readonly count: number;
  /** Share with a date of publication. */
  readonly dated: number;
  /** Share in Kazakh. */
  readonly kazakh: number;
  /** Median of the text's length, in characters. */
  readonly length: number;
}

export type { Hint, OpenFile, Placed };
