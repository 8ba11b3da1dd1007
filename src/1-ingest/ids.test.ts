import { expect, test } from 'vitest';
import { givenId, pathId, siteOf, urlId } from './ids.js';
import { passedOver } from './paths.js';

test.each([
  ['portal.kz/news/11', ['https://www.portal.kz/news/11', 'http://portal.kz/news/11/', 'https://portal.kz/news/11?utm_source=tg&fbclid=1', 'https://portal.kz/news/11#comments']],
  ['portal.kz/view?id=7', ['https://portal.kz/view?id=7', 'https://portal.kz/view/?utm_medium=x&id=7']],
  ['portal.kz/баға', ['https://portal.kz/%D0%B1%D0%B0%D2%93%D0%B0']],
  [null, ['https://portal.kz/', '/news/11', 'news', '', 'ftp://portal.kz/1', 'https://', undefined, 7]],
] as const)('urlId gives %s', (expected, urls) => {
  for (const url of urls) expect([url, urlId(url)]).toEqual([url, expected]);
});

test('pathId keeps folders, drops the ending, adds the place in a file of many', () => {
  expect(pathId('turkic-trade.txt')).toBe('turkic-trade');
  expect(pathId('2026/01/story.md')).toBe('2026/01/story');
  expect(pathId('2026/01/story.jsonl.gz', 2)).toBe('2026/01/story:2');
  expect(pathId('баға #1?.txt')).toBe('баға #1?');
  expect(pathId('./story.v2.md')).toBe('story.v2');
  expect(pathId('week.12/story')).toBe('week.12/story');
  expect(pathId('week.jsonl', 3)).toBe('week:3');
  expect(pathId('-')).toBe('stdin');
  expect(pathId('https://portal.kz/news/11')).toBe('portal.kz/news/11');
});

test('givenId takes strings and numbers', () => {
  expect([' a-1 ', 17, 0, '', ' ', null, {}, Number.NaN].map(givenId)).toEqual(['a-1', '17', '0', null, null, null, null, null]);
});

test('siteOf names the site of a URL', () => {
  expect(siteOf('https://www.dala-habar.example/2025/1')).toBe('Dala-habar.example');
  expect(siteOf('dala')).toBeNull();
});

test.each<[ReturnType<typeof passedOver>, string[]]>([
  [null, ['a.txt', '2026/01/a.html', 'readme-first-story.md', 'licenses.md', 'notice.txt', 'authors.md', 'a\\b.txt', '#1?.txt']],
  ['companion', ['README.md', 'corpus/readme.txt', 'LICENSE', 'LICENCE.md', 'CHANGELOG.md']],
  ['hidden', ['.git/config', 'a/.hidden.txt']],
  ['system', ['.DS_Store', 'Thumbs.db', '__MACOSX/._a.txt']],
  ['backup', ['a.txt~']],
])('passed over as %s', (reason, paths) => {
  for (const path of paths) expect([path, passedOver(path)]).toEqual([path, reason]);
});
