/** The pipeline as programs call it: the stages with the shipped models, made as the config says. */
import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import type { RawRecord, Source } from '../1-ingest/index.js';
import type { PipelineConfig } from '../config/schema.js';
import { createPipeline, type PipelineOptions } from '../pipeline.js';
import type { Article } from '../record/schema.js';
import type { RawArticle } from '../record/source.js';
import type { MentionKind } from '../stage.js';
import { createTextPipeline, type GivenArticle, type TextPipeline } from '../text-pipeline.js';
import { shippedFacts, shippedModel } from './model.js';
import { articleProcessor, type ArticleProcessor } from './process.js';

export interface Engine {
  /**
   * One article's text to its record.
   *
   * @throws RejectError when it cannot become an article
   */
  readonly extract: (text: string, given: GivenArticle) => Article;
  /**
   * One article at a time, as a run reads it.
   *
   * @param config null for the defaults
   */
  readonly reader: (config: PipelineConfig | null) => Promise<ArticleReader>;
  /** Files to articles, as the config says. What reads them is loaded here: a text alone needs none of it. */
  readonly processor: (config: PipelineConfig) => Promise<ArticleProcessor>;
}

/**
 * Reads one article at a time. What is given of it goes before what it says itself. Both throw RejectError. What reads files and pages is
 * loaded with the first.
 */
export interface ArticleReader {
  readonly text: (text: string, given: GivenArticle) => Article;
  /** @param source of standard input (`-`), text is taken as it is unless it begins like another format */
  readonly read: (bytes: Uint8Array, source: Source, given: GivenArticle) => Promise<Article>;
}

/** What the stages need to know of a config. */
async function optionsOf({ stages, languages, timeZone, lexicon, factRules, facts }: PipelineConfig): Promise<PipelineOptions> {
  const off = Object.entries(stages).filter(([, on]) => !on).map(([name]) => name as MentionKind);
  const rules = factRules.length === 0 ? null : (await import('../5-relate/facts/compromise.js')).compileFactRules(factRules);
  return {
    languages, timeZone, words: lexicon, factRules: rules, model: shippedModel(), factsModel: shippedFacts(),
    minConfidence: facts.minConfidence, off,
  };
}

/** The article with what its caller knows better. */
function withGiven(raw: RawArticle, { id, uri, title, published, language }: GivenArticle): RawArticle {
  return {
    ...raw, id: id ?? raw.id, uri: uri ?? raw.uri, title: title ?? raw.title, published: published ?? raw.published,
    language: language ?? raw.language,
    issues: published === undefined ? raw.issues : raw.issues.filter(({ code }) => !code.startsWith('date-')),
  };
}

async function fileReader(config: PipelineConfig, options: PipelineOptions, plain: TextPipeline) {
  const { plainTextOf, readArticle } = await import('../1-ingest/index.js');
  const pipeline = createPipeline((file) => {
    const { bytes, source, said } =
      file.data['input'] as { readonly bytes: Uint8Array; readonly source: Source; readonly said: GivenArticle };
    return { raw: withGiven(readArticle(bytes, source, config), said), languageGiven: said.language !== undefined };
  }, options);
  return (bytes: Uint8Array, source: Source, said: GivenArticle): Article => {
    const text = source.uri === '-' ? plainTextOf(bytes, config) : null;
    if (text !== null) return plain.extract(text, said);
    return pipeline.process(new VFile({ path: source.uri, cwd: '/', data: { input: { bytes, source, said } } }));
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let texts: TextPipeline | undefined;

export const engine: Engine = {
  extract: (text, given) =>
    (texts ??= createTextPipeline({ model: shippedModel(), factsModel: shippedFacts() }, sha256)).extract(text, given),
  reader: async (given) => {
    const config = given ?? (await import('../config/schema.js')).defaultConfig();
    const options = await optionsOf(config);
    const plain = createTextPipeline(options, sha256);
    let files: ReturnType<typeof fileReader> | undefined;
    return {
      text: plain.extract,
      read: async (bytes, source, said) => (await (files ??= fileReader(config, options, plain)))(bytes, source, said),
    };
  },
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
