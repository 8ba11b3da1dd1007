/** The dataset's tables: what a row is, its columns (taken from the schemas) and how an article becomes rows. */
import { column, columnsOf, type Cell, type Column, type Row } from './columns.js';
import { facts } from './fact-table.js';
import { Article, DateMention, Entity, Issue, Links, Money, Person, Quantity, Reject } from './schema.js';
import {
  articleId, dayAndTime, duplicateOf, key, keyOf, link, mentionKey, mentionKeys, mentionOf, mentionsOf, table, toArticle, toEntity,
  type DatasetArticle, type Mentioned, type Table,
} from './table.js';
import { thingsOf, type Thing } from './things.js';

export type { Cell, Column, ColumnType, Row } from './columns.js';
export type { DatasetArticle, Table } from './table.js';

type Listed = 'sentences' | 'entities' | 'money' | 'dates' | 'quantities' | 'facts' | 'issues';
const count = (name: string, what: string, list: Listed): readonly Column<Article>[] => [
  column({ name, type: 'integer', description: `how many ${what} the body has`, example: 9, get: (article) => article[list].length }),
];

const articles = table<DatasetArticle, DatasetArticle>({
  name: 'articles',
  description: 'One row an article.',
  primaryKey: 'article_id',
  foreignKeys: [{ column: 'duplicate_of', table: 'articles', target: 'article_id' }],
  columns: [
    key('article_id', 'stable identifier of the article', 'turkic-trade', (article) => article.id),
    ...columnsOf(Article, (article: DatasetArticle) => article, {
      replace: {
        id: [],
        published: dayAndTime(['published', 'published_time'], Article.shape.published, (article) => article.published),
        extra: [
          column({
            name: 'extra', type: 'string', description: `${Article.shape.extra.meta()?.description}, as JSON`,
            example: '{"tags":["сауда"]}', nullable: true, get: ({ extra }) => (extra === null ? null : JSON.stringify(extra)),
          }),
        ],
        headline: [],
        about: [
          column({
            name: 'about', from: Article.shape.about, type: 'array', description: `${Article.shape.about.meta()?.description}; by name`,
            get: (article) => article.about.map((ref) => thingsOf(article).get(ref)?.name ?? ''),
          }),
          column({
            name: 'about_ids', from: Article.shape.about, type: 'array', description: 'keys of these entities',
            get: (article) => article.about.map((ref) => `${article.id}#${ref}`),
          }),
        ],
        sentences: count('sentence_count', 'sentences', 'sentences'),
        entities: count('mention_count', 'mentions of entities', 'entities'),
        money: count('money_count', 'sums of money', 'money'),
        dates: count('date_count', 'dates', 'dates'),
        quantities: count('quantity_count', 'quantities', 'quantities'),
        facts: count('fact_count', 'facts', 'facts'),
        issues: [
          column({
            name: 'issue_count', type: 'integer', description: 'how many doubts and repairs the article has', example: 0,
            get: (article) => article.issues.length,
          }),
        ],
      },
    }),
    duplicateOf((article) => article),
  ],
  each: (article) => [article],
});

interface ThingOf {
  readonly article: Article;
  readonly thing: Thing;
}

const entities = table<Article, ThingOf>({
  name: 'entities',
  description: 'One row a thing in an article: all mentions that share a ref.',
  primaryKey: 'entity_id',
  foreignKeys: [toArticle, toEntity('person_affiliation_id')],
  columns: [
    key('entity_id', 'key of the row', 'turkic-trade#e1', ({ article, thing }) => `${article.id}#${thing.ref}`),
    articleId(),
    column({ name: 'type', from: Entity.shape.type, get: ({ thing }) => thing.type }),
    column({ name: 'name', from: Entity.shape.name, description: 'base form of its fullest mention', get: ({ thing }) => thing.name }),
    ...columnsOf(Links, ({ thing }: ThingOf) => thing.links),
    ...columnsOf(Person, ({ thing }: ThingOf) => thing.person, {
      prefix: 'person_',
      nullable: true,
      replace: {
        affiliation: [
          link('person_affiliation_id', 'key of the organisation or place', 'turkic-trade#e4', ({ article, thing }) =>
            keyOf(article, thing.person?.affiliation ?? null)),
        ],
      },
    }),
    column({
      name: 'mention_count', type: 'integer', description: 'mentions in the body', example: 3, get: ({ thing }) => thing.mentions.text,
    }),
    column({
      name: 'title_mention_count', type: 'integer', description: 'mentions in the headline', example: 1,
      get: ({ thing }) => thing.mentions.title,
    }),
  ],
  each: function* (article) {
    for (const thing of thingsOf(article).values()) yield { article, thing };
  },
});

const mentions = table<Article, Mentioned<Entity>>({
  name: 'mentions',
  description: 'One row a mention of an entity.',
  primaryKey: 'mention_id',
  foreignKeys: [toArticle, toEntity('entity_id')],
  columns: [
    ...mentionKeys('entities', 'mention_id'),
    ...columnsOf<typeof Entity.shape, Mentioned<Entity>>(Entity, mentionOf, {
      replace: {
        ref: [
          link(
            'entity_id', 'key of the thing mentioned', 'turkic-trade#e1', ({ article, mention }) => `${article.id}#${mention.ref}`, false,
          ),
        ],
        // Same on every mention of a thing: they stand in the table of entities.
        links: [],
        person: [],
      },
    }),
  ],
  each: mentionsOf('entities'),
});

const money = table<Article, Mentioned<Money>>({
  name: 'money',
  description: 'One row a sum of money.',
  primaryKey: 'money_id',
  foreignKeys: [toArticle, { column: 'equivalent_of', table: 'money', target: 'money_id' }],
  columns: [
    ...mentionKeys('money', 'money_id'),
    ...columnsOf<typeof Money.shape, Mentioned<Money>>(Money, mentionOf, {
      replace: {
        equivalentOf: [
          link('equivalent_of', 'key of the sum that this one restates', 'turkic-trade#money/0', ({ article, mention, field }) =>
            mention.equivalentOf === null ? null : mentionKey(article, 'money', mention.equivalentOf, field)),
        ],
      },
    }),
  ],
  each: mentionsOf('money'),
});

const dates = table<Article, Mentioned<DateMention>>({
  name: 'dates',
  description: 'One row a date, interval, duration, time or repeating interval.',
  primaryKey: 'date_id',
  foreignKeys: [toArticle],
  columns: [
    ...mentionKeys('dates', 'date_id'),
    ...columnsOf<typeof DateMention.shape, Mentioned<DateMention>>(DateMention, mentionOf, {
      replace: {
        dateStart: dayAndTime(['date_start', 'time_start'], DateMention.shape.dateStart, ({ mention }) => mention.dateStart),
        dateEnd: dayAndTime(['date_end', 'time_end'], DateMention.shape.dateEnd, ({ mention }) => mention.dateEnd),
      },
    }),
  ],
  each: mentionsOf('dates'),
});

const quantities = table<Article, Mentioned<Quantity>>({
  name: 'quantities', description: 'One row a quantity: a count, measure, percentage, ratio, rank or age.',
  primaryKey: 'quantity_id', foreignKeys: [toArticle],
  columns: [...mentionKeys('quantities', 'quantity_id'), ...columnsOf<typeof Quantity.shape, Mentioned<Quantity>>(Quantity, mentionOf)],
  each: mentionsOf('quantities'),
});

interface Doubt {
  readonly article: Article;
  readonly issue: Issue;
}

const issues = table<Article, Doubt>({
  name: 'issues',
  description: 'One row a doubt or a repair. Offsets, where given, are into the body.',
  foreignKeys: [toArticle],
  columns: [articleId(), ...columnsOf<typeof Issue.shape, Doubt>(Issue, ({ issue }) => issue)],
  each: function* (article) {
    for (const issue of article.issues) yield { article, issue };
  },
});

/** What did not become an article. */
export const rejectsTable = table<Reject, Reject>({
  name: 'rejects', description: 'One row an input that did not become an article.',
  columns: columnsOf<typeof Reject.shape, Reject>(Reject, (reject) => reject), each: (reject) => [reject],
});

/** Tables whose rows come from articles, in the order of the data package. */
export const articleTables =
  [articles, entities, mentions, money, dates, quantities, facts, issues] as const satisfies readonly Table<DatasetArticle>[];

/** Every table of the dataset. */
export const allTables: readonly Table<never>[] = [...articleTables, rejectsTable];

/** A row as an object, in column order, as the JSON formats write it. */
export function rowObject(of: Pick<Table<never>, 'columns'>, row: Row): Record<string, Cell> {
  return Object.fromEntries(of.columns.map((one, index) => [one.name, row[index] ?? null]));
}
