/**
 * The one tokenisation: flat arrays that every extractor reads. A token is a run of letters, a run of digits, one
 * character of anything else, or a line end; spaces are no tokens, `gap` tells where they stood.
 *
 * Hyphens and apostrophes stay tokens of their own, so that `1300-ден`, `ТМҰ-ның` and `Қасым-Жомарт` are three tokens
 * with no gap between; rules that want the whole look at `gap`.
 */
import type { Lexicon, Reading } from '../kazakh/lexicon.js';
import type { Word } from '../kazakh/word.js';
import { BIT, type ClassName } from '../kazakh/classes.js';

export const Kind = { Word: 1, Number: 2, Punct: 3, Break: 4 } as const;

export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** First UTF-16 code unit of each token. */
  readonly start: Int32Array;
  /** One past the last UTF-16 code unit. */
  readonly end: Int32Array;
  /** `Kind` of each token. */
  readonly kind: Uint8Array;
  /** 1 where white space, a line end or the start of the text stands before the token. */
  readonly gap: Uint8Array;
  /** Dictionary word of each token: letters looked up in lower case, digits and signs as they are. */
  readonly words: readonly Word[];
}

const CHAR = new Uint8Array(0x10000);
const SPACE = 9;
for (let c = 0; c < 0x10000; c++) {
  const ch = String.fromCharCode(c);
  CHAR[c] = /[\p{L}\p{M}\u00b2\u00b3]/u.test(ch) ? Kind.Word
    : c >= 48 && c <= 57 ? Kind.Number
    : ch === '\n' ? Kind.Break
    : /\s/u.test(ch) ? SPACE
    : Kind.Punct;
}

/** Split a text. Time and memory are linear in its length; surrogate pairs stay whole. */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  const n = text.length;
  const start = new Int32Array(n + 1);
  const end = new Int32Array(n + 1);
  const kind = new Uint8Array(n + 1);
  const gap = new Uint8Array(n + 1);
  const words: Word[] = [];
  let count = 0;
  let spaced = 1;
  for (let i = 0; i < n; ) {
    const code = text.charCodeAt(i);
    const cls = CHAR[code] ?? Kind.Punct;
    if (cls === SPACE) {
      spaced = 1;
      i++;
      continue;
    }
    let j = i + 1;
    if (cls === Kind.Word || cls === Kind.Number) while (j < n && CHAR[text.charCodeAt(j)] === cls) j++;
    else if (code >= 0xd800 && code < 0xdc00 && j < n) j++;
    start[count] = i;
    end[count] = j;
    kind[count] = cls;
    gap[count] = spaced;
    words.push(j - i > MAX_WORD ? lexicon.word('') : lexicon.wordIn(text, i, j));
    count++;
    spaced = cls === Kind.Break ? 1 : 0;
    i = j;
  }
  return { text, count, start, end, kind, gap, words };
}

/** Longer runs are no words, and must not fill the cache. */
const MAX_WORD = 64;

/** A word or phrase of a class that begins at a token: its reading, and one past its last token. */
export interface Match<C extends ClassName> {
  readonly reading: Reading<C>;
  readonly next: number;
}

/** The longest phrase, else the word, of a class at token `i`. Words of a phrase stand on one line. */
export function matchAt<C extends ClassName>(tokens: Tokens, i: number, cls: C): Match<C> | undefined {
  const word = tokens.words[i];
  if (word === undefined || (word.mask & BIT[cls]) === 0) return undefined;
  for (const phrase of word.phrases) {
    if (phrase.cls !== cls) continue;
    let k = i + 1;
    while (k - i - 1 < phrase.middle.length && tokens.words[k]?.lower === phrase.middle[k - i - 1]) k++;
    if (k - i - 1 < phrase.middle.length) continue;
    const reading = phrase.last.get(tokens.words[k]?.lower ?? '')?.[0];
    if (reading) return { reading: reading as Reading<C>, next: k + 1 };
  }
  for (const reading of word.readings) {
    if (reading.entry.cls === cls) return { reading: reading as Reading<C>, next: i + 1 };
  }
  return undefined;
}

/** The characters of tokens `from` to `to`, exclusive. */
export function textOf(tokens: Tokens, from: number, to: number): string {
  return to > from ? tokens.text.slice(tokens.start[from], tokens.end[to - 1]) : '';
}
