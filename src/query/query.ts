/** SQL over a dataset: its tables are views of its files, in whatever format they are. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { loadDuckdb, selectRows, sqlName, withDuckdb } from '../7-emit/duckdb.js';
import { plainNumber } from '../7-emit/plain-number.js';
import type { Delimiter, FormatName } from '../config/schema.js';
import { everyTable, versionsTable } from '../record/versions-table.js';
import { RunError } from '../run/inputs.js';

/** Formats in the order in which they are read: those with types first. */
const FORMATS = ['parquet', 'jsonl', 'json', 'csv'] as const satisfies readonly FormatName[];

export interface Answer {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  /** Values as text; null is no value. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/**
 * Asks a dataset.
 *
 * @param dataset its folder
 * @param sql in the dialect of DuckDB; the tables are those of the contract: `articles`, `money`, `facts` …
 * @throws RunError when the folder holds no dataset, or the SQL is wrong
 */
export async function query(dataset: string, sql: string): Promise<Answer> {
  if (!existsSync(join(dataset, 'datapackage.json'))) throw new RunError(`${dataset} is no dataset: it holds no datapackage.json; name a folder that derek run has written`);
  const duckdb = await loadDuckdb('derek query');
  return withDuckdb(duckdb, ':memory:', async (connection) => {
    await addViews(connection, dataset, sql);
    try {
      return await ask(connection, sql);
    } catch (error) {
      throw new RunError((error as Error).message, { cause: error });
    }
  });
}

/** A view for every table that the query may mean. */
async function addViews(connection: DuckDBConnection, dataset: string, sql: string): Promise<void> {
  const words = new Set(sql.toLowerCase().match(/[a-z_]+/g));
  for (const table of everyTable) {
    if (!words.has(table.name)) continue;
    const format = FORMATS.find((one) => existsSync(join(dataset, `${table.name}.${one}`)));
    // Only datasets that were fetched have it.
    if (format === undefined && table === versionsTable) continue;
    if (format === undefined) throw new RunError(`${dataset} has no ${table.name}; make the dataset again with derek run`);
    const rows = await selectRows(connection, table, join(dataset, `${table.name}.${format}`), { format, ...(format === 'csv' ? { delimiter: await delimiterOf(dataset) } : {}) });
    await connection.run(`CREATE VIEW ${sqlName(table.name)} AS ${rows}`);
  }
}

/** What stands between the values of the dataset's CSV files, as its data package says. */
async function delimiterOf(dataset: string): Promise<Delimiter> {
  const { resources } = JSON.parse(await readFile(join(dataset, 'datapackage.json'), 'utf8')) as { resources: readonly { readonly dialect?: { readonly delimiter?: Delimiter } }[] };
  return resources.find(({ dialect }) => dialect !== undefined)?.dialect?.delimiter ?? ',';
}

async function ask(connection: DuckDBConnection, sql: string): Promise<Answer> {
  const reader = await connection.runAndReadAll(sql);
  const columns = reader.deduplicatedColumnNames().map((name, index) => {
    const type = String(reader.columnType(index));
    return { name, isNumber: NUMBERS.test(type), isDecimal: type.startsWith('DECIMAL') };
  });
  const rows = reader.getRowsJson().map((row) => row.map((cell, index) => textOf(cell, columns[index]?.isDecimal === true)));
  return { columns, rows };
}

const NUMBERS = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL\(\d+, ?\d+\))$/;

function textOf(cell: unknown, isDecimal: boolean): string | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return plainNumber(cell);
  if (typeof cell === 'string') return isDecimal ? shortDecimal(cell) : cell;
  if (typeof cell === 'boolean') return String(cell);
  return JSON.stringify(isDecimal && Array.isArray(cell) ? cell.map((one) => (typeof one === 'string' ? Number(shortDecimal(one)) : (one as unknown))) : cell);
}

/** Without the zeros that end it behind the point. */
const shortDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
