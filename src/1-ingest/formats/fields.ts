/** Fields of a JSON record or of front matter, by the names that the config gives them. */
import type { FieldNames } from '../options.js';
import type { Draft } from './format.js';

/** What a record says of itself, its text aside. */
export function fieldsOf(data: Readonly<Record<string, unknown>>, names: FieldNames): Omit<Draft, 'blocks' | 'issues'> & { readonly title: string | null } {
  return {
    id: field(data, names.id),
    url: field(data, names.url),
    title: oneOf(field(data, names.title)),
    published: field(data, names.published),
    publisher: oneOf(field(data, names.publisher)),
    authors: allOf(field(data, names.authors)),
    section: oneOf(field(data, names.section)),
    language: oneOf(field(data, names.language)),
  };
}

/**
 * The value of the first name that the record has and fills; a dot goes into an object. Names are compared as written
 * first, then without case and `_-`, so that `Published_At` is found as `publishedAt`.
 */
export function field(data: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  for (const same of [identical, alike]) {
    for (const name of names) {
      const value = name.split('.').reduce<unknown>((at, part) => lookup(at, part, same), data);
      if (value !== undefined && value !== null && value !== '') return value;
    }
  }
  return undefined;
}

type Same = (key: string, part: string) => boolean;
const identical: Same = (key, part) => key === part;
const alike: Same = (key, part) => loose(key) === loose(part);
const loose = (key: string) => key.replace(/[_-]/g, '').toLowerCase();

function lookup(at: unknown, part: string, same: Same): unknown {
  if (typeof at !== 'object' || at === null) return undefined;
  return Object.entries(at).find(([key]) => same(key, part))?.[1];
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
