import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lineProcessor } from '../../test/support/engine.js';
import { OutputError } from '../7-emit/output-error.js';
import { parseConfig } from '../config/parse.js';
import type { PipelineConfigInput } from '../config/schema.js';
import type { Article, Reject } from '../record/schema.js';
import { findInputs, RunError } from './inputs.js';
import { inProcess } from './executor.js';
import { provenanceOf } from './provenance.js';
import { readSlices } from './read.js';
import { run, type RunOptions } from './run.js';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-run-')); });
afterEach(async () => { await rm(folder, { recursive: true }); });

async function files(contents: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

const config = (input: PipelineConfigInput = {}) => parseConfig({ input: ['in'], output: 'out', formats: ['jsonl'], ...input }, 'test');
const runHere = (input: PipelineConfigInput = {}, more: Partial<RunOptions> = {}) => run({ config: config(input), folder, executor: inProcess(lineProcessor), ...more });
const lines = async <T>(name: string, out = 'out'): Promise<T[]> =>
  (await readFile(join(folder, out, name), 'utf8')).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
const articleIds = async (out?: string) => (await lines<Article>('records.jsonl', out)).map((article) => article.id);
const rejects = async () => (await lines<Reject>('rejects.jsonl')).map(({ code, uri }) => `${code} ${uri}`);
const uris = async (paths: readonly string[], skip?: string) => (await findInputs(paths, folder, skip)).inputs.map((input) => input.uri);

describe('finding files', () => {
  test('by the code units of their paths, whatever the order of the arguments', async () => {
    await files({ 'in/b.txt': '', 'in/B.txt': '', 'in/a/z.txt': '', 'in/a-b/y.txt': '', 'in/ә.txt': '', 'in/10.txt': '', 'in/9.txt': '' });
    const expected = ['10.txt', '9.txt', 'B.txt', 'a-b/y.txt', 'a/z.txt', 'b.txt', 'ә.txt'];
    expect(await uris(['in'])).toEqual(expected);
    expect(await uris(['in/b.txt', 'in'])).toEqual(expected);
  });

  test('hidden files, and those that stand beside articles, are passed over, unless they are named', async () => {
    await files({ 'in/a.txt': '', 'in/.hidden.txt': '', 'in/.git/x.txt': '', 'in/README.md': '', 'in/LICENSE': '', 'in/sub/readme.txt': '' });
    expect(await uris(['in'])).toEqual(['a.txt']);
    expect(await uris(['in/README.md'])).toEqual(['README.md']);
  });

  test('the root is the deepest folder that holds everything given', async () => {
    await files({ 'in/2025/index.html': '', 'in/2026/index.html': '', 'other/x.txt': '' });
    expect(await uris(['in/2025/index.html'])).toEqual(['index.html']);
    expect(await uris(['in/2025/index.html', 'in/2026/index.html'])).toEqual(['2025/index.html', '2026/index.html']);
    expect(await uris(['other', 'in/2025'])).toEqual(['in/2025/index.html', 'other/x.txt']);
    expect(await uris(['in', 'in/2025', 'in/2025/index.html'])).toEqual(['2025/index.html', '2026/index.html']);
  });

  test('a dataset inside the input is not an input', async () => {
    await files({ 'in/a.txt': '', 'in/out/articles.csv': '' });
    expect(await uris(['in'], 'in/out')).toEqual(['a.txt']);
  });

  test('the output is no input', async () => {
    await files({ 'out/a.txt': '', 'outer/a.txt': '' });
    await expect(uris(['out'], 'out')).rejects.toThrow(/out is in the output folder, out: choose another output/);
    await expect(uris(['outer', 'out/a.txt'], 'out')).rejects.toThrow(/out\/a.txt is in the output folder/);
    expect(await uris(['outer'], 'out')).toEqual(['a.txt']);
  });

  test('links are followed, and never in a circle', async () => {
    await files({ 'in/sub/a.txt': '', 'elsewhere/b.txt': '' });
    await symlink(join(folder, 'in'), join(folder, 'in/sub/up'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'in/linked'));
    await symlink('nowhere.txt', join(folder, 'in/broken.txt'));
    expect(await uris(['in'])).toEqual(['broken.txt', 'linked/b.txt', 'sub/a.txt']);
  });

  test('what does not exist is an error that names it', async () => {
    await expect(findInputs(['absent'], folder)).rejects.toThrow(/cannot read absent: there is no such file or folder/);
    await expect(runHere()).rejects.toThrow(RunError);
    await mkdir(join(folder, 'in'));
    await expect(runHere()).rejects.toThrow(/no files to read/);
    expect(await readdir(folder)).toEqual(['in']);
  });
});

describe('reading', () => {
  test('in order, whatever comes first from the disk', async () => {
    const contents = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`in/${String(index).padStart(2, '0')}.txt`, 'x'.repeat((index * 7919) % 50_000)]));
    await files(contents);
    const { inputs } = await findInputs(['in'], folder);
    const read: string[] = [];
    for (const file of await readSlices(inputs.map((input) => ({ ...input, from: 0, to: null, line: 0 })), 3)) read.push(`${file.slice.uri} ${'bytes' in file ? file.bytes.length : 'error'}`);
    expect(read).toEqual(inputs.map(({ uri }) => `${uri} ${contents[`in/${uri}`]?.length}`));
  });
});

describe('a run', () => {
  test('makes rows of every article and says what it did', async () => {
    await files({ 'in/a.txt': 'a1\na2 reject\n', 'in/b.txt': 'b1\n' });
    const summary = await runHere();
    expect(summary).toMatchObject({
      files: 2, articles: 2, rejects: 1, rejectsByCode: { language: 1 }, output: join(folder, 'out'),
      rows: { articles: 2, money: 6, dates: 2, quantities: 2, mentions: 10, facts: 4, rejects: 1 },
    });
    expect(await articleIds()).toEqual(['a1', 'b1']);
  });

  test('one bad article, or file, stops nothing', async () => {
    await files({ 'in/a.txt': 'a1 crash\na2\n', 'in/b.txt': 'broken-file\n', 'in/c.txt': 'c1\n', 'in/d.txt': 'a2 again\n' });
    await symlink('nowhere.txt', join(folder, 'in/e.txt'));
    expect(await runHere()).toMatchObject({ articles: 2, rejectsByCode: { 'duplicate-id': 1, internal: 2, unreadable: 1 } });
    expect(await articleIds()).toEqual(['a2', 'c1']);
    expect(await rejects()).toEqual(['internal a.txt', 'internal b.txt', 'duplicate-id d.txt', 'unreadable e.txt']);
    const [crash, , duplicate, unreadable] = await lines<Reject>('rejects.jsonl');
    expect(crash).toMatchObject({ id: 'a1', message: expect.stringContaining('TypeError: cannot read properties of undefined') });
    expect(duplicate?.message).toContain('given before, by a.txt');
    expect(unreadable).toMatchObject({ sha256: null, message: expect.stringContaining('ENOENT') });
    expect(JSON.stringify(unreadable)).not.toContain(folder);
  });

  test('the same bytes whatever is open at once and in whatever order the arguments stand', async () => {
    await files(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`in/${index % 3}/${index}.txt`, `id${index}\n${index % 4 === 0 ? `r${index} reject\n` : ''}`])));
    await runHere();
    await runHere({ output: 'out2', concurrency: 1, input: ['in/2', 'in/0', 'in/1'] });
    for (const name of (await readdir(join(folder, 'out'))).filter((one) => !one.startsWith('.'))) {
      expect(await readFile(join(folder, 'out2', name), 'utf8')).toBe(await readFile(join(folder, 'out', name), 'utf8'));
    }
  });

  test('the manifest lists the inputs with their hashes, also those that could not be read', async () => {
    await files({ 'in/a.txt': 'a1\n' });
    await symlink('nowhere.txt', join(folder, 'in/b.txt'));
    await runHere();
    const { inputs } = JSON.parse(await readFile(join(folder, 'out/manifest.json'), 'utf8')) as { inputs: unknown };
    expect(inputs).toEqual([
      { uri: 'a.txt', bytes: 3, sha256: createHash('sha256').update('a1\n').digest('hex') },
      { uri: 'b.txt', bytes: 0, sha256: null },
    ]);
  });

  test('an output that cannot be written is an error, and leaves nothing', async () => {
    await files({ 'in/a.txt': 'a1\n', out: 'a file' });
    await expect(runHere()).rejects.toThrow(OutputError);
    expect(await readFile(join(folder, 'out'), 'utf8')).toBe('a file');
  });

  test.skipIf(process.getuid?.() === 0)('nor does one without permission', async () => {
    await files({ 'in/a.txt': 'a1\n', 'out/README.md': 'mine' });
    await chmod(join(folder, 'out'), 0o500);
    await expect(runHere()).rejects.toThrow(/permission denied/);
    await chmod(join(folder, 'out'), 0o700);
    expect(await readdir(join(folder, 'out'))).toEqual(['README.md']);
  });

  test('a fault while writing leaves the dataset that was there', async () => {
    await files({ 'in/a.txt': 'a1\n' });
    await runHere();
    await files({ 'in/b.txt': 'b1\n' });
    const observer = { reject: () => { throw new Error('stop'); } };
    await files({ 'in/c.txt': 'c1 reject\n' });
    await expect(runHere({}, { observer })).rejects.toThrow('stop');
    expect(await articleIds()).toEqual(['a1']);
    expect((await readdir(join(folder, 'out/.versions'))).filter((name) => name.startsWith('.staging'))).toEqual([]);
  });

  test('tells what happens while it is on', async () => {
    await files({ 'in/a.txt': 'a1\na2 reject\n', 'in/b.txt': 'b1\n' });
    const told: unknown[] = [];
    await runHere({ shardSize: 1 }, { observer: { shard: (progress) => told.push(progress), reject: ({ id }) => told.push(id) } });
    expect(told).toEqual([{ shards: 1, allShards: 2, articles: 1, rejects: 1, made: { shards: 1, articles: 1 } }, { shards: 2, allShards: 2, articles: 2, rejects: 1, made: { shards: 2, articles: 2 } }, 'a2']);
  });

  test('a folder that moved has its dataset all the same', async () => {
    await files({ 'in/a.txt': 'a1\n' });
    await runHere();
    await rename(join(folder, 'out'), join(folder, 'moved'));
    expect(await articleIds('moved')).toEqual(['a1']);
  });
});

describe('what made a dataset', () => {
  test('changes with what can change a byte, and with nothing else', () => {
    const print = (input: PipelineConfigInput) => provenanceOf(config(input)).fingerprint;
    expect(print({ input: ['x'], output: 'y', concurrency: 1 })).toBe(print({}));
    for (const change of [{ excel: true }, { formats: ['csv'] as const }, { maxTextBytes: 1 }, { stages: { money: false } }, { fields: { text: ['t'] } }, { languages: ['ru'] }]) {
      expect(print(change)).not.toBe(print({}));
    }
  });
});
