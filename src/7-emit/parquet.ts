/**
 * Parquet, by DuckDB: columns of real types, packed by Zstandard. Amounts are doubles, as in the records: readers such as pandas make
 * numbers of them, of decimals objects.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Table } from '../record/tables.js';
import { selectRows, sqlText } from './duckdb.js';
import type { Format } from './format.js';

export const parquet: Format = {
  name: 'parquet',
  extension: 'parquet',
  mediatype: 'application/vnd.apache.parquet',
};

/**
 * Writes a table. The same rows give the same bytes with the same version of DuckDB, whose name stands in the file.
 *
 * @param rows path of the table as JSON Lines
 */
export async function writeParquet(connection: DuckDBConnection, table: Table<never>, rows: string, path: string): Promise<void> {
  await connection.run(
    `COPY (${await selectRows(connection, table, rows, { decimals: false })}) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
}
