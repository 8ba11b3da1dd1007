/** Finds the files to read. */
import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { passedOver } from '../1-ingest/paths.js';
import { byCodeUnit } from '../7-emit/manifest.js';
import type { Reject } from '../record/schema.js';

/** The run cannot be done. The message says why and what to do. */
export class RunError extends Error {
  override readonly name: string = 'RunError';
}

/** The run was told to stop, and has. */
export class RunStopped extends RunError {
  override readonly name: string = 'RunStopped';
}

export interface Input {
  /** Absolute. Bytes of a name that are no UTF-8 stand as `%FF`. */
  readonly path: string;
  /** The path's bytes in base64, where they are no UTF-8. */
  readonly bytes?: string;
  /** Relative to the input root, with `/`. */
  readonly uri: string;
  /** Why it is not read, though it was named. */
  readonly refused?: Pick<Reject, 'code' | 'message'>;
}

/** What was found, and how many files were passed over for which reason. */
export interface Found {
  readonly inputs: readonly Input[];
  readonly passed: Readonly<Record<string, number>>;
}

/** The path to open. */
export const pathOf = ({ path, bytes }: Pick<Input, 'path' | 'bytes'>): string | Buffer =>
  (bytes === undefined ? path : Buffer.from(bytes, 'base64'));

type Entry = Omit<Input, 'uri'>;

/** What a walk has met so far. */
interface Walk {
  readonly found: Map<string, Entry>;
  readonly passed: Record<string, number>;
  /** The output, as it stands and without links. */
  readonly skip: ReadonlySet<string>;
}

/**
 * The files at `paths` and in the folders among them, by the code units of their URIs: whatever the order of the
 * arguments, of the disk and of the locale. In folders some are passed over, and counted: hidden files, those like README and
 * LICENSE, backups, pipes and devices, datasets of derek.
 *
 * The input root, to which URIs are relative, is the folder given, or the deepest one that holds everything given.
 *
 * @param folder what relative paths are relative to
 * @param skip a folder to leave out: the output, where it lies inside the input
 * @throws RunError when a path does not exist, or is the output or in it
 */
export async function findInputs(paths: readonly string[], folder: string, skip?: string): Promise<Found> {
  const roots: string[] = [];
  const output = skip === undefined ? undefined : resolve(folder, skip);
  const real = output === undefined ? undefined : await realpath(output).catch(() => output);
  const walk: Walk = { found: new Map(), passed: {}, skip: new Set([output, real].filter((one) => one !== undefined)) };
  for (const given of paths) {
    const path = resolve(folder, given);
    if (output !== undefined && (path === output || path.startsWith(output + sep))) {
      throw new RunError(`${given} is in the output folder, ${skip}: choose another output, or the dataset would be read as articles`);
    }
    const kind =
      await stat(path).catch((error: NodeJS.ErrnoException) => { throw new RunError(`cannot read ${given}: ${whyNot(error)}`); });
    roots.push(kind.isDirectory() ? path : dirname(path));
    if (kind.isDirectory()) await walkFolder({ path, root: path, above: [] }, walk);
    else {
      walk.found.set(
        path,
        kind.isFile()
          ? { path }
          : { path, refused: { code: 'no-file', message: `it is ${kindOf(kind)}, not a file; give files and folders` } },
      );
    }
  }
  const root = roots.reduce(commonFolder);
  const inputs = [...walk.found.values()].map((entry) =>
    ({ ...entry, uri: relative(root, entry.path).split(sep).join('/') || entry.path.split(sep).at(-1) || entry.path }));
  return {
    inputs: inputs.sort((a, b) => byCodeUnit(a.uri, b.uri)),
    passed: Object.fromEntries(Object.entries(walk.passed).sort(([a], [b]) => byCodeUnit(a, b))),
  };
}

interface Folder {
  readonly path: string;
  readonly bytes?: string;
  /** The folder that was named. */
  readonly root: string;
  /** Folders above it, without links: a link to one of them would be walked for ever. */
  readonly above: readonly string[];
}

async function walkFolder(folder: Folder, walk: Walk): Promise<void> {
  const real = (await realpath(pathOf(folder), { encoding: 'buffer' })).toString('latin1');
  if (folder.above.includes(real)) return pass(walk, 'circle');
  if (walk.skip.has(Buffer.from(real, 'latin1').toString())) return;
  const entries = await readdir(pathOf(folder), { withFileTypes: true, encoding: 'buffer' }).catch((error: NodeJS.ErrnoException) => {
    if (folder.path === folder.root) throw new RunError(`cannot read ${folder.path}: ${whyNot(error)}`);
    return null;
  });
  // A folder that cannot be read is taken for a file: it becomes a reject like any other that cannot.
  if (entries === null) {
    return void walk.found.set(
      folder.path, folder.bytes === undefined ? { path: folder.path } : { path: folder.path, bytes: folder.bytes },
    );
  }
  if (isDataset(entries)) {
    if (folder.path !== folder.root) return pass(walk, 'dataset');
    return void walk.found.set(folder.path, {
      path: folder.path, refused: { code: 'dataset', message: 'it is a dataset of derek, not articles; derek regenerate makes it again' },
    });
  }
  for (const entry of entries) await walkEntry(folder, entry, real, walk);
}

async function walkEntry(folder: Folder, entry: Dirent<Buffer>, real: string, walk: Walk): Promise<void> {
  const child = childOf(folder, entry.name);
  if (walk.skip.has(child.path)) return;
  const reason = passedOver(relative(folder.root, child.path).split(sep).join('/'));
  if (reason !== null) return pass(walk, reason);
  // A link that leads nowhere is a file that cannot be read; the run says so when it comes to it.
  const kind = entry.isSymbolicLink() ? await stat(pathOf(child)).catch(() => entry) : entry;
  if (kind.isDirectory()) await walkFolder({ ...child, root: folder.root, above: [...folder.above, real] }, walk);
  else if (kind.isFile() || kind.isSymbolicLink()) walk.found.set(child.path, child);
  else pass(walk, 'no-file');
}

function pass({ passed }: Walk, reason: string): void {
  passed[reason] = (passed[reason] ?? 0) + 1;
}

/** A name that is no UTF-8 is opened by its bytes, and shown with those that are none as `%FF`. */
function childOf(folder: Folder, name: Buffer): Entry {
  const text = name.toString('utf8');
  const isText = Buffer.from(text).equals(name);
  const path = join(folder.path, isText ? text : shownName(name));
  if (isText && folder.bytes === undefined) return { path };
  const above = pathOf(folder);
  return {
    path, bytes: Buffer.concat([typeof above === 'string' ? Buffer.from(above) : above, Buffer.from(sep), name]).toString('base64'),
  };
}

function shownName(name: Buffer): string {
  let shown = '';
  for (let at = 0; at < name.length; ) {
    const length = [1, 2, 3, 4].find((size) =>
      at + size <= name.length && Buffer.from(name.toString('utf8', at, at + size)).equals(name.subarray(at, at + size)));
    shown += length === undefined
      ? `%${(name[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
      : name.toString('utf8', at, at + length).replace('%', '%25');
    at += length ?? 1;
  }
  return shown;
}

const isDataset = (entries: readonly Dirent<Buffer>[]): boolean => {
  const names = new Set(entries.map(({ name }) => name.toString('latin1')));
  return names.has('manifest.json') && names.has('datapackage.json') && names.has('records.jsonl');
};

function kindOf(kind: Stats): string {
  if (kind.isFIFO()) return 'a pipe';
  if (kind.isSocket()) return 'a socket';
  return 'a device';
}

/** The deepest folder that holds both. */
function commonFolder(a: string, b: string): string {
  const [left, right] = [a.split(sep), b.split(sep)];
  const differs = left.findIndex((part, index) => part !== right[index]);
  return differs < 0 ? a : left.slice(0, differs).join(sep) || sep;
}

function whyNot(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT': return 'there is no such file or folder';
    case 'EACCES':
    case 'EPERM': return 'permission denied';
    default: return error.message;
  }
}
