/** Times of the day: `сағат 15:00-де`, `таңғы жетіде`, `кешкі сегіз жарым`, `09:00-ден 17:30-ға дейін`, `он жеті қырық екіде`. */
import { endingFeatures } from '../../../kazakh/suffixes.js';
import { BARE, type Features } from '../../../kazakh/features.js';
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { BIT } from '../../../kazakh/classes.js';
import { Kind } from '../../../3-segment/tokens.js';
import { Claim } from '../../claims.js';
import { AND_WORDS, BETWEEN_WORDS, DAY_PARTS, FROM_WORDS, LIST_WORDS, TO_WORDS } from '../words.js';
import type { ClockTime, Match } from '../expression.js';
import { isDash, isGlued, low, numberFrom, overHyphen, rareNumberAt, unitAt, valueOf, type Scan } from '../scan.js';

interface ClockRead {
  readonly time: ClockTime;
  readonly to: number;
  readonly features: Features;
  /** `15:00`: can be nothing else. */
  readonly sure: boolean;
  readonly colon: boolean;
}

const ABOUT = wordsOf('around');
const PARTICLES: ReadonlySet<string> = new Set(['де', 'да', 'те', 'та', 'ден', 'дан', 'тен', 'тан', 'ге', 'ға', 'ке', 'қа']);
const COUNTED = BIT.scale | BIT.unit | BIT.currency | BIT.timeUnit | BIT.month;

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

function isTimely(features: Features): boolean {
  return features.case === 'loc' || features.case === 'attr';
}

/** @param said whether `сағат` or a part of the day stands before */
function timeAt(scan: Scan, i: number, said: boolean): ClockRead | null {
  return digitsTime(scan, i, said) ?? spokenPair(scan, i) ?? (said ? hourAlone(scan, i) : null);
}

/** `15:00`, `22: 40`, `08.00`, `11-30` after сағат. */
function digitsTime(scan: Scan, i: number, said: boolean): ClockRead | null {
  const { tokens } = scan;
  const sign = low(scan, i + 1);
  const colon = sign === ':';
  if (!isDigits(scan, i, 1, 2) || !(colon || (sign === '.' || (said && sign === '-')))) return null;
  if (!isGlued(scan, i + 1) || (!colon && !isGlued(scan, i + 2)) || !isDigits(scan, i + 2, 2, 2)) return null;
  const [hour, minute] = [Number(low(scan, i)), Number(low(scan, i + 2))];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  if (i > 0 && isGlued(scan, i) &&
    (tokens.kind[i - 1] === Kind.Number || '.:/'.includes(low(scan, i - 1)) || (isDash(scan, i - 1) && isGlued(scan, i - 1) && !colon))) {
    return null;
  }
  let to = i + 3;
  // 10:15:30
  if (colon && low(scan, to) === ':' && isGlued(scan, to) && isDigits(scan, to + 1, 2, 2)) to += 2;
  if (isGlued(scan, to) && isGlued(scan, to + 1) && '.:/'.includes(low(scan, to)) && low(scan, to) !== '' &&
    tokens.kind[to + 1] === Kind.Number) {
    return null;
  }
  const ended = endingAt(scan, to);
  if (low(scan, ended.to).startsWith('есеб') || (colon && !said && isAmongScores(scan, i))) return null;
  const mask = tokens.words[ended.to]?.mask ?? 0;
  // Түнде 15-20 градус, таңғы 7.30 доллар: what is counted is no time.
  if (!colon && (mask & (BIT.scale | BIT.unit | BIT.currency)) !== 0) return null;
  const until = ended.features.case === 'dat' && minute % 5 === 0 && TO_WORDS.has(low(scan, ended.to)) && followsDate(scan, i);
  if (!colon && !said && (!isTimely(ended.features) && !until && ended.features.case !== 'abl' || (mask & COUNTED) !== 0)) return null;
  return {
    time: { hour, minute }, to: ended.to, features: ended.features, sure: colon || said || until || isTimely(ended.features),
    colon: colon || until,
  };
}

/** Whether a date or a time stands a few words before: `15.00-де басталып, 18.00-ге дейін`. */
function followsDate(scan: Scan, i: number): boolean {
  for (let k = i - 1; k >= i - NEAR_TIME && k >= 0; k--) {
    if (scan.claims[k] === Claim.Date) return scan.doc.sentenceOf[k] === scan.doc.sentenceOf[i];
  }
  return false;
}

const NEAR_TIME = 6;

/** Pairs of a list looked at on either side. */
const SETS = 4;

/** `25:20, 20:25`: in a list of pairs of which one cannot be a time. */
function isAmongScores(scan: Scan, i: number): boolean {
  for (const step of [-4, 4]) {
    for (let k = i, n = 0; n < SETS; n++) {
      if (low(scan, step < 0 ? k - 1 : k + 3) !== ',') break;
      k += step;
      if (low(scan, k + 1) !== ':' || scan.tokens.kind[k] !== Kind.Number || scan.tokens.kind[k + 2] !== Kind.Number) break;
      if (Number(low(scan, k)) > 24 || Number(low(scan, k + 2)) > 59 || low(scan, k + 2).length < 2) return true;
    }
  }
  return false;
}

/** `-де`, `де` after the figures. */
function endingAt(scan: Scan, i: number): { features: Features; to: number } {
  const at = overHyphen(scan, i);
  const glued = at > i || !isGlued(scan, i);
  if (scan.tokens.kind[at] === Kind.Word && glued && (at > i || PARTICLES.has(low(scan, at)))) {
    const features = endingFeatures(low(scan, at));
    if (features) return { features, to: at + 1 };
  }
  return { features: BARE, to: i };
}

function isDigits(scan: Scan, i: number, least: number, most: number): boolean {
  if (scan.tokens.kind[i] !== Kind.Number) return false;
  const length = (scan.tokens.end[i] ?? 0) - (scan.tokens.start[i] ?? 0);
  return length >= least && length <= most;
}

/** `он жеті қырық екіде`, `он сегіз нөл-нөлде`: hours and minutes in words. */
function spokenPair(scan: Scan, i: number): ClockRead | null {
  const hours = numberFrom(scan, i);
  if (!hours?.spoken || hours.high || hours.features !== BARE) return null;
  const hour = valueOf(scan, hours);
  if (!Number.isInteger(hour) || hour > 24) return null;
  // The reader takes the first нөл along.
  const zero = zeroAt(scan, low(scan, hours.to - 1) === 'нөл' ? hours.to - 1 : hours.to);
  if (zero) return { time: { hour, minute: 0 }, to: zero.to, features: zero.features, sure: true, colon: true };
  const minutes = numberFrom(scan, hours.to);
  if (!minutes?.spoken || minutes.high || minutes.features.poss !== 0 || minutes.features.derivation !== 'none') return null;
  const minute = valueOf(scan, minutes);
  const timely = isTimely(minutes.features) || minutes.features.case === 'dat' || minutes.features.case === 'abl';
  if (!Number.isInteger(minute) || minute < 10 || minute > 59 || !timely) return null;
  return { time: { hour, minute }, to: minutes.to, features: minutes.features, sure: true, colon: true };
}

/** `нөл-нөлде`, `нөл нөлден`. */
function zeroAt(scan: Scan, i: number): { to: number; features: Features } | null {
  if (low(scan, i) !== 'нөл') return null;
  const at = isDash(scan, i + 1) ? i + 2 : i + 1;
  const word = low(scan, at);
  if (!word.startsWith('нөл')) return null;
  return { to: at + 1, features: word === 'нөл' ? BARE : (endingFeatures(word.slice('нөл'.length)) ?? BARE) };
}

/** `сағат 15-те`, `таңғы жетіде`, `кешкі сегіз жарым`, `сағат ондарда`. An hour is nobody's: `сағат үшін` is for an hour. */
function hourAlone(scan: Scan, i: number): ClockRead | null {
  const read = numberFrom(scan, i);
  const number = read ?? rareNumberAt(scan, i); // сағат онда, түскі бірге
  if (!number || number.features.poss !== 0 || read?.high || (read?.scale ?? 0) > 0 || number.features.derivation !== 'none') return null;
  const value = read ? valueOf(scan, read) : Number(number.value);
  const hour = Math.floor(value);
  const minute = (value - hour) * 60;
  if (value > 24 || value < 0 || (minute !== 0 && minute !== 30) ||
    (minute === 30 && !number.spoken && !low(scan, i + 1).startsWith('жарым'))) {
    return null;
  }
  // кешкі 5 ойын
  const mask = scan.tokens.words[number.to]?.mask ?? 0;
  if (number.features === BARE && (mask & COUNTED) !== 0) return null;
  return { time: { hour, minute }, to: number.to, features: number.features, sure: false, colon: false };
}

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
