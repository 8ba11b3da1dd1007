/** What docs/sources.md and docs/operate.md say is so. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config/parse.js';
import { PORTALS, withPortals } from '../src/sources/portals.js';
import { newSource } from '../src/sources/source-state.js';
import { metricsText } from '../src/sources/service/metrics.js';

const page = (name: string): string => readFileSync(new URL(`../docs/${name}.md`, import.meta.url), 'utf8');

describe('docs/sources.md', () => {
  const text = page('sources');
  const snippet = /```ts\nexport default defineConfig\(([^]*?)\);\n```/.exec(text)?.[1] ?? '';
  // The page's own words: an object of literals.
  const config = parseConfig(new Function(`return ${snippet}`)(), 'docs/sources.md');

  it('its config is one', () => expect(withPortals(config).sources.map(({ name }) => name)).toEqual(['portal', 'archive', 'office', 'drop', 'inform']));

  it('names every key of a source, with its default', () => {
    const keys = [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
    expect(keys).toEqual(['name', 'feed', 'sitemap', 'list', 'folder', 'portal', 'every', 'rules', 'identity', 'delay', 'perDay', 'allowPrivate', 'language']);
    const { delay, perDay, allowPrivate } = config.sources[1] ?? {};
    expect([delay, perDay, allowPrivate]).toEqual(['2s', 2000, false]);
    for (const key of Object.keys(config.fetching)) expect(text).toContain(`\`${key}\``);
  });
});

describe('docs/operate.md', () => {
  it('names metrics that there are', () => {
    const source = { name: 'a', ...newSource, urls: { ok: 1 }, lag: 1, lastSuccess: 1, quality: { long: { count: 1, dated: 1, kazakh: 1, length: 1 }, short: { count: 1, dated: 1, kazakh: 1, length: 1 } }, drift: [] };
    const metrics = metricsText({ at: 0, captures: 0, pending: false, paused: null, sources: [source] });
    for (const [, name] of page('operate').matchAll(/`(derek_\w+)/g)) expect(metrics).toMatch(new RegExp(`^${name}[{ ]`, 'm'));
  });
});

describe('the pack', () => {
  it('each of it is a source that can be named, of an address that may be asked', () => {
    const config = parseConfig({ sources: PORTALS.map(({ name }) => ({ name, portal: name })) }, 'the pack');
    expect(withPortals(config).sources.every(({ feed, sitemap, list }) => [feed, sitemap, list].some((one) => one !== undefined))).toBe(true);
    expect(PORTALS.map(({ seen }) => seen).every((day) => day === null || /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true);
  });
  it('asks nothing unless a source names it', () => expect(parseConfig({}, 'none').sources).toEqual([]));
});
