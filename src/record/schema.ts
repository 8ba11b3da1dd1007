/**
 * The record contract, held once. The TypeScript types, JSON Schema, CSV and Parquet columns and the Table Schema
 * of the data package are all derived from these schemas (see `tables.ts`).
 */
import * as z from 'zod';
import { INDICATORS } from './indicators.js';
import { ISO_DATE, isOnCalendar } from './iso.js';
import { SCHEMA_VERSION } from './schema-version.js';

export { SCHEMA_VERSION };

const isoDate = z.string().regex(ISO_DATE, 'expected an ISO 8601 date or date-time');
const index = z.int().nonnegative();
const amount = z.number().nullable();

/** `exact` … `range`: how the text bounds the figure. */
export const Relation = z.enum(['exact', 'about', 'almost', 'over', 'under', 'at_least', 'at_most', 'range']);
export const Change = z.enum(['none', 'up', 'down', 'from', 'to']);
export const Status = z.enum(['actual', 'planned', 'forecast', 'possible', 'alleged', 'denied']);
export const CurrencyBasis = z.enum(['stated', 'default', 'shared', 'context']);
export const DateKind = z.enum(['date', 'interval', 'duration', 'time', 'set', 'vague']);
export const Grain = z.enum(['century', 'decade', 'year', 'half', 'quarter', 'season', 'month', 'week', 'day', 'hour', 'minute']);
export const DateBasis = z.enum(['stated', 'implied', 'anchored']);
export const QuantityKind = z.enum(['count', 'measure', 'percent', 'percentage_point', 'ratio', 'ordinal', 'age']);
export const EntityType = z.enum([
  'PERSON', 'ORGANISATION', 'GPE', 'LOCATION', 'FACILITY', 'POSITION', 'NORP', 'PROJECT', 'EVENT', 'LAW', 'PRODUCT',
  'ART', 'LANGUAGE', 'DISEASE', 'ADAGE', 'CONTACT', 'NON_HUMAN', 'MISCELLANEOUS',
]);
export const Severity = z.enum(['info', 'warning', 'error']);
export const Script = z.enum(['Cyrl', 'Latn', 'Arab']);

/** What a rate is per: a unit, or an ISO 4217 code for an exchange rate. */
export const Per = z.union([
  z.enum([
    'kg', 'L', 'm2', 'm3', 'barrel', 't', 'har', 'km', 'kW.h', 'bag', 'head', 'MCI', 'oz', 'hour', 'day', 'month', 'year',
    'person', 'family', 'unit',
  ]),
  z.string().regex(/^[A-Z]{3}$/, 'expected a unit or an ISO 4217 code'),
]);

const Mention = z.strictObject({
  start: index.meta({ description: 'first UTF-16 code unit of the span', example: 12 }),
  end: index.meta({ description: 'one past the last UTF-16 code unit of the span', example: 29 }),
  surface: z.string().min(1).meta({ description: 'the characters of the span', example: '4,3 млрд доллар' }),
  sentence: index.meta({ description: 'index of the sentence that holds the span', example: 3 }),
  rule: z.string().meta({ description: 'what fired: the name of a rule, or of the model', example: 'money/amount-currency' }),
  confidence: z.number().min(0).max(1).meta({ description: 'from 0 to 1', example: 0.95 }),
});

const figure = {
  amount: amount.meta({ description: 'the figure stated; null for a range', example: 4300000000 }),
  min: amount.meta({ description: 'lower bound that the text asserts', example: 4300000000 }),
  max: amount.meta({ description: 'upper bound that the text asserts', example: 4300000000 }),
  relation: Relation.meta({ description: 'how the text bounds the figure', example: 'exact' }),
};

export const Money = z.strictObject({
  ...Mention.shape, ...figure,
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code').meta({ description: 'ISO 4217', example: 'USD' }),
  currencyBasis: CurrencyBasis.meta({ description: 'how the currency is known', example: 'default' }),
  change: Change.meta({ description: 'up or down by the figure, from or to it', example: 'none' }),
  per: Per.nullable().meta({ description: 'unit that the price is for, or the quoted currency of an exchange rate', example: 'kg' }),
  perAmount: z.number().positive().meta({ description: 'how many of the unit', example: 1 }),
  status: Status.meta({ description: 'whether it happened', example: 'actual' }),
  equivalentOf: index.nullable().meta({ description: 'index of the sum that this one restates', example: 0 }),
});

export const DateMention = z.strictObject({
  ...Mention.shape,
  value: z.string().min(1).nullable().meta({
    description: 'EDTF level 1, or ISO 8601 duration, time or repeating interval; null when vague or not to be resolved',
    example: '2005/2025',
  }),
  dateStart: isoDate.nullable().meta({ description: 'first day, or instant, inclusive', example: '2005-01-01' }),
  dateEnd: isoDate.nullable().meta({ description: 'last day, or instant, inclusive', example: '2025-12-31' }),
  kind: DateKind.meta({ description: 'what sort of expression', example: 'interval' }),
  grain: Grain.nullable().meta({ description: 'precision; null when vague', example: 'year' }),
  basis: DateBasis.meta({ description: 'stated, implied by the context, or anchored to the publication date', example: 'stated' }),
  approximate: z.boolean().meta({ description: 'whether the text says about', example: false }),
  relation: Relation.meta({ description: 'of a duration: how the text bounds it', example: 'exact' }),
  min: z.string().nullable().meta({ description: 'of a duration: lower bound, ISO 8601', example: 'P5Y' }),
  max: z.string().nullable().meta({ description: 'of a duration: upper bound, ISO 8601', example: 'P10Y' }),
});

export const Quantity = z.strictObject({
  ...Mention.shape, ...figure, kind: QuantityKind.meta({ description: 'what sort of figure', example: 'count' }),
  unit: z.string().min(1).nullable().meta({ description: 'UCUM code, or MCI for the monthly calculation index', example: 't' }),
  of: z.string().min(1).nullable().meta({ description: 'what is counted, in its base form', example: 'компания' }),
  change: Change.meta({ description: 'up or down by the figure, from or to it', example: 'up' }),
  per: Per.nullable().meta({ description: 'unit that the rate is for', example: 'har' }),
  perAmount: z.number().positive().meta({ description: 'how many of the unit', example: 1 }),
  status: Status.meta({ description: 'whether it happened', example: 'actual' }),
});

export const Links = z.strictObject({
  iso3166: z.string().regex(/^[A-Z]{2}$/).optional().meta({ description: 'ISO 3166-1 alpha-2', example: 'UZ' }),
  iso3166_2: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/).optional().meta({ description: 'ISO 3166-2', example: 'KZ-10' }),
  wikidata: z.string().regex(/^Q\d+$/).optional().meta({ description: 'Wikidata item', example: 'Q265' }),
});

const ref = z.string().regex(/^e\d+$/, 'expected a reference such as e1');

export const Person = z.strictObject({
  given: z.string().nullable().meta({ description: 'given name', example: 'Асан' }),
  family: z.string().nullable().meta({ description: 'family name', example: 'Дарбаев' }),
  patronymic: z.string().nullable().meta({ description: 'patronymic', example: 'Оралұлы' }),
  initials: z.string().nullable().meta({ description: 'initials as written', example: 'Қ.' }),
  roles: z.array(z.string()).meta({ description: 'offices and occupations, in base form' }),
  affiliation: ref.nullable().meta({ description: 'ref of the organisation or place' }),
  country: z.string().regex(/^[A-Z]{2}$/).nullable().meta({ description: 'ISO 3166-1, from the office', example: 'KZ' }),
});

export const Entity = z.strictObject({
  ...Mention.shape, type: EntityType.meta({ description: "KazNERD's label", example: 'GPE' }),
  name: z.string().min(1).meta({ description: 'base form, case endings off', example: 'Өзбекстан' }),
  ref: ref.meta({ description: 'shared by all mentions of one thing in the article', example: 'e1' }),
  links: Links.meta({ description: 'codes, where known for certain' }), person: Person.optional(),
});

/** What a figure is of, in one word. */
export const Indicator = z.enum(INDICATORS);

/** Words of the article that answer a question about a figure. */
export const Phrase = z.strictObject({
  text: z.string().min(1).meta({ description: 'base form of the words', example: 'тауар айналымы' }),
  start: index.meta({ description: 'first UTF-16 code unit', example: 33 }),
  end: index.meta({ description: 'one past the last UTF-16 code unit', example: 47 }),
  field: z.enum(['text', 'title'])
    .meta({ description: 'what the offsets point into: text (the body) or title (the headline)', example: 'text' }),
});

const probability = z.number().min(0).max(1);
const sure = (slot: string) => probability.optional()
  .meta({ description: `probability that ${slot} is right, where it is told`, example: 0.93 });

/** Of each slot that is told: the probability that it is right. */
export const FactConfidence = z.strictObject({
  measure: sure('the measure'), predicate: sure('the predicate'), purpose: sure('the purpose'), subject: sure('the subject'),
  place: sure('the place'),
  counterparty: sure('the counterparty'), speaker: sure('the speaker'), period: sure('the period'), partOf: sure('the whole'),
  indicator: sure('the indicator'),
});

export const Fact = z.strictObject({
  figure: z.string().regex(/^(?:money|quantities)\/\d+$/).meta({ description: 'the figure', example: 'money/3' }),
  indicator: Indicator.meta({ description: 'what kind of figure', example: 'trade' }),
  measure: Phrase.nullable().meta({ description: 'what is measured, counted or paid', example: 'тауар айналымы' }),
  predicate: Phrase.nullable().meta({ description: 'what was done with it, in the infinitive', example: 'бөлу' }),
  purpose: Phrase.nullable().meta({ description: 'what the money is for', example: 'жол жөндеу' }),
  subject: ref.nullable().meta({ description: 'whose the figure is, or who does it', example: 'e1' }),
  place: ref.nullable().meta({ description: 'where it holds', example: 'e4' }),
  counterparty: ref.nullable().meta({ description: 'partner, source or recipient', example: 'e2' }),
  speaker: ref.nullable().meta({ description: 'who states it', example: 'e3' }),
  period: z.string().regex(/^(?:headline\/)?dates\/\d+$/).nullable().meta({ description: 'when the figure holds', example: 'dates/2' }),
  partOf: index.nullable().meta({ description: 'index of the fact of the whole', example: 0 }),
  confidence: FactConfidence.meta({ description: 'probability of each slot that is told' }),
  change: Change.meta({ description: 'as of the figure', example: 'none' }),
  status: Status.meta({ description: 'as of the figure', example: 'actual' }),
  sentence: index.meta({ description: 'index of the sentence', example: 3 }),
});

export const Issue = z.strictObject({
  code: z.string().min(1).meta({ description: 'stable code of the doubt or repair', example: 'date/future' }),
  severity: Severity.meta({ description: 'info, warning or error', example: 'warning' }),
  message: z.string().min(1).meta({ description: 'what was wrong, where, what to do' }),
  start: index.optional().meta({ description: 'first UTF-16 code unit, where it has a place' }),
  end: index.optional().meta({ description: 'one past the last UTF-16 code unit' }),
});

export const Sentence = z.strictObject({ start: index, end: index });

export const Headline = z.strictObject({
  entities: z.array(Entity), money: z.array(Money), dates: z.array(DateMention), quantities: z.array(Quantity),
});

export const Article = z.strictObject({
  schemaVersion: z.string().regex(/^\d+\.\d+\.\d+$/).meta({ description: 'version of the contract', example: SCHEMA_VERSION }),
  id: z.string().min(1).meta({ description: 'stable identifier', example: 'turkic-trade' }),
  uri: z.string().min(1).meta({ description: 'path relative to the input root, or URL', example: 'turkic-trade.txt' }),
  format: z.string().min(1).meta({ description: 'how it was read', example: 'txt' }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).meta({ description: 'of the raw bytes, or of the raw record in an archive' }),
  title: z.string().nullable().meta({ description: 'headline' }),
  lead: z.string().nullable().meta({ description: 'first paragraph' }),
  published: isoDate.refine(isOnCalendar, 'expected a day of the calendar').nullable()
    .meta({ description: 'publication date or date-time', example: '2026-02-20' }),
  publisher: z.string().nullable().meta({ description: 'as stated by the input', example: 'BAQ.KZ' }),
  authors: z.array(z.string()).meta({ description: 'as stated by the input' }),
  section: z.string().nullable().meta({ description: 'as stated by the input', example: 'Экономика' }),
  extra: z.record(z.string(), z.json()).nullable()
    .meta({ description: 'what else the input said of the article, at most 4 KB of JSON', example: '{"tags":["сауда"]}' }),
  language: z.string().min(2).meta({ description: 'BCP 47', example: 'kk' }),
  script: Script.meta({ description: 'of the source', example: 'Cyrl' }),
  text: z.string().meta({ description: 'the body, normalised, in Kazakh Cyrillic' }),
  headline: Headline,
  about: z.array(ref).max(2)
    .meta({ description: 'what the whole article is about: at most a place and an actor; empty where it is about several' }),
  sentences: z.array(Sentence),
  entities: z.array(Entity),
  money: z.array(Money),
  dates: z.array(DateMention),
  quantities: z.array(Quantity),
  facts: z.array(Fact),
  issues: z.array(Issue),
});

/** What did not become an article. */
export const Reject = z.strictObject({
  id: z.string().min(1).meta({ description: 'identifier of the input' }),
  uri: z.string().min(1).meta({ description: 'path relative to the input root, or URL' }),
  sha256: z.string().nullable().meta({ description: 'of the raw bytes, where they could be read' }),
  stage: z.string().min(1).meta({ description: 'stage that refused it', example: '1-ingest' }),
  code: z.string().min(1).meta({ description: 'stable code', example: 'language' }),
  message: z.string().min(1).meta({ description: 'what was wrong and what to do' }),
});

export type Relation = z.infer<typeof Relation>;
export type Change = z.infer<typeof Change>;
export type Status = z.infer<typeof Status>;
export type CurrencyBasis = z.infer<typeof CurrencyBasis>;
export type DateKind = z.infer<typeof DateKind>;
export type Grain = z.infer<typeof Grain>;
export type DateBasis = z.infer<typeof DateBasis>;
export type QuantityKind = z.infer<typeof QuantityKind>;
export type EntityType = z.infer<typeof EntityType>;
export type Script = z.infer<typeof Script>;
export type Money = z.infer<typeof Money>;
export type DateMention = z.infer<typeof DateMention>;
export type Quantity = z.infer<typeof Quantity>;
export type Links = z.infer<typeof Links>;
export type Person = z.infer<typeof Person>;
export type Entity = z.infer<typeof Entity>;
export type Indicator = z.infer<typeof Indicator>;
export type Phrase = z.infer<typeof Phrase>;
export type FactConfidence = z.infer<typeof FactConfidence>;
export type Fact = z.infer<typeof Fact>;
export type Issue = z.infer<typeof Issue>;
export type Sentence = z.infer<typeof Sentence>;
export type Headline = z.infer<typeof Headline>;
export type Article = z.infer<typeof Article>;
export type Reject = z.infer<typeof Reject>;
