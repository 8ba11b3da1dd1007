/** A stretch of the source and the Kazakh Cyrillic that it becomes. Stretches are in order and do not overlap. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
