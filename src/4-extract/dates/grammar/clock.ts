/** Times of the day: `сағат 15:00-де`, `таңғы жетіде`, `кешкі сегіз жарым`, `09:00-ден 17:30-ға дейін`, `он жеті қырық екіде`. */
import { BARE } from '../../../kazakh/features.js';
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { Claim } from '../../claims.js';
import { AND_WORDS, BETWEEN_WORDS, DAY_PARTS, FROM_WORDS, LIST_WORDS, TO_WORDS } from '../words.js';
import type { ClockTime, Match } from '../expression.js';
import { type ClockRead, hourAlone, isDigits, isTimely, timeAt } from './clock-time.js';
import { isDash, low, unitAt, type Scan } from '../scan.js';

const ABOUT = wordsOf('around');

/** Times that share their `сағат`: `сағат 10 мен 15-те`, `сағат 9-да, 12-де және 15-те`. Each is a mention of its own. */
export function clocksAt(scan: Scan, i: number): readonly Match[] | null {
  const first = hourWithMinutesAt(scan, i) ?? clockAt(scan, i);
  if (!first) return null;
  if (first.rule !== 'clock-hour') return [first];
  const times = [first];
  const listed: Match[] = [];
  for (let { to } = first; listed.length < MOST_LISTED; ) {
    const at = overComma(scan, to);
    const read = at > to ? hourAlone(scan, at) : null;
    if (!read || (read.features.case !== 'loc' && read.features !== BARE)) break;
    listed.push({
      from: at, to: read.to, expression: { kind: 'clock', from: time(read.time, null), to: null, approximate: false }, rule: 'clock-list',
    });
    // The last one has the ending: the rest may go without.
    if (read.features.case === 'loc') times.push(...listed.splice(0));
    ({ to } = read);
  }
  return times;
}

const MOST_LISTED = 8;

/** Past `,`, `және`, `мен`, or a comma with one of these. */
function overComma(scan: Scan, i: number): number {
  const comma = low(scan, i) === ',' ? i + 1 : i;
  return LIST_WORDS.has(low(scan, comma)) ? comma + 1 : comma;
}

/** `14 сағат 30 минутта` after its day, `уақытымен 16 сағ. 25 мин. 19 сек.`: the time, not how long. */
function hourWithMinutesAt(scan: Scan, i: number): Match | null {
  const hours = isDigits(scan, i, 1, 2) ? unitAt(scan, i + 1) : undefined;
  if (hours?.unit !== 'hour' || hours.features !== BARE || !isDigits(scan, hours.to, 1, 2)) return null;
  const minutes = unitAt(scan, hours.to + 1);
  const [hour, minute] = [Number(low(scan, i)), Number(low(scan, hours.to))];
  if (minutes?.unit !== 'minute' || hour > 23 || minute > 59) return null;
  const before = low(scan, i - 1);
  const said = before === 'сағат' || before === 'уақытымен' || (before === 'бойынша' && low(scan, i - 2) === 'уақыты');
  if (!said && !(scan.claims[i - 1] === Claim.Date && minutes.features.case === 'loc')) return null;
  const seconds = isDigits(scan, minutes.to, 1, 2) ? unitAt(scan, minutes.to + 1) : undefined;
  return {
    from: before === 'сағат' ? i - 1 : i, to: seconds?.unit === 'second' ? seconds.to : minutes.to, rule: 'clock-minutes',
    expression: { kind: 'clock', from: { hour, minute }, to: null, approximate: false },
  };
}

/** A time, or two, from token `i`; the words before it (`таңғы`, `сағат`) join. */
export function clockAt(scan: Scan, i: number): Match | null {
  const head = headAt(scan, i);
  const first = timeAt(scan, head.at, head.said);
  if (!first) return null;
  const second = secondAt(scan, first);
  const from = time(first.time, head.part);
  const about = low(scan, head.from - 1) === 'шамамен';
  const begin = about ? head.from - 1 : head.from;
  const clear = head.said || first.sure || second?.read.sure;
  if (!clear || (!head.said && !first.colon && !second && !isTimely(first.features))) return null;
  if (!first.sure && head.hour === false && !second && first.features === BARE && first.time.minute === 0) return null;
  if (second) {
    const to = time(second.read.time, second.part ?? (second.read.time.hour <= first.time.hour ? head.part : null) ?? null);
    return {
      from: begin, to: second.to, expression: { kind: 'clock', from, to, approximate: about || second.about }, rule: 'clock-range',
    };
  }
  const end = endOf(scan, first);
  return {
    from: begin, to: end.to, expression: { kind: 'clock', from, to: null, approximate: about || end.about },
    rule: first.colon ? 'clock' : head.hour ? 'clock-hour' : 'clock-part',
  };
}

type DayPart = 'morning' | 'noon' | 'evening' | 'night';

interface Head {
  readonly from: number;
  readonly at: number;
  readonly part: DayPart | null;
  readonly hour: boolean;
  readonly said: boolean;
}

/** `сағат`, `таңғы сағат`, `таңғы` before the figures, whether `i` is at `сағат` or at the figures. */
function headAt(scan: Scan, i: number): Head {
  const onHour = isHourWord(scan, i);
  const hourAt = onHour ? i : isHourWord(scan, i - 1) ? i - 1 : low(scan, i - 1) === '.' && low(scan, i - 2) === 'сағ' ? i - 2 : -1;
  const before = hourAt >= 0 ? hourAt - 1 : i - 1;
  const part = DAY_PARTS.get(low(scan, before)) ?? null;
  const from = part ? before : hourAt >= 0 ? hourAt : i;
  const at = !onHour ? i : low(scan, i + 1) === '.' ? i + 2 : i + 1;
  return { from, at, part, hour: hourAt >= 0, said: part !== null || hourAt >= 0 };
}

const isHourWord = (scan: Scan, i: number): boolean => low(scan, i) === 'сағат' || low(scan, i) === 'сағ';

interface Second {
  readonly read: ClockRead;
  readonly part: DayPart | null;
  readonly to: number;
  readonly about: boolean;
}

/** The other end: after a dash, after an ablative, after мен before аралығында. */
function secondAt(scan: Scan, first: ClockRead): Second | null {
  const dash = isDash(scan, first.to);
  const ablative = first.features.case === 'abl';
  const and = AND_WORDS.has(low(scan, first.to));
  if (!dash && !ablative && !and) return null;
  const at = dash || and ? first.to + 1 : low(scan, first.to) === 'бастап' ? first.to + 1 : first.to;
  const hourAt = low(scan, at) === 'сағат' || DAY_PARTS.has(low(scan, at)) ? at + 1 : at;
  const begin = low(scan, hourAt) === 'сағат' ? hourAt + 1 : hourAt;
  const read = timeAt(scan, begin, begin > at || first.sure || !dash);
  if (!read) return null;
  const part = DAY_PARTS.get(low(scan, at)) ?? null;
  const end = endOf(scan, read);
  const closed = TO_WORDS.has(low(scan, end.to - 1)) || BETWEEN_WORDS.has(low(scan, end.to - 1));
  if (and && !BETWEEN_WORDS.has(low(scan, end.to - 1))) return null;
  if (ablative && !closed && read.features.case !== 'dat') return null;
  if (dash && !read.colon && !first.sure && !closed && !end.about) return null;
  return { read, part, to: end.to, about: end.about };
}

/** One past the time and its postposition. */
function endOf(scan: Scan, read: ClockRead): { to: number; about: boolean } {
  let { to } = read;
  const about = ABOUT.has(low(scan, to));
  if (about) to++;
  const word = low(scan, to);
  const kase = read.features.case;
  const bounded = (kase === 'abl' && FROM_WORDS.has(word)) || ((kase === 'dat' || about) && TO_WORDS.has(word)) || BETWEEN_WORDS.has(word);
  return { to: bounded ? to + 1 : to, about: about || read.features.plural };
}

/** Twelve hours to twenty-four. */
function time({ hour, minute }: ClockTime, part: DayPart | null): ClockTime {
  if (part === null || hour > 12) return { hour, minute };
  const shifted =
    part === 'noon' ? (hour <= 6 ? hour + 12 : hour)
    : part === 'evening' ? (hour === 12 ? 0 : hour >= 4 ? hour + 12 : hour)
    : part === 'night' ? (hour === 12 ? 0 : hour >= 8 ? hour + 12 : hour)
    : hour;
  return { hour: shifted, minute };
}
