/** Rows of a table read back from the pieces that shards have left as JSON Lines. */
import type { Cell, Row, Table } from '../record/tables.js';
import { bytesOf, DamagedPiece, type Piece } from './piece.js';

const NEWLINE = 0x0a;

/** The rows, in the order of the pieces, as they are read. @throws DamagedPiece */
export async function* rowsOfPieces(
  { columns }: Pick<Table<never>, 'columns'>, pieces: readonly Piece[], signal?: AbortSignal,
): AsyncGenerator<Row> {
  for (const piece of pieces) {
    for await (const line of linesOf(piece, signal)) {
      const row = parsed(line, piece);
      yield columns.map(({ name }) => row[name] ?? null);
    }
  }
}

/** The lines of a piece; each has its end. */
async function* linesOf(piece: Piece, signal: AbortSignal | undefined): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const bytes of bytesOf(piece, signal)) {
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...rest, bytes.subarray(from, end)]).toString('utf8');
      rest = [];
      from = end + 1;
    }
    // The bytes hold until the next are asked for.
    if (from < bytes.length) rest.push(Buffer.from(bytes.subarray(from)));
  }
}

function parsed(line: string, { path }: Piece): Readonly<Record<string, Cell>> {
  try {
    return JSON.parse(line) as Readonly<Record<string, Cell>>;
  } catch (error) {
    throw new DamagedPiece(`${path} is damaged`, { cause: error });
  }
}
