import type { Format } from './format.js';
import { html } from './html.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { md } from './md.js';
import { txt } from './txt.js';

/** Every input format; asked in this order when a file's name says nothing. */
export const FORMATS: readonly Format[] = [html, jsonl, json, md, txt];

const byName: ReadonlyMap<string, Format> = new Map(FORMATS.map((format) => [format.name, format]));
const byExtension: ReadonlyMap<string, Format> = new Map(FORMATS.flatMap((format) => format.extensions.map((ending) => [ending, format] as const)));

/** The format of that name, as a record's `format` says it. */
export function formatByName(name: string): Format | null {
  return byName.get(name) ?? null;
}

/**
 * The format of a file: by the ending of its name, else by signs in its beginning. Plain text without a sign is taken for text
 * when the name has no ending (standard input); with an ending that is not known it is refused (null).
 */
export function formatOf(uri: string, head: string): Format | null {
  const ending = /\.([^./\\]+)$/.exec(uri.replace(/[?#].*$/s, ''))?.[1]?.toLowerCase();
  const known = ending === undefined || /^https?:\/\/[^/]*$/.test(uri) ? undefined : byExtension.get(ending);
  if (known) return known;
  const signed = FORMATS.find((format) => format.looksLike(head));
  return signed ?? (ending === undefined ? txt : null);
}
