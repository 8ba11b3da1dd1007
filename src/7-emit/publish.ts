/**
 * Puts a dataset in place whole. A version is written aside, in `<out>/.versions/<key>/`; then what is visible changes
 * in one step (`links.ts`), or, where the file system knows no links, by renames that the next start completes if they
 * were interrupted (`renames.ts`). The version before stays, older ones go.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isThere, syncFolder } from './files.js';
import { currentByLink, isOwnLink, linksWork, publishByLinks } from './links.js';
import { isLock, withLock } from './lock.js';
import { OutputError, outputError } from './output-error.js';
import { giveSigns, hasEnded, MARK, processMark } from './process-mark.js';
import { completeRenames, currentByRename, forgetRenames, namesByRename, publishByRenames } from './renames.js';

/** Folder of the versions, in the output folder. */
const VERSIONS = '.versions';
const STAGING = '.staging-';

export interface Staging {
  /** Where the new version's files are to be written. */
  readonly folder: string;
  /** Empties it, to begin again. */
  readonly clear: () => Promise<void>;
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
  const folder = join(versions, `${STAGING}${processMark}-${randomBytes(4).toString('hex')}`);
  try {
    const made = await mkdir(out, { recursive: true });
    if (!(await isThere(versions))) await refuseForeignFiles(out, versions, names);
    await mkdir(versions, { recursive: true });
    await withLock(versions, async () => {
      await completeRenames(out, versions);
      await refuseForeignFiles(out, versions, names);
      await clearStagings(versions);
      await mkdir(folder);
    });
    const links = options.links ?? (await linksWork(folder));
    const stop = giveSigns(folder);
    return {
      folder,
      clear: async () => {
        for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
      },
      publish: (key) =>
        withLock(versions, () => publish(out, versions, folder, key, names, links)).catch((error: unknown) => {
          throw outputError(out, error);
        }),
      discard: async () => {
        stop();
        await rm(folder, { recursive: true, force: true });
        await removeUnused(versions);
        // Only an empty folder goes.
        if (made !== undefined) await rmdir(out).catch(() => undefined);
      },
    };
  } catch (error) {
    throw outputError(out, error);
  }
}

async function publish(
  out: string, versions: string, folder: string, key: string, names: readonly string[], links: boolean,
): Promise<void> {
  // Somebody may have put a file there while the dataset was made.
  await refuseForeignFiles(out, versions, names);
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
  // What is visible must be on the disk before the files go that were visible until now.
  for (const one of [versions, out, dirname(out)]) await syncFolder(one);
  await prune(versions, [version, previous]);
}

/** `key`, or `key-2`, `key-3` …: the same data published again is still a new version, whatever became of the old. */
async function freeName(versions: string, key: string): Promise<string> {
  const taken = new Set(await readdir(versions));
  let name = key;
  for (let copy = 2; taken.has(name); copy += 1) name = `${key}-${copy}`;
  return name;
}

/**
 * What stands under a name of the dataset is the dataset's when it is a link of ours, or when the version that is visible has that
 * name. Anything else is somebody's and stays.
 */
async function refuseForeignFiles(out: string, versions: string, names: readonly string[]): Promise<void> {
  const there = new Set(await readdir(out));
  const ours = new Set([...(await readdir(join(versions, 'current')).catch(() => [])), ...(await namesByRename(versions))]);
  const inTheWay: string[] = [];
  for (const name of names) if (there.has(name) && !ours.has(name) && !(await isOwnLink(join(out, name)))) inTheWay.push(name);
  if (inTheWay.length === 0) return;
  throw new OutputError(
    `cannot write to ${out}: it holds ${inTheWay.join(', ')}, which no run of derek made; move them away, or choose another folder with --out`,
  );
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
    if (!name.startsWith(STAGING)) continue;
    const path = join(versions, name);
    const sign = (await stat(path).catch(() => null))?.mtimeMs ?? 0;
    if (hasEnded(MARK.exec(name)?.[0] ?? '', sign)) await rm(path, { recursive: true, force: true });
  }
}

/** Removes the folder of versions when it holds none: a first run that came to nothing leaves nothing. */
async function removeUnused(versions: string): Promise<void> {
  const isUnused = async (): Promise<boolean> => (await readdir(versions).catch(() => ['gone'])).every(isLock);
  if (!(await isUnused())) return;
  await withLock(versions, async () => {
    if (!(await isUnused())) return;
    // All at once: whoever waits for the lock begins anew.
    const aside = `${versions}-${processMark}`;
    await rename(versions, aside);
    await rm(aside, { recursive: true });
  }).catch(() => undefined);
}
