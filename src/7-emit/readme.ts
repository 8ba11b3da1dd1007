/** `DATASET.md`: what lies in the folder, for somebody who was handed it. */
import type { FormatName } from '../config/schema.js';
import { SCHEMA_VERSION } from '../record/schema-version.js';
import { allTables, type Table } from '../record/tables.js';
import { columnsPage } from './columns-page.js';
import { DATABASE_FILE } from './database.js';

/** The page that stands beside a dataset. */
export function datasetReadme(
  formats: readonly FormatName[], database: string | null, tables: readonly Table<never>[] = allTables,
): string {
  const databaseRow = database === null ? '' : `| \`${DATABASE_FILE}\` | the same tables in one DuckDB file |\n`;
  return `# Kazakh news as data

People, organisations, places, money, dates, quantities and facts of Kazakh-language news articles, extracted by derek;
version ${SCHEMA_VERSION} of the record. Every value points at the characters that it came from: \`surface\` is
\`text.slice(start, end)\` of the article's \`text\` (or \`title\`), counted in UTF-16 code units.

| file | holds |
|---|---|
${[...formats].sort().map((format) => `| \`*.${format}\` | the tables below, ${ABOUT[format]} |`).join('\n')}
${databaseRow}| \`records.jsonl\` | the whole records, one article a line; \`derek schema\` prints their JSON Schema |
| \`datapackage.json\` | this page for programs: a Frictionless Data Package with a Table Schema for every table |
| \`manifest.json\` | versions, config, inputs with their hashes, counts; rejects by code |

What was guessed says so: \`currency_basis\`, \`basis\`, \`confidence\` and the table \`issues\`. What did not become an
article stands in \`rejects\` with the reason. A story that several portals carry is one row of \`articles\` for each; the copies
name the first one in \`duplicate_of\`: leave them out (\`WHERE duplicate_of IS NULL\`) before adding anything up.

${columnsPage(tables)}`;
}

const ABOUT: Readonly<Record<FormatName, string>> = {
  csv: 'RFC 4180, UTF-8; an empty field is no value, `""` is an empty text, lists are JSON',
  json: 'an array of objects',
  jsonl: 'an object a line',
  parquet: 'with real types: days are dates, amounts decimals, lists lists',
  xlsx: 'one workbook, a sheet a table',
};
