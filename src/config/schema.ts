/**
 * What `pipeline.config.ts` may say, with every default. Nothing here reads files, so it can be used anywhere.
 */
import * as z from 'zod';
import { EXTRACTION } from './extraction.js';
import { MAX_TEXT_BYTES } from './limits.js';
import { Published, SiteRule } from './site-rule.js';
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

/**
 * Which fields of a record (JSON, a row of CSV or Parquet, front matter) hold what: the first that the record has counts. A dot goes into
 * an object: `data.body`.
 */
const Fields = z.strictObject({
  id: fieldNames('id', '_id', 'guid', 'article_id'),
  url: fieldNames('url', 'link', 'uri', 'canonical_url', 'canonicalUrl'),
  title: fieldNames('title', 'headline', 'heading', 'name'),
  text: fieldNames('text', 'body', 'content', 'articleBody', 'article_body', 'content_html', 'html', 'maintext', 'main_text'),
  published: fieldNames(
    'published', 'date', 'published_at', 'publishedAt', 'datePublished', 'date_published', 'pubDate', 'pub_date', 'publish_date',
    'created_at',
  ),
  publisher: fieldNames('publisher', 'source', 'site', 'outlet'),
  authors: fieldNames('authors', 'author', 'byline', 'creator'),
  section: fieldNames('section', 'category', 'rubric', 'articleSection'),
  language: fieldNames('language', 'lang', 'inLanguage'),
});

/** What the dataset says of itself in `datapackage.json`, in the words of the Data Package standard. */
const About = z.strictObject({
  title: z.string().min(1).default('Kazakh news as data'),
  description: z.string().min(1)
    .default('People, organisations, places, money, dates, quantities and facts of Kazakh-language news articles, extracted by derek.'),
  /** Licences of the data: those of the articles, which nobody but you can know. @default [] */
  licenses: z.array(z.strictObject({ name: z.string().min(1), path: z.url().optional(), title: z.string().min(1).optional() })).readonly()
    .default([]),
  /** Where the articles are from. @default [] */
  sources: z.array(z.strictObject({ title: z.string().min(1), path: z.url().optional() })).readonly().default([]),
});

const Limits = z.strictObject({
  /** Seconds for one article. @default 60 */
  seconds: z.number().positive().default(60),
  /** Megabytes of memory for one thread. @default 2048 */
  megabytes: z.int().min(64).default(2048),
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
  /** What `datapackage.json` says of the dataset: title, description, licences, sources. */
  about: About.prefault({}),
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
  /** Rules of pages by host, before those that ship. @default [] */
  rules: z.array(SiteRule).readonly().default([]),
  /** Publication date of articles that say none. @default null */
  published: Published.default(null),
  ...EXTRACTION,
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
