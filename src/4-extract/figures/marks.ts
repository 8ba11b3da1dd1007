/** What each word says of the status of its clause, looked up once a word and kept. */
import { ACTIVITIES, FUTURE_WORDS, HABITUAL_WORDS, INVESTIGATION, ONE_OFF, REPORTING, SAYS_NOTHING, STATUS_STEMS } from '../../kazakh/status-words.js';
import { verbShape, type VerbShape } from '../../kazakh/verb-shape.js';
import type { Word } from '../../kazakh/word.js';

export interface Mark {
  /** Bit `k` for the `k`th group of `STATUS_STEMS`. */
  readonly said: number;
  readonly future: boolean;
  readonly habitual: boolean;
  readonly oneOff: boolean;
  readonly activity: boolean;
  readonly reporting: boolean;
  readonly investigation: boolean;
  readonly shape: VerbShape | null;
}

const begins = (lower: string, stems: readonly string[]): boolean => stems.some((stem) => lower.startsWith(stem));

function markOf(lower: string): Mark {
  let said = 0;
  if (!begins(lower, SAYS_NOTHING)) for (const [k, [, stems]] of STATUS_STEMS.entries()) if (begins(lower, stems)) said |= 1 << k;
  return {
    said, future: FUTURE_WORDS.has(lower), habitual: HABITUAL_WORDS.has(lower), oneOff: begins(lower, ONE_OFF), activity: ACTIVITIES.has(lower),
    reporting: begins(lower, REPORTING), investigation: begins(lower, INVESTIGATION), shape: verbShape(lower),
  };
}

/** Words are interned by the lexicon, so the mark of one lives as long as the word. */
const marks = new WeakMap<Word, Mark>();

/** The mark of a word. */
export function markOfWord(word: Word): Mark {
  let mark = marks.get(word);
  if (mark === undefined) marks.set(word, (mark = markOf(word.lower)));
  return mark;
}
