/** One request and its whole answer, within limits. What it leads to (redirects, waiting, trying again) is settled elsewhere. */
import { Agent, request as send, type Dispatcher } from 'undici';
import { checkedLookup, checkedUrl, systemResolver, type Resolver } from './address.js';
import { FetchFault, faultOf } from './fault.js';
import { unpack } from './unpack.js';

/** Names in lower case; a name may come more than once. */
export type Headers = readonly (readonly [name: string, value: string])[];

export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** Unpacked. */
  readonly body: Buffer;
  /** Headers that were sent. */
  readonly sent: Headers;
  /** Milliseconds from the request to the last byte. */
  readonly took: number;
}

export interface RequestLimits {
  /** Bytes, on the wire and unpacked. */
  readonly bytes: number;
  /** Milliseconds for all of it. */
  readonly time: number;
  /** Whether a longer body is cut rather than refused. @default false */
  readonly cut?: boolean;
}

export interface Requester {
  /**
   * @throws FetchFault
   */
  readonly get: (url: string, headers: Headers, limits: RequestLimits, allowPrivate: boolean, stop?: AbortSignal) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export const headerOf = (headers: Headers, name: string): string | null => headers.find(([key]) => key === name)?.[1] ?? null;

/** Milliseconds of silence after which an answer is given up. */
const SILENCE = 30_000;

export function openRequester(userAgent: string, resolver: Resolver = systemResolver): Requester {
  const agentFor = (allowPrivate: boolean): Agent =>
    new Agent({
      connections: 1, pipelining: 1, headersTimeout: SILENCE, bodyTimeout: SILENCE, keepAliveTimeout: 4000,
      maxHeaderSize: 65_536, connect: { timeout: 15_000, lookup: checkedLookup(resolver, allowPrivate) as never },
    });
  const agents = { open: agentFor(true), guarded: agentFor(false) };
  return {
    get: async (address, more, limits, allowPrivate, stop) => {
      const url = checkedUrl(address, allowPrivate);
      const headers: Headers = [['user-agent', userAgent], ['accept-encoding', 'gzip, deflate, br'], ...more];
      // Not AbortSignal.any: what it hangs on a signal that lives as long as the program stays there.
      const end = new AbortController();
      const abort = (): void => end.abort();
      const late = setTimeout(abort, limits.time);
      stop?.addEventListener('abort', abort);
      const started = performance.now();
      try {
        if (stop?.aborted === true) abort();
        const answer = await send(url, {
          dispatcher: allowPrivate ? agents.open : agents.guarded, headers: headers.flat(), signal: end.signal,
          responseHeaders: 'raw',
        });
        const received = pairs(answer.headers as unknown as readonly string[]);
        const packed = await bodyOf(answer, received, limits);
        const codings = (headerOf(received, 'content-encoding') ?? '')
          .toLowerCase()
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== '' && part !== 'identity');
        const body =
          limits.cut === true && codings.length === 0 ? packed : await unpack(packed, packed.length === 0 ? [] : codings, limits.bytes);
        return {
          url: url.href, status: answer.statusCode, headers: received, body, sent: [['host', url.host], ...headers],
          took: performance.now() - started,
        };
      } catch (error) {
        if (stop?.aborted === true) throw new FetchFault('stopped', 'stopped');
        if (end.signal.aborted) throw new FetchFault('timeout', `the answer took longer than ${limits.time / 1000} s`);
        throw faultOf(error);
      } finally {
        clearTimeout(late);
        stop?.removeEventListener('abort', abort);
      }
    },
    close: async () => {
      await Promise.all([agents.open.destroy(), agents.guarded.destroy()]);
    },
  };
}

async function bodyOf(answer: Dispatcher.ResponseData, headers: Headers, { bytes, cut = false }: RequestLimits): Promise<Buffer> {
  const stated = Number(headerOf(headers, 'content-length') ?? Number.NaN);
  const tooLarge = (): FetchFault => new FetchFault('too-large', `the answer has more than ${bytes} bytes`, answer.statusCode);
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    if (!cut && stated > bytes) throw tooLarge();
    for await (const piece of answer.body as AsyncIterable<Buffer>) {
      length += piece.length;
      pieces.push(piece);
      if (length <= bytes) continue;
      if (!cut) throw tooLarge();
      return Buffer.concat(pieces).subarray(0, bytes);
    }
  } finally {
    answer.body.on('error', () => undefined).destroy();
  }
  return Buffer.concat(pieces);
}

function pairs(raw: readonly (string | Buffer)[]): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2)
    found.push([
      String(raw[at]).toLowerCase(),
      Buffer.isBuffer(raw[at + 1]) ? (raw[at + 1] as Buffer).toString('latin1') : String(raw[at + 1]),
    ]);
  return found;
}
