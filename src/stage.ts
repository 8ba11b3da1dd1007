/** A stage: what it is given, what it reads of those before it, what it leaves for those after it. */
import type { VFile } from 'vfile';
import type { Normalised } from './2-normalise/index.js';
import type { Doc } from './3-segment/doc.js';
import type { Extracted } from './4-extract/index.js';
import type { EntityMention, NamesModel } from './4-extract/names/index.js';
import type { FactsModel, OwnRules } from './5-relate/facts/index.js';
import type { RelatedNames } from './5-relate/refs.js';
import type { Lexicon } from './kazakh/lexicon.js';
import type { Article, Fact } from './record/schema.js';
import type { RawArticle } from './record/source.js';

/** Kinds of mention that can be switched off. */
export type MentionKind = 'money' | 'dates' | 'quantities' | 'names' | 'facts';

/** An article as it was read. */
export interface Parsed {
  readonly raw: RawArticle;
  /** The caller vouches for the language, so the gate is not asked. */
  readonly languageGiven: boolean;
}

/** What the stages leave for those after them. `head…` is of the title, null where there is none. */
export interface Left {
  readonly normal: Normalised;
  readonly body: Doc;
  readonly head: Doc | null;
  readonly bodyMentions: Extracted;
  readonly headMentions: Extracted | null;
  readonly bodyNames: readonly EntityMention[];
  readonly headNames: readonly EntityMention[];
  readonly names: RelatedNames;
  readonly facts: readonly Fact[];
  /** Refs of what the whole article is about. */
  readonly about: readonly string[];
  readonly record: Article;
}

/** What a stage is given besides the article. */
export interface StageContext {
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly lexicon: Lexicon;
  readonly model: NamesModel | null;
  readonly factsModel: FactsModel | null;
  readonly factRules: OwnRules | null;
  /** A slot of a fact that is less probable is null. */
  readonly minConfidence: number;
  readonly off: ReadonlySet<MentionKind>;
}

export interface Stage {
  readonly name: string;
  readonly reads: readonly (keyof Left)[];
  readonly writes: readonly (keyof Left)[];
  /** Doubts become messages of the file. */
  readonly run: (article: Parsed & Partial<Left>, context: StageContext, file: VFile) => Partial<Left>;
}

/** A stage whose function sees what it reads, and nothing else of what others leave. */
export function stage<R extends keyof Left, W extends keyof Left>(
  name: string, reads: readonly R[], writes: readonly W[],
  run: (article: Parsed & Pick<Left, R>, context: StageContext, file: VFile) => Pick<Left, W>,
): Stage {
  // `createPipeline` has checked that everything read was written before.
  return { name, reads, writes, run: run as unknown as Stage['run'] };
}
