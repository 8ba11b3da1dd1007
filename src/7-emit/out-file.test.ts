import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfFile, openOutFile } from './out-file.js';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-out-file-')); });
afterEach(async () => { await rm(folder, { recursive: true }); });

/** Files of the folder that this process holds open. */
const held = async (): Promise<string[]> => {
  const all = await Promise.all((await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return all.filter((name) => name.startsWith(folder));
};

test('what is told of a file is what it holds, in the order in which it was written', async () => {
  const file = await openOutFile(join(folder, 'a.csv'));
  await file.text('ә');
  await file.text('');
  await file.bytes(Buffer.from('б\n'));
  const told = await file.close();
  expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('әб\n');
  expect(told).toEqual({ name: 'a.csv', bytes: 5, sha256: createHash('sha256').update('әб\n').digest('hex') });
  expect(await hashOfFile(join(folder, 'a.csv'))).toEqual(told);
});

test('a file that is there already is not written over', async () => {
  await (await openOutFile(join(folder, 'a.csv'))).close();
  await expect(openOutFile(join(folder, 'a.csv'))).rejects.toThrow(/EEXIST/);
});

test.skipIf(!existsSync('/proc/self/fd')).each(['close', 'abort'] as const)('no file stays open after %s', async (how) => {
  const file = await openOutFile(join(folder, 'a.csv'));
  await file.text('a');
  expect(await held()).toHaveLength(1);
  await file[how]();
  expect(await held()).toEqual([]);
});
