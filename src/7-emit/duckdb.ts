/** DuckDB, where it is installed: it writes Parquet and databases, and answers queries. */
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { stat } from 'node:fs/promises';
import type { Delimiter, FormatName } from '../config/schema.js';
import type { Column, ColumnType, Table } from '../record/tables.js';
import { OutputError } from './output-error.js';

type Duckdb = typeof import('@duckdb/node-api');

/** DuckDB is wanted and not there. The message says how to install it, or do without. */
export class DuckdbMissing extends OutputError {}

/**
 * Loads DuckDB.
 *
 * @param purpose what needs it, for the message: `the format parquet`
 * @throws DuckdbMissing when it is not installed, or has no build for this machine
 */
export async function loadDuckdb(purpose: string, load: () => Promise<Duckdb> = () => import('@duckdb/node-api')): Promise<Duckdb> {
  try {
    return await load();
  } catch (error) {
    throw new DuckdbMissing(`${purpose} needs DuckDB, which is not installed here; run "npm install @duckdb/node-api", or do without`, {
      cause: error,
    });
  }
}

/** Opens a database, or one in memory, does something with it, and closes it whatever happens. */
export async function withDuckdb<T>(
  duckdb: Duckdb, path: string, act: (connection: DuckDBConnection) => Promise<T>, settings: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<T> {
  // Nothing is fetched: what is needed is in the build. One thread: rows keep their order, and files their bytes.
  const instance: DuckDBInstance =
    await duckdb.DuckDBInstance.create(path, { threads: '1', autoinstall_known_extensions: 'false', ...settings });
  try {
    const connection = await instance.connect();
    const stop = (): void => { connection.interrupt(); };
    signal?.addEventListener('abort', stop);
    try {
      signal?.throwIfAborted();
      return await act(connection);
    } finally {
      signal?.removeEventListener('abort', stop);
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** A string or a name as SQL writes it. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What a column is read as, and what it is meant to be: a value that does not fit keeps the whole column as it was read. */
interface SqlType {
  readonly read: string;
  readonly wanted?: string;
}

/** Numbers are exact in decimal: 28 digits before the point, ten behind it, enough for all that texts state. */
const DECIMAL = 'DECIMAL(38, 10)';

const TYPES: Readonly<Record<ColumnType, SqlType>> = {
  string: { read: 'VARCHAR' },
  integer: { read: 'BIGINT' },
  number: { read: 'DOUBLE', wanted: DECIMAL },
  boolean: { read: 'BOOLEAN' },
  date: { read: 'VARCHAR', wanted: 'DATE' },
  array: { read: 'VARCHAR[]' },
};

/** A share, such as a confidence, is no amount. */
const typeOf = ({ type, constraints }: Column<never>, decimals = true): SqlType =>
  (type === 'number' && (!decimals || constraints.maximum === 1) ? { read: 'DOUBLE' } : TYPES[type]);

/** Bytes that a row may have: DuckDB reserves room for it. */
const [LEAST_ROW, MOST_ROW] = [1 << 20, 1 << 28];

/** How DuckDB reads a table's file: its rows, in the types that the file has. */
const SOURCES = {
  parquet: (_table, path) => `read_parquet(${sqlText(path)})`,
  jsonl: (table, path, size) => readJson(table, path, size, 'newline_delimited'),
  json: (table, path, size) => readJson(table, path, size, 'array'),
  csv: (table, path, size, delimiter) => {
    const names = table.columns.map(({ name }) => sqlName(name));
    const lists = table.columns.map((column, index) =>
      (column.type === 'array' ? `from_json(${names[index]}, '["VARCHAR"]') AS ${names[index]}` : names[index]));
    const spec = table.columns.map((column, index) =>
      `${names[index]}: ${sqlText(column.type === 'array' ? 'VARCHAR' : typeOf(column).read)}`);
    const how =
      `header = true, delim = ${sqlText(delimiter)}, quote = '"', escape = '"', new_line = '\\r\\n', nullstr = '', allow_quoted_nulls = false, auto_detect = false, max_line_size = ${rowSize(size)}`;
    return `(SELECT ${lists.join(', ')} FROM read_csv(${sqlText(path)}, ${how}, columns = {${spec.join(', ')}}))`;
  },
} satisfies Record<Exclude<FormatName, 'xlsx'>, (table: Table<never>, path: string, size: number, delimiter: Delimiter) => string>;

const rowSize = (size: number): number => Math.min(Math.max(size, LEAST_ROW), MOST_ROW);

function readJson(table: Table<never>, path: string, size: number, format: string): string {
  const spec = table.columns.map((column) => `${sqlName(column.name)}: ${sqlText(typeOf(column).read)}`).join(', ');
  return `read_json(${sqlText(path)}, format = ${sqlText(format)}, maximum_object_size = ${rowSize(size)}, columns = {${spec}})`;
}

export interface ReadOptions {
  /** @default 'jsonl' */
  readonly format?: keyof typeof SOURCES;
  /** Of CSV. @default ',' */
  readonly delimiter?: Delimiter;
  /** @default true */
  readonly decimals?: boolean;
}

/**
 * A query that gives the rows of a table from its file, with real types: days are `DATE`, amounts `DECIMAL` (or `DOUBLE`, which
 * holds every amount of a record exactly, where `decimals` is false), lists lists. Where a column holds a value that such a type cannot
 * hold (a number of more digits, a day no calendar has), the whole column is `DOUBLE`, or text, and no value changes.
 */
export async function selectRows(
  connection: DuckDBConnection, table: Table<never>, path: string,
  { format = 'jsonl', delimiter = ',', decimals = true }: ReadOptions = {},
): Promise<string> {
  const from = SOURCES[format](table, path, (await stat(path)).size, delimiter);
  const columns = table.columns.map((column) => ({ name: sqlName(column.name), ...typeOf(column, decimals) }));
  const typed = columns.filter(({ wanted }) => wanted !== undefined);
  // By way of text: from DOUBLE to DECIMAL and back DuckDB multiplies, and rounds. A row that is not there has nothing that does not fit.
  const fits = typed.map(({ name, read, wanted }) =>
    `coalesce(bool_and(${name} IS NULL OR coalesce(CAST(CAST(TRY_CAST(CAST(${name} AS VARCHAR) AS ${wanted}) AS VARCHAR) AS ${read}) = ${name}, false)), true)`);
  const answer = fits.length === 0 ? [] : ((await connection.runAndReadAll(`SELECT ${fits.join(', ')} FROM ${from}`)).getRows()[0] ?? []);
  const cast = new Set(typed.filter((_, index) => answer[index] === true).map(({ name }) => name));
  const selected = columns.map(({ name, wanted }) => (cast.has(name) ? `CAST(CAST(${name} AS VARCHAR) AS ${wanted}) AS ${name}` : name));
  return `SELECT ${selected.join(', ')} FROM ${from}`;
}
