/**
 * What runs keep beside the dataset, in `<out>/.derek/`, so that the next one does only what has changed:
 *
 * - `shards/<key>/base.*`: a shard's records and rejects, under a key of its inputs' hashes and the pipeline's fingerprint
 * - `shards/<key>/<view>.*`: its rows in some formats, with what other shards have changed in it
 * - `inputs/<key>`: its inputs, packed
 * - `plan.json`: which shards the last dataset was made of
 *
 * A file is whole when it is there under its name: it is written under another one and renamed.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, machine } from '../7-emit/lock.js';

/** Name of the store's folder. */
export const STORE = '.derek';

/** Milliseconds after which a run of another machine is taken for dead: a day. */
const ABANDONED = 86_400_000;

export interface Store {
  readonly folder: string;
  /** Removes what no shard of `keep` needs, unless another run is at work here. */
  readonly prune: (keep: Keep) => Promise<void>;
  /** Says that this run is over; an empty store goes. */
  readonly close: () => Promise<void>;
}

interface Keep {
  /** Names of views by shard. */
  readonly shards: ReadonlyMap<string, readonly string[]>;
  readonly inputs: ReadonlySet<string>;
}

/** Opens the store of the dataset in `out`. */
export async function openStore(out: string): Promise<Store> {
  const folder = join(out, STORE);
  const mark = join(folder, 'runs', `${machine()}-${process.pid}-${randomBytes(4).toString('hex')}`);
  for (const name of ['shards', 'inputs', 'runs']) await mkdir(join(folder, name), { recursive: true });
  await writeFile(mark, '');
  return {
    folder,
    prune: async (keep) => {
      if (await othersRun(folder, mark)) return;
      await removeBut(join(folder, 'inputs'), (name) => keep.inputs.has(name.replace(/\.gz$/, '')));
      await removeBut(join(folder, 'shards'), (name) => keep.shards.has(name));
      for (const [key, views] of keep.shards) {
        const kept = new Set(['base', ...views].flatMap((name) => [`${name}.json`, `${name}.bin`]));
        await removeBut(join(folder, 'shards', key), (name) => kept.has(name));
      }
    },
    close: async () => {
      await rm(mark, { force: true });
      // Only empty folders go.
      for (const name of ['shards', 'inputs', 'runs', '.']) await rmdir(join(folder, name)).catch(() => undefined);
    },
  };
}

/** Whether the mark of a living run of this machine is there; marks of dead ones go. */
async function othersRun(folder: string, own: string): Promise<boolean> {
  let others = false;
  for (const name of await readdir(join(folder, 'runs'))) {
    const path = join(folder, 'runs', name);
    if (path === own) continue;
    const [host, pid] = name.split('-');
    const alive = host === machine() ? isRunning(Number(pid)) : Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0) < ABANDONED;
    if (alive) others = true;
    else await rm(path, { force: true });
  }
  return others;
}

async function removeBut(folder: string, kept: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) if (!kept(name)) await rm(join(folder, name), { recursive: true, force: true });
}

/** Writes a file that is there whole or not at all, whoever else writes the same, and be the power cut. */
export async function writeAside(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  const aside = asideOf(path);
  const handle = await open(aside, 'wx');
  try {
    for (const piece of pieces) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, path);
}

/** Writes JSON in the same way, but for the power: what it leaves of it is no JSON, and counts as not there. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  const aside = asideOf(path);
  await writeFile(aside, JSON.stringify(value));
  await rename(aside, path);
}

const asideOf = (path: string): string => `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;

/** A file of JSON; null when it is not there, or not whole. */
export async function readJson<T>(path: string): Promise<T | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
