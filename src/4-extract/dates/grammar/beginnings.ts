/** Words that rules of dates begin with, by their classes. */
import { BIT } from '../../../kazakh/classes.js';
import { SEASONS } from '../../../kazakh/calendar.js';
import { kept, type Word } from '../../../kazakh/word.js';
import { ADJECTIVES, SEVERAL_WORDS } from '../words.js';
import { romanOf } from '../scan.js';

type Begins = (word: Word) => boolean;

const NUMERAL = BIT.numeral | BIT.scale;
/** `«20» ақпан` begins with its quotation mark. */
const QUOTES: ReadonlySet<string> = new Set(['«', '“', '"', '„']);
const PARTS: ReadonlySet<string> = new Set(['жарты', 'ширек']);
/** Which quarter, half or century, and abbreviations of this year. */
const FIRST_OR_THIS: ReadonlySet<string> = new Set(['алғашқы', 'соңғы', 'а', 'ағ']);

export const isNumber: Begins = ({ mask, lower }) => (mask & NUMERAL) !== 0 || (lower >= '0' && lower < ':');
export const isQuoted: Begins = ({ lower }) => QUOTES.has(lower);
export const isMonth: Begins = ({ mask }) => (mask & BIT.month) !== 0;
export const isWeekday: Begins = ({ mask }) => (mask & BIT.weekday) !== 0;
export const isUnit: Begins = ({ mask }) => (mask & BIT.timeUnit) !== 0;
export const isSeveral: Begins = ({ lower }) => SEVERAL_WORDS.has(lower);
export const isPart: Begins = ({ lower }) => PARTS.has(lower);
export const isSeason: Begins = ({ lower }) => SEASONS.has(lower);
export const isRoman: Begins = (word) => romanOf(word) !== null || FIRST_OR_THIS.has(word.lower);

/** What `lexicon.ts` of dates has, and the adjectives of time. */
export const isCue = kept(({ lower, readings }) =>
  ADJECTIVES.has(lower) ||
  readings.some(({ entry }) => entry.cls === 'cue' && (entry.data as { readonly cue: string }).cue.startsWith('date:')));

export function anyOf(...all: readonly Begins[]): Begins {
  return (word) => all.some((begins) => begins(word));
}
