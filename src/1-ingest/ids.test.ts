import { expect, test } from 'vitest';
import { givenId, pathId, siteOf, urlId } from './ids.js';
import { isArticlePath } from './paths.js';

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
  expect(pathId('2026\\01\\story.md')).toBe('2026/01/story');
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

test('companions of articles and hidden files are passed over', () => {
  const yes = ['a.txt', '2026/01/a.html', 'readme-first-story.md', 'licenses.md'];
  const no = ['README.md', 'corpus/readme.txt', 'LICENSE', 'LICENCE.md', '.git/config', 'a/.hidden.txt', '.DS_Store', 'Thumbs.db', 'a.txt~', 'CHANGELOG.md', ''];
  expect(yes.filter(isArticlePath)).toEqual(yes);
  expect(no.filter(isArticlePath)).toEqual([]);
});
