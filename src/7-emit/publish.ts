/**
 * Puts a dataset in place whole. A version is written aside, in `<out>/.versions/<key>/`; then what is visible changes
 * in one step (`links.ts`), or, where the file system knows no links, by renames that the next start completes if they
 * were interrupted (`renames.ts`). The version before stays, older ones go.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './files.js';
import { currentByLink, isOwnLink, linksWork, publishByLinks } from './links.js';
import { isRunning, machine, withLock } from './lock.js';
import { OutputError, outputError } from './output-error.js';
import { completeRenames, currentByRename, forgetRenames, publishByRenames } from './renames.js';

/** Folder of the versions, in the output folder. */
const VERSIONS = '.versions';
const STAGING = '.staging-';
const LOCK = '.lock';
/** Milliseconds after which what another machine left half-written is taken for dead: a day. */
const ABANDONED = 86_400_000;

export interface Staging {
  /** Where the new version's files are to be written. */
  readonly folder: string;
  /** Makes the files visible under their names, all at once. */
  readonly publish: (key: string) => Promise<void>;
  /** Forgets the new version. */
  readonly discard: () => Promise<void>;
}

export interface StagingOptions {
  /** Whether to use links; by default, where the file system has them. */
  readonly links?: boolean;
}

/**
 * Prepares the folder `out` for a new version made of the files `names`, after finishing or clearing away what an
 * interrupted run left.
 *
 * @throws OutputError when the folder cannot be written, or has files of these names that belong to no dataset
 */
export async function openStaging(out: string, names: readonly string[], options: StagingOptions = {}): Promise<Staging> {
  const versions = join(out, VERSIONS);
  const folder = join(versions, `${STAGING}${machine()}-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    const made = await mkdir(out, { recursive: true });
    await refuseForeignFiles(out, names);
    await mkdir(versions, { recursive: true });
    await withLock(join(versions, LOCK), () => completeRenames(out, versions));
    await clearStagings(versions);
    await mkdir(folder);
    const links = options.links ?? (await linksWork(folder));
    return {
      folder,
      publish: (key) =>
        withLock(join(versions, LOCK), () => publish(out, versions, folder, key, names, links)).catch((error: unknown) => {
          throw outputError(out, error);
        }),
      discard: async () => {
        await rm(folder, { recursive: true, force: true });
        // Only empty folders go.
        await rmdir(versions).catch(() => undefined);
        if (made !== undefined) await rmdir(out).catch(() => undefined);
      },
    };
  } catch (error) {
    throw outputError(out, error);
  }
}

async function publish(out: string, versions: string, folder: string, key: string, names: readonly string[], links: boolean): Promise<void> {
  await syncFolder(folder);
  const previous = (await currentByLink(versions)) ?? (await currentByRename(versions));
  const version = await freeName(versions, key);
  await rename(folder, join(versions, version));
  await syncFolder(versions);
  const change = { out, versions, version, previous, names };
  if (links) {
    await publishByLinks(change);
    await forgetRenames(change);
  } else {
    await publishByRenames(change);
  }
  await prune(versions, [version, previous]);
}

/** `key`, or `key-2`, `key-3` …: the same data published again is still a new version, whatever became of the old. */
async function freeName(versions: string, key: string): Promise<string> {
  const taken = new Set(await readdir(versions));
  let name = key;
  for (let copy = 2; taken.has(name); copy += 1) name = `${key}-${copy}`;
  return name;
}

/** A folder without versions is not a dataset's: files in the way are somebody's and stay. */
async function refuseForeignFiles(out: string, names: readonly string[]): Promise<void> {
  const there = new Set(await readdir(out));
  if (there.has(VERSIONS)) return;
  const inTheWay: string[] = [];
  // A link of ours whose versions somebody has removed is in nobody's way.
  for (const name of names) if (there.has(name) && !(await isOwnLink(join(out, name)))) inTheWay.push(name);
  if (inTheWay.length === 0) return;
  throw new OutputError(`cannot write to ${out}: it holds ${inTheWay.join(', ')}, which no run of derek made; move them away, or choose another folder with --out`);
}

/** Removes versions other than those named, and leaves alone what other runs are writing. */
async function prune(versions: string, keep: readonly (string | null)[]): Promise<void> {
  for (const name of await readdir(versions)) {
    if (name.startsWith('.') || name === 'current' || keep.includes(name)) continue;
    await rm(join(versions, name), { recursive: true, force: true });
  }
}

/** Removes what dead runs left half-written. */
async function clearStagings(versions: string): Promise<void> {
  for (const name of await readdir(versions)) {
    const [, host, pid] = /^\.staging-([0-9a-z]+)-(\d+)-/.exec(name) ?? [];
    if (host === undefined) continue;
    const path = join(versions, name);
    const dead = host === machine() ? !isRunning(Number(pid)) : Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Infinity) > ABANDONED;
    if (dead) await rm(path, { recursive: true, force: true });
  }
}
