/** `derek fetch`: one round and the dataset after it. `derek watch`: the same for as long as it is let. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../config/sources.js';
import type { PipelineConfig } from '../../config/schema.js';
import type { RunOptions, RunSummary } from '../../run/run.js';
import { pipelineFingerprint } from '../../run/provenance.js';
import { MINUTE, SECOND } from '../clock.js';
import type { Ingestion } from '../context.js';
import { nextWaiting, round, type RoundOptions, type RoundSummary } from '../round.js';
import { newSource } from '../source-state.js';
import { waitingPrefix } from '../state/store.js';
import { articlesOf, makeDataset, outputFolder } from './dataset.js';
import { statusOf, writeStatus, type Status } from './status.js';

/** What makes the dataset. */
export type Making = Omit<RunOptions, 'force'>;

export interface FetchOnce {
  readonly round: RoundSummary;
  /** Null when the dataset had not to change. */
  readonly dataset: RunSummary | null;
  readonly status: Status;
}

export async function fetchOnce(
  ingestion: Ingestion,
  sources: readonly Source[],
  making: Making,
  options: RoundOptions = {},
): Promise<FetchOnce> {
  const summary = await round(ingestion, sources, options);
  const dataset = ingestion.abort.aborted ? null : await catchUp(ingestion, making);
  const status = await statusOf(ingestion, making.config.sources, summary.paused);
  await writeStatus(ingestion.archiveFolder, status);
  return { round: summary, dataset, status };
}

/** Makes the dataset again, when it does not show everything or was made by other rules. */
async function catchUp(ingestion: Ingestion, making: Making): Promise<RunSummary | null> {
  const { state, log } = ingestion;
  const { changed } = (await state.meta.get('meta')) ?? { changed: 0 };
  const fingerprint = await fingerprintOf(making.config);
  const before = await state.published.get('dataset');
  const isThere = existsSync(join(outputFolder(making.config, making.folder), 'manifest.json'));
  if (changed === 0 || (isThere && before?.changed === changed && before.fingerprint === fingerprint)) return null;
  const summary = await makeDataset(() => articlesOf(state), making);
  await state.commit([state.published.put('dataset', { changed, fingerprint })]);
  log.info({ articles: summary.articles, rejects: summary.rejects, made: summary.made }, 'dataset');
  return summary;
}

const fingerprintOf = async (config: PipelineConfig): Promise<string> =>
  `${await pipelineFingerprint(config)} ${config.formats.join()} ${config.database} ${config.excel} ${config.delimiter}`;

/** Milliseconds that one round may fetch for before sources are asked again. */
const ROUND = MINUTE;
/** The dataset is made at most so often, and for at most about a tenth of the time. */
const [BETWEEN, SHARE] = [MINUTE, 10];

export interface WatchOptions {
  /** Told after each round. */
  readonly told?: (status: Status) => void;
  /** Rounds after which it ends. @default none */
  readonly rounds?: number;
}

/**
 * Rounds, one after another, until the signal says stop. What was fetched and is not in the dataset then is put there by the next start.
 */
export async function watch(
  ingestion: Ingestion,
  sources: readonly Source[],
  making: Making,
  { told, rounds = Infinity }: WatchOptions = {},
): Promise<void> {
  const { clock, stop, log } = ingestion;
  let publishAt = 0;
  for (let count = 0; count < rounds && !stop.aborted; count += 1) {
    const summary = await round(ingestion, sources, { until: clock.now() + ROUND });
    if (clock.now() >= publishAt && !stop.aborted) {
      const started = clock.now();
      await catchUp(ingestion, making).catch((error: Error) => {
        // Readers keep the dataset that is there; what was fetched is safe.
        if (!stop.aborted) log.error({ err: error }, 'the dataset could not be made; it is tried again');
      });
      publishAt = clock.now() + Math.max(BETWEEN, (clock.now() - started) * SHARE);
    }
    const status = await statusOf(ingestion, sources, summary.paused);
    await writeStatus(ingestion.archiveFolder, status);
    told?.(status);
    if (count + 1 < rounds)
      await clock.sleep(
        Math.min(
          MINUTE,
          Math.max(SECOND, (await nextWake(ingestion, sources, summary, status.pending ? publishAt : Infinity)) - clock.now()),
        ),
        stop,
      );
  }
}

/** When there is something to be done next. */
async function nextWake(ingestion: Ingestion, sources: readonly Source[], { paused }: RoundSummary, publishAt: number): Promise<number> {
  const { state, clock } = ingestion;
  if (paused !== null) return clock.now() + MINUTE;
  let wake = publishAt;
  for (const source of sources) {
    if ((await nextWaiting(ingestion, source)) !== null) return clock.now();
    wake = Math.min(wake, ((await state.sources.get(source.name)) ?? newSource).due);
    for await (const [key] of state.waiting.all(waitingPrefix(source.name, 'again'), 1)) wake = Math.min(wake, Number(key.split('!')[2]));
  }
  return wake;
}
