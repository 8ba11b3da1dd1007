/** What the last dataset was made of, so that a run that would make the same one again writes nothing. */
import { join } from 'node:path';
import { readEither, writeTwice } from '../7-emit/kept-json.js';
import type { InputFile } from '../7-emit/manifest.js';
import { hashOfFile, type WrittenFile } from '../7-emit/out-file.js';
import { STORE } from './store.js';

interface Plan {
  /** Hash of everything that the dataset follows from. */
  readonly identity: string;
  /** Its files, all of them. */
  readonly published: readonly WrittenFile[];
  /** Files that were read. */
  readonly files: readonly InputFile[];
  /** How many files were passed over, by reason. */
  readonly passed?: Readonly<Record<string, number>>;
  /** Keys of the inputs in store, shard by shard. */
  readonly inputs: readonly string[];
}

/** Nothing else knows what the inputs in store are and their order: it is kept twice. */
const planFile = (out: string): string => join(out, STORE, 'plan.json');

export const readPlan = (out: string): Promise<Plan | null> => readEither<Plan>(planFile(out));

export const writePlan = (out: string, plan: Plan): Promise<void> => writeTwice(planFile(out), plan);

/** Whether the dataset of this identity is there, to the byte. */
export async function isPublished(out: string, identity: string, signal?: AbortSignal): Promise<boolean> {
  const plan = await readPlan(out);
  if (plan?.identity !== identity) return false;
  for (const { name, bytes, sha256 } of plan.published) {
    const found = await hashOfFile(join(out, name), signal).catch(() => null);
    signal?.throwIfAborted();
    if (found?.bytes !== bytes || found.sha256 !== sha256) return false;
  }
  return true;
}
