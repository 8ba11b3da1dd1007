/** What the text has said so far: the antecedents of `сол күні`, and the years that later dates leave out. */
import type { Piece } from '../expression.js';
import { fromDays } from '../civil.js';
import type { Stretch } from './stretch.js';

export interface Memory {
  /** The last stretch with bounds. */
  stretch: Stretch | null;
  /** The sentence that named it. */
  stretchSentence: number;
  day: number | null;
  /** The sentence that named it. */
  daySentence: number;
  month: { readonly year: number; readonly month: number } | null;
  /** The sentence that named it. */
  monthSentence: number;
  year: number | null;
  /** Part of the year mentioned last, for `сәйкес кезең`. */
  piece: Piece | null;
  /** The first stretch before the publication that figures can be of, for `есепті кезең`. */
  report: Stretch | null;
  /** The last date whose year was said, and where. */
  context: YearContext | null;
}

export interface YearContext {
  readonly year: number;
  /** First day of that date. */
  readonly first: number;
  /** A day or a month, not only a year. */
  readonly fine: boolean;
  readonly sentence: number;
  /** One past its last token. */
  readonly to: number;
}

export function emptyMemory(): Memory {
  return {
    stretch: null, stretchSentence: -1, day: null, daySentence: -1, month: null, monthSentence: -1, year: null, piece: null, report: null,
    context: null,
  };
}

/** Whether reports are of such a stretch: months together, a quarter, a half, a year. */
export function isReported({ grain, kind }: Stretch): boolean {
  return grain === 'quarter' || grain === 'half' || grain === 'year' || (grain === 'month' && kind === 'interval');
}

/** Days of an event; a longer stretch has no last day that a text refers back to. */
const MOST_DAYS = 10;

/** Note a stretch that the text at token `to` of a sentence named. */
export function remember(memory: Memory, stretch: Stretch, piece: Piece | null, yearSaid: boolean, sentence: number, to: number): void {
  const { year, month } = fromDays(stretch.first);
  [memory.stretch, memory.stretchSentence] = [stretch, sentence];
  // 12-14 мамыр күндері … Келесі күні: the last of several days
  if (stretch.grain === 'day' && stretch.last - stretch.first <= MOST_DAYS) [memory.day, memory.daySentence] = [stretch.last, sentence];
  if (stretch.grain === 'day' || (stretch.grain === 'month' && stretch.kind === 'date')) {
    [memory.month, memory.monthSentence] = [{ year, month }, sentence];
  }
  if (fromDays(stretch.last).year === year) memory.year = year;
  if (piece && piece.kind !== 'same-period') memory.piece = piece.kind === 'days' ? memory.piece : piece;
  if (yearSaid) memory.context = { year, first: stretch.first, fine: stretch.grain === 'day' || stretch.grain === 'month', sentence, to };
}
