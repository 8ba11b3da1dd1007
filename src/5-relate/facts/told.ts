/** What a heading, a lead-in or the head of a column says of the figures below it. */
import { chunksOf } from './chunker.js';
import type { Chunk } from './chunk.js';
import { cellsOf } from './headings.js';
import { baseOf, possessed } from './phrase.js';
import type { Reading } from './reading.js';
import { hasAll, hasAny, NOMINAL, TAG } from './tags.js';


/** What the heading or the column's head says is measured. */
export function toldMeasure(reading: Reading): string | null {
  const { heading } = reading.memory;
  if (heading === null) return null;
  const noun = heading.chunks.findLast(isTold) ?? columnHead(reading)?.find((chunk) => hasAny(chunk.tags, TAG.Noun));
  return noun === undefined ? null : baseOf(noun, false);
}

/** What the head of the figure's column measures of the row, where the heading above names nothing else: `бидай алқабы`. Null outside of tables. */
export function cellMeasure(reading: Reading): string | null {
  const { heading } = reading.memory;
  if (heading === null || heading.cells.length === 0 || heading.chunks.some(isTold)) return null;
  const head = columnHead(reading)?.find((chunk) => hasAny(chunk.tags, TAG.Noun));
  if (head === undefined) return null;
  const { frame } = reading;
  const label = frame.chunks.find((chunk, k) => k < frame.at && hasAll(chunk.tags, NOMINAL) && !hasAny(chunk.tags, TAG.Name));
  const noun = baseOf(head, false);
  return label === undefined ? noun : `${baseOf(label, false)} ${noun.includes(' ') ? noun : possessed(noun)}`;
}

/** Nouns that only say that there are figures. */
const EMPTY: ReadonlySet<string> = new Set(['көрсеткіш', 'дерек', 'мәлімет', 'сан', 'цифр', 'кесте']);
const isTold = (chunk: Chunk): boolean => hasAll(chunk.tags, NOMINAL) && !EMPTY.has(chunk.words.at(-1)?.form.stem ?? '');

/** Index of the date that the column's head or the heading names; -1 for none. */
export function toldDate(reading: Reading): number {
  const { heading } = reading.memory;
  if (heading === null) return -1;
  const dated = (chunk: Chunk): boolean => chunk.date >= 0;
  return (columnHead(reading)?.find(dated) ?? heading.chunks.find(dated))?.date ?? -1;
}

/** Chunks of the head of the figure's column, in a table. */
function columnHead({ memory, scene, frame, sentence }: Reading): readonly Chunk[] | undefined {
  const span = scene.mentions.doc.sentences[sentence];
  const cells = memory.heading?.cells ?? [];
  if (span === undefined || cells.length === 0) return undefined;
  const column = cellsOf(chunksOf(scene, span.from, span.to)).findIndex((cell) => cell.some(({ figure }) => figure >= 0 && frame.group.includes(figure)));
  return cells[column];
}
