/** robots.txt by RFC 9309. */
import * as robotsParserModule from 'robots-parser';

// Its types are those of a module, its code that of CommonJS.
const robotsParser = robotsParserModule.default as unknown as typeof robotsParserModule.default.default;

/** Name by which rules mean us. */
export const PRODUCT = 'derek';
/** Bytes that are read of it. */
export const ROBOTS_BYTES = 500 * 1024;

export interface Rules {
  readonly allows: (url: string) => boolean;
  /** Milliseconds between two requests; null where it does not say. */
  readonly delay: number | null;
  readonly sitemaps: readonly string[];
}

/** What a robots.txt was found to be, as it is kept. */
export interface RobotsFile {
  /** `text`: its rules hold; `none`: everything is allowed; `closed`: nothing is, because the host could not say. */
  readonly kind: 'text' | 'none' | 'closed';
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The longest pause: a page a day. */
const LONGEST_DELAY = 86_400_000;

/** By status: 4xx allows all, 5xx nothing (sections 2.3.1.3 and 2.3.1.4). */
export function robotsFile(status: number, body: Buffer, at: number): RobotsFile {
  if (status >= 200 && status < 300) return { kind: 'text', text: body.toString('utf8'), at };
  return { kind: status >= 400 && status < 500 && status !== 429 ? 'none' : 'closed', text: '', at };
}

/** @param origin scheme, host and port that it holds for */
export function rulesOf(file: RobotsFile, origin: string): Rules {
  if (file.kind !== 'text') return { allows: () => file.kind === 'none', delay: null, sitemaps: [] };
  const robots = robotsParser(
    `${origin}/robots.txt`,
    file.text
      .replace(/^\uFEFF/, '')
      .replace(/^([ \t]*(?:dis)?allow[ \t]*:)([^#\r\n]*)/gim, (_, name: string, path: string) => name + encoded(path)),
  );
  const delay = robots.getCrawlDelay(PRODUCT);
  return {
    // robots.txt itself is always allowed; what is said of no path is allowed.
    allows: (url) => robots.isAllowed(withEncoded(url), PRODUCT) !== false,
    delay: delay === undefined || !Number.isFinite(delay) || delay < 0 ? null : Math.min(delay * 1000, LONGEST_DELAY),
    sitemaps: robots.getSitemaps(),
  };
}

/** One form of percent-encoding on both sides of the comparison (section 2.2.2): letters as they are, others in capitals. */
function encoded(path: string): string {
  return path
    .replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
      const sign = String.fromCharCode(Number.parseInt(hex, 16));
      return /[\w.~-]/.test(sign) ? sign : whole.toUpperCase();
    })
    .replace(/[^\x20-\x7e]+/g, (signs) => encodeURI(Buffer.from(signs).toString()));
}

function withEncoded(address: string): string {
  const url = new URL(address);
  return url.origin + encoded(url.pathname + url.search);
}
