/** A file of labels: a line an article, in the order in which they were first reviewed, written whole each time. */
import { readFile } from 'node:fs/promises';
import { writeWhole } from '../7-emit/kept-json.js';
import { RunError } from '../run/inputs.js';
import type { Label } from './label.js';

export interface LabelFile {
  readonly get: (id: string) => Label | undefined;
  readonly count: () => number;
  /** Puts an article's line in place of the one before, or takes it out; resolves when it is on the disk. */
  readonly put: (id: string, label: Label | null) => Promise<void>;
}

/** @throws RunError when there is a file that holds no labels */
export async function openLabels(path: string): Promise<LabelFile> {
  const labels = new Map((await readLabels(path, true)).map((label) => [label.id, label]));
  let writing = Promise.resolve();
  return {
    get: (id) => labels.get(id),
    count: () => labels.size,
    put: (id, label) => {
      if (label === null) labels.delete(id);
      else labels.set(id, label);
      const text = [...labels.values()].map((one) => `${JSON.stringify(one)}\n`).join('');
      // One after another: the last state is the one that stays.
      writing = writing.catch(() => undefined).then(() => writeWhole(path, [text]));
      return writing;
    },
  };
}

/**
 * The lines of a file of labels.
 *
 * @param mayBeAbsent whether a file that is not there holds none
 * @throws RunError when it cannot be read, or a line is no label
 */
export async function readLabels(path: string, mayBeAbsent = false): Promise<Label[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (mayBeAbsent && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new RunError(`cannot read ${path}: ${(error as Error).message}`);
  }
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw new RunError(`${path}, line ${index + 1}: no JSON: ${(error as Error).message}`);
    }
    const label = value as Partial<Label> | null;
    if (typeof label?.id === 'string' && typeof label.text === 'string') return [label as Label];
    throw new RunError(`${path}, line ${index + 1}: no label: it has no id or no text`);
  });
}
