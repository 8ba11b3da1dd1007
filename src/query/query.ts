/** SQL over a dataset: its tables are views of its files, in whatever format they are. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBResultReader, StatementType } from '@duckdb/node-api';
import { loadDuckdb, selectRows, sqlName, sqlText, withDuckdb } from '../7-emit/duckdb.js';
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

export interface QueryOptions {
  /** Whether the SQL may read and write other files and reach the network. @default false */
  readonly unsafe?: boolean;
}

/**
 * Asks a dataset. The SQL can read its tables, make tables in memory, and do nothing else: it reads and writes no files and
 * reaches no network, unless `unsafe` says so.
 *
 * @param dataset its folder, absolute
 * @param sql in the dialect of DuckDB; the tables are those of the contract: `articles`, `money`, `facts` …; of several statements the
 *   last one answers
 * @throws RunError when the folder holds no dataset, or the SQL is wrong, or asks for more than it may
 */
export async function query(dataset: string, sql: string, { unsafe = false }: QueryOptions = {}): Promise<Answer> {
  if (!existsSync(join(dataset, 'datapackage.json'))) {
    throw new RunError(`${dataset} is no dataset: it holds no datapackage.json; name a folder that derek run has written`);
  }
  const duckdb = await loadDuckdb('derek query');
  return withDuckdb(duckdb, ':memory:', async (connection) => {
    const files = await addViews(connection, dataset, sql);
    if (!unsafe) await shutDoors(connection, files);
    try {
      return await ask(connection, sql, unsafe ? undefined : duckdb.StatementType);
    } catch (error) {
      throw error instanceof RunError ? error : new RunError((error as Error).message, { cause: error });
    }
  }, { temp_directory: join(tmpdir(), `derek-query-${process.pid}`) });
}

/** A view for every table that the query may mean. @returns the files behind them */
async function addViews(connection: DuckDBConnection, dataset: string, sql: string): Promise<string[]> {
  const files: string[] = [];
  const words = new Set(sql.toLowerCase().match(/[a-z_]+/g));
  for (const table of everyTable) {
    if (!words.has(table.name)) continue;
    const format = FORMATS.find((one) => existsSync(join(dataset, `${table.name}.${one}`)));
    // Only datasets that were fetched have it.
    if (format === undefined && table === versionsTable) continue;
    if (format === undefined) throw new RunError(`${dataset} has no ${table.name}; make the dataset again with derek run`);
    const file = join(dataset, `${table.name}.${format}`);
    files.push(file);
    const rows =
      await selectRows(connection, table, file, { format, ...(format === 'csv' ? { delimiter: await delimiterOf(dataset) } : {}) });
    await connection.run(`CREATE VIEW ${sqlName(table.name)} AS ${rows}`);
  }
  return files;
}

/**
 * From here on nothing but these files can be opened, and no setting opens more
 * (https://duckdb.org/docs/stable/operations_manual/securing_duckdb/overview).
 */
async function shutDoors(connection: DuckDBConnection, files: readonly string[]): Promise<void> {
  await connection.run(`SET allowed_paths = [${files.map(sqlText).join(', ')}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}

/** What reads, and what makes tables in memory. `COPY` is not among them: it could write even the files that may be read. */
const HARMLESS =
  ['SELECT', 'EXPLAIN', 'CREATE', 'INSERT', 'UPDATE', 'DELETE', 'DROP', 'ALTER', 'CREATE_FUNC', 'CALL', 'TRANSACTION'] as const;

/** Refuses a statement that is not harmless, or that explains by doing. */
function refuse(sql: string, { statementType }: DuckDBPreparedStatement, types: typeof StatementType): void {
  const harmless = HARMLESS.some((name) => types[name] === statementType) &&
    !(statementType === types.EXPLAIN && /\banaly[sz]e\b/i.test(sql));
  if (harmless) return;
  throw new RunError(
    `a query may read the dataset and make tables in memory, no more, and ${types[statementType] ?? 'this'} is more; run it with --unsafe if you trust it`,
  );
}

/** What stands between the values of the dataset's CSV files, as its data package says. */
async function delimiterOf(dataset: string): Promise<Delimiter> {
  const { resources } = JSON.parse(await readFile(join(dataset, 'datapackage.json'), 'utf8')) as {
    resources: readonly { readonly dialect?: { readonly delimiter?: Delimiter } }[];
  };
  return resources.find(({ dialect }) => dialect !== undefined)?.dialect?.delimiter ?? ',';
}

/**
 * @param types of statements, when some are to be refused; they are prepared one by one, so that none is run before it is known what it is
 */
async function ask(connection: DuckDBConnection, sql: string, types: typeof StatementType | undefined): Promise<Answer> {
  if (/^[\s;]*$/.test(sql)) throw new RunError('there is no query');
  const statements = await connection.extractStatements(sql);
  let reader: DuckDBResultReader | undefined;
  for (let index = 0; index < statements.count; index += 1) {
    const prepared = await statements.prepare(index);
    if (types !== undefined) refuse(sql, prepared, types);
    reader = await prepared.runAndReadAll();
    prepared.destroySync();
  }
  if (reader === undefined) throw new RunError('there is no query');
  return answerOf(reader);
}

function answerOf(reader: DuckDBResultReader): Answer {
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
  return JSON.stringify(
    isDecimal && Array.isArray(cell) ? cell.map((one) => (typeof one === 'string' ? Number(shortDecimal(one)) : (one as unknown))) : cell,
  );
}

/** Without the zeros that end it behind the point. */
const shortDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
