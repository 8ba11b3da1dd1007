/** The table of facts: what each figure says, readable by itself; what a person reads comes first, keys and offsets last. */
import { column, columnsOf, type Column } from './columns.js';
import { Article, DateMention, Entity, Fact, FactConfidence, Money, Phrase, Quantity } from './schema.js';
import { articleId, dayAndTime, duplicateOf, key, keyOf, link, table, toArticle, toEntity, type DatasetArticle } from './table.js';
import { thingsOf } from './things.js';

interface Told {
  readonly article: DatasetArticle;
  readonly fact: Fact;
  readonly index: number;
  readonly money: Money | undefined;
  readonly quantity: Quantity | undefined;
  readonly period: DateMention | undefined;
  readonly nameOf: (ref: string | null) => string | null;
}

type PhraseSlot = 'measure' | 'predicate' | 'purpose';
type EntitySlot = 'subject' | 'place' | 'counterparty' | 'speaker';

/** A field of the article, described as in the table of articles. */
const ofArticle = (name: 'title' | 'publisher' | 'uri') =>
  column<Told>({ name, from: Article.shape[name], get: ({ article }) => article[name] });

/** A field of the fact itself. */
const ofFact = (name: 'indicator' | 'change' | 'status' | 'sentence') =>
  column<Told>({ name, from: Fact.shape[name], get: ({ fact }) => fact[name] });

/** A column of the fact's figure, described as in the tables of money and quantities. */
const figured = (name: keyof Money & keyof Quantity, as: string) =>
  column<Told>({ name: as, from: Quantity.shape[name], get: ({ money: sum, quantity }) => (sum ?? quantity)?.[name] ?? null });

const counted = (name: keyof Quantity, as: string) =>
  column<Told>({ name: as, from: Quantity.shape[name], nullable: true, get: ({ quantity }) => quantity?.[name] ?? null });

const phrase = (slot: PhraseSlot) =>
  column<Told>({
    name: slot, type: 'string', description: `${Fact.shape[slot].meta()?.description}; base form`,
    example: String(Fact.shape[slot].meta()?.['example']), nullable: true, get: ({ fact }) => fact[slot]?.text ?? null,
  });

const placeOf = (slot: PhraseSlot) =>
  columnsOf<typeof Phrase.shape, Told>(Phrase, ({ fact }) => fact[slot] ?? undefined, {
    prefix: `${slot}_`, nullable: true, replace: { text: [] },
  });

const named = (slot: EntitySlot) =>
  column<Told>({
    name: slot, from: Entity.shape.name, description: `${Fact.shape[slot].meta()?.description}, by name`, nullable: true,
    get: ({ fact, nameOf }) => nameOf(fact[slot]),
  });

const keyed = (slot: EntitySlot) =>
  link<Told>(`${slot}_id`, `key of the entity: ${Fact.shape[slot].meta()?.description}`, 'turkic-trade#e1', ({ article, fact }) =>
    keyOf(article, fact[slot]));

const confidences = Object.keys(FactConfidence.shape).map((slot): Column<Told> => {
  const name = slot as keyof FactConfidence;
  return column({
    name: `${name === 'partOf' ? 'part_of' : name}_confidence`, from: FactConfidence.shape[name], nullable: true,
    get: ({ fact }) => fact.confidence[name] ?? null,
  });
});

export const facts = table<DatasetArticle, Told>({
  name: 'facts',
  description: 'One row a figure that says something, readable by itself.',
  primaryKey: 'fact_id',
  foreignKeys: [
    toArticle,
    { column: 'duplicate_of', table: 'articles', target: 'article_id' },
    { column: 'money_id', table: 'money', target: 'money_id' },
    { column: 'quantity_id', table: 'quantities', target: 'quantity_id' },
    toEntity('subject_id'),
    toEntity('place_id'),
    toEntity('counterparty_id'),
    toEntity('speaker_id'),
    { column: 'period_id', table: 'dates', target: 'date_id' },
    { column: 'part_of', table: 'facts', target: 'fact_id' },
  ],
  columns: [
    ...dayAndTime<Told>(['published', 'published_time'], Article.shape.published, ({ article }) => article.published),
    ofArticle('title'),
    ofArticle('publisher'),
    ofArticle('uri'),
    ofFact('indicator'),
    phrase('measure'),
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
    ofFact('change'),
    ofFact('status'),
    named('subject'),
    named('place'),
    named('counterparty'),
    column({
      name: 'period', from: DateMention.shape.value,
      description: 'when the figure holds: EDTF level 1, or an ISO 8601 duration, time or repeating interval', nullable: true,
      get: ({ period }) => period?.value ?? null,
    }),
    column({
      name: 'period_start', from: DateMention.shape.dateStart, type: 'date', description: 'first day of the period, inclusive',
      get: ({ period }) => period?.dateStart?.slice(0, 10) ?? null,
    }),
    column({
      name: 'period_end', from: DateMention.shape.dateEnd, type: 'date', description: 'last day of the period, inclusive',
      get: ({ period }) => period?.dateEnd?.slice(0, 10) ?? null,
    }),
    named('speaker'),
    phrase('predicate'),
    phrase('purpose'),
    link('part_of', 'key of the fact of the whole', 'turkic-trade#facts/0', ({ article, fact }) =>
      (fact.partOf === null ? null : `${article.id}#facts/${fact.partOf}`)),
    ...confidences,
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
    duplicateOf<Told>(({ article }) => article),
    key('fact_id', 'key of the row', 'turkic-trade#facts/0', ({ article, index }) => `${article.id}#facts/${index}`),
    articleId(),
    link('money_id', 'key of the figure, when it is a sum of money', 'turkic-trade#money/3', ({ article, fact, money: sum }) =>
      (sum ? keyOf(article, fact.figure) : null)),
    link('quantity_id', 'key of the figure, when it is a quantity', 'turkic-trade#quantities/0', ({ article, fact, quantity }) =>
      (quantity ? keyOf(article, fact.figure) : null)),
    keyed('subject'),
    keyed('place'),
    keyed('counterparty'),
    keyed('speaker'),
    link('period_id', 'key of the date: when the figure holds', 'turkic-trade#dates/2', ({ article, fact }) =>
      keyOf(article, fact.period)),
    ofFact('sentence'),
    figured('start', 'start'),
    figured('end', 'end'),
    ...placeOf('measure'),
    ...placeOf('predicate'),
    ...placeOf('purpose'),
  ],
  each: function* (article) {
    if (article.facts.length === 0) return;
    const things = thingsOf(article);
    const nameOf = (ref: string | null) => (ref === null ? null : (things.get(ref)?.name ?? null));
    for (const [index, fact] of article.facts.entries()) {
      const [kind = '', place] = fact.figure.split('/');
      yield {
        article, fact, index, money: kind === 'money' ? article.money[Number(place)] : undefined,
        quantity: kind === 'quantities' ? article.quantities[Number(place)] : undefined,
        period: periodOf(article, fact), nameOf,
      };
    }
  },
});

/** The date that a fact's period points at, in the body or in the headline. */
export function periodOf(article: Pick<Article, 'dates' | 'headline'>, { period }: Pick<Fact, 'period'>): DateMention | undefined {
  if (period === null) return undefined;
  const dates = period.startsWith('headline/') ? article.headline.dates : article.dates;
  return dates[Number(period.slice(period.lastIndexOf('/') + 1))];
}
