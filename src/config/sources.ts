/** What `pipeline.config.ts` may say of scheduled ingestion: where articles appear, and how they are fetched. */
import { Cron } from 'croner';
import * as z from 'zod';
import { SiteRule } from './site-rule.js';

/** Milliseconds of `90s`, `15m`, `6h`, `1d`; null for anything else. */
export function milliseconds(text: string): number | null {
  const [, count, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/.exec(text.trim()) ?? [];
  if (count === undefined || unit === undefined) return null;
  return Number(count) * { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit as 'ms' | 's' | 'm' | 'h' | 'd'];
}

const every = z
  .string()
  .refine(
    (text) => (milliseconds(text) ?? 0) > 0 || isCron(text),
    'an interval, such as "15m", or a cron expression, such as "*/15 7-23 * * *"',
  );
const interval = z.string().refine((text) => milliseconds(text) !== null, 'a time, such as "5s" or "500ms"');
const address = z
  .string()
  .refine((text) => /^https?:\/\/[^/]/i.test(text) && URL.canParse(text), 'a URL that starts with http:// or https://');
const addresses = z.union([address, z.array(address).min(1, 'at least one URL').readonly()]);
const pattern = z.string().refine(isPattern, 'a regular expression with one group, such as "_a(\\\\d+)$"');

const List = z.strictObject({
  /** Address of the list; `{page}` stands for the number of the page, from 1. */
  url: address,
  /** CSS selector of the links to articles. */
  link: z.string().min(1, 'a CSS selector, such as ".item a"'),
  /** Pages that are walked at most. @default 1000 */
  pages: z.int().positive().default(1000),
});

const Source = z
  .strictObject({
    /** Name of the source: its folder in the archive, and how it is called in what is shown. */
    name: z.string().regex(/^[\p{L}\d][\p{L}\d._-]{0,63}$/u, 'a name of letters, digits, ".", "_" and "-"'),
    /** Name of a portal of the pack (`derek sources --pack`); what stands beside it goes before the pack's. */
    portal: z.string().min(1).optional(),
    /** RSS, Atom, RDF or JSON feeds. */
    feed: addresses.optional(),
    /** Sitemaps, sitemap indexes and news sitemaps. */
    sitemap: addresses.optional(),
    /** A page with links to articles, and its further pages. */
    list: List.optional(),
    /** A folder in which files appear; relative to the folder of the config. */
    folder: z.string().min(1, 'a path, such as "incoming"').optional(),
    /** How often it is looked at: an interval or a cron expression in the config's time zone. @default as often as it brings something */
    every: every.optional(),
    /** Rules of its pages, as in the config's `rules`. */
    rules: SiteRule.omit({ host: true }).optional(),
    /** What in a URL is the site's own number of an article: the first group of a regular expression. */
    identity: pattern.optional(),
    /** Least time between an answer and the next request. @default '2s' */
    delay: interval.default('2s'),
    /** Requests a day; of old articles at most half of them. @default 5000 */
    perDay: z.int().positive().default(5000),
    /** Whether addresses of this machine and its network may be asked. @default false */
    allowPrivate: z.boolean().default(false),
    /** Language of the pages to take, where a source has several: others are not fetched when a sitemap or feed names them. */
    language: z.string().min(2, 'a BCP 47 tag, such as "kk"').optional(),
  })
  .refine(
    (source) => [source.portal, source.feed, source.sitemap, source.list, source.folder].some((one) => one !== undefined),
    'a source with a feed, sitemap, list, folder or portal',
  );

export const Sources = z
  .array(Source)
  .readonly()
  .default([])
  .refine((sources) => new Set(sources.map(({ name }) => name)).size === sources.length, 'sources with different names');

export const Fetching = z.strictObject({
  /** Mail address or URL at which the owners of sites reach you: it stands in every request. */
  contact: z
    .string()
    .regex(/^(?:mailto:)?[^\s@()]+@[^\s@()]+$|^https?:\/\/[^\s()]+$/, 'a mail address or a URL')
    .nullable()
    .default(null),
  /** Folder of what was fetched, and of the state; relative to the folder of the config. @default 'archive' */
  archive: z.string().min(1, 'a path, such as "archive"').default('archive'),
  /** Sources that are fetched from at once. @default 8 */
  concurrency: z.int().min(1).max(64).default(8),
  /** Bytes of a page, on the wire and unpacked. @default 10_000_000 */
  maxPageBytes: z.int().positive().default(10_000_000),
  /** Bytes that must stay free on the disk of the archive: below, fetching pauses. @default 500_000_000 */
  minFreeBytes: z.int().nonnegative().default(500_000_000),
  /** After how long an article is looked at again; each counts from the first time. @default ['1h', '6h', '1d', '7d'] */
  again: z.array(interval).readonly().default(['1h', '6h', '1d', '7d']),
});

/** A place where articles appear. */
export type Source = z.output<typeof Source>;
export type Fetching = z.output<typeof Fetching>;

function isCron(text: string): boolean {
  try {
    return new Cron(text, { paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
}

function isPattern(text: string): boolean {
  try {
    return (new RegExp(`${text}|`, 'u').exec('')?.length ?? 0) === 2;
  } catch {
    return false;
  }
}
