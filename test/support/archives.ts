/** Archives of every kind, made in memory. */
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { pack, type Header } from 'tar-stream';
import { WARCRecord, WARCSerializer } from 'warcio';
import { ZipFile } from 'yazl';

type Content = string | Uint8Array;
const bytesOf = (content: Content): Buffer => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content));

/** @param stored names that are put in without being deflated */
export async function zipOf(files: Readonly<Record<string, Content>>, stored: readonly string[] = []): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files)) archive.addBuffer(bytesOf(content), name, { mtime: new Date(2026, 0, 5), compress: !stored.includes(name) });
  archive.end();
  return buffer(archive.outputStream as unknown as NodeJS.ReadableStream);
}

/** Headers besides the name go into `more`. */
export async function tarOf(files: Readonly<Record<string, Content | Partial<Header>>>): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) {
    if (typeof content === 'string' || content instanceof Uint8Array) archive.entry({ name, mtime: new Date(0) }, bytesOf(content));
    else archive.entry({ name, mtime: new Date(0), ...content });
  }
  archive.finalize();
  return buffer(archive as unknown as NodeJS.ReadableStream);
}

/** Zstandard with blocks as they are: no compressor is needed to make one. */
export function zstOf(content: Content): Buffer {
  const bytes = bytesOf(content);
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(bytes.length));
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xe0]), size];
  const BLOCK = 100_000;
  for (let at = 0; at === 0 || at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK);
    const head = (block.length << 3) | (at + BLOCK >= bytes.length ? 1 : 0);
    parts.push(Buffer.from([head & 0xff, (head >> 8) & 0xff, head >> 16]), block);
  }
  return Buffer.concat(parts);
}

export interface WarcPage {
  readonly url: string;
  readonly content: Content;
  /** @default 'response' */
  readonly type?: 'response' | 'request' | 'warcinfo' | 'resource' | 'conversion' | 'metadata' | 'revisit';
  readonly status?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function warcOf(pages: readonly WarcPage[], gzip = false): Promise<Buffer> {
  const records = pages.map(async ({ url, content, type = 'response', status = '200 OK', headers = {} }) => {
    const http = type === 'response' ? { httpHeaders: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, statusline: `HTTP/1.1 ${status}` } : {};
    const warcHeaders = type === 'response' ? {} : { 'Content-Type': headers['Content-Type'] ?? 'text/plain' };
    const body = async function* (): AsyncGenerator<Uint8Array> { yield bytesOf(content); };
    const record = WARCRecord.create({ url, date: '2026-01-05T00:00:00Z', type, warcVersion: 'WARC/1.1', warcHeaders, ...http }, body());
    return WARCSerializer.serialize(record, { gzip });
  });
  return Buffer.concat(await Promise.all(records));
}

/** A stream of bytes in pieces of some length. */
export async function* inPieces(bytes: Uint8Array, length = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** Waits until something has ended. */
export const ended = (stream: NodeJS.EventEmitter): Promise<unknown> => once(stream, 'end');
