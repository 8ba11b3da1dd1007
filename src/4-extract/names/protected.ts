/**
 * Names that hold figures, found by rules before the figures and the dates are: `9 мамыр көшесі`, `ЭКСПО-2017`, `Ми-8`,
 * `Қылмыстық кодекстің 366-бабы`, `«2026-2028 жылдарға арналған республикалық бюджет туралы» заң`. Nothing else may take
 * the tokens of these spans.
 */
import type { Doc } from '../../3-segment/doc.js';
import { Kind } from '../../3-segment/tokens.js';
import type { NameSpan } from './mention.js';
import { CODE_ACRONYMS } from '../../kazakh/gazetteer/laws.js';
import { lowestBit, rulesByWord, type Rule } from '../beginnings.js';
import { quotePairs } from './quotes.js';
import { lawAt } from './rules/laws.js';
import { modelAt } from './rules/models.js';
import { mayBeEvent, namedEventAt } from './rules/events.js';
import { quotedNames } from './rules/quoted.js';
import { placeWithFigureAt, streetAt } from './rules/streets.js';
import { isHead, wordAt } from './rules/token.js';

/** Rules that look at one token and around it, in order, with the words that set them off: the first to answer wins. */
export const TOKEN_RULES: readonly (Rule & { readonly find: (doc: Doc, i: number) => NameSpan | null })[] = [
  { begins: (word) => isHead(word) || CODE_ACRONYMS.has(word.surface), find: lawAt }, // Салық кодексі, Конституцияның 91-бабы
  { begins: isHead, find: streetAt }, // Абай даңғылы, 9 мамыр көшесі
  { begins: isHead, find: placeWithFigureAt }, // Теңге ауылы, Мамыр ықшамауданы
  { begins: mayBeEvent, find: namedEventAt }, // Желтоқсан көтерілісі, Жаңа жыл
];

const rulesOf = rulesByWord(TOKEN_RULES);

/** The spans, in order, none overlapping another. Time is linear in the number of tokens. */
export function protectedSpans(doc: Doc): NameSpan[] {
  const { tokens } = doc;
  const found = quotedNames(doc, quotePairs(tokens));
  for (let i = 0; i < tokens.count; i++) {
    // ЭКСПО-2017, Ми-8, COVID-19
    const span = tokens.kind[i] === Kind.Number ? modelAt(doc, i) : firstOf(doc, i, rulesOf(wordAt(tokens, i)));
    if (span === null) continue;
    found.push(span);
    i = Math.max(i, span.to - 1);
  }
  return longestFirst(found);
}

function firstOf(doc: Doc, i: number, open: number): NameSpan | null {
  for (let bits = open; bits !== 0; bits &= bits - 1) {
    const span = TOKEN_RULES[lowestBit(bits)]!.find(doc, i);
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
