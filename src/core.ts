/**
 * The heart of derek: text in, record out, anywhere. Nothing here reads files or needs Node, so that the same code runs in
 * a page, an edge worker or a server.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { VFile } from 'vfile';
import { createPipeline, type Pipeline, type PipelineOptions } from './pipeline.js';
import type { Article } from './record/schema.js';
import type { Parsed } from './stage.js';

/** What is known of an article besides its text. */
export interface GivenArticle {
  /** @default 'text' */
  readonly id?: string;
  /** @default the id */
  readonly uri?: string;
  readonly title?: string;
  /** ISO 8601 date or date-time of publication: the anchor of relative dates. */
  readonly published?: string;
  /** BCP 47; given, the language gate is not asked. */
  readonly language?: string;
}

export interface ExtractOptions extends GivenArticle, PipelineOptions {}

/**
 * One article's text to its record: lines are paragraphs.
 *
 * @throws RejectError when the text cannot become an article (`language`, `empty`); its `code` says why
 * @example extract('Келісім құны – 74 млн АҚШ доллары.', { published: '2026-02-20' }).money[0].amount // 74000000
 */
export function extract(text: string, options: ExtractOptions = {}): Article {
  const file = new VFile({ value: text, cwd: '/', data: { given: options } });
  return pipelineFor(options).process(file);
}

let shared: Pipeline | undefined;

/** The plain pipeline is built once; one with options of its own is built for the call: keep it by `createPipeline`. */
function pipelineFor(options: ExtractOptions): Pipeline {
  const { languages, timeZone, words, model, factRules, off } = options;
  if (languages ?? timeZone ?? words ?? model ?? factRules ?? off) return createPipeline(parseText, options);
  return (shared ??= createPipeline(parseText));
}

/** A pipeline for text alone: build it once, give it files with `data.given`. */
export function createTextPipeline(options: PipelineOptions = {}): { readonly extract: (text: string, given?: GivenArticle) => Article } {
  const pipeline = createPipeline(parseText, options);
  return { extract: (text, given = {}) => pipeline.process(new VFile({ value: text, cwd: '/', data: { given } })) };
}

/** Text alone as an article: a line is a paragraph. What is known besides comes in `file.data.given`. */
function parseText(file: VFile): Parsed {
  const given = (file.data['given'] ?? {}) as GivenArticle;
  const id = given.id ?? 'text';
  return {
    raw: {
      id, uri: given.uri ?? id, format: 'txt', sha256: bytesToHex(sha256(utf8ToBytes(String(file.value)))), title: given.title ?? null, published: given.published ?? null,
      publisher: null, authors: [], section: null, language: given.language ?? null,
      blocks: String(file.value).split('\n').map((text) => ({ kind: 'paragraph', text })), issues: [],
    },
    languageGiven: given.language !== undefined,
  };
}

export { loadModel, type NamesModel } from './4-extract/names/index.js';
export { createPipeline, type Pipeline, type PipelineOptions } from './pipeline.js';
export * from './record/schema.js';
export { RejectError } from './record/source.js';
export type { Stage } from './stage.js';
export { STAGES } from './stages.js';
