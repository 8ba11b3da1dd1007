/** What a table is, and the columns that several tables share. */
import type { z } from 'zod';
import { column, type Column, type Row } from './columns.js';
import type { Article } from './schema.js';

export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly target: string;
}

/** One table of the dataset; `Input` is what it draws its rows from. */
export interface Table<Input> {
  readonly name: string;
  readonly description: string;
  /** Null for a table whose rows have no key. */
  readonly primaryKey: string | null;
  readonly foreignKeys: readonly ForeignKey[];
  readonly columns: readonly Column<never>[];
  readonly rows: (input: Input) => Row[];
}

interface TableSpec<Input, Source> {
  readonly name: string;
  readonly description: string;
  readonly primaryKey?: string;
  readonly foreignKeys?: readonly ForeignKey[];
  readonly columns: readonly Column<Source>[];
  readonly each: (input: Input) => Iterable<Source>;
}

export function table<Input, Source>(spec: TableSpec<Input, Source>): Table<Input> {
  const { columns, each } = spec;
  return {
    name: spec.name, description: spec.description, primaryKey: spec.primaryKey ?? null,
    foreignKeys: spec.foreignKeys ?? [], columns,
    rows: (input) => Array.from(each(input), (source) => columns.map((one) => one.get(source))),
  };
}

/** An article in a dataset, which knows of the others. */
export interface DatasetArticle extends Article {
  /** Id of the article that this one is a copy of. */
  readonly duplicateOf?: string;
}

// ---- keys -------------------------------------------------------------------------------------------------------

export type Kind = 'entities' | 'money' | 'dates' | 'quantities';

/** Key of a mention of the body: `article#money/3`. Of the headline: `article#headline/money/0`. */
export function mentionKey(article: Article, kind: Kind, index: number, field: 'text' | 'title'): string {
  return field === 'text' ? `${article.id}#${kind}/${index}` : `${article.id}#headline/${kind}/${index}`;
}

export const keyOf = (article: Article, path: string | null): string | null => (path === null ? null : `${article.id}#${path}`);

export const key = <Source>(name: string, description: string, example: string, get: (source: Source) => string) =>
  column<Source>({ name, type: 'string', description, example, unique: true, get });

export const link = <Source>(
  name: string, description: string, example: string, get: (source: Source) => string | null, nullable = true,
) =>
  column<Source>({ name, type: 'string', description, example, nullable, get });

export const articleId = <Source extends { readonly article: Article }>() =>
  link<Source>('article_id', 'key of the article', 'turkic-trade', ({ article }) => article.id, false);

export const duplicateOf = <Source>(read: (source: Source) => DatasetArticle) =>
  link<Source>('duplicate_of', 'key of the article that this one is a copy of: leave copies out of sums', 'turkic-trade', (source) =>
    read(source).duplicateOf ?? null);

export const toArticle: ForeignKey = { column: 'article_id', table: 'articles', target: 'article_id' };
export const toEntity = (from: string): ForeignKey => ({ column: from, table: 'entities', target: 'entity_id' });

// ---- columns that several tables share --------------------------------------------------------------------------

/** A date or date-time as two columns, so that the day is a real date: `2026-02-20` and `15:00+05:00`. */
export function dayAndTime<Source>(
  names: readonly [day: string, time: string],
  from: z.ZodType,
  read: (source: Source) => string | null,
): Column<Source>[] {
  return [
    column<Source>({ name: names[0], from, type: 'date', get: (source) => read(source)?.slice(0, 10) ?? null }),
    column<Source>({
      name: names[1], type: 'string', description: `clock time of ${names[0]} with its offset, where it is known`,
      example: '15:00+05:00', nullable: true, get: (source) => read(source)?.slice(11) || null,
    }),
  ];
}

export interface Mentioned<M> {
  readonly article: Article;
  readonly mention: M;
  readonly index: number;
  readonly field: 'text' | 'title';
}

export function mentionsOf<K extends Kind>(kind: K) {
  return function* (article: Article): Iterable<Mentioned<Article[K][number]>> {
    for (const [index, mention] of article[kind].entries()) yield { article, mention, index, field: 'text' };
    for (const [index, mention] of article.headline[kind].entries()) yield { article, mention, index, field: 'title' };
  };
}

export const mentionOf = <M>(source: Mentioned<M>): M => source.mention;

export function mentionKeys<K extends Kind>(kind: K, name: string): Column<Mentioned<Article[K][number]>>[] {
  return [
    key(name, 'key of the row', `turkic-trade#${kind}/3`, ({ article, index, field }) => mentionKey(article, kind, index, field)),
    articleId(),
    column({
      name: 'field', type: 'string',
      description: 'what the offsets point into: text (the body) or title (the headline)', example: 'text',
      get: ({ field }) => field,
    }),
  ];
}

