import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FetchFault } from '../net/fault.js';
import { readFeed } from './feed.js';
import { addressKey, merged } from './found.js';
import { pageUrl, readList } from './list.js';
import { readSitemap } from './sitemap.js';

const bytes = (text: string): Buffer => Buffer.from(text);
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'fine';
  } catch (error) {
    return (error as FetchFault).code;
  }
};
const rss = (items: string): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const at = 'https://portal.kz/rss/kz.xml';

describe('feeds', () => {
  it('RSS: link, guid, title and date', () => {
    const { items, whole } = readFeed(bytes(rss('<item><title>А &amp; Б</title><link> /news/1#top </link><guid isPermaLink="false">g1</guid><pubDate>Fri, 20 Feb 2026 10:00:00 +0500</pubDate></item>')), at);
    expect([items, whole]).toEqual([[{ url: 'https://portal.kz/news/1', hint: { title: 'А & Б', published: 'Fri, 20 Feb 2026 10:00:00 +0500', basis: 'feed', guid: 'g1' } }], true]);
  });
  it('a guid that is a link stands for one', () => {
    expect(readFeed(bytes(rss('<item><title>x</title><guid>https://portal.kz/2</guid></item>')), at).items[0]?.url).toBe('https://portal.kz/2');
  });
  it('an address with a bare ampersand, and names of the document\'s own prefix', () => {
    expect(readFeed(bytes(rss('<item><title>x</title><link>https://portal.kz/?a=1&b=2</link></item>')), at).items[0]?.url).toBe('https://portal.kz/?a=1&b=2');
    expect(readFeed(bytes('<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:link href="/1"/></a:entry></a:feed>'), at).items[0]?.url).toBe('https://portal.kz/1');
  });
  it('an item whose text is no XML has an address yet', () => {
    const { items, whole } = readFeed(bytes(rss('<item><link>https://portal.kz/1</link><description>x<br>y</description></item><item><link>https://portal.kz/2</link></item>')), at);
    expect([items.map(({ url }) => url), whole]).toEqual([['https://portal.kz/1', 'https://portal.kz/2'], true]);
  });
  it('Atom: published, never updated', () => {
    const { items } = readFeed(bytes('<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>u</id><title>x</title><link rel="self" href="/self"/><link rel="alternate" href="/1"/><updated>2026-02-21T10:00:00Z</updated></entry></feed>'), at);
    expect(items).toEqual([{ url: 'https://portal.kz/1', hint: { title: 'x', guid: 'u' } }]);
  });
  it('RDF', () => {
    const { items } = readFeed(bytes('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://a"><title>T</title></channel><item rdf:about="https://portal.kz/1"><title>t</title><link>https://portal.kz/1</link><dc:date>2026-01-01</dc:date></item></rdf:RDF>'), at);
    expect(items[0]?.hint).toMatchObject({ published: '2026-01-01', basis: 'feed' });
  });
  it('JSON Feed', () => {
    const { items } = readFeed(bytes(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: [{ id: '1', url: 'https://portal.kz/1', title: 'x', date_published: '2026-01-01T00:00:00Z' }] })), at);
    expect(items).toHaveLength(1);
  });
  it('windows-1251', () => {
    const text = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><item><title>'), Buffer.from([0xcd, 0xee, 0xe2, 0xee, 0xf1, 0xf2, 0xfc, 0x20, 0xe4, 0xed, 0xff]), Buffer.from('</title><link>https://portal.kz/1</link></item></channel></rss>')]);
    expect(readFeed(text, at).items[0]?.hint.title).toBe('Новость дня');
  });
  it('what breaks off is not whole, and yet told', () => {
    expect(readFeed(bytes(rss('<item><title>x</title><link>https://portal.kz/1</link></item>').replace('</channel></rss>', '')), at)).toMatchObject({ whole: false, items: [{ url: 'https://portal.kz/1' }] });
  });
  it('colliding guids name nothing; links that collide are told', () => {
    const feed = readFeed(bytes(rss('<item><title>x</title><link>https://portal.kz/</link><guid>1</guid></item><item><title>y</title><link>https://portal.kz/</link><guid>1</guid></item>')), at);
    expect([feed.collides, feed.items.map(({ hint }) => hint.guid)]).toEqual([{ guid: true, link: true }, [undefined, undefined]]);
  });
  test.each(['<html><body>404</body></html>', '{"a":1}', 'жоқ', '<?xml version="1.0"?><x/>', '<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"><channel><item><title>&a;</title></item></channel></rss>'])('%j is no feed', (text) => {
    expect(codeOf(() => readFeed(bytes(text), at))).toBe('content');
  });
});

describe('sitemaps', () => {
  const urlset = (inner: string): string => `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inner}</urlset>`;
  const news = '<url><loc>https://portal.kz/1</loc><lastmod>2026-03-01</lastmod><news:news><news:publication><news:name>P</news:name><news:language>kk</news:language></news:publication><news:publication_date>2026-02-20T10:00:00+05:00</news:publication_date><news:title>А</news:title></news:news></url>';
  it('news: the publication date; lastmod is none', () => {
    expect(readSitemap(bytes(urlset(news)), at)).toEqual({ kind: 'news', whole: true, items: [{ url: 'https://portal.kz/1', modified: '2026-03-01', hint: { published: '2026-02-20T10:00:00+05:00', basis: 'news-sitemap', title: 'А', language: 'kk' } }] });
  });
  it('another prefix for the same names', () => expect(readSitemap(bytes(urlset(news).replaceAll('news:', 'n:')), at).items[0]?.hint.title).toBe('А'));
  it('plain ones, packed ones, lists of lines, pictures passed over', () => {
    const plain = urlset('<url><loc>https://portal.kz/1</loc><image:image xmlns:image="x"><image:loc>https://portal.kz/a.jpg</image:loc></image:image></url>');
    const expected = { kind: 'urls', items: [{ url: 'https://portal.kz/1', hint: {} }], whole: true };
    expect([readSitemap(bytes(plain), at), readSitemap(gzipSync(plain), at), readSitemap(bytes('https://portal.kz/1\n'), at)]).toEqual([expected, expected, expected]);
  });
  it('an index', () => expect(readSitemap(bytes('<sitemapindex><sitemap><loc>https://portal.kz/s1.xml</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>'), at)).toMatchObject({ kind: 'index', items: [{ url: 'https://portal.kz/s1.xml', modified: '2026-01-01' }] }));
  it('what came before a break counts', () => expect(readSitemap(bytes(urlset('<url><loc>https://portal.kz/1</loc></url><url><loc>https://po').slice(0, -9)), at)).toMatchObject({ whole: false, items: [{ url: 'https://portal.kz/1' }] }));
  test.each(['<html><body>404</body></html>', 'жоқ', '<rss/>', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset/>'])('%j is no sitemap', (text) => {
    expect(codeOf(() => readSitemap(bytes(text), at))).toBe('content');
  });
  it('packed without end', () => expect(codeOf(() => readSitemap(gzipSync(Buffer.alloc(60 * 1024 * 1024)), at))).toBe('bomb'));
});

describe('lists', () => {
  it('each link once, relative to the page', () => {
    expect(readList(bytes('<div class="item"><a href="/1">А</a></div><div class="item"><a href="/1"></a></div><a href="/about">x</a><div class="item"><p>none</p></div>'), at, '.item a')).toEqual([{ url: 'https://portal.kz/1', hint: { title: 'А' } }]);
  });
  it('an element that is no link stands for the link in it', () => expect(readList(bytes('<div class="item"><a href="/1">А</a></div>'), at, '.item')).toHaveLength(1));
  it('pages', () => expect([pageUrl('https://portal.kz/l?p={page}', 3), pageUrl('https://portal.kz/l', 3)]).toEqual(['https://portal.kz/l?p=3', 'https://portal.kz/l']));
});

describe('several lists', () => {
  it('one address once; a news sitemap\'s date goes before a feed\'s, whatever the order', () => {
    const feed = { url: 'https://www.portal.kz/1?utm_source=rss', hint: { published: 'a', basis: 'feed', guid: 'g' } } as const;
    const news = { url: 'https://portal.kz/1', hint: { published: 'b', basis: 'news-sitemap' } } as const;
    for (const lists of [[[feed], [news]], [[news], [feed]]]) expect(merged(lists)).toMatchObject([{ hint: { published: 'b', basis: 'news-sitemap', guid: 'g' } }]);
  });
  it('a home page is no article', () => expect(merged([[{ url: 'https://portal.kz/', hint: {} }]])).toEqual([]));
  it('an address names one server', () => expect(['http://a.kz:81/x', 'http://a.kz/x', 'https://www.a.kz/x/'].map(addressKey)).toEqual(['a.kz:81/x', 'a.kz/x', 'a.kz/x']));
});

it('nothing that is read throws anything but a fault', () => {
  const parts = ['<rss>', '<channel>', '<item>', '<link>', 'https://a.kz/1', '</link>', '</item>', '<urlset>', '<url>', '<loc>', '</loc>', '</url>', '<![CDATA[', ']]>', '&', '&amp;', '<!--', '{', '}', '\u0000', 'қ'];
  fc.assert(fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (pieces) => {
    for (const read of [readFeed, readSitemap]) expect(['fine', 'content', 'truncated']).toContain(codeOf(() => read(bytes(pieces.join('')), at)));
  }), { numRuns: 500 });
});
