/** Rules of a user's own: what they say, and what the stage is given of them. Matching them is `compromise.ts`'s alone. */
import type { Indicator, Phrase } from '../../record/schema.js';
import type { Scene } from './slots/slot.js';

/** A pattern of a user's own for what a figure says. What it does not say, the model does. */
export interface FactRule {
  /** Unique among the user's rules. */
  readonly name: string;
  /**
   * A `compromise` match pattern over the words of a sentence, in which `[<figure>#Money]` (or `#Count`, `#Share`, `#Measure`,
   * `#Figure`) names the figure; `[<measure>…]`, `[<predicate>…]`, `[<purpose>…]`, `[<subject>…]`, `[<place>…]`, `[<counterparty>…]`,
   * `[<speaker>…]`, `[<period>…]` and `[<whole>…]` what it says. A word stands for itself, `{word}` for all its forms; tags are those of
   * `tags.ts`.
   */
  readonly match: string;
  /** The measure in so many words; its place is the group's, or all that the pattern matched. */
  readonly measure?: string | undefined;
  /** What kind of figure it is. */
  readonly indicator?: Indicator | undefined;
  /** Why the rule is there: for those who read the config. */
  readonly reason?: string | undefined;
}

/** What a rule of a user's own says of a figure: only what it names. */
export interface OwnTold {
  readonly rule: string;
  readonly indicator?: Indicator;
  readonly measure?: Phrase;
  readonly predicate?: Phrase;
  readonly purpose?: Phrase;
  readonly subject?: string;
  readonly place?: string;
  readonly counterparty?: string;
  readonly speaker?: string;
  /** `dates/3` */
  readonly period?: string;
  /** Index into the figures. */
  readonly whole?: number;
}

/** Rules made ready: for each figure of a text, by its index, what the first rule that fits says. */
export interface OwnRules {
  readonly tell: (scene: Scene) => ReadonlyMap<number, OwnTold>;
}
