/** The pipeline as programs call it: the stages with the shipped names model, made as the config says. */
import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import type { RawRecord } from '../1-ingest/index.js';
import type { PipelineConfig } from '../config/schema.js';
import { createPipeline, type PipelineOptions } from '../pipeline.js';
import type { Article } from '../record/schema.js';
import type { MentionKind } from '../stage.js';
import { createTextPipeline, type GivenArticle } from '../text-pipeline.js';
import { shippedModel } from './model.js';
import { articleProcessor, type ArticleProcessor } from './process.js';

export interface Engine {
  /**
   * One article's text to its record.
   *
   * @throws RejectError when it cannot become an article
   */
  readonly extract: (text: string, given: GivenArticle) => Article;
  /** Files to articles, as the config says. What reads them is loaded here: a text alone needs none of it. */
  readonly processor: (config: PipelineConfig) => Promise<ArticleProcessor>;
}

/** What the stages need to know of a config. */
async function optionsOf({ stages, languages, timeZone, lexicon, factRules }: PipelineConfig): Promise<PipelineOptions> {
  const off = Object.entries(stages).filter(([, on]) => !on).map(([name]) => name as MentionKind);
  const rules = factRules.length === 0 ? null : (await import('../5-relate/facts/compromise.js')).compileFactRules(factRules);
  return { languages, timeZone, words: lexicon, factRules: rules, model: shippedModel(), off };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let texts: ReturnType<typeof createTextPipeline> | undefined;

export const engine: Engine = {
  extract: (text, given) => (texts ??= createTextPipeline({ model: shippedModel() }, sha256)).extract(text, given),
  processor: async (config) => {
    const { parseRecord, splitRecords } = await import('../1-ingest/index.js');
    const pipeline = createPipeline(
      (file) => ({ raw: parseRecord(file.data['record'] as RawRecord, config), languageGiven: false }),
      await optionsOf(config),
    );
    return articleProcessor(
      (bytes, source) => splitRecords(bytes, source, config),
      (record) => pipeline.process(new VFile({ path: record.uri, cwd: '/', data: { record } })),
    );
  },
};
