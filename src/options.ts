/** What a caller of the library may say, checked: an option that nothing reads is a fault of the program and throws. */
import * as z from 'zod';
import { nearest } from './config/nearest.js';
import { EXTRACTION } from './config/extraction.js';
import { loadModel, type NamesModel } from './4-extract/names/index.js';
import { loadFactsModel, type FactsModel } from './5-relate/facts/index.js';
import { Article } from './record/schema.js';

const text = z.string();

/** What is known of one article besides its text. */
export const Given = z.strictObject({
  /** @default 'text' */
  id: text.min(1).optional(),
  /** Path or URL. @default the id */
  uri: text.min(1).optional(),
  title: text.nullish(),
  /** ISO 8601 date or date-time of publication, or a `Date`: the anchor of relative dates. */
  published: z
    .union([
      z.date('expected an ISO 8601 date or date-time, or a valid Date').transform((date) => date.toISOString()),
      Article.shape.published,
    ])
    .optional(),
  /** BCP 47; given, the language gate is not asked. */
  language: text.min(2).nullish(),
});

/** What is known of one article besides its text, as the caller writes it. */
export type ExtractOptions = Readonly<z.input<typeof Given>>;

/** A model: as `loadModel` gives it, or the bytes of its file. */
const Names = z
  .custom<NamesModel | Uint8Array>(
    (value) => value instanceof Uint8Array || (typeof value === 'object' && value !== null && !Array.isArray(value)),
    'expected the bytes of a model, or a model that is loaded',
  )
  .transform((value) => (value instanceof Uint8Array ? loadModel(value) : value));

/** The facts model: as `loadFactsModel` gives it, or the bytes of its file. */
const Facts = z.custom<FactsModel | Uint8Array>(
  (value) => value instanceof Uint8Array || (typeof value === 'object' && value !== null && 'rankers' in value),
  'expected the bytes of a model, or a model that is loaded',
)
  .transform((value) => (value instanceof Uint8Array ? loadFactsModel(value) : value));

/** What an extractor is made by: the keys of the config that mean anything for one text, and the models. */
export const Extractor = z.strictObject({
  ...EXTRACTION,
  models: z
    .strictObject({
      /** `models/names.bin`; null for none: then only names that rules find come out. */
      names: Names.nullish(),
      /** `models/facts.bin`; null for none: then only patterns of your own tell facts. */
      facts: Facts.nullish(),
    })
    .optional(),
});

/** What an extractor is made by, as the caller writes it. */
export type ExtractorOptions = Readonly<z.input<typeof Extractor>>;

/**
 * The value as the schema reads it.
 *
 * @param where the function's name, for the message
 * @throws TypeError naming every option at fault, what was expected, and for an unknown one the nearest that there is
 */
export function checked<T extends z.ZodObject>(schema: T, value: unknown, where: string): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new TypeError(`${where}: ${result.error.issues.flatMap((issue) => explain(issue, schema)).join('; ')}`);
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodObject): string[] {
  const known = Object.keys(schema.shape);
  if (issue.code !== 'unrecognized_keys')
    return [`${issue.path.length === 0 ? 'the options' : `option "${issue.path.join('.')}"`}: ${issue.message}`];
  return issue.keys.map((key) => {
    const guess = nearest(key, known);
    return `unknown option "${key}"; ${guess === undefined ? `the options are ${known.join(', ')}` : `did you mean "${guess}"?`}`;
  });
}
