/** One fact as a card: the figure, and what it says, slot by slot with how sure that is. */
import type { Article, DateMention, Entity, Fact, Money, Quantity } from '../../record/schema.js';
import { data, h, type Child } from './dom.js';
import { dateText, field, figureText, partsOf, percent } from './format.js';
import { t, word } from './i18n/index.js';
import { roleName, type Light } from './text-view.js';

export const PHRASES = ['measure', 'predicate', 'purpose'] as const;
export const REFS = ['subject', 'place', 'counterparty', 'speaker'] as const;

/** What a slot names: its words, and where they stand. */
export interface Slot {
  readonly role: 'measure' | 'predicate' | 'purpose' | 'subject' | 'place' | 'counterparty' | 'speaker' | 'period' | 'partOf';
  readonly words: string;
  readonly ref: string | null;
  readonly confidence: number | null;
}

export function figureAt(record: Article, path: string): Money | Quantity | undefined {
  const [list, index] = path.split('/');
  return list === 'money' ? record.money?.[Number(index)] : record.quantities?.[Number(index)];
}

export function dateAt(record: Article, path: string): DateMention | undefined {
  return (path.startsWith('headline/') ? record.headline : record)?.dates?.[Number(path.slice(path.lastIndexOf('/') + 1))];
}

/** Mentions of a thing: the body's first. */
function mentionsOf(record: Article, ref: string): { readonly field: 'text' | 'title'; readonly mention: Entity }[] {
  const of = (list: readonly Entity[] | undefined, where: 'text' | 'title') =>
    (list ?? []).filter((one) => one.ref === ref).map((mention) => ({ field: where, mention }));
  return [...of(record.entities, 'text'), ...of(record.headline?.entities, 'title')];
}

/** The fullest name of a thing. */
export const thingName = (record: Article, ref: string): string =>
  mentionsOf(record, ref).reduce((best, { mention: { name } }) => (name.length > best.length ? name : best), '') || ref;

/** The slots that a fact has filled, in the order in which people ask. */
export function slotsOf(record: Article, fact: Fact): Slot[] {
  const slots: Slot[] = [];
  const sure = (name: keyof Fact['confidence']): number | null => fact.confidence?.[name] ?? null;
  const add = (role: Slot['role'], words: string | null | undefined, ref: string | null = null): void => {
    if (words !== null && words !== undefined) slots.push({ role, words, ref, confidence: sure(role) });
  };
  const phrase = (role: (typeof PHRASES)[number]): void => add(role, fact[role]?.text);
  const thing = (role: (typeof REFS)[number]): void => {
    const ref = field(fact, role);
    if (ref !== null && ref !== undefined) add(role, thingName(record, ref), ref);
  };
  phrase('measure');
  thing('subject');
  phrase('predicate');
  phrase('purpose');
  thing('counterparty');
  thing('place');
  const period = field(fact, 'period');
  if (period !== null && period !== undefined) {
    const date = dateAt(record, period);
    add('period', date === undefined ? period : dateText(date));
  }
  thing('speaker');
  const whole = field(fact, 'partOf');
  if (whole !== null && whole !== undefined) {
    const figure = record.facts[whole] === undefined ? undefined : figureAt(record, record.facts[whole].figure);
    add('partOf', figure === undefined ? null : figureText(partsOf(figure)));
  }
  return slots;
}

/** What a fact lights up in the text. */
export function lightsOf(record: Article, fact: Fact): Light[] {
  const figure = figureAt(record, fact.figure);
  if (figure === undefined) return [];
  const lights: Light[] = [{ field: 'text', start: figure.start, end: figure.end, role: 'figure' }];
  for (const role of PHRASES) {
    const phrase = fact[role];
    if (phrase !== null && phrase !== undefined) {
      lights.push({ field: phrase.field ?? 'text', start: phrase.start, end: phrase.end, role });
    }
  }
  const period = field(fact, 'period');
  const date = period === null || period === undefined ? undefined : dateAt(record, period);
  if (date !== undefined)
    lights.push({ field: period?.startsWith('headline/') === true ? 'title' : 'text', start: date.start, end: date.end, role: 'period' });
  for (const role of REFS) {
    const ref = field(fact, role);
    if (ref === null || ref === undefined) continue;
    const all = mentionsOf(record, ref);
    const nearest = nearestTo(figure, all);
    for (const one of all) lights.push({ field: one.field, start: one.mention.start, end: one.mention.end, role, weak: one !== nearest });
  }
  const whole = field(fact, 'partOf');
  const total = whole === null || whole === undefined ? undefined : record.facts[whole];
  const sum = total === undefined ? undefined : figureAt(record, total.figure);
  if (sum !== undefined) lights.push({ field: 'text', start: sum.start, end: sum.end, role: 'partOf' });
  return lights;
}

/** The mention that a reader looks for: the last before the figure or in its reach; else the first. */
function nearestTo<T extends { readonly field: string; readonly mention: { readonly start: number; readonly sentence: number } }>(
  figure: { readonly start: number; readonly sentence: number },
  all: readonly T[],
): T | undefined {
  const body = all.filter(({ field: where }) => where === 'text');
  const distance = ({ mention }: T): number =>
    Math.abs(mention.start - figure.start) + (mention.sentence === figure.sentence ? 0 : mention.sentence < figure.sentence ? 500 : 5000);
  return [...body].sort((a, b) => distance(a) - distance(b))[0] ?? all[0];
}

/** How sure a slot is, as a bar and in words. */
export function meter(confidence: number | null): Child {
  if (confidence === null) return null;
  const bar = h('span', { class: 'bar', 'aria-hidden': 'true' }, h('span', { class: `fill w${Math.round(confidence * 10)}` }));
  return h(
    'span',
    { class: `sure ${confidence >= 0.9 ? 'high' : confidence >= 0.7 ? 'middle' : 'low'}`, title: t.confidence },
    bar,
    h('span', { class: 'hidden-label' }, `${t.confidence} `),
    percent(confidence),
  );
}

/** @param linkOf gives the page of a thing */
export function factCard(
  record: Article,
  fact: Fact,
  index: number,
  linkOf: (ref: string) => string | null,
  toggle: () => void,
): HTMLElement {
  const figure = figureAt(record, fact.figure);
  const status = field(fact, 'status');
  const value = figure === undefined ? fact.figure : figureText(partsOf(figure));
  return h(
    'li',
    { class: 'fact', id: `fact-${index}` },
    h(
      'button',
      { type: 'button', class: 'fact-head', 'aria-pressed': 'false', title: t.lightUp, onclick: toggle },
      h('span', { class: 'chip' }, word(t.indicators, fact.indicator)),
      h('span', { class: 'amount' }, data(value)),
      status === 'actual' || status === undefined ? null : h('span', { class: 'chip status' }, word(t.statuses, status)),
    ),
    h(
      'dl',
      {},
      slotsOf(record, fact).map(({ role, words, ref, confidence }) => {
        const link = ref === null ? null : linkOf(ref);
        return [
          h('dt', { class: `as-${role}` }, roleName(role)),
          h(
            'dd',
            {},
            h('span', { class: 'words', lang: 'kk' }, link === null ? data(words) : h('a', { href: link }, data(words))),
            meter(confidence),
          ),
        ];
      }),
    ),
  );
}
