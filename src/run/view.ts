/** The rows of a shard in some formats, with what the other shards change in it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ByteBuffer } from '../7-emit/byte-buffer.js';
import { textFormats } from '../7-emit/formats.js';
import { partWriter, type PartWriter } from '../7-emit/part.js';
import { oneLine, wellFormedJson } from '../7-emit/well-formed.js';
import type { Delimiter, FormatName } from '../config/schema.js';
import type { Article, Issue, Reject } from '../record/schema.js';
import type { DatasetArticle } from '../record/tables.js';
import { writeAside, writeJson } from './store.js';

/** Place of each part in a file of many. */
export type Sections = Readonly<Record<string, readonly [at: number, length: number]>>;

/** What is wanted of the rows. */
export interface ViewSpec {
  readonly formats: readonly FormatName[];
  readonly database: boolean;
  readonly excel: boolean;
  readonly delimiter: Delimiter;
}

/** What only the whole dataset knows of a shard's outcomes, by their places. */
export interface Patch {
  /** Articles that are refused because of their id, and the message. */
  readonly drops: Readonly<Record<number, string>>;
  readonly duplicateOf: Readonly<Record<number, string>>;
  readonly issues: Readonly<Record<number, readonly Issue[]>>;
}

/** What a view's file holds. */
export interface ViewIndex {
  readonly sections: Sections;
  readonly rows: Readonly<Record<string, number>>;
}

/** What became of each input of a shard, in order. */
export type ShardOutcome =
  | { readonly article: ArticleMark }
  | { readonly reject: Reject };

/** What the dataset must know of an article. */
export interface ArticleMark extends Pick<Article, 'id' | 'uri' | 'sha256' | 'published'> {
  /** Bytes of its line of records. */
  readonly record: number;
  readonly sketched: boolean;
}

/** What the file of a shard's records holds. */
export interface BaseIndex {
  readonly outcomes: readonly ShardOutcome[];
  readonly sections: Sections;
}

/** Name of the section of whole records. */
export const RECORDS = 'records';

/** The reject of an article whose id another has. */
export const repeated = ({ id, uri, sha256 }: ArticleMark, message: string): Reject => ({ id, uri, sha256, stage: '7-emit', code: 'duplicate-id', message });

export const viewName = (spec: ViewSpec, patch: Patch | null): string =>
  createHash('sha256').update(JSON.stringify([textFormats(spec.formats, spec.database).map((format) => format.name), spec.excel, spec.delimiter, patch])).digest('hex').slice(0, 16);

/** A writer of the view's rows. A patch that refuses nothing changes three tables only. */
export function viewWriter(spec: ViewSpec, patch: Patch | null): PartWriter {
  const few = patch !== null && Object.keys(patch.drops).length === 0;
  return partWriter(textFormats(spec.formats, spec.database), spec, few ? ['articles', 'facts', 'issues'] : undefined);
}

/** Makes a view of a shard's records and keeps it. */
export async function renderView(folder: string, spec: ViewSpec, patch: Patch | null): Promise<void> {
  const base = JSON.parse(await readFile(join(folder, 'base.json'), 'utf8')) as BaseIndex;
  const bytes = await readFile(join(folder, 'base.bin'));
  const writer = viewWriter(spec, patch);
  const records = patch === null ? null : new ByteBuffer();
  let at = base.sections[RECORDS]?.[0] ?? 0;
  for (const [place, outcome] of base.outcomes.entries()) {
    if ('reject' in outcome) {
      writer.reject(outcome.reject);
      continue;
    }
    const { record } = outcome.article;
    const line = bytes.subarray(at, at + record);
    at += record;
    const refused = patch?.drops[place];
    if (refused !== undefined) {
      writer.reject(repeated(outcome.article, refused));
      continue;
    }
    const article = patched(JSON.parse(line.toString('utf8')) as Article, patch?.issues[place]);
    const duplicateOf = patch?.duplicateOf[place];
    writer.article(duplicateOf === undefined ? article : { ...article, duplicateOf } satisfies DatasetArticle);
    if (patch?.issues[place] === undefined) records?.appendBytes(line);
    else records?.append(`${oneLine(wellFormedJson(article))}\n`);
  }
  await writeView(folder, viewName(spec, patch), writer, records === null ? {} : { [RECORDS]: records.bytes() });
}

const patched = (article: Article, issues: readonly Issue[] | undefined): Article =>
  issues === undefined ? article : { ...article, issues: [...article.issues, ...issues] };

/** Keeps a view: its file first, then what it holds. */
export async function writeView(folder: string, name: string, writer: PartWriter, more: Readonly<Record<string, Uint8Array>> = {}): Promise<void> {
  const { sections, pieces } = packed([...writer.sections(), ...Object.entries(more)]);
  await writeAside(join(folder, `${name}.bin`), pieces);
  await writeJson(join(folder, `${name}.json`), { sections, rows: writer.rows } satisfies ViewIndex);
}

/** Pieces to be written one after another, and where each will be. */
export function packed(parts: readonly (readonly [name: string, bytes: Uint8Array])[]): { sections: Sections; pieces: Uint8Array[] } {
  let at = 0;
  const sections: Record<string, [number, number]> = {};
  for (const [name, bytes] of parts) {
    sections[name] = [at, bytes.length];
    at += bytes.length;
  }
  return { sections, pieces: parts.map(([, bytes]) => bytes) };
}
