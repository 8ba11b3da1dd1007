/**
 * JSON that was kept on a disk and must be what it was: a file says its own hash, and counts as not there when it does not hold.
 * What nothing could be made again from is kept twice.
 */
import { createHash, randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';

/** `{"sha256":"<64 letters>","value":` */
const HEAD = /^\{"sha256":"([0-9a-f]{64})","value":/;

const textOf = (value: unknown): string => {
  const json = JSON.stringify(value);
  return `{"sha256":"${createHash('sha256').update(json).digest('hex')}","value":${json}}`;
};

/** Writes a file that is there whole or not at all, whoever else writes the same, and be the power cut. */
export async function writeWhole(path: string, pieces: readonly (Uint8Array | string)[]): Promise<void> {
  const aside = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(aside, 'wx');
    try {
      for (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

export const writeJson = (path: string, value: unknown): Promise<void> => writeWhole(path, [textOf(value)]);

/** The value of a file of `writeJson`; null when it is not there, or not what was written. */
export async function readJson<T>(path: string): Promise<T | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const [head, sha256] = HEAD.exec(text) ?? [];
  if (head === undefined || !text.endsWith('}')) return null;
  const json = text.slice(head.length, -1);
  return createHash('sha256').update(json).digest('hex') === sha256 ? (JSON.parse(json) as T) : null;
}

const twin = (path: string): string => path.replace(/(?:\.json)?$/, '-copy.json');

/** Keeps a value in two files. */
export async function writeTwice(path: string, value: unknown): Promise<void> {
  const text = [textOf(value)];
  await writeWhole(path, text);
  await writeWhole(twin(path), text);
}

/** The value as the first whole one of the two files has it. */
export const readEither = async <T>(path: string): Promise<T | null> => (await readJson<T>(path)) ?? readJson<T>(twin(path));

export async function removeBoth(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(twin(path), { force: true });
}
