/** What of a shard stands in the store, and whether it is what was written. */
import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '../7-emit/kept-json.js';
import type { Article, Reject } from '../record/schema.js';
import { readRange } from './read.js';

/** Place of each part in a file of many, and its SHA-256. */
export type Sections = Readonly<Record<string, readonly [at: number, length: number, sha256: string]>>;

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
  /** Bytes of its line of records, and their CRC-32. */
  readonly record: number;
  readonly crc: number;
  readonly sketched: boolean;
}

/** What the file of a shard's records holds. */
export interface BaseIndex {
  readonly outcomes: readonly ShardOutcome[];
  readonly sections: Sections;
}

/** Name of the section of whole records. */
export const RECORDS = 'records';

/** Something in the store is not what it was when a shard was gathered: what is damaged goes, and is made again. */
export class DamagedStore extends Error {
  override readonly name = 'DamagedStore';
}

/** What became of a shard's inputs; null where that is not known any more. */
export const readBase = (folder: string): Promise<BaseIndex | null> => readIndex<BaseIndex>(folder, 'base');

/** What a view holds; null where it is not there any more. */
export const readView = (folder: string, name: string): Promise<ViewIndex | null> => readIndex<ViewIndex>(folder, name);

async function readIndex<T extends { readonly sections: Sections }>(folder: string, name: string): Promise<T | null> {
  const index = await readJson<T>(join(folder, `${name}.json`));
  if (index === null) return null;
  // Of the other file its length has to do here; whoever reads a section asks for its hash.
  const file = await stat(join(folder, `${name}.bin`)).catch(() => null);
  return file?.size === lengthOf(index.sections) ? index : null;
}

const lengthOf = (sections: Sections): number => Object.values(sections).reduce((sum, [, length]) => sum + length, 0);

/** The bytes of a section; null when they are not what was written. */
export async function readSection(folder: string, name: string, sections: Sections, section: string): Promise<Buffer | null> {
  const [at, length, sha256] = sections[section] ?? [0, 0, ''];
  if (length === 0) return Buffer.alloc(0);
  const bytes = await readRange(join(folder, `${name}.bin`), at, at + length).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

/** Removes what is not as it was written from a shard's folder: a view, or, where the records are damaged, everything. */
export async function removeDamaged(folder: string): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
  for (const name of names) {
    const index = await readIndex(folder, name);
    const sections = index?.sections ?? {};
    const read = await Promise.all(Object.keys(sections).map((section) => readSection(folder, name, sections, section)));
    const whole = index !== null && read.every((bytes) => bytes !== null);
    if (whole) continue;
    if (name === 'base') return rm(folder, { recursive: true, force: true });
    for (const kind of ['json', 'bin']) await rm(join(folder, `${name}.${kind}`), { force: true });
  }
}

/** Pieces to be written one after another, and where each will be. */
export function packed(parts: readonly (readonly [name: string, bytes: Uint8Array])[]): { sections: Sections; pieces: Uint8Array[] } {
  let at = 0;
  const sections: Record<string, [number, number, string]> = {};
  for (const [name, bytes] of parts) {
    sections[name] = [at, bytes.length, createHash('sha256').update(bytes).digest('hex')];
    at += bytes.length;
  }
  return { sections, pieces: parts.map(([, bytes]) => bytes) };
}
