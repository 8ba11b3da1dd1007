import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Clock } from '../clock.js';
import { checkedUrl, isPublicAddress } from './address.js';
import { FetchFault } from './fault.js';
import { hostQueue, retryAfter } from './hosts.js';
import { openRequester, type Answer, type Requester } from './request.js';
import { robotsFile, rulesOf } from './robots.js';
import { unpack } from './unpack.js';
import { openVisitor } from './visit.js';

const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'fine', (error: FetchFault) => error.code);
const thrown = (act: () => unknown): string => {
  try {
    act();
    return 'fine';
  } catch (error) {
    return (error as FetchFault).code;
  }
};

describe('addresses', () => {
  test.each([
    ['8.8.8.8', true], ['2606:4700::1111', true], ['127.0.0.1', false], ['10.1.2.3', false], ['192.168.0.1', false], ['172.16.0.1', false], ['169.254.169.254', false], ['100.64.0.1', false],
    ['0.0.0.0', false], ['255.255.255.255', false], ['224.0.0.1', false], ['198.18.0.1', false], ['::1', false], ['::', false], ['fe80::1', false], ['fc00::1', false], ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', true], ['64:ff9b::7f00:1', false], ['2002:7f00:1::', false], ['no address', false],
  ])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));

  test.each([
    ['http://portal.kz/x', 'fine'], ['https://8.8.8.8/', 'fine'], ['ftp://portal.kz/', 'scheme'], ['file:///etc/passwd', 'scheme'], ['javascript:alert(1)', 'scheme'], ['portal.kz', 'scheme'],
    ['http://user:secret@portal.kz/', 'scheme'], ['http://127.0.0.1/', 'address'], ['http://2130706433/', 'address'], ['http://0x7f.1/', 'address'], ['http://0177.0.0.1/', 'address'],
    ['http://[::1]:80/', 'address'], ['http://[::ffff:7f00:1]/', 'address'], ['http://127.1/', 'address'], ['http://１２７.０.０.１/', 'address'],
  ])('%s: %s', (url, expected) => {
    expect(thrown(() => checkedUrl(url, false))).toBe(expected);
  });

  it('may be private when the source says so', () => expect(checkedUrl('http://127.0.0.1:80/x', true).href).toBe('http://127.0.0.1/x'));
});

describe('unpacking', () => {
  const text = Buffer.from('мәтін '.repeat(1000));
  test.each([['gzip', gzipSync(text)], ['deflate', deflateSync(text)], ['deflate', deflateRawSync(text)], ['br', brotliCompressSync(text)]])('%s', async (coding, packed) => {
    expect(await unpack(packed, [coding], 1e6)).toEqual(text);
  });
  it('one over another', async () => expect(await unpack(gzipSync(deflateSync(text)), ['deflate', 'gzip'], 1e6)).toEqual(text));
  it('a bomb', async () => expect(await codeOf(unpack(gzipSync(Buffer.alloc(50_000_000)), ['gzip'], 1e9))).toBe('bomb'));
  it('more than is wanted', async () => expect(await codeOf(unpack(gzipSync(text), ['gzip'], 100))).toBe('too-large'));
  it('a coding that nobody asked for', async () => expect(await codeOf(unpack(text, ['zstd'], 1e6))).toBe('type'));
  it('cut anywhere, it is never taken for whole', async () => {
    const packed = gzipSync(text);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: packed.length - 1 }), async (length) => {
      expect(await codeOf(unpack(packed.subarray(0, length), ['gzip'], 1e6))).toBe('truncated');
    }), { numRuns: 30 });
  });
});

describe('robots.txt', () => {
  const rules = (text: string) => rulesOf({ kind: 'text', text, at: 0 }, 'https://portal.kz');
  test.each([
    ['User-agent: *\nDisallow: /admin/', '/admin/x', false],
    ['User-agent: *\nDisallow: /admin/', '/news/1', true],
    ['User-agent: *\nDisallow: /\nUser-agent: derek\nAllow: /', '/x', true],
    ['User-agent: Derek\nDisallow: /', '/x', false],
    ['User-agent: derekbot\nDisallow: /', '/x', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/x.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x.pdf?y', true],
    ['User-agent: *\nDisallow: /жаңалық', '/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B/1', false],
    ['User-agent: *\nDisallow: /%d0%b6', '/%D0%B6', false],
    ['User-agent: *\nDisallow: /%6Eews', '/news', false],
    ['User-agent: *\nDisallow:', '/x', true],
    ['', '/x', true],
    ['\uFEFFUser-agent: *\nDisallow: /x', '/x', false],
  ])('%j allows %s: %s', (text, path, expected) => expect(rules(text).allows(`https://portal.kz${path}`)).toBe(expected));

  it('has a pause and sitemaps', () => {
    expect(rules('User-agent: *\nCrawl-delay: 2.5\n\nSitemap: https://portal.kz/s.xml')).toMatchObject({ delay: 2500, sitemaps: ['https://portal.kz/s.xml'] });
  });

  test.each([[200, 'text'], [404, 'none'], [403, 'none'], [401, 'none'], [429, 'closed'], [500, 'closed'], [503, 'closed']])('status %i is %s', (status, kind) => {
    expect(robotsFile(status, Buffer.from('x'), 0).kind).toBe(kind);
  });
  it('allows nothing while the host cannot say', () => expect(rulesOf({ kind: 'closed', text: '', at: 0 }, 'https://portal.kz').allows('https://portal.kz/')).toBe(false));
});

describe('politeness', () => {
  let time = 0;
  const clock: Clock = { now: () => time, sleep: async (milliseconds) => { time += Math.max(0, milliseconds); } };

  it('one at a time, a pause after each, the longer of the delay and the answer', async () => {
    time = 0;
    const hosts = hostQueue(clock);
    const began: number[] = [];
    const ask = (takes: number) => hosts.inTurn('a', 1000, async () => {
      began.push(time);
      time += takes;
    });
    await Promise.all([ask(10), ask(5000), ask(10)]);
    expect(began).toEqual([1000, 2010, 12_010]);
  });

  it('leaves a host alone for longer and longer, never for ever, and heeds what it asks for', () => {
    time = 0;
    const hosts = hostQueue(clock, [], () => 0.5);
    const pauses = Array.from({ length: 12 }, () => hosts.trouble('a', null).until);
    expect(pauses.slice(0, 4)).toEqual([60_000, 120_000, 240_000, 480_000]);
    expect(Math.max(...pauses)).toBe(6 * 3_600_000);
    expect(hosts.trouble('b', 7_200_000).until).toBe(7_200_000);
    expect(hosts.trouble('c', 1e12).until).toBe(24 * 3_600_000);
    expect(hosts.closedUntil('a')).toBeGreaterThan(0);
    expect([hosts.well('a'), hosts.well('a'), hosts.closedUntil('a')]).toEqual([true, false, 0]);
  });

  test.each([['120', 120_000], ['Thu, 01 Jan 1970 00:02:00 GMT', 60_000], ['Thu, 01 Jan 1970 00:00:00 GMT', 0], ['soon', null], [null, null]])('retry-after %j at 00:01 is %s', (header, expected) => {
    expect(retryAfter(header, 60_000)).toBe(expected);
  });
});

describe('requests', () => {
  const answers = new Map<string, RequestListener>();
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((request, response) => { (answers.get(request.url ?? '') ?? ((_, other) => other.writeHead(404).end()))(request, response); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const limits = { bytes: 100_000, time: 20_000 };
  const bomb = gzipSync(Buffer.alloc(60_000_000));
  const get = async (path: string, answer: RequestListener, more = {}): Promise<Answer> => {
    answers.set(path, answer);
    const requester = openRequester('derek/test (+mailto:a@b.kz)');
    try {
      return await requester.get(origin + path, [], { ...limits, ...more }, true);
    } finally {
      await requester.close();
    }
  };

  it('says who asks, and gives the body unpacked', async () => {
    const answer = await get('/fine', (request, response) => response.writeHead(200, { 'content-encoding': 'gzip', 'x-agent': request.headers['user-agent'] }).end(gzipSync('мәтін')));
    expect([answer.status, answer.body.toString(), answer.headers.find(([name]) => name === 'x-agent')?.[1]]).toEqual([200, 'мәтін', 'derek/test (+mailto:a@b.kz)']);
  });

  test.each<[string, string, RequestListener]>([
    ['broken off', 'truncated', (_, response) => { response.writeHead(200, { 'content-length': 100 }); response.write('x', () => response.socket?.destroy()); }],
    ['broken off in chunks', 'truncated', (_, response) => { response.writeHead(200); response.write('x', () => response.socket?.destroy()); }],
    ['gzip that ends early', 'truncated', (_, response) => { response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('мәтін'.repeat(99)).subarray(0, -9)); }],
    ['no gzip at all', 'truncated', (_, response) => { response.writeHead(200, { 'content-encoding': 'gzip' }).end('мәтін'); }],
    ['a huge body', 'too-large', (_, response) => { response.writeHead(200).end(Buffer.alloc(200_000)); }],
    ['a body said to be huge', 'too-large', (_, response) => { response.writeHead(200, { 'content-length': 1e9 }).write('x'); }],
    ['a bomb', 'bomb', (_, response) => { response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb); }],
    ['an endless answer', 'timeout', (_, response) => { response.writeHead(200).write('x'); }],
    ['no answer', 'timeout', () => undefined],
    ['no HTTP', 'truncated', (_, response) => { response.socket?.end('nonsense\r\n\r\n'); }],
  ])('%s: %s', async (name, code, answer) => {
    expect(await codeOf(get(`/${encodeURI(name)}`, answer, code === 'timeout' ? { time: 200 } : code === 'bomb' ? { bytes: 1e9 } : {}))).toBe(code);
  });

  it('cuts what may be cut', async () => expect((await get('/long', (_, response) => { response.writeHead(200).end(Buffer.alloc(200_000)); }, { cut: true })).body.length).toBe(100_000));

  it('does not ask names that lead to this machine, nor addresses of it', async () => {
    const requester = openRequester('derek', async (host) => [{ address: host === 'evil.kz' ? '127.0.0.1' : '192.168.1.1', family: 4 }]);
    const seen: string[] = [];
    answers.set('/secret', (_, response) => { seen.push('asked'); response.end('secret'); });
    const port = new URL(origin).port;
    for (const host of ['evil.kz', 'router.kz', '127.0.0.1', '2130706433', '[::ffff:127.0.0.1]']) {
      expect([host, await codeOf(requester.get(`http://${host}:${port}/secret`, [], limits, false))]).toEqual([host, 'address']);
    }
    expect(seen).toEqual([]);
    await requester.close();
  });
});

describe('visits', () => {
  let time = 0;
  const clock: Clock = { now: () => time, sleep: async (milliseconds) => { time += Math.max(0, milliseconds); } };
  const answerOf = (url: string, status: number, location?: string): Answer => ({ url, status, headers: location === undefined ? [] : [['location', location]], body: Buffer.from(''), sent: [], took: 0 });
  const visitor = (pages: Readonly<Record<string, [number, string?]>>, asked: string[] = []) => {
    const requester: Requester = {
      get: async (url) => {
        asked.push(url);
        const [status, more] = pages[url] ?? [404];
        return url.endsWith('/robots.txt') && status === 200 ? { ...answerOf(url, 200), body: Buffer.from(more ?? '') } : answerOf(url, status, more);
      },
      close: async () => undefined,
    };
    const memory = { robots: async () => undefined, keepRobots: async () => undefined, keepTrouble: async () => undefined };
    return openVisitor(requester, hostQueue(clock), memory, clock);
  };
  const options = { delay: 0, allowPrivate: false, limits: { bytes: 1, time: 1 } };

  it('follows redirects by the rules of where they lead', async () => {
    const asked: string[] = [];
    const answer = await visitor({ 'http://a.kz/1': [301, 'https://b.kz/2'], 'https://b.kz/2': [200] }, asked).visit('http://a.kz/1', options);
    expect([answer.url, asked]).toEqual(['https://b.kz/2', ['http://a.kz/robots.txt', 'http://a.kz/1', 'https://b.kz/robots.txt', 'https://b.kz/2']]);
  });

  test.each<[string, string, Readonly<Record<string, [number, string?]>>]>([
    ['to this machine', 'address', { 'http://a.kz/1': [302, 'http://127.0.0.1/admin'] }],
    ['to this machine by its number', 'address', { 'http://a.kz/1': [302, '//2130706433/'] }],
    ['to a file', 'scheme', { 'http://a.kz/1': [302, 'file:///etc/passwd'] }],
    ['in a circle', 'redirects', { 'http://a.kz/1': [302, '/2'], 'http://a.kz/2': [302, '/1'] }],
    ['without end', 'redirects', Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`http://a.kz/${n}`, [302, `/${n + 1}`]]))],
    ['where robots.txt says no', 'robots', { 'http://a.kz/1': [302, 'http://b.kz/2'], 'http://b.kz/robots.txt': [200, 'User-agent: *\nDisallow: /'] }],
    ['nowhere', 'redirects', { 'http://a.kz/1': [302, 'http://'] }],
  ])('a redirect %s: %s', async (_, code, pages) => {
    const asked: string[] = [];
    expect(await codeOf(visitor(pages, asked).visit('http://a.kz/1', options))).toBe(code);
    expect(asked.filter((url) => /127|2130706433|file|b\.kz\/2/.test(url))).toEqual([]);
  });

  it('asks nothing of a host whose robots.txt cannot be had', async () => {
    const asked: string[] = [];
    expect(await codeOf(visitor({ 'http://a.kz/robots.txt': [500], 'http://a.kz/1': [200] }, asked)
      .visit('http://a.kz/1', options))).toBe('backoff');
    expect(asked).toEqual(['http://a.kz/robots.txt']);
  });

  it('waits as long as robots.txt asks', async () => {
    time = 0;
    const one = visitor({ 'http://a.kz/robots.txt': [200, 'User-agent: *\nCrawl-delay: 30'], 'http://a.kz/1': [200] });
    await one.visit('http://a.kz/1', options);
    const after = time;
    await one.visit('http://a.kz/1', { ...options, delay: 1000 });
    expect(time - after).toBeGreaterThanOrEqual(30_000);
  });

  it('leaves a host alone that says 503', async () => {
    const asked: string[] = [];
    const one = visitor({ 'http://a.kz/1': [503] }, asked);
    expect((await one.visit('http://a.kz/1', options)).status).toBe(503);
    expect(await codeOf(one.visit('http://a.kz/1', options))).toBe('backoff');
    time += 3_600_000;
    expect(await codeOf(one.visit('http://a.kz/1', options))).toBe('fine');
    expect(asked.filter((url) => url.endsWith('/1')).length).toBe(2);
  });
});
