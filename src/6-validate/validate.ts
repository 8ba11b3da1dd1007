/**
 * Stage 6: nothing leaves that is not grounded, sound and of the schema. A mention that breaks a rule leaves with an
 * issue that says so; what can be mended is mended, with an issue as well.
 */
import type { Article, Issue, Sentence } from '../record/schema.js';
import { RejectError } from '../record/source.js';
import { checkMentions } from './mentions.js';
import { mendAffiliations, mendEquivalents, mendFacts, refsOf } from './references.js';
import { checkHead } from './shape.js';

export interface Validated {
  /** The record; the issues of validation are among its issues. */
  readonly article: Article;
  /** What validation found. */
  readonly issues: readonly Issue[];
  /** Mentions that left, by the indexes that they had: `money/3`, `headline/dates/0`. */
  readonly dropped: readonly string[];
}

/**
 * Checks what the schema asks of words and numbers, every mention against the text, and the mentions against each other.
 *
 * @throws RejectError with code `invalid` when the record cannot be made valid by leaving out mentions
 */
export function validateArticle(article: Article): Validated {
  checkHead(article);
  checkSentences(article);

  const body = checkMentions({ field: 'text', text: article.text, sentences: article.sentences, mentions: article });
  const head = checkMentions({ field: 'title', text: article.title ?? '', sentences: null, mentions: article.headline });
  const refs = refsOf(body.mentions.entities, head.mentions.entities);
  const money = mendEquivalents(body);
  const headMoney = mendEquivalents(head);
  const facts = mendFacts(article, { body, head, refs });

  const issues = [...body.issues, ...head.issues, ...money.issues, ...headMoney.issues.map(withoutPlace), ...facts.issues];
  return {
    article: {
      ...article,
      headline: { ...head.mentions, entities: mendAffiliations(head.mentions.entities, refs), money: headMoney.value },
      about: article.about.filter((ref) => refs.has(ref)), entities: mendAffiliations(body.mentions.entities, refs),
      money: money.value, dates: body.mentions.dates, quantities: body.mentions.quantities, facts: facts.value,
      issues: issues.length === 0 ? article.issues : [...article.issues, ...issues],
    },
    issues,
    dropped: [...body.dropped, ...head.dropped],
  };
}

/** Offsets of issues are into the body. */
const withoutPlace = ({ code, severity, message }: Issue): Issue => ({ code, severity, message });

/** Sentences are in order, apart, not empty, and inside the text: every mention refers to them. */
function checkSentences({ sentences, text }: Article): void {
  let last: Sentence = { start: 0, end: 0 };
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.start < last.end || sentence.end <= sentence.start || sentence.end > text.length) {
      throw new RejectError(
        'invalid', `sentence ${index} (${sentence.start} to ${sentence.end}) is empty, out of order or outside of the text`, '6-validate',
      );
    }
    last = sentence;
  }
}
