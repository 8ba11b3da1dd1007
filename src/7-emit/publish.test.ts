import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeTwice } from './kept-json.js';
import { isLock } from './lock.js';
import { OutputError } from './output-error.js';
import { processMark } from './process-mark.js';
import { openStaging } from './publish.js';

let out: string;
beforeEach(async () => { out = join(await mkdtemp(join(tmpdir(), 'derek-publish-')), 'output'); });
afterEach(async () => { await rm(join(out, '..'), { recursive: true }); });

async function publish(content: string, names = ['datapackage.json', 'articles.csv'], links?: boolean): Promise<void> {
  const staging = await openStaging(out, names, links === undefined ? {} : { links });
  for (const name of names) await writeFile(join(staging.folder, name), content);
  await staging.publish('k');
}

/** What a reader of the folder sees: visible files with their content. */
async function seen(): Promise<Record<string, string>> {
  const names = (await readdir(out)).filter((name) => !name.startsWith('.')).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'utf8')])));
}

const versions = async () => (await readdir(join(out, '.versions'))).filter((name) => !name.startsWith('.') && name !== 'current').sort();

test('a link of ours that leads to another file is put right', async () => {
  await publish('1', ['a.csv', 'b.csv'], true);
  const right = await readlink(join(out, 'a.csv'));
  await rm(join(out, 'a.csv'));
  await symlink(await readlink(join(out, 'b.csv')), join(out, 'a.csv'));
  await publish('2', ['a.csv', 'b.csv'], true);
  expect(await readlink(join(out, 'a.csv'))).toBe(right);
});

describe.each([['by links', true], ['by renames', false]])('%s', (_, links) => {
  test('a version appears under its names; the next takes its place; the one before stays, older ones go', async () => {
    await publish('1', undefined, links);
    expect(await seen()).toEqual({ 'articles.csv': '1', 'datapackage.json': '1' });
    await publish('2', undefined, links);
    expect(await seen()).toEqual({ 'articles.csv': '2', 'datapackage.json': '2' });
    expect(await versions()).toEqual(['k', 'k-2']);
    await publish('3', undefined, links);
    expect(await seen()).toEqual({ 'articles.csv': '3', 'datapackage.json': '3' });
    expect(await versions()).toEqual(['k-2', 'k-3']);
  });

  test('names that the new version lacks go, new ones come', async () => {
    await publish('1', ['datapackage.json', 'a.csv'], links);
    await publish('2', ['datapackage.json', 'b.json'], links);
    expect(await seen()).toEqual({ 'datapackage.json': '2', 'b.json': '2' });
  });

  test('other files of the folder stay as they are', async () => {
    await mkdir(join(out, 'notes'), { recursive: true });
    await writeFile(join(out, 'README.md'), 'mine');
    await writeFile(join(out, 'notes', 'articles.csv'), 'mine');
    await publish('1', undefined, links);
    await publish('2', undefined, links);
    expect(await readFile(join(out, 'README.md'), 'utf8')).toBe('mine');
    expect(await readdir(join(out, 'notes'))).toEqual(['articles.csv']);
  });

  test('nothing is seen before it is published, nor when it is discarded', async () => {
    await publish('1', undefined, links);
    const staging = await openStaging(out, ['datapackage.json', 'articles.csv'], { links });
    await writeFile(join(staging.folder, 'articles.csv'), 'half');
    expect(await seen()).toEqual({ 'articles.csv': '1', 'datapackage.json': '1' });
    await staging.discard();
    expect(await seen()).toEqual({ 'articles.csv': '1', 'datapackage.json': '1' });
    expect(await versions()).toEqual(['k']);
  });

  test('an edited file is what the run says again', async () => {
    await publish('1', undefined, links);
    await writeFile(join(out, 'articles.csv'), 'edited');
    await publish('1', undefined, links);
    expect(await seen()).toEqual({ 'articles.csv': '1', 'datapackage.json': '1' });
  });

  test('two runs at once: one of the two is seen, whole', async () => {
    await Promise.all([publish('1', undefined, links), publish('2', undefined, links), publish('3', undefined, links)]);
    expect([...new Set(Object.values(await seen()))]).toHaveLength(1);
    expect(await versions()).toHaveLength(2);
  });

  test('from one way to the other and back', async () => {
    await publish('1', ['datapackage.json', 'a.csv', 'b.csv'], links);
    await publish('2', ['datapackage.json', 'a.csv'], !links);
    expect(await seen()).toEqual({ 'a.csv': '2', 'datapackage.json': '2' });
    expect((await lstat(join(out, 'a.csv'))).isSymbolicLink()).toBe(!links);
    await publish('3', ['datapackage.json', 'c.csv'], links);
    expect(await seen()).toEqual({ 'c.csv': '3', 'datapackage.json': '3' });
  });

  test('a copy that followed links is taken over', async () => {
    await publish('1', undefined, links);
    await cp(out, `${out}-copy`, { recursive: true, dereference: true });
    await rm(out, { recursive: true });
    await rename(`${out}-copy`, out);
    await publish('2', undefined, links);
    expect(await seen()).toEqual({ 'articles.csv': '2', 'datapackage.json': '2' });
  });
});

test('the names lead through one link', async () => {
  await publish('1');
  expect(await readlink(join(out, 'articles.csv'))).toBe('.versions/current/articles.csv');
  expect(await readlink(join(out, '.versions', 'current'))).toBe('k');
});

test('links whose versions were removed are in nobody\'s way', async () => {
  await publish('1');
  await rm(join(out, '.versions'), { recursive: true });
  await publish('2');
  expect(await seen()).toEqual({ 'articles.csv': '2', 'datapackage.json': '2' });
});

test('an interrupted run of renames is completed at the next start', async () => {
  await publish('1', undefined, false);
  // Interrupted half-way: the new version is whole and written down, its descriptor not yet at the top.
  const fresh = join(out, '.versions', 'k-2');
  await mkdir(fresh);
  await writeFile(join(fresh, 'datapackage.json'), '2');
  await rename(join(out, 'datapackage.json'), join(out, '.versions', 'k', 'datapackage.json'));
  await writeFile(join(out, 'articles.csv'), '2');
  const names = ['datapackage.json', 'articles.csv'];
  await writeTwice(join(out, '.versions', '.publishing.json'), { version: 'k-2', previous: 'k', names, before: names });
  await (await openStaging(out, names, { links: false })).discard();
  expect(await seen()).toEqual({ 'articles.csv': '2', 'datapackage.json': '2' });
  expect(await readFile(join(out, '.versions', 'k', 'datapackage.json'), 'utf8')).toBe('1');
});

test('what a dead run left half-written goes at the next start, also when its process number is met again', async () => {
  await publish('1');
  const left = (await readdir(join(out, '.versions'))).filter((name) => !isLock(name));
  const [machine, pid, start] = processMark.split('-');
  // No process has the first number: it is over the largest that systems give. The second is this one's, which has started at another time.
  for (const dead of [`${machine}-99999999-${start}`, `${machine}-${pid}-1`]) {
    const staging = await openStaging(out, ['articles.csv']);
    await rename(staging.folder, staging.folder.replace(processMark, dead));
    const [lock] = (await readdir(join(out, '.versions'))).filter(isLock);
    await rm(join(out, '.versions', lock!));
    await writeFile(join(out, '.versions', '.lock-7'), dead);
    await (await openStaging(out, ['articles.csv'])).discard();
    expect((await readdir(join(out, '.versions'))).filter((name) => !isLock(name))).toEqual(left);
  }
});

test('what a run of another machine left goes after an hour', async () => {
  await publish('1');
  const staging = await openStaging(out, ['articles.csv']);
  const foreign = staging.folder.replace(processMark, `${'0'.repeat(12)}-1-1`);
  await rename(staging.folder, foreign);
  const start = async () => (await openStaging(out, ['articles.csv'])).discard();
  await start();
  expect(await readdir(join(out, '.versions'))).toContain(basename(foreign));
  const longAgo = new Date(Date.now() - 3_700_000);
  await utimes(foreign, longAgo, longAgo);
  await start();
  expect(await readdir(join(out, '.versions'))).not.toContain(basename(foreign));
});

describe.each([['by links', true], ['by renames', false]])('damage %s', (_, links) => {
  test('what is known of the versions is damaged: the next run goes through', async () => {
    await publish('1', undefined, links);
    for (const name of (await readdir(join(out, '.versions'))).filter((one) => one.endsWith('.json'))) {
      for (const damage of ['', '{', '{"sha256":"']) {
        await writeFile(join(out, '.versions', name), damage);
        await publish(`2 ${name} ${damage}`, undefined, links);
        expect([...new Set(Object.values(await seen()))]).toEqual([`2 ${name} ${damage}`]);
      }
    }
    await writeFile(join(out, '.versions', '.publishing.json'), 'null');
    await publish('3', undefined, links);
    expect([...new Set(Object.values(await seen()))]).toEqual(['3']);
  });

  test('a file of somebody\'s is never replaced, whenever it came and whatever it is', async () => {
    await publish('1', ['datapackage.json', 'articles.csv'], links);
    await writeFile(join(out, 'facts.json'), 'mine');
    await expect(publish('2', ['datapackage.json', 'articles.csv', 'facts.json'], links)).rejects.toThrow(/it holds facts\.json, which no run of derek made/);
    expect(await seen()).toEqual({ 'articles.csv': '1', 'datapackage.json': '1', 'facts.json': 'mine' });
    await rm(join(out, 'facts.json'));
    const staging = await openStaging(out, ['datapackage.json', 'facts.json'], { links });
    await mkdir(join(out, 'facts.json'));
    await expect(staging.publish('k')).rejects.toThrow(/it holds facts\.json/);
    await staging.discard();
    expect(await readdir(join(out, 'facts.json'))).toEqual([]);
    expect(await readFile(join(out, 'articles.csv'), 'utf8')).toBe('1');
  });
});

describe('faults', () => {
  test('a file of the same name that no run made is never replaced', async () => {
    await mkdir(out);
    await writeFile(join(out, 'articles.csv'), 'mine');
    await expect(openStaging(out, ['articles.csv'])).rejects.toThrow(/articles\.csv, which no run of derek made/);
    expect(await seen()).toEqual({ 'articles.csv': 'mine' });
    expect(await readdir(out)).toEqual(['articles.csv']);
  });

  test('a file where the folder should be', async () => {
    await writeFile(out, '');
    await expect(openStaging(out, [])).rejects.toThrow(/it is a file, not a folder/);
    await expect(openStaging(join(out, 'inner'), [])).rejects.toThrow(OutputError);
  });

  test.skipIf(process.getuid?.() === 0)('a folder without write permission', async () => {
    await mkdir(out);
    await chmod(out, 0o500);
    await expect(openStaging(out, ['a'])).rejects.toThrow(/permission denied/);
    await chmod(out, 0o700);
  });

  test('a discarded first run leaves no folder', async () => {
    await (await openStaging(out, ['a'])).discard();
    await expect(lstat(out)).rejects.toThrow(/ENOENT/);
  });
});
