import { atom, rss } from './feed.js';
import { csv, tsv } from './csv.js';
import type { Format } from './format.js';
import { html } from './html.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { md } from './md.js';
import { parquet } from './parquet.js';
import { sitemap } from './sitemap.js';
import { txt } from './txt.js';

/** Every input format; asked in this order when a file's name says nothing. */
export const FORMATS: readonly Format[] = [rss, atom, sitemap, html, parquet, jsonl, json, md, txt, csv, tsv];

const byName: ReadonlyMap<string, Format> = new Map(FORMATS.map((format) => [format.name, format]));
const byExtension: ReadonlyMap<string, Format> = new Map(FORMATS.flatMap((format) => format.extensions.map((ending) =>
  [ending, format] as const)));

/** The format of that name, as a record's `format` says it. */
export function formatByName(name: string): Format | null {
  return byName.get(name) ?? null;
}

/** The format that the ending of a file's name says; null for one that is not known, or none. */
export function formatByEnding(uri: string): Format | null {
  return byExtension.get(endingOf(uri) ?? '') ?? null;
}

/**
 * The format of a file: by the ending of its name, else by signs in its beginning. Plain text without a sign is taken for text
 * when the name has no ending (standard input); with an ending that is not known it is refused (null).
 */
export function formatOf(uri: string, head: string): Format | null {
  const known = formatByEnding(uri);
  if (known) return known;
  const signed = FORMATS.find((format) => format.looksLike(head));
  return signed ?? (endingOf(uri) === undefined ? txt : null);
}

/** The ending of a file's name, lower case, without its dot. Of a URL that of its path; `#` and `?` are part of a file's name. */
export function endingOf(uri: string): string | undefined {
  const isUrl = /^https?:\/\//i.test(uri);
  if (isUrl && /^https?:\/\/[^/]*$/i.test(uri)) return undefined;
  const path = isUrl ? uri.replace(/[?#].*$/s, '') : uri;
  return /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
}
