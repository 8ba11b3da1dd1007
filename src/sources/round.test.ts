import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newsSite, storyLines, type NewsSite } from '../../test/support/news-site.js';
import { parseConfig } from '../config/parse.js';
import type { PipelineConfigInput } from '../config/schema.js';
import { articlesInArchive } from './articles/from-archive.js';
import type { Clock } from './clock.js';
import { openIngestion, warcFolder, type OpenOptions } from './open.js';
import { round } from './round.js';
import type { ArticleState } from './state/types.js';

let site: NewsSite;
let folder: string;
let time = 0;
/** Time that passes only when somebody waits, or a test says so. */
const clock: Clock = { now: () => time, sleep: async (milliseconds) => { time += Math.max(0, milliseconds); } };

beforeEach(async () => {
  time = Date.UTC(2026, 0, 2, 6);
  site = await newsSite();
  folder = await mkdtemp(join(tmpdir(), 'derek-round-'));
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

type Sources = NonNullable<PipelineConfigInput['sources']>;

async function rounds(sources: Sources, count = 1, more: Partial<OpenOptions> = {}) {
  const config = parseConfig({ sources: sources.map((source) => ({ allowPrivate: true, delay: '1s', ...source })), fetching: { minFreeBytes: 0 } }, 'test');
  const { ingestion, close } = await openIngestion({ config, folder, log: pino({ level: 'silent' }), stop: new AbortController().signal, clock, random: () => 0.5, ...more });
  try {
    let last = null;
    for (let n = 0; n < count; n += 1) last = await round(ingestion, config.sources, { force: true });
    const urls = new Map<string, string>();
    for await (const [key, { status }] of ingestion.state.urls.all()) urls.set(key, status);
    const articles: ArticleState[] = [];
    for await (const [, article] of ingestion.state.articles.all()) articles.push(article);
    articles.sort((a, b) => a.seq - b.seq);
    return { last, urls, articles, source: await ingestion.state.sources.get(sources[0]?.name ?? '') };
  } finally {
    await close();
  }
}

const HOUR = 3_600_000;
const feed = (): Sources[number] => ({ name: 'a', feed: `${site.origin}/rss` });
const versionsOf = (articles: readonly ArticleState[]): string[] => articles.map(({ versions, gone }) => `${versions.length}${gone === undefined ? '' : ' gone'}`);
/** Pages that were asked for since, with the status of the answer. */
const asked = (from = 0): string[] => site.asked.slice(from).filter(({ path }) => path !== '/robots.txt').map(({ path, status }) => `${path} ${status}`);

describe('a round', () => {
  it('fetches what the feed names, once', async () => {
    for (let n = 0; n < 5; n += 1) site.publish();
    const { last, articles } = await rounds([feed()]);
    expect(last).toMatchObject({ changed: true, sources: [{ found: 5, fetched: 5, failed: 0, degraded: null }] });
    expect(versionsOf(articles)).toEqual(['1', '1', '1', '1', '1']);
    const before = site.asked.length;
    const second = await rounds([feed()]);
    expect(second.last).toMatchObject({ changed: false, sources: [{ found: 0, fetched: 0 }] });
    expect(asked(before)).toEqual(['/rss 304']);
    expect(await articlesInArchive(warcFolder(join(folder, 'archive')))).toEqual(second.articles);
  });

  it('newest first', async () => {
    for (let n = 0; n < 4; n += 1) site.publish();
    await rounds([{ name: 'a', sitemap: `${site.origin}/news-sitemap.xml` }]);
    expect(asked().slice(1)).toEqual(site.stories.toReversed().map(({ path }) => `${path} 200`));
  });

  it('looks again after an hour, six hours, a day and a week: a change is a version, 404 a tombstone, and it may come back', async () => {
    const [edited, gone] = [site.publish(), site.publish()];
    await rounds([feed()]);
    edited.lines = storyLines(9);
    gone.status = 404;
    const before = site.asked.length;
    expect(versionsOf((await rounds([feed()])).articles)).toEqual(['1', '1']);
    expect(asked(before)).toEqual(['/rss 304']);
    time += HOUR;
    expect(versionsOf((await rounds([feed()])).articles)).toEqual(['1 gone', '2']);
    gone.status = 200;
    time += 5 * HOUR;
    const back = await rounds([feed()]);
    expect(versionsOf(back.articles)).toEqual(['1', '2']);
    expect(await articlesInArchive(warcFolder(join(folder, 'archive')))).toEqual(back.articles);
    const looks = site.asked.length;
    for (let day = 0; day < 20; day += 1) {
      time += 24 * HOUR;
      await rounds([feed()]);
    }
    expect(asked(looks).filter((one) => !one.startsWith('/rss'))).toHaveLength(4);
  });

  it('tries again what failed, later and later, and is not stopped by it', async () => {
    for (let n = 0; n < 3; n += 1) site.publish();
    let failing = true;
    site.faultFor = (path) => (failing && path.includes('10002') ? 'status-500' : null);
    const first = await rounds([feed()]);
    expect(first.last).toMatchObject({ sources: [{ fetched: 2, failed: 1 }] });
    expect(first.urls.get([...first.urls.keys()].find((key) => key.includes('10002')) ?? '')).toBe('retry');
    failing = false;
    time += HOUR;
    expect(versionsOf((await rounds([feed()])).articles)).toEqual(['1', '1', '1']);
  });

  it('leaves a host alone that says so, shows that, and recovers by itself', async () => {
    site.publish();
    let failing = true;
    site.faultFor = () => (failing ? 'status-503' : null);
    const first = await rounds([feed()]);
    expect(first.last?.sources[0]?.degraded).toMatch(/robots.txt/);
    const before = site.asked.length;
    expect((await rounds([feed()])).last?.sources[0]?.degraded).not.toBeNull();
    expect(asked(before)).toEqual([]);
    failing = false;
    time += HOUR;
    expect((await rounds([feed()])).last).toMatchObject({ sources: [{ fetched: 1, degraded: null }] });
  });

  it('reads an archive behind a page that fails', async () => {
    for (let n = 0; n < 75; n += 1) site.publish();
    let failing = true;
    site.faultFor = (path) => (failing && path === '/list?page=4' ? 'truncated' : null);
    const source: Sources[number] = { name: 'a', list: { url: `${site.origin}/list?page={page}`, link: '.item a' }, delay: '0s' };
    await rounds([source], 4);
    const { articles } = await rounds([source]);
    expect(articles).toHaveLength(65);
    failing = false;
    time += 2 * HOUR;
    expect((await rounds([source], 2)).articles).toHaveLength(75);
    site.publish();
    expect((await rounds([source])).articles).toHaveLength(76);
  });

  it('finds in the list what the feed no longer shows', async () => {
    site.feedLength = 30;
    const source: Sources[number] = { ...feed(), list: { url: `${site.origin}/list?page={page}`, link: '.item a' }, delay: '0s' };
    for (let n = 0; n < 75; n += 1) site.publish();
    await rounds([source]);
    for (let n = 0; n < 60; n += 1) site.publish();
    expect((await rounds([source], 3)).articles).toHaveLength(135);
  });

  it.each([
    ['among the newest', 2, 25], ['in the archive', 5, 25], ['in the archive, by half a page', 5, 5],
  ])('finds what stood on a page that failed %s, wherever it has moved to', async (_, failing, more) => {
    const source: Sources[number] = { name: 'a', list: { url: `${site.origin}/list?page={page}`, link: '.item a' }, delay: '0s' };
    for (let n = 0; n < 20; n += 1) site.publish();
    await rounds([source], 2);
    for (let n = 0; n < 60; n += 1) site.publish();
    site.faultFor = (path) => (path === `/list?page=${failing}` ? 'truncated' : null);
    await rounds([source], 3);
    for (let n = 0; n < more; n += 1) site.publish();
    site.faultFor = () => null;
    time += 2 * HOUR;
    expect((await rounds([source], 3)).articles).toHaveLength(80 + more);
  });

  it('finds what stood on a page of the archive that failed, when the walk has passed it', async () => {
    const source: Sources[number] = { name: 'a', list: { url: `${site.origin}/list?page={page}`, link: '.item a' }, delay: '0s' };
    for (let n = 0; n < 75; n += 1) site.publish();
    site.faultFor = (path) => (path === '/list?page=4' ? 'truncated' : null);
    expect((await rounds([source], 3)).articles).toHaveLength(65);
    for (let n = 0; n < 25; n += 1) site.publish();
    site.faultFor = () => null;
    time += 2 * HOUR;
    expect((await rounds([source], 3)).articles).toHaveLength(100);
  });

  it('tells a gap, and asks more often', async () => {
    site.feedLength = 3;
    const stamp = (): string => new Date(time).toISOString();
    for (let n = 0; n < 3; n += 1) site.publish({ published: stamp() });
    const { source } = await rounds([feed()]);
    expect(source?.gap).toBeNull();
    const last = time;
    time += HOUR;
    for (let n = 0; n < 9; n += 1) site.publish({ published: stamp() });
    const after = await rounds([feed()]);
    expect(after.source?.gap?.to).toBeGreaterThan(last);
    expect(after.source?.interval).toBeLessThan(source?.interval ?? 0);
  });

  it('keeps to robots.txt and to the day\'s measure', async () => {
    for (let n = 0; n < 6; n += 1) site.publish();
    site.publish({ path: '/admin/1' });
    const { urls } = await rounds([{ ...feed(), perDay: 4 }]);
    expect([...urls].filter(([key]) => key.includes('/admin/')).map(([, status]) => status)).toEqual(['robots']);
    expect(site.asked.filter(({ path }) => path.startsWith('/admin'))).toEqual([]);
    expect(site.asked.length).toBeLessThanOrEqual(6);
    time += 24 * HOUR;
    expect((await rounds([{ ...feed(), perDay: 4 }])).articles.length).toBeGreaterThan(3);
  });

  it('pauses while the disk is nearly full', async () => {
    site.publish();
    let free = 0;
    const paused = await rounds([feed()], 1, { freeBytes: async () => free });
    expect(paused.last?.paused).toBeNull();
    free = -1;
    site.publish();
    const before = site.asked.length;
    expect((await rounds([feed()], 1, { freeBytes: async () => free })).last?.paused).toMatch(/disk/);
    expect(site.asked.length).toBe(before);
    free = 1;
    expect((await rounds([feed()], 1, { freeBytes: async () => free })).articles).toHaveLength(2);
  });
});

describe('identity', () => {
  it('guids that change', async () => {
    const story = site.publish();
    await rounds([feed()]);
    story.guid = 'another';
    expect((await rounds([feed()])).articles).toHaveLength(1);
  });

  it('a guid for several articles names none', async () => {
    site.publish({ guid: 'same', title: 'Бірінші мақаланың тақырыбы', lines: storyLines(1) });
    site.publish({ guid: 'same', title: 'Екінші мақаланың басқа тақырыбы', lines: storyLines(2) });
    const { articles, source } = await rounds([feed()]);
    expect(articles).toHaveLength(2);
    expect(source?.collides.guid).toBe(true);
  });

  it('a guid given to another article later', async () => {
    site.feedLength = 1;
    site.publish({ guid: 'same', title: 'Бірінші мақаланың тақырыбы', lines: ['Алматыда жаңа мектеп ашылды, онда мың оқушы білім алады деп жоспарланып отыр.', 'Құрылыс екі жылға созылып, қала бюджетінен қаржыландырылды, деді әкімдік өкілі.', 'Мектепте спорт залы, кітапхана және зертханалар бар.'] });
    await rounds([feed()]);
    site.publish({ guid: 'same', title: 'Екінші мақаланың басқа тақырыбы', lines: ['Теңге бағамы бүгін нығайды, сарапшылар мұны мұнай бағасының өсуімен байланыстырады.', 'Ұлттық банк базалық мөлшерлемені өзгеріссіз қалдырды және инфляция болжамын жариялады.', 'Биржада сауда көлемі төмендеп кетті.'] });
    const { articles, source } = await rounds([feed()]);
    expect([articles.length, source?.collides.guid]).toEqual([2, true]);
  });

  it('an article that has moved', async () => {
    const story = site.publish();
    await rounds([feed()]);
    story.path = '/news/moved-habar';
    story.lines = storyLines(1, 2);
    const { articles } = await rounds([feed()]);
    expect(articles.map(({ versions }) => versions.map(({ url }) => new URL(url).pathname))).toEqual([['/news/10001-habar', '/news/moved-habar']]);
  });

  it('one article at two addresses by its canonical one; never by the home page, never by another site', async () => {
    const first = site.publish();
    site.publish({ ...first, number: 2, guid: 'b', path: '/amp/10001', canonical: site.origin + first.path, lines: [...first.lines, 'Толық нұсқасы сайтта.'] });
    await rounds([feed()]);
    // A word that differs between the two makes no version, however often they are looked at.
    for (let n = 0; n < 3; n += 1) {
      time += 24 * HOUR;
      expect(versionsOf((await rounds([feed()])).articles)).toEqual(['1']);
    }
    site.publish({ canonical: `${site.origin}/`, title: 'Үшінші мақаланың тақырыбы', lines: storyLines(31) });
    site.publish({ canonical: 'https://elsewhere.kz/x', title: 'Төртінші мақаланың тақырыбы', lines: storyLines(47) });
    const { articles } = await rounds([feed()]);
    expect(articles.map(({ id }) => id).sort()).toEqual([first.path, '/news/10003-habar', '/news/10004-habar'].map((path) => new URL(site.origin).host + path).sort());
  });

  it('editions in other languages are linked, not merged', async () => {
    const kazakh = site.publish({ path: '/kk/news/123456' });
    site.publish({ path: '/ru/news/123456', title: 'Новость о новом объекте в районе', lines: ['В районе построен новый объект, на который из бюджета выделено тринадцать миллионов тенге.', 'Об этом сообщили в пресс-службе акимата области.', 'Работы завершены в срок, объект введён в эксплуатацию и уже используется.'] });
    const { articles } = await rounds([feed()]);
    expect(articles).toHaveLength(2);
    expect(articles.filter(({ editionOf }) => editionOf !== undefined)).toHaveLength(1);
    expect(kazakh.path).toBe('/kk/news/123456');
  });

  it('a page that leads home is gone', async () => {
    site.publish();
    site.pages.set('/news/10001-habar', (_, response) => void response.writeHead(302, { location: '/' }).end());
    site.pages.set('/', (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Басты бет</h1>'));
    const { urls, articles } = await rounds([feed()]);
    expect([[...urls.values()], articles]).toEqual([['retry'], []]);
  });
});

it('memory does not grow with the rounds', async () => {
  site.publish();
  const config = parseConfig({ sources: [{ ...feed(), allowPrivate: true, delay: '0s' }], fetching: { minFreeBytes: 0 } }, 'test');
  const { ingestion, close } = await openIngestion({ config, folder, log: pino({ level: 'silent' }), stop: new AbortController().signal, clock });
  const count = Number(process.env['DEREK_ROUNDS'] ?? 150);
  const heap: number[] = [];
  for (let n = 0; n < count; n += 1) {
    time += 60_000;
    await round(ingestion, config.sources, { force: true });
    if (n % Math.ceil(count / 10) === 0) {
      globalThis.gc?.();
      heap.push(process.memoryUsage().heapUsed / 1e6);
    }
  }
  await close();
  expect(site.asked.filter(({ path }) => path === '/rss').length).toBe(count);
  if (count >= 10_000) process.stdout.write(`heap in MB over ${count} rounds: ${heap.map((size) => size.toFixed(0)).join(' ')}\n`);
  // Without gc at hand, what waits to be cleared is in it too.
  expect(Math.min(...heap.slice(5))).toBeLessThan(Math.min(...heap.slice(0, 5)) + 60);
});
