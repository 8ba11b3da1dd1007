/** A record as it is being corrected: what is removed stays in its place until it is saved, so that paths keep their meaning. */
import type { Article, Entity, Fact } from '../../../record/schema.js';
import type { AnyMention, Field, Kind } from '../mentions.js';
import { FRESH_DATE, FRESH_FIGURE } from '../../../record/fresh.js';

/** Taken out by the reader; gone when it is saved. */
const REMOVED = Symbol('removed');
type Marked = { [REMOVED]?: true };

export const isRemoved = (one: object): boolean => (one as Marked)[REMOVED] === true;

const ENTITY_SLOTS = ['subject', 'place', 'counterparty', 'speaker'] as const;
type Lists = Pick<Article, 'entities' | 'money' | 'dates' | 'quantities'>;

/** The lists that a path's first part names. */
const listsOf = (record: Article, field: Field): Lists => (field === 'title' ? record.headline : record);

/** A record that may be changed, of one that may not. */
export const editable = (record: Article): Article => structuredClone(record);

/** The mention at `money/3` or `headline/entities/0`. */
export function mentionAt(record: Article, path: string): AnyMention | undefined {
  const [list, index] = path.replace(/^headline\//, '').split('/');
  return (listsOf(record, path.startsWith('headline/') ? 'title' : 'text') as unknown as Record<string, AnyMention[]>)[list ?? '']?.[
    Number(index)
  ];
}

/** Puts a mention on other words. */
export function move(record: Article, path: string, start: number, end: number): void {
  const mention = mentionAt(record, path);
  const text = path.startsWith('headline/') ? (record.title ?? '') : record.text;
  if (mention === undefined || start < 0 || end > text.length || start >= end) return;
  Object.assign(mention, {
    start, end, surface: text.slice(start, end),
    sentence: sentenceAt(record, path.startsWith('headline/') ? 'title' : 'text', start),
  });
}

export function remove(record: Article, path: string): void {
  const mention = mentionAt(record, path);
  if (mention !== undefined) (mention as Marked)[REMOVED] = true;
}

export function removeFact(record: Article, index: number): void {
  const fact = record.facts[index];
  if (fact !== undefined) (fact as Marked)[REMOVED] = true;
}

/** A new mention with the usual values; gives its path. */
export function add(record: Article, kind: Kind, field: Field, start: number, end: number, type = 'PERSON'): string {
  const text = field === 'title' ? (record.title ?? '') : record.text;
  const common = {
    start, end, surface: text.slice(start, end), sentence: sentenceAt(record, field, start), rule: 'review', confidence: 1,
  };
  const made = {
    money: { ...common, ...FRESH_FIGURE, currency: 'KZT', currencyBasis: 'stated', equivalentOf: null },
    quantities: { ...common, ...FRESH_FIGURE, kind: 'count', unit: null, of: null },
    dates: { ...common, ...FRESH_DATE },
    entities: { ...common, type, name: common.surface, ref: newRef(record), links: {} },
  }[kind];
  const list = listsOf(record, field)[kind] as unknown[];
  return `${field === 'title' ? 'headline/' : ''}${kind}/${list.push(made) - 1}`;
}

/** A fact of a figure that has none, with nothing told. */
export function addFact(record: Article, figure: string): number {
  const mention = mentionAt(record, figure) as
    { readonly change?: Fact['change']; readonly status?: Fact['status']; readonly sentence: number } | undefined;
  return (
    record.facts.push({
      figure, indicator: 'count', measure: null, predicate: null, purpose: null, subject: null, place: null,
      counterparty: null, speaker: null, period: null, partOf: null, confidence: {}, change: mention?.change ?? 'none',
      status: mention?.status ?? 'actual', sentence: mention?.sentence ?? 0,
    }) - 1
  );
}

/** A ref that nothing has. */
export function newRef(record: Article): string {
  const used = [...record.entities, ...record.headline.entities].map(({ ref }) => Number(ref.slice(1)));
  return `e${Math.max(0, ...used) + 1}`;
}

function sentenceAt(record: Article, field: Field, start: number): number {
  if (field === 'title') return 0;
  return Math.max(0, record.sentences.findIndex((one) => one.start <= start && start < one.end));
}

/** The record as it is to be saved: without what was removed, in order, and every path and ref leading where it led. */
export function compacted(record: Article): Article {
  const paths = new Map<string, string>();
  const tidy = <T extends { readonly start: number }>(list: readonly T[], prefix: string): T[] => {
    const kept = list
      .map((one, index) => ({ one, index }))
      .filter(({ one }) => !isRemoved(one))
      .sort((a, b) => a.one.start - b.one.start || a.index - b.index);
    for (const [at, { index }] of kept.entries()) paths.set(`${prefix}/${index}`, `${prefix}/${at}`);
    return kept.map(({ one }) => ({ ...one }));
  };
  const lists = (of: Lists, prefix: string): Lists => ({
    entities: tidy(of.entities, `${prefix}entities`), money: tidy(of.money, `${prefix}money`),
    dates: tidy(of.dates, `${prefix}dates`), quantities: tidy(of.quantities, `${prefix}quantities`),
  });
  const [body, headline] = [lists(record, ''), lists(record.headline, 'headline/')];
  const equivalents = (list: Lists['money'], prefix: string): Lists['money'] =>
    list.map((sum) => ({
      ...sum,
      equivalentOf: indexOf(sum.equivalentOf === null ? undefined : paths.get(`${prefix}money/${sum.equivalentOf}`)),
    }));
  const refs = new Set([...body.entities, ...headline.entities].map(({ ref }: Entity) => ref));
  const kept = record.facts.map((fact, index) => ({ fact, index })).filter(({ fact }) => !isRemoved(fact) && paths.has(fact.figure));
  const factAt = new Map(kept.map(({ index }, at) => [index, at]));
  const facts = kept.map(({ fact }): Fact => {
    const slots = Object.fromEntries(ENTITY_SLOTS.map((slot) => [slot, fact[slot] !== null && refs.has(fact[slot]) ? fact[slot] : null]));
    const period = fact.period === null ? null : (paths.get(fact.period) ?? null);
    return {
      ...fact, ...slots, figure: paths.get(fact.figure) as string, period,
      partOf: fact.partOf === null ? null : (factAt.get(fact.partOf) ?? null),
    };
  });
  const known = (entity: Entity): Entity =>
    entity.person === undefined || entity.person.affiliation === null || refs.has(entity.person.affiliation)
      ? entity
      : { ...entity, person: { ...entity.person, affiliation: null } };
  return {
    ...record, ...body, entities: body.entities.map(known), money: equivalents(body.money, ''), facts,
    about: record.about.filter((ref) => refs.has(ref)),
    headline: { ...headline, entities: headline.entities.map(known), money: equivalents(headline.money, 'headline/') },
  };
}

const indexOf = (path: string | undefined): number | null => (path === undefined ? null : Number(path.slice(path.lastIndexOf('/') + 1)));
