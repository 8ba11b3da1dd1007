/** What a heading, a lead-in or the head of a column says of the figures below it. */
import { chunksOf } from './chunker.js';
import type { Chunk } from './chunk.js';
import { cellsOf } from './headings.js';
import { baseOf } from './phrase.js';
import type { Reading } from './reading.js';
import { hasAll, hasAny, TAG, tags } from './tags.js';

const NOMINAL = tags('Nominative', 'Noun');

/** What the heading or the column's head says is measured. */
export function toldMeasure(reading: Reading): string | null {
  const { heading } = reading.memory;
  if (heading === null) return null;
  const noun = heading.chunks.findLast((chunk) => hasAll(chunk.tags, NOMINAL)) ?? columnHead(reading)?.find((chunk) => hasAny(chunk.tags, TAG.Noun));
  return noun === undefined ? null : baseOf(noun, false);
}

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
