/** The table of facts in files of columns: words once a file, by their numbers. */
import type { DatasetArticle } from '../record/table.js';
import type { DateMention, Fact, Money, Quantity } from '../record/schema.js';
import type { Thing } from '../record/things.js';
import type { DataFiles } from './data-files.js';
import { FACTS_A_FILE, type FactColumns } from './site.js';

/** A fact with what its slots lead to. */
export interface ToldFact {
  readonly article: DatasetArticle;
  readonly articleNumber: number;
  readonly fact: Fact;
  readonly index: number;
  readonly figure: Money | Quantity;
  readonly period: DateMention | null;
  readonly thing: (ref: string | null) => { readonly thing: Thing; readonly number: number } | null;
  readonly publisher: number;
}

/** ISO 4217 code of money, UCUM code or what is counted of a quantity. */
export const unitOf = (figure: Money | Quantity): string | null => ('currency' in figure ? figure.currency : (figure.unit ?? figure.of));

type Columns = { -readonly [K in keyof FactColumns]: FactColumns[K][number][] };

function empty(): Columns {
  return {
    words: [''], article: [], fact: [], title: [], published: [], publisher: [], surface: [], indicator: [],
    measure: [], amount: [], min: [], max: [], relation: [], unit: [], per: [], change: [], status: [], subject: [],
    subjectThing: [], place: [], placeThing: [], counterparty: [], period: [], periodStart: [], periodEnd: [],
    confidence: [],
  };
}

/** Slots without which a fact does not say what it is about. */
const CORE = ['measure', 'subject', 'place', 'period'] as const;

function leastConfidence({ confidence }: Fact): number {
  const told = CORE.map((slot) => confidence[slot]).filter((one) => one !== undefined);
  return told.length === 0 ? -1 : Math.round(100 * Math.min(...told));
}

export interface FactTable {
  readonly add: (told: ToldFact) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function factTable(files: DataFiles): FactTable {
  let columns = empty();
  let words = new Map<string, number>([['', 0]]);
  let written = 0;
  const word = (text: string | null | undefined): number => {
    const key = text ?? '';
    const known = words.get(key);
    if (known !== undefined) return known;
    words.set(key, columns.words.length);
    return columns.words.push(key) - 1;
  };
  const flush = async (): Promise<void> => {
    if (columns.article.length === 0) return;
    const full = columns;
    columns = empty();
    words = new Map([['', 0]]);
    await files.write(`facts-${written}`, full satisfies FactColumns);
    written += 1;
  };
  return {
    add: async ({ article, articleNumber, fact, index, figure, period, thing, publisher }) => {
      const [subject, place, counterparty] = [thing(fact.subject), thing(fact.place), thing(fact.counterparty)];
      const row: Readonly<Record<Exclude<keyof FactColumns, 'words'>, number | null>> = {
        article: articleNumber, fact: index, title: word(article.title),
        published: word(article.published?.slice(0, 10)), publisher, surface: word(figure.surface),
        indicator: word(fact.indicator), measure: word(fact.measure?.text), amount: figure.amount, min: figure.min,
        max: figure.max, relation: word(figure.relation), unit: word(unitOf(figure)), per: word(figure.per),
        change: word(fact.change), status: word(fact.status), subject: word(subject?.thing.name),
        subjectThing: subject?.number ?? -1, place: word(place?.thing.name), placeThing: place?.number ?? -1,
        counterparty: word(counterparty?.thing.name), period: word(period?.value),
        periodStart: word(period?.dateStart?.slice(0, 10)), periodEnd: word(period?.dateEnd?.slice(0, 10)),
        confidence: leastConfidence(fact),
      };
      for (const [name, value] of Object.entries(row)) (columns[name as keyof Columns] as (number | null)[]).push(value);
      if (columns.article.length >= FACTS_A_FILE) await flush();
    },
    close: flush,
  };
}
