/** A name found in a text, before it is related to the others. */
import type { EntityType } from '../../record/schema.js';

export interface EntityMention {
  /** First token. */
  readonly from: number;
  /** One past the last token. */
  readonly to: number;
  readonly type: EntityType;
  /** From 0 to 1. */
  readonly confidence: number;
  /** The rule that found it, or `names/crf`. */
  readonly rule: string;
}
