/** Cells of a sheet as SpreadsheetML has them (ECMA-376, part 1, 18.3.1.4). */
import type { Cell, ColumnType, Row } from '../../record/tables.js';
import { plainNumber } from '../plain-number.js';

/** Characters that a cell holds at most; a longer text is cut and ends in `…`. */
export const MOST_CHARACTERS = 32_767;

/** Indexes of `cellXfs` in the styles. */
export const STYLE = { plain: 0, head: 1, date: 2, number: 3 } as const;

const DAY = 86_400_000;
/** Day 0 of a workbook: serial numbers count from it, with a 29 February 1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** The first day whose serial number every program reads alike. */
const FIRST_DAY = Date.UTC(1900, 2, 1);

/** `A`, `Z`, `AA`: the letters of a column, counted from 0. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return (before < 0 ? '' : columnLetters(before)) + String.fromCharCode(65 + (index % 26));
}

/** One row of a sheet. @param number from 1 */
export function rowXml(row: Row, types: readonly ColumnType[], number: number): string {
  let cells = '';
  for (const [index, cell] of row.entries()) cells += cellXml(cell, types[index] ?? 'string', `${columnLetters(index)}${number}`);
  return `<row r="${number}">${cells}</row>`;
}

export function headXml(names: readonly string[]): string {
  return `<row r="1">${names.map((name, index) => text(name, `${columnLetters(index)}1`, STYLE.head)).join('')}</row>`;
}

function cellXml(cell: Cell, type: ColumnType, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${STYLE.number}"><v>${plainNumber(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell !== 'string') return text(cell.join('; '), at, STYLE.plain);
  const day = type === 'date' ? Date.parse(cell) : NaN;
  return day >= FIRST_DAY ? `<c r="${at}" s="${STYLE.date}"><v>${(day - DAY_ZERO) / DAY}</v></c>` : text(cell, at, STYLE.plain);
}

/** Text stands in the cell itself, never as a formula. */
function text(value: string, at: string, style: number): string {
  if (value === '') return '';
  return `<c r="${at}" t="inlineStr"${style === STYLE.plain ? '' : ` s="${style}"`}><is><t xml:space="preserve">${xmlText(shortened(value))}</t></is></c>`;
}

function shortened(value: string): string {
  return value.length <= MOST_CHARACTERS ? value : `${value.slice(0, MOST_CHARACTERS - 1)}…`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold, and what looks like the escape for it: `_x0007_` (ECMA-376, part 1, 22.9.2.19). */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as XML holds it; a lone surrogate is U+FFFD. */
export function xmlText(value: string): string {
  return (value as string & { toWellFormed(): string })
    .toWellFormed()
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
