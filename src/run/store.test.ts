import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isPublished, writePlan } from './published.js';
import { openStore } from './store.js';

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'derek-store-'));
  for (const shard of ['kept', 'old']) {
    await mkdir(join(out, '.derek', 'shards', shard), { recursive: true });
    for (const name of ['base.json', 'base.bin', 'view.json', 'view.bin', 'other.json']) await writeFile(join(out, '.derek', 'shards', shard, name), '');
  }
  await mkdir(join(out, '.derek', 'inputs'));
  for (const name of ['kept.packed', 'old.packed']) await writeFile(join(out, '.derek', 'inputs', name), '');
});
afterEach(async () => { await rm(out, { recursive: true }); });

const names = async (...path: string[]) => (await readdir(join(out, '.derek', ...path))).sort();
const keep = { shards: new Map([['kept', ['view']]]), inputs: new Set(['kept']) };

test('what no shard needs goes', async () => {
  const store = await openStore(out);
  await store.prune(keep);
  expect(await names('shards')).toEqual(['kept']);
  expect(await names('shards', 'kept')).toEqual(['base.bin', 'base.json', 'view.bin', 'view.json']);
  expect(await names('inputs')).toEqual(['kept.packed']);
  await store.close();
  expect(await names()).toEqual(['inputs', 'shards']);
});

test('nothing goes while another run is at work; what a dead one left of itself does', async () => {
  const [one, other] = [await openStore(out), await openStore(out)];
  await one.prune(keep);
  expect(await names('shards')).toEqual(['kept', 'old']);
  expect(await names('inputs')).toEqual(['kept.packed', 'old.packed']);
  await other.close();
  // A process of this machine that met the number of this one, and began at another time.
  const [mark = ''] = await names('runs');
  const dead = mark.replace(/^([0-9a-f]+-\d+)-\d+-\w+$/, '$1-1-0000');
  await writeFile(join(out, '.derek', 'runs', dead), '');
  await one.prune(keep);
  expect(await names('shards')).toEqual(['kept']);
  expect(await names('runs')).toEqual([mark]);
  await one.close();
});

test('an empty store goes with its last run', async () => {
  const empty = join(out, 'empty');
  const [one, other] = [await openStore(empty), await openStore(empty)];
  await one.close();
  expect(await readdir(empty)).toEqual(['.derek']);
  await other.close();
  expect(await readdir(empty)).toEqual([]);
});

test('a dataset is there when all its files are as they were published', async () => {
  const published = [{ name: 'a.csv', bytes: 1, sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb' }];
  await writePlan(out, { identity: 'i', published, files: [], inputs: [] });
  expect(await isPublished(out, 'i')).toBe(false);
  await writeFile(join(out, 'a.csv'), 'a');
  expect(await isPublished(out, 'i')).toBe(true);
  expect(await isPublished(out, 'another')).toBe(false);
  for (const content of ['b', '', 'aa']) {
    await writeFile(join(out, 'a.csv'), content);
    expect(await isPublished(out, 'i'), content).toBe(false);
  }
});
