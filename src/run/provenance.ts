import { createHash } from 'node:crypto';
import type { Provenance } from '../7-emit/manifest.js';
import type { PipelineConfig } from '../config/schema.js';
import { SCHEMA_VERSION } from '../record/schema.js';
import { VERSION } from './version.js';

/**
 * What makes a dataset what it is: the version, and the config without what changes no byte (where the input and the
 * output lie, how many files are open at once).
 */
export function provenanceOf(config: PipelineConfig): Provenance {
  const { input: _input, output: _output, concurrency: _concurrency, ...rest } = config;
  const fingerprint = createHash('sha256').update(JSON.stringify([VERSION, SCHEMA_VERSION, rest])).digest('hex');
  return { version: VERSION, fingerprint, config: rest };
}
