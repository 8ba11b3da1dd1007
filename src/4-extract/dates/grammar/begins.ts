/** The cheap scan: what a token can begin, so that most tokens meet no rule at all. */
import { BIT } from '../../../kazakh/classes.js';
import { MONTH_ABBREVIATIONS, SEASONS, STRETCHES } from '../../../kazakh/calendar.js';
import { BARE } from '../../../kazakh/features.js';
import type { Word } from '../../../kazakh/word.js';
import { Kind } from '../../../3-segment/tokens.js';
import { ADJECTIVES, DAY_PARTS, LIST_WORDS, SEVERAL_WORDS, VAGUE_PHRASES } from '../lexicon.js';
import { dateCueAt, isDash, isGlued, low, numberFrom, type Scan } from '../scan.js';

/** Kinds of token that can begin an expression. */
export const Begins = { Number: 1, Month: 2, Weekday: 4, Unit: 8, Cue: 16, Word: 32 } as const;

const TIME = BIT.month | BIT.weekday | BIT.timeUnit;
const NUMERAL = BIT.numeral | BIT.scale;
/** Words outside the lexicon's classes that begin an expression. */
const WORDS: ReadonlySet<string> = new Set(['сайын', 'сайынғы', 'жарты', 'ширек', 'алғашқы', 'а', 'ағ', ...SEVERAL_WORDS]);
const LONGEST_WORD = Math.max(...[...WORDS].map((word) => word.length));
/** Roman numerals of centuries, quarters and halves, in Latin or Cyrillic letters. */
const ROMAN_LETTERS: ReadonlySet<string> = new Set('ivxіхпш');
const LONGEST_ROMAN = 5;
/** What an adjective like осы must stand before, besides units, months, weekdays and numbers. */
const AFTER_ADJECTIVE: ReadonlySet<string> = new Set([...SEASONS.keys(), ...STRETCHES.keys(), ...SEVERAL_WORDS, 'оқу', 'жылыту', 'жылу']);
/** What a number can stand before, besides those. */
const AFTER_NUMBER: ReadonlySet<string> = new Set(['оқу', 'жылыту', 'жылу', 'жұмыс', 'күнтізбелік', 'банктік', 'шақты', 'нөл', '»', '”', '"', ...MONTH_ABBREVIATIONS.keys()]);
const LONGEST_LIST = 12;

/** What a token can begin by its word alone, as bits of `Begins`. */
export function kindOf(scan: Scan, i: number): number {
  const { tokens } = scan;
  if (tokens.kind[i] === Kind.Number) return Begins.Number;
  if (tokens.kind[i] !== Kind.Word) return QUOTES.has(low(scan, i)) ? Begins.Number : 0;
  const word = tokens.words[i];
  return word === undefined ? 0 : ofWord(scan, i, word);
}

/** `«20» ақпан` begins with its quotation mark. */
const QUOTES: ReadonlySet<string> = new Set(['«', '“', '"', '„']);

function ofWord(scan: Scan, i: number, { mask, lower }: Word): number {
  let bits = 0;
  if (mask !== 0) {
    if (mask & NUMERAL && (scan.numberAt[i] !== 0 || DAY_PARTS.has(low(scan, i - 1)))) bits |= Begins.Number;
    if (mask & BIT.month) bits |= Begins.Month;
    if (mask & BIT.weekday) bits |= Begins.Weekday;
    if (mask & BIT.timeUnit) bits |= Begins.Unit;
    if (mask & BIT.cue && (dateCueAt(scan, i, 'date:') || ADJECTIVES.has(lower))) bits |= Begins.Cue;
  }
  if (lower.length <= LONGEST_WORD && WORDS.has(lower)) bits |= Begins.Word;
  else if (lower.length <= LONGEST_ROMAN && ROMAN_LETTERS.has(lower.charAt(0)) && isBeforeUnit(scan, i)) bits |= Begins.Word;
  return bits;
}

/** `IV тоқсан`, `XIV-XV ғасыр`, `ІІ-жартыжылдық`. */
function isBeforeUnit(scan: Scan, i: number): boolean {
  const { words } = scan.tokens;
  for (let k = i + 1; k <= i + 4; k++) if ((words[k]?.mask ?? 0) & BIT.timeUnit) return true;
  return false;
}

/** What the grammar is asked for at a token: `kindOf`, less what the words after it rule out. */
export function beginsAt(scan: Scan, i: number): number {
  let bits = kindOf(scan, i);
  if (bits === 0) return 0;
  if (scan.tokens.kind[i] === Kind.Punct) return 0;
  if (bits & Begins.Number && !leadsToTime(scan, i)) bits &= ~Begins.Number;
  if (bits & Begins.Cue && !isCueHere(scan, i)) bits &= ~Begins.Cue;
  return bits;
}

/** `осы` before anything but a time begins nothing. */
function isCueHere(scan: Scan, i: number): boolean {
  const lower = low(scan, i);
  if (!ADJECTIVES.has(lower) || VAGUE_PHRASES.has(lower) || dateCueAt(scan, i, 'date:year:')) return true;
  const { tokens } = scan;
  return tokens.kind[i + 1] === Kind.Number || ((tokens.words[i + 1]?.mask ?? 0) & (TIME | NUMERAL)) !== 0 || AFTER_ADJECTIVE.has(low(scan, i + 1)) || isSame(lower);
}

const isSame = (lower: string): boolean => lower === 'былтырғы' || lower === 'биылғы';

/** Whether a number, or the list that it begins, stands before a time, or is written like one. */
function leadsToTime(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  if (DAY_PARTS.has(low(scan, i - 1)) || low(scan, i - 1) === '(') return true;
  let at = i;
  for (let count = 0; count < LONGEST_LIST; count++) {
    const number = numberFrom(scan, at);
    const to = number ? number.to : at + 1;
    // 2017-де, 14.30-да, 5-тен 10 наурызға дейін, 30-дан астам жыл
    if (number && number.features !== BARE && count === 0) return true;
    if (isJoint(scan, at + 1)) return true;
    const word = tokens.words[to];
    if (word === undefined) return false;
    if (word.mask & TIME || AFTER_NUMBER.has(word.lower)) return true;
    if (number?.spoken && word.mask & NUMERAL) return true;
    let next = to;
    if (isDash(scan, next)) next++;
    if (low(scan, next) === ',') next++;
    if (LIST_WORDS.has(low(scan, next))) next++;
    if (next < tokens.count && tokens.words[next] && ((tokens.words[next]?.mask ?? 0) & TIME) !== 0) return true;
    if (next === to || (tokens.kind[next] !== Kind.Number && scan.numberAt[next] === 0)) return false;
    at = next;
  }
  return true;
}

/** `20.02.2026`, `15:00`, `2025/2026`, `22: 40`: a sign that ties digits to digits. */
function isJoint(scan: Scan, i: number): boolean {
  const sign = low(scan, i);
  if (sign !== '.' && sign !== ':' && sign !== '/' && sign !== '-') return false;
  return isGlued(scan, i) && scan.tokens.kind[i + 1] === Kind.Number && (sign === ':' || isGlued(scan, i + 1));
}
