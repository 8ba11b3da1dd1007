import { describe, expect, test } from 'vitest';
import { RejectError } from '../../record/source.js';
import { withoutSite } from '../titles.js';
import { ingestOptions } from '../options.js';
import { html } from './html.js';

const P1 = 'Ауылда жаңа көпір ашылып, оған бюджеттен 340 млн теңге жұмсалды, деп хабарлайды «Дала».';
const P2 = 'Құрылыс екі жылға созылды, енді тұрғындар қалаға жиырма минутта жетеді, дейді әкімдік.';
const ARTICLE = `<p>${P1}</p><p>${P2}</p>`;

const parse = (page: string) => html.parse({ text: page, url: null }, ingestOptions());
const page = (body: string, head = '') => `<!DOCTYPE html><html lang="kk"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const body = (inner: string) => parse(page(`<article>${inner}</article>`)).blocks.map(({ kind, text, linked }) => `${kind[0]}${linked ? '*' : ''} ${text}`);
const ld = (value: unknown) => `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const codeOf = (text: string): string => {
  try {
    return `read: ${parse(text).blocks.length}`;
  } catch (error) {
    return error instanceof RejectError ? error.code : String(error);
  }
};

describe('metadata', () => {
  const NEWS = {
    '@type': 'NewsArticle', headline: 'Көпір ашылды', datePublished: '2025-08-29T09:40:00+05:00', author: { '@type': 'Person', name: 'Айна Сәт' },
    publisher: { '@type': 'Organization', name: 'Дала' }, articleSection: 'Қоғам', inLanguage: 'kk', mainEntityOfPage: { '@id': 'https://dala.kz/7' },
  };
  const SAID = { title: 'Көпір ашылды', published: '2025-08-29T09:40:00+05:00', authors: ['Айна Сәт'], publisher: 'Дала', section: 'Қоғам', language: 'kk', url: 'https://dala.kz/7' };

  test.each([
    ['an object', ld(NEWS)],
    ['a graph', ld({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'x' }, NEWS] })],
    ['a list', ld([{ '@type': 'BreadcrumbList' }, NEWS])],
    ['the second script', ld({ '@type': 'Organization' }) + ld(NEWS)],
    ['two types', ld({ ...NEWS, '@type': ['Article', 'ReportageNewsArticle'] })],
    ['a list of authors', ld({ ...NEWS, author: [{ name: 'Айна Сәт' }] })],
    ['line ends in strings, a comma too many', ld(JSON.stringify(NEWS).replace('Көпір ашылды"', 'Көпір\n ашылды",').replace(',,', ',').replace(/\}$/, ',}'))],
  ])('in JSON-LD: %s', (_name, head) => {
    expect(parse(page(`<h1>Көпір ашылды</h1><article>${ARTICLE}</article>`, head))).toMatchObject(SAID);
  });

  test('JSON-LD that is no JSON is an issue, and the tags are read', () => {
    const draft = parse(page(`<article>${ARTICLE}</article>`, `${ld('{"@type":')}<meta property="og:title" content="Көпір ашылды | Дала"><meta property="og:site_name" content="Дала">`));
    expect(draft).toMatchObject({ title: 'Көпір ашылды', publisher: 'Дала', issues: [{ code: 'json-ld' }] });
  });

  test('in Open Graph and meta tags', () => {
    const head =
      '<title>Көпір ашылды — Дала</title><meta property="og:title" content="Көпір ашылды"><meta property="article:published_time" content="2025-08-29"><meta property="article:section" content="Қоғам">' +
      '<meta name="author" content="Айна Сәт"><meta property="og:site_name" content="Дала"><link rel="canonical" href="https://dala.kz/7">';
    expect(parse(page(`<article>${ARTICLE}</article>`, head))).toMatchObject({ ...SAID, published: '2025-08-29' });
  });

  test('on the page itself', () => {
    const seen = `<h1>Көпір ашылды</h1><span class="post-author">Автор: Айна Сәт</span><div class="date">29 Тамыз 2025, 09:40</div><article>${ARTICLE}</article>`;
    expect(parse(page(seen))).toMatchObject({ title: 'Көпір ашылды', authors: ['Айна Сәт'], published: '29 Тамыз 2025, 09:40' });
    expect(parse(page(`<article><time datetime="2025-08-29T09:40">кеше</time>${ARTICLE}</article>`)).published).toBe('2025-08-29T09:40');
  });

  test('a date that is none is handed on, for the issue', () => {
    expect(parse(page(`<article>${ARTICLE}</article>`, '<meta property="article:published_time" content="кеше">')).published).toBe('кеше');
  });

  test.each([
    ['Көпір ашылды', 'Көпір ашылды | Dala.kz', []],
    ['Көпір ашылды', 'Көпір ашылды - Дала тынысы', ['Дала тынысы']],
    ['Көпір ашылды', 'Көпір ашылды :: Жаңалықтар :: Дала', []],
    ['Көпір – ауыл тынысы', 'Көпір – ауыл тынысы', []],
    ['Әкім: «Көпір - біздің мақтаныш»', 'Әкім: «Көпір - біздің мақтаныш»', ['Дала']],
    ['Алматы - Орал рейсі ашылды', 'Алматы - Орал рейсі ашылды — dala.kz', []],
  ] as const)('a title without its site: %s', (expected, title, sites) => {
    expect(withoutSite(title, sites)).toBe(expected);
  });

  test('a headline cut short in the metadata is whole in the h1', () => {
    const long = 'Ауылда жаңа көпір ашылып, тұрғындар қалаға жиырма минутта жететін болды';
    expect(parse(page(`<h1>${long}</h1><article>${ARTICLE}</article>`, ld({ '@type': 'NewsArticle', headline: `${long.slice(0, 40)}…` }))).title).toBe(long);
  });

  test("the site's own h1 is no headline", () => {
    expect(parse(page(`<h1>Дала</h1><h1>Көпір ашылды</h1><article>${ARTICLE}</article>`, '<meta property="og:site_name" content="Дала">')).title).toBe('Көпір ашылды');
  });
});

describe('the body', () => {
  test('paragraphs, headings, items, rows, quotations', () => {
    expect(body(`${ARTICLE}<h2>Қаржы</h2><ul><li>бір;</li><li><p>екі.</p></li></ul><blockquote><p>«Иә».</p></blockquote><table><thead><tr><th>Қала</th><th>Баға</th></tr></thead><tr><td>Орал</td><td><b>185</b></td></tr></table>`)).toEqual([
      `p ${P1}`, `p ${P2}`, 'h Қаржы', 'i бір;', 'i екі.', 'q «Иә».', 'r Қала | Баға', 'r Орал | 185',
    ]);
  });

  test('lines parted by br, text outside paragraphs, nested lists', () => {
    expect(body(`${P1}<br><br>${P2}<ul><li>бір<ul><li>екі</li></ul></li></ul>`)).toEqual([`p ${P1}`, `p ${P2}`, 'i бір', 'i екі']);
  });

  test('a stamp in its own element is no text, in a paragraph it is', () => {
    expect(body(`<div><time datetime="2026-02-12">кеше</time></div><p>${P1}</p><p>Ол <time>20 ақпанда</time> ашылды.</p><p>${P2}</p>`)).toEqual([`p ${P1}`, 'p Ол 20 ақпанда ашылды.', `p ${P2}`]);
  });

  test('inner text of links and emphasis; a paragraph that is a link is marked', () => {
    expect(body(`<p>${P1} <a href="/x"><b>Толығырақ</b></a>.</p><p>${P2}</p><p><a href="/y">Баға тағы өсті</a></p><p><a href="#a">Жоғары</a></p>`)).toEqual([`p ${P1} Толығырақ.`, `p ${P2}`, 'p* Баға тағы өсті', 'p Жоғары']);
  });

  test('a table of one column or of layout is no table', () => {
    expect(body(`<table><tr><td>${ARTICLE}</td></tr></table>`)).toEqual([`p ${P1}`, `p ${P2}`]);
  });

  test.each([
    '<div class="read-also"><b>Оқи отырыңыз:</b><a href="/a">Баға өсті</a></div>',
    '<div class="relatedPosts">Баға өсті</div>',
    '<section id="similar-news"><p>Баға өсті</p></section>',
    '<div class="adsbygoogle">Жарнама</div>',
    '<div class="ad-slot">Жарнама</div>',
    '<figure><img src="a.jpg"><figcaption>Фото: Дала</figcaption></figure>',
    '<div class="share-buttons">Бөлісу</div>',
    '<div class="post-meta"><span class="views">12</span></div>',
    '<p class="author">Айна Сәт</p>',
    '<div class="tags">көпір</div>',
    '<p class="tg-plug">Арнамызға жазылыңыз</p>',
    '<div class="currency-widget">USD 500</div>',
    '<nav>Мәзір</nav>',
    '<aside>Соңғы жаңалықтар</aside>',
    '<script>var a = "Баға";</script>',
    '<div style="display:none">жасырын</div>',
    '<div id="comments"><p>Пікір</p></div>',
  ])('leaves out %s', (junk) => {
    expect(body(`<p>${P1}</p>${junk}<p>${P2}</p>`)).toEqual([`p ${P1}`, `p ${P2}`]);
  });

  test.each(['<div class="news-detail-with-sidebar">', '<div class="has-share">', '<div class="content author-page">'])('keeps what holds the text, whatever its name: %s', (open) => {
    expect(body(`${open}${ARTICLE}</div>`)).toEqual([`p ${P1}`, `p ${P2}`]);
  });

  test.each([
    ['a named container', `<main><div class="news-text">${ARTICLE}</div><div class="x">Мекенжай: Орал қаласы</div></main>`],
    ['itemprop', `<div><div itemprop="articleBody">${ARTICLE}</div><p>Мекенжай</p></div>`],
    ["a site's own selector", `<div class="y"><div class="content_main_text">${ARTICLE}</div></div>`],
    ['nothing but paragraphs, by Readability', `<div><div>${ARTICLE}${ARTICLE}${ARTICLE}</div></div>`],
  ])('is found by %s', (_name, inner) => {
    const texts = parse(page(`<header><a href="/">Дала</a></header>${inner}<footer>© Дала</footer>`, '<meta property="og:type" content="article">')).blocks.map(({ text }) => text);
    expect(texts.slice(0, 2)).toEqual([P1, P2]);
    expect(texts.join(' ')).not.toMatch(/©|Мекенжай/);
  });

  test('comes from JSON-LD when the page does not show it', () => {
    const draft = parse(page('<div id="root"></div>', ld({ '@type': 'NewsArticle', headline: 'Көпір', articleBody: `${P1}\n${P2}` })));
    expect(draft.blocks.map(({ text }) => text)).toEqual([P1, P2]);
  });

  test('has positions in the page', () => {
    const source = page(`\n<article>\n<p>\n  ${P1}</p><p>${P2}</p></article>`);
    for (const { text, position } of parse(source).blocks) {
      expect(source.slice(position?.offset).startsWith(text)).toBe(true);
      expect(position?.line).toBe(source.slice(0, position?.offset).split('\n').length);
    }
  });
});

test('a page without an article is refused', () => {
  const links = Array.from({ length: 30 }, (_, i) => `<li><a href="/n/${i}">Ауылда ${i}-көпір ашылды, жол жөнделді</a></li>`).join('');
  expect(codeOf(page(''))).toBe('no-article');
  expect(codeOf(page('<nav>Мәзір</nav><footer>© Дала</footer>'))).toBe('no-article');
  expect(codeOf(page(`<main><h1>Жаңалықтар</h1><ul>${links}</ul></main>`))).toBe('no-article');
  expect(codeOf(page('<main><form>Кіру <input></form><p>Құпиясөзді енгізіңіз.</p></main>'))).toBe('no-article');
  // A flash of one sentence passes on a page that says it is an article.
  expect(codeOf(page(`<article><p>Ауылда жаңа көпір ашылды.</p></article>`, '<meta property="og:type" content="article">'))).toBe('no-article');
  expect(codeOf(page(`<article><p>${P1}</p></article>`, '<meta property="og:type" content="article">'))).toBe('read: 1');
});
