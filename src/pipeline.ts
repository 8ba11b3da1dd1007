/**
 * The road of one article: a frozen `unified` processor. The parser gives the article as read, each of `STAGES` adds to it,
 * the compiler gives the record. Every doubt is a message of the `VFile`, and an issue of the record.
 */
import { unified } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { buildLexicon, type UserWords } from './4-extract/lexicon.js';
import type { NamesModel } from './4-extract/names/index.js';
import type { FactsModel, OwnRules } from './5-relate/facts/index.js';
import { MIN_CONFIDENCE } from './5-relate/facts/min-confidence.js';
import { doubtIn } from './messages.js';
import type { Article } from './record/schema.js';
import type { Left, MentionKind, Parsed, StageContext } from './stage.js';
import { STAGES } from './stages.js';

export interface PipelineOptions {
  /** BCP 47 languages that become records. @default ['kk'] */
  readonly languages?: readonly string[];
  /** Zone of clock times and of a publication without an offset. @default 'Asia/Almaty' */
  readonly timeZone?: string;
  /** A user's currencies and units. */
  readonly words?: UserWords;
  /** The names model; without one, only names that rules find come out. */
  readonly model?: NamesModel | null;
  /** The facts model; without one, only a user's own patterns tell facts. */
  readonly factsModel?: FactsModel | null;
  /** A slot of a fact that is less probable is null. @default 0.5 */
  readonly minConfidence?: number;
  /** A user's own patterns of facts, as `compileFactRules` makes them. */
  readonly factRules?: OwnRules | null;
  /** Kinds of mention to leave out. */
  readonly off?: readonly MentionKind[];
}

/** One article's file through all stages. */
export interface Pipeline {
  /**
   * Runs all stages on a file, which keeps every doubt as a message.
   *
   * @throws RejectError when the article cannot become a record
   */
  readonly process: (file: VFile) => Article;
}

/** One article on its way: as it was read, and what each stage has left so far. */
interface ArticleTree extends Node, Parsed, Partial<Left> {
  readonly type: 'article';
}

/**
 * A frozen processor of all stages.
 *
 * @param parse gives the article from a file: from its text alone, or by its format
 */
export function createPipeline(parse: (file: VFile) => Parsed, options: PipelineOptions = {}): Pipeline {
  const context: StageContext = {
    languages: options.languages ?? ['kk'], timeZone: options.timeZone ?? 'Asia/Almaty', lexicon: buildLexicon(options.words),
    model: options.model ?? null, factsModel: options.factsModel ?? null, minConfidence: options.minConfidence ?? MIN_CONFIDENCE,
    factRules: options.factRules ?? null, off: new Set(options.off),
  };
  const processor = unified().use(function parser() {
    this.parser = (_document, file): ArticleTree => {
      const parsed = parse(file);
      for (const issue of parsed.raw.issues) doubtIn(file, issue);
      return { type: 'article', ...parsed };
    };
  });
  for (const { run } of inOrder(STAGES)) {
    processor.use(() => (tree: Node, file: VFile) => void Object.assign(tree, run(tree as ArticleTree, context, file)));
  }
  processor.use(function compiler() {
    this.compiler = (tree) => (tree as ArticleTree).record as Article;
  });
  processor.freeze();
  return { process: (file) => processor.processSync(file).result as Article };
}

/** @throws TypeError when a stage would read what none before it writes */
function inOrder(stages: typeof STAGES): typeof STAGES {
  const written = new Set<keyof Left>();
  for (const { name, reads, writes } of stages) {
    const missing = reads.filter((key) => !written.has(key));
    if (missing.length > 0) {
      throw new TypeError(`stage ${name} reads ${missing.join(', ')}, which no stage before it writes: check the order of STAGES`);
    }
    for (const key of writes) written.add(key);
  }
  return stages;
}

declare module 'unified' {
  interface CompileResultMap {
    article: Article;
  }
}
