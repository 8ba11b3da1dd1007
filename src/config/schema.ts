/**
 * What `pipeline.config.ts` may say, with every default. Nothing here reads files, so it can be used anywhere.
 */
import * as z from 'zod';
import { Per } from '../record/schema.js';
import { MAX_TEXT_BYTES } from './limits.js';
import { Fetching, Sources } from './sources.js';

/** Formats that a table can be written in, in the order in which the data package lists them. */
export const FORMATS = ['csv', 'json', 'jsonl', 'parquet', 'xlsx'] as const;
export type FormatName = (typeof FORMATS)[number];

/** Signs that can stand between the values of a CSV file. Excel of Kazakh and Russian settings expects the semicolon. */
export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Kinds of database that all tables can be put into, as one file. */
export const DATABASES = ['duckdb'] as const;

const isBlank = (text: string): boolean => text.trim() === '';
const path = z.string().refine((text) => !isBlank(text), 'a path, such as "corpus"');
const fieldNames = (...names: string[]) => z.array(z.string().min(1)).readonly().default(names);

/** Which fields of a JSON record hold what: the first that the record has counts. A dot goes into an object: `data.body`. */
const Fields = z.strictObject({
  id: fieldNames('id', '_id', 'guid', 'article_id'),
  url: fieldNames('url', 'link', 'uri', 'canonical_url', 'canonicalUrl'),
  title: fieldNames('title', 'headline', 'heading', 'name'),
  text: fieldNames('text', 'body', 'content', 'articleBody', 'article_body', 'content_html', 'html', 'maintext', 'main_text'),
  published: fieldNames('published', 'date', 'published_at', 'publishedAt', 'datePublished', 'date_published', 'pubDate', 'pub_date', 'publish_date', 'created_at'),
  publisher: fieldNames('publisher', 'source', 'site', 'outlet'),
  authors: fieldNames('authors', 'author', 'byline', 'creator'),
  section: fieldNames('section', 'category', 'rubric', 'articleSection'),
  language: fieldNames('language', 'lang', 'inLanguage'),
});

const timeZone = z.string().refine(isTimeZone, 'a time zone of the IANA database, such as "Asia/Almaty"');

/** Stages of extraction that can be switched off. */
const Stages = z.strictObject({
  money: z.boolean().default(true),
  dates: z.boolean().default(true),
  quantities: z.boolean().default(true),
});

const Limits = z.strictObject({
  /** Seconds for one article. @default 60 */
  seconds: z.number().positive().default(60),
  /** Megabytes of memory for one thread. @default 2048 */
  megabytes: z.int().min(64).default(2048),
});

const word = z.string().refine((text) => text.trim().length >= 2, 'a word of two letters or more, in its dictionary form');

/** Words of your own, beside those that ship: they are inflected like any other. */
const Lexicon = z.strictObject({
  /** Currencies: the word and its ISO 4217 code. */
  currencies: z.array(z.strictObject({ word, code: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code, such as "KZT"'), inflect: z.boolean().optional() })).readonly().default([]),
  /** Units of measure: the word, its UCUM code, and the `per` that a price by it has. */
  units: z.array(z.strictObject({ word, code: z.string().min(1, 'a UCUM code, such as "t"'), per: Per.optional(), inflect: z.boolean().optional() })).readonly().default([]),
  /** Words that bound a figure: before it, or `after` it in a case. */
  relations: z.array(z.strictObject({
    word, relation: z.enum(['about', 'almost', 'over', 'under', 'at_least', 'at_most']), after: z.enum(['nom', 'gen', 'dat', 'abl']).optional(),
  })).readonly().default([]),
}).superRefine(({ currencies, units, relations }, context) => {
  const seen = new Map<string, string>();
  const meansOne = (path: PropertyKey[], key: string, meaning: string): void => {
    const before = seen.get(key) ?? meaning;
    seen.set(key, before);
    if (before !== meaning) context.addIssue({ code: 'custom', path, message: `one meaning for a word, and this one is ${before} above` });
  };
  const spelt = (text: string): string => text.trim().toLowerCase();
  for (const [index, { word: text, code }] of currencies.entries()) meansOne(['currencies', index, 'word'], spelt(text), `the currency ${code}`);
  for (const [index, { word: text, code, per }] of units.entries()) meansOne(['units', index, 'word'], spelt(text), `the unit ${code}${per === undefined ? '' : `, per ${per}`}`);
  for (const [index, { word: text, relation, after }] of relations.entries()) meansOne(['relations', index, 'word'], `${spelt(text)} ${after ?? 'before'}`, `the relation ${relation}`);
});


export const PipelineConfig = z.strictObject({
  /** Files and folders to read; relative to the folder of the config. @default ['corpus'] */
  input: z.array(path).min(1, 'at least one path').readonly().default(['corpus']),
  /** Folder of the dataset; relative to the folder of the config. @default 'output' */
  output: path.default('output'),
  /** Formats of the tables; `records.jsonl` is always written. @default ['csv', 'json'] */
  formats: z.array(z.enum(FORMATS)).min(1, 'at least one format').readonly().default(['csv', 'json']),
  /** One file with all tables besides: `dataset.duckdb`. @default null */
  database: z.enum(DATABASES).nullable().default(null),
  /** CSV for spreadsheets: a byte-order mark, and formulas in text columns made harmless. @default false */
  excel: z.boolean().default(false),
  /** What stands between the values of a CSV file: `,`, `;` or a tab. @default ',' */
  delimiter: z.enum(DELIMITERS).default(','),
  /** BCP 47 languages that become records; others are rejected with code `language`. @default ['kk'] */
  languages: z.array(z.string().min(2, 'a BCP 47 tag, such as "kk"')).min(1, 'at least one language').readonly().default(['kk']),
  /** Bytes of text that an article may have; a longer one is rejected with code `too-large`. @default 10_000_000 */
  maxTextBytes: z.int().positive().default(MAX_TEXT_BYTES),
  /** Files that each thread has open at once. @default 8 */
  concurrency: z.int().min(1).max(1024).default(8),
  /** Articles that a thread takes at once, and that are kept together: more is faster, fewer is less to redo. @default 500 */
  shardSize: z.int().min(1).max(100_000).default(500),
  /** Whether the inputs are kept, packed, for `derek regenerate`. @default true */
  keepInputs: z.boolean().default(true),
  /** What one article may take before it is rejected, with code `time-limit` or `memory-limit`. */
  limits: Limits.prefault({}),
  /** Which fields of a JSON record hold what. */
  fields: Fields.prefault({}),
  /** Time zone of dates and times that name none. @default 'Asia/Almaty' */
  timeZone: timeZone.default('Asia/Almaty'),
  /** Patterns of facts of your own, in compromise's match syntax over our tags; docs/facts.md has an example. */
  factRules: z.array(z.strictObject({ name: z.string().min(1), match: z.string().min(1), measure: z.string().min(1).optional(), reason: z.string().optional() })).readonly().default([]),
  /** Words of your own. */
  lexicon: Lexicon.prefault({}),
  /** Stages of extraction: `false` switches one off. */
  stages: Stages.prefault({}),
  /** Where articles appear, for `derek fetch` and `derek watch`: docs/sources.md. @default [] */
  sources: Sources,
  /** How they are fetched. */
  fetching: Fetching.prefault({}),
});

/** The whole config, defaults filled in. */
export type PipelineConfig = z.output<typeof PipelineConfig>;
/** What a config file may say: every key may be left out. */
export type PipelineConfigInput = z.input<typeof PipelineConfig>;
/** Names of a JSON record's fields. */
export type FieldNames = PipelineConfig['fields'];

/** The config of a project that has no `pipeline.config.ts`. */
export const defaultConfig = (): PipelineConfig => PipelineConfig.parse({});

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
