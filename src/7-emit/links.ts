/**
 * Publishing by links: the names at the top lead through one link, `.versions/current`, to the files of a version.
 * Replacing that link by rename changes all of them in one step.
 */
import { lstat, readdir, readlink, rename, rm, symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** A new version that is whole, and where it is to be seen. */
export interface Change {
  /** Folder in which the dataset is visible. */
  readonly out: string;
  /** Folder of the versions. */
  readonly versions: string;
  /** Name of the new version's folder in it. */
  readonly version: string;
  /** Name of the version visible until now. */
  readonly previous: string | null;
  /** Files of the new version. */
  readonly names: readonly string[];
}

const CURRENT = 'current';
const LINKED = '.versions/current/';

/** Name of the version that the link leads to; null without a link. */
export async function currentByLink(versions: string): Promise<string | null> {
  return readlink(join(versions, CURRENT)).catch(() => null);
}

/** Whether a name at the top is a link of ours, wherever it leads now. */
export async function isOwnLink(path: string): Promise<boolean> {
  return (await readlink(path).catch(() => '')).startsWith(LINKED);
}

/** Tries a link in a folder of ours. */
export async function linksWork(folder: string): Promise<boolean> {
  const probe = join(folder, '.link');
  try {
    await symlink('nowhere', probe);
    await unlink(probe);
    return true;
  } catch {
    return false;
  }
}

export async function publishByLinks({ out, versions, version, names }: Change): Promise<void> {
  // A new name leads nowhere until the switch, and nothing visible lists it. Where real files stand (a dataset made
  // without links, or copied), they may only go after it.
  const later: string[] = [];
  for (const name of names) {
    const at = await lstat(join(out, name)).catch(() => null);
    if (at !== null && !at.isSymbolicLink()) later.push(name);
    else if (at === null || (await readlink(join(out, name))) !== LINKED + name) await link(LINKED + name, join(out, name));
  }
  await moveFolderAway(versions);
  await link(version, join(versions, CURRENT));
  for (const name of later) await link(LINKED + name, join(out, name));
  await dropOldNames(out, names);
}

/** Removes every link of ours: the dataset is published without them now. */
export async function dropLinks(out: string, versions: string): Promise<void> {
  await rm(join(versions, CURRENT), { force: true, recursive: true });
  await dropOldNames(out, []);
}

/** Makes a link in one step, over whatever file or link is there. */
async function link(target: string, path: string): Promise<void> {
  const aside = `${path}.new-${process.pid}`;
  await rm(aside, { force: true });
  await symlink(target, aside);
  await rename(aside, path);
}

/** A copy of a dataset that followed links has a folder for the link; a link cannot be renamed over it. */
async function moveFolderAway(versions: string): Promise<void> {
  const at = await lstat(join(versions, CURRENT)).catch(() => null);
  if (at?.isDirectory() === true) await rename(join(versions, CURRENT), join(versions, `copied-${process.pid}`));
}

/** Removes links to files that the dataset no longer has. */
async function dropOldNames(out: string, names: readonly string[]): Promise<void> {
  for (const entry of await readdir(out, { withFileTypes: true })) {
    if (!entry.isSymbolicLink() || names.includes(entry.name)) continue;
    if (await isOwnLink(join(out, entry.name))) await unlink(join(out, entry.name));
  }
}
