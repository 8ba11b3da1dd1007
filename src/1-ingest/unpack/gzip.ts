/** One file packed by gzip or Zstandard. */
import { Decompress } from 'fzstd';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { refuse } from '../formats/format.js';
import type { Budget, Container } from './packed.js';
import type { Chunks } from './streams.js';

/** What a name becomes when its file is unpacked. */
const unpackedName = (name: string): string => name.replace(/\.(?:gz|zst)$/i, '').replace(/\.tgz$/i, '.tar');

export const gzip: Container = {
  name: 'gzip',
  endings: ['gz', 'tgz'],
  begins: (head) => head[0] === 0x1f && head[1] === 0x8b,
  async *members(file, budget) {
    yield { ...file, path: undefined, name: unpackedName(file.name), chunks: () => gunzip(file.chunks(), budget) };
  },
};

export const zstandard: Container = {
  name: 'zstandard',
  endings: ['zst'],
  begins: (head) => head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd,
  async *members(file, budget) {
    yield { ...file, path: undefined, name: unpackedName(file.name), chunks: () => unzstd(file.chunks(), budget) };
  },
};

async function* gunzip(chunks: Chunks, budget: Budget): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks);
  const unpacked = createGunzip();
  source.once('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of source.pipe(unpacked) as AsyncIterable<Buffer>) {
      budget.take(chunk.length);
      yield chunk;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code?.startsWith('Z_')
      ? refuse('archive', `The gzip stream is broken (${(error as Error).message}); what comes after is lost. Fetch the file again.`)
      : error;
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

async function* unzstd(chunks: Chunks, budget: Budget): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  const stream = new Decompress((data) => {
    budget.take(data.length);
    // Its buffers are used again.
    out.push(data.slice());
  });
  const push = (chunk: Uint8Array, final: boolean): Uint8Array[] => {
    try {
      stream.push(chunk, final);
    } catch (error) {
      if ((error as Error).name === 'RejectError') throw error;
      throw refuse(
        'archive', `The Zstandard stream is broken (${(error as Error).message}); what comes after is lost. Fetch the file again.`,
      );
    }
    const made = out;
    out = [];
    return made;
  };
  for await (const chunk of chunks) yield* push(chunk, false);
  yield* push(new Uint8Array(0), true);
}
