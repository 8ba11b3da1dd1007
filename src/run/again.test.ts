/** What a run keeps, and what the next one does with it. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lineProcessor } from '../../test/support/engine.js';
import { parseConfig } from '../config/parse.js';
import type { PipelineConfigInput } from '../config/schema.js';
import type { Article } from '../record/schema.js';
import { inProcess } from './executor.js';
import type { ArticleProcessor } from './process.js';
import { regenerate, run, type RunOptions } from './run.js';

let folder: string;
let tried: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-again-'));
  tried = [];
});
afterEach(async () => { await rm(folder, { recursive: true }); });

async function files(contents: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** The example's processor, which writes down what it is given. */
const noting: ArticleProcessor = (bytes, source, refuse) => {
  tried.push(source.uri);
  return lineProcessor(bytes, source, refuse);
};

const optionsOf = (input: PipelineConfigInput, more: Partial<RunOptions>): RunOptions =>
  ({ config: parseConfig({ input: ['in'], output: 'out', formats: ['jsonl'], shardSize: 2, ...input }, 'test'), folder, executor: inProcess(noting), ...more });

/** Runs, and gives the summary and which files were worked on. */
async function act(what: typeof run, input: PipelineConfigInput = {}, more: Partial<RunOptions> = {}) {
  tried = [];
  const { made, written, articles } = await what(optionsOf(input, more));
  return { made, written, articles, tried };
}

async function bytesIn(out = 'out'): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, out))).filter((name) => !name.startsWith('.'));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, out, name), 'latin1')] as const)));
}

const many = (count: number, text = ''): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, index) => [`in/${String(index).padStart(3, '0')}.txt`, `id${index} ${text}\n`]));
const versions = async () => (await readdir(join(folder, 'out/.versions'))).filter((name) => !name.startsWith('.'));

describe('a run after a run', () => {
  test('with nothing changed does nothing, and writes nothing', async () => {
    await files(many(20));
    expect(await act(run)).toMatchObject({ made: 20, written: true });
    const before = await versions();
    expect(await act(run)).toEqual({ made: 0, written: false, articles: 20, tried: [] });
    expect(await versions()).toEqual(before);
  });

  test('does what has changed, and no more than its shards', async () => {
    await files(many(40));
    await act(run);
    await files({ 'in/020.txt': 'id20 changed\n' });
    const { made, tried: worked } = await act(run);
    expect(worked).toContain('020.txt');
    expect(made).toBeLessThanOrEqual(4);
    await rm(join(folder, 'in/000.txt'));
    await files({ 'in/zzz.txt': 'new\n' });
    expect(await act(run)).toMatchObject({ articles: 40, written: true });
    expect(tried.length).toBeLessThan(15);
    // What was made bit by bit is what is made at once.
    await act(run, { output: 'clean' });
    expect(await bytesIn()).toEqual(await bytesIn('clean'));
  });

  test('in other formats reads what was made', async () => {
    await files(many(6));
    await act(run);
    expect(await act(run, { formats: ['csv', 'json'], excel: true })).toMatchObject({ made: 0, written: true, tried: [] });
    await act(run, { output: 'clean', formats: ['csv', 'json'], excel: true });
    expect(await bytesIn()).toEqual(await bytesIn('clean'));
  });

  test('makes everything again when the rules have changed, or when it is told to', async () => {
    await files(many(6));
    await act(run);
    expect(await act(run, { languages: ['kk', 'ru'] })).toMatchObject({ made: 6 });
    expect(await act(run, { languages: ['kk', 'ru'] }, { force: true })).toMatchObject({ made: 6, written: true });
  });

  test('goes on where another was stopped', async () => {
    await files(many(20));
    let left = 5;
    const stopping: ArticleProcessor = function* (bytes, source) {
      if ((left -= 1) < 0) throw new RangeError('killed');
      yield* lineProcessor(bytes, source);
    };
    // A fault of the store stops a run; of an article it never does.
    const executor = { ...inProcess(stopping), make: async (task: Parameters<RunOptions['executor']['make']>[0]) => { if (left <= 0) throw new Error('killed'); return inProcess(stopping).make(task); } };
    await expect(act(run, {}, { executor })).rejects.toThrow('killed');
    const { made } = await act(run);
    expect(made).toBeLessThan(20);
    expect(made).toBeGreaterThan(0);
    await act(run, { output: 'clean' });
    expect(await bytesIn()).toEqual(await bytesIn('clean'));
  });

  test('mends a dataset that somebody has damaged', async () => {
    await files(many(3));
    await act(run);
    const whole = await bytesIn();
    await writeFile(join(folder, 'out/records.jsonl'), '');
    expect(await act(run)).toMatchObject({ made: 0, written: true });
    expect(await bytesIn()).toEqual(whole);
  });

  test('a store that was damaged is made again', async () => {
    await files(many(3));
    await act(run);
    const whole = await bytesIn();
    for (const shard of await readdir(join(folder, 'out/.derek/shards'))) await writeFile(join(folder, 'out/.derek/shards', shard, 'base.json'), '{');
    expect(await act(run)).toMatchObject({ made: 3 });
    expect(await bytesIn()).toEqual(whole);
  });

  test('keeps nothing that no dataset needs', async () => {
    await files(many(12));
    await act(run);
    const kept = async () => Promise.all(['shards', 'inputs'].map(async (name) => (await readdir(join(folder, 'out/.derek', name))).length));
    const first = await kept();
    await files(many(12, 'changed'));
    await act(run);
    await act(run, { languages: ['kk', 'ru'] });
    expect(await kept()).toEqual(first);
    expect((await readdir(join(folder, 'out/.derek'))).sort()).toEqual(['inputs', 'plan-copy.json', 'plan.json', 'shards']);
  });
});

describe('regenerate', () => {
  test('needs the inputs in store only, and gives the bytes of a run', async () => {
    await files({ ...many(7), 'in/lines.jsonl': Array.from({ length: 9 }, (_, index) => `line${index}\n`).join('') });
    await act(run, { languages: ['kk', 'ru'], output: 'clean' });
    await act(run);
    await rm(join(folder, 'in'), { recursive: true });
    expect(await act(regenerate, { languages: ['kk', 'ru'] })).toMatchObject({ made: 16, written: true });
    expect(await bytesIn()).toEqual(await bytesIn('clean'));
    expect(await act(regenerate, { languages: ['kk', 'ru'] })).toMatchObject({ made: 0, written: false });
  });

  test('says so where there is nothing in store', async () => {
    await files(many(2));
    await expect(act(regenerate)).rejects.toThrow(/no inputs in store/);
    await act(run, { keepInputs: false });
    await expect(act(regenerate)).rejects.toThrow(/not in its store any more/);
    expect(await readdir(folder)).toEqual(['in', 'out']);
  });
});

describe('shards change no byte', () => {
  const lines = async (name: string, out: string) => (await readFile(join(folder, out, name), 'utf8')).trimEnd().split('\n').map((line) => JSON.parse(line) as Article);

  test.each([1, 3, 7, 1000])('of %d articles', async (shardSize) => {
    await files({
      ...many(11), 'in/012.txt': 'id3 again\nx reject\nid12\n', 'in/013.txt': 'broken-file\n',
      // Blank lines, no end of line after the last: what stands where in the file must not depend on where it is cut.
      'in/lines.jsonl': `\ufeff${Array.from({ length: 23 }, (_, index) => `${index % 5 === 0 ? '\n  \n' : ''}line${index % 20} ${index === 7 ? 'crash' : ''}`).join('\n')}${'\n'.repeat(30)}`,
    });
    await act(run, { shardSize: 1000, output: 'whole', formats: ['csv', 'json'] });
    await act(run, { shardSize, formats: ['csv', 'json'] });
    expect(await bytesIn()).toEqual(await bytesIn('whole'));
    expect((await lines('records.jsonl', 'out')).map(({ id }) => id)).toContain('line19');
  });

  test('a file of nothing but blank lines is one empty file', async () => {
    await files({ 'in/blank.jsonl': '   \n'.repeat(50), 'in/a.txt': 'a\n' });
    expect(await act(run)).toMatchObject({ tried: ['a.txt', 'blank.jsonl'] });
  });
});

test('a disk that is full says so, in whichever thread', async () => {
  await files(many(3));
  for (const error of [Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }), new Error('ENOSPC: no space left on device, write')]) {
    const executor = { ...inProcess(noting), make: () => Promise.reject(error) };
    await expect(act(run, {}, { executor })).rejects.toThrow(/cannot write to .*out: the disk is full; free some space/);
  }
  expect(await readdir(folder)).toEqual(['in']);
});
