/** Opens what ingestion works with: the archive, the state, the way to the network. */
import { ingestOptions } from '../1-ingest/options.js';
import { setMaxListeners } from 'node:events';
import { join, resolve } from 'node:path';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import { ConfigError } from '../config/parse.js';
import type { PipelineConfig } from '../config/schema.js';
import type { Source } from '../config/sources.js';
import { VERSION } from '../run/version.js';
import { openArchive } from './archive/writer.js';
import { refillState } from './articles/from-archive.js';
import { systemClock, type Clock } from './clock.js';
import type { Ingestion } from './context.js';
import type { Resolver } from './net/address.js';
import { hostQueue } from './net/hosts.js';
import { openRequester } from './net/request.js';
import { openVisitor } from './net/visit.js';
import { diskFree } from './round.js';
import { withSourceRules } from './rules.js';
import { openState } from './state/store.js';

export interface OpenOptions {
  readonly config: PipelineConfig;
  /** What the config's relative paths are relative to. */
  readonly folder: string;
  readonly log: Logger;
  readonly stop: AbortSignal;
  readonly abort?: AbortSignal;
  /** @default the system's */
  readonly clock?: Clock;
  readonly resolver?: Resolver;
  readonly freeBytes?: (folder: string) => Promise<number>;
  /** @default Math.random */
  readonly random?: () => number;
}

export const archiveFolder = (config: PipelineConfig, folder: string): string => resolve(folder, config.fetching.archive);
/** Where the files of the archive are. */
export const warcFolder = (archive: string): string => join(archive, 'warc');

/** How we call ourselves to servers: what we are, and whom to write to. */
export const userAgent = (contact: string | null): string =>
  `derek/${VERSION}${contact === null ? '' : ` (+${/^https?:/.test(contact) ? contact : `mailto:${contact.replace(/^mailto:/, '')}`})`}`;

/**
 * @throws LockedError when another process has the archive
 */
export async function openIngestion({
  config, folder, log, stop, abort = stop, clock = systemClock, resolver, random = Math.random, freeBytes = diskFree,
}: OpenOptions): Promise<{ readonly ingestion: Ingestion; readonly close: () => Promise<void> }> {
  const archiveAt = archiveFolder(config, folder);
  // Whoever waits for something listens.
  setMaxListeners(0, stop, abort);
  const state = await openState(join(archiveAt, 'state'));
  const requester = openRequester(userAgent(config.fetching.contact), resolver);
  try {
    const committed = new Map<string, { file: string; length: number }>();
    for await (const [source, open] of state.open.all()) committed.set(source, open);
    const isNew = (await state.meta.get('meta')) === undefined && committed.size === 0;
    const archive = await openArchive(warcFolder(archiveAt), isNew ? null : committed, `derek/${VERSION}`);
    const refilled = isNew ? await refillState(state, warcFolder(archiveAt)) : 0;
    if (refilled > 0) log.warn({ articles: refilled }, 'the state was not there and was made again from the archive');
    const troubles = [];
    for await (const entry of state.hosts.all()) troubles.push(entry);
    const visitor = openVisitor(
      requester,
      hostQueue(clock, troubles, random),
      {
        robots: state.robots.get, keepRobots: (origin, file) => state.commit([state.robots.put(origin, file)]),
        keepTrouble: (host, trouble) => state.commit([trouble === null ? state.hosts.del(host) : state.hosts.put(host, trouble)]),
      },
      clock,
    );
    const line = new PQueue({ concurrency: 1 });
    return {
      ingestion: {
        state, archive, visitor, clock, fetching: config.fetching, zone: config.timeZone, languages: config.languages,
        reading: ingestOptions(withSourceRules(config)), folder, archiveFolder: archiveAt, freeBytes, log, random, stop,
        abort, settle: (act) => line.add(act) as ReturnType<typeof act>,
      },
      close: async () => {
        await line.onIdle();
        await requester.close();
        await archive.close();
        await state.close();
      },
    };
  } catch (error) {
    await requester.close();
    await state.close();
    throw error;
  }
}

/**
 * The sources that are asked.
 *
 * @throws ConfigError when there are none, or a public one would be asked without a contact
 */
export function chosenSources(config: PipelineConfig, names: readonly string[]): readonly Source[] {
  const { sources, fetching: { contact } } = config;
  if (sources.length === 0)
    throw new ConfigError(
      'the config has no sources; write sources: [{ name: "portal", feed: "https://portal.kz/rss" }], or see derek sources --pack',
    );
  const unknown = names.find((name) => !sources.some((source) => source.name === name));
  if (unknown !== undefined)
    throw new ConfigError(`no source is called "${unknown}"; the config has ${sources.map(({ name }) => name).join(', ')}`);
  const chosen = names.length === 0 ? sources : sources.filter(({ name }) => names.includes(name));
  const asks = chosen.find((source) => source.folder === undefined && !source.allowPrivate);
  if (contact === null && asks !== undefined)
    throw new ConfigError(
      `fetching.contact: expected a mail address or URL at which the owners of ${asks.name} and other sites reach you; found nothing`,
    );
  return chosen;
}
