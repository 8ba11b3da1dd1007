/** What the last dataset was made of, so that a run that would make the same one again writes nothing. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputFile } from '../7-emit/manifest.js';
import { readJson, STORE, writeJson } from './store.js';

interface Plan {
  /** Hash of everything that the dataset follows from. */
  readonly identity: string;
  /** Text of its manifest. */
  readonly manifest: string;
  /** Files that were read. */
  readonly files: readonly InputFile[];
  /** Keys of the inputs in store, shard by shard. */
  readonly inputs: readonly string[];
}

const planFile = (out: string): string => join(out, STORE, 'plan.json');

export const readPlan = (out: string): Promise<Plan | null> => readJson<Plan>(planFile(out));

export const writePlan = (out: string, plan: Plan): Promise<void> => writeJson(planFile(out), plan);

/** Whether the dataset of this identity is there, whole. */
export async function isPublished(out: string, identity: string): Promise<boolean> {
  const plan = await readPlan(out);
  if (plan?.identity !== identity) return false;
  const manifest = await readFile(join(out, 'manifest.json'), 'utf8').catch(() => null);
  if (manifest !== plan.manifest) return false;
  const { files } = JSON.parse(manifest) as { readonly files: readonly { readonly name: string; readonly bytes: number }[] };
  for (const { name, bytes } of files) {
    const found = await stat(join(out, name)).catch(() => null);
    if (found?.size !== bytes) return false;
  }
  return true;
}
