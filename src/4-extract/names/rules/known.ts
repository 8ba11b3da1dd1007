/** Names of the gazetteer that have no other rule. */
import type { Tokens } from '../../../3-segment/tokens.js';
import { baseForm } from '../../../kazakh/base-form.js';
import { KNOWN_NAMES } from '../../../kazakh/gazetteer/known.js';
import { isEnding } from '../../../kazakh/suffixes.js';
import type { EntityType } from '../../../record/schema.js';
import type { Word } from '../../../kazakh/word.js';
import type { NameSpan } from '../mention.js';
import { afterEnding, isCapital, isWord, lower, surface } from './token.js';

interface Known {
  readonly words: readonly string[];
  readonly type: EntityType;
}

const byFirst = new Map<string, Known[]>();
for (const [type, names] of Object.entries(KNOWN_NAMES)) {
  for (const name of names) {
    const words = name.split(/[ ,]+/u);
    const first = words[0] ?? '';
    byFirst.set(
      first, [...(byFirst.get(first) ?? []), { words, type: type as EntityType }].sort((a, b) => b.words.length - a.words.length),
    );
  }
}
const singles = new Map<string, Known>([...byFirst.values()].flat().filter(({ words }) => words.length === 1).map((k) =>
  [k.words[0] ?? '', k]));

/** Whether a known name can begin with a word. */
export function mayBeKnown({ capital, surface }: Word): boolean {
  return capital && (byFirst.has(surface) || single(surface) !== undefined);
}

function single(first: string): Known | undefined {
  return first.length > 4 ? singles.get(baseForm(first)) : undefined;
}

/** The longest known name that begins at token `i`, written with its capitals. */
export function knownNameAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isCapital(tokens, i)) return null;
  const first = surface(tokens, i);
  const known = byFirst.get(first)?.find(({ words }) => words.every((word, k) => matches(tokens, i + k, word, k === words.length - 1)));
  const found = known ?? single(first);
  if (found === undefined) return null;
  // Асан Байрактар is a person
  if (found.words.length === 1 && isCapital(tokens, i - 1) && tokens.gap[i] === 1) return null;
  return { from: i, to: afterEnding(tokens, i + found.words.length), type: found.type, rule: 'known' };
}

function matches(tokens: Tokens, k: number, word: string, last: boolean): boolean {
  const text = surface(tokens, k);
  if (text === word) return true;
  if (!last || !isWord(tokens, k)) return false;
  return baseForm(text, { several: true }) === word ||
    (lower(tokens, k).startsWith(word.toLowerCase()) && isEnding(lower(tokens, k).slice(word.length)));
}
