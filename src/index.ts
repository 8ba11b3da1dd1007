/** derek: Kazakh news to datasets. The heart alone, without files or Node, is `derek/core`. */
import { createExtractor as createBare, type Extractor, type ExtractOptions, type ExtractorOptions } from './core.js';
import type { Article } from './record/schema.js';
import { shippedFacts, shippedModel } from './run/model.js';

/**
 * An extractor for many texts, with the models of this version unless others, or null, are given.
 *
 * @throws TypeError for an option that there is not, or of the wrong type
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const { names = shippedModel(), facts = shippedFacts() } = options.models ?? {};
  return createBare({ ...options, models: { names, facts } });
}

let shared: Extractor | undefined;

/**
 * One article's text to its record, names and facts found by the models of this version, which are loaded at the first call.
 *
 * @throws RejectError when the text cannot become an article (`language`, `empty`); its `code` says why
 * @throws TypeError for an option that there is not, or of the wrong type
 * @example extract('Асан Дарбаев Өзбекстанға барды.').entities[0]?.name // Асан Дарбаев
 */
export function extract(text: string, given: ExtractOptions = {}): Article {
  return (shared ??= createExtractor()).extract(text, given);
}

export { defineConfig } from './config/define.js';
export type { PipelineConfig, PipelineConfigInput } from './config/schema.js';
export { compileFactRules, createPipeline, createTextPipeline, loadFactsModel, loadModel, RejectError, STAGES } from './core.js';
export type { ExtractOptions, Extractor, ExtractorOptions, FactsModel, NamesModel, Pipeline, PipelineOptions, Stage } from './core.js';
export * from './record/schema.js';
export { run, type RunOptions, type RunSummary } from './run/index.js';
export { shippedFacts, shippedModel } from './run/model.js';
