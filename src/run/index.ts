/** The main job for programs: files in, the dataset out, by the shipped pipeline in threads. */
import { availableParallelism } from 'node:os';
import { checkFactRules } from '../config/fact-rules.js';
import { parseConfig } from '../config/parse.js';
import type { PipelineConfigInput } from '../config/schema.js';
import type { RunObserver } from './observer.js';
import * as job from './run.js';
import { threadPool } from './threads.js';

export type { RunSummary } from './run.js';

export interface RunOptions {
  /** As in `pipeline.config.ts`. */
  readonly config?: PipelineConfigInput;
  /** What the config's relative paths are relative to. @default the working folder */
  readonly folder?: string;
  /** @default as many as there are processors */
  readonly threads?: number;
  /** Whether to do again what is there already. @default false */
  readonly force?: boolean;
  readonly observer?: RunObserver;
  /** Stops the run: the dataset that was there stays, what was made is kept, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads `config.input` and writes the dataset to `config.output`; of what earlier runs have made only what has changed is done again.
 *
 * @throws ConfigError, RunError, OutputError; the dataset that was there stays then
 * @example await run({ config: { input: ['archive'], output: 'data', formats: ['parquet'] } })
 */
export async function run(
  { config: given = {}, folder = process.cwd(), threads = availableParallelism(), ...rest }: RunOptions = {},
): Promise<job.RunSummary> {
  const config = parseConfig(given, 'the config');
  await checkFactRules(config, 'the config');
  const executor = threadPool({ threads, engineModule: new URL('./engine.js', import.meta.url).href, config });
  try {
    return await job.run({ config, folder, executor, ...rest });
  } finally {
    await executor.close();
  }
}
