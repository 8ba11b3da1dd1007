import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tarOf, warcOf, zipOf, zstOf } from '../../../test/support/archives.js';
import { PARQUET } from '../../../test/support/parquet.js';
import { isReject, splitRecords } from '../index.js';
import { ingestOptions, type IngestOptions } from '../options.js';
import { unpack } from './index.js';

const STORY = 'Ауылда жаңа мектеп ашылды, онда 240 бала оқиды.';
const PAGE = `<!doctype html><html lang="kk"><head><meta property="og:type" content="article"></head><body><article><p>${STORY}</p></article></body></html>`;
const line = (id: string) => JSON.stringify({ id, text: STORY });

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-unpack-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

/** What comes out: ids of records, codes of what is refused with their place, reasons of what is passed over. */
async function out(name: string, bytes: Uint8Array, { most = 1 << 20, ...given }: Partial<IngestOptions> & { most?: number } = {}): Promise<string[]> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const options = ingestOptions(given);
  const found: string[] = [];
  for await (const one of unpack({ uri: name, path, size: bytes.length }, most, options)) {
    if ('passed' in one) found.push(`(${one.passed})`);
    else if ('broken' in one) found.push(`!${one.broken.code} ${one.uri}`);
    else for (const record of splitRecords(one.bytes, one.source, options)) found.push(isReject(record) ? `!${record.code} ${record.uri}` : record.id);
  }
  return found;
}

describe('packed files', () => {
  const lines = `${line('a')}\n${line('b')}\n{"text":"${STORY}"}\n`;
  test.each<[string, Uint8Array, string[]]>([
    ['week.jsonl.gz', gzipSync(lines), ['a', 'b', 'week:3']],
    ['two.jsonl.gz', Buffer.concat([gzipSync(`${line('a')}\n`), gzipSync(`${line('b')}\n`)]), ['a', 'b']],
    ['week.jsonl.zst', zstOf(lines), ['a', 'b', 'week:3']],
    ['story.txt.gz', gzipSync(STORY), ['story']],
    ['story.gz', gzipSync(STORY), ['story']],
    ['cut.txt.gz', gzipSync(STORY).subarray(0, 60), ['!archive cut.txt.gz']],
    ['cut.jsonl.zst', zstOf(lines).subarray(0, 200), ['!archive cut.jsonl.zst']],
    ['none.txt.gz', gzipSync(''), ['!empty none.txt.gz']],
    ['text.txt.gz', Buffer.from(STORY), ['!archive text.txt.gz']],
  ])('%s', async (name, bytes, expected) => expect(await out(name, bytes)).toEqual(expected));

  test('a long file that breaks off keeps what came before', async () => {
    const long = Array.from({ length: 5000 }, (_, i) => `${line(`n${i}-${Math.sin(i)}`)}\n`).join('');
    const packed = gzipSync(long);
    const found = await out('long.jsonl.gz', packed.subarray(0, packed.length * 0.7), { most: 50_000 });
    expect(found.length).toBeGreaterThan(2000);
    expect(found.at(-1)).toBe('!archive long.jsonl.gz');
  });
});

describe('archives', () => {
  const files = { 'a.html': PAGE, 'sub/b.txt': STORY, '.hidden': 'x', 'README.md': 'x', '__MACOSX/._a.html': 'x', 'notice.txt': STORY, 'c.bin': Buffer.from([0, 1, 2, 3]), 'list.json': `[${line('l1')},${line('l2')}]` };
  const read = (archive: string) => [`${archive}/a`, `${archive}/sub/b`, '(hidden)', '(companion)', '(system)', `${archive}/notice`, `!binary ${archive}/c.bin`, 'l1', 'l2'];

  test('zip', async () => expect(await out('x.zip', await zipOf(files))).toEqual(read('x.zip')));
  test('tar', async () => expect(await out('x.tar', await tarOf(files))).toEqual(read('x.tar')));
  test('tgz, and by its first bytes alone', async () => {
    const bytes = gzipSync(await tarOf(files));
    expect(await out('x.tgz', bytes)).toEqual(read('x.tgz'));
    expect(await out('x.tar.gz', bytes)).toEqual(read('x.tar.gz'));
    expect(await out('x', bytes)).toEqual(read('x'));
  });
  test('archives in archives', async () => {
    const inner = await zipOf({ 'a.txt': STORY });
    expect(await out('o.zip', await zipOf({ 'in.zip': inner, 'b.txt.gz': gzipSync(STORY), 'c.tgz': gzipSync(await tarOf({ 'd.txt': STORY })) }))).toEqual(['o.zip/in.zip/a', 'o.zip/b', 'o.zip/c.tgz/d']);
  });
  test('names in the code page of Russian Windows', async () => {
    const bytes = await zipOf({ XXXX: STORY });
    // "баға" has a letter that the page lacks; "нан" has not
    const renamed = Buffer.from(bytes.toString('latin1').replaceAll('XXXX', '\xad\xa0\xad1'), 'latin1');
    for (let at = renamed.indexOf('PK'); at >= 0; at = renamed.indexOf('PK', at + 2)) {
      if (renamed[at + 2] === 3) renamed.writeUInt16LE(0, at + 6);
      if (renamed[at + 2] === 1) renamed.writeUInt16LE(0, at + 8);
    }
    expect(await out('r.zip', renamed)).toEqual(['r.zip/нан1']);
  });
});

describe('hostile archives', () => {
  test('names that lead out, links, devices', async () => {
    const zipped = Buffer.from((await zipOf({ 'AAAA.txt': STORY, 'b.txt': STORY })).toString('latin1').replaceAll('AAAA.txt', '../A.txt'), 'latin1');
    expect(await out('t.zip', zipped)).toEqual(['!archive-path t.zip/../A.txt', 't.zip/b']);
    expect(await out('t.tar', await tarOf({ '../a.txt': STORY, '/etc/a.txt': STORY, l: { type: 'symlink', linkname: '/etc/passwd' }, d: { type: 'character-device' }, p: { type: 'fifo' }, 'f/': { type: 'directory' }, 'b.txt': STORY }))).toEqual([
      '!archive-path t.tar/../a.txt', '!archive-path t.tar//etc/a.txt', '!archive-link t.tar/l', '!archive t.tar/d', '!archive t.tar/p', 't.tar/b',
    ]);
  });

  test('a member too large for an article ends alone', async () => {
    const files = { 'a.txt': STORY, 'big.txt': 'ғ'.repeat(100_000), 'c.txt': STORY };
    expect(await out('m.zip', await zipOf(files), { maxTextBytes: 10_000 })).toEqual(['m.zip/a', '!too-large m.zip/big.txt', 'm.zip/c']);
    expect(await out('m.tar', await tarOf(files), { maxTextBytes: 10_000 })).toEqual(['m.tar/a', '!too-large m.tar/big.txt', 'm.tar/c']);
  });

  test('bombs', async () => {
    const zeros = gzipSync(Buffer.alloc(160 << 20, ' '));
    expect((await out('b.jsonl.gz', zeros)).at(-1)).toBe('!bomb b.jsonl.gz');
    expect(await out('b.txt.gz', zeros)).toEqual(['!too-large b.txt.gz']);
    expect((await out('b.zip', await zipOf({ 'in.csv.gz': zeros, 'b.txt': STORY }))).at(-1)).toBe('!bomb b.zip');
  }, 60_000);

  test('nested too deep', async () => {
    let bytes = await zipOf({ 'a.txt': STORY });
    for (let i = 0; i < 7; i++) bytes = await zipOf({ 'in.zip': bytes });
    expect(await out('n.zip', bytes)).toEqual([`!too-deep n.zip${'/in.zip'.repeat(6)}`]);
  });

  test('broken members and archives', async () => {
    const stored = await zipOf({ 'a.txt': STORY, 'b.txt': STORY }, ['a.txt', 'b.txt']);
    const flipped = Buffer.from(stored);
    const at = flipped.indexOf(Buffer.from(STORY));
    flipped[at + 3] = (flipped[at + 3] ?? 0) ^ 1;
    expect(await out('f.zip', flipped)).toEqual(['!archive f.zip/a.txt', 'f.zip/b']);
    expect(await out('c.zip', stored.subarray(0, stored.length - 30))).toEqual(['!archive c.zip']);
    expect(await out('e.zip', Buffer.from('PK'))).toEqual(['!archive e.zip']);
    const tarred = await tarOf({ 'a.txt': STORY, 'b.txt': STORY });
    expect(await out('c.tar', tarred.subarray(0, 1100))).toEqual(['c.tar/a', '!archive c.tar']);
    expect(await out('g.tar', Buffer.concat([tarred.subarray(0, 1024), Buffer.alloc(1024, 7)]))).toEqual(['c.tar/a'.replace('c', 'g'), '!archive g.tar']);
  });

  test('archives of nothing', async () => {
    expect(await out('n.zip', await zipOf({}))).toEqual(['!empty n.zip']);
    expect(await out('n.tar', await tarOf({}))).toEqual(['!empty n.tar']);
    expect(await out('n.tgz', gzipSync(''))).toEqual(['!empty n.tgz']);
  });

  test('an encrypted member', async () => {
    const bytes = await zipOf({ 'a.txt': STORY });
    for (let at = bytes.indexOf('PK'); at >= 0; at = bytes.indexOf('PK', at + 2)) {
      if (bytes[at + 2] === 3) bytes.writeUInt16LE(1, at + 6);
      if (bytes[at + 2] === 1) bytes.writeUInt16LE(1, at + 8);
    }
    expect(await out('l.zip', bytes)).toEqual(['!archive-locked l.zip/a.txt']);
  });
});

describe('WARC', () => {
  const pages = [
    { url: 'https://portal.kz/', content: 'software: x', type: 'warcinfo' as const },
    { url: 'https://portal.kz/1', content: 'GET / HTTP/1.1\r\n\r\n', type: 'request' as const },
    { url: 'https://portal.kz/1', content: PAGE },
    { url: 'https://portal.kz/2', content: gzipSync(PAGE), headers: { 'Content-Encoding': 'gzip' } },
    { url: 'https://portal.kz/3', content: brotliCompressSync(PAGE), headers: { 'Content-Encoding': 'br' } },
    { url: 'https://portal.kz/4', content: `5\r\n${PAGE.slice(0, 5)}\r\n${Buffer.byteLength(PAGE.slice(5)).toString(16)}\r\n${PAGE.slice(5)}\r\n0\r\n\r\n`, headers: { 'Transfer-Encoding': 'chunked' } },
    { url: 'https://portal.kz/5', content: 'x', status: '404 Not Found' },
    { url: 'https://portal.kz/a.jpg', content: 'x', headers: { 'Content-Type': 'image/jpeg' } },
    { url: 'https://portal.kz/6', content: STORY, type: 'conversion' as const },
  ];
  const expected = ['(warc-warcinfo)', '(warc-request)', 'portal.kz/1', 'portal.kz/2', 'portal.kz/3', 'portal.kz/4', '(http-404)', '(no-page)', 'portal.kz/6'];

  test('plain and packed, record by record', async () => {
    expect(await out('p.warc', await warcOf(pages))).toEqual(expected);
    expect(await out('p.warc.gz', await warcOf(pages, true))).toEqual(expected);
    expect(await out('p.warc.wet.gz', gzipSync(await warcOf(pages)))).toEqual(expected);
  });

  test('records that break off or are none', async () => {
    const bytes = await warcOf(pages.slice(2, 4));
    expect(await out('c.warc', bytes.subarray(0, bytes.length - 20))).toEqual(['portal.kz/1', '!warc https://portal.kz/2']);
    expect(await out('j.warc', Buffer.concat([Buffer.from('бос сөз\r\n'), bytes]))).toEqual(['!warc j.warc', 'portal.kz/1', 'portal.kz/2']);
    expect(await out('h.warc', Buffer.concat([Buffer.from('WARC/1.0\r\nContent-Length: x\r\n\r\n'), bytes]))).toEqual(['!warc h.warc', 'portal.kz/1', 'portal.kz/2']);
    expect(await out('e.warc', Buffer.alloc(0))).toEqual(['!empty e.warc']);
  });
});

test('Parquet: rows by the names of the columns, and broken files', async () => {
  const bytes = Buffer.from(PARQUET, 'base64');
  expect(await out('p.parquet', bytes)).toEqual(['9007199254740993', '2']);
  expect(await out('p', bytes)).toEqual(['9007199254740993', '2']);
  expect(await out('c.parquet', bytes.subarray(0, bytes.length - 9))).toEqual(['!parquet c.parquet']);
  expect(await out('n.parquet', Buffer.from('PAR1'))).toEqual(['!parquet n.parquet']);
});

test('long files are cut, and their records keep their places', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => ({ ...(i % 3 === 0 ? { id: `n${i}` } : {}), title: `"${i}", [x]`, text: STORY }));
  const ids = (name: string, first: number) => many.map(({ id }, i) => id ?? `${name}:${i + first}`);
  expect(await out('l.json', Buffer.from(JSON.stringify(many)), { most: 20_000 })).toEqual(ids('l', 1));
  expect(await out('p.json', Buffer.from(JSON.stringify(many, null, 2)), { most: 20_000 })).toEqual(ids('p', 1));
  expect(await out('l.jsonl.gz', gzipSync(many.map((one) => JSON.stringify(one)).join('\n')), { most: 20_000 })).toEqual(ids('l', 1));
  const rows = many.map(({ id = '', title, text }) => `${id},"${title.replaceAll('"', '""')}",${text}`);
  expect(await out('l.csv', Buffer.from(`id,title,text\n${rows.map((row) => row.replace(',Ауылда', ',"Ауылда').replace('оқиды.', 'оқиды."')).join('\n')}\n`), { most: 20_000 })).toEqual(ids('l', 2));
});

test('a broken element of a long list costs itself alone', async () => {
  const many = Array.from({ length: 2000 }, (_, i) => line(`n${i}`));
  many[700] = many[700]!.replace('"}', '}');
  const found = await out('b.json', Buffer.from(`[${many.join(',\n')}]`), { most: 20_000 });
  expect(found.filter((one) => one.startsWith('!'))).toEqual(['!json b.json']);
  expect(found.filter((one) => !one.startsWith('!'))).toHaveLength(1999);
});
