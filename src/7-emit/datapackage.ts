/**
 * `datapackage.json`: what files there are, what their columns mean. A Data Package of version 2 that readers of
 * version 1 understand (https://datapackage.org/standard/data-package/). Licences and sources are the articles' own;
 * none is made up here.
 */
import type { Column, Table } from '../record/tables.js';
import { SCHEMA_VERSION } from '../record/schema-version.js';
import type { PipelineConfig } from '../config/schema.js';
import type { Format, FormatOptions } from './format.js';
import type { WrittenFile } from './out-file.js';
import { xlsx } from './xlsx/format.js';

/** A table in a format, as written. */
export interface TableFile {
  readonly table: Table<never>;
  readonly format: Format;
  readonly file: WrittenFile;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * The descriptor of the dataset.
 *
 * @param tables every table in every format; the tables of the first format have the plain names (`money`), those of
 * the others carry the format's (`money-json`)
 * @param records the file of whole records
 * @param workbook the file of all tables as sheets
 */
export function dataPackage(
  tables: readonly TableFile[], records: WrittenFile, workbook: WrittenFile | null, options: FormatOptions,
  { title, description, licenses, sources }: PipelineConfig['about'],
): Json {
  const main = tables[0]?.format;
  const nameIn = (format: Format) => (table: string) => (format === main ? table : `${table}-${format.name}`);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'kazakh-news',
    title,
    description,
    // The standard has no empty lists.
    ...(licenses.length > 0 ? { licenses } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    schemaVersion: SCHEMA_VERSION,
    resources: [
      ...tables.map(({ table, format, file }) => ({
        name: nameIn(format)(table.name), ...about(file, format.extension, format.mediatype), type: 'table',
        profile: 'tabular-data-resource', description: table.description,
        ...(format.dialect === undefined ? {} : { dialect: format.dialect(options) }),
        schema: tableSchema(table, nameIn(format)),
      })),
      ...(workbook === null ? [] : [{
        name: 'workbook', ...about(workbook, xlsx.extension, xlsx.mediatype), description: 'All tables in one workbook, a sheet a table.',
      }]),
      {
        name: 'records', ...about(records, 'jsonl', 'application/jsonl'),
        description: 'The whole records, one a line; `derek schema` prints their JSON Schema.',
      },
    ],
  };
}

const about = ({ name, bytes, sha256 }: WrittenFile, format: string, mediatype: string): Json => ({
  path: name, format, mediatype, ...(format === 'parquet' || format === 'xlsx' ? {} : { encoding: 'utf-8' }), bytes,
  hash: `sha256:${sha256}`,
});

/** Table Schema of a table; `nameOf` gives the resource that a foreign key means. */
function tableSchema(table: Table<never>, nameOf: (table: string) => string = (name) => name): Json {
  return {
    fields: table.columns.map(field),
    missingValues: [''],
    ...(table.primaryKey === null ? {} : { primaryKey: [table.primaryKey] }),
    ...(table.foreignKeys.length === 0 ? {} : {
      foreignKeys: table.foreignKeys.map(({ column, table: to, target }) => ({
        fields: [column],
        // An empty name means the table itself, in both versions of the standard.
        reference: { resource: to === table.name ? '' : nameOf(to), fields: [target] },
      })),
    }),
  };
}

function field({ name, type, description, example, constraints }: Column<never>): Json {
  return {
    name, type, description, ...(example === undefined ? {} : { example }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
