/** Writes a dataset, article by article, and puts it in place whole. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormatName } from '../config/schema.js';
import type { Article, Reject } from '../record/schema.js';
import { allTables, articleTables, rejectsTable, type Row, type Table } from '../record/tables.js';
import { dataPackage, type TableFile } from './datapackage.js';
import type { Format, TableWriter } from './format.js';
import { formatsNamed } from './formats.js';
import { countReject, manifest, newTally, type InputFile, type Provenance, type Tally } from './manifest.js';
import { outputError } from './output-error.js';
import { openStaging } from './publish.js';
import { openTextFile, type WrittenFile } from './text-file.js';

export interface DatasetOptions {
  readonly formats: readonly FormatName[];
  /** @default false */
  readonly excel?: boolean;
  readonly provenance: Provenance;
}

export interface Dataset {
  /** Adds an article; a promise asks the caller to wait for the disk. Rows keep the order of the calls. */
  readonly article: (article: Article) => Promise<void> | undefined;
  readonly reject: (reject: Reject) => Promise<void> | undefined;
  /** Finishes the files and makes the dataset visible in one step; gives what was counted. */
  readonly publish: (inputs: readonly InputFile[]) => Promise<Tally>;
  /** Leaves everything as it was before. */
  readonly discard: () => Promise<void>;
}

const RECORDS = 'records.jsonl';
const PACKAGE = 'datapackage.json';
const MANIFEST = 'manifest.json';

/**
 * Starts a dataset in the folder `out`. Nothing of it is visible there until `publish`.
 *
 * @throws OutputError when the folder cannot be written, or holds files of the same names that are not a dataset's
 */
export async function openDataset(out: string, { formats: names, excel = false, provenance }: DatasetOptions): Promise<Dataset> {
  const formats = formatsNamed(names);
  const fileOf = (table: Table<never>, format: Format) => `${table.name}.${format.extension}`;
  const tableFiles = formats.flatMap((format) => allTables.map((table) => ({ table, format, name: fileOf(table, format) })));
  const staging = await openStaging(out, [...tableFiles.map(({ name }) => name), RECORDS, PACKAGE, MANIFEST]);

  const { records, writers } = await openWriters(staging.folder, tableFiles, excel).catch(async (error: unknown) => {
    await staging.discard();
    throw outputError(out, error);
  });
  const writersOf = (table: Table<never>) => writers.filter((one) => one.table === table).map((one) => one.writer);
  const sinks = articleTables.map((table) => ({ table, writers: writersOf(table) }));
  const rejects = writersOf(rejectsTable);

  const tally = newTally();
  for (const { name } of allTables) tally.rows[name] = 0;

  const add = (table: string, to: readonly TableWriter[], rows: readonly Row[], waits: (Promise<void> | undefined)[]): void => {
    if (rows.length === 0) return;
    tally.rows[table] = (tally.rows[table] ?? 0) + rows.length;
    for (const writer of to) waits.push(writer.write(rows));
  };

  const fail = (error: unknown): never => {
    throw outputError(out, error);
  };

  const finish = async (inputs: readonly InputFile[]): Promise<Tally> => {
    const recordsFile = await records.close();
    const files: TableFile[] = [];
    for (const { table, format, writer } of writers) files.push({ table, format, file: await writer.close() });
    const packageFile = await writeJson(staging.folder, PACKAGE, dataPackage(files, recordsFile));
    const listed = [packageFile, recordsFile, ...files.map(({ file }) => file)];
    const { sha256 } = await writeJson(staging.folder, MANIFEST, manifest(provenance, tally, inputs, listed));
    await staging.publish(sha256.slice(0, 16));
    return tally;
  };

  return {
    article: (article) => {
      tally.articles += 1;
      const waits = [records.append(`${JSON.stringify(article)}\n`)];
      for (const { table, writers: to } of sinks) add(table.name, to, table.rows(article), waits);
      return allOf(waits, fail);
    },
    reject: (reject) => {
      countReject(tally, reject);
      const waits: (Promise<void> | undefined)[] = [];
      add(rejectsTable.name, rejects, rejectsTable.rows(reject), waits);
      return allOf(waits, fail);
    },
    publish: (inputs) => finish(inputs).catch(fail),
    discard: async () => {
      await Promise.all([records.abort(), ...writers.map(({ writer }) => writer.abort())]);
      await staging.discard();
    },
  };
}

interface PlannedFile {
  readonly table: Table<never>;
  readonly format: Format;
  readonly name: string;
}

async function openWriters(folder: string, planned: readonly PlannedFile[], excel: boolean) {
  const records = await openTextFile(join(folder, RECORDS));
  const writers: (PlannedFile & { readonly writer: TableWriter })[] = [];
  for (const one of planned) writers.push({ ...one, writer: await one.format.open(one.table, join(folder, one.name), { excel }) });
  return { records, writers };
}

function allOf(waits: readonly (Promise<void> | undefined)[], fail: (error: unknown) => never): Promise<void> | undefined {
  const pending = waits.filter((one) => one !== undefined);
  return pending.length === 0 ? undefined : Promise.all(pending).then(() => undefined, fail);
}

async function writeJson(folder: string, name: string, value: unknown): Promise<WrittenFile> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  await writeFile(join(folder, name), text, { flag: 'wx', flush: true });
  return { name, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}
