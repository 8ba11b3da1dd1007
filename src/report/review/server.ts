/**
 * `derek review`: the pages on loopback, with corrections. Whoever asks has to know the address, of which a random part is a secret; a
 * page of another site can neither read it nor write: `Host` and `Origin` are checked as well.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { linesOf, parseRecord, recordsFile } from '../../dataset/records.js';
import { openLabels, type LabelFile } from '../../labels/file.js';
import { CHECKED, labelOf, Review } from '../../labels/label.js';
import * as schema from '../../record/schema.js';
import type { Article } from '../../record/schema.js';
import { writeSite } from '../report.js';
import { createQueue } from './queue.js';

export interface ReviewServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Bytes of a correction at most: a record of the longest text. */
const MAX_BODY = 64_000_000;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};
const FILE = /^\/(?:index\.html|report\.(?:js|css|json)|data\/[a-z]+(?:-\d+)?\.js)$/;

/** An answer that is no page: its status and what it says. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** What the pages need to know of the contract, taken from its schemas. */
const CHOICES = {
  relation: schema.Relation.options,
  change: schema.Change.options,
  status: schema.Status.options,
  currencyBasis: schema.CurrencyBasis.options,
  dateKind: schema.DateKind.options,
  grain: schema.Grain.options,
  basis: schema.DateBasis.options,
  quantityKind: schema.QuantityKind.options,
  type: schema.EntityType.options,
  indicator: schema.Indicator.options,
  checked: CHECKED,
};

/**
 * Serves a dataset for review.
 *
 * @param labels file that the corrections are written to; what it holds already is gone on with
 * @param port 0 takes any that is free
 * @throws RunError when there is no dataset, or the file holds no labels
 */
export async function startReview(dataset: string, labels: string, port = 0): Promise<ReviewServer> {
  const file = await openLabels(labels);
  const folder = await mkdtemp(join(tmpdir(), 'derek-review-'));
  try {
    const queue = createQueue();
    await writeSite(dataset, folder, { review: true, each: queue.add });
    const records = await recordReader(dataset);
    const secret = randomBytes(24).toString('base64url');
    const items = queue.items();
    const server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
    const { port: taken } = server.address() as AddressInfo;
    const origins = [`http://127.0.0.1:${taken}`, `http://localhost:${taken}`];

    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      try {
        const path = admitted(request, secret, origins);
        if (path.startsWith('/api/')) await api(request, response, path.slice(5), { file, records, items });
        else await page(request, response, path === '/' ? '/index.html' : path, folder);
      } catch (error) {
        const [status, message] = error instanceof Refusal ? [error.status, error.message] : [500, (error as Error).message];
        send(response, status, 'text/plain; charset=utf-8', message);
      }
    };
    return {
      url: `${origins[0]}/${secret}/`,
      close: async () => {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
        await records.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The path asked for, without the secret. */
function admitted({ headers, url = '', method = '' }: IncomingMessage, secret: string, origins: readonly string[]): string {
  if (!origins.some((origin) => origin === `http://${headers.host}`)) throw new Refusal(421, 'this server is asked for by another name');
  if (headers.origin !== undefined && !origins.includes(headers.origin)) throw new Refusal(403, 'a page of another site has asked');
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none')
    throw new Refusal(403, 'a page of another site has asked');
  if (method !== 'GET' && headers.origin === undefined) throw new Refusal(403, 'what writes has to say where it comes from');
  const [, given = '', path = ''] = /^\/([^/?]*)(\/[^?]*)?/.exec(url) ?? [];
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  if (one.length !== other.length || !timingSafeEqual(one, other))
    throw new Refusal(404, 'there is nothing here; open the address that derek review has printed');
  return path === '' ? '/' : path;
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response
    .writeHead(status, {
      'content-type': type, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
      'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin', 'x-frame-options': 'DENY',
    })
    .end(body);
}

async function page({ method }: IncomingMessage, response: ServerResponse, path: string, folder: string): Promise<void> {
  if (method !== 'GET' || !FILE.test(path)) throw new Refusal(404, 'there is no such page');
  const body = await readFile(join(folder, path)).catch(() => null);
  if (body === null) throw new Refusal(404, 'there is no such page');
  send(response, 200, TYPES[path.slice(path.lastIndexOf('.'))] ?? 'application/octet-stream', body);
}

interface Served {
  readonly file: LabelFile;
  readonly records: RecordReader;
  readonly items: readonly unknown[];
}

async function api(request: IncomingMessage, response: ServerResponse, path: string, { file, records, items }: Served): Promise<void> {
  const json = (value: unknown): void => send(response, 200, 'application/json', JSON.stringify(value));
  const [what, number] = path.split('/');
  if (request.method === 'GET' && what === 'queue') return json({ items, labelled: file.count(), choices: CHOICES });
  if (what !== 'article' || !/^\d+$/.test(number ?? '')) throw new Refusal(404, 'there is no such call');
  const record = await records.read(Number(number));
  if (record === null) throw new Refusal(404, 'there is no such article');
  const label = file.get(record.id);
  // Labels of another text say nothing of this one.
  if (request.method === 'GET')
    return json({
      record: label?.text === record.text ? label.edited : record, checked: label?.text === record.text ? label.checked : [],
    });
  if (request.method !== 'PUT') throw new Refusal(405, 'GET or PUT');
  const review = Review.safeParse(JSON.parse(await bodyOf(request)));
  if (!review.success) throw new Refusal(422, z.prettifyError(review.error));
  checkGrounded(review.data.record, record);
  await file.put(record.id, review.data.checked.length === 0 && same(review.data.record, record) ? null : labelOf(review.data));
  json({ labelled: file.count() });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A correction is of the article's own text, and every mention stands where it says. */
function checkGrounded(edited: Article, record: Article): void {
  if (edited.id !== record.id || edited.text !== record.text || edited.title !== record.title)
    throw new Refusal(422, 'the correction is of another article');
  for (const [lists, text] of [[edited, edited.text], [edited.headline, edited.title ?? '']] as const) {
    for (const kind of ['entities', 'money', 'dates', 'quantities'] as const) {
      for (const { start, end, surface } of lists[kind])
        if (text.slice(start, end) !== surface) throw new Refusal(422, `${kind}: "${surface}" does not stand at ${start} to ${end}`);
    }
  }
  for (const { figure } of edited.facts) {
    const [list, index] = figure.split('/');
    if ((list === 'money' ? edited.money : edited.quantities)[Number(index)] === undefined)
      throw new Refusal(422, `facts: there is no figure ${figure}`);
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MAX_BODY) throw new Refusal(413, 'the correction is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

interface RecordReader {
  readonly read: (number: number) => Promise<Article | null>;
  readonly close: () => Promise<void>;
}

/** Records by their number: the file stays, only places are kept. */
async function recordReader(dataset: string): Promise<RecordReader> {
  const path = await recordsFile(dataset);
  const places: { readonly at: number; readonly length: number }[] = [];
  for await (const { at, bytes } of linesOf(path)) places.push({ at, length: bytes.length });
  const handle = await open(path);
  return {
    read: async (number) => {
      const place = places[number];
      if (place === undefined) return null;
      const { buffer } = await handle.read(Buffer.alloc(place.length), 0, place.length, place.at);
      return parseRecord(buffer.toString('utf8'), `${path}, article ${number}`);
    },
    close: () => handle.close(),
  };
}
