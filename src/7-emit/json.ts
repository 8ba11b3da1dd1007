/** JSON: one array of objects, one object a line. */
import type { Row, Table } from '../record/tables.js';
import type { TextFormat } from './format.js';
import { mayHaveSurrogate, wellFormedJson } from './well-formed.js';

export const json: TextFormat = {
  name: 'json',
  extension: 'json',
  mediatype: 'application/json',
  encode: (table) => {
    const encode = rowEncoder(table);
    return { start: '[', first: '\n', rows: (rows) => rows.map(encode).join(',\n'), between: ',\n', end: '\n]\n', empty: ']\n' };
  },
};

/** Writes rows as JSON objects, the keys in column order. */
export function rowEncoder(table: Pick<Table<never>, 'columns'>): (row: Row) => string {
  const keys = table.columns.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  const encode = (row: Row, cell: (value: unknown) => string): string => {
    let text = '';
    for (let index = 0; index < keys.length; index += 1) text += keys[index] + cell(row[index] ?? null);
    return `${text}}`;
  };
  return (row) => {
    const text = encode(row, JSON.stringify);
    return mayHaveSurrogate(text) ? encode(row, wellFormedJson) : text;
  };
}
