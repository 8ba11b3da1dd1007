/** What the resolver knows besides the expression. */
import type { Grain } from '../../../record/schema.js';
import type { TimeUnit } from '../../../kazakh/calendar.js';
import type { Sign } from '../evidence.js';
import type { Direction } from '../tense.js';
import type { Memory } from './memory.js';

export interface ResolveContext {
  /** Day of publication, counted from 1970-01-01; null where the article has none. */
  readonly anchor: number | null;
  readonly memory: Memory;
  /** Sentence and tokens of the expression. */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** Direction of the verb that governs the expression. */
  readonly direction: () => Direction | null;
  /** What the sentence says of whether it lies behind or ahead. */
  readonly signs: () => ReadonlySet<Sign>;
  /** Whether something is compared with it: `ақпанмен салыстырғанда`. */
  readonly compared: () => boolean;
  /** Whether a verb form stands between two tokens: then they are of two clauses. */
  readonly clauseBreak: (from: number, to: number) => boolean;
  /** Whether the text around speaks of schools. */
  readonly school: () => boolean;
}

/** The contract's grain of a unit. */
export function grainOf(unit: TimeUnit): Grain {
  return unit === 'second' ? 'minute' : unit === 'millennium' ? 'century' : unit;
}
