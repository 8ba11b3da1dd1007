/** Parquet files: their rows as lines of JSON. */
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Buffer } from 'node:buffer';
import { refuse } from '../formats/format.js';
import type { Container, Member, Packed } from './packed.js';
import { onDisk, type FilePath } from './streams.js';

/** Rows that are read at once. */
const ROWS = 1000;
const SIGN = Buffer.from('PAR1');

export const parquetFile: Container = {
  name: 'parquet',
  endings: ['parquet', 'pq'],
  begins: (head) => SIGN.equals(head.subarray(0, 4)),
  members: (file) => onDisk(file, (path) => groups(file, path)),
};

async function* groups(file: Packed, path: FilePath): AsyncGenerator<Member> {
  const buffer = await asyncBufferFromFile(path as string);
  const metadata = await parquetMetadataAsync(buffer).catch(broken);
  let first = 0;
  for (const group of metadata.row_groups) {
    const end = first + Number(group.num_rows);
    while (first < end) {
      const [rowStart, rowEnd] = [first, Math.min(first + ROWS, end)];
      const rows = await parquetReadObjects({ file: buffer, metadata, compressors, rowStart, rowEnd }).catch(broken);
      if (rows.length !== rowEnd - rowStart) broken(new Error(`${rows.length} rows of ${rowEnd - rowStart} are there`));
      const text = rows.map((row) => `${JSON.stringify(row, plain)}\n`).join('');
      first = rowEnd;
      yield { ...file, path: undefined, format: 'parquet', first: rowStart, chunks: async function* () { yield Buffer.from(text); } };
    }
  }
  if (first === 0) throw refuse('empty', 'The file holds no rows.');
}

function broken(error: unknown): never {
  throw refuse('parquet', `The Parquet file is broken (${error instanceof Error ? error.message : String(error)}). Fetch or write it again.`);
}

/** Integers keep every digit; bytes are text. A date has a `toJSON` of its own. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value;
}
