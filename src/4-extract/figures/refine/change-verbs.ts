/** Which verb of change a figure stands before, and what words may stand between. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
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

/** Which way a verb of change goes. */
export function directionOf(verb: ChangeVerb['verb']): 'up' | 'down' {
  return verb === 'rise' || verb === 'bring' ? 'up' : 'down';
}

/** The verb of change after token `i`, across a few words but no figure and no sign. */
export function changeVerbAfter(tokens: Tokens, i: number): ChangeVerb | null {
  const from = afterShare(tokens, i);
  for (let k = from; k <= from + MAX_BETWEEN && k < tokens.count; k++) {
    if (tokens.kind[k] !== Kind.Word || hasClass(tokens, k, BIT.scale | BIT.currency | BIT.unit)) return null;
    const verb = verbAt(tokens, k);
    if (verb && CHANGES.has(verb.verb)) return { verb: verb.verb as ChangeVerb['verb'], at: k };
    if (verb && verb.verb !== 'reach') return null;
    if (ENDS_PHRASE.has(lowerAt(tokens, k))) return null;
  }
  return null;
}

/** One past a share that says by how much besides: `3,8 млрд долларға дейін 27 пайызға азайды`. */
function afterShare(tokens: Tokens, i: number): number {
  if (tokens.kind[i] !== Kind.Number) return i;
  let k = i + 1;
  if (lowerAt(tokens, k) === ',' && tokens.gap[k + 1] === 0 && tokens.kind[k + 1] === Kind.Number) k += 2;
  const unit = tokens.words[k]?.readings.find((r) => r.entry.cls === 'unit');
  if (!unit || (unit.entry.data as { kind: string }).kind !== 'percent') return i;
  return lowerAt(tokens, k + 1) === '-' && tokens.gap[k + 2] === 0 ? k + 3 : k + 1;
}

const ENDS_PHRASE: ReadonlySet<string> = new Set([...wordsOf('with'), ...wordsOf('after-predicate'), 'болды', 'болып']);
