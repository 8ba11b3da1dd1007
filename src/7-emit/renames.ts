/**
 * Publishing by renames, where the file system knows no links: the files of the old version move back into its folder,
 * those of the new one move to the top. What is to be done is written down first, so that a run interrupted half-way is
 * completed at the next start. `datapackage.json` goes first and comes last: without it there is no dataset to see.
 */
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isThere, syncFolder } from './files.js';
import { readEither, removeBoth, writeTwice } from './kept-json.js';
import { dropLinks, type Change } from './links.js';

interface Journal {
  readonly version: string;
  readonly previous: string | null;
  /** Files of the new version, and of the one before. */
  readonly names: readonly string[];
  readonly before: readonly string[];
}

interface State {
  readonly version: string;
  readonly names: readonly string[];
}

const JOURNAL = '.publishing.json';
const STATE = '.current.json';
const DESCRIPTOR = 'datapackage.json';

/** Name of the version whose files are at the top; null when none was published this way. */
export async function currentByRename(versions: string): Promise<string | null> {
  return (await readState(versions))?.version ?? null;
}

/** Names at the top that are files of a version published this way. */
export async function namesByRename(versions: string): Promise<readonly string[]> {
  return (await readState(versions))?.names ?? [];
}

export async function publishByRenames({ out, versions, version, previous, names }: Change): Promise<void> {
  const before = (await readState(versions))?.names ?? [];
  await writeTwice(join(versions, JOURNAL), { version, previous, names, before } satisfies Journal);
  await syncFolder(versions);
  await completeRenames(out, versions);
}

/** Does what is written down and not done yet; nothing when nothing is written down. */
export async function completeRenames(out: string, versions: string): Promise<void> {
  const journal = await readEither<Journal>(join(versions, JOURNAL));
  if (journal === null) return;
  const { version, previous, names, before } = journal;
  const fresh = join(versions, version);
  const old = join(versions, previous ?? 'copied');
  await mkdir(old, { recursive: true });
  for (const name of descriptorFirst(before)) {
    // A file of the new version is at the top already when it is no longer in its folder.
    if (names.includes(name) && !(await isThere(join(fresh, name)))) continue;
    await retire(join(out, name), join(old, name));
  }
  for (const name of descriptorFirst(names).reverse()) {
    if (await isThere(join(fresh, name))) await rename(join(fresh, name), join(out, name));
  }
  await dropLinks(out, versions);
  await writeTwice(join(versions, STATE), { version, names } satisfies State);
  for (const folder of [out, fresh, old, versions]) await syncFolder(folder);
  await removeBoth(join(versions, JOURNAL));
}

/** After publishing by links: files of a dataset published by renames that have no link in their place go. */
export async function forgetRenames({ out, versions, names }: Change): Promise<void> {
  const state = await readState(versions);
  if (state === null) return;
  for (const name of state.names) if (!names.includes(name)) await rm(join(out, name), { force: true });
  await removeBoth(join(versions, STATE));
}

/** Moves a file back to its version; a link of a time when there were links just goes. */
async function retire(path: string, to: string): Promise<void> {
  const at = await lstat(path).catch(() => null);
  if (at?.isSymbolicLink() === true) await rm(path);
  else if (at !== null) await rename(path, to);
}

const descriptorFirst = (names: readonly string[]): string[] => [DESCRIPTOR, ...names.filter((name) => name !== DESCRIPTOR)];

const readState = (versions: string): Promise<State | null> => readEither<State>(join(versions, STATE));
