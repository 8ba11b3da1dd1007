import type { PipelineConfigInput } from './schema.js';

/**
 * Gives `pipeline.config.ts` its types; returns what it is given. The values are checked when the config is loaded.
 *
 * @example
 * export default defineConfig({ input: ['archive'], formats: ['csv'] });
 */
export function defineConfig(config: PipelineConfigInput): PipelineConfigInput {
  return config;
}
