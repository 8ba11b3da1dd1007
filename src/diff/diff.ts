/** What has changed between two datasets. Only articles that differ are held in memory, one at a time. */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { linesOf, parseRecord, recordsFile, type Line } from '../dataset/records.js';
import { compareArticles, type Change } from './compare.js';

/** Counts by what is compared: `article`, `money`, `facts` … */
export interface KindCounts {
  same: number;
  changed: number;
  added: number;
  gone: number;
}

export interface DiffSummary {
  readonly kinds: ReadonlyMap<string, KindCounts>;
  /** Changes by kind and field, as `money.currency`. */
  readonly fields: ReadonlyMap<string, number>;
  /** Mentions that came and went, by the rule that made them. */
  readonly rules: ReadonlyMap<string, { added: number; gone: number }>;
}

interface Place {
  readonly at: number;
  readonly length: number;
  readonly hash: string;
}

/**
 * Compares two datasets, or two files of records, article by article: in the order of the first, then what only the second has.
 *
 * @param each takes every change
 * @throws RunError when one of them is no dataset
 */
export async function diffDatasets(before: string, after: string, each: (change: Change) => void | Promise<void>): Promise<DiffSummary> {
  const [oldFile, newFile] = [await recordsFile(before), await recordsFile(after)];
  const counter = newCounter();
  const tell = async (change: Change): Promise<void> => {
    counter.add(change);
    await each(change);
  };
  const places = await placesOf(newFile, after);
  const handle = await open(newFile);
  try {
    for await (const line of linesOf(oldFile)) {
      const id = idOf(line, before);
      const place = places.get(id);
      places.delete(id);
      if (place === undefined) await tell({ article: id, kind: 'article', change: 'gone' });
      else if (place.hash === hashOf(line.bytes)) counter.same('article', 1);
      else {
        const fresh = parseRecord((await readAt(handle, place)).toString('utf8'), `${after}, article ${id}`);
        const { changes, same } = compareArticles(parseRecord(line.bytes.toString('utf8'), before), fresh);
        for (const [kind, count] of same) counter.same(kind, count);
        if (!changes.some(({ kind }) => kind === 'article')) counter.same('article', 1);
        for (const change of changes) await tell(change);
      }
    }
    for (const id of places.keys()) await tell({ article: id, kind: 'article', change: 'added' });
  } finally {
    await handle.close();
  }
  return counter.summary;
}

/** Where each article's line is. */
async function placesOf(file: string, name: string): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  for await (const line of linesOf(file)) {
    places.set(idOf(line, name), { at: line.at, length: line.bytes.length, hash: hashOf(line.bytes) });
  }
  return places;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** Records start with their id: most need not be parsed. */
const ID = /^\{"schemaVersion":"[^"]*","id":("(?:[^"\\]|\\.)*")/;
const HEAD = 4096;

function idOf({ bytes, number }: Line, name: string): string {
  const found = ID.exec(bytes.toString('utf8', 0, HEAD))?.[1];
  return found === undefined ? parseRecord(bytes.toString('utf8'), `${name}, line ${number}`).id : (JSON.parse(found) as string);
}

async function readAt(handle: FileHandle, { at, length }: Place): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  await handle.read(bytes, 0, length, at);
  return bytes;
}

function newCounter() {
  const kinds = new Map<string, KindCounts>();
  const fields = new Map<string, number>();
  const rules = new Map<string, { added: number; gone: number }>();
  // A mention that has changed in several fields has changed once.
  let last: Change | undefined;
  const of = (kind: string): KindCounts => {
    const known = kinds.get(kind) ?? { same: 0, changed: 0, added: 0, gone: 0 };
    kinds.set(kind, known);
    return known;
  };
  return {
    summary: { kinds, fields, rules } satisfies DiffSummary,
    same: (kind: string, count: number): void => { of(kind).same += count; },
    add: (change: Change): void => {
      const again = change.change === 'changed' && last?.change === 'changed' && last.article === change.article &&
        last.kind === change.kind && last.item === change.item;
      if (!again) of(change.kind)[change.change] += 1;
      last = change;
      if (change.field !== undefined) {
        fields.set(`${change.kind}.${change.field}`, (fields.get(`${change.kind}.${change.field}`) ?? 0) + 1);
      }
      if (change.rule === undefined || change.change === 'changed') return;
      const counts = rules.get(change.rule) ?? { added: 0, gone: 0 };
      counts[change.change] += 1;
      rules.set(change.rule, counts);
    },
  };
}
