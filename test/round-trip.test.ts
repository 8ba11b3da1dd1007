/**
 * CSV and Parquet read back equal the records, field by field, on generated articles with hostile strings. DEREK_ARTICLES says how
 * many; the long check takes 10,000.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleTables, rowObject, type Cell } from '../src/record/tables.js';
import type { Article } from '../src/record/schema.js';
import { anyArticle, exampleArticle } from './support/article.js';
import { writeDataset } from './support/dataset.js';
import { csvRows, parquetRows } from './support/read-back.js';

const ARTICLES = Number(process.env['DEREK_ARTICLES'] ?? 300);

let folder: string;
let records: Article[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-trip-'));
  // A seed of its own for each: nothing is left to chance, and no two articles have one id.
  const articles = fc.sample(anyArticle, { seed: 2026, numRuns: ARTICLES }).map((article, index) => ({ ...article, id: `${article.id}${index}` }));
  articles.push(exampleArticle());
  await writeDataset(join(folder, 'out'), articles, { formats: ['csv', 'parquet'], shardSize: 200 });
  const bytes = await readFile(join(folder, 'out/records.jsonl'));
  records = [];
  // Lines end with a line feed alone: Node's readline has others too, from 24 on.
  for (let at = 0, end = bytes.indexOf(10); end >= 0; at = end + 1, end = bytes.indexOf(10, at)) records.push(JSON.parse(bytes.toString('utf8', at, end)) as Article);
  const written = JSON.parse(JSON.stringify(articles)) as Article[];
  // Of copies the dataset knows more than the articles do.
  expect(records.map((article) => ({ ...article, issues: [] }))).toEqual(written.map((article) => ({ ...article, issues: [] })));
}, 600_000);
afterAll(async () => { await rm(folder, { recursive: true }); });

describe(`${ARTICLES} articles`, () => {
  test.each(articleTables.map((table) => table.name))('%s', async (name) => {
    const table = articleTables.find((one) => one.name === name)!;
    const expected = records.flatMap((article) => table.rows(article).map((row) => rowObject(table, row.map((cell) => (Object.is(cell, -0) ? 0 : cell)))));
    expect(expected.length).toBeGreaterThan(0);
    const file = (format: string): string => join(folder, 'out', `${name}.${format}`);
    for (const rows of [csvRows(table, await readFile(file('csv'), 'utf8')), await parquetRows(table, file('parquet'))]) {
      expect(rows).toHaveLength(expected.length);
      // Field by field; a copy is known to the dataset only. Most rows are equal: the matcher, which is slow, sees those that are not.
      for (const [index, row] of rows.entries()) {
        const found = { ...row, ...(name === 'articles' ? { duplicate_of: null } : {}) };
        if (!isDeepStrictEqual(found, expected[index])) expect(found).toEqual(expected[index]);
      }
    }
  }, 600_000);

  test.runIf(python() !== null)('as Python\'s csv reads it, which pandas and others follow', async () => {
    for (const table of articleTables) {
      const script = 'import csv, json, sys\ncsv.field_size_limit(10**9)\nfor row in csv.reader(open(sys.argv[1], encoding="utf-8", newline="")): print(json.dumps(row))';
      const lines = execFileSync(python()!, ['-c', script, join(folder, 'out', `${table.name}.csv`)], { encoding: 'utf8', maxBuffer: 1 << 30 }).trimEnd().split('\n');
      const expected = csvRows(table, await readFile(join(folder, 'out', `${table.name}.csv`), 'utf8'));
      expect(lines).toHaveLength(expected.length + 1);
      const text = (cell: Cell): string => (cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell));
      const strings = table.columns.flatMap((column, index) => (column.type === 'number' ? [] : [[column.name, index] as const]));
      for (const [at, line] of lines.slice(1).entries()) {
        const cells = JSON.parse(line) as string[];
        const [found, wanted] = [strings.map(([, index]) => cells[index]), strings.map(([column]) => text(expected[at]![column]!))];
        if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
      }
    }
  }, 600_000);
});

/** Python of 3.11 or later, whose csv takes NUL; null where there is none. */
function python(): string | null {
  try {
    return execFileSync('python3', ['-c', 'import sys; print(sys.version_info >= (3, 11))'], { encoding: 'utf8' }).trim() === 'True' ? 'python3' : null;
  } catch {
    return null;
  }
}
