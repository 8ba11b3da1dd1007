/** Rows of a Parquet file, after `unpack` has turned them into lines of JSON: a record a row, fields by the names of the columns. */
import type { Format } from './format.js';
import { parseJsonRecord } from './json.js';
import { splitLines } from './jsonl.js';

export const parquet: Format = { name: 'parquet', extensions: [], looksLike: () => false, split: splitLines, parse: parseJsonRecord };
