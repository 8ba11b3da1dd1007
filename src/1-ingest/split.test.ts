import { describe, expect, test } from 'vitest';
import { isReject, splitRecords, parseRecord, readArticle, rejectOf, type Ingested } from './index.js';
import type { IngestOptions } from './options.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const split = (text: string | Uint8Array, uri: string, options: Partial<IngestOptions> = {}): Ingested[] => [
  ...splitRecords(typeof text === 'string' ? bytes(text) : text, { uri }, options),
];
/** Codes of what is refused, ids of what is not. */
const outcome = (records: readonly Ingested[]): string[] => records.map((r) => (isReject(r) ? `!${r.code}` : r.id));
const STORY = 'Ауылда жаңа мектеп ашылды, онда 240 бала оқиды.';

describe('bad input is a reject with its code, and stops nothing', () => {
  test.each([
    ['an empty file', '', 'a.txt', ['!empty']],
    ['nothing but space', ' \n ', 'a.txt', ['!empty']],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), 'a.txt', ['!binary']],
    ['a picture under its own name', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'a.jpg', ['!binary']],
    ['invalid UTF-8', Uint8Array.from([0xd0, 0xd0, 0xd0, 0x41, 0xff]), 'a.txt', ['!encoding']],
    ['an unknown format', 'Келісім жасалды.', 'a.xyz', ['!format']],
    ['truncated JSON', '{"title": "Баға", "text": "Нан', 'a.json', ['!json']],
    ['an empty list', '[]', 'a.json', ['!empty']],
    ['an empty jsonl', '\n\n', 'a.jsonl', ['!empty']],
  ])('%s', (_name, input, uri, expected) => {
    const records = split(input, uri);
    expect(outcome(records)).toEqual(expected);
    for (const record of records) expect(record).toMatchObject({ uri, stage: '1-ingest', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('a broken line of JSON Lines, among good ones', () => {
    const lines = [`{"id":"a","text":"${STORY}"}`, '{"id":"b","text":"бірақ', '', `{"text":"${STORY}"}`, '17'];
    const records = split(lines.join('\r\n'), 'day/week.jsonl');
    expect(outcome(records)).toEqual(['a', '!json', 'day/week:4', 'day/week:5']);
    expect(records[1]).toMatchObject({ id: 'day/week:2', message: expect.stringContaining('Line 2') });
  });

  test('a line that is no UTF-8, among good ones', () => {
    const good = bytes(`{"id":"a","text":"${STORY}"}\n`);
    expect(outcome(split(Uint8Array.from([...good, 0x7b, 0xff, 0xc3, 0xfe, 0x7d, 0x0a, ...good]), 'a.jsonl'))).toEqual(['a', '!encoding', 'a']);
  });

  test('a list that breaks off keeps what came before', () => {
    const records = split(`[{"id":"a","text":"${STORY}"}, {"id":"b","text":"x]},{"},\n{"id":"c","te`, 'a.json');
    expect(outcome(records)).toEqual(['a', 'b', '!json']);
    expect(records[2]).toMatchObject({ message: expect.stringContaining('Record 3') });
  });

  test('a text over the limit, by its bytes', () => {
    const line = 'ғ'.repeat(5_000_001);
    expect(outcome(split(line, 'a.txt'))).toEqual(['!too-large']);
    expect(outcome(split('ғ'.repeat(40), 'a.txt', { maxTextBytes: 80 }))).toEqual(['a']);
    expect(outcome(split('ғ'.repeat(41), 'a.txt', { maxTextBytes: 80 }))).toEqual(['!too-large']);
    const [record] = split(`{"text":"${'ғ'.repeat(60)}"}`, 'a.json', { maxTextBytes: 80 });
    expect(() => record && !isReject(record) && parseRecord(record, { maxTextBytes: 80 })).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  test('markup nested too deep', () => {
    const [record] = split(`<html><body>${'<div>'.repeat(60_000)}${STORY}`, 'a.html');
    expect(() => record && !isReject(record) && parseRecord(record)).toThrow(expect.objectContaining({ code: 'too-deep' }));
  });

  test('an error that the data did not cause is thrown on', () => {
    expect(() => rejectOf(new TypeError('a fault of the program'), { id: 'a', uri: 'a', sha256: null })).toThrow(TypeError);
  });
});

describe('the format', () => {
  test.each([
    ['txt', 'a.TXT', STORY],
    ['txt', 'a', STORY],
    ['txt', '-', ` date 2026-01-05 Баға\n${STORY}`],
    ['txt', 'a.dat', ` date 2026-01-05 Баға\n${STORY}`],
    ['md', 'a.markdown', STORY],
    ['md', 'a', `---\ntitle: Баға\n---\n${STORY}`],
    ['html', 'a.htm', STORY],
    ['html', 'page', `<!DOCTYPE html><p>${STORY}</p>`],
    ['html', 'https://portal.kz/news/11', `<html><p>${STORY}</p></html>`],
    ['json', 'a.json', `{"text":"${STORY}"}`],
    ['json', 'a', `[{"text":"${STORY}"}]`],
    ['jsonl', 'a.ndjson', `{"text":"${STORY}"}`],
    ['jsonl', 'a', `{"text":"${STORY}"}\n{"text":"${STORY}"}`],
  ])('is %s for %s', (format, uri, text) => {
    expect(split(text, uri).map((r) => (isReject(r) ? r.code : r.format))).toEqual(Array.from({ length: format === 'jsonl' && uri === 'a' ? 2 : 1 }, () => format));
  });
});

describe('records', () => {
  test('are named by their own id, else their URL, else their place', () => {
    const items = [{ id: 7 }, { url: 'https://www.portal.kz/news/2?utm_source=x' }, {}].map((item) => ({ ...item, text: STORY }));
    expect(outcome(split(JSON.stringify(items), 'a.json'))).toEqual(['7', 'portal.kz/news/2', 'a:3']);
    expect(outcome(split(JSON.stringify({ items }), 'a.json'))).toEqual(['7', 'portal.kz/news/2', 'a:3']);
    expect(outcome(split(items.map((item) => JSON.stringify(item)).join('\n'), 'a.json'))).toEqual(['7', 'portal.kz/news/2', 'a:3']);
  });

  test('hash their own bytes', () => {
    const one = `{"text":"${STORY}"}`;
    const [alone] = split(one, 'a.json');
    const [first, second] = split(`${one}\n ${one} \n`, 'a.jsonl');
    const [listed] = split(`[ ${one} ]`, 'a.json');
    const hashes = [alone, first, second, listed].map((r) => r?.sha256);
    expect(new Set(hashes).size).toBe(1);
    expect(split(`${one} `, 'b.txt')[0]?.sha256).not.toBe(hashes[0]);
  });
});

describe('one article from bytes and what came with them', () => {
  const page = `<html><head><meta property="og:type" content="article"></head><body><article><p>${STORY}</p></article></body></html>`;

  test('a page in a code page that its header names', () => {
    const words = 'Ауданда бес мектеп салынды, оларда балалар бар ауысымда о\u049Bиды.';
    const encoded = Uint8Array.from([...page.replace(STORY, words)].map((c) => (c === '\u049B' ? 0x9d : c > '\u007F' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0))));
    const article = readArticle(encoded, { uri: 'https://portal.kz/1', url: 'https://portal.kz/1', format: 'html', charset: 'kz-1048' });
    expect(article).toMatchObject({ id: 'portal.kz/1', publisher: 'Portal.kz', format: 'html', blocks: [{ text: words }] });
  });

  test('none, or more than one, is refused', () => {
    const read = (text: string, uri: string) => readArticle(bytes(text), { uri });
    expect(() => read('', 'a.html')).toThrow(expect.objectContaining({ code: 'empty' }));
    expect(() => read('{', 'a.json')).toThrow(expect.objectContaining({ code: 'json' }));
    expect(() => read(`{"text":"${STORY}"}\n{"text":"${STORY}"}`, 'a.jsonl')).toThrow(expect.objectContaining({ code: 'many' }));
    expect(read(`{"text":"${STORY}"}`, 'a.json').format).toBe('json');
  });

  test('a date for articles that say none', () => {
    const read = (text: string) => readArticle(bytes(text), { uri: 'a.json' }, { published: '2026-02-20' });
    expect(read(`{"text":"${STORY}"}`)).toMatchObject({ published: '2026-02-20', issues: [] });
    expect(read(`{"text":"${STORY}","date":"2026-01-05"}`).published).toBe('2026-01-05');
  });
});
