/** Figures that are parts of others: `оның ішінде`, `соның 189-ы`, `…ын қоса алғанда`, `1,4 млн тоннасы`. */
import type { Chunk, Scene } from './chunk.js';
import { opensPart, type Clause } from './clauses.js';
import type { Frame } from './frames.js';
import { isShare, sameUnit, type Draft } from './draft.js';
import { hasAny, TAG } from './tags.js';

/** How many facts back a whole may stand. */
const REACH = 6;
/** Sentences that it may stand before. */
const GAP = 3;

export type PartKind = 'inside' | 'partitive' | 'including' | 'share' | null;

/** How the text says that the frame's figure is a part. */
export function partKind(scene: Scene, clause: Clause, frame: Frame): PartKind {
  const own = frame.chunks[frame.at];
  if (own === undefined) return null;
  if (hasAny(own.tags, TAG.Accusative) && scene.mentions.doc.tokens.words[own.to]?.lower === 'қоса') return 'including';
  const before = frame.chunks[frame.at - 1];
  if (before !== undefined && hasAny(before.tags, TAG.Figure) && hasAny(before.tags, TAG.Genitive) && hasAny(own.tags, TAG.Partitive)) return 'share';
  if (clause.chunks.some((chunk) => chunk.from < own.from && isInside(scene, chunk))) return 'inside';
  const pronoun = frame.chunks.slice(0, frame.at).some((chunk) => hasAny(chunk.tags, TAG.Pronoun) && hasAny(chunk.tags, TAG.Genitive));
  if (!hasAny(own.tags, TAG.Partitive)) return null;
  if (pronoun) return 'partitive';
  // The genitive of anything else is the whole itself, and no figure.
  return before !== undefined && hasAny(before.tags, TAG.Genitive) ? null : 'partitive';
}

/** `оның ішінде`: the pronoun with its postposition. */
function isInside({ mentions }: Scene, chunk: Chunk): boolean {
  return opensPart(chunk) && (chunk.lower === 'ішінде' || mentions.doc.tokens.words[chunk.to]?.lower === 'ішінде');
}

/**
 * The fact of the whole: the nearest before with the same unit that is no change; any but a share where the part is one.
 *
 * @param siblings facts that are parts by the same words, and so no wholes
 */
export function wholeOf(drafts: readonly Draft[], part: Draft, siblings: ReadonlySet<Draft>): Draft | null {
  let greater: Draft | null = null;
  for (let k = drafts.length - 1; k >= Math.max(0, drafts.length - REACH); k--) {
    const draft = drafts[k] as Draft;
    if (part.sentence - draft.sentence > GAP) break;
    if (siblings.has(draft) || isShare(draft.figure) || CHANGES.has(draft.figure.of.change)) continue;
    if (isShare(part.figure)) return isOfWhole(part) ? draft : null;
    if (!sameUnit(draft.figure, part.figure) && !(draft.sentence === part.sentence && isCount(draft) && isCount(part))) continue;
    if (holds(draft, part)) return draft;
    greater ??= draft;
  }
  // None is great enough: the text is wrong, and says so of the nearest.
  return greater;
}

/** A share that grew, and an index above the whole (`107,8%`), are no parts of a sum. */
function isOfWhole({ figure: { of, quantity } }: Draft): boolean {
  return !CHANGES.has(of.change) && !(quantity?.kind === 'percent' && (of.amount ?? 0) > 100);
}

/** Counts in one sentence are of one whole, whatever they count: `900 адам, оның ішінде 300 бала`. */
const isCount = ({ figure: { quantity } }: Draft): boolean => quantity?.kind === 'count';

const CHANGES: ReadonlySet<string> = new Set(['up', 'down', 'from']);

/** A line of a list under a fact that leads it in: `Шығыс – 5 млрд теңге:`, `мектепке – 3 млрд теңге;`. */
export function partOfLead(lead: Draft | null, part: Draft): Draft | null {
  return lead !== null && lead.sentence < part.sentence && (isShare(part.figure) || (sameUnit(lead.figure, part.figure) && holds(lead, part))) ? lead : null;
}

/** Whether the whole can hold the part, rounding aside. */
function holds(whole: Draft, part: Draft): boolean {
  const a = part.figure.of.amount;
  const b = whole.figure.of.amount;
  return a === null || b === null || a <= b * 1.1;
}

/** `…ын қоса алғанда`: a fact of the clause is the whole of those before it that it takes in. */
export function settleIncluded(parts: ReadonlySet<Draft>, whole: Draft): void {
  for (const part of parts) {
    if (part.whole !== null || part.figure.to > whole.figure.from) continue;
    part.whole = whole;
    part.measure ??= whole.measure;
  }
}
