/** The pipeline for text alone, as programs and the library call it: options as they are, nothing loaded that a text does not need. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { VFile } from 'vfile';
import { createPipeline, type PipelineOptions } from './pipeline.js';
import type { Article } from './record/schema.js';
import type { Parsed } from './stage.js';

/** What is known of a text, all of it strings that are there. */
export interface GivenArticle {
  readonly id?: string;
  readonly uri?: string;
  readonly title?: string;
  readonly published?: string;
  readonly language?: string;
}

/** A pipeline for text alone, its options taken as they are: for callers that have checked them. */
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
