import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { anyArticle, exampleArticle } from '../../test/support/article.js';
import { columnsOf, snakeCase } from './columns.js';
import { recordJsonSchema, rowJsonSchema } from './json-schema.js';
import { Article, DateMention, Entity, Fact, Issue, Money, Person, Quantity, Reject } from './schema.js';
import { allTables, articleTables, rejectsTable, rowObject, type Row } from './tables.js';

const article = exampleArticle();
const tableNamed = (name: string) => {
  const found = articleTables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
};
const rowsOf = (name: string, of: Article = article) => tableNamed(name).rows(of).map((row) => rowObject(tableNamed(name), row));
const names = (name: string) => tableNamed(name).columns.map((column) => column.name);

test('the tables are those of the contract, in its order', () => {
  expect(allTables.map((table) => table.name)).toEqual([
    'articles', 'entities', 'mentions', 'money', 'dates', 'quantities', 'facts', 'issues', 'rejects',
  ]);
});

describe('every field of a schema is a column', () => {
  // Fields that stand under another name, or in another table; everything else keeps its name in snake case.
  const renamed: Record<string, Record<string, string>> = {
    articles: {
      id: 'article_id', sentences: 'sentence_count', entities: 'mention_count', money: 'money_count', dates: 'date_count', quantities: 'quantity_count',
      facts: 'fact_count', issues: 'issue_count',
    },
    mentions: { ref: 'entity_id' },
    facts: { subject: 'subject_id', counterparty: 'counterparty_id', speaker: 'speaker_id', place: 'place_id', period: 'period_id', figure: 'money_id', confidence: 'measure_confidence' },
  };
  const elsewhere: Record<string, readonly string[]> = { articles: ['headline'], mentions: ['links', 'person'] };
  const schemas = { articles: Article, mentions: Entity, money: Money, dates: DateMention, quantities: Quantity, facts: Fact, issues: Issue };
  for (const [name, schema] of Object.entries(schemas)) {
    test(name, () => {
      const expected = Object.keys(schema.shape).filter((field) => !elsewhere[name]?.includes(field)).map((field) => renamed[name]?.[field] ?? snakeCase(field));
      expect(names(name)).toEqual(expect.arrayContaining(expected));
    });
  }
  test('entities, with the parts of a person', () => {
    const parts = Object.keys(Person.shape).map((field) => (field === 'affiliation' ? 'person_affiliation_id' : `person_${field}`));
    expect(names('entities')).toEqual(expect.arrayContaining(['type', 'name', 'iso3166', 'iso3166_2', 'wikidata', ...parts]));
  });
  test('rejects, as they are', () => {
    expect(rejectsTable.columns.map((column) => column.name)).toEqual(Object.keys(Reject.shape));
  });
  test('a field that is no plain value cannot be forgotten', () => {
    expect(() => columnsOf(z.strictObject({ inner: z.strictObject({ a: z.string() }) }), () => undefined)).toThrow(/replace/);
    expect(() => columnsOf(z.strictObject({ bare: z.string() }), () => undefined)).toThrow(/description/);
  });
});

describe('rows', () => {
  test('articles: keys, the day and the clock apart, counts', () => {
    expect(rowsOf('articles')).toMatchObject([
      {
        article_id: 'arai-trade', published: '2026-02-20', published_time: '15:30:00+05:00', authors: ['Гүлназ Ерболқызы', 'Ә. Төлеген'],
        sentence_count: 2, mention_count: 4, money_count: 2, fact_count: 2, issue_count: 1,
      },
    ]);
    expect(rowsOf('articles', exampleArticle({ published: '2026-02-20' }))).toMatchObject([{ published: '2026-02-20', published_time: null }]);
  });

  test('entities: one a ref, fullest name, links, person, mentions counted', () => {
    expect(rowsOf('entities')).toMatchObject([
      { entity_id: 'arai-trade#e1', name: '«Арай Трейд» серіктестігі', type: 'ORGANISATION', person_family: null, mention_count: 1, title_mention_count: 1 },
      { entity_id: 'arai-trade#e2', iso3166: 'UZ', iso3166_2: null, wikidata: 'Q265' },
      { entity_id: 'arai-trade#e3', person_family: 'Сапарғали', person_roles: ['директор'], person_affiliation_id: 'arai-trade#e1', mention_count: 2 },
    ]);
  });

  test('mentions of body and headline have keys of their own', () => {
    expect(rowsOf('mentions').map((row) => [row['mention_id'], row['field'], row['entity_id']])).toEqual([
      ['arai-trade#entities/0', 'text', 'arai-trade#e1'],
      ['arai-trade#entities/1', 'text', 'arai-trade#e2'],
      ['arai-trade#entities/2', 'text', 'arai-trade#e3'],
      ['arai-trade#entities/3', 'text', 'arai-trade#e3'],
      ['arai-trade#headline/entities/0', 'title', 'arai-trade#e1'],
    ]);
    expect(rowsOf('money')).toMatchObject([
      { money_id: 'arai-trade#money/0', equivalent_of: null, amount: 4e9, min: null, currency_basis: 'stated' },
      { money_id: 'arai-trade#money/1', equivalent_of: 'arai-trade#money/0' },
      { money_id: 'arai-trade#headline/money/0', field: 'title', equivalent_of: null },
    ]);
  });

  test('dates: bounds as days', () => {
    expect(rowsOf('dates')).toMatchObject([{ date_id: 'arai-trade#dates/0', value: '2025', date_start: '2025-01-01', time_start: null, date_end: '2025-12-31' }]);
  });

  test('facts are readable by themselves', () => {
    expect(rowsOf('facts')).toMatchObject([
      {
        fact_id: 'arai-trade#facts/0', money_id: 'arai-trade#money/0', quantity_id: null, amount: 4e9, relation: 'about', currency: 'KZT', measure: 'өнімі',
        subject: '«Арай Трейд» серіктестігі', counterparty: 'Өзбекстан', counterparty_id: 'arai-trade#e2', speaker: 'Айдос Сапарғали',
        period_id: 'arai-trade#dates/0', period: '2025', period_start: '2025-01-01', period_end: '2025-12-31',
      },
      { money_id: null, quantity_id: 'arai-trade#quantities/0', amount: 120, currency: null, quantity_kind: 'count', of: 'адам', part_of: 'arai-trade#facts/0' },
    ]);
    expect(rowsOf('facts')[1]?.['sentence_text']).toBe('Айдос Сапарғалидың айтуынша, компанияда 120 адам жұмыс істейді.');
  });
});

describe('for any article', () => {
  const cells = (table: string, column: string, of: Article) => {
    const index = names(table).indexOf(column);
    return tableNamed(table).rows(of).map((row: Row) => row[index]);
  };
  test('keys are unique, foreign keys point to rows, required cells are there', () => {
    fc.assert(
      fc.property(fc.oneof(anyArticle, fc.constant(article)), (of) => {
        for (const table of articleTables) {
          if (table.primaryKey !== null) {
            const keys = cells(table.name, table.primaryKey, of);
            expect(new Set(keys).size).toBe(keys.length);
          }
          for (const { column, table: to, target } of table.foreignKeys) {
            const targets = new Set(cells(to, target, of));
            for (const cell of cells(table.name, column, of)) expect(cell === null || targets.has(cell)).toBe(true);
          }
          for (const column of table.columns) {
            if (column.constraints.required) expect(cells(table.name, column.name, of)).not.toContain(null);
          }
        }
      }),
    );
  });
});

describe('documentation', () => {
  test('every column says what it means; names are unique and in snake case', () => {
    for (const table of allTables) {
      const columns = table.columns.map((column) => column.name);
      expect(new Set(columns).size).toBe(columns.length);
      for (const column of table.columns) {
        expect(column.description).not.toBe('');
        expect(column.name).toMatch(/^[a-z][a-z0-9_]*$/);
      }
    }
  });

  test('an enumeration, a pattern and a bound of the schema are the column\'s', () => {
    const constraints = (table: string, name: string) => tableNamed(table).columns.find((column) => column.name === name)?.constraints;
    expect(constraints('money', 'relation')).toMatchObject({ required: true, enum: expect.arrayContaining(['exact', 'range']) });
    expect(constraints('money', 'currency')).toEqual({ required: true, pattern: '^[A-Z]{3}$' });
    expect(constraints('money', 'confidence')).toEqual({ required: true, minimum: 0, maximum: 1 });
    const per = new RegExp(constraints('money', 'per')?.pattern ?? '');
    expect(['kg', 'kW.h', 'USD'].every((value) => per.test(value))).toBe(true);
    expect(['kWxh', 'usd', 'kgs'].some((value) => per.test(value))).toBe(false);
  });

  test('JSON Schema of the record and of a row', () => {
    expect(recordJsonSchema()).toMatchObject({ title: 'Article', type: 'object', properties: { money: { type: 'array' } }, additionalProperties: false });
    expect(rowJsonSchema(tableNamed('money'))).toMatchObject({
      title: 'money',
      properties: {
        amount: { type: ['number', 'null'], examples: [4300000000] },
        relation: { type: 'string' },
        per: { type: ['string', 'null'] },
      },
    });
    expect(rowJsonSchema(tableNamed('dates'))).toMatchObject({ properties: { grain: { enum: expect.arrayContaining(['year', null]) }, date_start: { format: 'date' } } });
  });
});
