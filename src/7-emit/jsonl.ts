/** JSON Lines: one object a line. */
import { textFormat } from './format.js';
import { rowEncoder } from './json.js';

export const jsonl = textFormat({
  name: 'jsonl',
  extension: 'jsonl',
  mediatype: 'application/jsonl',
  encode: (table) => {
    const encode = rowEncoder(table);
    return { start: '', rows: (rows) => rows.map((row) => `${encode(row)}\n`).join(''), end: '' };
  },
});
