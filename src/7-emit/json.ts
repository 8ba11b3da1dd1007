/** JSON: one array of objects, one object a line. */
import type { Row, Table } from '../record/tables.js';
import { textFormat } from './format.js';

export const json = textFormat({
  name: 'json',
  extension: 'json',
  mediatype: 'application/json',
  encode: (table) => {
    const encode = rowEncoder(table);
    let first = true;
    return {
      start: '[',
      rows: (rows) => {
        const lines = rows.map(encode).join(',\n');
        const text = `${first ? '\n' : ',\n'}${lines}`;
        first = false;
        return text;
      },
      get end() {
        return first ? ']\n' : '\n]\n';
      },
    };
  },
});

/** Writes rows as JSON objects, the keys in column order. */
export function rowEncoder(table: Pick<Table<never>, 'columns'>): (row: Row) => string {
  const keys = table.columns.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  return (row) => {
    let text = '';
    for (let index = 0; index < keys.length; index += 1) text += keys[index] + JSON.stringify(row[index] ?? null);
    return `${text}}`;
  };
}
