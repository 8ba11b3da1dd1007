/** Reads a dataset's records back. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Article } from '../record/schema.js';
import { RunError } from '../run/inputs.js';

const RECORDS = 'records.jsonl';

/**
 * The records of a dataset, one after another, in its order.
 *
 * @param path its folder, or a file of JSON Lines
 * @throws RunError when there is none, or a line is no record
 */
export async function* recordsOf(path: string): AsyncGenerator<Article> {
  const file = await recordsFile(path);
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') yield parse(text, `${path}, line ${line}`);
  }
}

async function recordsFile(path: string): Promise<string> {
  const kind = await stat(path).catch(() => null);
  if (kind === null) throw new RunError(`cannot read ${path}: there is no such file or folder`);
  if (!kind.isDirectory()) return path;
  const file = join(path, RECORDS);
  if ((await stat(file).catch(() => null)) === null) throw new RunError(`${path} is no dataset: it holds no ${RECORDS}; name a folder that derek run has written, or a file of records`);
  return file;
}

function parse(text: string, where: string): Article {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RunError(`${where}: no JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) throw new RunError(`${where}: no record: it has no id or no text`);
  return value as Article;
}
