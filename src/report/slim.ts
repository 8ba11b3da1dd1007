/** Records as the pages keep them: what can be told from the rest is left out. */
import type { Article } from '../record/schema.js';
import { USUAL } from './site.js';

/** Fields of an article that no page shows. */
const UNSHOWN: ReadonlySet<string> = new Set(['schemaVersion', 'sha256', 'extra', 'lead', 'language']);

/** A record without what is usual, without surfaces (its text has them) and without what no page shows. */
export function slim(article: Article): Partial<Article> {
  return Object.fromEntries(
    Object.entries(article)
      .filter(([key, value]) => !UNSHOWN.has(key) && value !== null)
      .map(([key, value]) => [key, lean(value)]),
  ) as Partial<Article>;
}

function lean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lean);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value as Readonly<Record<string, unknown>>).filter(
    ([key, inner]) => key !== 'surface' && !(key in USUAL && USUAL[key] === inner) && !isEmpty(inner),
  );
  return Object.fromEntries(fields.map(([key, inner]) => [key, lean(inner)]));
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
