/** What comes round again: `жыл сайын`, `екі жылда бір`, `әр сенбіде`, `күнделікті`. */
import { BIT } from '../../../kazakh/classes.js';
import { SEASONS } from '../../../kazakh/calendar.js';
import { BARE } from '../../../kazakh/features.js';
import type { Word } from '../../../kazakh/word.js';
import type { Length, Match } from '../expression.js';
import { LIST_WORDS } from '../words.js';
import { Kind } from '../../../3-segment/tokens.js';
import { dateCueAt, isDash, low, monthAt, readingAt, unitAt, type Scan } from '../scan.js';
import { daysOfMonth } from './days.js';
import { lengthAt } from './lengths.js';
import { edgeAt } from './months.js';
import { seasonAt } from './parts.js';

const EVERY: ReadonlySet<string> = new Set(['сайын', 'сайынғы']);
const YEARLY: Length = { count: 1, unit: 'year' };
const WEEKLY: Length = { count: 1, unit: 'week' };

const setOf = (from: number, to: number, length: Length, rule: string): Match => ({ from, to, expression: { kind: 'set', length }, rule });

/** `жыл сайын`, `дүйсенбі сайын`, `қыс сайын`, `3 ай сайын`. */
export function everyAt(scan: Scan, i: number): Match | null {
  const unit = unitAt(scan, i);
  if (unit && EVERY.has(low(scan, unit.to)) && unit.features.case === 'nom') {
    return setOf(i, unit.to + 1, { count: 1, unit: unit.unit }, 'every');
  }
  const weekday = readingAt(scan, i, 'weekday');
  if (weekday && (EVERY.has(low(scan, i + 1)) || (low(scan, i + 1) === 'күні' && EVERY.has(low(scan, i + 2))))) {
    return setOf(i, low(scan, i + 1) === 'күні' ? i + 3 : i + 2, WEEKLY, 'every');
  }
  // сенбі күндері, сенбі-жексенбі күндері
  const last = weekday && isDash(scan, i + 1) && readingAt(scan, i + 2, 'weekday') ? i + 3 : i + 1;
  const days = weekday ? unitAt(scan, last) : undefined;
  if (days?.unit === 'day' && days.features.plural) return setOf(i, days.to, WEEKLY, 'weekdays');
  const month = monthAt(scan, i);
  if (month && EVERY.has(low(scan, month.to))) return setOf(i, month.to + 1, YEARLY, 'every');
  const length = lengthAt(scan, i);
  const one = length?.lengths.length === 1 && !length.high && !length.derived ? length.lengths[0] : undefined;
  if (!length || !one) return null;
  if (EVERY.has(low(scan, length.to)) && length.features.case === 'nom') return setOf(i, length.to + 1, one, 'every-few');
  // екі жылда бір рет
  if (length.features.case !== 'loc' || (low(scan, length.to) !== 'бір' && low(scan, length.to) !== '1')) return null;
  // үш айда 1,5 миллион, екі күнде бір миллион: the one begins a figure
  const spelt = low(scan, length.to) === 'бір' &&
    ((scan.tokens.words[length.to + 1]?.mask ?? 0) & (BIT.scale | BIT.unit | BIT.currency | BIT.numeral)) === 0;
  return (one.count >= 2 && spelt) || low(scan, length.to + 1) === 'рет'
    ? setOf(i, low(scan, length.to + 1) === 'рет' ? length.to + 2 : length.to + 1, one, 'once-in')
    : null;
}

/** `дүйсенбі, сәрсенбі және жұма күндері`: each is a mention of its own. */
export function weekdayListAt(scan: Scan, i: number): readonly Match[] | null {
  const matches: Match[] = [];
  for (let at = i; readingAt(scan, at, 'weekday')?.features === BARE && matches.length < DAYS_OF_WEEK; ) {
    const days = unitAt(scan, at + 1);
    if (days?.unit === 'day' && days.features.plural && matches.length > 0) {
      return [...matches, setOf(at, days.to, WEEKLY, 'weekday-list')];
    }
    matches.push(setOf(at, at + 1, WEEKLY, 'weekday-list'));
    const comma = low(scan, at + 1) === ',' ? at + 2 : at + 1;
    at = LIST_WORDS.has(low(scan, comma)) ? comma + 1 : comma;
    if (at === matches.at(-1)?.to) return null;
  }
  return null;
}

const DAYS_OF_WEEK = 7;

export function isEveryWord({ lower }: Word): boolean {
  return EVERY.has(lower);
}

/** `қыс сайын`: seasons begin no other expression, so they are looked for from the word after. */
export function seasonEveryAt(scan: Scan, i: number): Match | null {
  return EVERY.has(low(scan, i)) && SEASONS.has(low(scan, i - 1)) ? setOf(i - 1, i + 1, YEARLY, 'every') : null;
}

/** `әр жылы`, `әр бес жыл сайын`, `әрбір сенбіде`, `күнделікті`. */
export function eachAt(scan: Scan, i: number): Match | null {
  if (!dateCueAt(scan, i, 'date:every')) return null;
  if (low(scan, i) === 'күнделікті') return setOf(i, i + 1, { count: 1, unit: 'day' }, 'daily');
  const inner = everyAt(scan, i + 1);
  if (inner) return { ...inner, from: i, rule: `each+${inner.rule}` };
  const unit = unitAt(scan, i + 1);
  const timely = unit && !unit.features.plural &&
    (unit.features.poss === 3 || unit.features.case === 'loc' || unit.features.case === 'nom');
  if (timely && unit.unit !== 'century' && unit.unit !== 'second') return setOf(i, unit.to, { count: 1, unit: unit.unit }, 'each');
  // әр аптаның басында, әр айдың 5-інде, әр жылдың көктемінде
  const part = unit?.features.case === 'gen' && !unit.features.plural
    ? (edgeAt(scan, unit.to) ?? daysOfMonth(scan, i, unit.to, 1) ?? seasonAt(scan, unit.to))
    : null;
  if (unit && part) return setOf(i, part.to, { count: 1, unit: unit.unit }, 'each-part');
  const weekday = readingAt(scan, i + 1, 'weekday');
  if (!weekday) return null;
  const noun = unitAt(scan, i + 2);
  return setOf(i, noun?.unit === 'day' && noun.features.poss === 3 ? noun.to : i + 2, WEEKLY, 'each');
}

/** `жылда`, `күнде`, for every year and every day: doubled (`жылда-жылда`), or at the head of a clause. */
export function adverbAt(scan: Scan, i: number): Match | null {
  const word = low(scan, i);
  const unit = word === 'жылда' ? 'year' : word === 'күнде' ? 'day' : null;
  if (!unit) return null;
  if (isDash(scan, i + 1) && low(scan, i + 2) === word) return setOf(i, i + 3, { count: 1, unit }, 'adverb');
  const { tokens, doc } = scan;
  const heads = i === 0 || doc.sentenceOf[i] !== doc.sentenceOf[i - 1] || (tokens.kind[i - 1] === Kind.Punct && low(scan, i - 1) === ',');
  return heads ? setOf(i, i + 1, { count: 1, unit }, 'adverb') : null;
}
