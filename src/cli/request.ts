/** A line of `derek map` as it was asked: checked by hand, since it is all that a text needs of checking. */
import { isIsoDate } from '../record/iso.js';
import { RejectError } from '../record/source.js';
import type { GivenArticle } from '../text-pipeline.js';

export interface Request {
  /** Its text, or the page that holds it. */
  readonly text: string;
  readonly isPage: boolean;
  readonly given: GivenArticle;
}

const TEXTS = ['title', 'language', 'uri'] as const;

/** @throws RejectError with code `input` that names every field at fault */
export function requestOf(value: unknown): Request {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw fault(['the line: expected an object with an id and a text']);
  }
  const line = value as Readonly<Record<string, unknown>>;
  const { id, text, html, published } = line;
  const wrong: string[] = [];
  const isPage = isAbsent(text) && typeof html === 'string';
  if (!isPage && typeof text !== 'string') wrong.push('text: expected the article\'s text, or html: its page');
  if (!isAbsent(id) && typeof id !== 'string' && typeof id !== 'number') wrong.push('id: expected a text or a number');
  if (!isAbsent(published) && (typeof published !== 'string' || !isIsoDate(published))) {
    wrong.push('published: expected an ISO 8601 date or date-time');
  }
  for (const key of TEXTS) if (!isAbsent(line[key]) && typeof line[key] !== 'string') wrong.push(`${key}: expected a text`);
  if (wrong.length > 0) throw fault(wrong);
  const given: Record<string, string> = {};
  for (const key of ['id', 'published', ...TEXTS]) if (!isAbsent(line[key])) given[key] = String(line[key]);
  return { text: (isPage ? html : text) as string, isPage, given };
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

const fault = (wrong: readonly string[]): RejectError => new RejectError('input', wrong.join('; '), '1-ingest');
