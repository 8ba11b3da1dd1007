/** The table of facts: what each figure says, readable by itself. */
import { column, columnsOf, type Column } from './columns.js';
import { DateMention, Entity, Fact, Money, Quantity, type Article } from './schema.js';
import { articleId, key, keyOf, link, table, toArticle, toEntity, type Kind } from './table.js';
import { thingsOf } from './things.js';

interface Told {
  readonly article: Article;
  readonly fact: Fact;
  readonly index: number;
  readonly money: Money | undefined;
  readonly quantity: Quantity | undefined;
  readonly period: DateMention | undefined;
  readonly nameOf: (ref: string | null) => string | null;
}

const at = <T>(list: readonly T[], path: string | null, kind: Kind): T | undefined =>
  path?.startsWith(`${kind}/`) === true ? list[Number(path.slice(kind.length + 1))] : undefined;

/** A column of the fact's figure, described as in the tables of money and quantities. */
const figured = (name: keyof Money & keyof Quantity, as: string) =>
  column<Told>({ name: as, from: Quantity.shape[name], get: ({ money: sum, quantity }) => (sum ?? quantity)?.[name] ?? null });

const counted = (name: keyof Quantity, as: string) =>
  column<Told>({ name: as, from: Quantity.shape[name], nullable: true, get: ({ quantity }) => quantity?.[name] ?? null });

const someone = (role: 'subject' | 'counterparty' | 'speaker'): Column<Told>[] => [
  link(`${role}_id`, `key of the entity: ${Fact.shape[role].meta()?.description ?? role}`, 'turkic-trade#e1', ({ article, fact }) => keyOf(article, fact[role])),
  column({ name: role, from: Entity.shape.name, description: `its name`, nullable: true, get: ({ fact, nameOf }) => nameOf(fact[role]) }),
];

export const facts = table<Article, Told>({
  name: 'facts',
  description: 'One row a figure that says something, readable by itself.',
  primaryKey: 'fact_id',
  foreignKeys: [
    toArticle,
    { column: 'money_id', table: 'money', target: 'money_id' },
    { column: 'quantity_id', table: 'quantities', target: 'quantity_id' },
    toEntity('subject_id'),
    toEntity('counterparty_id'),
    toEntity('speaker_id'),
    { column: 'period_id', table: 'dates', target: 'date_id' },
    { column: 'part_of', table: 'facts', target: 'fact_id' },
  ],
  columns: [
    key('fact_id', 'key of the row', 'turkic-trade#facts/0', ({ article, index }) => `${article.id}#facts/${index}`),
    articleId(),
    ...columnsOf<typeof Fact.shape, Told>(Fact, ({ fact }) => fact, {
      replace: {
        figure: [
          link('money_id', 'key of the figure, when it is a sum of money', 'turkic-trade#money/3', ({ article, fact, money: sum }) => (sum ? keyOf(article, fact.figure) : null)),
          link('quantity_id', 'key of the figure, when it is a quantity', 'turkic-trade#quantities/0', ({ article, fact, quantity }) => (quantity ? keyOf(article, fact.figure) : null)),
          figured('surface', 'surface'),
          figured('amount', 'amount'),
          figured('min', 'min'),
          figured('max', 'max'),
          figured('relation', 'relation'),
          column({ name: 'currency', from: Money.shape.currency, nullable: true, get: ({ money: sum }) => sum?.currency ?? null }),
          counted('kind', 'quantity_kind'),
          counted('unit', 'unit'),
          counted('of', 'of'),
          figured('per', 'per'),
          figured('perAmount', 'per_amount'),
        ],
        subject: someone('subject'),
        counterparty: someone('counterparty'),
        period: [
          link('period_id', 'key of the date: when the figure holds', 'turkic-trade#dates/2', ({ article, fact }) => keyOf(article, fact.period)),
          column({ name: 'period', from: DateMention.shape.value, get: ({ period }) => period?.value ?? null }),
          column({ name: 'period_start', from: DateMention.shape.dateStart, type: 'date', description: 'first day of the period, inclusive', get: ({ period }) => period?.dateStart?.slice(0, 10) ?? null }),
          column({ name: 'period_end', from: DateMention.shape.dateEnd, type: 'date', description: 'last day of the period, inclusive', get: ({ period }) => period?.dateEnd?.slice(0, 10) ?? null }),
        ],
        speaker: someone('speaker'),
        partOf: [link('part_of', 'key of the fact of the whole', 'turkic-trade#facts/0', ({ article, fact }) => (fact.partOf === null ? null : `${article.id}#facts/${fact.partOf}`))],
      },
    }),
    column({
      name: 'sentence_text',
      type: 'string',
      description: 'the sentence that states it',
      example: 'Бірлескен кәсіпорындар саны 1300-ден асты.',
      get: ({ article, fact }) => {
        const sentence = article.sentences[fact.sentence];
        return sentence === undefined ? '' : article.text.slice(sentence.start, sentence.end);
      },
    }),
  ],
  each: function* (article) {
    if (article.facts.length === 0) return;
    const things = thingsOf(article);
    const nameOf = (ref: string | null) => (ref === null ? null : (things.get(ref)?.name ?? null));
    for (const [index, fact] of article.facts.entries()) {
      yield {
        article,
        fact,
        index,
        money: at(article.money, fact.figure, 'money'),
        quantity: at(article.quantities, fact.figure, 'quantities'),
        period: at(article.dates, fact.period, 'dates'),
        nameOf,
      };
    }
  },
});
