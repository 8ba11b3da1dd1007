/** Bytes of a file in the archive. */
export interface Placed {
  /** Relative to the archive, with `/`, without `.open`. */
  readonly file: string;
  readonly from: number;
  readonly to: number;
}
