/** Dates, times and durations of a text, resolved to EDTF and ISO 8601 against its publication. */
import type { Issue } from '../../record/schema.js';
import type { Doc } from '../../3-segment/doc.js';
import type { Tokens } from '../../3-segment/tokens.js';
import { Claim, claim, isFree, type Claims } from '../claims.js';
import type { ExtractContext } from '../context.js';
import type { NumberSpan } from '../figures/number.js';
import { anchorDay } from './anchor.js';
import { attachDays } from './clock-days.js';
import { signsOf } from './evidence.js';
import type { Expression, Match, Period, Piece } from './expression.js';
import { matchDates } from './grammar/grammar.js';
import { conflictIssue, unresolvedIssue } from './issues.js';
import type { ResolveContext } from './resolve/context.js';
import { resolve } from './resolve/expression.js';
import { emptyMemory, isReported, remember, type Memory } from './resolve/memory.js';
import type { Resolved } from './resolve/resolved.js';
import { scanOf } from './scan.js';
import { isAboutSchool, saysSchool } from './school.js';
import type { DateSpan } from './span.js';
import { breaksClause, directionOf } from './tense.js';

export { DATE_ENTRIES } from './words.js';
export type { DateSpan } from './span.js';

/**
 * Dates, clock times, durations and recurring times, in text order, none overlapping another or a claimed token; their
 * tokens are claimed. An article without a publication date keeps what needs none; the rest has a null value and an
 * issue `date/no-anchor`.
 *
 * @param numbers of `readNumbers` on the same document
 * @param claims changed: what is found becomes `Claim.Date`
 */
export function extractDates(doc: Doc, numbers: readonly NumberSpan[], claims: Claims, context: ExtractContext): {
  mentions: DateSpan[]; issues: Issue[];
} {
  const { tokens } = doc;
  const scan = scanOf(doc, numbers, claims);
  const anchor = anchorDay(context.published, context.timeZone);
  const memory = emptyMemory();
  const mentions: DateSpan[] = [];
  const days: (number | null)[] = [];
  const issues: Issue[] = [];
  let end = 0;
  for (let i = 0; i < tokens.count; i++) {
    for (const first of matchDates(scan, i)) {
      if (!isOpen(doc, claims, first, end)) continue;
      const found = settled(first, (match) => resolve(match.expression, contextOf(doc, match, anchor, memory)));
      if (found === null || (found.match !== first && !isOpen(doc, claims, found.match, end))) continue;
      const { match, resolved } = found;
      claim(claims, match.from, match.to, Claim.Date);
      end = match.to;
      mentions.push(spanOf(match, resolved));
      days.push(dayOf(resolved));
      note(memory, match, resolved, doc);
      const issue = resolved.unresolved
        ? unresolvedIssue(tokens, match.from, match.to, resolved.unresolved)
        : conflictIssue(tokens, match, resolved, anchor);
      if (issue) issues.push(issue);
    }
    if (end > i) i = end - 1;
  }
  attachDays(mentions, days, doc.sentenceOf);
  return { mentions, issues };
}

/** Whether a match is in one sentence, behind what was found last, on tokens that are free. */
function isOpen(doc: Doc, claims: Claims, { from, to }: Match, end: number): boolean {
  return from >= end && isFree(claims, from, to) && doc.sentenceOf[from] === doc.sentenceOf[to - 1];
}

/** A match with its value; what it is otherwise, or nothing, where what it refers to is not there. */
function settled(match: Match, resolveMatch: (match: Match) => Resolved): { readonly match: Match; readonly resolved: Resolved } | null {
  const resolved = resolveMatch(match);
  if (resolved.unresolved !== 'no-antecedent') return { match, resolved };
  if (match.otherwise) return { match: match.otherwise, resolved: resolveMatch(match.otherwise) };
  return match.optional ? null : { match, resolved };
}

function spanOf({ from, to, rule }: Match, r: Resolved): DateSpan {
  return {
    from, to, value: r.value, dateStart: r.dateStart, dateEnd: r.dateEnd, kind: r.kind, grain: r.grain, basis: r.basis,
    approximate: r.approximate,
    relation: r.relation, min: r.min, max: r.max, rule: `date/${rule}`, confidence: r.confidence,
  };
}

/** The day that a clock time beside it can take. */
function dayOf({ kind, stretch }: Resolved): number | null {
  return kind === 'date' && stretch?.grain === 'day' ? stretch.first : null;
}

function contextOf(doc: Doc, { from, to }: Match, anchor: number | null, memory: Memory): ResolveContext {
  const { tokens } = doc;
  const sentence = doc.sentenceOf[from] ?? 0;
  const span = doc.sentences[sentence];
  return {
    anchor, memory, sentence, from, to,
    direction: () => directionOf(tokens, to, span?.to ?? tokens.count),
    signs: () => signsOf(tokens, from, to, span?.from ?? 0, span?.to ?? tokens.count),
    compared: () => isCompared(tokens, to),
    clauseBreak: (a, b) => breaksClause(tokens, a, b),
    school: () => saysSchool(tokens, span?.from ?? 0, span?.to ?? tokens.count) || isAboutSchool(tokens),
  };
}

/** Remember what later dates can refer to. */
function note(memory: Memory, match: Match, { stretch }: Resolved, doc: Doc): void {
  if (!stretch) return;
  const period = lastPeriod(match.expression);
  const piece: Piece | null = period?.kind === 'year' ? period.piece : null;
  // 2027 жылға дейін says nothing of the year of what follows
  const open = match.expression.kind === 'bound' && stretch.grain !== 'day' && stretch.grain !== 'month';
  const yearSaid = !open && !isCompared(doc.tokens, match.to) &&
    (stretch.basis === 'stated' || (period?.kind === 'year' && period.year !== null));
  if (memory.report === null && match.expression.kind !== 'bound' && isReported(stretch)) memory.report = stretch;
  remember(memory, stretch, piece, yearSaid, doc.sentenceOf[match.from] ?? 0, match.to);
}

/** `былтырғымен салыстырғанда` says what is compared with, not when. */
function isCompared(tokens: Tokens, to: number): boolean {
  const next = tokens.words[to]?.lower ?? '';
  return next.startsWith('салыстыр') || next === 'қарағанда';
}

function lastPeriod(expression: Expression): Period | null {
  switch (expression.kind) {
    case 'period':
      return expression.period.kind === 'edge' ? expression.period.of : expression.period;
    case 'bound':
      return expression.of;
    case 'range':
      return expression.to;
    default:
      return null;
  }
}
