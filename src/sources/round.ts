/** One round: every source that is due is asked what is new, then what waits is fetched, the sources taking turns. */
import { statfs } from 'node:fs/promises';
import PQueue from 'p-queue';
import type { Source } from '../config/sources.js';
import type { Ingestion } from './context.js';
import { discover, type Discovered } from './discover/discover.js';
import { takeFiles } from './discover/folder.js';
import { look } from './articles/look.js';
import { adapted, nextDue, retryIn } from './schedule.js';
import { degraded, newSource, spentToday, withLook, withUrls } from './source-state.js';
import { waitingPrefix } from './state/store.js';
import type { Lane, SourceState } from './state/types.js';

export interface RoundSummary {
  readonly sources: readonly SourceSummary[];
  /** Whether the dataset has to change. */
  readonly changed: boolean;
  /** Why nothing more was fetched, where the disk is nearly full. */
  readonly paused: string | null;
}

/** What a source's part of a round came to. */
export interface SourceSummary {
  readonly name: string;
  /** Whether it was asked what is new. */
  readonly asked: boolean;
  /** Addresses that were new. */
  found: number;
  fetched: number;
  failed: number;
  /** Why all is not well. */
  degraded: string | null;
}

export interface RoundOptions {
  /** Whether sources are asked that are not due. @default false */
  readonly force?: boolean;
  /** Milliseconds since 1970 after which no new page is begun. @default none */
  readonly until?: number;
}

/** Pages that a source fetches before it is another's turn. */
const TURN = 20;
/** Pages that fail one after another before the source is left alone. */
const IN_VAIN = 10;
const LANES: readonly Lane[] = ['fresh', 'again', 'backfill'];

export async function round(
  ingestion: Ingestion,
  sources: readonly Source[],
  { force = false, until = Infinity }: RoundOptions = {},
): Promise<RoundSummary> {
  const { state, clock, stop, fetching } = ingestion;
  const queue = new PQueue({ concurrency: fetching.concurrency });
  let changed = false;
  let paused = await diskPause(ingestion);
  const summaries = new Map<string, SourceSummary>();
  const begin = async (source: Source): Promise<void> => {
    const before = (await state.sources.get(source.name)) ?? newSource;
    const asked = paused === null && (force || before.due <= clock.now());
    const summary: SourceSummary = { name: source.name, asked, found: 0, fetched: 0, failed: 0, degraded: before.degraded?.why ?? null };
    summaries.set(source.name, summary);
    if (asked && !stop.aborted) {
      const after = await ask(ingestion, source, before, summary);
      changed ||= source.folder !== undefined && summary.found > 0;
      await state.commit([state.sources.put(source.name, after)]);
      summary.degraded = after.degraded?.why ?? null;
    }
    if (paused === null) await turn(source, summary);
  };
  const inVain = new Map<string, number>();
  const turn = async (source: Source, summary: SourceSummary): Promise<void> => {
    for (let count = 0; count < TURN; count += 1) {
      if (stop.aborted || clock.now() >= until || paused !== null) return;
      const next = await nextWaiting(ingestion, source);
      if (next === null) return;
      const done = await fetchOne(ingestion, source, next, summary);
      changed ||= done.changed;
      inVain.set(source.name, done.failed ? (inVain.get(source.name) ?? 0) + 1 : 0);
      if ((inVain.get(source.name) ?? 0) < IN_VAIN) continue;
      const why = `${IN_VAIN} pages failed one after another`;
      const host = new URL(next.url).host;
      await state.commit([
        state.hosts.put(host, ingestion.visitor.hosts.trouble(host, null)),
        state.sources.put(source.name, degraded((await state.sources.get(source.name)) ?? newSource, why, clock.now())),
      ]);
      summary.degraded = why;
      return;
    }
    paused ??= await diskPause(ingestion);
    void queue.add(() => turn(source, summary));
  };
  await Promise.all(sources.map((source) => queue.add(() => begin(source))));
  await queue.onIdle();
  return { sources: sources.flatMap(({ name }) => summaries.get(name) ?? []), changed, paused };
}

/** Asks a source what is new; says when it is asked next, and whether it is well. */
async function ask(ingestion: Ingestion, source: Source, before: SourceState, summary: SourceSummary): Promise<SourceState> {
  const { clock, zone, random, log } = ingestion;
  let { requests, ...spent } = spentToday(ingestion, before);
  const result: Discovered =
    source.folder === undefined
      ? await discover(ingestion, source, before, () => {
          requests += 1;
        })
      : {
          gap: null, collides: before.collides, read: 1, old: 0, waiting: [], listPage: null,
          ...(await takeFiles(ingestion, source).catch((fault) => ({ fresh: 0, shown: 0, faults: [fault], read: 0 }))),
        };
  const now = clock.now();
  const { fresh, old, shown, gap, collides, faults, read, waiting } = result;
  summary.found = fresh + old;
  const why = [...faults.map(({ message }) => message), ...waiting];
  const failed = read === 0 && why.length > 0;
  const failures = failed ? before.failures + 1 : 0;
  const interval = failed ? before.interval : adapted(before.interval, { fresh, shown, gap: gap !== null });
  if (gap !== null)
    log.warn(
      { source: source.name, from: new Date(gap.from).toISOString(), to: new Date(gap.to).toISOString() },
      'gap: articles may have come and gone unseen; ask more often, or add a sitemap or list',
    );
  for (const { code, message } of faults) log.warn({ source: source.name, code }, message);
  log.info({ source: source.name, found: fresh + old, failed: faults.length }, 'asked');
  const due = failed
    ? Math.min(nextDue(undefined, retryIn(failures, random()), now, zone), nextDue(source.every, before.interval, now, zone))
    : nextDue(source.every, interval, now, zone);
  return degraded(
    {
      ...withUrls(before, source.folder === undefined ? 'new' : 'ok', fresh + old), due, interval, failures,
      lastRound: now, lastSuccess: failed ? before.lastSuccess : now, gap: gap ?? before.gap, collides,
      listPage: result.listPage, spent: { ...spent, requests },
    },
    why.length === 0 ? null : (why[0] ?? null),
    now,
  );
}

interface Next {
  readonly key: string;
  readonly url: string;
  readonly lane: Lane;
}

/** Addresses in line that are passed over because their host is left alone, before the line is left for this round. */
const PASSED = 50;

export async function nextWaiting(ingestion: Ingestion, source: Source): Promise<Next | null> {
  const { state, clock, visitor } = ingestion;
  const { requests, backfill } = spentToday(ingestion, (await state.sources.get(source.name)) ?? newSource);
  if (requests >= source.perDay) return null;
  for (const lane of LANES) {
    if (lane === 'backfill' && backfill >= source.perDay / 2) continue;
    for await (const [, key] of state.waiting.all(waitingPrefix(source.name, lane), PASSED)) {
      const there = await state.urls.get(key);
      if (there?.wait === undefined) continue;
      if (lane === 'again' && there.wait.order > clock.now()) break;
      if (visitor.hosts.closedUntil(new URL(there.url).host) === 0) return { key, url: there.url, lane };
    }
  }
  return null;
}

async function fetchOne(
  ingestion: Ingestion,
  source: Source,
  { key, lane, url }: Next,
  summary: SourceSummary,
): Promise<{ readonly changed: boolean; readonly failed: boolean }> {
  const { state, clock, log } = ingestion;
  let requests = 0;
  const done = await look(ingestion, source, key, () => {
    requests += 1;
  });
  const before = (await state.sources.get(source.name)) ?? newSource;
  const spent = spentToday(ingestion, before);
  const after = withLook(
    {
      ...before,
      spent: { ...spent, requests: spent.requests + requests, backfill: spent.backfill + (lane === 'backfill' ? requests : 0) },
    },
    done,
    clock.now(),
  );
  await state.commit([state.sources.put(source.name, after)], false);
  const failed = done.postponed !== true && (done.status === 'retry' || done.status === 'blocked');
  if (failed) summary.failed += 1;
  else if (done.postponed !== true) summary.fetched += 1;
  log.debug({ source: source.name, url, status: done.status }, 'looked');
  return { changed: done.changed, failed };
}

/** Why fetching pauses: the disk is nearly full. */
async function diskPause({ fetching, archiveFolder, log, freeBytes }: Ingestion): Promise<string | null> {
  const free = await freeBytes(archiveFolder);
  if (free >= fetching.minFreeBytes) return null;
  const why =
    `the disk of the archive has ${free} bytes left, less than ${fetching.minFreeBytes} ("fetching.minFreeBytes"); free some space, and fetching goes on by itself`;
  log.error({ free }, why);
  return why;
}

export async function diskFree(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
