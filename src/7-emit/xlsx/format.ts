/** Excel: one workbook of all tables. */
import type { Format } from '../format.js';

/** Name of the file. */
export const WORKBOOK_FILE = 'dataset.xlsx';

export const xlsx: Format = {
  name: 'xlsx',
  extension: 'xlsx',
  mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
