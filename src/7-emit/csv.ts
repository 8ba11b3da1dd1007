/** CSV: RFC 4180, UTF-8, a header line. Null is an empty field, an empty string is `""`. */
import { stringify, type Options } from 'csv-stringify/sync';
import type { Row } from '../record/tables.js';
import { plainNumber } from './plain-number.js';
import { plainText, type TextFormat } from './format.js';

const COMMON: Options = {
  record_delimiter: '\r\n',
  // Tells an empty string from null; a line end of another kind than the file's would end a row all the same for most readers.
  quoted_match: /^$|[\r\n]/,
  cast: {
    boolean: String,
    number: plainNumber,
    // Lists, as Table Schema's type `array` has them in CSV.
    object: (value) => JSON.stringify(value),
  },
};

export const csv: TextFormat = {
  name: 'csv',
  extension: 'csv',
  mediatype: 'text/csv',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  encode: (table, { excel }) => {
    // csv-stringify leaves numbers alone: a negative one is no formula.
    const options: Options = { ...COMMON, escape_formulas: excel };
    const header = stringify([table.columns.map((column) => column.name)], options);
    return plainText(`${excel ? '\ufeff' : ''}${header}`, (rows) => (excel ? stringify(rows as unknown[][], options) : linesOf(rows, options)));
  },
};

/** csv-stringify takes longer over a row than all that made it, and most rows have nothing to quote: it gets the others. */
function linesOf(rows: readonly Row[], options: Options): string {
  let text = '';
  let special: unknown[][] = [];
  for (const row of rows) {
    const line = plainLine(row);
    if (line === null) {
      special.push(row as unknown[]);
    } else {
      text += special.length === 0 ? line : stringify(special, options) + line;
      if (special.length > 0) special = [];
    }
  }
  return special.length === 0 ? text : text + stringify(special, options);
}

const SPECIAL = /[",\r\n]|^$/;

/** The line of a row in which nothing needs quotes; null for any other. */
function plainLine(row: Row): string | null {
  let line = '';
  for (let index = 0; index < row.length; index += 1) {
    const cell = row[index] ?? null;
    if (index > 0) line += ',';
    if (typeof cell === 'string') {
      if (SPECIAL.test(cell)) return null;
      line += cell;
    } else if (typeof cell === 'number') line += plainNumber(cell);
    else if (typeof cell === 'boolean') line += String(cell);
    else if (cell !== null) return null;
  }
  return `${line}\r\n`;
}
