/** Stage 5: what each sum and quantity says. */
import type { Fact, Issue } from '../../record/schema.js';
import { checkFacts } from './consistency.js';
import type { FactInput } from './input.js';
import type { OwnRules } from './own-rules.js';
import { draftFacts } from './relate.js';

export type { FactRule, OwnRules } from './own-rules.js';
export { withTokens } from './input.js';
export type { FactEntity, FactInput, Mentions } from './input.js';

export interface FactOptions {
  /** A user's own rules, made ready by `compileFactRules` of `compromise.ts`. */
  readonly rules?: OwnRules | null;
}

/**
 * Facts of an article, one for each figure that states something, in text order, and doubts about them.
 */
export function relateFacts(input: FactInput, { rules = null }: FactOptions = {}): { facts: Fact[]; issues: Issue[] } {
  const headline = input.title ? draftFacts(input.title, null, null) : [];
  const drafts = draftFacts(input, headline.find(({ subject, subjectRule }) => subject !== null && subjectRule !== 'label')?.subject ?? null, rules);
  const place = new Map(drafts.map((draft, k) => [draft, k]));
  const facts = drafts.map((draft): Fact => ({
    figure: draft.figure.path,
    measure: draft.measure,
    subject: draft.subject,
    counterparty: draft.counterparty,
    period: draft.period === null ? null : `dates/${draft.period}`,
    speaker: draft.speaker,
    partOf: draft.whole === null ? null : (place.get(draft.whole) ?? null),
    change: draft.figure.of.change,
    status: draft.figure.of.status,
    sentence: draft.sentence,
  }));
  return { facts, issues: checkFacts(input, drafts, headline, input.title ?? null) };
}
