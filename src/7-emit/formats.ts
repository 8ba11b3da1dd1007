/** The formats of tables, by name. */
import { FORMATS, type FormatName } from '../config/schema.js';
import { csv } from './csv.js';
import type { Format } from './format.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';

const byName = { csv, json, jsonl } satisfies Record<FormatName, Format>;

/** The formats asked for, each once, in the order of the list of formats: the order asked for changes no byte. */
export function formatsNamed(names: readonly FormatName[]): readonly Format[] {
  return FORMATS.filter((name) => names.includes(name)).map((name) => byName[name]);
}
