/**
 * The tagger's words: tokens that hyphens, apostrophes and points bind are one (`Қасым-Жомарт`, `ТМҰ-ның`, `Qarajat.kz`,
 * `11,9`); quotation marks and punctuation stay apart.
 */
import type { Doc } from '../../../3-segment/doc.js';
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import type { Word } from '../../../kazakh/word.js';

export interface Units {
  readonly count: number;
  /** First token of each unit. */
  readonly from: Int32Array;
  /** One past its last token. */
  readonly to: Int32Array;
}

/** The characters of unit `i`. */
export function unitText(doc: Doc, units: Units, i: number): string {
  const { text, start, end } = doc.tokens;
  return text.slice(start[units.from[i]!], end[units.to[i]! - 1]);
}

/** The word of unit `i`, marked as met now. */
export function wordOf(doc: Doc, units: Units, i: number): Word {
  const from = units.from[i]!;
  if (units.to[i]! - from > 1) return doc.lexicon.word(unitText(doc, units, i).slice(0, MOST_LETTERS));
  const word = doc.tokens.words[from]!;
  doc.lexicon.touch(word);
  return word;
}

/** Longer units are no words, and are not kept whole. */
const MOST_LETTERS = 200;
const HYPHEN = 45;
const NON_BREAKING_HYPHEN = 0x2011;
const APOSTROPHE = 39;
const RIGHT_QUOTE = 0x2019;
const POINT = 46;
const COMMA = 44;
const AMPERSAND = 38;

/** Units of the tokens `from` to `to`, exclusive: those of one sentence. */
export function unitsOf(doc: Doc, from: number, to: number): Units {
  const { tokens } = doc;
  const first = new Int32Array(to - from);
  const last = new Int32Array(to - from);
  let count = 0;
  for (let i = from; i < to; ) {
    if (tokens.kind[i] === Kind.Break) {
      i++;
      continue;
    }
    const end = unitEnd(tokens, i, to);
    first[count] = i;
    last[count] = end;
    count++;
    i = end;
  }
  return { count, from: first, to: last };
}

function unitEnd(tokens: Tokens, i: number, to: number): number {
  let end = i + 1;
  if (tokens.kind[i] === Kind.Punct) return end;
  while (end + 1 < to && tokens.kind[end] === Kind.Punct && !tokens.gap[end] && !tokens.gap[end + 1] && binds(tokens, end)) end += 2;
  // Letters and digits that touch: RAV4, 10мың
  while (end < to && !tokens.gap[end] && (tokens.kind[end] === Kind.Word || tokens.kind[end] === Kind.Number)) end++;
  return end;
}

function binds(tokens: Tokens, i: number): boolean {
  const next = tokens.kind[i + 1];
  if (next !== Kind.Word && next !== Kind.Number) return false;
  const code = tokens.text.charCodeAt(tokens.start[i] ?? 0);
  if ((tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) !== 1) return false;
  if (code === HYPHEN || code === NON_BREAKING_HYPHEN || code === APOSTROPHE || code === RIGHT_QUOTE || code === AMPERSAND) return true;
  if (code === COMMA) return next === Kind.Number && tokens.kind[i - 1] === Kind.Number;
  if (code !== POINT) return false;
  if (next === Kind.Number) return tokens.kind[i - 1] === Kind.Number;
  // Domains: Latin letters on both sides, or a short Latin ending
  return isLatin(tokens.text.charCodeAt(tokens.start[i + 1] ?? 0)) && isLatin(tokens.text.charCodeAt((tokens.end[i - 1] ?? 1) - 1));
}

function isLatin(code: number): boolean {
  return code < 128;
}
