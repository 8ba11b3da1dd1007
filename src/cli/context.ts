/** What the commands are given: streams, the folder they run in, and the engine behind them. */
import type { Readable, Writable } from 'node:stream';
import type { PipelineConfig } from '../config/schema.js';
import type { Article } from '../record/schema.js';
import type { ArticleProcessor } from '../run/process.js';

/** What is known of an article besides its text. */
export interface ExtractOptions {
  readonly id?: string;
  readonly uri?: string;
  readonly title?: string;
  /** ISO 8601 date or date-time: the anchor of relative dates. */
  readonly published?: string;
  /** BCP 47; overrides the language gate. */
  readonly language?: string;
}

/** The pipeline, as the commands call it. */
export interface Engine {
  /**
   * One article's text to its record.
   *
   * @throws RejectError when it cannot become an article
   */
  readonly extract: (text: string, options: ExtractOptions) => Article;
  /** Files to articles, as the config says. */
  readonly processor: (config: PipelineConfig) => ArticleProcessor;
}

export interface Context {
  readonly cwd: string;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Loads the pipeline: it takes as long as a hundred articles do, and not every command needs it. */
  readonly engine: () => Promise<Engine>;
  /** URL of the module that has it as `engine`, for threads; without one, everything is done in this one. */
  readonly engineModule?: string;
}

/** Wrong arguments: exit code 2. The message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
