/**
 * The road of one article: a frozen `unified` processor of listed stages. The parser gives the article as read, each
 * stage adds to it, the compiler gives the record. Every doubt is a message of the `VFile`, and an issue of the record.
 */
import { unified } from 'unified';
import type { Node } from 'unist';
import { VFile } from 'vfile';
import type { Lexicon } from './kazakh/lexicon.js';
import { normalise, type Normalised } from './2-normalise/index.js';
import { segment, type Doc } from './3-segment/doc.js';
import { Claim } from './4-extract/claims.js';
import { extractMentions, type Extracted } from './4-extract/index.js';
import { buildLexicon, type UserWords } from './4-extract/lexicon.js';
import { extractNames, type NamesModel } from './4-extract/names/index.js';
import { relateFacts, withTokens, type FactRule, type Mentions, type OwnRules } from './5-relate/facts/index.js';
import { compileFactRules } from './5-relate/facts/compromise.js';
import { relateNames, type NamedText, type RelatedNames } from './5-relate/refs.js';
import { validateArticle } from './6-validate/index.js';
import { doubtIn, issuesOf } from './messages.js';
import { SCHEMA_VERSION, type Article, type Entity, type Fact, type Headline } from './record/schema.js';
import type { RawArticle } from './record/source.js';

export interface PipelineOptions {
  /** BCP 47 languages that become records. @default ['kk'] */
  readonly languages?: readonly string[];
  /** Zone of clock times and of a publication without an offset. @default 'Asia/Almaty' */
  readonly timeZone?: string;
  /** A user's currencies and units. */
  readonly words?: UserWords;
  /** The names model; without one, only names that rules find come out. */
  readonly model?: NamesModel | null;
  /** A user's own patterns of facts. */
  readonly factRules?: readonly FactRule[];
  /** Kinds of mention to leave out. */
  readonly off?: readonly MentionKind[];
}

/** Kinds of mention that can be switched off. */
export type MentionKind = 'money' | 'dates' | 'quantities' | 'names' | 'facts';

/** One article on its way: what each stage has left for those after it. */
export interface ArticleTree extends Node {
  readonly type: 'article';
  readonly raw: RawArticle;
  /** The caller vouches for the language, so the gate is not asked. */
  readonly languageGiven: boolean;
  normal?: Normalised;
  body?: Doc;
  head?: Doc | null;
  bodyMentions?: Extracted;
  headMentions?: Extracted | null;
  names?: RelatedNames;
  facts?: readonly Fact[];
}

/** What a stage is given besides the article. */
export interface StageContext {
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly lexicon: Lexicon;
  readonly model: NamesModel | null;
  readonly factRules: OwnRules | null;
  readonly off: ReadonlySet<MentionKind>;
}

export interface Stage {
  readonly name: string;
  readonly run: (tree: ArticleTree, context: StageContext, file: VFile) => void;
}

/** The stages between reading and the record, in order. */
export const STAGES: readonly Stage[] = [
  {
    name: '2-normalise',
    run: (tree, { languages }, file) => {
      tree.normal = normalise(tree.raw, { languages, languageGiven: tree.languageGiven });
      for (const issue of tree.normal.issues) doubtIn(file, issue);
    },
  },
  {
    name: '3-segment',
    run: (tree, { lexicon }) => {
      const { text, title } = must(tree.normal);
      tree.body = segment(text, lexicon);
      tree.head = title === null ? null : segment(title, lexicon);
    },
  },
  {
    name: '4-extract',
    run: (tree, { timeZone, off }, file) => {
      const context = { published: must(tree.normal).published, timeZone };
      tree.bodyMentions = extractMentions(must(tree.body), context, off);
      for (const issue of tree.bodyMentions.issues) doubtIn(file, issue, must(tree.normal).text);
      tree.headMentions = tree.head ? extractMentions(tree.head, context, off) : null;
    },
  },
  {
    name: '4-extract/names',
    run: (tree, { model, off }) => {
      if (off.has('names')) return;
      const named = (doc: Doc, { claims, names }: Extracted): NamedText => {
        // What a name was protected for is the name's again; figures and dates keep theirs.
        const claimed = claims.map((by) => (by === Claim.Protected ? 0 : by));
        return { doc, mentions: model ? extractNames(doc, { model, claimed, protected: names }) : names.map((name) => ({ ...name, confidence: 0.95 })) };
      };
      const { body, head, bodyMentions, headMentions } = tree;
      tree.names = relateNames(named(must(body), must(bodyMentions)), head && headMentions ? named(head, headMentions) : undefined);
    },
  },
  {
    name: '5-relate/facts',
    run: (tree, { off, factRules }, file) => {
      if (off.has('facts')) return;
      const mentions = (doc: Doc, { money, quantities, dates }: Extracted, entities: readonly Entity[]): Mentions => ({ doc, money, quantities, dates, entities: withTokens(doc, entities) });
      const { head, headMentions, names } = tree;
      const title = head && headMentions ? mentions(head, headMentions, names?.headline ?? []) : null;
      const { facts, issues } = relateFacts({ ...mentions(must(tree.body), must(tree.bodyMentions), names?.entities ?? []), title }, { rules: factRules });
      tree.facts = facts;
      for (const issue of issues) doubtIn(file, issue, must(tree.normal).text);
    },
  },
];

/** One article's file through all stages; the record is in `result`. */
export interface Pipeline {
  /**
   * Runs all stages on a file, which keeps every doubt as a message.
   *
   * @throws RejectError when the article cannot become a record
   */
  readonly process: (file: VFile) => Article;
}

/**
 * A frozen processor of all stages.
 *
 * @param parse gives the article from a file: from its text alone, or by its format
 */
export function createPipeline(parse: (file: VFile) => Pick<ArticleTree, 'raw' | 'languageGiven'>, options: PipelineOptions = {}): Pipeline {
  const context: StageContext = {
    languages: options.languages ?? ['kk'], timeZone: options.timeZone ?? 'Asia/Almaty', lexicon: buildLexicon(options.words),
    model: options.model ?? null, factRules: options.factRules?.length ? compileFactRules(options.factRules) : null, off: new Set(options.off),
  };
  const processor = unified().use(function parser() {
    this.parser = (_document, file): ArticleTree => {
      const parsed = parse(file);
      for (const issue of parsed.raw.issues) doubtIn(file, issue);
      return { type: 'article', ...parsed };
    };
  });
  for (const { run } of STAGES) processor.use(() => (tree: Node, file: VFile) => run(tree as ArticleTree, context, file));
  processor.use(function compiler() {
    this.compiler = (tree, file) => compile(tree as ArticleTree, file);
  });
  processor.freeze();
  return { process: (file) => processor.processSync(file).result as Article };
}

declare module 'unified' {
  interface CompileResultMap {
    article: Article;
  }
}

/** The record of a finished article, validated. */
function compile(tree: ArticleTree, file: VFile): Article {
  const { raw } = tree;
  const normal = must(tree.normal);
  const body = must(tree.body);
  const { article, issues } = validateArticle({
    schemaVersion: SCHEMA_VERSION, id: raw.id, uri: raw.uri, format: raw.format, sha256: raw.sha256,
    title: normal.title, lead: normal.lead, published: normal.published, publisher: raw.publisher, authors: [...raw.authors],
    section: raw.section, language: normal.language, script: normal.script, text: normal.text,
    headline: { ...ground(tree.head ?? null, tree.headMentions ?? null), entities: [...(tree.names?.headline ?? [])] },
    sentences: body.sentences.map(({ start, end }) => ({ start, end })),
    ...ground(body, must(tree.bodyMentions)), entities: [...(tree.names?.entities ?? [])],
    facts: [...(tree.facts ?? [])], issues: issuesOf(file),
  });
  for (const issue of issues) doubtIn(file, issue, normal.text);
  return article;
}

/** Mentions with the characters that their tokens cover. */
function ground(doc: Doc | null, found: Extracted | null): Omit<Headline, 'entities'> {
  if (doc === null || found === null) return { money: [], dates: [], quantities: [] };
  const place = <T extends { readonly from: number; readonly to: number }>({ from, to, ...fields }: T) => {
    const start = doc.tokens.start[from] ?? 0;
    const end = doc.tokens.end[to - 1] ?? 0;
    return { start, end, surface: doc.text.slice(start, end), sentence: doc.sentenceOf[from] ?? 0, ...fields };
  };
  return { money: found.money.map(place), dates: found.dates.map(place), quantities: found.quantities.map(place) };
}

/** What an earlier stage has left. */
function must<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('a stage ran before the one that it needs: check the order of STAGES');
  return value;
}
