/** The pipeline as programs call it: the stages with the shipped names model, made as the config says. */
import { VFile } from 'vfile';
import { parseRecord, splitRecords, type RawRecord } from '../1-ingest/index.js';
import { defaultConfig, type PipelineConfig } from '../config/schema.js';
import { createTextPipeline, type GivenArticle } from '../core.js';
import { createPipeline, type PipelineOptions } from '../pipeline.js';
import type { Article } from '../record/schema.js';
import type { MentionKind } from '../stage.js';
import { shippedModel } from './model.js';
import { articleProcessor, type ArticleProcessor } from './process.js';

export interface Engine {
  /**
   * One article's text to its record.
   *
   * @throws RejectError when it cannot become an article
   */
  readonly extract: (text: string, given: GivenArticle) => Article;
  /** Files to articles, as the config says. */
  readonly processor: (config: PipelineConfig) => ArticleProcessor;
}

/** What the stages need to know of a config. */
function optionsOf(config: PipelineConfig): PipelineOptions {
  const off = Object.entries(config.stages).filter(([, on]) => !on).map(([name]) => name as MentionKind);
  return { languages: config.languages, timeZone: config.timeZone, words: config.lexicon, factRules: config.factRules, model: shippedModel(), off };
}

let texts: ReturnType<typeof createTextPipeline> | undefined;

export const engine: Engine = {
  extract: (text, given) => (texts ??= createTextPipeline(optionsOf(defaultConfig()))).extract(text, given),
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
