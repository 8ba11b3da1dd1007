/** The rows of a shard in some formats, with what the other shards change in it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ByteBuffer } from '../7-emit/byte-buffer.js';
import { textFormats } from '../7-emit/formats.js';
import { writeJson, writeWhole } from '../7-emit/kept-json.js';
import { partWriter, type PartWriter } from '../7-emit/part.js';
import { oneLine, wellFormedJson } from '../7-emit/well-formed.js';
import type { Delimiter, FormatName } from '../config/schema.js';
import type { Article, Issue, Reject } from '../record/schema.js';
import type { DatasetArticle } from '../record/tables.js';
import { packed, readBase, readSection, RECORDS, type ArticleMark, type ViewIndex } from './stored-shard.js';

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

/** The reject of an article whose id another has. */
export const repeated = ({ id, uri, sha256 }: ArticleMark, message: string): Reject =>
  ({ id, uri, sha256, stage: '7-emit', code: 'duplicate-id', message });

export const viewName = (spec: ViewSpec, patch: Patch | null): string =>
  createHash('sha256')
    .update(JSON.stringify([textFormats(spec.formats, spec.database).map((format) => format.name), spec.excel, spec.delimiter, patch]))
    .digest('hex').slice(0, 16);

/** A writer of the view's rows. A patch that refuses nothing changes three tables only. */
export function viewWriter(spec: ViewSpec, patch: Patch | null): PartWriter {
  const few = patch !== null && Object.keys(patch.drops).length === 0;
  return partWriter(textFormats(spec.formats, spec.database), spec, few ? ['articles', 'facts', 'issues'] : undefined);
}

/** Makes a view of a shard's records and keeps it. @returns false when the records are not what they were */
export async function renderView(folder: string, spec: ViewSpec, patch: Patch | null): Promise<boolean> {
  const base = await readBase(folder);
  const bytes = base === null ? null : await readSection(folder, 'base', base.sections, RECORDS);
  if (base === null || bytes === null) return false;
  const writer = viewWriter(spec, patch);
  const records = patch === null ? null : new ByteBuffer();
  let at = 0;
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
  return true;
}

const patched = (article: Article, issues: readonly Issue[] | undefined): Article =>
  issues === undefined ? article : { ...article, issues: [...article.issues, ...issues] };

/** Keeps a view: its file first, then what it holds. */
export async function writeView(
  folder: string, name: string, writer: PartWriter, more: Readonly<Record<string, Uint8Array>> = {},
): Promise<void> {
  const { sections, pieces } = packed([...writer.sections(), ...Object.entries(more)]);
  await writeWhole(join(folder, `${name}.bin`), pieces);
  await writeJson(join(folder, `${name}.json`), { sections, rows: writer.rows } satisfies ViewIndex);
}
