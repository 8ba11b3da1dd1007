/** The pipeline for text alone, as programs and the library call it: options as they are, nothing loaded that a text does not need. */
import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
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

export interface TextPipeline {
  /** @throws RejectError when the text cannot become an article */
  readonly extract: (text: string, given?: GivenArticle) => Article;
}

/** Lower-case hex of the text's UTF-8. */
export type TextHash = (text: string) => string;

const portable: TextHash = (text) => bytesToHex(sha256Of(utf8ToBytes(text)));

/**
 * A pipeline for text alone, its options taken as they are: for callers that have checked them.
 *
 * @param sha256 a faster one, where the platform has it
 */
export function createTextPipeline(options: PipelineOptions = {}, sha256: TextHash = portable): TextPipeline {
  const pipeline = createPipeline((file) => parseText(file, sha256), options);
  return { extract: (text, given = {}) => pipeline.process(new VFile({ value: text, cwd: '/', data: { given } })) };
}

/** Text alone as an article: a line is a paragraph. What is known besides comes in `file.data.given`. */
function parseText(file: VFile, sha256: TextHash): Parsed {
  const given = (file.data['given'] ?? {}) as GivenArticle;
  const id = given.id ?? 'text';
  const text = String(file.value);
  return {
    raw: {
      id, uri: given.uri ?? id, format: 'txt', sha256: sha256(text), title: given.title ?? null, published: given.published ?? null,
      publisher: null, authors: [], section: null, language: given.language ?? null,
      blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line })), issues: [],
    },
    languageGiven: given.language !== undefined,
  };
}
