/** What the stages have left of an article, put together as a record, its keys in the schema's order; stage 6 checks it. */
import type { Doc } from './3-segment/doc.js';
import type { Extracted } from './4-extract/index.js';
import { SCHEMA_VERSION } from './record/schema-version.js';
import type { Article, DateMention, Entity, Fact, Headline, Money, Quantity } from './record/schema.js';
import type { Left, Parsed } from './stage.js';

type Finished = Parsed & Pick<Left, 'normal' | 'body' | 'head' | 'bodyMentions' | 'headMentions' | 'names' | 'facts' | 'about'>;

export function recordOf({ raw, normal, body, head, bodyMentions, headMentions, names, facts, about }: Finished): Omit<Article, 'issues'> {
  return {
    schemaVersion: SCHEMA_VERSION, id: raw.id, uri: raw.uri, format: raw.format, sha256: raw.sha256,
    title: normal.title, lead: normal.lead, published: normal.published, publisher: raw.publisher, authors: [...raw.authors],
    section: raw.section, extra: raw.extra ?? null, language: normal.language, script: normal.script, text: normal.text,
    headline: mentionsOf(head, headMentions, names.headline), about: [...about],
    sentences: body.sentences.map(({ start, end }) => ({ start, end })),
    ...mentionsOf(body, bodyMentions, names.entities), facts: facts.map(inOrder),
  };
}

/** Mentions with the characters that their tokens cover. */
function mentionsOf(doc: Doc | null, found: Extracted | null, entities: Entity[]): Headline {
  if (doc === null || found === null) return { entities, money: [], dates: [], quantities: [] };
  return {
    entities, money: found.money.map((sum) => moneyOf(doc, sum)), dates: found.dates.map((date) => dateOf(doc, date)),
    quantities: found.quantities.map((quantity) => quantityOf(doc, quantity)),
  };
}

type Span = { readonly from: number; readonly to: number };

// Written out, and not by spreading: objects of one shape, and nothing in the record that the schema does not have.
function moneyOf(doc: Doc, m: Extracted['money'][number]): Money {
  const start = startOf(doc, m);
  const end = endOf(doc, m);
  return {
    start, end, surface: doc.text.slice(start, end), sentence: doc.sentenceOf[m.from] ?? 0, rule: m.rule, confidence: m.confidence,
    amount: m.amount, min: m.min, max: m.max, relation: m.relation, currency: m.currency, currencyBasis: m.currencyBasis, change: m.change,
    per: m.per, perAmount: m.perAmount, status: m.status, equivalentOf: m.equivalentOf,
  };
}

function dateOf(doc: Doc, d: Extracted['dates'][number]): DateMention {
  const start = startOf(doc, d);
  const end = endOf(doc, d);
  return {
    start, end, surface: doc.text.slice(start, end), sentence: doc.sentenceOf[d.from] ?? 0, rule: d.rule, confidence: d.confidence,
    value: d.value, dateStart: d.dateStart, dateEnd: d.dateEnd, kind: d.kind, grain: d.grain, basis: d.basis, approximate: d.approximate,
    relation: d.relation, min: d.min, max: d.max,
  };
}

function quantityOf(doc: Doc, q: Extracted['quantities'][number]): Quantity {
  const start = startOf(doc, q);
  const end = endOf(doc, q);
  return {
    start, end, surface: doc.text.slice(start, end), sentence: doc.sentenceOf[q.from] ?? 0, rule: q.rule, confidence: q.confidence,
    amount: q.amount, min: q.min, max: q.max, relation: q.relation, kind: q.kind, unit: q.unit, of: q.of, change: q.change,
    per: q.per, perAmount: q.perAmount, status: q.status,
  };
}

function inOrder(f: Fact): Fact {
  return {
    figure: f.figure, indicator: f.indicator, measure: f.measure, predicate: f.predicate, purpose: f.purpose,
    subject: f.subject, place: f.place, counterparty: f.counterparty, speaker: f.speaker, period: f.period, partOf: f.partOf,
    confidence: f.confidence,
    change: f.change, status: f.status, sentence: f.sentence,
  };
}

const startOf = (doc: Doc, { from }: Span): number => doc.tokens.start[from] ?? 0;
const endOf = (doc: Doc, { to }: Span): number => doc.tokens.end[to - 1] ?? 0;
