/** What a format of tables is. One file a format; the list of them is `formats.ts`. */
import type { FormatName } from '../config/schema.js';
import type { Row, Table } from '../record/tables.js';
import { openTextFile, type WrittenFile } from './text-file.js';

export interface FormatOptions {
  /** For spreadsheets: a byte-order mark, and formulas in text columns made harmless. @default false */
  readonly excel: boolean;
}

/** Takes the rows of one table. A promise asks the caller to wait for the disk. */
export interface TableWriter {
  readonly write: (rows: readonly Row[]) => Promise<void> | undefined;
  /** Finishes the file and makes sure that it is on the disk. */
  readonly close: () => Promise<WrittenFile>;
  /** Lets go of the file, finished or not. */
  readonly abort: () => Promise<void>;
}

export interface Format {
  readonly name: FormatName;
  readonly extension: string;
  readonly mediatype: string;
  /** How a CSV-like file is to be read, for the data package. */
  readonly dialect?: Readonly<Record<string, unknown>>;
  readonly open: (table: Table<never>, path: string, options: FormatOptions) => Promise<TableWriter>;
}

/** Text of one table: what stands before the rows, the rows, what stands after them. */
export interface TableText {
  readonly start: string;
  readonly rows: (rows: readonly Row[]) => string;
  readonly end: string;
}

/** A format whose files are text. */
export function textFormat(
  format: Omit<Format, 'open'> & { readonly encode: (table: Table<never>, options: FormatOptions) => TableText },
): Format {
  const { encode, ...rest } = format;
  return {
    ...rest,
    open: async (table, path, options) => {
      const text = encode(table, options);
      const file = await openTextFile(path);
      await file.append(text.start);
      return {
        write: (rows) => (rows.length === 0 ? undefined : file.append(text.rows(rows))),
        close: async () => {
          await file.append(text.end);
          return file.close();
        },
        abort: file.abort,
      };
    },
  };
}
