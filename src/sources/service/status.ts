/** How the sources are, for people and monitors. A snapshot stands beside the state, so that it can be read while a service holds that. */
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { writeWhole } from '../../7-emit/kept-json.js';
import type { Source } from '../../config/sources.js';
import { drift } from '../articles/quality.js';
import { DAY } from '../clock.js';
import type { Ingestion } from '../context.js';
import { newSource } from '../source-state.js';
import type { SourceState } from '../state/types.js';

export interface SourceStatus extends SourceState {
  readonly name: string;
  /** What its pages are like of late that they were not before. */
  readonly drift: readonly string[];
}

export interface Status {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Articles with a version. */
  readonly captures: number;
  /** Whether what was fetched waits to be put into the dataset. */
  readonly pending: boolean;
  /** Why fetching pauses. */
  readonly paused: string | null;
  readonly sources: readonly SourceStatus[];
}

export async function statusOf({ state, clock }: Ingestion, sources: readonly Source[], paused: string | null): Promise<Status> {
  const meta = await state.meta.get('meta');
  const published = await state.published.get('dataset');
  const all: SourceStatus[] = [];
  for (const { name } of sources) {
    const source = (await state.sources.get(name)) ?? newSource;
    all.push({ name, ...source, drift: drift(source.quality) });
  }
  return { at: clock.now(), captures: meta?.seq ?? 0, pending: (meta?.changed ?? 0) > (published?.changed ?? 0), paused, sources: all };
}

const FILE = 'status.json';

export const writeStatus = (archive: string, status: Status): Promise<void> =>
  writeWhole(join(archive, FILE), [Buffer.from(`${JSON.stringify(status, null, 1)}\n`)]);

/** The last snapshot; null when nothing was fetched yet. */
export async function readStatus(archive: string): Promise<Status | null> {
  const text = await readFile(join(archive, FILE), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Status);
}

/** The worst that is to be said of a source in a few words. */
export function conditionOf({ degraded, drift: drifts, gap, lastRound, lastSuccess }: SourceStatus): string {
  if (degraded !== null) return degraded.why;
  if (drifts.length > 0) return drifts.join('; ');
  if (gap !== null && (lastRound ?? 0) - gap.to < DAY) {
    const [from, to] = [gap.from, gap.to].map((time) => new Date(time).toISOString().slice(0, 16).replace('T', ' '));
    return `articles between ${from} and ${to} may have come and gone unseen`;
  }
  return lastSuccess === null ? 'not asked yet' : 'well';
}
