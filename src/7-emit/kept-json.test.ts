import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEither, readJson, removeBoth, writeJson, writeTwice, writeWhole } from './kept-json.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-kept-'));
  path = join(folder, 'value.json');
});
afterEach(async () => { await rm(folder, { recursive: true }); });

const value = { text: 'әңгіме', list: [1, null] };

describe('a kept value', () => {
  test('comes back', async () => {
    await writeJson(path, value);
    expect(await readJson(path)).toEqual(value);
  });

  test.each([
    ['gone', () => rm(path)],
    ['emptied', () => writeFile(path, '')],
    ['cut', async () => writeFile(path, (await readFile(path, 'utf8')).slice(0, -1))],
    ['longer', async () => writeFile(path, `${await readFile(path, 'utf8')}}`)],
    ['another', async () => writeFile(path, (await readFile(path, 'utf8')).replace('[1', '[2'))],
    ['without its hash', () => writeFile(path, JSON.stringify(value))],
  ])('counts as not there when its file is %s', async (_, damage) => {
    await writeJson(path, value);
    await damage();
    expect(await readJson(path)).toBeNull();
  });
});

test('of two copies either will do, and both go', async () => {
  await writeTwice(path, value);
  const [one, other] = (await readdir(folder)).sort();
  expect([one, other]).toEqual(['value-copy.json', 'value.json']);
  for (const name of [one, other]) {
    await writeTwice(path, value);
    await writeFile(join(folder, name!), '{}');
    expect(await readEither(path)).toEqual(value);
  }
  await removeBoth(path);
  expect(await readdir(folder)).toEqual([]);
});

test('what cannot be put in place leaves nothing beside it', async () => {
  await mkdir(join(path, 'in the way'), { recursive: true });
  await expect(writeWhole(path, ['text'])).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['value.json']);
});
