/** Reads tables back from the formats, into the values that were written. */
import * as duckdb from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { withDuckdb } from '../../src/7-emit/duckdb.js';
import { rowObject, type Cell, type ColumnType, type Table } from '../../src/record/tables.js';

type AnyTable = Pick<Table<never>, 'columns'>;

/** A CSV file's rows, null and the empty text told apart by the quotes. */
export function csvRows(table: AnyTable, text: string): Record<string, Cell>[] {
  const rows = parse(text, {
    // As lenient readers have it: any line end outside of quotes ends a row.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: false,
    cast: (value, { column, quoting, header, lines }) => {
      const index = typeof column === 'number' ? column : 0;
      return header || lines === 1 ? value : (cellOf(value, quoting, table.columns[index]!.type) as string);
    },
  });
  const [header, ...body] = rows as unknown as Cell[][];
  if (JSON.stringify(header) !== JSON.stringify(table.columns.map((column) => column.name))) throw new Error(`not the header of the table: ${JSON.stringify(header)}`);
  return body.map((row) => rowObject(table, row));
}

function cellOf(text: string, quoted: boolean, type: ColumnType): Cell {
  if (text === '' && !quoted) return null;
  switch (type) {
    case 'integer':
    case 'number': return Number(text);
    case 'boolean': return text === 'true';
    case 'array': return JSON.parse(text) as string[];
    default: return text;
  }
}

/** A Parquet file's rows. Text comes as bytes: on its way through the driver a byte-order mark would be lost. */
export async function parquetRows(table: AnyTable, path: string): Promise<Record<string, Cell>[]> {
  const select = table.columns.map(({ name, type }) => {
    if (type === 'string') return `hex(encode("${name}")) AS "${name}"`;
    if (type === 'array') return `list_transform("${name}", lambda one: hex(encode(one))) AS "${name}"`;
    return `CAST("${name}" AS VARCHAR) AS "${name}"`;
  });
  const rows = await withDuckdb(duckdb, ':memory:', async (connection) => (await connection.runAndReadAll(`SELECT ${select.join(', ')} FROM '${path}'`)).getRowsJS());
  return rows.map((row) => rowObject(table, row.map((cell, index) => valueOf(cell, table.columns[index]!.type))));
}

function valueOf(cell: unknown, type: ColumnType): Cell {
  if (cell === null) return null;
  switch (type) {
    case 'string': return unhex(cell as string);
    case 'array': return (cell as string[]).map(unhex);
    case 'integer':
    case 'number': return Number(cell);
    case 'boolean': return cell === 'true';
    default: return cell as Cell;
  }
}

const unhex = (hex: string): string => Buffer.from(hex, 'hex').toString('utf8');
