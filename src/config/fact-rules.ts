import { ConfigError } from './parse.js';
import type { PipelineConfig } from './schema.js';

/**
 * Checks the patterns of a user's own by making them ready, as the threads will.
 *
 * @param name how to call the config in messages
 * @throws ConfigError naming the rule and what is wrong with it
 */
export async function checkFactRules({ factRules }: PipelineConfig, name: string): Promise<void> {
  if (factRules.length === 0) return;
  const { compileFactRules } = await import('../5-relate/facts/compromise.js');
  try {
    compileFactRules(factRules);
  } catch (error) {
    throw new ConfigError(`${name} cannot be used:\n  ${(error as Error).message}`, { cause: error });
  }
}
