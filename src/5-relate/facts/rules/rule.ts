/** The form of the rules. */
export interface Rule {
  readonly name: string;
  readonly reason: string;
  /** In the notation of `pattern.ts`; it names its figure, `[<figure>#Money]`. */
  readonly match: string;
  /** Sentences with their names marked as in `test/support/marked-text.ts`, and what the rule must give for a figure in them. */
  readonly examples: readonly (readonly [sentence: string, given: string])[];
}

export interface MeasureRule extends Rule {
  /**
   * The groups that make the measure, in their order: `verb` becomes a participle, `purpose`, `complement`, `possessor` and
   * `from` stay as they are, `owner` is bare or a genitive, `doing` loses its case, `of` is what is counted; the rest are put
   * into base form.
   */
  readonly measure: readonly string[];
}

/** A rule whose group `party` is the name taken. */
export type PartyRule = Rule;
