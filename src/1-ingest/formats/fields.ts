/** Fields of a record or of front matter, by the names that the config gives them. */
import type { Issue } from '../../record/schema.js';
import { givenId, urlId } from '../ids.js';
import type { FieldNames } from '../options.js';
import type { Draft } from './format.js';

/** A record as fields, whatever its format: an object of JSON, a row, an item of a feed, front matter. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a record says of itself, its text aside. `extra` is what no name has asked for. */
export type Said = Omit<Draft, 'blocks' | 'issues'> & { readonly title: string | null; readonly issues: readonly Issue[] };

/** @param read keys that hold the text */
export function fieldsOf(data: Fields, names: FieldNames, read: Iterable<string> = []): Said {
  const used = new Set(read);
  const take = (wanted: readonly string[]): unknown => {
    const found = findField(data, wanted);
    if (found) used.add(found.key);
    return found?.value;
  };
  const said = {
    id: take(names.id), url: take(names.url), title: oneOf(take(names.title)), published: take(names.published),
    publisher: oneOf(take(names.publisher)), authors: allOf(take(names.authors)), section: oneOf(take(names.section)),
    language: oneOf(take(names.language)),
  };
  return { ...said, ...extraOf(data, used) };
}

/** The id that a record gives itself, or that of its URL; null where it has neither. */
export function idOf(data: Fields, names: FieldNames): string | null {
  return givenId(findField(data, names.id)?.value) ?? urlId(findField(data, names.url)?.value);
}

/** Bytes of JSON that an article's `extra` may have. */
const MOST_EXTRA = 4096;

/** What nobody has read, as it was; keys that find no room are named by an issue. */
function extraOf(data: Fields, used: ReadonlySet<string>): { extra: Fields | null; issues: readonly Issue[] } {
  const extra: Record<string, unknown> = {};
  const left: string[] = [];
  let bytes = 2;
  for (const [key, value] of Object.entries(data)) {
    if (used.has(key) || value === null || value === undefined || value === '') continue;
    const json = JSON.stringify(value);
    if (json === undefined) continue;
    const size = Buffer.byteLength(json) + Buffer.byteLength(key) + 4;
    if (bytes + size > MOST_EXTRA) left.push(key);
    else {
      extra[key] = value;
      bytes += size;
    }
  }
  const names = left.slice(0, 20).map((key) => `"${key.slice(0, 60)}"`).join(', ');
  const issue: Issue = {
    code: 'extra-cut', severity: 'info',
    message: `Not kept in "extra", which has room for ${MOST_EXTRA} bytes: ${names}${left.length > 20 ? ` and ${left.length - 20} more` : ''}.`,
  };
  return { extra: Object.keys(extra).length > 0 ? extra : null, issues: left.length > 0 ? [issue] : [] };
}

/** The value of the first name that the record has and fills; see `findField`. */
export function field(data: Fields, names: readonly string[]): unknown {
  return findField(data, names)?.value;
}

/**
 * The first name that the record has and fills, with the record's own key for it; a dot goes into an object. Names are compared
 * as written first, then without case and `_-`, so that `Published_At` is found as `publishedAt`.
 */
export function findField(data: Fields, names: readonly string[]): { readonly key: string; readonly value: unknown } | null {
  for (const same of [identical, alike]) {
    for (const name of names) {
      const whole = entryOf(data, name, same);
      const [first, ...rest] = name.split('.');
      const found = whole ?? (rest.length > 0 ? entryOf(data, first ?? '', same) : undefined);
      if (!found) continue;
      const value = whole ? found[1] : rest.reduce<unknown>((at, part) => entryOf(at, part, same)?.[1], found[1]);
      if (value !== undefined && value !== null && value !== '') return { key: found[0], value };
    }
  }
  return null;
}

type Same = (key: string, part: string) => boolean;
const identical: Same = (key, part) => key === part;
const alike: Same = (key, part) => loose(key) === loose(part);
const loose = (key: string) => key.replace(/[_-]/g, '').toLowerCase();

function entryOf(at: unknown, part: string, same: Same): readonly [string, unknown] | undefined {
  if (typeof at !== 'object' || at === null) return undefined;
  return Object.entries(at).find(([key]) => same(key, part));
}

/** A name: a string, a number, the first of a list, or an object's `name`. */
export function oneOf(value: unknown): string | null {
  return (typeof value === 'string' ? value.trim() : allOf(value)[0]) || null;
}

/** Names: of a list, of objects with a `name` or `title`, of a string where semicolons part them. */
export function allOf(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return value.split(/\s*;\s*/).map((name) => name.trim()).filter(Boolean);
  if (Array.isArray(value)) return value.flatMap(allOf);
  if (typeof value !== 'object' || value === null) return [];
  return 'name' in value ? allOf(value.name) : 'title' in value ? allOf(value.title) : [];
}

/** An object as a record of fields; null for anything else. */
export function asObject(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
