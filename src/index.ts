/** derek: Kazakh news to datasets. The heart alone, without files or Node, is `derek/core`. */
export { defineConfig } from './config/define.js';
export type { PipelineConfig, PipelineConfigInput } from './config/schema.js';
export { createPipeline, createTextPipeline, extract, loadModel, RejectError, STAGES } from './core.js';
export type { ExtractOptions, NamesModel, Pipeline, PipelineOptions, Stage } from './core.js';
export * from './record/schema.js';
export { run, type RunOptions, type RunSummary } from './run/index.js';
export { shippedModel } from './run/model.js';
