/** Rules of a user's own: what they say, and what the stage is given of them. Matching them is `compromise.ts`'s alone. */
import type { Unit } from './units.js';
import type { Scene } from './chunk.js';
import type { Draft } from './draft.js';

/** A pattern of a user's own for what a figure says. What it does not say, the built-in rules do. */
export interface FactRule {
  /** Unique among the user's rules. */
  readonly name: string;
  /**
   * A `compromise` match pattern over the words of a sentence, in which `[<figure>#Money]` (or `#Count`, `#Share`, `#Measure`,
   * `#Figure`) names the figure; `[<measure>…]`, `[<subject>…]`, `[<counterparty>…]`, `[<speaker>…]`, `[<period>…]` and
   * `[<whole>…]` what it says. A word stands for itself, `{word}` for all its forms; tags are those of `tags.ts`.
   */
  readonly match: string;
  /** The measure in so many words, instead of a group's. */
  readonly measure?: string | undefined;
  /** Why the rule is there: for those who read the config. */
  readonly reason?: string | undefined;
}

/** What a rule of a user's own says of a figure: only what it names. */
export interface OwnTold {
  readonly rule: string;
  readonly measure?: string;
  readonly subject?: string;
  readonly counterparty?: string;
  readonly speaker?: string;
  /** Index into the dates. */
  readonly period?: number;
  /** Index into the figures. */
  readonly whole?: number;
}

/** Rules made ready: for each figure of a sentence, by its index, what the first rule that fits says. */
export interface OwnRules {
  readonly tell: (scene: Scene, units: readonly Unit[]) => ReadonlyMap<number, OwnTold>;
}

/** Puts what a user's rule says in place of what the built-in ones found. */
export function applyOwn(draft: Draft, told: OwnTold, drafts: readonly Draft[], scene: Scene): void {
  draft.measure = told.measure ?? draft.measure;
  draft.rule = `own/${told.rule}`;
  draft.subject = told.subject ?? draft.subject;
  draft.counterparty = told.counterparty ?? draft.counterparty;
  draft.speaker = told.speaker ?? draft.speaker;
  draft.period = told.period ?? draft.period;
  const whole = told.whole === undefined ? undefined : scene.figures[told.whole];
  if (whole !== undefined) draft.whole = drafts.findLast(({ figure }) => figure === whole) ?? draft.whole;
}
