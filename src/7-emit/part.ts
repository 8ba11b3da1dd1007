/** What the articles of a shard become in each table and text format: pieces of the dataset's files. */
import type { Reject } from '../record/schema.js';
import { articleTables, rejectsTable, type DatasetArticle, type Row, type Table } from '../record/tables.js';
import { ByteBuffer } from './byte-buffer.js';
import type { FormatOptions, TextFormat } from './format.js';

/** Takes articles and rejects in order, and gives pieces of files. */
export interface PartWriter {
  readonly article: (article: DatasetArticle) => void;
  readonly reject: (reject: Reject) => void;
  /** Bytes by section: a table and a format. */
  readonly sections: () => ReadonlyMap<string, Uint8Array>;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Name of the piece of a table in a format. */
export const sectionName = (table: string, format: string): string => `${table}.${format}`;

/** Rows that are encoded at once: an encoder takes longer to begin than over a row. */
const BATCH = 256;

/** @param tables names of the tables wanted; all by default */
export function partWriter(formats: readonly TextFormat[], options: FormatOptions, tables?: readonly string[]): PartWriter {
  const rows: Record<string, number> = {};
  const sections = new Map<string, ByteBuffer>();
  const flushes: (() => void)[] = [];
  const sinkOf = (table: Table<never>) => {
    rows[table.name] = 0;
    const outs = formats.map((format) => {
      const buffer = new ByteBuffer();
      sections.set(sectionName(table.name, format.name), buffer);
      return { text: format.encode(table, options), buffer };
    });
    let waiting: Row[] = [];
    const flush = (): void => {
      if (waiting.length === 0) return;
      for (const { text, buffer } of outs) {
        if (buffer.length > 0) buffer.append(text.between);
        buffer.append(text.rows(waiting));
      }
      waiting = [];
    };
    flushes.push(flush);
    return (added: readonly Row[]): void => {
      rows[table.name] = (rows[table.name] ?? 0) + added.length;
      for (const row of added) waiting.push(row);
      if (waiting.length >= BATCH) flush();
    };
  };
  const wanted = (table: Table<never>): boolean => tables === undefined || tables.includes(table.name);
  const sinks = articleTables.filter(wanted).map((table: Table<DatasetArticle>) => ({ table, add: sinkOf(table) }));
  const addReject = wanted(rejectsTable) ? sinkOf(rejectsTable) : null;
  return {
    article: (article) => {
      for (const { table, add } of sinks) add(table.rows(article));
    },
    reject: (reject) => addReject?.(rejectsTable.rows(reject)),
    sections: () => {
      for (const flush of flushes) flush();
      return new Map([...sections].map(([name, buffer]) => [name, buffer.bytes()]));
    },
    rows,
  };
}
