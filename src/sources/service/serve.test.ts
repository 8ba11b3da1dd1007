import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newsSite, storyLines, type NewsSite } from '../../../test/support/news-site.js';
import { main } from '../../cli/main.js';
import { probe } from './probe.js';

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
    await mkdir(drop);
    const old = new Date(Date.now() - 60_000);
    const put = async (name: string, text: string): Promise<void> => {
      await writeFile(join(drop, name), text);
      await utimes(join(drop, name), old, old);
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
    await writeConfig([{ feed: 'https://portal.kz/rss' }]);
    expect(await derek('regenerate')).toMatchObject({ code: 1, stderr: expect.stringContaining('holds no articles') });
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

describe('derek watch', () => {
  it('serves how it is, has the archive to itself, and ends well when it is told to', async () => {
    site.publish();
    await writeConfig([{ feed: `${site.origin}/rss` }]);
    const port = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
      });
    });
    const child = spawn(process.execPath, [fileURLToPath(new URL('../../../dist/cli.js', import.meta.url)), 'watch', '--port', String(port), '--threads', '1', '--log', 'warn'], { cwd: folder });
    let log = '';
    child.stderr.on('data', (piece: Buffer) => { log += piece.toString(); });
    const ended = new Promise<number | null>((resolve) => { child.on('close', resolve); });
    const get = (path: string, headers = {}): Promise<{ status: number; text: string }> =>
      new Promise((resolve, reject) => {
        import('node:http').then(({ get: ask }) => ask({ host: '127.0.0.1', port, path, headers }, (response) => {
          let text = '';
          response.on('data', (piece: Buffer) => { text += piece.toString(); }).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        }).on('error', reject), reject);
      });
    for (let tries = 0; tries < 400; tries += 1) {
      if ((await get('/health').catch(() => null))?.status === 200) break;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    expect((await get('/metrics')).text).toMatch(/^derek_source_fetched_total\{source="s0"\} 1$/m);
    expect((await get('/')).text).toContain('<th scope="row">s0</th>');
    expect((await get('/', { host: 'evil.kz' })).status).toBe(403);
    expect((await lines('articles.jsonl')).length).toBe(1);
    expect((await derek('fetch')).code).toBe(4);
    expect((await derek('sources')).stdout).toMatch(/^s0 .* well$/m);
    child.kill('SIGTERM');
    expect([await ended, log]).toEqual([0, '']);
  });
});

describe('derek sources probe', () => {
  const found = (path: string): Promise<string> => probe(site.origin + path, { allowPrivate: true, contact: null, delay: 0 });
  it('knows a feed, a sitemap and a list', async () => {
    for (let n = 0; n < 12; n += 1) site.publish();
    expect(await found('/rss')).toMatch(/^feed .*12 items\n\n\{ name: '127.0.0.1', feed: '/);
    expect(await found('/news-sitemap.xml')).toMatch(/^news sitemap .*12 items/);
    site.pages.set('/news', (_, response) => void response.end(`<html><body>${site.stories.map(({ path }) => `<div class="card"><a href="${path}">x</a></div>`).join('')}<a href="/about">y</a></body></html>`));
    expect(await found('/news')).toMatch(/^list .*12 items by \.card a$/m);
    // Where there is nothing better, the list is the source.
    for (const path of ['/rss', '/feed', '/rss.xml', '/sitemap.xml', '/news-sitemap.xml', '/sitemap_index.xml']) site.pages.set(path, (_, response) => void response.writeHead(404).end());
    expect(await found('/news')).toContain(`list: { url: '${site.origin}/news', link: '.card a' } },`);
  });
  it('finds what robots.txt and the page name', async () => {
    for (let n = 0; n < 2; n += 1) site.publish();
    site.robots = `User-agent: *\nAllow: /\nSitemap: ${site.origin}/sitemap.xml`;
    site.pages.set('/', (_, response) => void response.end('<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>x</body></html>'));
    expect(await found('/')).toMatch(/feed: '.*\/rss', sitemap: '.*\/sitemap.xml' \},\n$/);
  });
  it('says so where there is nothing', async () => {
    site.pages.set('/', (_, response) => void response.end('<html><body>x</body></html>'));
    await expect(found('/')).rejects.toThrow('no feed, sitemap or list');
    await expect(probe('http://127.0.0.1/', { allowPrivate: false, contact: null })).rejects.toThrow('allowPrivate');
  });
});
