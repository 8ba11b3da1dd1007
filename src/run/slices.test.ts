import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseConfig } from '../config/parse.js';
import { planShards } from './slices.js';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-slices-')); });
afterEach(async () => { await rm(folder, { recursive: true }); });

/** The shards of some files: for each, where its slices begin and end, and at which line. */
async function planned(files: Readonly<Record<string, string>>, shardSize = 2) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const inputs = Object.keys(files).map((name) => ({ path: join(folder, name), uri: name }));
  const { shards } = await planShards(inputs, parseConfig({ shardSize }, 'test'), join(folder, 'store'));
  return shards.map((shard) => ('slices' in shard ? shard.slices.map(({ uri, from, to, line }) => `${uri} ${from}-${to ?? ''} ${line}`) : shard));
}

describe('a file of lines is cut', () => {
  const line = (n: number) => `{"n":${n}}\n`;
  test('after every so many lines that hold something', async () => {
    const lines = [0, 1, 2, 3, 4].map(line);
    expect(await planned({ 'a.jsonl': lines.join('') })).toEqual([['a.jsonl 0-16 0'], ['a.jsonl 16-32 2'], ['a.jsonl 32-40 4']]);
  });

  test('blank lines count for none, but for the numbers of those after them', async () => {
    expect(await planned({ 'a.jsonl': `${line(0)}\n \n${line(1)}${line(2)}` })).toEqual([['a.jsonl 0-19 0'], ['a.jsonl 19-27 4']]);
  });

  test('a last line without an end is whole', async () => {
    expect(await planned({ 'a.jsonl': `${line(0)}${line(1)}{"n":2}` })).toEqual([['a.jsonl 0-16 0'], ['a.jsonl 16-23 2']]);
  });

  test('not when it is short', async () => {
    expect(await planned({ 'a.jsonl': line(0) })).toEqual([['a.jsonl 0- 0']]);
  });
});

describe('files make shards', () => {
  test('of files that are large together, apart', async () => {
    const [large, small] = ['ә'.repeat(20_000), 'ә'];
    const shards = await planned({ 'a.txt': large, 'b.txt': large, 'c.txt': small });
    expect(shards.flat()).toEqual(['a.txt 0- 0', 'b.txt 0- 0', 'c.txt 0- 0']);
    expect(shards.length).toBeGreaterThan(1);
    expect(shards.find((shard) => Array.isArray(shard) && shard.includes('a.txt 0- 0'))).not.toContain('b.txt 0- 0');
  });

  test('the same ones whatever stands before', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${String(n).padStart(2, '0')}.txt`, 'а']));
    const { '00.txt': _first, '01.txt': _second, ...later } = files;
    const [all, without] = [await planned(files, 4), await planned(later, 4)];
    expect(all.flat()).toHaveLength(40);
    expect(all.at(-1)).toEqual(without.at(-1));
    expect(without.filter((shard) => all.some((one) => JSON.stringify(one) === JSON.stringify(shard))).length).toBeGreaterThan(without.length / 2);
  });

  test('a file that is gone stands in its shard, to be told there', async () => {
    const { shards } = await planShards([{ path: join(folder, 'gone.txt'), uri: 'gone.txt' }], parseConfig({}, 'test'), folder);
    expect(shards).toMatchObject([{ slices: [{ uri: 'gone.txt' }] }]);
  });

  test('none when told to stop', async () => {
    await writeFile(join(folder, 'a.txt'), 'а');
    const stopped = planShards([{ path: join(folder, 'a.txt'), uri: 'a.txt' }], parseConfig({}, 'test'), folder, undefined, AbortSignal.abort(new Error('stopped')));
    await expect(stopped).rejects.toThrow('stopped');
  });
});
