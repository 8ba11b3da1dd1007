/** Records of WARC/1.1 (ISO 28500:2017), as bytes. */
import { createHash, randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Answer, Headers } from '../net/request.js';

export type Fields = Readonly<Record<string, string>>;

export interface WarcRecord {
  readonly type: 'warcinfo' | 'request' | 'response' | 'revisit' | 'metadata' | 'resource';
  readonly id: string;
  readonly fields: Fields;
  readonly block: Buffer;
}

export const newId = (): string => `<urn:uuid:${randomUUID()}>`;
export const digest = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export function recordBytes({ type, id, fields, block }: WarcRecord): Buffer {
  const head = { 'WARC-Type': type, 'WARC-Record-ID': id, ...fields, 'Content-Length': String(block.length) };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** What stands first in a file. */
export function fileInfo(date: string, file: string, software: string): WarcRecord {
  const block = Buffer.from(
    `software: ${software}\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n`,
  );
  return {
    type: 'warcinfo', id: newId(),
    fields: { 'WARC-Date': date, 'WARC-Filename': file, 'Content-Type': 'application/warc-fields' }, block,
  };
}

/** An earlier answer that has the same body. */
export interface Earlier {
  readonly url: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * The records of one request: what was asked, what is to be said of it, what came. A body that was there before, or that the server says
 * has not changed, is not kept again.
 *
 * @param said what `metadata` holds, as JSON
 */
export function recordsOf(answer: Answer, at: string, said: unknown, earlier: Earlier | null): WarcRecord[] {
  const target = { 'WARC-Target-URI': answer.url, 'WARC-Date': at };
  const [path, id] = [new URL(answer.url), newId()];
  const request = Buffer.from(`GET ${path.pathname}${path.search} HTTP/1.1\r\n${lines(answer.sent)}\r\n`);
  const head = Buffer.from(
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}\r\n${lines(asUnpacked(answer.headers, answer.body.length))}\r\n`,
  );
  const http = { ...target, 'Content-Type': 'application/http; msgtype=response' };
  const revisit = (profile: string): Fields => ({
    ...http, 'WARC-Profile': `http://netpreserve.org/warc/1.1/revisit/${profile}`,
    ...(earlier === null ? {} : { 'WARC-Refers-To-Target-URI': earlier.url, 'WARC-Refers-To-Date': earlier.at }),
  });
  const came: WarcRecord =
    answer.status === 304
      ? { type: 'revisit', id, fields: revisit('server-not-modified'), block: head }
      : earlier !== null
        ? {
            type: 'revisit', id,
            fields: { ...revisit('identical-payload-digest'), 'WARC-Payload-Digest': digest(answer.body) }, block: head,
          }
        : {
            type: 'response', id, fields: { ...http, 'WARC-Payload-Digest': digest(answer.body) },
            block: Buffer.concat([head, answer.body]),
          };
  return [
    {
      type: 'request', id: newId(),
      fields: { ...target, 'Content-Type': 'application/http; msgtype=request', 'WARC-Concurrent-To': id },
      block: request,
    },
    metadataOf(said, target, id),
    came,
  ];
}

export function metadataOf(said: unknown, fields: Fields, of: string): WarcRecord {
  return {
    type: 'metadata', id: newId(), fields: { ...fields, 'Content-Type': 'application/json', 'WARC-Refers-To': of },
    block: Buffer.from(JSON.stringify(said)),
  };
}

const lines = (headers: Headers): string => headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');

/** The body is kept unpacked; what its headers said of its packing keeps a name of its own. */
function asUnpacked(headers: Headers, length: number): Headers {
  const packed = /^(?:content-encoding|transfer-encoding|content-length)$/;
  return [
    ...headers.map(([name, value]) => [packed.test(name) ? `x-orig-${name}` : name, value] as const),
    ['content-length', String(length)],
  ];
}
