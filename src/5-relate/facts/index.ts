/** Stage 5: what each sum and quantity says. */
import type { Fact, Issue, Phrase } from '../../record/schema.js';
import { checkFacts } from './consistency.js';
import type { FactInput } from './input.js';
import type { OwnRules } from './own-rules.js';
import { draftFacts } from './relate.js';

export type { OwnRules } from './own-rules.js';
export { withTokens } from './input.js';
export type { FactEntity, FactInput, Mentions } from './input.js';

export interface FactOptions {
  /** A user's own rules, made ready by `compileFactRules` of `compromise.ts`. */
  readonly rules?: OwnRules | null;
}

/**
 * Facts of an article, one for each figure that states something, in text order, and doubts about them.
 */
export function relateFacts(input: FactInput, { rules = null }: FactOptions = {}): { facts: Fact[]; about: string[]; issues: Issue[] } {
  const headline = input.title ? draftFacts(input.title, null, null) : [];
  const drafts = draftFacts(input, headline.find(({ subject, subjectRule }) => subject !== null && subjectRule !== 'label')?.subject ?? null, rules);
  const place = new Map(drafts.map((draft, k) => [draft, k]));
  const facts = drafts.map((draft): Fact => ({
    figure: draft.figure.path,
    indicator: 'count',
    measure: grounded(input, draft),
    predicate: null,
    purpose: null,
    subject: draft.subject,
    place: null,
    counterparty: draft.counterparty,
    period: draft.period === null ? null : `dates/${draft.period}`,
    speaker: draft.speaker,
    partOf: draft.whole === null ? null : (place.get(draft.whole) ?? null),
    confidence: {},
    change: draft.figure.of.change,
    status: draft.figure.of.status,
    sentence: draft.sentence,
  }));
  return { facts, about: [], issues: checkFacts(input, drafts, headline, input.title ?? null) };
}

/** The measure's head word where the figure's sentence, or one of the two before, has it. */
function grounded({ doc }: FactInput, { measure, sentence }: { readonly measure: string | null; readonly sentence: number }): Phrase | null {
  const stem = measure?.split(' ').at(-1)?.slice(0, 5) ?? '';
  if (measure === null || stem === '') return null;
  for (let s = sentence; s >= Math.max(0, sentence - 2); s--) {
    const { from, to } = doc.sentences[s] ?? { from: 0, to: 0 };
    for (let k = from; k < to; k++) {
      const [start, end] = [doc.tokens.start[k] ?? 0, doc.tokens.end[k] ?? 0];
      if (doc.text.slice(start, end).toLowerCase().startsWith(stem)) return { text: measure, start, end, field: 'text' };
    }
  }
  return null;
}
