import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unpack } from '../../1-ingest/unpack/index.js';
import { ingestOptions } from '../../1-ingest/options.js';
import type { Answer } from '../net/request.js';
import { memberLength, packMember, peekMember, unpackMember } from './member.js';
import { listArchive, memberEnds } from './read.js';
import { recordsOf } from './record.js';
import { readPages } from './pages.js';
import { openArchive, pathOf } from './writer.js';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-warc-')); });
afterEach(() => rm(folder, { recursive: true }));

const DAY = Date.UTC(2026, 1, 20, 12);
const answer = (url: string, text: string, status = 200): Answer => ({
  url, status, headers: [['content-type', 'text/html; charset=utf-8'], ['content-encoding', 'gzip'], ['content-length', '7'], ['set-cookie', 'a=1'], ['set-cookie', 'b=2']], body: Buffer.from(text), sent: [['user-agent', 'derek']], took: 1,
});
const page = (n: number): string => `<html><body><article><h1>Тақырып ${n}</h1><p>${'Мәтін бар. '.repeat(30)}</p></article></body></html>`;
const write = (archive: Awaited<ReturnType<typeof openArchive>>, n: number, at = DAY) => archive.append('s', at, recordsOf(answer(`https://portal.kz/${n}`, page(n)), new Date(at).toISOString(), { seq: n }, null));

it('a member is gzip, and says how long it is', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
    const member = packMember(Buffer.from(bytes));
    expect(memberLength(member)).toBe(member.length);
    expect(Buffer.compare(gunzipSync(member), Buffer.from(bytes))).toBe(0);
    expect(Buffer.compare(unpackMember(member), Buffer.from(bytes))).toBe(0);
    expect(peekMember(member.subarray(0, Math.max(30, member.length >> 1))).length).toBeLessThanOrEqual(bytes.length);
  }));
});

it('what is written is WARC/1.1 to any reader: request, response, metadata, each in a member', async () => {
  const archive = await openArchive(folder, null, 'derek/test');
  const { placed, open } = await write(archive, 1);
  await archive.close();
  expect(open.file).toBe('s/2026-02-20/s-2026-02-20-001.warc.gz');
  const path = pathOf(folder, open.file);
  const text = gunzipSync(await readFile(path)).toString('utf8');
  expect(text.match(/^WARC\/1\.1\r\nWARC-Type: (\w+)/gm)?.map((head) => head.split(' ')[1])).toEqual(['warcinfo', 'request', 'metadata', 'response']);
  expect(text).toContain('set-cookie: a=1\r\nset-cookie: b=2');
  expect(text).toContain('x-orig-content-length: 7');
  const { size } = await stat(path);
  const parts = [];
  for await (const part of unpack({ uri: 'a.warc.gz', path: path as never, size }, 1e6, ingestOptions())) parts.push(part);
  const read = parts.filter((part) => 'bytes' in part);
  expect(read.map((part) => 'bytes' in part && [part.source.uri, Buffer.from(part.bytes).toString('utf8')])).toEqual([['https://portal.kz/1', page(1)]]);
  const [metadata, response] = [placed[1], placed[2]];
  const pages = [{ file: open.file, from: metadata?.from ?? 0, to: response?.to ?? 0, id: 'x', url: 'https://portal.kz/1' }];
  expect(await readPages({ archive: folder, pages, key: '' })).toMatchObject([{ charset: 'utf-8', isPage: true, bytes: Buffer.from(page(1)) }]);
});

it('the same body is kept once; 304 keeps none', () => {
  const earlier = { url: 'https://portal.kz/1', at: '2026-02-19T00:00:00Z' };
  const same = recordsOf(answer('https://portal.kz/1', 'x'), '2026-02-20T00:00:00Z', {}, earlier)[2];
  const unchanged = recordsOf(answer('https://portal.kz/1', '', 304), '2026-02-20T00:00:00Z', {}, earlier)[2];
  expect([same, unchanged].map((record) => [record?.type, record?.fields['WARC-Profile']?.split('/').at(-1), record?.fields['WARC-Refers-To-Date']])).toEqual([
    ['revisit', 'identical-payload-digest', earlier.at], ['revisit', 'server-not-modified', earlier.at],
  ]);
});

it('a day ends a file', async () => {
  const archive = await openArchive(folder, null, 'derek/test');
  await write(archive, 1);
  await write(archive, 2, DAY + 86_400_000);
  await archive.close();
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.warc')).sort();
  expect(names).toEqual(['s/2026-02-20/s-2026-02-20-001.warc.gz', 's/2026-02-21/s-2026-02-21-001.warc.gz.open']);
  const listed = [];
  for await (const record of listArchive(folder)) listed.push(record.type);
  expect(listed).toEqual(['warcinfo', 'request', 'metadata', 'response', 'warcinfo', 'request', 'metadata', 'response']);
});

it('what was not committed before a crash is cut off, wherever it broke off', async () => {
  const first = await openArchive(folder, null, 'derek/test');
  const { open } = await write(first, 1);
  const { open: later } = await write(first, 2);
  await first.close();
  const path = pathOf(folder, open.file);
  await truncate(path, later.length - 50);
  const again = await openArchive(folder, new Map([['s', open]]), 'derek/test');
  expect((await stat(path)).size).toBe(open.length);
  const { placed } = await write(again, 3);
  expect(placed[0]?.from).toBe(open.length);
  await again.close();
  expect((await memberEnds(path)).length).toBe(7);
});

it('without a state, whole records count; a file that nobody committed goes', async () => {
  const archive = await openArchive(folder, null, 'derek/test');
  const { open } = await write(archive, 1);
  await archive.close();
  const path = pathOf(folder, open.file);
  await appendFile(path, packMember(Buffer.from('x')).subarray(0, 30));
  await (await openArchive(folder, null, 'derek/test')).close();
  expect((await stat(path)).size).toBe(open.length);
  await (await openArchive(folder, new Map(), 'derek/test')).close();
  expect((await readdir(folder, { recursive: true })).filter((name) => name.includes('.warc'))).toEqual([]);
});
