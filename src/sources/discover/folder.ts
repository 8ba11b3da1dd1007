/** A folder in which files appear: each is taken into the archive as it is, and again when it has changed. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathId } from '../../1-ingest/ids.js';
import type { Source } from '../../config/sources.js';
import { findInputs } from '../../run/inputs.js';
import { digest, metadataOf, newId } from '../archive/record.js';
import { withCapture } from '../articles/versions.js';
import { keepRecords, spanning, type Ingestion } from '../context.js';
import { SECOND } from '../clock.js';
import { FetchFault } from '../net/fault.js';
import { nextCapture, orderKey } from '../state/store.js';
import type { Capture, UrlState } from '../state/types.js';

/** A file that was changed a moment ago may still be written. */
const SETTLED = 2 * SECOND;
/** Bytes that a file may have: it is read whole. */
const MOST = 500_000_000;

/**
 * @returns how many files were taken, of how many
 * @throws FetchFault when the folder cannot be read
 */
export async function takeFiles(
  ingestion: Ingestion,
  source: Source,
): Promise<{ readonly fresh: number; readonly shown: number; readonly faults: readonly FetchFault[] }> {
  const folder = resolve(ingestion.folder, source.folder ?? '');
  const faults: FetchFault[] = [];
  const { inputs: files } = await findInputs([folder], ingestion.folder).catch((error: Error) => {
    throw new FetchFault('unreachable', error.message);
  });
  let fresh = 0;
  for (const file of files) {
    if (ingestion.stop.aborted) break;
    try {
      if (await ingestion.settle(() => take(ingestion, source, file))) fresh += 1;
    } catch (error) {
      faults.push(new FetchFault('content', `${file.uri}: ${(error as Error).message}`));
    }
  }
  return { fresh, shown: files.length, faults };
}

/** Whether the file was taken: not one that is as it was. */
async function take(
  ingestion: Ingestion,
  source: Source,
  { path, uri }: { readonly path: string; readonly uri: string },
): Promise<boolean> {
  const { state, clock } = ingestion;
  const { size, mtimeMs } = await stat(path);
  const [key, now, stamp] = [`folder:${source.name}/${uri}`, clock.now(), `${size} ${mtimeMs}`];
  const before = await state.urls.get(key);
  if (before?.etag === stamp || now - mtimeMs < SETTLED) return false;
  if (size > MOST) throw new Error(`it has ${size} bytes, more than ${MOST}; split it`);
  const body = await readFile(path);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const name = `${source.name}/${uri}`;
  const article = await state.articles.get(name);
  const seen: UrlState = {
    url: name, source: source.name, status: 'ok', found: before?.found ?? now, first: before?.first ?? now, hint: {},
    failures: 0, looks: 0, article: name, etag: stamp, body: { digest: digest(body), at: now, url: name },
  };
  if (article?.versions.at(-1)?.sha256 === sha256) {
    await state.commit([state.urls.put(key, seen)]);
    return false;
  }
  const { seq, meta } = await nextCapture(state, true);
  const capture: Capture = {
    seq, source: source.name, url: name, at: now, article: name, outcome: article === undefined ? 'first' : 'changed',
    digest: sha256, title: pathId(uri), sha256, bytes: body.length,
  };
  const [id, date] = [newId(), new Date(now).toISOString()];
  const fields = { 'WARC-Target-URI': `file:///${encodeURI(name)}`, 'WARC-Date': date };
  const { placed, changes } = await keepRecords(ingestion, source.name, now, [
    metadataOf(capture, fields, id),
    {
      type: 'resource', id,
      fields: { ...fields, 'Content-Type': 'application/octet-stream', 'WARC-Payload-Digest': digest(body) },
      block: body,
    },
  ]);
  const after = withCapture(article, capture, spanning(placed));
  await state.commit([
    state.urls.put(key, seen),
    ...changes,
    meta,
    ...(after === undefined ? [] : [state.articles.put(name, after), state.order.put(orderKey(after.seq), name)]),
  ]);
  return true;
}
