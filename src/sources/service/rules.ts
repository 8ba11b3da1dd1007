/** Rules of a source's pages, as rules of the config. */
import type { PipelineConfig } from '../../config/schema.js';

export const withSourceRules = (config: PipelineConfig): PipelineConfig => config;
