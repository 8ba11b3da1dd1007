/**
 * The heart of derek: text in, record out, anywhere. Nothing here reads files or needs Node, so that the same code runs in
 * a page, an edge worker or a server; models come as bytes.
 */
import { compileFactRules } from './5-relate/facts/compromise.js';
import { checked, Extractor as ExtractorSchema, Given, type ExtractOptions, type ExtractorOptions } from './options.js';
import type { Article } from './record/schema.js';
import type { MentionKind } from './stage.js';
import { createTextPipeline, type GivenArticle } from './text-pipeline.js';

/** Turns texts into records, one after another; what it learns of a word serves the next text. */
export interface Extractor {
  /**
   * One article's text to its record: lines are paragraphs.
   *
   * @throws RejectError when the text cannot become an article (`language`, `empty`); its `code` says why
   * @throws TypeError for an option that there is not, or of the wrong type
   */
  readonly extract: (text: string, given?: ExtractOptions) => Article;
}

/**
 * An extractor for many texts.
 *
 * @throws TypeError for an option that there is not, or of the wrong type, or bytes that are no model of this version
 * @example createExtractor({ models: { names: await (await fetch('names.bin')).bytes(), facts: await (await fetch('facts.bin')).bytes() }
 *   }).extract('…').facts
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const { languages, timeZone, lexicon, factRules, facts, stages, models } = checked(ExtractorSchema, options, 'createExtractor');
  const off = Object.entries(stages).filter(([, on]) => !on).map(([name]) => name as MentionKind);
  const { extract: extractText } = createTextPipeline({
    languages, timeZone, words: lexicon, factRules: factRules.length === 0 ? null : compileFactRules(factRules), off,
    model: models?.names ?? null,
    factsModel: models?.facts ?? null, minConfidence: facts.minConfidence,
  });
  return { extract: (text, given = {}) => extractText(textOf(text), givenOf(given)) };
}

let shared: Extractor | undefined;

/**
 * One article's text to its record, by rules alone: an extractor with models finds more names and facts (`createExtractor`).
 *
 * @throws RejectError when the text cannot become an article (`language`, `empty`); its `code` says why
 * @throws TypeError for an option that there is not, or of the wrong type
 * @example extract('Келісім құны – 74 млн АҚШ доллары.', { published: '2026-02-20' }).money[0]?.amount // 74000000
 */
export function extract(text: string, given: ExtractOptions = {}): Article {
  return (shared ??= createExtractor()).extract(text, given);
}

function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  throw new TypeError(`extract: the text is to be a string, not ${text === null ? 'null' : typeof text}`);
}

/** What is given, checked, without what is null. */
function givenOf(given: ExtractOptions): GivenArticle {
  return Object.fromEntries(Object.entries(checked(Given, given, 'extract')).filter(([, value]) => value !== undefined && value !== null));
}

export { compileFactRules } from './5-relate/facts/compromise.js';
export { loadModel, type NamesModel } from './4-extract/names/index.js';
export { loadFactsModel, type FactsModel } from './5-relate/facts/index.js';
export type { ExtractOptions, ExtractorOptions } from './options.js';
export { createPipeline, type Pipeline, type PipelineOptions } from './pipeline.js';
export * from './record/schema.js';
export { RejectError } from './record/source.js';
export type { Stage } from './stage.js';
export { STAGES } from './stages.js';
export { createTextPipeline } from './text-pipeline.js';
