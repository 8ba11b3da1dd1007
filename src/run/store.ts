/**
 * What runs keep beside the dataset, in `<out>/.derek/`, so that the next one does only what has changed:
 *
 * - `shards/<key>/base.*`: a shard's records and rejects, under a key of its inputs' hashes and the pipeline's fingerprint
 * - `shards/<key>/<view>.*`: its rows in some formats, with what other shards have changed in it
 * - `inputs/<key>.packed`: its inputs
 * - `plan.json`, twice: which shards the last dataset was made of
 *
 * A file is written under another name and renamed, and what it must hold is known by a hash: of JSON in the file itself, of
 * everything else in the JSON beside it. What does not hold counts as not there and is made again.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { giveSigns, hasEnded, MARK, processMark } from '../7-emit/process-mark.js';
import { removeDamaged } from './stored-shard.js';

/** Name of the store's folder. */
export const STORE = '.derek';

export interface Store {
  readonly folder: string;
  /** Removes what no shard of `keep` needs, unless another run is at work here. */
  readonly prune: (keep: Keep) => Promise<void>;
  /** Removes what is damaged. */
  readonly mend: () => Promise<void>;
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
  const mark = join(folder, 'runs', `${processMark}-${randomBytes(4).toString('hex')}`);
  for (const name of ['shards', 'inputs', 'runs']) await mkdir(join(folder, name), { recursive: true });
  await writeFile(mark, '');
  const stop = giveSigns(mark);
  return {
    folder,
    prune: async (keep) => {
      if (await othersRun(folder, mark)) return;
      await removeBut(join(folder, 'inputs'), (name) => keep.inputs.has(name.replace(/\.packed$/, '')));
      await removeBut(join(folder, 'shards'), (name) => keep.shards.has(name));
      for (const [key, views] of keep.shards) {
        const kept = new Set(['base', ...views].flatMap((name) => [`${name}.json`, `${name}.bin`]));
        await removeBut(join(folder, 'shards', key), (name) => kept.has(name));
      }
    },
    mend: async () => {
      for (const key of await readdir(join(folder, 'shards'))) await removeDamaged(join(folder, 'shards', key));
    },
    close: async () => {
      stop();
      await rm(mark, { force: true });
      // Only empty folders go.
      for (const name of ['shards', 'inputs', 'runs', '.']) await rmdir(join(folder, name)).catch(() => undefined);
    },
  };
}

/** Whether the mark of a living run is there; marks of dead ones go. */
async function othersRun(folder: string, own: string): Promise<boolean> {
  let others = false;
  for (const name of await readdir(join(folder, 'runs'))) {
    const path = join(folder, 'runs', name);
    if (path === own) continue;
    const sign = (await stat(path).catch(() => null))?.mtimeMs ?? 0;
    if (hasEnded(MARK.exec(name)?.[0] ?? '', sign)) await rm(path, { force: true });
    else others = true;
  }
  return others;
}

async function removeBut(folder: string, kept: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!kept(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
