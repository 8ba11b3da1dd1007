/**
 * What a config may say of the extraction itself: how a text is read, wherever it comes from. An extractor of the library takes the same.
 */
import * as z from 'zod';
import { MIN_CONFIDENCE } from '../5-relate/facts/min-confidence.js';
import { Indicator, Per } from '../record/schema.js';

const timeZone = z.string().refine(isTimeZone, 'a time zone of the IANA database, such as "Asia/Almaty"');

/** Stages of extraction that can be switched off. */
const Stages = z.strictObject({
  money: z.boolean().default(true), dates: z.boolean().default(true), quantities: z.boolean().default(true),
});

const Facts = z.strictObject({
  /** A slot that is less probable than this is null. @default 0.5 */
  minConfidence: z.number().min(0, 'a probability from 0 to 1').max(1, 'a probability from 0 to 1').default(MIN_CONFIDENCE),
});

const word = z.string().refine((text) => text.trim().length >= 2, 'a word of two letters or more, in its dictionary form');

/** Words of your own, beside those that ship: they are inflected like any other. */
const Lexicon = z.strictObject({
  /** Currencies: the word and its ISO 4217 code. */
  currencies: z.array(
    z.strictObject({ word, code: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code, such as "KZT"'), inflect: z.boolean().optional() }),
  ).readonly().default([]),
  /** Units of measure: the word, its UCUM code, and the `per` that a price by it has. */
  units: z.array(
    z.strictObject({ word, code: z.string().min(1, 'a UCUM code, such as "t"'), per: Per.optional(), inflect: z.boolean().optional() }),
  ).readonly().default([]),
  /** Words that bound a figure: before it, or `after` it in a case. */
  relations: z.array(z.strictObject({
    word, relation: z.enum(['about', 'almost', 'over', 'under', 'at_least', 'at_most']),
    after: z.enum(['nom', 'gen', 'dat', 'abl']).optional(),
  })).readonly().default([]),
}).superRefine(({ currencies, units, relations }, context) => {
  const seen = new Map<string, string>();
  const meansOne = (path: PropertyKey[], key: string, meaning: string): void => {
    const before = seen.get(key) ?? meaning;
    seen.set(key, before);
    if (before !== meaning) context.addIssue({ code: 'custom', path, message: `one meaning for a word, and this one is ${before} above` });
  };
  const spelt = (text: string): string => text.trim().toLowerCase();
  for (const [index, { word: text, code }] of currencies.entries()) {
    meansOne(['currencies', index, 'word'], spelt(text), `the currency ${code}`);
  }
  for (const [index, { word: text, code, per }] of units.entries()) {
    meansOne(['units', index, 'word'], spelt(text), `the unit ${code}${per === undefined ? '' : `, per ${per}`}`);
  }
  for (const [index, { word: text, relation, after }] of relations.entries()) {
    meansOne(['relations', index, 'word'], `${spelt(text)} ${after ?? 'before'}`, `the relation ${relation}`);
  }
});

/** Keys of the config that say how a text is read. */
export const EXTRACTION = {
  /** BCP 47 languages that become records; others are rejected with code `language`. @default ['kk'] */
  languages: z.array(z.string().min(2, 'a BCP 47 tag, such as "kk"')).min(1, 'at least one language').readonly().default(['kk']),
  /** Time zone of dates and times that name none. @default 'Asia/Almaty' */
  timeZone: timeZone.default('Asia/Almaty'),
  /** Patterns of facts of your own, in compromise's match syntax over our tags; docs/facts.md has an example. */
  factRules: z.array(z.strictObject({
    name: z.string().min(1), match: z.string().min(1), measure: z.string().min(1).optional(), indicator: Indicator.optional(),
    reason: z.string().optional(),
  })).readonly().default([]),
  /** How sure facts must be. */
  facts: Facts.prefault({}),
  /** Words of your own. */
  lexicon: Lexicon.prefault({}),
  /** Stages of extraction: `false` switches one off. */
  stages: Stages.prefault({}),
};

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
