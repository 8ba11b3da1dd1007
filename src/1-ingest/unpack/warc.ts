/** WARC 0.18 to 1.1: the pages among responses and resources, and the texts of WET. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { refuse } from '../formats/format.js';
import type { Container, Member, Packed } from './packed.js';
import { ByteReader } from './reader.js';

const SIGN = Buffer.from('WARC/');
/** Bytes that a header or a page may have. */
const MOST_HEADER = 1 << 20;
const MOST_PAGE = 64 << 20;

export const warc: Container = {
  name: 'warc',
  endings: ['warc', 'wet'],
  begins: (head) => SIGN.equals(head.subarray(0, 5)),
  members: records,
};

type Headers = ReadonlyMap<string, string>;

async function* records(file: Packed): AsyncGenerator<Member> {
  const reader = new ByteReader(file.chunks());
  let number = 0;
  for (;;) {
    const gap = await reader.skipTo(SIGN);
    number++;
    if (gap.skipped > 0) {
      yield {
        uri: file.uri, broken: refuse('warc', `Before record ${number}, ${gap.skipped} bytes are of no record. Fetch the file again.`),
      };
    }
    if (gap.ended) {
      if (number === 1 && gap.skipped === 0) throw refuse('empty', 'The WARC holds no records.');
      return;
    }
    const headers = parseHeaders(await reader.head(MOST_HEADER));
    const length = Number(headers?.get('content-length') ?? Number.NaN);
    if (headers === null || !Number.isSafeInteger(length) || length < 0) {
      yield { uri: file.uri, broken: refuse('warc', `Record ${number} has no header that can be read.`) };
      continue;
    }
    const uri = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? file.uri;
    if (length > MOST_PAGE) {
      yield { uri, broken: refuse('too-large', `The record has ${length} bytes, too many for a page.`) };
      await reader.skip(length);
      continue;
    }
    const block = await reader.take(length);
    if (block.length < length) {
      yield { uri, broken: refuse('warc', `Record ${number} breaks off after ${block.length} of ${length} bytes. Fetch the file again.`) };
    } else yield memberOf(file, uri, headers, block);
  }
}

/** Names in lower case; null where what stands there is no header. */
function parseHeaders(bytes: Uint8Array | null): Headers | null {
  if (bytes === null) return null;
  const [first = '', ...lines] = Buffer.from(bytes).toString('utf8').split(/\r?\n/);
  if (!/^(?:WARC|HTTP)\/\d/.test(first)) return null;
  const headers = new Map<string, string>([[':status', /^HTTP\/\S+\s+(\d+)/.exec(first)?.[1] ?? '']]);
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function memberOf(file: Packed, uri: string, headers: Headers, block: Uint8Array): Member {
  const type = headers.get('warc-type') ?? 'unknown';
  if (type === 'conversion') return textMember(file, uri, headers, block);
  if (type !== 'response' && type !== 'resource') return { uri, passed: `warc-${type}` };
  if (type === 'resource') return pageMember(file, uri, headers.get('content-type') ?? '', block);
  const end = headEnd(block);
  const http = end < 0 ? null : parseHeaders(block.subarray(0, end));
  if (http === null) return { uri, broken: refuse('warc', 'The response has no header of HTTP.') };
  const status = http.get(':status') ?? '';
  if (status !== '200') return { uri, passed: `http-${status || 'unknown'}` };
  try {
    return pageMember(file, uri, http.get('content-type') ?? '', decoded(block.subarray(end), http));
  } catch (error) {
    return { uri, broken: refuse('warc', `The body of the response cannot be unpacked (${(error as Error).message}).`) };
  }
}

function pageMember(file: Packed, uri: string, contentType: string, bytes: Uint8Array): Member {
  const kind = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (kind !== '' && !/^(?:text\/html|application\/xhtml\+xml)$/.test(kind)) return { uri, passed: 'no-page' };
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1];
  return {
    uri, name: file.name, format: 'html', container: 'warc', url: uri, ...(charset === undefined ? {} : { charset }),
    chunks: () => once(bytes),
  };
}

const textMember = (file: Packed, uri: string, headers: Headers, block: Uint8Array): Member =>
  /^text\/plain/i.test(headers.get('content-type') ?? 'text/plain')
    ? { uri, name: file.name, format: 'txt', container: 'warc', url: uri, chunks: () => once(block) }
    : { uri, passed: 'no-page' };

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Offset after the blank line that ends a header, -1 without one. */
function headEnd(block: Uint8Array): number {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.length);
  const strict = buffer.indexOf('\r\n\r\n');
  return strict >= 0 ? strict + 4 : buffer.indexOf('\n\n') >= 0 ? buffer.indexOf('\n\n') + 2 : -1;
}

/** A body as it was before it was sent. Crawlers that unpack leave the headers, so what is not packed is taken as it is. */
function decoded(body: Uint8Array, http: Headers): Uint8Array {
  const plain = /chunked/i.test(http.get('transfer-encoding') ?? '') ? dechunked(body) : body;
  const encoding = http.get('content-encoding')?.trim().toLowerCase();
  const options = { maxOutputLength: MOST_PAGE };
  if ((encoding === 'gzip' || encoding === 'x-gzip') && plain[0] === 0x1f && plain[1] === 0x8b) return gunzipSync(plain, options);
  if (encoding === 'deflate' && plain[0] === 0x78) return inflateSync(plain, options);
  return encoding === 'br' && !/^\s*</.test(Buffer.from(plain.subarray(0, 64)).toString('latin1'))
    ? brotliDecompressSync(plain, options)
    : plain;
}

function dechunked(body: Uint8Array): Uint8Array {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Uint8Array[] = [];
  for (let at = 0; ; ) {
    const end = buffer.indexOf('\r\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(buffer.toString('latin1', at, end), 16);
    // Already put together.
    if (Number.isNaN(size)) {
      if (parts.length === 0) return body;
      throw new Error('a chunk has no length');
    }
    if (size === 0) return Buffer.concat(parts);
    if (end + 2 + size > buffer.length) throw new Error('the last chunk breaks off');
    parts.push(buffer.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}
