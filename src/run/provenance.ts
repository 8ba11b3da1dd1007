import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodeUnit, type Provenance } from '../7-emit/manifest.js';
import type { PipelineConfig } from '../config/schema.js';
import { SCHEMA_VERSION } from '../record/schema-version.js';
import { VERSION } from './version.js';

/** Keys of the config that say where things lie and how the work is done, and change no byte of the dataset. */
const HOW = [
  'input', 'output', 'concurrency', 'shardSize', 'keepInputs', 'limits', 'sources', 'fetching',
] as const satisfies readonly (keyof PipelineConfig)[];
/** Keys that change no record, only what is written of it. */
const WRITING = ['formats', 'excel', 'delimiter', 'database', 'about'] as const satisfies readonly (keyof PipelineConfig)[];

/** What makes a dataset what it is: the version, and the config without what changes no byte. */
export function provenanceOf(config: PipelineConfig): Provenance {
  const rest = without(config, HOW);
  return { version: VERSION, fingerprint: hash([VERSION, SCHEMA_VERSION, rest]), config: rest };
}

/**
 * What records are made by: the config, the code, the model, the packages it is made of, and Node with its tables of characters
 * and names. Records made by another fingerprint are made again.
 */
export async function pipelineFingerprint(config: PipelineConfig): Promise<string> {
  return hash([without(without(config, HOW), WRITING), await buildHash()]);
}

/** What of that is the same for every config. */
export async function buildHash(): Promise<string> {
  const { node, icu, unicode } = process.versions;
  return hash([SCHEMA_VERSION, await codeHash(), node, icu, unicode]);
}

const without = <K extends keyof PipelineConfig>(config: Partial<PipelineConfig>, keys: readonly K[]): Partial<PipelineConfig> =>
  Object.fromEntries(Object.entries(config).filter(([key]) => !(keys as readonly string[]).includes(key)));

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** A hash of the program: its files, its model, and `package.json` with the versions of what it uses. */
async function codeHash(): Promise<string> {
  const code = fileURLToPath(new URL('..', import.meta.url));
  const root = join(code, '..');
  const files = [...(await filesIn(code)), ...(await filesIn(join(root, 'models'))), join(root, 'package.json')];
  const hashes = files.filter((file) => !file.endsWith('.d.ts') && !file.includes('.test.')).map(async (file) =>
    [relative(root, file).split(sep).join('/'), createHash('sha256').update(await readFile(file)).digest('hex')] as const);
  return hash((await Promise.all(hashes)).sort(([a], [b]) => byCodeUnit(a, b)));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
