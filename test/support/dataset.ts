/** Datasets for tests of what reads them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseConfig } from '../../src/config/parse.js';
import type { PipelineConfigInput } from '../../src/config/schema.js';
import type { Article } from '../../src/record/schema.js';
import { inProcess } from '../../src/run/executor.js';
import type { ArticleProcessor } from '../../src/run/process.js';
import { run, type RunSummary } from '../../src/run/run.js';

/** A processor of files that hold records as they are, one a line. */
export const recordProcessor: ArticleProcessor = function* (bytes) {
  for (const line of new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n')) {
    if (line !== '') yield { kind: 'article', article: JSON.parse(line) as Article };
  }
};

/** Writes the dataset of these articles into the folder `out`. */
export async function writeDataset(out: string, articles: readonly Article[], config: PipelineConfigInput = {}): Promise<RunSummary> {
  const input = `${out}-input`;
  await mkdir(input, { recursive: true });
  await writeFile(join(input, 'all.jsonl'), articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  return run({ config: parseConfig({ input: [input], output: out, ...config }, 'test'), folder: '/', executor: inProcess(recordProcessor) });
}
