/** Puts a dataset together from the pieces that shards have left, and in place whole. */
import { createHash } from 'node:crypto';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultConfig, type DATABASES, type Delimiter, type FormatName, type PipelineConfig } from '../config/schema.js';
import { allTables, type Row, type Table } from '../record/tables.js';
import { addTable, DATABASE_FILE } from './database.js';
import { dataPackage, type TableFile } from './datapackage.js';
import { loadDuckdb, withDuckdb } from './duckdb.js';
import { plainText, type Format, type FormatOptions, type TableText, type TextFormat } from './format.js';
import { formatsNamed, isText } from './formats.js';
import { jsonl } from './jsonl.js';
import { manifest, type InputFile, type Provenance, type Tally } from './manifest.js';
import { hashOfFile, openOutFile, type WrittenFile } from './out-file.js';
import { outputError } from './output-error.js';
import { writeParquet } from './parquet.js';
import { bytesOf, DamagedPiece, type Piece } from './piece.js';
import { openStaging } from './publish.js';
import { datasetReadme } from './readme.js';
import { rowsOfPieces } from './row-pieces.js';
import { WORKBOOK_FILE, xlsx } from './xlsx/format.js';

export interface DatasetOptions {
  readonly formats: readonly FormatName[];
  /** @default false */
  readonly excel?: boolean;
  /** @default ',' */
  readonly delimiter?: Delimiter;
  /** What the package says of the dataset. */
  readonly about?: PipelineConfig['about'];
  /** @default null */
  readonly database?: (typeof DATABASES)[number] | null;
  readonly provenance: Provenance;
  /** Tables beside those that every dataset has. @default [] */
  readonly more?: readonly MoreTable[];
}

/** A table whose rows come from no shard. */
export interface MoreTable {
  readonly table: Table<never>;
  readonly count: number;
  readonly rows: () => AsyncIterable<Row>;
}

/** What a dataset is made of. */
export interface DatasetParts {
  /** Pieces of a table in a text format, in the order of the rows; none is empty. */
  readonly rows: (table: string, format: string) => readonly Piece[];
  /** Pieces of `records.jsonl`. */
  readonly records: readonly Piece[];
  readonly tally: Tally;
  readonly inputs: readonly InputFile[];
  /** Stops the writing, but not the last step. */
  readonly signal?: AbortSignal | undefined;
}

export interface Dataset {
  /** Writes the files and makes the dataset visible in one step; gives what it has written. @throws DamagedPiece */
  readonly publish: (parts: DatasetParts) => Promise<readonly WrittenFile[]>;
  /** Leaves everything as it was before. */
  readonly discard: () => Promise<void>;
}

const RECORDS = 'records.jsonl';
const PACKAGE = 'datapackage.json';
const MANIFEST = 'manifest.json';
const README = 'DATASET.md';
/** Folder for what only DuckDB reads; it goes before the dataset is seen. */
const SCRATCH = '.scratch';

/**
 * Starts a dataset in the folder `out`. Nothing of it is visible there until `publish`.
 *
 * @throws OutputError when the folder cannot be written, or holds files of the same names that are not a dataset's, or
 * when a format needs what is not installed
 */
export async function openDataset(
  out: string,
  {
    formats: names, excel = false, delimiter = ',', database = null, about = defaultConfig().about, provenance, more = [],
  }: DatasetOptions,
): Promise<Dataset> {
  // A workbook holds all tables in one file.
  const formats = formatsNamed(names).filter((format) => format !== xlsx);
  const asWorkbook = names.includes('xlsx');
  const options: FormatOptions = { excel, delimiter };
  if (names.includes('parquet')) await loadDuckdb('the format parquet');
  if (database !== null) await loadDuckdb(`the database ${database}`);
  const tables = [...allTables, ...more.map(({ table }) => table)];
  const tableFiles = formats.flatMap((format) => tables.map((table) => fileOf(table, format)));
  const staging = await openStaging(out, [
    ...tableFiles, RECORDS, ...(asWorkbook ? [WORKBOOK_FILE] : []), ...(database === null ? [] : [DATABASE_FILE]), README, PACKAGE,
    MANIFEST,
  ]);
  const { folder } = staging;

  const write = async (parts: DatasetParts): Promise<readonly WrittenFile[]> => {
    await staging.clear();
    const all: AllParts = { ...parts, tables, more };
    const records = await joined(join(folder, RECORDS), plainText('', () => ''), parts.records, parts.signal);
    const files: TableFile[] = [];
    for (const format of formats.filter(isText)) {
      for (const table of tables) files.push({ table, format, file: await writeTable(folder, table, format, options, all) });
    }
    files.push(...(await writeByDuckdb(folder, formats.filter((format) => !isText(format)), database, all)));
    const workbook = asWorkbook ? await writeSheets(folder, all) : null;
    const readme = await writeText(folder, README, datasetReadme(names, database, tables));
    const descriptor = await writeText(folder, PACKAGE, jsonText(dataPackage(files, records, workbook, options, about)));
    const listed = [descriptor, readme, records, ...(workbook === null ? [] : [workbook]), ...files.map(({ file }) => file)];
    const last = await writeText(folder, MANIFEST, jsonText(manifest(provenance, parts.tally, parts.inputs, listed)));
    // Its bytes differ from run to run, so the manifest cannot name it.
    const unlisted = database === null ? [] : [await onDisk(join(folder, DATABASE_FILE))];
    await staging.publish(last.sha256.slice(0, 16));
    return [...listed, last, ...unlisted];
  };

  return {
    publish: (parts) => write(parts).catch((error: unknown) => {
      parts.signal?.throwIfAborted();
      throw error instanceof DamagedPiece ? error : outputError(out, error);
    }),
    discard: staging.discard,
  };
}

const fileOf = (table: Table<never>, format: Format): string => `${table.name}.${format.extension}`;
const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The parts with every table that is written. */
interface AllParts extends DatasetParts {
  readonly tables: readonly Table<never>[];
  readonly more: readonly MoreTable[];
}

function writeTable(folder: string, table: Table<never>, format: TextFormat, options: FormatOptions, parts: AllParts): Promise<
  WrittenFile
> {
  const [path, text] = [join(folder, fileOf(table, format)), format.encode(table, options)];
  const own = parts.more.find((one) => one.table === table);
  return own === undefined ? joined(path, text, parts.rows(table.name, format.name), parts.signal) : encoded(path, text, own);
}

/** Parquet and the database, from JSON Lines of the tables that go again. */
async function writeByDuckdb(folder: string, formats: readonly Format[], database: DatasetOptions['database'], parts: AllParts): Promise<
  TableFile[]
> {
  if (formats.length === 0 && database === null) return [];
  const scratch = join(folder, SCRATCH);
  await mkdir(scratch);
  for (const table of parts.tables) await writeTable(scratch, table, jsonl, { excel: false }, parts);
  const duckdb = await loadDuckdb('this dataset');
  const rowsOf = (table: Table<never>): string => join(scratch, fileOf(table, jsonl));
  const files: TableFile[] = [];
  await withDuckdb(duckdb, ':memory:', async (connection) => {
    for (const format of formats) {
      for (const table of parts.tables) {
        const path = join(folder, fileOf(table, format));
        await writeParquet(connection, table, rowsOf(table), path);
        files.push({ table, format, file: await onDisk(path) });
      }
    }
  }, { temp_directory: scratch }, parts.signal);
  if (database !== null) {
    await withDuckdb(duckdb, join(folder, DATABASE_FILE), async (connection) => {
      for (const table of parts.tables) await addTable(connection, table, rowsOf(table));
      await connection.run('CHECKPOINT');
    }, {}, parts.signal);
  }
  await rm(scratch, { recursive: true });
  return files;
}

/** The workbook, facts first: what a person reads. */
async function writeSheets(folder: string, parts: AllParts): Promise<WrittenFile> {
  const { writeWorkbook } = await import('./xlsx/workbook.js');
  const path = join(folder, WORKBOOK_FILE);
  const order = [...parts.tables].sort((a, b) => Number(b.name === 'facts') - Number(a.name === 'facts'));
  const rowsOf = (table: Table<never>): Omit<MoreTable, 'table'> =>
    parts.more.find((one) => one.table === table) ??
    { count: parts.tally.rows[table.name] ?? 0, rows: () => rowsOfPieces(table, parts.rows(table.name, jsonl.name), parts.signal) };
  await writeWorkbook(path, order.map((table) => ({ ...rowsOf(table), table })));
  return onDisk(path);
}

/** Rows that are encoded at once. */
const BATCH = 256;

async function encoded(path: string, text: TableText, { count, rows }: MoreTable): Promise<WrittenFile> {
  const file = await openOutFile(path);
  try {
    await file.text(text.start + (count > 0 ? text.first : text.empty));
    let [batch, between]: [Row[], string] = [[], ''];
    const flush = async (): Promise<void> => {
      if (batch.length > 0) await file.text(between + text.rows(batch));
      [batch, between] = [[], text.between];
    };
    for await (const row of rows()) {
      batch.push(row);
      if (batch.length === BATCH) await flush();
    }
    if (batch.length > 0) await flush();
    if (count > 0) await file.text(text.end);
    return await file.close();
  } catch (error) {
    await file.abort();
    throw error;
  }
}

/** Writes a file made of pieces of others. */
async function joined(path: string, text: TableText, pieces: readonly Piece[], signal: AbortSignal | undefined): Promise<WrittenFile> {
  const file = await openOutFile(path);
  try {
    await file.text(text.start + (pieces.length > 0 ? text.first : text.empty));
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) await file.text(text.between);
      for await (const bytes of bytesOf(piece, signal)) await file.bytes(bytes);
    }
    if (pieces.length > 0) await file.text(text.end);
    return await file.close();
  } catch (error) {
    await file.abort();
    throw error;
  }
}

/** A file that a library wrote: brought to the disk, measured. */
async function onDisk(path: string): Promise<WrittenFile> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hashOfFile(path);
}

async function writeText(folder: string, name: string, text: string): Promise<WrittenFile> {
  await writeFile(join(folder, name), text, { flag: 'wx', flush: true });
  return { name, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}
