/**
 * What `npm start` runs: `derek run` without arguments reads this file. Every key may be left out; what stands here
 * are the defaults. Paths are relative to this file; arguments of the command line go before it.
 *
 * In a project of your own, where `derek` is installed as a package, the first line is
 * `import { defineConfig } from 'derek';`
 */
import { defineConfig } from './src/config/define.js';

export default defineConfig({
  /** Files and folders to read. */
  input: ['corpus'],

  /** Folder of the dataset. It is replaced whole; other files in it are left alone. */
  output: 'output',

  /** Formats of the tables: csv, json, jsonl, parquet, xlsx (one workbook). The whole records, `records.jsonl`, are always there. */
  formats: ['csv', 'json'],

  /** One file with all tables besides: 'duckdb' writes dataset.duckdb. */
  database: null,

  /** CSV for spreadsheets: with a byte-order mark, and formulas in text columns made harmless. */
  excel: false,

  /** What stands between the values of a CSV file: ',' or ';' (for Excel of Kazakh and Russian settings) or '\t'. */
  delimiter: ',',

  /**
   * What datapackage.json says of the dataset: title, description, licenses ([{ name: 'CC-BY-4.0', path: 'https://…' }]), sources
   * ([{ title: 'BAQ.KZ', path: 'https://baq.kz' }]). The licence is that of the articles: none is made up.
   */
  about: { licenses: [], sources: [] },

  /** Languages that become records; articles in others go to `rejects` with code `language`. */
  languages: ['kk'],

  /** Bytes of text an article may have; a longer one goes to `rejects` with code `too-large`. */
  maxTextBytes: 10_000_000,

  /** Files that each thread has open at once. */
  concurrency: 8,

  /** Articles that a thread takes at once, and that are kept together: more is faster, fewer is less to redo. */
  shardSize: 500,

  /** Whether the inputs are kept, packed, for `derek regenerate`. */
  keepInputs: true,

  /** What one article may take before it goes to `rejects`, with code `time-limit` or `memory-limit`. */
  limits: { seconds: 60, megabytes: 2048 },

  /** Time zone of dates and times that name none. */
  timeZone: 'Asia/Almaty',

  /**
   * Words of your own beside those that ship, in their dictionary form; every case and possessive comes by itself.
   * For example: currencies: [{ word: 'алтын динар', code: 'XAU' }], units: [{ word: 'пұт', code: '[pud]' }],
   * relations: [{ word: 'бәлендей', relation: 'about' }].
   */
  lexicon: { currencies: [], units: [], relations: [] },

  /** Patterns of facts of your own over our tags (#Money, #Gpe, #Dative …): see docs/facts.md. */
  factRules: [],

  /** What is extracted: false switches a stage off. */
  stages: { money: true, dates: true, quantities: true },

  /**
   * Which fields of JSON and JSON Lines records hold what; the first that a record has counts, and a dot goes into an
   * object (`data.body`). A list given here takes the place of the default one.
   */
  fields: {
    id: ['id', '_id', 'guid', 'article_id'],
    url: ['url', 'link', 'uri', 'canonical_url', 'canonicalUrl'],
    title: ['title', 'headline', 'heading', 'name'],
    text: ['text', 'body', 'content', 'articleBody', 'article_body', 'content_html', 'html', 'maintext', 'main_text'],
    published: ['published', 'date', 'published_at', 'publishedAt', 'datePublished', 'date_published', 'pubDate', 'pub_date', 'publish_date', 'created_at'],
    publisher: ['publisher', 'source', 'site', 'outlet'],
    authors: ['authors', 'author', 'byline', 'creator'],
    section: ['section', 'category', 'rubric', 'articleSection'],
    language: ['language', 'lang', 'inLanguage'],
  },

  /**
   * Where articles appear, for `derek fetch` and `derek watch`: feeds, sitemaps, lists, folders. See docs/sources.md.
   * For example: { name: 'portal', feed: 'https://portal.kz/rss', every: '15m' }.
   */
  sources: [],

  /** How they are fetched: contact is a mail address or URL, and no public site is asked without it. */
  fetching: {
    contact: null,
    archive: 'archive',
    concurrency: 8,
    maxPageBytes: 10_000_000,
    minFreeBytes: 500_000_000,
    again: ['1h', '6h', '1d', '7d'],
  },
});
