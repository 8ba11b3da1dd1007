import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyArticle, exampleArticle } from '../../test/support/article.js';
import { writeDataset } from '../../test/support/dataset.js';
import { articleTables } from '../record/tables.js';
import { RunError } from '../run/inputs.js';
import { csvText, tableText } from './print.js';
import { query } from './query.js';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-query-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

const FORMATS = ['parquet', 'jsonl', 'json', 'csv'] as const;

describe.each(FORMATS)('a dataset in %s', (format) => {
  const out = () => join(folder, format);
  let empty = 0;
  beforeAll(async () => {
    const hostile = fc.sample(anyArticle, { seed: 3, numRuns: 20 }).map((article, index) => ({ ...article, id: `h${index}`, text: article.text.replaceAll('\u0000', ''), money: [], facts: [] }));
    empty = hostile.filter(({ publisher }) => publisher === '').length;
    expect(empty).toBeGreaterThan(0);
    await writeDataset(out(), [exampleArticle(), ...hostile], { formats: [format] });
  });
  const rowsOf = async (sql: string) => (await query(out(), sql)).rows;

  test('its tables are there, with their types', async () => {
    for (const { name } of articleTables) expect(await rowsOf(`SELECT count(*) > 0 FROM ${name}`)).toEqual([['true']]);
    expect(await rowsOf('SELECT amount, currency FROM money ORDER BY start, field')).toContainEqual(['8000000', 'USD']);
    expect(await rowsOf("SELECT year(date_start), date_end - date_start FROM dates")).toEqual([['2025', '364']]);
    expect(await rowsOf("SELECT authors[2] FROM articles WHERE article_id = 'arai-trade'")).toEqual([['Ә. Төлеген']]);
    expect(await rowsOf('SELECT sum(amount) FROM facts WHERE money_id IS NOT NULL')).toEqual([['4000000000']]);
  });

  test('null is not the empty text', async () => {
    expect(await rowsOf("SELECT count(*) FROM articles WHERE duplicate_of IS NULL")).toEqual([['21']]);
    expect(await rowsOf("SELECT count(*) FROM articles WHERE publisher = ''")).toEqual([[String(empty)]]);
  });
});

test('CSV with another delimiter and a byte-order mark is read as well', async () => {
  await writeDataset(join(folder, 'semicolons'), [exampleArticle()], { formats: ['csv'], delimiter: ';', excel: true });
  expect((await query(join(folder, 'semicolons'), 'SELECT max(amount) FROM money WHERE article_id IS NOT NULL')).rows).toEqual([['4000000000']]);
});

describe('faults', () => {
  test('no dataset, wrong SQL', async () => {
    await expect(query(join(folder, 'absent'), 'SELECT 1')).rejects.toThrow(/is no dataset: it holds no datapackage.json/);
    for (const sql of ['SELEC 1', 'SELECT nothing FROM money', 'SELECT * FROM nowhere']) await expect(query(join(folder, 'csv'), sql)).rejects.toThrow(RunError);
  });
});

describe('what a query may not do', () => {
  const out = () => join(folder, 'csv');
  const inDataset = (name: string) => join(folder, 'csv', name);
  test.each([
    "SELECT * FROM read_text('/etc/passwd')", "SELECT * FROM '/etc/passwd'", "SELECT * FROM glob('/etc/*')", "SELECT * FROM read_csv('https://example.org/a.csv')",
    "COPY (SELECT * FROM money) TO '/tmp/derek-query-out.csv'", "EXPORT DATABASE '/tmp/derek-query-out'", "ATTACH '/tmp/derek-query-out.db'", 'INSTALL httpfs', 'LOAD httpfs',
    'SET enable_external_access = true', "SET allowed_directories = ['/']", 'RESET lock_configuration', "PRAGMA temp_directory = '/'",
    "EXPLAIN ANALYZE COPY (SELECT 1) TO '/tmp/derek-query-out.csv'", "SELECT 1; COPY (SELECT 1) TO '/tmp/derek-query-out.csv'", "PREPARE p AS COPY (SELECT 1) TO '/tmp/derek-query-out.csv'; EXECUTE p",
    "SELECT * FROM money; COPY (SELECT 1) TO 'OWN' (USE_TMP_FILE false)", "CREATE TABLE z AS FROM money; COPY z TO 'OWN' (USE_TMP_FILE false)", "SELECT count(*) FROM money; EXPLAIN ANALYZE COPY (SELECT 1) TO 'OWN' (USE_TMP_FILE false)",
    "SELECT * FROM money; SELECT * FROM read_text('PACKAGE')",
  ])('%s', async (sql) => {
    const before = await readFile(inDataset('money.csv'), 'utf8');
    await expect(query(out(), sql.replace('OWN', inDataset('money.csv')).replace('PACKAGE', inDataset('datapackage.json')))).rejects.toThrow(RunError);
    expect(await readFile(inDataset('money.csv'), 'utf8')).toBe(before);
    for (const name of ['csv', 'db']) expect(existsSync(`/tmp/derek-query-out.${name}`)).toBe(false);
  });

  test('it may with unsafe', async () => {
    const file = join(folder, 'told.csv');
    await query(out(), `COPY (SELECT 7 AS n) TO '${file}'`, { unsafe: true });
    expect((await query(out(), `SELECT n FROM '${file}'`, { unsafe: true })).rows).toEqual([['7']]);
  });

  test('what it may: views, tables in memory, several statements, whose last one answers', async () => {
    expect((await query(out(), 'CREATE TABLE sums AS SELECT currency, sum(amount) AS total FROM money GROUP BY 1; SELECT count(*) > 0 FROM sums; DROP TABLE sums; SELECT 5')).rows).toEqual([['5']]);
    for (const sql of ['DESCRIBE money', 'SUMMARIZE money', 'EXPLAIN SELECT * FROM money', 'PIVOT (SELECT currency, amount FROM money) ON currency USING sum(amount)', 'SHOW TABLES; FROM money']) {
      expect((await query(out(), sql)).rows.length, sql).toBeGreaterThan(0);
    }
    await expect(query(out(), ' ;')).rejects.toThrow('there is no query');
  });
});

describe('printing', () => {
  const answer = { columns: [{ name: 'аты', isNumber: false }, { name: 'n', isNumber: true }], rows: [['Арай', '7'], [null, '4300'], ['а\nб', null], ['', '1'], ['ұзын '.repeat(30), '2'], ['"q", r', '3']] };
  test('a table', () => {
    expect(tableText({ ...answer, rows: answer.rows.slice(0, 4) })).toBe('аты      n\n----  ----\nАрай     7\n      4300\nа б\n         1\n');
    expect(tableText(answer)).toContain(`${'ұзын '.repeat(12).slice(0, 59)}…  `);
  });
  test('CSV, whole', () => {
    expect(csvText(answer)).toBe(`аты,n\r\nАрай,7\r\n,4300\r\n"а\nб",\r\n"",1\r\n${'ұзын '.repeat(30)},2\r\n"""q"", r",3\r\n`);
  });
});
