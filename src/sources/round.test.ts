import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newsSite, type NewsSite } from '../../test/support/news-site.js';
import { parseConfig } from '../config/parse.js';
import type { PipelineConfigInput } from '../config/schema.js';
import { articlesInArchive } from './articles/from-archive.js';
import type { Clock } from './clock.js';
import { openIngestion, warcFolder, type OpenOptions } from './open.js';
import { round } from './round.js';

let site: NewsSite;
let folder: string;
let time = Date.UTC(2026, 0, 2);
/** Time that passes only when somebody waits, or a test says so. */
const clock: Clock = { now: () => time, sleep: async (milliseconds) => { time += Math.max(0, milliseconds); } };

beforeEach(async () => {
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
    const articles = [];
    for await (const [, article] of ingestion.state.articles.all()) articles.push(article);
    return { last, urls, articles, source: await ingestion.state.sources.get(sources[0]?.name ?? '') };
  } finally {
    await close();
  }
}

describe('a round', () => {
  it('fetches what the feed names, once', async () => {
    for (let n = 0; n < 5; n += 1) site.publish();
    const { last, articles } = await rounds([{ name: 'a', feed: `${site.origin}/rss` }]);
    expect(last).toMatchObject({ changed: true, sources: [{ found: 5, fetched: 5, failed: 0, degraded: null }] });
    expect(articles.map(({ versions }) => versions.length)).toEqual([1, 1, 1, 1, 1]);
    const asked = site.asked.length;
    const second = await rounds([{ name: 'a', feed: `${site.origin}/rss` }]);
    expect(second.last).toMatchObject({ changed: false, sources: [{ found: 0, fetched: 0 }] });
    expect(site.asked.slice(asked).map(({ path, status }) => `${path} ${status}`)).toEqual(['/rss 304']);
    expect(await articlesInArchive(warcFolder(join(folder, 'archive')))).toEqual(second.articles.sort((a, b) => a.seq - b.seq));
  });
});
