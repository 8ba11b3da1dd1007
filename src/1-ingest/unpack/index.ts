/** Archives, packed files and long ones, taken apart as they stream, in bounded memory. */
import { RejectError } from '../../record/source.js';
import { refuse } from '../formats/format.js';
import { endingOf, formatByEnding, formatByName } from '../formats/index.js';
import { MARKUP } from '../limits.js';
import type { IngestOptions } from '../options.js';
import { passedOver } from '../paths.js';
import { gzip, zstandard } from './gzip.js';
import { Budget, type Broken, type Container, type Packed, type Part, type Passed } from './packed.js';
import { parquetFile } from './parquet.js';
import { collect, fileChunks, headOf, peek, type FilePath } from './streams.js';
import { tar } from './tar.js';
import { warc } from './warc.js';
import { zip } from './zip.js';

export type { Broken, Part, Passed } from './packed.js';

/** Every kind of archive. To add one: its file beside this, its line here, an example in the tests. */
const CONTAINERS: readonly Container[] = [gzip, zstandard, zip, tar, warc, parquetFile];

/** Archives in archives: `a.zip/b.tar.gz` is three. */
const DEEPEST = 6;
/** Bytes that show what a file without an ending is. */
const HEAD = 512;

/** Whether the ending of a name says that there are files in it. */
export const isPackedName = (name: string): boolean => byEnding(name) !== undefined;

const byEnding = (name: string): Container | undefined => CONTAINERS.find(({ endings }) => endings.includes(endingOf(name) ?? ''));

/** Whether a file without an ending begins like an archive. */
export const beginsPacked = (head: Uint8Array): boolean => CONTAINERS.some(({ begins }) => begins(head));

/** Whether files of this name can be read in stretches. */
export const canBeCut = (name: string): boolean => formatByEnding(name)?.cut !== undefined;

/**
 * What a file on the disk holds: parts of about `most` bytes or of one member each, in order; what could not be read; what was
 * passed over.
 *
 * @param size bytes of the file
 */
export async function* unpack(
  file: { readonly uri: string; readonly path: FilePath; readonly size: number }, most: number, options: IngestOptions,
): AsyncGenerator<Part | Broken | Passed> {
  const { uri, path, size } = file;
  const whole: Packed = { uri, name: uri, path, chunks: () => fileChunks(path) };
  yield* taken(whole, most, options, new Budget(size), 0);
}

async function* taken(file: Packed, most: number, options: IngestOptions, budget: Budget, depth: number): AsyncGenerator<
  Part | Broken | Passed
> {
  try {
    const { container, chunks } = await containerOf(file);
    if (container === undefined) return yield* partsOf({ ...file, chunks }, most, options);
    if (depth >= DEEPEST) {
      throw refuse('too-deep', `Archives are nested more than ${DEEPEST} deep. Unpack the inner ones, and give the files.`);
    }
    let empty = true;
    for await (const member of container.members({ ...file, chunks }, budget)) {
      empty = false;
      if (!('chunks' in member)) yield member;
      else {
        // Of an archive's own names; a page is named by its address.
        const reason = member.format === undefined && member.name !== file.name ? passedOver(member.name) : null;
        if (reason === null) yield* taken(member, most, options, budget, depth + 1);
        else yield { uri: member.uri, passed: reason };
      }
    }
    if (empty) throw refuse('empty', 'The archive holds no files.');
  } catch (error) {
    if (error instanceof RejectError && (error.code !== 'bomb' || depth === 0)) yield { uri: file.uri, broken: error };
    else throw error;
  }
}

async function containerOf(file: Packed): Promise<{ readonly container: Container | undefined; readonly chunks: Packed['chunks'] }> {
  if (file.format !== undefined) return { container: undefined, chunks: file.chunks };
  if (endingOf(file.name) !== undefined) return { container: byEnding(file.name), chunks: file.chunks };
  const { head, chunks } =
    file.path === undefined ? await peek(file.chunks(), HEAD) : { head: await headOf(file.path, HEAD), chunks: file.chunks() };
  return { container: CONTAINERS.find(({ begins }) => begins(head)), chunks: () => chunks };
}

/** A file that is no archive: in stretches where its format allows that, else whole. */
async function* partsOf({ name, chunks, path: _path, ...given }: Packed, most: number, options: IngestOptions): AsyncGenerator<Part> {
  const about = endingOf(name) === endingOf(given.uri) ? given : { ...given, name };
  const format = about.format === undefined ? formatByEnding(name) : formatByName(about.format);
  const source = { ...about, ...(about.format === undefined && format ? { format: format.name } : {}) };
  const base = about.first ?? 0;
  if (format?.cut) {
    for await (const { bytes, first } of format.cut(chunks(), most)) yield { source: { ...source, first: base + first }, bytes };
  } else yield { source, bytes: await collect(chunks(), options.maxTextBytes * MARKUP) };
}
