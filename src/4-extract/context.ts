/** What extraction knows besides the text. */

export interface ExtractContext {
  /** Publication: ISO 8601 date or date-time; the anchor of relative dates. */
  readonly published: string | null;
  /** Zone of clock times and of a publication without an offset. @default 'Asia/Almaty' */
  readonly timeZone: string;
}
