/** Sitemaps (sitemaps.org 0.9), indexes of them, and news sitemaps of Google's extension. */
import { gunzipSync } from 'node:zlib';
import { pageOf, sitemapItems, type ListedPage } from '../../1-ingest/formats/sitemap.js';
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

/**
 * @param url of the sitemap
 * @throws FetchFault `content` for what is no sitemap
 */
export function readSitemap(bytes: Uint8Array, url: string): Sitemap {
  const text = isGzip(bytes) ? xmlText(opened(bytes)) : xmlText(bytes);
  if (!text.trimStart().startsWith('<')) return plainList(text, url);
  const { items, root, whole } = sitemapItems(text);
  const kind = root === 'sitemapindex' ? 'index' : root === 'urlset' ? 'urls' : null;
  if (kind === null) throw new FetchFault('content', `the answer is no sitemap but <${root ?? 'nothing'}>`);
  const pages = items.map(({ fields }) => pageOf(fields));
  const isNews = pages.some(({ published, title }) => published !== undefined || title !== undefined);
  return {
    kind: kind === 'urls' && isNews ? 'news' : kind, items: pages.flatMap((page) => foundOf(page, url) ?? []).slice(0, MOST), whole,
  };
}

function foundOf({ url: loc, published, title, language, modified }: ListedPage, base: string): Found | null {
  const url = loc === '' ? null : absolute(loc, base);
  if (url === null) return null;
  return {
    url,
    hint: {
      ...(published === undefined ? {} : { published, basis: 'news-sitemap' as const }),
      ...(title === undefined ? {} : { title }), ...(language === undefined ? {} : { language }),
    },
    ...(modified === undefined ? {} : { modified }),
  };
}

/** The protocol's plain form: an address a line. */
function plainList(text: string, base: string): Sitemap {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => /^https?:\/\//.test(line));
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
