import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newsSite, storyLines, type NewsSite } from '../../../test/support/news-site.js';
import { main } from '../../cli/main.js';

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

const writeConfig = (sources: readonly object[], more = ''): Promise<void> =>
  writeFile(join(folder, 'pipeline.config.ts'), `export default { output: 'data', formats: ['csv', 'jsonl'], ${more} fetching: { minFreeBytes: 0 }, sources: ${JSON.stringify(sources.map((source, index) => ({ name: `s${index}`, allowPrivate: true, delay: '5ms', ...source })))} };\n`);

async function derek(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await main(args, { cwd: folder, stdin: Readable.from([]), stdout, stderr, engine: async () => (await import('../../run/engine.js')).engine });
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

const lines = async (file: string): Promise<Record<string, unknown>[]> => (await readFile(join(folder, 'data', file), 'utf8')).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

describe('derek fetch', () => {
  it('adds to the dataset, shows the latest version, and regenerates the same bytes', async () => {
    for (let n = 0; n < 3; n += 1) site.publish();
    site.publish({ dated: false });
    await writeConfig([{ feed: `${site.origin}/rss` }]);
    const first = await derek('fetch', '--json');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toMatchObject({ changed: true, sources: [{ name: 's0', found: 4, fetched: 4 }], dataset: { articles: 4, rejects: 0 } });
    const articles = await lines('articles.jsonl');
    // The last one's page has no date: the feed's holds.
    expect(articles[0]).toMatchObject({ uri: site.origin + site.stories[3]?.path, published: '2026-01-01', published_time: '00:04:00Z' });
    expect((await lines('versions.jsonl')).map(({ version, status }) => `${version} ${status}`)).toEqual(Array(4).fill('1 latest'));
    const before = await readFile(join(folder, 'data', 'manifest.json'));
    expect((await derek('fetch', '--now', '--quiet')).code).toBe(0);
    expect(await readFile(join(folder, 'data', 'manifest.json'))).toEqual(before);
    await rm(join(folder, 'data'), { recursive: true });
    await rm(join(folder, 'archive', 'state'), { recursive: true });
    expect((await derek('regenerate', '--quiet')).code).toBe(0);
    expect(await readFile(join(folder, 'data', 'manifest.json'))).toEqual(before);
    const table = await derek('sources');
    expect(table.stdout).toMatch(/^s0 .* 4 .* well$/m);
  });

  it('takes files of a folder, each version of them', async () => {
    const drop = join(folder, 'incoming');
    await (await import('node:fs/promises')).mkdir(drop);
    const old = new Date(Date.now() - 60_000);
    const put = async (name: string, text: string): Promise<void> => {
      await writeFile(join(drop, name), text);
      await (await import('node:fs/promises')).utimes(join(drop, name), old, old);
    };
    await put('a.txt', storyLines(1).join('\n'));
    await put('b.jsonl', [2, 3].map((number) => JSON.stringify({ id: `n${number}`, title: 'Жаңалық', text: storyLines(number).join('\n') })).join('\n'));
    await writeConfig([{ folder: 'incoming' }]);
    expect(await derek('fetch', '--quiet')).toMatchObject({ code: 0 });
    expect((await lines('articles.jsonl')).map(({ article_id: id }) => id)).toEqual(['s0/a', 'n2', 'n3']);
    await put('a.txt', storyLines(4).join('\n').concat('\nТағы бір сөйлем қосылды.'));
    expect(await derek('fetch', '--now', '--quiet')).toMatchObject({ code: 0 });
    expect((await lines('versions.jsonl')).map(({ article_id: id, version, status }) => `${id} ${version} ${status}`)).toEqual(['s0/a.txt 1 earlier', 's0/a.txt 2 latest', 's0/b.jsonl 1 latest']);
    expect((await lines('articles.jsonl'))[0]?.['text']).toContain('Тағы бір сөйлем');
  });

  it('says by its exit code how it went', async () => {
    site.publish();
    await writeConfig([]);
    expect(await derek('fetch')).toMatchObject({ code: 2, stderr: expect.stringContaining('no sources') });
    await writeConfig([{ feed: 'https://portal.kz/rss', allowPrivate: false }]);
    expect(await derek('fetch')).toMatchObject({ code: 2, stderr: expect.stringContaining('fetching.contact') });
    await writeConfig([{ every: 'often', feed: 'https://portal.kz/rss' }]);
    expect(await derek('fetch')).toMatchObject({ code: 2, stderr: expect.stringContaining('sources[0].every') });
    await writeConfig([{ portal: 'no-such-portal' }]);
    expect(await derek('fetch')).toMatchObject({ code: 2, stderr: expect.stringContaining('is not in the pack') });
    await writeConfig([{ feed: `${site.origin}/rss` }, { feed: `${site.origin}/nothing` }]);
    expect(await derek('fetch', '--source', 's2')).toMatchObject({ code: 2, stderr: expect.stringContaining('no source is called "s2"') });
    expect(await derek('fetch')).toMatchObject({ code: 3, stderr: expect.stringContaining('s1 (') });
    expect(await derek('fetch', '--source', 's1', '--now')).toMatchObject({ code: 1 });
    const { openState } = await import('../state/store.js');
    const state = await openState(join(folder, 'archive', 'state'));
    expect(await derek('fetch')).toMatchObject({ code: 4, stderr: expect.stringContaining('another derek') });
    await state.close();
  });
});
