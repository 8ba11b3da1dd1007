/**
 * The part of the schema that types do not promise: numbers that were calculated, words that a user gave. The whole schema is
 * held by the tests, over records of many texts: reading every record by it takes a tenth of the time.
 */
import { isIsoDate } from '../record/iso.js';
import type { Article, DateMention, Entity, Money, Quantity } from '../record/schema.js';
import { RejectError } from '../record/source.js';
import type { Finding, Kind, Mention } from './report.js';

const fault = (message: string): Finding<never> => (
  { code: 'schema', message: `breaks the schema and is left out: ${message}`, repaired: null }
);

/** What a mention has that the schema does not; it leaves. */
export function checkShape(kind: Kind, mention: Mention): Finding<never> | null {
  if (!(mention.confidence >= 0 && mention.confidence <= 1)) return fault(`confidence: ${mention.confidence} is not from 0 to 1`);
  if (mention.surface === '') return fault('surface: expected one');
  switch (kind) {
    case 'money': return checkMoney(mention as Money);
    case 'quantities': return checkQuantity(mention as Quantity);
    case 'entities': return (mention as Entity).name === '' ? fault('name: expected one') : null;
    case 'dates': return (mention as DateMention).value === '' ? fault('value: expected one, or null') : null;
  }
}

function checkMoney(sum: Money): Finding<never> | null {
  return /^[A-Z]{3}$/.test(sum.currency) ? checkNumbers(sum) : fault('currency: expected an ISO 4217 code');
}

function checkQuantity(quantity: Quantity): Finding<never> | null {
  if (quantity.unit === '') return fault('unit: expected a UCUM code, or null');
  return quantity.of === '' ? fault('of: expected a word, or null') : checkNumbers(quantity);
}

function checkNumbers({ amount, min, max, perAmount }: Money | Quantity): Finding<never> | null {
  for (const value of [amount, min, max]) if (value !== null && !Number.isFinite(value)) return fault(`amount: ${value} is no number`);
  return perAmount > 0 && perAmount < Infinity ? null : fault(`perAmount: ${perAmount} is not above 0`);
}

/** @throws RejectError with code `invalid` when what the input said of the article breaks the schema */
export function checkHead({ id, uri, sha256, published, language }: Article): void {
  if (id === '' || uri === '') throw invalid(id === '' ? 'id' : 'uri', 'expected a text that is not empty');
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw invalid('sha256', 'expected 64 hexadecimal digits');
  if (published !== null && !isIsoDate(published)) throw invalid('published', 'expected an ISO 8601 date or date-time of the calendar');
  if (language.length < 2) throw invalid('language', 'expected a BCP 47 tag');
}

function invalid(key: string, message: string): RejectError {
  return new RejectError('invalid', `the record breaks the schema at ${key}: ${message}`, '6-validate');
}
