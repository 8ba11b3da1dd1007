/** Which of the names found stay: one place for all overlaps. */
import type { EntityMention, NameSpan } from './mention.js';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** How sure each source is; of overlapping names the surer one stays, then the longer. */
export const RANK = { office: 9, protected: 8, called: 8, initials: 7, certain: 6, name: 5, tagger: 4, weak: 3 } as const;

export interface Candidate extends EntityMention {
  readonly rank: number;
}

/** Written out: a spread is slow. */
export function candidateOf({ from, to, type, rule }: NameSpan, confidence: number, rank: number): Candidate {
  return { from, to, type, rule, confidence, rank };
}

/** The span at each token, of spans that do not overlap. */
export function spanAt<S extends Span>(spans: readonly S[], count: number): (token: number) => S | undefined {
  const at = new Int32Array(count);
  spans.forEach((span, k) => at.fill(k + 1, span.from, span.to));
  return (token) => spans[at[token]! - 1];
}

export function overlaps({ from, to }: Span, heldAt: (token: number) => object | undefined): boolean {
  for (let k = from; k < to; k++) if (heldAt(k) !== undefined) return true;
  return false;
}

/** Whether the span is longer and holds the candidate: `Тұңғыш Президент күні` is no title. */
export function isPart({ from, to }: Span, span: Span | undefined): boolean {
  return span !== undefined && span.to >= to && span.to - span.from > to - from;
}

export function isFree(claimed: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (claimed[i]) return false;
  return true;
}

/** The surest first, of equals the longest; what overlaps one kept is dropped. */
export function settle(candidates: readonly Candidate[], count: number): EntityMention[] {
  const taken = new Uint8Array(count);
  const kept: EntityMention[] = [];
  for (const { from, to, type, confidence, rule } of [...candidates].sort((a, b) =>
    b.rank - a.rank || b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (!isFree(taken, from, to)) continue;
    taken.fill(1, from, to);
    kept.push({ from, to, type, confidence, rule });
  }
  return kept.sort((a, b) => a.from - b.from);
}

