/**
 * Two texts laid side by side: the longest run of characters that both have, then the same on its left and on its right (J. Ratcliff
 * and D. Metzener, 1988), as `difflib` of Python has it.
 */

/** A run of characters of both texts: where it starts in each, and how long it is. */
export interface Block {
  readonly a: number;
  readonly b: number;
  readonly size: number;
}

interface Range {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** The runs that two texts share, in order; an empty one at their ends comes last. */
export function sharedBlocks(a: string, b: string): Block[] {
  const places = new Map<number, number[]>();
  for (let at = 0; at < b.length; at += 1) {
    const code = b.charCodeAt(at);
    const list = places.get(code);
    if (list === undefined) places.set(code, [at]);
    else list.push(at);
  }
  const blocks: Block[] = [];
  const open: Range[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const block = longest(a, places, range);
    if (block.size === 0) continue;
    blocks.push(block);
    if (range.aFrom < block.a && range.bFrom < block.b) open.push({ ...range, aTo: block.a, bTo: block.b });
    if (block.a + block.size < range.aTo && block.b + block.size < range.bTo) {
      open.push({ ...range, aFrom: block.a + block.size, bFrom: block.b + block.size });
    }
  }
  blocks.sort((one, other) => one.a - other.a || one.b - other.b);
  return [...blocks, { a: a.length, b: b.length, size: 0 }];
}

/** The longest shared run within a range; of several the one that starts first in `a`, then in `b`. */
function longest(a: string, places: ReadonlyMap<number, readonly number[]>, { aFrom, aTo, bFrom, bTo }: Range): Block {
  let best: Block = { a: aFrom, b: bFrom, size: 0 };
  // Length of the run that ends at a place of `b`, and at the character of `a` before this one.
  let lengths = new Map<number, number>();
  for (let at = aFrom; at < aTo; at += 1) {
    const next = new Map<number, number>();
    for (const place of places.get(a.charCodeAt(at)) ?? []) {
      if (place < bFrom) continue;
      if (place >= bTo) break;
      const size = (lengths.get(place - 1) ?? 0) + 1;
      next.set(place, size);
      if (size > best.size) best = { a: at - size + 1, b: place - size + 1, size };
    }
    lengths = next;
  }
  return best;
}

/** Gives the place in `to` of a place in `from`. */
export function placesIn(from: string, to: string): (place: number) => number {
  if (from === to) return (place) => place;
  const map = Array.from({ length: from.length + 1 }, (): number | undefined => undefined);
  for (const { a, b, size } of sharedBlocks(from, to)) {
    for (let step = 0; step <= size; step += 1) map[a + step] = b + step;
  }
  let last = 0;
  const whole = map.map((place) => (last = place ?? last));
  return (place) => whole[Math.max(0, Math.min(place, whole.length - 1))] ?? 0;
}

/** How much of two texts is shared, from 0 to 1. */
export function likenessOf(a: string, b: string): number {
  if (a.length + b.length === 0) return 1;
  const shared = a === b ? a.length : sharedBlocks(a, b).reduce((sum, { size }) => sum + size, 0);
  return (2 * shared) / (a.length + b.length);
}
