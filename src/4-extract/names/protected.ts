/**
 * Names that hold figures, found by rules before the figures and the dates are: `9 мамыр көшесі`, `ЭКСПО-2017`, `Ми-8`,
 * `Қылмыстық кодекстің 366-бабы`, `«2026-2028 жылдарға арналған республикалық бюджет туралы» заң`. Nothing else may take
 * the tokens of these spans.
 */
import type { Doc } from '../../3-segment/doc.js';
import { Kind } from '../../3-segment/tokens.js';
import { Gate, gatesOf } from './gate.js';
import type { NameSpan } from './mention.js';
import { quotePairs } from './quotes.js';
import { lawAt } from './rules/laws.js';
import { modelAt } from './rules/models.js';
import { namedEventAt } from './rules/events.js';
import { quotedNames } from './rules/quoted.js';
import { placeWithFigureAt, streetAt } from './rules/streets.js';

/** Rules that look at one token and around it, in order, with the gate that must be open: the first to answer wins. */
export const TOKEN_RULES: readonly { readonly gate: number; readonly find: (doc: Doc, i: number) => NameSpan | null }[] = [
  { gate: Gate.Head | Gate.Code, find: lawAt }, // Салық кодексі, Конституцияның 91-бабы
  { gate: Gate.Head, find: streetAt }, // Абай даңғылы, 9 мамыр көшесі
  { gate: Gate.Head, find: placeWithFigureAt }, // Теңге ауылы, Мамыр ықшамауданы
  { gate: Gate.Event, find: namedEventAt }, // Желтоқсан көтерілісі, Жаңа жыл
];

/** The spans, in order, none overlapping another. Time is linear in the number of tokens. */
export function protectedSpans(doc: Doc): NameSpan[] {
  const { tokens } = doc;
  const gates = gatesOf(tokens);
  const found = quotedNames(doc, quotePairs(tokens));
  for (let i = 0; i < tokens.count; i++) {
    const span = tokens.kind[i] === Kind.Number ? modelAt(doc, i) : gates[i] ? firstOf(doc, i, gates[i] ?? 0) : null; // ЭКСПО-2017, Ми-8, COVID-19
    if (span === null) continue;
    found.push(span);
    i = Math.max(i, span.to - 1);
  }
  return longestFirst(found);
}

function firstOf(doc: Doc, i: number, open: number): NameSpan | null {
  for (const { gate, find } of TOKEN_RULES) {
    const span = (gate & open) === 0 ? null : find(doc, i);
    if (span !== null) return span;
  }
  return null;
}

/** Of spans that overlap the longest stays; of equals the first. In order of their first token. */
function longestFirst(spans: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last === undefined || span.from >= last.to) kept.push(span);
    else if (span.to - span.from > last.to - last.from) kept[kept.length - 1] = span;
  }
  return kept;
}
