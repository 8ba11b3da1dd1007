import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyArticle, exampleArticle } from '../../test/support/article.js';
import { csvRows } from '../../test/support/read-back.js';
import type { Article } from '../record/schema.js';
import { articleTables, rowObject, type Table } from '../record/tables.js';
import { csv } from './csv.js';
import { formatsNamed, textFormats } from './formats.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { oneLine, wellFormedJson } from './well-formed.js';
import { plainNumber } from './plain-number.js';

const byName = { csv, json, jsonl };
type TextFormatName = keyof typeof byName;

/** A file of the table, its rows added article by article. */
function written(name: TextFormatName, table: Table<Article>, articles: readonly Article[], excel = false): string {
  const text = byName[name].encode(table, { excel });
  const pieces = articles.map((article) => table.rows(article)).filter((rows) => rows.length > 0).map(text.rows);
  return pieces.length === 0 ? text.start + text.empty : text.start + text.first + pieces.join(text.between) + text.end;
}

const tableNamed = (name: string) => articleTables.find((table) => table.name === name)!;
const money = tableNamed('money');

/** The records as JSON has them: `-0` is `0`. */
const plain = (table: Table<Article>, articles: readonly Article[]): unknown =>
  JSON.parse(JSON.stringify(articles.flatMap((article) => table.rows(article).map((row) => rowObject(table, row)))));

/** Lone surrogates have no UTF-8; everything else must come back. */
const wellFormed = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? (inner as string & { toWellFormed(): string }).toWellFormed() : inner)));

describe('what is written is what is read', () => {
  for (const table of articleTables) {
    test(table.name, () => {
      fc.assert(
        fc.property(fc.array(fc.oneof(anyArticle, fc.constant(exampleArticle())), { maxLength: 3 }), (articles) => {
          const expected = wellFormed(plain(table, articles));
          expect(JSON.parse(written('json', table, articles))).toEqual(expected);
          const lines = written('jsonl', table, articles);
          expect(lines.split('\n').slice(0, -1).map((line) => JSON.parse(line) as unknown)).toEqual(expected);
          expect(csvRows(table, Buffer.from(written('csv', table, articles)).toString())).toEqual(expected);
        }),
        { numRuns: 40 },
      );
    });
  }
});

describe('csv', () => {
  test('lines end as RFC 4180 says, null is empty, an empty string is quoted', () => {
    const text = written('csv', tableNamed('articles'), [exampleArticle({ text: '', lead: null, title: 'a "b", c', sentences: [] })]);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain('"a ""b"", c",,2026-02-20,15:30:00+05:00,');
    expect(text).toContain(',kk,Cyrl,"",');
    expect(text).toContain('"[""Гүлназ Ерболқызы"",""Ә. Төлеген""]"');
  });

  test('empty tables have their header', () => {
    expect(written('csv', money, [])).toBe(`${money.columns.map((column) => column.name).join(',')}\r\n`);
  });

  describe('for spreadsheets', () => {
    const article = (surface: string, amount: number): Article => {
      const [sum] = exampleArticle().money;
      return exampleArticle({ money: [{ ...sum!, surface, amount, confidence: 0.5 }] });
    };
    test('a byte-order mark, once', () => {
      expect((written('csv', money, [], true)).startsWith('\ufeffmoney_id,')).toBe(true);
      expect((written('csv', money, [article('a', 1)], true)).lastIndexOf('\ufeff')).toBe(0);
      expect((written('csv', money, [], false)).startsWith('money_id,')).toBe(true);
    });
    test.each(['=1+1', '+7', '-5 млн', '@x', '\tx', '＝x'])('%j in a text column is made harmless', (surface) => {
      expect(written('csv', money, [article(surface, 1)], true)).toContain(`,'${surface}`);
      expect(written('csv', money, [article(surface, 1)], false)).not.toContain(`'${surface}`);
    });
    test('a negative number stays a number', () => {
      expect(written('csv', money, [article('x', -3.42)], true)).toContain(',-3.42,');
    });
  });
});

describe('json', () => {
  test('an empty table is an empty array', () => {
    expect(written('json', money, [])).toBe('[]\n');
    expect(written('jsonl', money, [])).toBe('');
  });
  test('one object a line', () => {
    const text = written('json', money, [exampleArticle()]);
    expect(text.split('\n')).toHaveLength(money.rows(exampleArticle()).length + 3);
  });
});

describe('numbers', () => {
  test.each([
    [0, '0'], [-0, '0'], [11_900_000_000, '11900000000'], [1e15, '1000000000000000'], [1e21, '1000000000000000000000'], [-1.25e22, '-12500000000000000000000'],
    [1e-7, '0.0000001'], [1.5e-10, '0.00000000015'], [-3.42, '-3.42'], [14.2, '14.2'], [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('%d', (value, expected) => {
    expect(plainNumber(value)).toBe(expected);
  });
  test('any number comes back, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(plainNumber(value)).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(plainNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

test('a line of JSON Lines is one line to every reader', () => {
  const text = 'бір\u2028екі\u2029үш\u0085';
  const line = oneLine(JSON.stringify(text));
  expect(line).not.toMatch(/[\u0085\u2028\u2029]/u);
  expect(JSON.parse(line)).toBe(text);
});

test('a lone surrogate is U+FFFD, and what only looks like one stays', () => {
  expect(JSON.parse(wellFormedJson({ a: ['x\ud800', '\\ud800', '😀'] }))).toEqual({ a: ['x\ufffd', '\\ud800', '😀'] });
});

test('DuckDB reads JSON Lines, so these are kept when it is to write', () => {
  expect(textFormats(['csv'], false).map(({ name }) => name)).toEqual(['csv']);
  expect(textFormats(['parquet'], false).map(({ name }) => name)).toEqual(['jsonl']);
  expect(textFormats(['csv', 'jsonl'], true).map(({ name }) => name)).toEqual(['csv', 'jsonl']);
});

test('formats come in their own order, each once', () => {
  expect(formatsNamed(['jsonl', 'csv', 'csv']).map((format) => format.name)).toEqual(['csv', 'jsonl']);
});
