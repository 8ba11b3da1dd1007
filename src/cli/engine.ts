/** The pipeline behind the commands: the stages with the shipped names model, made as the config says. */
import { VFile } from 'vfile';
import { parseRecord, splitRecords, type RawRecord } from '../1-ingest/index.js';
import { defaultConfig, type PipelineConfig } from '../config/schema.js';
import { createTextPipeline } from '../core.js';
import { createPipeline, type MentionKind, type PipelineOptions } from '../pipeline.js';
import { articleProcessor } from '../run/process.js';
import { shippedModel } from '../run/model.js';
import type { Engine } from './context.js';

/** What the stages need to know of a config. */
function optionsOf(config: PipelineConfig): PipelineOptions {
  const off = Object.entries(config.stages).filter(([, on]) => !on).map(([name]) => name as MentionKind);
  return { languages: config.languages, timeZone: config.timeZone, words: config.lexicon, factRules: config.factRules, model: shippedModel(), off };
}

let texts: ReturnType<typeof createTextPipeline> | undefined;

export const engine: Engine = {
  extract: (text, options) => (texts ??= createTextPipeline(optionsOf(defaultConfig()))).extract(text, options),
  processor: (config) => {
    const pipeline = createPipeline(
      (file) => ({ raw: parseRecord(file.data['record'] as RawRecord, config), languageGiven: false }),
      optionsOf(config),
    );
    return articleProcessor(
      (bytes, source) => splitRecords(bytes, source, config),
      (record) => pipeline.process(new VFile({ path: record.uri, cwd: '/', data: { record } })),
    );
  },
};
