/**
 * Parquet files: their rows as lines of JSON. They are decoded in a thread of their own: a file that is broken can have its decoder
 * fill all memory, which here ends the thread and not the run.
 */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { refuse } from '../formats/format.js';
import type { Container, Member, Packed } from './packed.js';
import { onDisk, type FilePath } from './streams.js';

/** Rows that are read at once, and seconds that this may take. */
const ROWS = 1000;
const SECONDS = 20;
/** Megabytes that it may take: so many, and for each of the file's own a few more. */
const MEGABYTES = { least: 192, each: 4, most: 768 } as const;
/** With more here, a thread at its limit takes the whole process with it. */
const YOUNG_MEGABYTES = 36;
const SIGN = Buffer.from('PAR1');

export const parquetFile: Container = {
  name: 'parquet',
  endings: ['parquet', 'pq'],
  begins: (head) => SIGN.equals(head.subarray(0, 4)),
  members: (file) => onDisk(file, (path) => groups(file, path)),
};

async function* groups(file: Packed, path: FilePath): AsyncGenerator<Member> {
  const decoder = new Decoder(path);
  try {
    const { rows } = await decoder.answer<{ readonly rows: number }>();
    if (rows === 0) throw refuse('empty', 'The file holds no rows.');
    for (let first = 0; first < rows; first += ROWS) {
      const { text } = await decoder.answer<{ readonly text: string }>({ rowStart: first, rowEnd: Math.min(first + ROWS, rows) });
      yield { ...file, path: undefined, format: 'parquet', first, chunks: async function* () { yield Buffer.from(text); } };
    }
  } finally {
    await decoder.close();
  }
}

/** What the thread does. Integers keep every digit; bytes are text; a date has a `toJSON` of its own. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const plain = (key, value) => {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value;
};
const fail = (error) => parentPort.postMessage({ error: String(error && error.message || error).slice(0, 200) });
(async () => {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import(workerData.hyparquet);
  const { compressors } = await import(workerData.compressors);
  const file = await asyncBufferFromFile(workerData.path);
  const metadata = await parquetMetadataAsync(file);
  const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  parentPort.on('message', ({ rowStart, rowEnd }) => {
    parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd }).then((found) => {
      if (found.length !== rowEnd - rowStart) return fail(found.length + ' rows of ' + (rowEnd - rowStart) + ' are there');
      parentPort.postMessage({ text: found.map((row) => JSON.stringify(row, plain) + '\\n').join('') });
    }).catch(fail);
  });
  if (!(rows >= 0)) return fail('the number of its rows is none');
  parentPort.postMessage({ rows });
})().catch(fail);
`;

const require = createRequire(import.meta.url);
const urlOf = (path: string): string => pathToFileURL(path).href;

class Decoder {
  readonly #worker: Worker;

  constructor(path: FilePath) {
    this.#worker = new Worker(PROGRAM, {
      eval: true,
      workerData: {
        path: String(path), hyparquet: urlOf(require.resolve('hyparquet')), compressors: urlOf(require.resolve('hyparquet-compressors')),
      },
      resourceLimits: {
        maxOldGenerationSizeMb: Math.min(MEGABYTES.most, MEGABYTES.least + MEGABYTES.each * Math.ceil(statSync(path).size / 2 ** 20)),
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      },
      stderr: true,
    });
  }

  /** The next answer, to a question where one is asked. @throws RejectError `parquet` */
  answer<T>(question?: { readonly rowStart: number; readonly rowEnd: number }): Promise<T> {
    const worker = this.#worker;
    return new Promise<T>((settle, reject) => {
      const over = (why: string | null, message?: T): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        if (why === null) settle(message as T);
        else reject(refuse('parquet', `The Parquet file is broken (${why}). Fetch or write it again.`));
      };
      const timer = setTimeout(() => over(`nothing came of it in ${SECONDS} s`), SECONDS * 1000);
      const onMessage = (message: T & { readonly error?: string }): void => over(message.error ?? null, message);
      const onError = (error: Error): void => over(error.message);
      const onExit = (): void => over('its decoder ended');
      worker.once('message', onMessage).once('error', onError).once('exit', onExit);
      if (question) worker.postMessage(question);
    });
  }

  async close(): Promise<void> {
    // An error that comes while it ends is of no matter any more.
    this.#worker.on('error', () => undefined);
    await this.#worker.terminate();
  }
}
