/**
 * What the pages read. The report is files of data beside one page, each a script that hands its value over by name, so that it opens
 * from a disk: a page may load scripts there, but fetch nothing.
 */
import type { Article } from '../record/schema.js';

/** Rows of a table of facts in one file, articles in one file of titles, things in one file of names. */
export const FACTS_A_FILE = 4000;
export const TITLES_A_FILE = 4000;
export const THINGS_A_FILE = 4000;

/** A value that occurs, and how often. */
export type Counted<T = string> = readonly [value: T, count: number];

/** `site`: the overview, and what other files there are. */
export interface Site {
  readonly title: string;
  readonly version: string;
  readonly counts: {
    readonly articles: number;
    readonly copies: number;
    readonly facts: number;
    readonly things: number;
    readonly mentions: number;
    readonly issues: number;
    readonly rejects: number;
  };
  /** First and last day of publication. */
  readonly days: readonly [first: string, last: string] | null;
  /** Articles by month and publisher, the frequent ones first; the rest is the publisher `null`. */
  readonly months: {
    readonly months: readonly string[];
    readonly publishers: readonly (string | null)[];
    readonly counts: readonly (readonly number[])[];
  };
  /** Sums of money by indicator, currency and year. */
  readonly sums: readonly Sum[];
  /** The most mentioned things by group of types. */
  readonly top: Readonly<Record<ThingGroup, readonly ThingRow[]>>;
  readonly indicators: readonly Counted[];
  readonly doubts: readonly Counted[];
  readonly rejects: readonly Counted[];
  /** Publishers by number, as the rows mean them. */
  readonly publishers: readonly string[];
  /** First article of each file of articles. */
  readonly articleFiles: readonly number[];
  /** First thing of each file of things' pages. */
  readonly thingFiles: readonly number[];
  /** Whether corrections can be made: the page of `derek review`. */
  readonly review: boolean;
}

export interface Sum {
  readonly indicator: string;
  readonly currency: string;
  readonly facts: number;
  /** Sum of the exact amounts by year; a fact without a period is of no year. */
  readonly years: readonly Counted<string | null>[];
}

export type ThingGroup = 'people' | 'organisations' | 'places';

/** A thing in a list: its number, type, name, mentions, articles. */
export type ThingRow = readonly [number: number, type: string, name: string, mentions: number, articles: number];

/** `titles-N`: articles in order, a column each. */
export interface Titles {
  readonly id: readonly string[];
  readonly title: readonly (string | null)[];
  readonly published: readonly (string | null)[];
  readonly publisher: readonly number[];
  readonly facts: readonly number[];
  readonly issues: readonly number[];
}

/** `facts-N`: facts in order, a column each; words are numbers of `words`, things are numbers, -1 is none. */
export interface FactColumns {
  readonly words: readonly string[];
  readonly article: readonly number[];
  readonly fact: readonly number[];
  readonly title: readonly number[];
  readonly published: readonly number[];
  readonly publisher: readonly number[];
  readonly surface: readonly number[];
  readonly indicator: readonly number[];
  readonly measure: readonly number[];
  readonly amount: readonly (number | null)[];
  readonly min: readonly (number | null)[];
  readonly max: readonly (number | null)[];
  readonly relation: readonly number[];
  readonly unit: readonly number[];
  readonly per: readonly number[];
  readonly change: readonly number[];
  readonly status: readonly number[];
  readonly subject: readonly number[];
  readonly subjectThing: readonly number[];
  readonly place: readonly number[];
  readonly placeThing: readonly number[];
  readonly counterparty: readonly number[];
  readonly period: readonly number[];
  readonly periodStart: readonly number[];
  readonly periodEnd: readonly number[];
  /** The least of the confidences of measure, subject, place and period that are told, in hundredths; -1 where none is. */
  readonly confidence: readonly number[];
}

/** `articles-N`: the records, with what is usual left out, and the numbers of their things by ref. */
export interface StoredArticle {
  readonly record: Partial<Article>;
  readonly things: readonly (readonly [ref: string, thing: number])[];
  readonly duplicateOf: string | null;
}

/** A fact on a thing's page. */
export type ThingFact = readonly [
  article: number,
  fact: number,
  role: string,
  indicator: string,
  measure: string | null,
  amount: number | null,
  unit: string | null,
  relation: string,
  day: string | null,
  surface: string,
];

/** `thing-N`: the pages of things. */
export interface ThingPage {
  readonly type: string;
  readonly name: string;
  /** Other names that it has, frequent first. */
  readonly names: readonly string[];
  readonly links: {
    readonly iso3166?: string | undefined;
    readonly iso3166_2?: string | undefined;
    readonly wikidata?: string | undefined;
  };
  readonly roles: readonly string[];
  readonly mentions: number;
  /** Articles with their mentions. */
  readonly articles: readonly Counted<number>[];
  /** How many facts it has a part in; `facts` holds the first ones. */
  readonly factCount: number;
  readonly facts: readonly ThingFact[];
  /** Things in the same articles, and in how many. */
  readonly beside: readonly (readonly [thing: number, type: string, name: string, articles: number])[];
}

/** Fields that are left out of stored mentions where they have the usual value; the page fills them in. */
export const USUAL: Readonly<Record<string, unknown>> = {
  change: 'none',
  status: 'actual',
  relation: 'exact',
  per: null,
  perAmount: 1,
  equivalentOf: null,
  approximate: false,
  currencyBasis: 'stated',
  basis: 'stated',
  min: null,
  max: null,
  unit: null,
  of: null,
  partOf: null,
  speaker: null,
  counterparty: null,
  subject: null,
  place: null,
  purpose: null,
  predicate: null,
  measure: null,
  period: null,
  grain: null,
  dateStart: null,
  dateEnd: null,
  given: null,
  family: null,
  patronymic: null,
  initials: null,
  affiliation: null,
  country: null,
};
