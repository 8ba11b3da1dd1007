/** A text cut at every place where something starts or ends. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A piece of the text, and which of the ranges cover it. */
export interface Segment extends Range {
  readonly of: readonly number[];
}

/** Pieces of `[from, to)` in order, without gaps; ranges that lie outside of it or are empty cover nothing. */
export function segments(from: number, to: number, ranges: readonly Range[]): Segment[] {
  const inside = ranges
    .map(({ start, end }, index) => ({ start: Math.max(start, from), end: Math.min(end, to), index }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  inside.sort((a, b) => a.start - b.start);
  const pieces: Segment[] = [];
  let open: typeof inside = [];
  let next = 0;
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const [start, end] = [cuts[at] as number, cuts[at + 1] as number];
    open = open.filter((range) => range.end > start);
    for (; next < inside.length && (inside[next] as Range).start <= start; next += 1) open.push(inside[next] as (typeof inside)[number]);
    pieces.push({ start, end, of: open.map(({ index }) => index).sort((a, b) => a - b) });
  }
  return pieces;
}

/** The lines of a text, as ranges without their ends. */
export function lines(text: string): Range[] {
  const found: Range[] = [];
  for (let start = 0; start <= text.length;) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    if (end > start) found.push({ start, end });
    start = end + 1;
  }
  return found;
}
