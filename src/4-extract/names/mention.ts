/** A name found in a text, before it is related to the others. */
import type { EntityType } from '../../record/schema.js';

/** A run of tokens that is one name. */
export interface NameSpan {
  /** First token. */
  readonly from: number;
  /** One past the last token. */
  readonly to: number;
  readonly type: EntityType;
  /** The rule that found it, or `names/crf`. */
  readonly rule: string;
}

export interface EntityMention extends NameSpan {
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Types that are written without a capital. */
export const SMALL_TYPES: ReadonlySet<string> = new Set(['NORP', 'LANGUAGE', 'DISEASE']);
