/** The mentions of an article, by path, as the pages show them. */
import type { Article, DateMention, Entity, Money, Quantity } from '../../record/schema.js';
import { data, h } from './dom.js';
import { dateText, field, figureText, partsOf, percent, whole } from './format.js';
import { t, word } from './i18n/index.js';

export type Kind = 'money' | 'dates' | 'quantities' | 'entities';
export const KINDS: readonly Kind[] = ['entities', 'money', 'dates', 'quantities'];
export type Field = 'text' | 'title';
export type AnyMention = Money | DateMention | Quantity | Entity;

export interface Placed {
  /** `money/3`, `headline/money/0`. */
  readonly path: string;
  readonly kind: Kind;
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly mention: AnyMention;
}

/** All mentions of the body and the headline. */
export function placedMentions(record: Article): Placed[] {
  const of = (lists: Article | Article['headline'], where: Field, prefix: string): Placed[] =>
    KINDS.flatMap((kind) =>
      (lists[kind] ?? []).map((mention, index) => ({
        path: `${prefix}${kind}/${index}`, kind, field: where, start: mention.start, end: mention.end, mention,
      })),
    );
  return [...of(record, 'text', ''), ...(record.headline === undefined ? [] : of(record.headline, 'title', 'headline/'))];
}

const GROUPS: Readonly<Record<string, string>> = {
  PERSON: 'person',
  ORGANISATION: 'organisation',
  GPE: 'place',
  LOCATION: 'place',
  FACILITY: 'place',
};

/** Class of a mention: its kind, and of names the group of its type. */
export function classOf({ kind, mention }: Placed): string {
  if (kind !== 'entities') return kind;
  const { type } = mention as Entity;
  return `name ${Object.hasOwn(GROUPS, type) ? (GROUPS[type] as string) : 'other'}`;
}

/** A mention's value in a line. */
export function valueText({ kind, mention }: Placed): string {
  if (kind === 'money' || kind === 'quantities') return figureText(partsOf(mention as Money | Quantity));
  if (kind === 'dates') return dateText(mention as DateMention);
  const { name, type } = mention as Entity;
  return `${name} · ${word(t.types, type)}`;
}

type Line = readonly [label: string, value: string | null | undefined];

/** What is known of a mention, as a list of terms. */
export function details(placed: Placed): HTMLElement {
  return h(
    'div',
    { class: 'details' },
    h('strong', {}, data(valueText(placed))),
    h(
      'dl',
      {},
      linesOf(placed)
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => [h('dt', {}, label), h('dd', {}, data(value))]),
    ),
  );
}

function linesOf({ kind, mention }: Placed): Line[] {
  const common: Line[] = [
    [t.confidence, mention.confidence === undefined ? null : percent(mention.confidence)],
    [t.rule, mention.rule],
  ];
  if (kind === 'dates') return [...dateLines(mention as DateMention), ...common];
  if (kind === 'entities') return [...nameLines(mention as Entity), ...common];
  return [...figureLines(mention as Money | Quantity), ...common];
}

function figureLines(figure: Money | Quantity): Line[] {
  const amount = field(figure, 'amount') ?? null;
  const [min, max] = [field(figure, 'min'), field(figure, 'max')];
  const status = field(figure, 'status');
  return [
    [t.amount, amount === null ? null : whole(amount)],
    [
      t.bounds,
      (min === null && max === null) || (min === max && min === amount)
        ? null
        : `${min === null ? '' : whole(min)} … ${max === null ? '' : whole(max)}`,
    ],
    [
      'currency' in figure ? t.currency : t.type,
      'currency' in figure ? `${figure.currency} (${field(figure, 'currencyBasis')})` : word(t.quantityKinds, figure.kind),
    ],
    [t.per, field(figure, 'per')],
    [t.status, status === 'actual' ? null : word(t.statuses, status)],
  ];
}

function dateLines(date: DateMention): Line[] {
  const [start, end] = [field(date, 'dateStart'), field(date, 'dateEnd')];
  return [
    [t.type, word(t.dateKinds, date.kind)],
    [t.bounds, start === null && end === null ? null : `${start ?? ''} … ${end ?? ''}`],
    [t.base, field(date, 'basis')],
  ];
}

function nameLines({ links, person }: Entity): Line[] {
  const codes = Object.values(links ?? {}).filter((code) => code !== undefined);
  return [
    [t.mayBe, codes.join(', ')],
    [t.role, person?.roles?.join('; ')],
    [t.country, person === undefined ? null : field(person, 'country')],
  ];
}
