/** What is at an address, and the line of config that follows. */
import type { Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { decode } from '../../1-ingest/encoding.js';
import { findElements } from '../../1-ingest/html/dom.js';
import { urlId } from '../../1-ingest/ids.js';
import { sameSite } from '../articles/page.js';
import { systemClock } from '../clock.js';
import { readFeed } from '../discover/feed.js';
import { absolute } from '../discover/found.js';
import { readSitemap, SITEMAP_BYTES } from '../discover/sitemap.js';
import { FetchError } from '../errors.js';
import { faultOf } from '../net/fault.js';
import { hostQueue } from '../net/hosts.js';
import { openRequester } from '../net/request.js';
import type { RobotsFile } from '../net/robots.js';
import { openVisitor, type VisitOptions, type Visitor } from '../net/visit.js';
import { userAgent } from '../open.js';

export interface ProbeOptions {
  readonly allowPrivate: boolean;
  readonly contact: string | null;
  /** Milliseconds between two requests. @default 1000 */
  readonly delay?: number;
}

interface Candidate {
  readonly kind: 'feed' | 'sitemap' | 'news sitemap' | 'index of sitemaps' | 'list';
  readonly url: string;
  readonly items: number;
  /** Of a list: the selector of its links. */
  readonly selector?: string;
}

/** Addresses that portals often have, where the page and robots.txt name none. */
const USUAL = ['/rss', '/feed', '/rss.xml', '/sitemap.xml', '/news-sitemap.xml', '/sitemap_index.xml'];
/** Least links of one kind that make a list. */
const LEAST_LINKS = 8;

/**
 * @returns what was found, a line each, and the config's line
 * @throws FetchError when nothing was found
 */
export async function probe(address: string, { allowPrivate, contact, delay = 1000 }: ProbeOptions): Promise<string> {
  const requester = openRequester(userAgent(contact));
  const robots = new Map<string, RobotsFile>();
  const memory = {
    robots: async (origin: string) => robots.get(origin),
    keepRobots: async (origin: string, file: RobotsFile) => void robots.set(origin, file),
    keepTrouble: async () => undefined,
  };
  const visitor = openVisitor(requester, hostQueue(systemClock), memory, systemClock);
  const options: VisitOptions = { delay, allowPrivate, limits: { bytes: SITEMAP_BYTES, time: 60_000 } };
  try {
    const first = await visitor.visit(address, options).catch((error: unknown) => {
      throw new FetchError(`${address}: ${faultOf(error).message}`);
    });
    if (first.status !== 200) throw new FetchError(`${address} answered with status ${first.status}`);
    const found = recognised(first.body, first.url);
    const candidates =
      found.length > 0 && found[0]?.kind !== 'list' ? found : [...(await around(visitor, first.body, first.url, options)), ...found];
    if (candidates.length === 0)
      throw new FetchError(`${first.url}: no feed, sitemap or list was found; give the address of a page with links to articles`);
    return `${candidates.map(({ kind, url, items, selector }) => `${kind.padEnd(17)} ${url}  ${items} items${selector === undefined ? '' : ` by ${selector}`}\n`).join('')}\n${configLine(first.url, candidates)}\n`;
  } finally {
    await requester.close();
  }
}

/** What robots.txt and the page name, or what is often there. */
async function around(visitor: Visitor, body: Buffer, url: string, options: VisitOptions): Promise<Candidate[]> {
  const { sitemaps } = await visitor.rules(url, options);
  const linked = linksIn(body, url).flatMap(({ name, attribs }) =>
    name === 'link' && /(?:rss|atom|feed\+json|rdf)/i.test(attribs['type'] ?? '') ? [absolute(attribs['href'], url)] : [],
  );
  const named = [...new Set([...linked, ...sitemaps])].filter((one) => one !== null && sameSite(one, url));
  const candidates: Candidate[] = [];
  for (const one of named.length > 0 ? named.slice(0, 8) : USUAL.map((path) => new URL(path, url).href)) {
    const answer = one === null ? null : await visitor.visit(one, options).catch(() => null);
    if (answer?.status === 200) candidates.push(...recognised(answer.body, answer.url).filter(({ kind }) => kind !== 'list'));
  }
  return candidates;
}

function recognised(body: Buffer, url: string): Candidate[] {
  try {
    const { items } = readFeed(body, url);
    if (items.length > 0) return [{ kind: 'feed', url, items: items.length }];
  } catch {
    // The next kind is tried.
  }
  try {
    const { kind, items } = readSitemap(body, url);
    return items.length === 0
      ? []
      : [{ kind: kind === 'index' ? 'index of sitemaps' : kind === 'news' ? 'news sitemap' : 'sitemap', url, items: items.length }];
  } catch {
    return listsIn(body, url);
  }
}

function linksIn(body: Buffer, url: string): Element[] {
  try {
    return findElements(
      parseDocument(decode(body).text).children,
      ({ name, attribs }) => (name === 'a' || name === 'link') && absolute(attribs['href'], url) !== null,
    );
  } catch {
    return [];
  }
}

/** The class, of a link or of what it stands in, under which most links to pages of the site stand. */
function listsIn(body: Buffer, url: string): Candidate[] {
  const bySelector = new Map<string, Set<string>>();
  for (const link of linksIn(body, url)) {
    const at = link.name === 'a' ? absolute(link.attribs['href'], url) : null;
    if (at === null || !sameSite(at, url) || (urlId(at)?.match(/\d{3,}|-/g)?.length ?? 0) === 0) continue;
    const selector = selectorOf(link);
    if (selector !== null) bySelector.set(selector, (bySelector.get(selector) ?? new Set()).add(at));
  }
  const [best] = [...bySelector].sort(([, a], [, b]) => b.size - a.size);
  return best === undefined || best[1].size < LEAST_LINKS ? [] : [{ kind: 'list', url, items: best[1].size, selector: best[0] }];
}

function selectorOf(link: Element): string | null {
  const own = link.attribs['class']?.trim().split(/\s+/)[0];
  if (own !== undefined && /^[\w-]+$/.test(own)) return `a.${own}`;
  for (let at = link.parent, depth = 0; at !== null && depth < 4 && 'attribs' in at; at = at.parent, depth += 1) {
    const name = at.attribs['class']?.trim().split(/\s+/)[0];
    if (name !== undefined && /^[\w-]+$/.test(name)) return `.${name} a`;
  }
  return null;
}

function configLine(url: string, candidates: readonly Candidate[]): string {
  const name = new URL(url).hostname.replace(/^www\./, '').replace(/\.[a-z]+$/, '').replaceAll(/[^\p{L}\d._-]/gu, '-');
  const urls = (...kinds: Candidate['kind'][]): string[] => candidates.filter(({ kind }) => kinds.includes(kind)).map((one) => one.url);
  const written = (key: string, all: readonly string[]): string[] =>
    all.length === 0 ? [] : [`${key}: ${all.length === 1 ? `'${all[0]}'` : `[${all.map((one) => `'${one}'`).join(', ')}]`}`];
  const [feeds, sitemaps] = [urls('feed'), urls('news sitemap', 'sitemap', 'index of sitemaps')];
  const list = feeds.length + sitemaps.length === 0 ? candidates.find(({ kind }) => kind === 'list') : undefined;
  const parts = [
    `name: '${name}'`,
    ...written('feed', feeds),
    ...written('sitemap', sitemaps),
    ...(list === undefined ? [] : [`list: { url: '${list.url}', link: '${list.selector}' }`]),
  ];
  return `{ ${parts.join(', ')} },`;
}
