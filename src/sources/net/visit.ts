/** A polite request: robots.txt asked first, the host's turn waited for, redirects followed under the same rules. */
import type { Clock } from '../clock.js';
import { DAY } from '../clock.js';
import { checkedUrl } from './address.js';
import { FetchFault, faultOf } from './fault.js';
import { retryAfter, type Hosts, type HostTrouble } from './hosts.js';
import { headerOf, type Answer, type Headers, type Requester, type RequestLimits } from './request.js';
import { ROBOTS_BYTES, robotsFile, rulesOf, type RobotsFile, type Rules } from './robots.js';

/** What is remembered of hosts, over restarts. */
export interface HostMemory {
  readonly robots: (origin: string) => Promise<RobotsFile | undefined>;
  readonly keepRobots: (origin: string, file: RobotsFile) => Promise<void>;
  readonly keepTrouble: (host: string, trouble: HostTrouble | null) => Promise<void>;
}

/** How a source wants to be asked. */
export interface Manners {
  /** Milliseconds. */
  readonly delay: number;
  readonly allowPrivate: boolean;
}

export interface VisitOptions extends Manners {
  readonly headers?: Headers;
  readonly limits: RequestLimits;
  /** No new request is sent after it. */
  readonly stop?: AbortSignal | undefined;
  /** Requests under way are given up. */
  readonly abort?: AbortSignal | undefined;
  /** Told of each request before it is sent. */
  readonly spend?: () => void;
}

export interface Visitor {
  /**
   * The answer at the end of all redirects, whatever its status.
   *
   * @throws FetchFault; `backoff` when the host is left alone for now, `robots` when its rules forbid the URL or one it leads to
   */
  readonly visit: (url: string, options: VisitOptions) => Promise<Answer>;
  /** Rules of a URL's host, asked for when they are not known or a day old. */
  readonly rules: (url: string, options: Omit<VisitOptions, 'limits'>) => Promise<Rules>;
  readonly hosts: Hosts;
}

const MOST_REDIRECTS = 5;
const ROBOTS_LIMITS: RequestLimits = { bytes: ROBOTS_BYTES, time: 30_000, cut: true };

export function openVisitor(requester: Requester, hosts: Hosts, memory: HostMemory, clock: Clock): Visitor {
  /** One request in its turn; trouble of the host is noted. */
  const ask = async (
    url: URL,
    delay: number,
    { headers = [], limits, allowPrivate, stop, abort, spend }: VisitOptions,
  ): Promise<Answer> => {
    const answer = await hosts.inTurn(
      url.host,
      delay,
      async () => {
        if (stop?.aborted === true) throw new FetchFault('stopped', 'stopped');
        // Asked here: what waited in the line before may have closed it.
        if (hosts.closedUntil(url.host) > 0) throw new FetchFault('backoff', `${url.host} is left alone for a while`);
        spend?.();
        try {
          const got = await requester.get(url.href, headers, limits, allowPrivate, abort);
          if (got.status === 429 || got.status === 503)
            await memory.keepTrouble(url.host, hosts.trouble(url.host, retryAfter(headerOf(got.headers, 'retry-after'), clock.now())));
          else if (hosts.well(url.host)) await memory.keepTrouble(url.host, null);
          return got;
        } catch (error) {
          const fault = faultOf(error);
          if (fault.ofHost) await memory.keepTrouble(url.host, hosts.trouble(url.host, null));
          throw fault;
        }
      },
      stop,
    );
    return answer;
  };

  const follow = async (start: string, options: VisitOptions, delayOf: (url: URL) => Promise<number>): Promise<Answer> => {
    let url = checkedUrl(start, options.allowPrivate);
    const seen = new Set<string>();
    for (;;) {
      seen.add(url.href);
      const answer = await ask(url, await delayOf(url), options);
      const target = answer.status >= 300 && answer.status < 400 && answer.status !== 304 ? headerOf(answer.headers, 'location') : null;
      if (target === null) return answer;
      if (!URL.canParse(target, url.href))
        throw new FetchFault('redirects', `${url.href} leads to "${target}", which is no URL`, answer.status);
      const next = checkedUrl(new URL(target, url).href, options.allowPrivate);
      next.hash = '';
      if (seen.has(next.href)) throw new FetchFault('redirects', `${start} leads in a circle`, answer.status);
      if (seen.size > MOST_REDIRECTS)
        throw new FetchFault('redirects', `${start} leads over more than ${MOST_REDIRECTS} redirects`, answer.status);
      url = next;
    }
  };

  const rules: Visitor['rules'] = async (address, options) => {
    const { origin } = checkedUrl(address, options.allowPrivate);
    const known = await memory.robots(origin);
    if (known !== undefined && clock.now() - known.at < DAY) return rulesOf(known, origin);
    const file = await fetchRobots(origin, options);
    if (file.kind !== 'closed') await memory.keepRobots(origin, file);
    else await close(new URL(origin).host);
    return rulesOf(file, origin);
  };

  /** While a host cannot say what it allows, it is left alone; then it is asked again. */
  const close = async (host: string): Promise<void> => {
    if (hosts.closedUntil(host) === 0) await memory.keepTrouble(host, hosts.trouble(host, null));
    throw new FetchFault('backoff', `robots.txt of ${host} cannot be had: nothing is asked of it until it can`);
  };

  const fetchRobots = async (origin: string, options: Omit<VisitOptions, 'limits'>): Promise<RobotsFile> => {
    try {
      const { status, body } = await follow(
        `${origin}/robots.txt`,
        { ...options, headers: [], limits: ROBOTS_LIMITS },
        async () => options.delay,
      );
      return robotsFile(status, body, clock.now());
    } catch (error) {
      const { code } = faultOf(error);
      if (code === 'stopped' || code === 'backoff' || code === 'address') throw error;
      // Redirects without end count as not there (section 2.3.1.2).
      if (code === 'redirects') return { kind: 'none', text: '', at: clock.now() };
      return { kind: 'closed', text: '', at: clock.now() };
    }
  };

  return {
    hosts,
    rules,
    visit: (address, options) =>
      follow(address, options, async (url) => {
        const there = await rules(url.href, options);
        if (!there.allows(url.href)) throw new FetchFault('robots', `robots.txt of ${url.host} does not allow ${url.pathname}`);
        return Math.max(options.delay, there.delay ?? 0);
      }),
  };
}
