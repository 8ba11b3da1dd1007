/** CSV: RFC 4180, UTF-8, a header line. Null is an empty field, an empty string is `""`. */
import { stringify, type Options } from 'csv-stringify/sync';
import { plainNumber } from './plain-number.js';
import { textFormat } from './format.js';

const COMMON: Options = {
  record_delimiter: '\r\n',
  // Tells an empty string from null.
  quoted_match: /^$/,
  cast: {
    boolean: String,
    number: plainNumber,
    // Lists, as Table Schema's type `array` has them in CSV.
    object: (value) => JSON.stringify(value),
  },
};

export const csv = textFormat({
  name: 'csv',
  extension: 'csv',
  mediatype: 'text/csv',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  encode: (table, { excel }) => {
    // csv-stringify leaves numbers alone: a negative one is no formula.
    const options: Options = { ...COMMON, escape_formulas: excel };
    return {
      start: `${excel ? '\ufeff' : ''}${stringify([table.columns.map((column) => column.name)], options)}`,
      rows: (rows) => stringify(rows as unknown[][], options),
      end: '',
    };
  },
});
