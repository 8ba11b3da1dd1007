/** One workbook of all tables, a sheet a table, written as its rows come: of a table no more than a few rows are held. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { allTables, type Cell, type ColumnType, type Row, type Table } from '../../record/tables.js';
import { columnLetters, headXml, MOST_CHARACTERS, rowXml } from './cells.js';
import { MAIN, workbookParts } from './parts.js';

/** Rows that a sheet holds at most, its head too; what is more goes on in the next sheet. */
export const MOST_ROWS = 1_048_576;
/** Characters of XML that are handed on at once. */
const CHUNK = 1 << 16;
/** A part of the package has no time of its own: the same rows give the same bytes. */
const STAMP = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** A table as the workbook takes it. */
export interface Source {
  readonly table: Pick<Table<never>, 'name' | 'columns'>;
  /** How many rows there are. */
  readonly count: number;
  readonly rows: () => AsyncIterable<Row>;
}

interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly count: number;
  readonly rows: () => AsyncIterable<Row>;
}

/**
 * Writes a workbook to a new file. What the tables' columns mean stands in its last sheet.
 *
 * @param mostRows rows of a sheet, its head too
 */
export async function writeWorkbook(path: string, sources: readonly Source[], mostRows = MOST_ROWS): Promise<void> {
  const sheets = [...sources.flatMap((source) => sheetsOf(source, mostRows - 1)), COLUMNS];
  const zip = new ZipFile();
  for (const [name, xml] of workbookParts(sheets.map(({ name }) => name))) zip.addBuffer(Buffer.from(xml), name, STAMP);
  for (const [index, sheet] of sheets.entries()) {
    // Where a sheet cannot be read, the error is the file's.
    const fail = (error: Error): void => void (zip.outputStream as Readable).destroy(error);
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, STAMP, (give) =>
      give(null, Readable.from(sheetXml(sheet), { objectMode: false }).on('error', fail)),
    );
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path, { flags: 'wx' }));
}

/** The sheets of a table: one, or as many as its rows need. All of them draw from one reading. */
function sheetsOf({ table: { name, columns }, count, rows }: Source, most: number): Sheet[] {
  if (count <= most) return [{ name, columns, count, rows }];
  let reading: AsyncIterator<Row> | undefined;
  return Array.from({ length: Math.ceil(count / most) }, (_, index) => {
    const size = Math.min(most, count - index * most);
    const part = async function* (): AsyncGenerator<Row> {
      reading ??= rows()[Symbol.asyncIterator]();
      for (let taken = 0; taken < size; taken += 1) {
        const { value, done } = await reading.next();
        if (done === true) return;
        yield value;
      }
    };
    return { name: index === 0 ? name : `${name} ${index + 1}`, columns, count: size, rows: part };
  });
}

async function* sheetXml({ columns, count, rows }: Sheet): AsyncGenerator<string> {
  const types = columns.map(({ type }) => type);
  const widths = columns.map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"/>`);
  let xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${headXml(columns.map(({ name }) => name))}`;
  let number = 1;
  for await (const row of rows()) {
    number += 1;
    xml += rowXml(row, types, number);
    if (xml.length < CHUNK) continue;
    yield xml;
    xml = '';
  }
  yield `${xml}</sheetData><autoFilter ref="A1:${columnLetters(columns.length - 1)}${count + 1}"/></worksheet>`;
}

/** Characters that a column shows: wide where people read, narrow where programs do. */
function widthOf({ name, type }: Sheet['columns'][number]): number {
  if (/^(?:sentence_text|text|lead|message|description)$/.test(name)) return 60;
  if (/(?:^title|^name|surface|measure|subject|place|counterparty|purpose)$/.test(name)) return 28;
  if (/_id$|^sha256$|^uri$/.test(name)) return 18;
  return type === 'string' || type === 'array' ? 14 : 12;
}

const COLUMNS: Sheet = {
  name: 'columns',
  columns: ['table', 'column', 'type', 'description'].map((name) => ({ name, type: 'string' })),
  count: allTables.reduce((sum, { columns }) => sum + columns.length, 1),
  rows: async function* () {
    for (const table of allTables)
      for (const { name, type, description } of table.columns) yield [table.name, name, type, description] satisfies Cell[];
    yield [null, null, null, `A text of more than ${MOST_CHARACTERS} characters is cut and ends in "…": records.jsonl has it whole.`];
  },
};
