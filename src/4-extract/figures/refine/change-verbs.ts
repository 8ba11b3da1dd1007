/** Which verb of change a figure stands before, and what words may stand between. */
import { BIT } from '../../../kazakh/classes.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { Kind } from '../../../3-segment/tokens.js';
import { hasClass, lowerAt, verbAt } from '../scan.js';

export interface ChangeVerb {
  readonly verb: 'rise' | 'fall' | 'drop' | 'bring';
  readonly at: number;
}

const CHANGES: ReadonlySet<string> = new Set(['rise', 'fall', 'drop', 'bring']);
/** How many words may stand between a figure and its verb: `5 пайызға дейін едәуір өсті`. */
const MAX_BETWEEN = 3;

/** The verb of change after token `i`, across a few words but no figure and no sign. */
export function changeVerbAfter(tokens: Tokens, i: number): ChangeVerb | null {
  for (let k = i; k <= i + MAX_BETWEEN && k < tokens.count; k++) {
    if (tokens.kind[k] !== Kind.Word || hasClass(tokens, k, BIT.scale | BIT.currency | BIT.unit)) return null;
    const verb = verbAt(tokens, k);
    if (verb && CHANGES.has(verb.verb)) return { verb: verb.verb as ChangeVerb['verb'], at: k };
    if (verb && verb.verb !== 'reach') return null;
    if (ENDS_PHRASE.has(lowerAt(tokens, k))) return null;
  }
  return null;
}

const ENDS_PHRASE: ReadonlySet<string> = new Set(['және', 'мен', 'пен', 'бен', 'ал', 'бірақ', 'деп', 'деді', 'болды', 'болып']);
