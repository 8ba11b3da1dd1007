/** The config for commands that need one only where there is one. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PipelineConfig } from '../config/schema.js';

/** The config named, or `pipeline.config.ts` of the folder; null where there is none and the defaults hold: nothing is loaded then. */
export async function configIn(named: string | undefined, cwd: string): Promise<PipelineConfig | null> {
  if (named === undefined && !existsSync(resolve(cwd, 'pipeline.config.ts'))) return null;
  const { loadConfig } = await import('../config/load.js');
  return (await loadConfig(named, cwd)).config;
}
