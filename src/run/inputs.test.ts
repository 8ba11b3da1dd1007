import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInputs, pathOf } from './inputs.js';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-inputs-')); });
afterEach(async () => { await rm(folder, { recursive: true }); });

const bytes = (path: string): Buffer => Buffer.from(path, 'latin1');
const found = async (...paths: string[]) => (await findInputs(paths, folder)).inputs.map(({ uri }) => uri);

// Elsewhere names are characters, and bytes that are none cannot be written.
test.skipIf(process.platform !== 'linux')('a name that is no UTF-8 is shown with its bytes, and opened by them', async () => {
  await mkdir(join(folder, 'in'));
  const names = { 'plain.txt': 'plain.txt', '100%.txt': '100%.txt', 'a\xff': 'a%FF', '\xd3\x99%\xff\x0a.txt': 'ә%25%FF\n.txt', '\xf0\x9f\x98\x80\xe2\x82': '😀%E2%82' };
  for (const name of Object.keys(names)) await writeFile(bytes(`${folder}/in/${name}`), name, 'latin1');
  const { inputs } = await findInputs(['in'], folder);
  expect(inputs.map(({ uri }) => uri).sort()).toEqual(Object.values(names).sort());
  const contents = await Promise.all(inputs.map(async (input) => [await readFile(pathOf(input), 'latin1'), input.uri] as const));
  expect(Object.fromEntries(contents)).toEqual(names);
});

test.skipIf(process.platform !== 'linux')('so is what stands in a folder of such a name', async () => {
  await mkdir(bytes(`${folder}/in/\xff`), { recursive: true });
  await writeFile(bytes(`${folder}/in/\xff/a.txt`), 'whole');
  const { inputs } = await findInputs(['in'], folder);
  expect(inputs.map(({ uri }) => uri)).toEqual(['%FF/a.txt']);
  expect(await readFile(pathOf(inputs[0]!), 'utf8')).toBe('whole');
});

test('a folder that leads back to itself is walked once', async () => {
  await mkdir(join(folder, 'in', 'deep'), { recursive: true });
  await writeFile(join(folder, 'in', 'deep', 'a.txt'), '');
  await symlink('..', join(folder, 'in', 'deep', 'up'));
  expect(await findInputs(['in'], folder)).toMatchObject({ inputs: [{ uri: 'deep/a.txt' }], passed: { circle: 1 } });
});

test('what is given twice is found once, by the code units of its name', async () => {
  for (const name of ['b.txt', 'B.txt', 'ә.txt', 'a.txt']) await writeFile(join(folder, name), '');
  expect(await found('.', 'b.txt')).toEqual(['B.txt', 'a.txt', 'b.txt', 'ә.txt']);
});

test('what is not there is told by the name that was given', async () => {
  await expect(found('gone')).rejects.toThrow(/^cannot read gone: /);
});
