/**
 * Identifiers, in this order: the one the input gives; the canonical URL (`portal.kz/news/11`: no scheme, no `www.`, no
 * tracking parameters); the path without its extension (`2026/01/story`), and after a colon the record's place in a file
 * of many (`week-12:3`, counted from 1; for JSON Lines the line). Never from the content: an edited article keeps its id.
 */

/** Query parameters that say where a reader came from, not what the page is. */
const TRACKING = /^(?:utm_\w*|fbclid|gclid|yclid|ref|from|source|amp)$/i;

/** The id that a record gives itself: a string or a number; null for anything else, or nothing but space. */
export function givenId(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  return value.replace(/[\s\p{Cc}]+/gu, ' ').trim() || null;
}

/**
 * The id of a page by its canonical URL; null when it is no absolute http(s) URL, or names a whole site.
 *
 * @example urlId('https://www.portal.kz/news/11/?utm_source=x') // 'portal.kz/news/11'
 */
export function urlId(value: unknown): string | null {
  const url = parseUrl(value);
  if (!url) return null;
  const path = readable(url.pathname).replace(/\/+$/, '').replace(/\/index\.\w+$/, '');
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, v]) => `${name}=${v}`);
  if (path === '' && query.length === 0) return null;
  return url.hostname.replace(/^www\./, '') + path + (query.length > 0 ? `?${query.toSorted().join('&')}` : '');
}

/**
 * The site of a URL, as its name stands in attributions: `https://www.portal.kz/x` is `Portal.kz`; null for what is no URL.
 */
export function siteOf(value: unknown): string | null {
  const host = parseUrl(value)?.hostname.replace(/^www\./, '');
  return host ? host.charAt(0).toUpperCase() + host.slice(1) : null;
}

/**
 * The id of a file by its path relative to the input root, or by its URL. A packed file has the id of what is packed.
 *
 * @param key the record's place in a file of many
 */
export function pathId(uri: string, key?: string | number): string {
  const path = uri === '-' ? 'stdin' : uri.replace(/^(?:\.?\/)+/, '').replace(/(?<=[^/])\.(?:gz|zst)$/i, '');
  const name = urlId(uri) ?? (path.replace(/(?<=[^/])\.[^./]+$/, '') || path || 'input');
  return key === undefined ? name : `${name}:${key}`;
}

function parseUrl(value: unknown): URL | null {
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value.trim())) return null;
  try {
    return new URL(value.trim());
  } catch {
    return null;
  }
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
