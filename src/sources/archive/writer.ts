/** Files of the archive: `<source>/<day>/<source>-<day>-<number>.warc.gz`, with `.open` behind it while it may still grow. */
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../7-emit/files.js';
import { packMember } from './member.js';
import { memberEnds } from './read.js';
import type { Placed } from './place.js';
import { fileInfo, recordBytes, type WarcRecord } from './record.js';

export type { Placed };

/** How long an open file is known to be: what stands behind that was not committed. */
export interface OpenFile {
  readonly file: string;
  readonly length: number;
}

export interface Archive {
  /** Writes records one after another, in one piece, and to the disk. They are there for good once `OpenFile` of the last is kept. */
  readonly append: (
    source: string,
    at: number,
    records: readonly WarcRecord[],
  ) => Promise<{ readonly placed: readonly Placed[]; readonly open: OpenFile }>;
  readonly close: () => Promise<void>;
}

const OPEN = '.open';
/** Bytes after which a new file is begun: the size that the standard recommends. */
const FULL = 1_000_000_000;

export const pathOf = (folder: string, file: string): string =>
  existsSync(join(folder, file)) ? join(folder, file) : join(folder, file + OPEN);

/**
 * Opens the archive. Of files that were open when the program ended, what was not committed is cut off.
 *
 * @param committed lengths by source, as they were kept with the state; null when the state is new: then whole records count
 */
export async function openArchive(folder: string, committed: ReadonlyMap<string, OpenFile> | null, software: string): Promise<Archive> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, { file: string; handle: FileHandle; length: number }>();
  for (const file of await openFiles(folder)) {
    const source = file.split('/')[0] ?? '';
    const known = committed?.get(source);
    const length = known?.file === file ? known.length : committed === null ? undefined : 0;
    const path = join(folder, file + OPEN);
    const there = (await stat(path)).size;
    // Shorter than what was committed: the disk has lost something. What is whole stays.
    const keep = length === undefined || there < length ? ((await memberEnds(path)).at(-1) ?? 0) : length;
    if (keep === 0) {
      await rm(path);
      continue;
    }
    const handle = await open(path, 'r+');
    await handle.truncate(keep);
    if (known?.file === file || !files.has(source)) {
      await files.get(source)?.handle.close();
      files.set(source, { file, handle, length: keep });
    } else await handle.close();
  }

  const begin = async (source: string, day: string) => {
    const within = join(folder, source, day);
    await mkdir(within, { recursive: true });
    const number = (await readdir(within)).length + 1;
    const file = `${source}/${day}/${source}-${day}-${String(number).padStart(3, '0')}.warc.gz`;
    const handle = await open(join(folder, file + OPEN), 'w+');
    await syncFolder(within);
    return { file, handle, length: 0 };
  };

  const finish = async (source: string): Promise<void> => {
    const there = files.get(source);
    if (there === undefined) return;
    files.delete(source);
    await there.handle.close();
    await rename(join(folder, there.file + OPEN), join(folder, there.file));
    await syncFolder(dirname(join(folder, there.file)));
  };

  return {
    append: async (source, at, records) => {
      const day = new Date(at).toISOString().slice(0, 10);
      const before = files.get(source);
      if (before !== undefined && (before.length > FULL || before.file.split('/')[1] !== day)) await finish(source);
      const file = files.get(source) ?? (await begin(source, day));
      files.set(source, file);
      const date = new Date(at).toISOString();
      const first = file.length === 0 ? [fileInfo(date, file.file.split('/').at(-1) ?? '', software)] : [];
      const members = [...first, ...records].map((record) => packMember(recordBytes(record)));
      let end = file.length;
      const placed = members.map((member): Placed => ({ file: file.file, from: end, to: (end += member.length) }));
      await file.handle.write(Buffer.concat(members), 0, undefined, file.length);
      await file.handle.datasync();
      file.length = end;
      return { placed: placed.slice(first.length), open: { file: file.file, length: end } };
    },
    close: async () => {
      for (const { handle } of files.values()) await handle.close();
      files.clear();
    },
  };
}

/** Files with `.open`, without it. */
async function openFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => name.endsWith(OPEN)).map((name) => name.slice(0, -OPEN.length).replaceAll('\\', '/')).sort();
}
