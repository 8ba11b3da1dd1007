/** Reads a dataset's records back. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../record/schema.js';
import { RunError } from '../run/inputs.js';

const RECORDS = 'records.jsonl';
const NEWLINE = 0x0a;

/** A line of a file: its bytes without the end, and where they start. */
export interface Line {
  readonly bytes: Buffer;
  readonly at: number;
  /** From 1. */
  readonly number: number;
}

/**
 * The records of a dataset, one after another, in its order.
 *
 * @param path its folder, or a file of JSON Lines
 * @throws RunError when there is none, or a line is no record
 */
export async function* recordsOf(path: string): AsyncGenerator<Article> {
  for await (const { bytes, number } of linesOf(await recordsFile(path))) {
    yield parseRecord(bytes.toString('utf8'), `${path}, line ${number}`);
  }
}

/** The file of a dataset's records: itself, or the one in its folder. */
export async function recordsFile(path: string): Promise<string> {
  const kind = await stat(path).catch(() => null);
  if (kind === null) throw new RunError(`cannot read ${path}: there is no such file or folder`);
  if (!kind.isDirectory()) return path;
  const file = join(path, RECORDS);
  if ((await stat(file).catch(() => null)) === null) {
    throw new RunError(`${path} is no dataset: it holds no ${RECORDS}; name a folder that derek run has written, or a file of records`);
  }
  return file;
}

/** The lines of a file that hold something. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  let rest: Buffer[] = [];
  let [at, start, number] = [0, 0, 1];
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      const bytes = rest.length === 0 ? piece.subarray(from, end) : Buffer.concat([...rest, piece.subarray(from, end)]);
      if (bytes.length > 0) yield { bytes, at: start, number };
      rest = [];
      from = end + 1;
      start = at + from;
      number += 1;
    }
    if (from < piece.length) rest.push(piece.subarray(from));
    at += piece.length;
  }
  if (rest.length > 0) yield { bytes: Buffer.concat(rest), at: start, number };
}

/** A line as a record; `where` says which it is, should it be none. */
export function parseRecord(text: string, where: string): Article {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RunError(`${where}: no JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) {
    throw new RunError(`${where}: no record: it has no id or no text`);
  }
  return value as Article;
}
