/** A news portal on this machine: feed, sitemaps, list, robots.txt and pages, with whatever faults a test wants. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export interface Story {
  readonly number: number;
  title: string;
  lines: readonly string[];
  /** ISO 8601. */
  published: string;
  guid: string;
  /** Path of its page. */
  path: string;
  /** Status that its page answers with. */
  status: number;
  /** What the page says is its own address; undefined: its address. */
  canonical?: string;
  alternates?: readonly string[];
  /** Whether the page has its date. */
  dated?: boolean;
}

export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly began: number;
  ended: number;
  status: number;
  /** Bytes of the body that were sent. */
  body: number;
  /** Whether the answer went out whole, with status 200. */
  whole: boolean;
  /** What was served, by its hash. */
  etag: string;
  /** Requests that were being answered at the same time. */
  readonly beside: number;
  readonly after: number;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
/** A fault for a request; null for none. */
export type FaultFor = (path: string, request: IncomingMessage) => Fault | null;
export type Fault = 'reset' | 'truncated' | 'status-500' | 'status-503' | 'status-429' | 'broken-gzip' | 'stalled' | 'wrong-type' | 'empty';

export interface NewsSite {
  /** `http://127.0.0.1:1234`. */
  readonly origin: string;
  readonly stories: Story[];
  readonly asked: Asked[];
  robots: string | null;
  /** Stories in the feed: the newest. */
  feedLength: number;
  /** Pages of their own, by path, before all others. */
  readonly pages: Map<string, Answer>;
  faultFor: FaultFor;
  /** Whether answers carry validators. */
  validators: boolean;
  /** Adds a story; the newest is the last. */
  readonly publish: (story?: Partial<Story>) => Story;
  readonly close: () => Promise<void>;
}

const SENTENCES = [
  'Облыста биыл көктемгі егіс жұмыстары белгіленген мерзімде аяқталып, шаруалар негізгі дақылдарды толық сеуіп бітірді.',
  'Министрліктің мәліметінше, жоба аясында жаңа жұмыс орындары ашылып, өңірдің экономикасына қосымша инвестиция тартылады.',
  'Қала тұрғындары қоғамдық көлік санының көбеюіне және жолдардың уақытында жөнделуіне ризашылығын білдірді.',
  'Сарапшылар нарықтағы бағаның өсуін логистикалық шығындардың артуымен және маусымдық сұраныспен түсіндіреді.',
  'Кәсіпорын басшылығы өндіріс көлемін ұлғайту үшін шетелден заманауи құрал-жабдықтар сатып алынғанын мәлімдеді.',
  'Мектеп оқушылары республикалық олимпиадада жоғары нәтиже көрсетіп, бірнеше жүлделі орынға ие болды.',
];

export function storyLines(number: number, version = 1): string[] {
  const pick = (at: number): string => SENTENCES[(number * 7 + at * 3) % SENTENCES.length] ?? '';
  return [
    `${number}-хабарлама: ауданда ${number + 10} нысан салынып, оған бюджеттен ${(number % 97) + 3} млн теңге бөлінді.`,
    `${pick(0)} ${pick(1)}`, `${pick(2)} ${number}-нысанның құрылысы ${version}-кезеңде аяқталады.`, pick(version + 3),
  ];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function pageOf(site: Pick<NewsSite, 'origin'>, story: Story): string {
  const canonical = story.canonical ?? site.origin + story.path;
  return `<!doctype html><html lang="kk"><head><meta charset="utf-8"><title>${escaped(story.title)}</title>
<link rel="canonical" href="${canonical}">${(story.alternates ?? []).map((href) => `<link rel="alternate" hreflang="x" href="${href}">`).join('')}
<meta property="og:type" content="article">${story.dated === false ? '' : `<meta property="article:published_time" content="${story.published}">`}</head>
<body><header><a href="/">Басты бет</a></header><article><h1>${escaped(story.title)}</h1>${story.lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</article></body></html>`;
}

const item = (site: NewsSite, { title, path, guid, published }: Story): string =>
  `<item><title>${escaped(title)}</title><link>${site.origin}${path}</link><guid isPermaLink="false">${guid}</guid><pubDate>${new Date(published).toUTCString()}</pubDate></item>`;

function feedOf(site: NewsSite): string {
  const newest = site.stories.slice(-site.feedLength).reverse();
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Жаңалықтар</title><link>${site.origin}/</link>${newest.map((story) => item(site, story)).join('\n')}</channel></rss>`;
}

export const sitemapOf = (site: NewsSite, stories: readonly Story[], news = false): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${stories.map((story) =>
    `<url><loc>${site.origin}${story.path}</loc>${news ? `<news:news><news:publication_date>${story.published}</news:publication_date><news:title>${escaped(story.title)}</news:title></news:news>` : ''}</url>`).join('\n')}</urlset>`;

export const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;

export async function newsSite(): Promise<NewsSite> {
  const server = createServer((request, response) => { void answer(request, response); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let [open, lastEnd] = [0, 0];
  const site: NewsSite = {
    origin, stories: [], asked: [], robots: 'User-agent: *\nDisallow: /admin/\n', feedLength: 30, pages: new Map(), faultFor: () => null, validators: true,
    publish: (story = {}) => {
      const number = site.stories.length + 1;
      const made: Story = {
        number, title: `Аудан жаңалығы: ${number}-нысан салынып бітті`, lines: storyLines(number), published: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(), guid: `g-${number}`,
        path: `/news/${10_000 + number}-habar`, status: 200, ...story,
      };
      site.stories.push(made);
      return made;
    },
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };

  const answer: Answer = async (request, response) => {
    const path = request.url ?? '/';
    const log: Asked = { path, headers: request.headers, began: performance.now(), ended: Number.NaN, status: 0, body: 0, whole: false, etag: '', beside: open, after: lastEnd };
    open += 1;
    site.asked.push(log);
    response.on('close', () => {
      open -= 1;
      log.ended = performance.now();
      log.status = response.statusCode;
      log.whole = response.writableFinished && response.statusCode === 200 && !response.hasHeader('x-fault');
    });
    // The event of the end comes when this process gets to it; the answer is on its way before.
    const send = response.end.bind(response);
    response.end = ((...args: Parameters<typeof send>) => {
      lastEnd = performance.now();
      return send(...args);
    }) as typeof response.end;
    const own = site.pages.get(path.split('?')[0] ?? path);
    if (own !== undefined) return own(request, response);
    const [type, text] = contentOf(path);
    const status = text === null ? 404 : statusOf(path);
    const etag = etagOf(text ?? '');
    log.etag = etag;
    const fault = site.faultFor(path, request);
    if (fault !== null) return failWith(fault, response, text ?? '', () => { lastEnd = performance.now(); });
    if (site.validators && status === 200) response.setHeader('etag', etag);
    if (site.validators && status === 200 && request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    const body = gzipSync(text ?? 'жоқ');
    log.body = body.length;
    response.writeHead(status, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': body.length }).end(body);
  };

  const statusOf = (path: string): number => site.stories.find((story) => story.path === path)?.status ?? 200;
  const contentOf = (path: string): [string, string | null] => {
    if (path === '/robots.txt') return ['text/plain', site.robots];
    if (path === '/rss') return ['application/rss+xml; charset=utf-8', feedOf(site)];
    if (path === '/sitemap.xml') return ['application/xml', sitemapOf(site, site.stories)];
    if (path === '/news-sitemap.xml') return ['application/xml', sitemapOf(site, site.stories.slice(-50), true)];
    const page = /^\/list\?page=(\d+)$/.exec(path)?.[1];
    if (page !== undefined) return ['text/html; charset=utf-8', listOf(Number(page))];
    const story = site.stories.find((one) => one.path === path);
    return ['text/html; charset=utf-8', story === undefined ? null : pageOf(site, story)];
  };
  const listOf = (page: number): string | null => {
    const newest = site.stories.toReversed().slice((page - 1) * 10, page * 10);
    if (newest.length === 0 && page > 1) return null;
    return `<html><body><ul>${newest.map(({ path, title }) => `<li class="item"><a href="${path}">${escaped(title)}</a></li>`).join('')}</ul><a href="/about">Біз туралы</a></body></html>`;
  };
  return site;
}

function failWith(fault: Fault, response: ServerResponse, text: string, broke: () => void): void {
  response.setHeader('x-fault', fault);
  const body = gzipSync(text);
  switch (fault) {
    case 'reset':
      broke();
      return void response.socket?.destroy();
    case 'truncated':
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': Buffer.byteLength(text) + 100 });
      broke();
      return void response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
    case 'broken-gzip': return void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(body.subarray(0, body.length - 12));
    case 'stalled': return void response.writeHead(200, { 'content-type': 'text/html', 'content-length': 1000 }).write('<');
    case 'status-500': return void response.writeHead(500).end('қате');
    case 'status-503': return void response.writeHead(503, { 'retry-after': '60' }).end();
    case 'status-429': return void response.writeHead(429, { 'retry-after': '60' }).end();
    case 'wrong-type': return void response.writeHead(502, { 'content-type': 'image/png' }).end('x');
    case 'empty': return void response.writeHead(500, { 'content-length': 0 }).end();
  }
}
