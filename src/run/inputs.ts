/** Finds the files to read. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isArticlePath } from '../1-ingest/paths.js';
import { byCodeUnit } from '../7-emit/manifest.js';

/** The run cannot be done. The message says why and what to do. */
export class RunError extends Error {
  override readonly name: string = 'RunError';
}

/** The run was told to stop, and has. */
export class RunStopped extends RunError {
  override readonly name: string = 'RunStopped';
}

export interface Input {
  /** Absolute. */
  readonly path: string;
  /** Relative to the input root, with `/`. */
  readonly uri: string;
}

/**
 * The files at `paths` and in the folders among them, by the code units of their URIs: whatever the order of the
 * arguments, of the disk and of the locale. In folders, hidden files and those like README and LICENSE are passed over.
 *
 * The input root, to which URIs are relative, is the folder given, or the deepest one that holds everything given.
 *
 * @param folder what relative paths are relative to
 * @param skip a folder to leave out: the output, where it lies inside the input
 * @throws RunError when a path does not exist, or is the output or in it
 */
export async function findInputs(paths: readonly string[], folder: string, skip?: string): Promise<Input[]> {
  const found = new Set<string>();
  const roots: string[] = [];
  const output = skip === undefined ? undefined : resolve(folder, skip);
  for (const given of paths) {
    const path = resolve(folder, given);
    if (output !== undefined && (path === output || path.startsWith(output + sep))) throw new RunError(`${given} is in the output folder, ${skip}: choose another output, or the dataset would be read as articles`);
    const kind = await stat(path).catch((error: NodeJS.ErrnoException) => { throw new RunError(`cannot read ${given}: ${whyNot(error)}`); });
    roots.push(kind.isDirectory() ? path : dirname(path));
    if (kind.isDirectory()) await walk(path, path, [], found, output);
    else found.add(path);
  }
  const root = roots.reduce(commonFolder);
  return [...found].map((path) => ({ path, uri: relative(root, path).split(sep).join('/') })).sort((a, b) => byCodeUnit(a.uri, b.uri));
}

async function walk(root: string, folder: string, above: readonly string[], found: Set<string>, skip: string | undefined): Promise<void> {
  // A link to a folder above would be walked for ever.
  const real = await realpath(folder);
  if (above.includes(real)) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (folder === root) throw new RunError(`cannot read ${folder}: ${whyNot(error)}`);
    return null;
  });
  // A folder that cannot be read is taken for a file: it becomes a reject like any other that cannot.
  if (entries === null) {
    found.add(folder);
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (path === skip || !isArticlePath(relative(root, path))) continue;
    // A link that leads nowhere is a file that cannot be read; the run says so when it comes to it.
    const kind = entry.isSymbolicLink() ? await stat(path).catch(() => entry) : entry;
    if (kind.isDirectory()) await walk(root, path, [...above, real], found, skip);
    else if (kind.isFile() || kind.isSymbolicLink()) found.add(path);
  }
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
