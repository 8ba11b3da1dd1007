/** Sitemaps (sitemaps.org 0.9), indexes of them, and news sitemaps of Google's extension. */
import { SaxesParser } from 'saxes';
import { gunzipSync } from 'node:zlib';
import { FetchFault } from '../net/fault.js';
import { absolute, type Found } from './found.js';
import { xmlText } from './xml.js';

export interface Sitemap {
  readonly kind: 'index' | 'news' | 'urls';
  /** Of an index, the sitemaps it names; else the articles. */
  readonly items: readonly Found[];
  /** Whether it was there to its end: what came before a break counts all the same. */
  readonly whole: boolean;
}

/** Entries that the protocol allows in one file. */
const MOST = 50_000;
/** Bytes that it allows, unpacked. */
export const SITEMAP_BYTES = 50 * 1024 * 1024;

interface Entry {
  loc?: string;
  lastmod?: string;
  'news:publication_date'?: string;
  'news:title'?: string;
  'news:language'?: string;
}
const FIELDS: ReadonlySet<string> = new Set(['loc', 'lastmod', 'news:publication_date', 'news:title', 'news:language']);

/**
 * @param url of the sitemap
 * @throws FetchFault `content` for what is no sitemap
 */
export function readSitemap(bytes: Uint8Array, url: string): Sitemap {
  const text = isGzip(bytes) ? xmlText(opened(bytes)) : xmlText(bytes);
  if (!text.trimStart().startsWith('<')) return plainList(text, url);
  const parser = new SaxesParser({ xmlns: false });
  const items: Found[] = [];
  let root: string | undefined;
  let [entry, news, whole]: [Entry | null, boolean, boolean] = [null, false, true];
  let field: keyof Entry | null = null;
  parser.on('opentag', ({ name }) => {
    root ??= bare(name);
    const local = named(name);
    if (local === 'url' || local === 'sitemap') entry = {};
    if (local.startsWith('news:')) news = true;
    field = FIELDS.has(local) ? (local as keyof Entry) : null;
  });
  const add = (data: string): void => {
    if (entry !== null && field !== null) entry[field] = (entry[field] ?? '') + data;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    field = null;
    if (entry === null || (named(name) !== 'url' && named(name) !== 'sitemap')) return;
    const found = foundOf(entry, url);
    if (found !== null && items.length < MOST) items.push(found);
    entry = null;
  });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    // A document that broke off has told what it had told.
    if (items.length === 0) throw new FetchFault('content', `the sitemap is no XML: ${(error as Error).message}`);
    whole = false;
  }
  if (root !== 'urlset' && root !== 'sitemapindex') throw new FetchFault('content', `the answer is no sitemap but <${root ?? 'nothing'}>`);
  return { kind: root === 'sitemapindex' ? 'index' : news ? 'news' : 'urls', items, whole };
}

const bare = (name: string): string => name.replace(/^.*:/, '').toLowerCase();
/** The name with the prefix that its readers write, whatever the document's own is. */
const named = (name: string): string =>
  /^(?:n|news)\d*:/i.test(name)
    ? `news:${bare(name)}`
    : name.includes(':') && !/^(?:sm|sitemap|s)\d*:/i.test(name)
      ? name.toLowerCase()
      : bare(name);

function foundOf(entry: Entry, base: string): Found | null {
  const url = absolute(entry.loc, base);
  if (url === null) return null;
  const { 'news:publication_date': published, 'news:title': title, 'news:language': language } = entry;
  return {
    url,
    hint: {
      ...(published === undefined ? {} : { published: published.trim(), basis: 'news-sitemap' as const }),
      ...(title === undefined ? {} : { title: title.trim() }),
      ...(language === undefined ? {} : { language: language.trim() }),
    },
    ...(entry.lastmod === undefined ? {} : { modified: entry.lastmod.trim() }),
  };
}

/** The protocol's plain form: an address a line. */
function plainList(text: string, base: string): Sitemap {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /^https?:\/\//.test(line));
  if (lines.length === 0) throw new FetchFault('content', 'the answer is no sitemap: neither XML nor lines of addresses');
  return { kind: 'urls', items: lines.slice(0, MOST).map((line) => ({ url: absolute(line, base) ?? line, hint: {} })), whole: true };
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function opened(bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: SITEMAP_BYTES });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new FetchFault(code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'truncated', `the packed sitemap cannot be opened: ${message}`);
  }
}
