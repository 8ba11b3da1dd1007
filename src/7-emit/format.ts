/** What a format of tables is. One file a format; the list of them is `formats.ts`. */
import type { Delimiter, FormatName } from '../config/schema.js';
import type { Row, Table } from '../record/tables.js';

export interface FormatOptions {
  /** For spreadsheets: a byte-order mark, and formulas in text columns made harmless. @default false */
  readonly excel: boolean;
  /** What stands between the values of a line. @default ',' */
  readonly delimiter?: Delimiter;
}

export interface Format {
  readonly name: FormatName;
  readonly extension: string;
  readonly mediatype: string;
  /** How a CSV-like file is to be read, for the data package. */
  readonly dialect?: (options: FormatOptions) => Readonly<Record<string, unknown>>;
}

/** A format whose files are text: the rows of any number of shards, put one after another. */
export interface TextFormat extends Format {
  readonly encode: (table: Table<never>, options: FormatOptions) => TableText;
}

/** Text of one table. A file is `start`, `first`, pieces of rows with `between` among them, `end`; without a row `start`, `empty`. */
export interface TableText {
  readonly start: string;
  readonly first: string;
  /** Text of one or more rows. */
  readonly rows: (rows: readonly Row[]) => string;
  readonly between: string;
  readonly end: string;
  readonly empty: string;
}

/** A text format in which rows stand one after another, with nothing around them but a header. */
export const plainText = (start: string, rows: TableText['rows']): TableText =>
  ({ start, first: '', rows, between: '', end: '', empty: '' });
