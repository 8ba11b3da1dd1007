/** What the steps of ingestion share. */
import type { Logger } from 'pino';
import type { IngestOptions } from '../1-ingest/options.js';
import type { Fetching, Source } from '../config/sources.js';
import type { Archive, OpenFile, Placed } from './archive/writer.js';
import { digest, recordsOf, type Earlier, type WarcRecord } from './archive/record.js';
import type { Clock } from './clock.js';
import { milliseconds } from '../config/sources.js';
import type { Answer } from './net/request.js';
import type { Visitor, VisitOptions } from './net/visit.js';
import type { Change, State } from './state/store.js';

export interface Ingestion {
  readonly state: State;
  readonly archive: Archive;
  readonly visitor: Visitor;
  readonly clock: Clock;
  readonly fetching: Fetching;
  /** Zone of times that name none. */
  readonly zone: string;
  /** Folder to which folders of sources are relative. */
  readonly folder: string;
  readonly archiveFolder: string;
  /** Bytes free on the disk of a folder. */
  readonly freeBytes: (folder: string) => Promise<number>;
  readonly log: Logger;
  /** From 0 to 1. */
  readonly random: () => number;
  /** How pages are read. */
  readonly reading: IngestOptions;
  /** BCP 47 languages that become records. */
  readonly languages: readonly string[];
  /** Does things that read the state and then change it one after another. */
  readonly settle: <T>(act: () => Promise<T>) => Promise<T>;
  /** Nothing new is begun after it. */
  readonly stop: AbortSignal;
  /** What is under way is given up. */
  readonly abort: AbortSignal;
}

/** Milliseconds that one answer may take in all. */
const MOST_TIME = 120_000;

/** How a source wants to be asked. */
export function visitOptions(
  { fetching, stop, abort }: Ingestion,
  source: Source,
  bytes = fetching.maxPageBytes,
): Omit<VisitOptions, 'headers'> {
  return { delay: milliseconds(source.delay) ?? 0, allowPrivate: source.allowPrivate, limits: { bytes, time: MOST_TIME }, stop, abort };
}

/** Validators of a body that was kept, sent back as they came. */
export function conditional({ etag, lastModified }: { readonly etag?: string; readonly lastModified?: string }): [string, string][] {
  return [
    ...(etag === undefined ? [] : [['if-none-match', etag] as [string, string]]),
    ...(lastModified === undefined ? [] : [['if-modified-since', lastModified] as [string, string]]),
  ];
}

/** Puts an answer into the archive; the changes make it count. `placed` is `metadata` with what came after it. */
export async function keep(
  ingestion: Ingestion,
  source: string,
  answer: Answer,
  at: number,
  said: unknown,
  earlier: Earlier | null,
): Promise<{ placed: Placed; changes: Change[] }> {
  const { placed, changes } = await keepRecords(ingestion, source, at, recordsOf(answer, new Date(at).toISOString(), said, earlier));
  return { placed: spanning(placed.slice(1)), changes };
}

export async function keepRecords(
  { archive, state }: Ingestion,
  source: string,
  at: number,
  records: readonly WarcRecord[],
): Promise<{ placed: readonly Placed[]; changes: Change[] }> {
  const { placed, open } = await archive.append(source, at, records);
  return { placed, changes: [state.open.put(source, open satisfies OpenFile)] };
}

export function spanning(placed: readonly Placed[]): Placed {
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined) throw new TypeError('nothing was placed');
  return { file: first.file, from: first.from, to: last.to };
}

/** The same body as before, when it is. */
export function earlierOf(
  answer: Answer,
  body: { readonly digest: string; readonly at: number; readonly url: string } | undefined,
): Earlier | null {
  if (body === undefined || (answer.status !== 304 && body.digest !== digest(answer.body))) return null;
  return { url: body.url, at: new Date(body.at).toISOString() };
}
