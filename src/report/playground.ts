/** Writes the playground: one folder of files to put on any static host. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RunError } from '../run/inputs.js';
import { copyAssets, PLAYGROUND_ASSETS, playgroundPage } from './assets.js';

/** Models that the extractor takes in the page. */
const MODELS = ['names.bin', 'facts.bin'] as const;
const FOLDER = new URL('../../models/', import.meta.url);

/**
 * Writes the playground to a folder; files of the same names there are replaced, others left alone.
 *
 * @throws RunError when the folder cannot be written
 */
export async function writePlayground(to: string): Promise<void> {
  try {
    await mkdir(join(to, 'models'), { recursive: true });
    for (const name of MODELS) await copyFile(fileURLToPath(new URL(name, FOLDER)), join(to, 'models', name));
    await copyAssets(PLAYGROUND_ASSETS, to);
    await writeFile(join(to, 'index.html'), playgroundPage());
  } catch (error) {
    throw error instanceof RunError ? error : new RunError(`cannot write to ${to}: ${(error as Error).message}`);
  }
}
