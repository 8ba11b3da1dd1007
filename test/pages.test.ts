/** Pages of portals: title, date and body right in all, and no figure of anything else. */
import { describe, expect, test } from 'vitest';
import { readArticle } from '../src/1-ingest/index.js';
import { normalise } from '../src/2-normalise/index.js';
import { PAGES, type PageFixture } from './pages/fixtures.js';

/** Windows-1251, with the Kazakh letters of KZ-1048. */
const KAZAKH: Readonly<Record<string, number>> = { қ: 0x9d, ң: 0xbe, ә: 0xbc, і: 0xb3, ө: 0xb4, ғ: 0xba, ү: 0xbf, ұ: 0xa2, Қ: 0x8d };

function bytesOf({ html, encoding }: PageFixture): Uint8Array {
  if (encoding === undefined) return new TextEncoder().encode(html);
  return Uint8Array.from([...html].map((c) => KAZAKH[c] ?? (c > '\u007F' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0))));
}

test('there are thirty and more', () => expect(PAGES.length).toBeGreaterThanOrEqual(30));

describe('the article and nothing else', () => {
  test.each(PAGES.map((page) => [page.name, page] as const))('%s', (_name, page) => {
    const raw = readArticle(bytesOf(page), { uri: page.url ?? 'page.html', format: 'html' });
    const { title, published, text } = normalise(raw, { languageGiven: true });
    expect({ title, published: published?.slice(0, page.published?.length), text }).toEqual({ title: page.title, published: page.published, text: page.text });
    expect(`${title} ${text} ${raw.section}`).not.toContain('777');
  });
});
