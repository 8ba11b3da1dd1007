/** A page as the pipeline's own reading finds it: what identity and change are judged by. */
import { createHash } from 'node:crypto';
import { decode } from '../../1-ingest/encoding.js';
import { html } from '../../1-ingest/formats/html.js';
import type { IngestOptions } from '../../1-ingest/options.js';
import { parseStamp } from '../../1-ingest/published.js';
import { detectLanguage } from '../../2-normalise/language.js';
import { sketchOf } from '../../duplicates/sketch.js';
import { RejectError } from '../../record/source.js';
import { absolute, addressKey } from '../discover/found.js';

export interface Page {
  /** Why it is no article; null when it is one. */
  readonly reject: { readonly code: string; readonly message: string } | null;
  readonly title: string;
  /** ISO 8601, as the page says. */
  readonly published: string | null;
  /** Its own address as it says, when that is of the same site and not its home page. */
  readonly canonical: string | null;
  /** The same article in other languages: addresses. */
  readonly editions: readonly string[];
  /** Hash of the title and the body's text; of the bytes where there is no body. */
  readonly digest: string;
  readonly sketch: Uint32Array | null;
  readonly language: string;
  /** Characters of the body. */
  readonly length: number;
}

/**
 * Reads a page.
 *
 * @param url at which it was found in the end
 * @param type the header `content-type`
 */
export function readPage(bytes: Uint8Array, url: string, type: string | null, options: IngestOptions): Page {
  const none = {
    title: '', published: null, canonical: null, editions: [], digest: hash(bytes), sketch: null, language: 'und', length: 0,
  };
  let text: string;
  try {
    ({ text } = decode(bytes, charsetIn(type)));
    const draft = html.parse({ text, url }, options);
    const title = draft.title?.trim() ?? '';
    const body = draft.blocks.map((block) => block.text.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').join('\n');
    return {
      reject: null, title, published: typeof draft.published === 'string' ? parseStamp(draft.published) : null,
      canonical: ownAddress(draft.url, url), editions: alternatesIn(text, url), digest: hash(`${title}\n${body}`),
      sketch: sketchOf(body), language: languageOf(body), length: body.length,
    };
  } catch (error) {
    if (error instanceof RejectError) return { ...none, reject: { code: error.code, message: error.message } };
    throw error;
  }
}

/** The charset that a header `content-type` names. */
export const charsetIn = (type: string | null | undefined): string | undefined => /charset\s*=\s*["']?([\w-]+)/i.exec(type ?? '')?.[1];

const hash = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex').slice(0, 32);

/** A canonical address counts when it is of the same site and names a page. */
function ownAddress(said: unknown, url: string): string | null {
  const address = typeof said === 'string' ? absolute(said, url) : null;
  return address !== null && addressKey(address) !== null && sameSite(address, url) ? address : null;
}

/** Domains under which sites are registered, beside the top ones. */
const SECOND_LEVEL = /\.(?:com|org|gov|edu|mil|net)\.[a-z]{2}$/;

/** Whether two addresses are of one site: `m.portal.kz` and `www.portal.kz` are. */
export function sameSite(a: string, b: string): boolean {
  return siteOf(a) === siteOf(b);
}

function siteOf(address: string): string {
  const { hostname, host } = new URL(address);
  // Of numbers and of single names nothing may be cut; ports then tell sites apart.
  if (/^[\d.]+$|^\[|^[^.]+$/.test(hostname)) return host;
  return hostname.split('.').slice(SECOND_LEVEL.test(hostname) ? -3 : -2).join('.');
}

function alternatesIn(html: string, url: string): string[] {
  const found = new Set<string>();
  for (const [tag] of html.slice(0, 200_000).matchAll(/<link\b[^>]*\bhreflang\s*=[^>]*>/gi)) {
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
    const address = absolute((href?.[1] ?? href?.[2] ?? href?.[3])?.replaceAll('&amp;', '&'), url);
    if (address !== null && addressKey(address) !== null && addressKey(address) !== addressKey(url) && found.size < 10) found.add(address);
  }
  return [...found];
}

/** The language by the letters and words of the text; what it says of itself is often the template's. */
function languageOf(text: string): string {
  const letters = {
    Arab: count(text, /\p{Script=Arabic}/gu), Cyrl: count(text, /\p{Script=Cyrillic}/gu),
    Latn: count(text, /\p{Script=Latin}/gu),
  };
  const script = letters.Cyrl >= letters.Latn && letters.Cyrl >= letters.Arab ? 'Cyrl' : letters.Arab > letters.Latn ? 'Arab' : 'Latn';
  return detectLanguage(text, script).language;
}

const count = (text: string, sign: RegExp): number => text.slice(0, 4000).match(sign)?.length ?? 0;
