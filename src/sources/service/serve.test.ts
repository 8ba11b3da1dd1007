import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newsSite, type NewsSite } from '../../../test/support/news-site.js';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
let site: NewsSite;
let folder: string;

beforeEach(async () => {
  site = await newsSite();
  folder = await mkdtemp(join(tmpdir(), 'derek-serve-'));
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const writeConfig = (source: object, more = ''): Promise<void> =>
  writeFile(join(folder, 'pipeline.config.ts'), `export default { output: 'data', formats: ['csv', 'jsonl'], ${more} fetching: { minFreeBytes: 0 }, sources: [${JSON.stringify({ name: 'a', allowPrivate: true, delay: '10ms', ...source })}] };\n`);

async function derek(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [CLI, ...args], { cwd: folder }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
  );
}

const lines = async (file: string): Promise<Record<string, unknown>[]> => (await readFile(join(folder, 'data', file), 'utf8')).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

describe('derek fetch', () => {
  it('adds to the dataset, shows the latest version, and regenerates the same bytes', async () => {
    for (let n = 0; n < 3; n += 1) site.publish();
    site.publish({ dated: false });
    await writeConfig({ feed: `${site.origin}/rss` });
    const first = await derek('fetch', '--json');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toMatchObject({ changed: true, sources: [{ name: 'a', found: 4, fetched: 4 }], dataset: { articles: 4, rejects: 0 } });
    const articles = await lines('articles.jsonl');
    expect(articles.map(({ published }) => published)).toEqual(['2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01']);
    expect(articles[0]).toMatchObject({ uri: site.origin + site.stories[3]?.path, published_time: '00:04:00Z' });
    expect((await lines('versions.jsonl')).map(({ version, status }) => `${version} ${status}`)).toEqual(Array(4).fill('1 latest'));
    const before = await readFile(join(folder, 'data', 'manifest.json'));
    expect((await derek('fetch', '--now', '--quiet')).code).toBe(0);
    expect(await readFile(join(folder, 'data', 'manifest.json'))).toEqual(before);
    await rm(join(folder, 'data'), { recursive: true });
    await rm(join(folder, 'archive', 'state'), { recursive: true });
    expect((await derek('regenerate')).code).toBe(0);
    expect(await readFile(join(folder, 'data', 'manifest.json'))).toEqual(before);
  });
});
