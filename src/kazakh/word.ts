/**
 * A distinct form, understood once: what the dictionary and the rules know of it is found when it is first asked for and kept
 * with it. News repeats itself, so nearly every token is a word that was met before.
 */
import type { Entries, Phrase, Reading } from './entry.js';

export class Word {
  /** Its place in the store while it is kept there, from 0 up to the store's capacity. */
  slot = -1;
  /** Differs for every word and every time that it enters a store. */
  serial = 0;
  /** When it was last met, counted in look-ups. */
  seen = 0;
  /** Lower case, as looked up. */
  readonly lower: string;
  readonly mask: number;
  readonly readings: readonly Reading[];
  readonly phrases: readonly Phrase[];
  /** It begins with a capital letter. */
  readonly capital: boolean;
  /** Two or more letters, all capitals. */
  readonly upper: boolean;
  /** What `kept` functions have answered, by their numbers. */
  readonly answers: unknown[];

  /** @param surface as written; `''` for a run of letters too long to be a word */
  constructor(readonly surface: string, lower: string, { mask, readings, phrases }: Entries) {
    this.lower = lower;
    this.mask = mask;
    this.readings = readings;
    this.phrases = phrases;
    this.capital = surface !== lower && isCapitalLetter(surface.charCodeAt(0));
    this.upper = this.capital && surface.length > 1 && surface === surface.toUpperCase();
    this.answers = [];
  }
}

let questions = 0;

/**
 * A question about a word, answered once for each word and kept with it.
 *
 * @param answer depends on the word alone; never `undefined`
 */
export function kept<A extends NonNullable<unknown> | null>(answer: (word: Word) => A): (word: Word) => A {
  const at = questions++;
  return (word) => {
    const known = word.answers[at] as A | undefined;
    if (known !== undefined) return known;
    const value = answer(word);
    word.answers[at] = value;
    return value;
  };
}

/** 1 for each capital letter of the scripts that have them in this news: Latin, Greek, Cyrillic. */
const CAPITALS = new Uint8Array(0x600);
for (let c = 0; c < CAPITALS.length; c++) {
  const char = String.fromCharCode(c);
  if (char !== char.toLowerCase()) CAPITALS[c] = 1;
}

export function isCapitalLetter(code: number): boolean {
  return CAPITALS[code] === 1;
}

/** What stands where no token is. */
export const NO_WORD: Word = new Word('', '', { mask: 0, readings: [], phrases: [] });
