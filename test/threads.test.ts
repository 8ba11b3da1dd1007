/** Threads as they are built: work shared out, limits kept, nothing lost. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../src/config/parse.js';
import type { PipelineConfigInput } from '../src/config/schema.js';
import type { Reject } from '../src/record/schema.js';
import { exampleArticle } from './support/article.js';

const built = async <T>(name: string): Promise<T> => (await import(resolve('dist', name))) as T;

let folder: string;
let engineModule: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-threads-'));
  // Functions do not cross threads: this engine is a module. A line is an article, and says what becomes of it.
  const source = `
    import { articleProcessor } from ${JSON.stringify(pathToFileURL(resolve('dist/run/process.js')).href)};
    const example = ${JSON.stringify(exampleArticle())};
    const split = (bytes, { uri }) => new TextDecoder().decode(bytes).split('\\n').filter((text) => text !== '').map((text) => ({ id: text, uri, sha256: null, text }));
    const act = ({ id, uri, text }) => {
      if (text.includes('hang')) for (;;);
      if (text.includes('leak')) for (const kept = [];;) kept.push(Array.from({ length: 1e5 }, (_, index) => ({ index })));
      if (text.includes('exit')) throw new RangeError('out of range');
      return { ...example, id, uri, sha256: '0'.repeat(64), text: id, title: null, issues: [], facts: [], money: [], dates: [], quantities: [], entities: [], sentences: [], headline: { entities: [], money: [], dates: [], quantities: [] } };
    };
    export const engine = { processor: () => articleProcessor(split, act) };`;
  await writeFile(join(folder, 'engine.mjs'), source);
  engineModule = pathToFileURL(join(folder, 'engine.mjs')).href;
});
afterAll(async () => { await rm(folder, { recursive: true }); });

async function run(out: string, files: Readonly<Record<string, string>>, input: PipelineConfigInput = {}, threads = 2) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, `${out}-in`), { recursive: true });
    await writeFile(join(folder, `${out}-in`, name), text);
  }
  const { threadPool } = await built<typeof import('../src/run/threads.js')>('run/threads.js');
  const runner = await built<typeof import('../src/run/run.js')>('run/run.js');
  const config = parseConfig({ input: [`${out}-in`], output: out, formats: ['jsonl'], shardSize: 3, ...input }, 'test');
  const executor = threadPool({ threads, engineModule, config });
  try {
    return await runner.run({ config, folder, executor });
  } finally {
    await executor.close();
  }
}

const jsonl = async <T>(path: string): Promise<T[]> => (await readFile(join(folder, path), 'utf8')).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);

test('every article once, in order, over many shards', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => `a${index}`);
  expect(await run('many', { 'all.jsonl': lines.join('\n'), 'z.txt': 'exit\nlast' }, {}, 3)).toMatchObject({ articles: 41, rejects: 1 });
  expect((await jsonl<{ id: string }>('many/records.jsonl')).map(({ id }) => id)).toEqual([...lines, 'last']);
});

test('an article that takes too long is refused, and no other; the next run does not try it again', async () => {
  const files = { 'a.txt': 'a1\na2 hang\na3\n', 'b.txt': 'b1\nb2\n', 'c.txt': 'hang c1\n' };
  expect(await run('slow', files, { limits: { seconds: 1 } })).toMatchObject({ articles: 4, rejectsByCode: { 'time-limit': 2 }, made: 4 });
  expect((await jsonl<{ id: string }>('slow/records.jsonl')).map(({ id }) => id)).toEqual(['a1', 'a3', 'b1', 'b2']);
  expect(await jsonl<Reject>('slow/rejects.jsonl')).toMatchObject([
    { id: 'a2 hang', uri: 'a.txt', stage: 'run', code: 'time-limit', message: expect.stringContaining('more than 1 s; shorten it, or raise "limits.seconds"') },
    { id: 'hang c1', uri: 'c.txt', code: 'time-limit' },
  ]);
  expect(await run('slow', files, { limits: { seconds: 30 } })).toMatchObject({ made: 0, written: false });
}, 60_000);

test('one that takes too much memory is refused, and no other', async () => {
  expect(await run('large', { 'a.txt': 'a1\na2 leak\na3\n', 'b.txt': 'b1\n' }, { limits: { megabytes: 64 } })).toMatchObject({ articles: 3, rejectsByCode: { 'memory-limit': 1 } });
  expect(await jsonl<Reject>('large/rejects.jsonl')).toMatchObject([{ id: 'a2 leak', code: 'memory-limit', message: expect.stringContaining('more than 64 MB') }]);
}, 60_000);
