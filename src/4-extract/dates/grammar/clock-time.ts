/** One time of the day: `15:00-де`, `он жеті қырық екіде`, `жетіде`; what it is part of is read around it. */
import { endingFeatures } from '../../../kazakh/suffixes.js';
import { BARE, type Features } from '../../../kazakh/features.js';
import { BIT } from '../../../kazakh/classes.js';
import { Kind } from '../../../3-segment/tokens.js';
import { Claim } from '../../claims.js';
import { TO_WORDS } from '../words.js';
import type { ClockTime } from '../expression.js';
import { isDash, isGlued, low, numberFrom, overHyphen, rareNumberAt, valueOf, type Scan } from '../scan.js';

export interface ClockRead {
  readonly time: ClockTime;
  readonly to: number;
  readonly features: Features;
  /** `15:00`: can be nothing else. */
  readonly sure: boolean;
  readonly colon: boolean;
}

const PARTICLES: ReadonlySet<string> = new Set(['де', 'да', 'те', 'та', 'ден', 'дан', 'тен', 'тан', 'ге', 'ға', 'ке', 'қа']);
const COUNTED = BIT.scale | BIT.unit | BIT.currency | BIT.timeUnit | BIT.month;

export function isTimely(features: Features): boolean {
  return features.case === 'loc' || features.case === 'attr';
}

/** @param said whether `сағат` or a part of the day stands before */
export function timeAt(scan: Scan, i: number, said: boolean): ClockRead | null {
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

/** A number of so many digits. */
export function isDigits(scan: Scan, i: number, least: number, most: number): boolean {
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
export function hourAlone(scan: Scan, i: number): ClockRead | null {
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
