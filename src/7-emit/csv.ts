/** CSV: RFC 4180, UTF-8, a header line, or with another delimiter. Null is an empty field, an empty string is `""`. */
import { stringify } from 'csv-stringify/sync';
import { plainText, type FormatOptions, type TextFormat } from './format.js';
import { plainNumber } from './plain-number.js';

/** Rows as lines; with `excel` what a spreadsheet would take for a formula is made harmless, in text but not in numbers. */
export function csvLines(rows: readonly (readonly unknown[])[], { excel, delimiter = ',' }: FormatOptions = { excel: false }): string {
  return stringify(rows as unknown[][], {
    delimiter,
    record_delimiter: '\r\n',
    // Tells an empty string from null; a line end of another kind than the file's would end a row all the same for most readers.
    quoted_match: /^$|[\r\n]/,
    escape_formulas: excel,
    cast: {
      boolean: String,
      number: plainNumber,
      // Lists, as Table Schema's type `array` has them in CSV.
      object: (value) => JSON.stringify(value),
    },
  });
}

export const csv: TextFormat = {
  name: 'csv',
  extension: 'csv',
  mediatype: 'text/csv',
  dialect: ({ delimiter = ',' }) => ({ delimiter, lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true }),
  encode: (table, options) => {
    const header = csvLines([table.columns.map((column) => column.name)], options);
    return plainText(`${options.excel ? '\ufeff' : ''}${header}`, (rows) => csvLines(rows, options));
  },
};
