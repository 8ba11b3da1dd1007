/** Lines that speak for those below them: headings, lead-ins that end in a colon, the head of a table. */
import { Kind } from '../../3-segment/tokens.js';
import { chunksOf } from './chunker.js';
import type { Chunk, Scene } from './chunk.js';
import type { Memory } from './draft.js';
import { isPlaceNoun } from './referring.js';
import { hasAny, NOMINAL, TAG, tags } from './tags.js';

/** Words that a heading may have. */
const MOST_TOKENS = 12;
const LISTS: ReadonlySet<string> = new Set(['үштік', 'бестік', 'ондық', 'тізім', 'топ', 'көшбасшы', 'орын', 'рейтинг', 'ел', 'мемлекет']);
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…', ';', ',']);

/**
 * Whether the sentence is a heading, a lead-in or a table's head; remembers it. Without one, a line of text ends what the
 * last one was of.
 *
 * @param figures whether the sentence has a figure
 */
export function headingOf(scene: Scene, index: number, memory: Memory, figures: boolean): boolean {
  const { doc } = scene.mentions;
  const { tokens, sentences } = doc;
  const span = sentences[index];
  if (span === undefined) return false;
  const isLine = startsLine(scene, index) && endsLine(scene, index);
  const hasBar = isLine && hasCell(scene, span.from, span.to);
  const end = tokens.words[span.to - 1]?.lower ?? '';
  if (isLine && hasBar && isTableHead(scene, index)) {
    memory.heading = { sentence: index, chunks: memory.heading?.chunks ?? [], shares: memory.heading?.shares ?? false, whole: null, cells: cellsOf(chunksOf(scene, span.from, span.to)) };
    return true;
  }
  if (endsLine(scene, index) && end === ':' && !figures) {
    memory.heading = { sentence: index, chunks: contentOf(chunksOf(scene, span.from, span.to)), shares: true, whole: null, cells: [] };
    if (startsLine(scene, index)) memory.last = memory.bearer = memory.dated = null;
    return true;
  }
  if (isLine && !figures && !hasBar && !ENDS.has(end) && span.to - span.from <= MOST_TOKENS && index + 1 < sentences.length) {
    const chunks = chunksOf(scene, span.from, span.to);
    if (!chunks.some((chunk) => hasAny(chunk.tags, TAG.Verb))) {
      memory.heading = { sentence: index, chunks: contentOf(chunks), shares: false, whole: null, cells: [] };
      memory.last = memory.bearer = memory.dated = null;
      return true;
    }
  }
  // A full sentence after a list is text again; a list's last item ends in a full stop as well.
  const heading = memory.heading;
  if (heading !== null && ((!hasBar && heading.cells.length > 0) || (endsText(end) && !isItemEnd(scene, index) && index > heading.sentence + (heading.shares ? 1 : 0)))) {
    memory.heading = null;
    memory.last = memory.bearer = memory.dated = null;
  }
  return false;
}

const endsText = (end: string): boolean => end === '.' || end === '!' || end === '?';

/** Remembers a sentence with a figure that leads on by a colon: its chunks are the lines' below, and they are its parts. */
export function leadOn(scene: Scene, index: number, memory: Memory): void {
  const { doc } = scene.mentions;
  const span = doc.sentences[index];
  if (span === undefined || doc.tokens.words[span.to - 1]?.lower !== ':' || !endsLine(scene, index)) return;
  const chunks = contentOf(chunksOf(scene, span.from, span.to));
  const last = memory.drafts.at(-1) ?? null;
  memory.heading = { sentence: index, chunks: chunks.filter(({ figure }) => figure < 0), shares: true, whole: last?.sentence === index ? last : null, cells: [] };
}

/** The last item of a list: the line before it ends in a semicolon or a comma. */
function isItemEnd({ mentions }: Scene, index: number): boolean {
  const { tokens, sentences } = mentions.doc;
  const before = sentences[index - 1];
  const end = before === undefined ? '' : (tokens.words[before.to - 1]?.lower ?? '');
  return end === ';' || end === ',' || end === ':';
}

function startsLine({ mentions }: Scene, index: number): boolean {
  const from = mentions.doc.sentences[index]?.from ?? 0;
  return from === 0 || mentions.doc.tokens.kind[from - 1] === Kind.Break;
}

function endsLine({ mentions }: Scene, index: number): boolean {
  const to = mentions.doc.sentences[index]?.to ?? 0;
  return to >= mentions.doc.tokens.count || mentions.doc.tokens.kind[to] === Kind.Break;
}

function hasCell({ mentions }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (mentions.doc.tokens.words[i]?.lower === '|') return true;
  return false;
}

/** The first row of a table, none of whose cells is a figure alone. */
function isTableHead(scene: Scene, index: number): boolean {
  const { sentences } = scene.mentions.doc;
  const before = sentences[index - 1];
  const span = sentences[index];
  if (span === undefined || (before !== undefined && hasCell(scene, before.from, before.to))) return false;
  return cellsOf(chunksOf(scene, span.from, span.to)).every((cell) => !(cell.length === 1 && (cell[0]?.figure ?? -1) >= 0));
}

/** Chunks of each cell of a row. */
export function cellsOf(chunks: readonly Chunk[]): Chunk[][] {
  const cells: Chunk[][] = [[]];
  for (const chunk of chunks) {
    if (chunk.lower === '|') cells.push([]);
    else cells.at(-1)?.push(chunk);
  }
  return cells;
}

/** Nouns that say what the lines are lists of, not what is measured: `өңірлер`, `үштігі`. */
function isOfLabels({ words, entity }: Chunk): boolean {
  const stem = words.at(-1)?.form.stem ?? '';
  return entity < 0 && (isPlaceNoun(stem) || LISTS.has(stem));
}

/** `ең төмен жалақы төленетін облыстар`: the lowest pay is what is told of them. */
function beforeRelative(chunk: Chunk): Chunk[] {
  const end = chunk.words.findIndex(({ role }) => role === 'participle');
  const words = chunk.words.slice(0, Math.max(end, 0));
  return words.length === 0 ? [] : [{ ...chunk, words, tags: NOMINAL }];
}

const CONTENT = tags('Noun', 'Name', 'Date');
function contentOf(chunks: readonly Chunk[]): Chunk[] {
  return chunks.flatMap((chunk) => {
    if (chunk.date >= 0) return [chunk];
    if (!hasAny(chunk.tags, CONTENT)) return [];
    return isOfLabels(chunk) ? beforeRelative(chunk) : [chunk];
  });
}
