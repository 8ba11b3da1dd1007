/** Repairs as edits, and the way back from repaired text to its source. */

/** A stretch of text and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Text on its way: what it is now, and where each character of it came from. */
export interface Mapped {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and its end, the offset in the source; null while nothing has moved. */
  readonly map: Int32Array | null;
}

/**
 * Applies edits, which must be in order and not overlap, and carries the map along. The units of a replacement map to
 * the units they replace one by one as far as both go, then to the last of them, so that offsets never go back.
 */
export function applyEdits(before: Mapped, edits: readonly Edit[]): Mapped {
  if (edits.length === 0) return before;
  const length = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), before.text.length);
  const map = new Int32Array(length + 1);
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  const copy = (until: number): void => {
    if (until === from) return;
    parts.push(before.text.slice(from, until));
    for (; from < until; from++) map[to++] = sourceOf(before, from);
  };
  for (const { start, end, text } of edits) {
    copy(start);
    parts.push(text);
    for (let i = 0; i < text.length; i++) map[to++] = sourceOf(before, Math.min(start + i, Math.max(start, end - 1)));
    from = end;
  }
  copy(before.text.length);
  map[to] = sourceOf(before, before.text.length);
  return { text: parts.join(''), map };
}

/** The offset in the source of a character, or of the end of the text. */
export function sourceOf({ text, map }: Mapped, offset: number): number {
  if (offset < 0 || offset > text.length) throw new RangeError(`offset ${offset} is outside the text, which has ${text.length} units`);
  return map ? (map[offset] ?? 0) : offset;
}
