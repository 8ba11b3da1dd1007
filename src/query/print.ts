/** Answers as text: a table to look at, or CSV. */
import { csvLines } from '../7-emit/csv.js';
import type { Answer } from './query.js';

/** Characters of a cell that a table shows. */
const WIDEST = 60;

/** Columns in line, numbers to the right. No value is an empty cell. */
export function tableText({ columns, rows }: Answer): string {
  const cells = rows.map((row) => row.map((cell) => short(cell ?? '')));
  const widths = columns.map(({ name }, index) => cells.reduce((most, row) => Math.max(most, lengthOf(row[index] ?? '')), lengthOf(name)));
  const line = (row: readonly string[]): string =>
    row.map((cell, index) => {
      const space = ' '.repeat((widths[index] ?? 0) - lengthOf(cell));
      return columns[index]?.isNumber === true ? space + cell : cell + space;
    }).join('  ').trimEnd();
  const head = [line(columns.map(({ name }) => name)), widths.map((width) => '-'.repeat(width)).join('  ')];
  return `${[...head, ...cells.map(line)].join('\n')}\n`;
}

/** RFC 4180 with a header; no value is an empty field, an empty text is `""`. */
export function csvText({ columns, rows }: Answer): string {
  return csvLines([columns.map(({ name }) => name), ...rows]);
}

/** One line, and not too long. */
function short(cell: string): string {
  const characters = [...cell.replace(/\s+/g, ' ')];
  return characters.length > WIDEST ? `${characters.slice(0, WIDEST - 1).join('')}…` : characters.join('');
}

const lengthOf = (text: string): number => [...text].length;
