/** JSON Lines: one object a line. */
import { plainText, type TextFormat } from './format.js';
import { rowEncoder } from './json.js';
import { oneLine } from './well-formed.js';

export const jsonl: TextFormat = {
  name: 'jsonl',
  extension: 'jsonl',
  mediatype: 'application/jsonl',
  encode: (table) => {
    const encode = rowEncoder(table);
    return plainText('', (rows) => rows.map((row) => `${oneLine(encode(row))}\n`).join(''));
  },
};
