/** Where the machines of a job find its inputs and put what they make: a folder that all of them see, or a bucket. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { writeWhole } from '../7-emit/kept-json.js';

/** Names have `/` between their parts. */
export interface Storage {
  /** Null when there is nothing of that name. */
  readonly read: (name: string) => Promise<Buffer | null>;
  /** What is written is there whole or not at all, whoever else writes the same. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Names that begin with a folder's, such as `shards/`; in no order. */
  readonly list: (folder: string) => Promise<string[]>;
}

export function folderStorage(folder: string): Storage {
  return {
    read: (name) => readFile(join(folder, name)).catch(nullWhenMissing),
    write: async (name, bytes) => {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeWhole(join(folder, name), [bytes]);
    },
    list: async (under) => {
      const entries = (await readdir(join(folder, under), { withFileTypes: true, recursive: true }).catch(nullWhenMissing)) ?? [];
      const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'));
      return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
    },
  };
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** What tells one storage from another, whatever each machine calls it; made at first asking. */
export async function storageId(storage: Storage): Promise<string> {
  const there = await storage.read('storage-id');
  if (there !== null) return there.toString('utf8');
  await storage.write('storage-id', Buffer.from(randomBytes(8).toString('hex')));
  // Of two that ask at once the later writer is right.
  return storageId(storage);
}
