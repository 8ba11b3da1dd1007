/** Rows of a table read back from the pieces that shards have left as JSON Lines. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Cell, Row, Table } from '../record/tables.js';

/** Bytes of a file: whole lines. */
interface Piece {
  readonly path: string;
  readonly at: number;
  readonly length: number;
}

/** The rows, in the order of the pieces, as they are read. */
export async function* rowsOfPieces({ columns }: Pick<Table<never>, 'columns'>, pieces: readonly Piece[]): AsyncGenerator<Row> {
  for (const { path, at, length } of pieces) {
    const input = createReadStream(path, { start: at, end: at + length - 1 });
    try {
      for await (const line of createInterface({ input, crlfDelay: Infinity })) {
        const row = JSON.parse(line) as Readonly<Record<string, Cell>>;
        yield columns.map(({ name }) => row[name] ?? null);
      }
    } finally {
      input.destroy();
    }
  }
}
