/** Stage 4: mentions of one text, the title's or the body's. Names that hold figures come first, then dates, then figures, then names. */
import type { Issue } from '../record/schema.js';
import type { Doc } from '../3-segment/doc.js';
import { Claim, claim, type Claims } from './claims.js';
import type { ExtractContext } from './context.js';
import { extractDates, type DateSpan } from './dates/index.js';
import { extractFigures, type Figures } from './figures/index.js';
import { readNumbers } from './figures/reader.js';
import type { NameSpan } from './names/mention.js';
import { protectedSpans } from './names/protected.js';

export interface Extracted {
  readonly dates: readonly DateSpan[];
  readonly money: Figures['money'];
  readonly quantities: Figures['quantities'];
  /** Names found by rules before the figures were read. */
  readonly names: readonly NameSpan[];
  /** What took each token: the tagger yields to it. */
  readonly claims: Claims;
  readonly issues: readonly Issue[];
}

/**
 * Everything but the tagger's names. Linear in the length of the text.
 *
 * @param off kinds to leave out; what they would have claimed stays free
 */
export function extractMentions(doc: Doc, context: ExtractContext, off: ReadonlySet<string> = new Set()): Extracted {
  const claims: Claims = new Uint8Array(doc.tokens.count);
  const names = protectedSpans(doc);
  for (const name of names) claim(claims, name.from, name.to, Claim.Protected);
  const numbers = readNumbers(doc);
  const { mentions: dates, issues } = off.has('dates') ? { mentions: [], issues: [] } : extractDates(doc, numbers, claims, context);
  const figures = extractFigures(numbers, { doc, claims, published: context.published, future: futureSentences(doc, dates, context) });
  return {
    dates, money: off.has('money') ? [] : figures.money, quantities: off.has('quantities') ? [] : figures.quantities, names, claims,
    issues: [...issues, ...figures.issues],
  };
}

/** Sentences that hold a date after the publication: a present tense there speaks of what is still ahead. */
function futureSentences(doc: Doc, dates: readonly DateSpan[], { published }: ExtractContext): Uint8Array {
  const future = new Uint8Array(doc.sentences.length);
  if (published === null) return future;
  const today = published.slice(0, 10);
  for (const { from, dateStart, dateEnd } of dates) {
    const bound = dateStart ?? dateEnd;
    if (bound !== null && bound.slice(0, 10) > today) future[doc.sentenceOf[from] ?? 0] = 1;
  }
  return future;
}
