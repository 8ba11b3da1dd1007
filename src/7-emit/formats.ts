/** The formats of tables, by name. */
import { FORMATS, type FormatName } from '../config/schema.js';
import { csv } from './csv.js';
import type { Format, TextFormat } from './format.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { parquet } from './parquet.js';
import { xlsx } from './xlsx/format.js';

const byName = { csv, json, jsonl, parquet, xlsx } satisfies Record<FormatName, Format | TextFormat>;

/** The formats asked for, each once, in the order of the list of formats: the order asked for changes no byte. */
export function formatsNamed(names: readonly FormatName[]): readonly (Format | TextFormat)[] {
  return FORMATS.filter((name) => names.includes(name)).map((name) => byName[name]);
}

export const isText = (format: Format | TextFormat): format is TextFormat => 'encode' in format;

/**
 * The text formats in which a shard's rows are kept: those asked for, and JSON Lines where other files are made of them.
 *
 * @param database whether there is to be a database too
 */
export function textFormats(names: readonly FormatName[], database: boolean): readonly TextFormat[] {
  const viaLines = database || names.includes('parquet') || names.includes('xlsx');
  return formatsNamed(viaLines ? [...names, 'jsonl'] : names).filter(isText);
}
