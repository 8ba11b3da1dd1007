/** All tables in one DuckDB file, with keys, and with each column's meaning as its comment. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Table } from '../record/tables.js';
import { selectRows, sqlName, sqlText } from './duckdb.js';

/** Name of the file. Its bytes differ from run to run, as DuckDB has it; the rows do not. */
export const DATABASE_FILE = 'dataset.duckdb';

/**
 * Adds a table to an open database.
 *
 * @param rows path of the table as JSON Lines
 */
export async function addTable(connection: DuckDBConnection, table: Table<never>, rows: string): Promise<void> {
  const name = sqlName(table.name);
  await connection.run(`CREATE TABLE ${name} AS ${await selectRows(connection, table, rows)}`);
  const meanings = table.columns.map((column) => `COMMENT ON COLUMN ${name}.${sqlName(column.name)} IS ${sqlText(column.description)}`);
  await connection.run([`COMMENT ON TABLE ${name} IS ${sqlText(table.description)}`, ...meanings].join(';\n'));
  if (table.primaryKey !== null) await connection.run(`ALTER TABLE ${name} ADD PRIMARY KEY (${sqlName(table.primaryKey)})`);
}
