import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as duckdb from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyArticle, exampleArticle } from '../../test/support/article.js';
import { parquetRows } from '../../test/support/read-back.js';
import type { Article } from '../record/schema.js';
import { allTables, articleTables, rowObject, type Table } from '../record/tables.js';
import { addTable } from './database.js';
import { DuckdbMissing, loadDuckdb, withDuckdb } from './duckdb.js';
import { jsonl } from './jsonl.js';
import { writeParquet } from './parquet.js';
import { plainNumber } from './plain-number.js';

let folder: string;
let files = 0;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-duckdb-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

const tableNamed = (name: string) => articleTables.find((table) => table.name === name) as Table<Article>;

async function rowsFile(table: Table<Article>, articles: readonly Article[]): Promise<string> {
  const path = join(folder, `${(files += 1)}.jsonl`);
  await writeFile(path, articles.map((article) => jsonl.encode(table, { excel: false }).rows(table.rows(article))).join(''));
  return path;
}

async function parquetOf(name: string, articles: readonly Article[]): Promise<string> {
  const rows = await rowsFile(tableNamed(name), articles);
  await withDuckdb(duckdb, ':memory:', (connection) => writeParquet(connection, tableNamed(name), rows, `${rows}.parquet`));
  return `${rows}.parquet`;
}

const ask = (sql: string, path = ':memory:') => withDuckdb(duckdb, path, async (connection) => (await connection.runAndReadAll(sql)).getRowObjectsJson());
const typesOf = async (path: string) => Object.fromEntries((await ask(`DESCRIBE SELECT * FROM '${path}'`)).map((row) => [row['column_name'], row['column_type']]));
const withAmount = (amount: number): Article => exampleArticle({ money: exampleArticle().money.map((sum) => ({ ...sum, amount })) });

describe('Parquet', () => {
  test('columns have real types', async () => {
    expect(await typesOf(await parquetOf('articles', [exampleArticle()]))).toMatchObject({ published: 'DATE', published_time: 'VARCHAR', authors: 'VARCHAR[]', money_count: 'BIGINT', text: 'VARCHAR' });
    expect(await typesOf(await parquetOf('money', [exampleArticle()]))).toMatchObject({ amount: 'DOUBLE', min: 'DOUBLE', per_amount: 'DOUBLE', confidence: 'DOUBLE', start: 'BIGINT' });
    expect(await typesOf(await parquetOf('dates', [exampleArticle()]))).toMatchObject({ date_start: 'DATE', approximate: 'BOOLEAN' });
    expect(await typesOf(await parquetOf('facts', [exampleArticle()]))).toMatchObject({ period_start: 'DATE', amount: 'DOUBLE' });
  });

  test('an empty table has its columns and their types', async () => {
    const path = await parquetOf('money', []);
    expect(await typesOf(path)).toMatchObject({ money_id: 'VARCHAR', amount: 'DOUBLE' });
    expect(await ask(`SELECT count(*) AS n FROM '${path}'`)).toEqual([{ n: '0' }]);
  });

  test.each([0.1, 14.2, 4.35, -3.42, 11_900_000_000, 999_999_999_999_999, 1e15, 1e-7, 123_456_789.0123])('%d is exact', async (amount) => {
    const path = await parquetOf('money', [withAmount(amount)]);
    expect((await parquetRows(tableNamed('money'), path))[0]).toMatchObject({ amount });
  });

  test('a day that no calendar has: the column is text, and nothing is lost', async () => {
    const [date] = exampleArticle().dates;
    const path = await parquetOf('dates', [exampleArticle({ dates: [{ ...date!, dateStart: '2025-02-30' }] })]);
    expect(await typesOf(path)).toMatchObject({ date_start: 'VARCHAR', date_end: 'DATE' });
    expect(await ask(`SELECT date_start FROM '${path}'`)).toEqual([{ date_start: '2025-02-30' }]);
  });

  test('the same bytes every time', async () => {
    const articles = [...fc.sample(anyArticle, { seed: 7, numRuns: 50 }), exampleArticle()];
    const [first, second] = await Promise.all([parquetOf('mentions', articles), parquetOf('mentions', articles)]);
    expect((await readFile(first)).equals(await readFile(second))).toBe(true);
  });

  test.each(articleTables.map((table) => table.name))('what is written is what is read: %s', async (name) => {
    const table = tableNamed(name);
    const articles = [...fc.sample(anyArticle, { seed: 11, numRuns: 100 }), exampleArticle(), exampleArticle({ published: '0042-01-01' })];
    const expected = JSON.parse(JSON.stringify(articles.flatMap((article) => table.rows(article).map((row) => rowObject(table, row))))) as unknown;
    expect(await parquetRows(table, await parquetOf(name, articles))).toEqual(expected);
  });
});

describe('a database', () => {
  test('has every table with its key and the meaning of its columns', async () => {
    const path = join(folder, 'all.duckdb');
    const paths = await Promise.all(allTables.map((table) => rowsFile(table as Table<Article>, table.name === 'rejects' ? [] : [exampleArticle()])));
    await withDuckdb(duckdb, path, async (connection) => {
      for (const [index, table] of allTables.entries()) await addTable(connection, table, paths[index]!);
    });
    expect((await ask('SHOW TABLES', path)).map((row) => row['name'])).toEqual(allTables.map(({ name }) => name).sort());
    expect(await ask("SELECT measure, amount, currency FROM facts JOIN money USING (money_id, amount, currency) WHERE measure = 'өнімі'", path)).toEqual([{ measure: 'өнімі', amount: '4000000000.0000000000', currency: 'KZT' }]);
    expect(await ask("SELECT comment FROM duckdb_columns() WHERE table_name = 'money' AND column_name = 'currency'", path)).toEqual([{ comment: 'ISO 4217' }]);
    expect(await ask("SELECT count(*) AS keys FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'", path)).toEqual([{ keys: String(allTables.filter(({ primaryKey }) => primaryKey !== null).length) }]);
  });
});

describe('amounts of a database', () => {
  const amountsOf = async (articles: readonly Article[]) => {
    const rows = await rowsFile(tableNamed('money'), articles);
    return withDuckdb(duckdb, ':memory:', async (connection) => {
      await addTable(connection, tableNamed('money'), rows);
      return (await connection.runAndReadAll('SELECT amount, typeof(amount) AS kind, typeof(min) AS other FROM money')).getRowObjectsJson();
    });
  };
  test.each([0.1, 14.2, -3.42, 999_999_999_999_999, 1e-7])('%d is exact in decimal', async (amount) => {
    const [row] = await amountsOf([withAmount(amount)]);
    expect(row).toMatchObject({ kind: 'DECIMAL(38,10)' });
    expect(String(row?.['amount']).replace(/\.?0+$/, '')).toBe(plainNumber(amount));
  });
  test.each([1.5e-11, 1e300, 0.1 + 0.2])('%d fits no such decimal: the column is DOUBLE, and nothing is rounded', async (amount) => {
    const found = await amountsOf([exampleArticle(), { ...withAmount(amount), id: 'other' }]);
    expect(found.at(-2)).toMatchObject({ amount, kind: 'DOUBLE', other: 'DECIMAL(38,10)' });
  });
});

test('without DuckDB the message says what to install', async () => {
  const absent = loadDuckdb('the format parquet', () => Promise.reject(new Error("Cannot find package '@duckdb/node-api'")));
  await expect(absent).rejects.toThrow(DuckdbMissing);
  await expect(absent).rejects.toThrow('the format parquet needs DuckDB, which is not installed here; run "npm install @duckdb/node-api"');
});

test('a statement that would take hours ends when it is told to stop, and the connection is closed', async () => {
  const controller = new AbortController();
  const path = join(folder, 'stopped.duckdb');
  const long = withDuckdb(duckdb, path, async (connection) => {
    setTimeout(() => { controller.abort(new Error('stopped')); }, 50);
    await connection.run('SELECT sum(sin(a.range * b.range)) FROM range(1000000) a, range(1000000) b');
  }, {}, controller.signal);
  await expect(long).rejects.toThrow(/interrupt/i);
  await expect(withDuckdb(duckdb, path, async () => 'open again')).resolves.toBe('open again');
});
