/** A stretch of the source and the Kazakh Cyrillic that it becomes. Stretches are in order and do not overlap. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Letters in a row that are more than this are no word of Kazakh, and are left as they are. */
export const MAX_WORD = 64;
