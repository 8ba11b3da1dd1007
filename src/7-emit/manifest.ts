/** `manifest.json`: from what, by what and with what result a dataset was made. No clock and no machine in it. */
import { SCHEMA_VERSION } from '../record/schema-version.js';
import type { Reject } from '../record/schema.js';
import type { WrittenFile } from './out-file.js';

/** A file that was read. */
export interface InputFile {
  readonly uri: string;
  readonly bytes: number;
  /** Null when the file could not be read. */
  readonly sha256: string | null;
}

/** What made the dataset. */
export interface Provenance {
  readonly version: string;
  /** Hash of everything in the config that can change a byte of the dataset. */
  readonly fingerprint: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** Stages in the order of the road. */
const STAGES = ['1-ingest', '2-normalise', '3-segment', '4-extract', '5-relate', '6-validate', '7-emit'] as const;

/** Articles and rejects, counted as they pass. */
export interface Tally {
  articles: number;
  readonly rows: Record<string, number>;
  readonly rejectsByCode: Map<string, number>;
  readonly rejectsByStage: Map<string, number>;
  /** Files and members of archives that were passed over, by reason. */
  readonly passed: Readonly<Record<string, number>>;
}

export const newTally = (): Tally => ({ articles: 0, rows: {}, rejectsByCode: new Map(), rejectsByStage: new Map(), passed: {} });

export function countReject(tally: Tally, reject: Reject): void {
  tally.rejectsByCode.set(reject.code, (tally.rejectsByCode.get(reject.code) ?? 0) + 1);
  tally.rejectsByStage.set(reject.stage, (tally.rejectsByStage.get(reject.stage) ?? 0) + 1);
}

export function manifest(made: Provenance, tally: Tally, inputs: readonly InputFile[], files: readonly WrittenFile[]): Readonly<
  Record<string, unknown>
> {
  return {
    derek: made.version, schemaVersion: SCHEMA_VERSION, config: { fingerprint: made.fingerprint, ...made.config },
    counts: { inputs: inputs.length, articles: tally.articles, rejects: sum(tally.rejectsByCode), passed: tally.passed, rows: tally.rows },
    stages: stages(tally), rejects: sorted(tally.rejectsByCode), files, inputs,
  };
}

/** Of each stage: how many articles came in, how many were refused, how many went on. */
function stages({ articles, rejectsByStage }: Tally) {
  let left = articles + sum(rejectsByStage);
  const others = [...rejectsByStage.keys()].filter((name) => !(STAGES as readonly string[]).includes(name)).sort(byCodeUnit);
  return [...STAGES, ...others].map((stage) => {
    const rejected = rejectsByStage.get(stage) ?? 0;
    const entered = left;
    left -= rejected;
    return { stage, in: entered, rejected, out: left };
  });
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, one) => total + one, 0);

const sorted = (counts: ReadonlyMap<string, number>) => Object.fromEntries([...counts].sort(([a], [b]) => byCodeUnit(a, b)));

/** Order of code units: the same in every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
