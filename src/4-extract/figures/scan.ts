/** Small questions that the figure rules ask of the tokens. */
import { predicateOfWord, type Predicate } from '../../kazakh/analyse.js';
import { BIT } from '../../kazakh/classes.js';
import { endingFeatures } from '../../kazakh/suffixes.js';
import type { Features } from '../../kazakh/features.js';
import { readingOf } from '../../kazakh/lexicon.js';
import { NO_WORD } from '../../kazakh/word.js';
import { Kind, matchAt, type Tokens } from '../../3-segment/tokens.js';

export const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '−']);

/** Lower-case form of a token; empty outside the text. */
export function lowerAt(tokens: Tokens, i: number): string {
  return tokens.words[i]?.lower ?? '';
}

/** The token before `i`, or before the dash that stands there. */
export const beforeDash = (tokens: Tokens, i: number): number => (DASHES.has(lowerAt(tokens, i - 1)) ? i - 2 : i - 1);

/** The break that ends the line of a token, or the end of the text. */
export function lineEnd(tokens: Tokens, from: number): number {
  let i = from;
  while (i < tokens.count && tokens.kind[i] !== Kind.Break) i++;
  return i;
}

export function isWord(tokens: Tokens, i: number): boolean {
  return i >= 0 && i < tokens.count && tokens.kind[i] === Kind.Word;
}

/** A plus or minus sign that is glued to what follows. */
export function isSign(tokens: Tokens, i: number): boolean {
  return ['-', '–', '−', '+'].includes(lowerAt(tokens, i)) && tokens.gap[i + 1] === 0;
}

/** Whether the token begins with a capital letter. */
export function isCapital({ text, start }: Tokens, i: number): boolean {
  const first = text.charAt(start[i] ?? 0);
  return first !== first.toLowerCase();
}

/** Whether the token has any of the classes in `mask` (bits of `BIT`). */
export function hasClass(tokens: Tokens, i: number, mask: number): boolean {
  return ((tokens.words[i]?.mask ?? 0) & mask) !== 0;
}

/** A cue at a token, phrases first: its name, features, and one past its last token. */
export function cueAt(tokens: Tokens, i: number): { name: string; features: Features; next: number } | null {
  if (!hasClass(tokens, i, BIT.cue)) return null;
  const match = matchAt(tokens, i, 'cue');
  return match ? { name: match.reading.entry.data.cue, features: match.reading.features, next: match.next } : null;
}

/** The longest gloss in brackets: a sum of six orders in words. */
const MAX_GLOSS = 24;

/** One past a gloss in brackets without digits at token `i`, `(бес жүз мың)`; `i` where none stands. */
export function afterGloss(tokens: Tokens, i: number): number {
  if (lowerAt(tokens, i) !== '(') return i;
  for (let k = i + 1; k <= i + MAX_GLOSS; k++) {
    if (lowerAt(tokens, k) === ')') return k > i + 1 ? k + 1 : i;
    if (!isWord(tokens, k) && !DASHES.has(lowerAt(tokens, k))) return i;
  }
  return i;
}

/** Meaning and features of a listed verb. */
export function verbAt(tokens: Tokens, i: number): { verb: string; features: Features } | null {
  const reading = readingOf(tokens.words[i] ?? NO_WORD, 'verb');
  return reading ? { verb: reading.entry.data.verb, features: reading.features } : null;
}

/** What a token can say as the verb of its clause. */
export function predicateAt(tokens: Tokens, i: number): Predicate | null {
  return predicateOfWord(tokens.words[i] ?? NO_WORD);
}

/** An ending detached by a hyphen, with or without stray spaces: `%-ға`, `1,6% -ға`, `35% - ға`, `АЕК-тен`. */
export function detachedEnding(tokens: Tokens, i: number): { features: Features; next: number } | null {
  const spaced = tokens.gap[i + 1] !== 0;
  if (!DASHES.has(lowerAt(tokens, i)) || !isWord(tokens, i + 1) || (spaced && lowerAt(tokens, i - 1) !== '%')) return null;
  const features = endingFeatures(lowerAt(tokens, i + 1));
  return features ? { features, next: i + 2 } : null;
}

