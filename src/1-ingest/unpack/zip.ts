/** Zip archives. Nothing is written to a path that an archive names; names are only looked at. */
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { open, type Entry, type ZipFile } from 'yauzl';
import { refuse } from '../formats/format.js';
import { faultOfName } from './names.js';
import type { Budget, Container, Member, Packed } from './packed.js';
import { onDisk, type FilePath } from './streams.js';

export const zip: Container = {
  name: 'zip',
  endings: ['zip'],
  begins: (head) => head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6)),
  members: (file, budget) => onDisk(file, (path) => entries(file, path, budget)),
};

// Names are decoded here, so that one bad name does not end the archive.
const openZip = promisify<string, object, ZipFile>(open as never);

async function* entries(file: Packed, path: FilePath, budget: Budget): AsyncGenerator<Member> {
  const archive =
    await openZip(path as string, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false }).catch(broken);
  try {
    for await (const entry of entriesOf(archive)) {
      const name = nameOf(entry);
      const uri = `${file.uri}/${name}`;
      const fault = faultOfEntry(entry, name);
      if (fault === 'folder') continue;
      if (fault) yield { uri, broken: fault };
      else yield { uri, name, chunks: () => contents(archive, entry, budget) };
    }
  } finally {
    archive.close();
  }
}

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  for (let left = archive.entryCount; left > 0; left--) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const settle = (act: () => void) => (): void => {
        archive.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
        act();
      };
      archive.once('entry', (one: Entry) => settle(() => resolve(one))());
      archive.once('end', settle(() => resolve(null)));
      archive.once('error', (error: Error) => settle(() => reject(error))());
      archive.readEntry();
    }).catch(broken);
    if (entry === null) return;
    yield entry;
  }
}

function broken(error: unknown): never {
  throw refuse('archive', `The zip archive is broken (${error instanceof Error ? error.message : String(error)}). Fetch the file again.`);
}

const UTF8 = 0x800;
const ENCRYPTED = 1;
const DEFLATE = 8;
/** Kinds of file in the upper half of the attributes, where Unix made the archive. */
const [KIND, LINK] = [0o170000, 0o120000];

/** A name in UTF-8, else in the code page that Russian Windows writes. */
function nameOf({ fileName, generalPurposeBitFlag }: Entry): string {
  const bytes = fileName as unknown as Uint8Array;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder((generalPurposeBitFlag & UTF8) !== 0 ? 'utf-8' : 'ibm866').decode(bytes);
  }
}

function faultOfEntry(entry: Entry, name: string): ReturnType<typeof refuse> | 'folder' | null {
  if (/[/\\]$/.test(name) && entry.uncompressedSize === 0) return 'folder';
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) {
    return refuse('archive-locked', 'The member is encrypted. Unpack the archive with its password, and give the files.');
  }
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== DEFLATE) {
    return refuse('archive', `The member is packed by method ${entry.compressionMethod}, which is not read. Pack it again by deflate.`);
  }
  if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) {
    return refuse('archive-link', 'The member is a link; links of archives are not followed.');
  }
  return faultOfName(name);
}

async function* contents(archive: ZipFile, entry: Entry, budget: Budget): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
      archive.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    for await (const chunk of stream) {
      budget.take(chunk.length);
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'RejectError'
      ? error
      : refuse('archive', `The member is broken (${(error as Error).message}). Fetch the archive again.`);
  }
  if (sum !== entry.crc32 >>> 0) throw refuse('archive', 'The member is broken: its checksum is another one. Fetch the archive again.');
}
