/** The main job: files in, the dataset out. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { openDataset, type Dataset } from '../7-emit/dataset.js';
import type { InputFile } from '../7-emit/manifest.js';
import type { PipelineConfig } from '../config/schema.js';
import type { Article, Reject } from '../record/schema.js';
import { findInputs, RunError } from './inputs.js';
import { rejectFor, type ArticleProcessor, type Outcome } from './process.js';
import { provenanceOf } from './provenance.js';
import { readInOrder, type FileRead } from './read.js';

/** What a run may tell while it is on. */
export interface RunObserver {
  readonly article?: (article: Article) => void;
  readonly reject?: (reject: Reject) => void;
  /** After each file: how many of all are done. */
  readonly file?: (done: number, all: number) => void;
}

export interface RunOptions {
  readonly config: PipelineConfig;
  /** What the config's relative paths are relative to. */
  readonly folder: string;
  readonly process: ArticleProcessor;
  readonly observer?: RunObserver;
}

export interface RunSummary {
  /** Files found. */
  readonly files: number;
  readonly articles: number;
  readonly rejects: number;
  /** Rejects by code, in the order of the codes. */
  readonly rejectsByCode: Readonly<Record<string, number>>;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Folder of the dataset, absolute. */
  readonly output: string;
}

/**
 * Reads `config.input`, writes the dataset to `config.output`, and puts it in place whole. One bad article stops
 * nothing: it becomes a row of `rejects`.
 *
 * @throws RunError when an input does not exist; OutputError when the output cannot be written. Then the dataset that
 * was there stays.
 */
export async function run({ config, folder, process, observer = {} }: RunOptions): Promise<RunSummary> {
  const output = resolve(folder, config.output);
  const inputs = await findInputs(config.input, folder, output);
  if (inputs.length === 0) throw new RunError(`no files to read in ${config.input.join(', ')}; put articles there, or name other files or folders`);
  const dataset = await openDataset(output, { formats: config.formats, excel: config.excel, provenance: provenanceOf(config) });
  try {
    const files: InputFile[] = [];
    const seen = new Map<string, string>();
    for await (const file of readInOrder(inputs, config.concurrency)) {
      const read = describe(file);
      files.push(read);
      for (const outcome of outcomes(file, read, process)) {
        const wait = take(distinct(outcome, seen), dataset, observer);
        if (wait !== undefined) await wait;
      }
      observer.file?.(files.length, inputs.length);
    }
    const tally = await dataset.publish(files);
    const rejectsByCode = Object.fromEntries([...tally.rejectsByCode].sort(([a], [b]) => (a < b ? -1 : 1)));
    const rejects = Object.values(rejectsByCode).reduce((sum, count) => sum + count, 0);
    return { files: inputs.length, articles: tally.articles, rejects, rejectsByCode, rows: tally.rows, output };
  } catch (error) {
    await dataset.discard();
    throw error;
  }
}

function describe(file: FileRead): InputFile {
  if ('error' in file) return { uri: file.input.uri, bytes: 0, sha256: null };
  return { uri: file.input.uri, bytes: file.bytes.length, sha256: createHash('sha256').update(file.bytes).digest('hex') };
}

function* outcomes(file: FileRead, { uri, sha256 }: InputFile, process: ArticleProcessor): Iterable<Outcome> {
  if ('error' in file) {
    // The error's text has the path on this machine; its code says as much.
    const code = (file.error as NodeJS.ErrnoException).code ?? file.error.name;
    const message = `the file cannot be read (${code}); check that it is there, is readable, and has less than 2 GB`;
    yield { kind: 'reject', reject: { id: uri, uri, sha256, stage: '1-ingest', code: 'unreadable', message } };
    return;
  }
  try {
    yield* process(file.bytes, { uri });
  } catch (error) {
    yield { kind: 'reject', reject: rejectFor(error, { id: uri, uri, sha256 }) };
  }
}

/** The first article of an id stands; a second one is refused. */
function distinct(outcome: Outcome, seen: Map<string, string>): Outcome {
  if (outcome.kind === 'reject') return outcome;
  const { id, uri, sha256 } = outcome.article;
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, uri);
    return outcome;
  }
  const message = `the id "${id}" was given before, by ${first}; give the articles different ids, or file names`;
  return { kind: 'reject', reject: { id, uri, sha256, stage: '7-emit', code: 'duplicate-id', message } };
}

function take(outcome: Outcome, dataset: Dataset, observer: RunObserver): Promise<void> | undefined {
  if (outcome.kind === 'article') {
    observer.article?.(outcome.article);
    return dataset.article(outcome.article);
  }
  observer.reject?.(outcome.reject);
  return dataset.reject(outcome.reject);
}
