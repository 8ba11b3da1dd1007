/** The stages between reading and the record, in order. What each reads and leaves stands beside it. */
import { normalise } from './2-normalise/index.js';
import { segment, type Doc } from './3-segment/doc.js';
import { Claim } from './4-extract/claims.js';
import { extractMentions, type Extracted } from './4-extract/index.js';
import { extractNames, type EntityMention, type NamesModel } from './4-extract/names/index.js';
import { relateFacts, withTokens, type FactInput, type Mentions } from './5-relate/facts/index.js';
import { relateNames } from './5-relate/refs.js';
import { validateArticle } from './6-validate/index.js';
import { doubtIn, issuesOf } from './messages.js';
import { recordOf } from './record-of.js';
import type { Entity } from './record/schema.js';
import { stage, type Left, type Stage } from './stage.js';

export const STAGES: readonly Stage[] = [
  stage('2-normalise', [], ['normal'], ({ raw, languageGiven }, { languages }, file) => {
    const normal = normalise(raw, { languages, languageGiven });
    for (const issue of normal.issues) doubtIn(file, issue);
    return { normal };
  }),

  stage('3-segment', ['normal'], ['body', 'head'], ({ normal: { text, title } }, { lexicon }) => (
    { body: segment(text, lexicon), head: title === null ? null : segment(title, lexicon) }
  )),

  stage('4-extract/figures', ['normal', 'body', 'head'], ['bodyMentions', 'headMentions'], (article, { timeZone, off }, file) => {
    const { normal, body, head } = article;
    const context = { published: normal.published, timeZone };
    const bodyMentions = extractMentions(body, context, off);
    for (const issue of bodyMentions.issues) doubtIn(file, issue, normal.text);
    return { bodyMentions, headMentions: head && extractMentions(head, context, off) };
  }),

  stage('4-extract/names', ['body', 'head', 'bodyMentions', 'headMentions'], ['bodyNames', 'headNames'], (article, { model, off }) => {
    if (off.has('names')) return { bodyNames: [], headNames: [] };
    const { body, head, bodyMentions, headMentions } = article;
    return { bodyNames: namesOf(body, bodyMentions, model), headNames: head && headMentions ? namesOf(head, headMentions, model) : [] };
  }),

  stage('5-relate/names', ['body', 'head', 'bodyNames', 'headNames'], ['names'], ({ body, head, bodyNames, headNames }) => (
    { names: relateNames({ doc: body, mentions: bodyNames }, head ? { doc: head, mentions: headNames } : undefined) }
  )),

  stage('5-relate/facts', ['normal', 'body', 'head', 'bodyMentions', 'headMentions', 'names'], ['facts', 'about'], (
    article, { off, factsModel, factRules, minConfidence }, file,
  ) => {
    if (off.has('facts')) return { facts: [], about: [] };
    const { facts, about, issues } = relateFacts(factInputOf(article), { model: factsModel, rules: factRules, minConfidence });
    for (const issue of issues) doubtIn(file, issue, article.normal.text);
    return { facts, about };
  }),

  stage('6-validate', ['normal', 'body', 'head', 'bodyMentions', 'headMentions', 'names', 'facts', 'about'], ['record'], (
    article, _context, file,
  ) => {
    const { article: record, issues } = validateArticle({ ...recordOf(article), issues: issuesOf(file) });
    for (const issue of issues) doubtIn(file, issue, article.normal.text);
    return { record };
  }),
];

/** Names by the rules and the tagger; without a model, those that rules are certain of. */
function namesOf(doc: Doc, { claims, names }: Extracted, model: NamesModel | null): readonly EntityMention[] {
  if (model === null) return names.map((name) => ({ ...name, confidence: 0.95 }));
  // What a name was protected for is the name's again; figures and dates keep theirs.
  const claimed = claims.map((by) => (by === Claim.Protected ? 0 : by));
  return extractNames(doc, { model, claimed, protected: names });
}

/** What the facts are told from. */
export function factInputOf({ normal, body, head, bodyMentions, headMentions, names }: Pick<
  Left, 'normal' | 'body' | 'head' | 'bodyMentions' | 'headMentions' | 'names'
>): FactInput {
  return {
    ...mentionsOf(body, bodyMentions, names.entities), published: normal.published,
    title: head && headMentions ? mentionsOf(head, headMentions, names.headline) : null,
  };
}

function mentionsOf(doc: Doc, { money, quantities, dates }: Extracted, entities: readonly Entity[]): Mentions {
  return { doc, money, quantities, dates, entities: withTokens(doc, entities) };
}
