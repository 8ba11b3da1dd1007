/** The whole record against the one schema. */
import type { z } from 'zod';
import { Article, type Headline, type Issue } from '../record/schema.js';
import { RejectError } from '../record/source.js';
import { KINDS, pathOf, type Field, type Kind } from './report.js';

/** Indexes that the mentions of a list had, where some left. */
export type Origins = Readonly<Record<Kind, readonly number[]>>;

export interface Shaped {
  /** As the schema has it, the keys in its order. */
  readonly article: Article;
  /** By field; undefined where nothing left. */
  readonly origins: Readonly<Partial<Record<Field, Origins>>>;
  readonly issues: readonly Issue[];
  readonly dropped: readonly string[];
}

/**
 * Gives the record as the schema has it. A mention that breaks the schema leaves.
 *
 * @throws RejectError with code `invalid` when anything else breaks it
 */
export function checkShape(given: Article): Shaped {
  const whole = Article.safeParse(given);
  if (whole.success) return { article: whole.data, origins: {}, issues: [], dropped: [] };
  const faulty = new Map<string, string>();
  for (const issue of whole.error.issues) {
    const path = mentionPath(issue.path);
    if (path === null) throw invalid(issue);
    const inside = issue.path.slice(path.split('/').length).join('.');
    if (!faulty.has(path)) faulty.set(path, `${inside === '' ? '' : `${inside}: `}${issue.message}`);
  }
  const text = without(given, 'text', faulty);
  const title = without(given.headline, 'title', faulty);
  const sound = Article.safeParse({ ...given, ...text.lists, headline: { ...given.headline, ...title.lists } });
  if (!sound.success) throw invalid(sound.error.issues[0]);
  return {
    article: sound.data,
    origins: { text: text.origins, title: title.origins },
    issues: [...faulty].map(([path, why]) => ({ code: 'schema', severity: 'error', message: `${path} breaks the schema and is left out: ${why}` })),
    dropped: [...faulty.keys()],
  };
}

function without(from: Headline, field: Field, faulty: ReadonlyMap<string, string>) {
  const origins = Object.fromEntries(KINDS.map((kind) => [kind, [...from[kind].keys()].filter((index) => !faulty.has(pathOf(field, kind, index)))])) as Record<Kind, number[]>;
  const lists = Object.fromEntries(KINDS.map((kind) => [kind, origins[kind].map((index) => from[kind][index])]));
  return { origins, lists };
}

/** `money/3` or `headline/money/0` when the path is inside a mention. */
function mentionPath(path: readonly PropertyKey[]): string | null {
  const at = path[0] === 'headline' ? 1 : 0;
  const [list, index] = [path[at], path[at + 1]];
  return (KINDS as readonly PropertyKey[]).includes(list ?? '') && typeof index === 'number' ? path.slice(0, at + 2).join('/') : null;
}

function invalid(issue: z.core.$ZodIssue | undefined): RejectError {
  return new RejectError('invalid', `the record breaks the schema at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`, '6-validate');
}
