/** Days, weeks, months and seasons told from the publication or from what was mentioned: `кеше`, `өткен айда`, `сол күні`. */
import { SEASONS, STRETCHES } from '../../../kazakh/calendar.js';
import { BARE, type Features } from '../../../kazakh/features.js';
import type { Reading } from '../../../kazakh/lexicon.js';
import { Kind } from '../../../3-segment/tokens.js';
import { ADJECTIVES, BEFORE_LAST, BETWEEN_WORDS, NEXT_DAY } from '../words.js';
import type { MonthRef, Period } from '../expression.js';
import { dateCueAt, isDash, low, monthAt, ordinalAt, readingAt, unitAt, type Scan } from '../scan.js';
import { daysOfMonth } from './days.js';
import { edgeAt, partOfMonth } from './months.js';
import type { PeriodRead } from './read.js';

/** `бүгін`, `кешегі`, `ертеңге`, `күні кеше`. */
export function deicticDayAt(scan: Scan, i: number): PeriodRead | null {
  const at = low(scan, i) === 'күні' && low(scan, i + 1) === 'кеше' ? i + 1 : i;
  const reading = dateCueAt(scan, at, 'date:day:');
  if (!reading) return null;
  const { features } = reading;
  // кешені is the accusative of кешен too, a complex
  if (low(scan, at) === 'кешені') return null;
  if (features.plural || (features.derivation === 'relative' && features.case === 'nom')) return null; // бүгіндік
  const offset = Number(reading.cue);
  // ертеңгі күні, кешегі күні
  const noun = features.case === 'attr' ? unitAt(scan, at + 1) : undefined;
  if (noun?.unit === 'day' && !noun.features.plural && low(scan, at + 1).startsWith('күн')) {
    return { from: i, to: noun.to, period: { kind: 'days-away', offset }, features: noun.features, rule: 'deictic-day' };
  }
  return { from: i, to: at + 1, period: { kind: 'days-away', offset }, features, rule: 'deictic-day' };
}

/** `ертесіне`, `ертесі күні`: the day after the one told last. */
export function nextDayAt(scan: Scan, i: number): PeriodRead | null {
  if (!NEXT_DAY.has(low(scan, i))) return null;
  const noun = unitAt(scan, i + 1);
  const day = noun?.unit === 'day' && noun.features.poss === 3 ? noun : undefined;
  if (!day && low(scan, i) === 'ертесі') return null;
  return {
    from: i, to: day?.to ?? i + 1, period: { kind: 'last', unit: 'day', offset: 1 }, features: day?.features ?? BARE, rule: 'next-day',
  };
}

/**
 * `дүйсенбі күні`, `бейсенбіде`, `дүйсенбі – жұма`. A Friday without күні must be in a case: `жұма намазы`.
 *
 * @param beside whether a date stands before it, so that a bare Friday at the end of a clause is the day: `24 сәуір, жұма.`
 */
export function weekdayAt(scan: Scan, i: number, beside = false): PeriodRead | null {
  const reading = readingAt(scan, i, 'weekday');
  if (!reading || reading.features.plural || reading.features.derivation !== 'none' && reading.features.derivation !== 'relative') {
    return null;
  }
  const { weekday } = reading.entry.data;
  let { features } = reading;
  let to = i + 1;
  let last: number | undefined;
  if (features === BARE && isDash(scan, to)) {
    const second = readingAt(scan, to + 1, 'weekday');
    if (second && !second.features.plural) [last, features, to] = [second.entry.data.weekday, second.features, to + 2];
  }
  const noun = features === BARE ? unitAt(scan, to) : undefined;
  if (noun?.unit === 'day' && low(scan, to).startsWith('күн')) {
    if (noun.features.plural) return null;
    [features, to] = [noun.features, noun.to];
  } else if (features === BARE && weekday === 5 && last === undefined && !isBeforeDate(scan, to) && !(beside && endsClause(scan, to)) &&
    !BETWEEN_WORDS.has(low(scan, to))) {
    return null;
  }
  if (features.poss === 3 && to === i + 1) return null; // жұмасы
  if (features.case === 'gen' && low(scan, to).startsWith('сәт')) return null; // сәрсенбінің сәтіне
  const period: Period = { kind: 'weekday', weekday, shift: null, ...(last === undefined ? {} : { to: last }) };
  return { from: i, to, period, features, rule: 'weekday' };
}

function endsClause(scan: Scan, i: number): boolean {
  return i >= scan.tokens.count || scan.tokens.kind[i] === Kind.Punct || scan.tokens.kind[i] === Kind.Break;
}

/** `жұма, 20 ақпан`. */
function isBeforeDate(scan: Scan, i: number): boolean {
  return low(scan, i) === ',' && scan.tokens.kind[i + 1] === Kind.Number;
}

/** `өткен сенбіде`, `келесі дүйсенбі күні`, `осы жұмада`. */
export function adjectiveWeekdayAt(scan: Scan, i: number): PeriodRead | null {
  const adjective = ADJECTIVES.get(low(scan, i));
  const weekday = adjective && low(scan, i) !== 'жаңа' ? weekdayAt(scan, i + 1) : null;
  if (!adjective || weekday?.period.kind !== 'weekday') return null;
  const shift = adjective.shift < 0 ? 'last' : adjective.shift > 0 ? 'next' : 'this';
  return { ...weekday, from: i, period: { ...weekday.period, shift }, rule: 'adjective-weekday' };
}

/** `өткен айда`, `келесі аптада`, `осы тоқсанда`, `сол күні`, `есепті айда`, `өткен айдың 20-сында`. */
export function adjectiveUnitAt(scan: Scan, i: number): PeriodRead | null {
  const word = low(scan, i);
  const adjective = ADJECTIVES.get(word);
  if (!adjective || word === 'жаңа' || word === 'соңғы' || word === 'кейінгі') return null;
  const unit = unitAt(scan, i + 1);
  if (!unit || unit.features.plural) return null;
  // Бұл апта басындағыдан көп: this figure
  if (word === 'бұл' && unit.features === BARE && isDeclinedRelative(edgeAt(scan, unit.to)?.features)) return null;
  const read = (period: Period, rule: string): PeriodRead => ({ from: i, to: unit.to, period, features: unit.features, rule });
  const anaphor = adjective.from === 'last';
  switch (unit.unit) {
    case 'day': {
      if (!low(scan, i + 1).startsWith('күн') ||
        unit.features.case === 'nom' && unit.features.poss === 0 && word !== 'бұл' && word !== 'осы' && word !== 'сол') {
        return null;
      }
      if (BEFORE_LAST.has(word)) return read({ kind: 'days-away', offset: -2 }, 'day-before-yesterday');
      if (word === 'осы' || word === 'келесі' || word === 'ертеңгі' || anaphor) {
        return read({ kind: 'last', unit: 'day', offset: word === 'осы' ? 0 : adjective.shift }, 'that-day');
      }
      return null;
    }
    case 'month': {
      const month: MonthRef = { kind: anaphor ? 'last' : 'deictic', offset: adjective.shift };
      return unit.features.case === 'gen'
        ? (dayOfThatMonth(scan, i, unit.to, month) ??
          read({ kind: 'year', year: null, piece: { kind: 'months', from: month, to: month } }, 'adjective-unit'))
        : read({ kind: 'year', year: null, piece: { kind: 'months', from: month, to: month } }, 'adjective-unit');
    }
    case 'week': {
      const weekday = anaphor || unit.features.case !== 'gen' ? undefined : readingAt(scan, unit.to, 'weekday');
      if (weekday) return dayOfThatWeek(scan, i, unit.to, weekday, adjective.shift);
      return read(
        anaphor ? { kind: 'last', unit: 'week', offset: adjective.shift } : { kind: 'relative', unit: 'week', offset: adjective.shift },
        'adjective-unit',
      );
    }
    case 'quarter':
    case 'half':
      return read(
        anaphor
          ? { kind: 'last', unit: adjective.shift === 0 ? 'period' : unit.unit, offset: adjective.shift }
          : { kind: 'relative', unit: unit.unit, offset: adjective.shift },
        'adjective-unit',
      );
    default:
      return null;
  }
}

/** `басындағыдан`: what was then, in a case of its own. */
const isDeclinedRelative = (features: Features | undefined): boolean => features?.derivation === 'relative' && features.case !== 'attr';

/** `келесі аптаның дүйсенбісінде`, `осы аптаның жұма күні`. */
function dayOfThatWeek(scan: Scan, i: number, at: number, { entry, features }: Reading<'weekday'>, week: number): PeriodRead {
  const noun = features === BARE ? unitAt(scan, at + 1) : undefined;
  const end = noun?.unit === 'day' ? { to: noun.to, features: noun.features } : { to: at + 1, features };
  return {
    from: i, to: end.to, period: { kind: 'weekday', weekday: entry.data.weekday, shift: null, week }, features: end.features,
    rule: 'adjective-unit+weekday',
  };
}

function dayOfThatMonth(scan: Scan, i: number, at: number, month: MonthRef): PeriodRead | null {
  const piece = daysOfMonth(scan, i, at, month) ?? partOfMonth(scan, i, at, month);
  if (!piece) return null;
  const period = (p: typeof piece.piece): Period => ({ kind: 'year', year: null, piece: p });
  return {
    from: piece.from, to: piece.to, period: period(piece.piece), features: piece.features, rule: `adjective-unit+${piece.rule}`,
    ...(piece.before ? { before: piece.before.map((b) => ({ from: b.from, to: b.to, period: period(b.piece) })) } : {}),
  };
}

/** `осы көктемде`, `өткен қыста`, `алдағы жазға`. */
export function adjectiveSeasonAt(scan: Scan, i: number): PeriodRead | null {
  const adjective = ADJECTIVES.get(low(scan, i));
  const season = adjective ? SEASONS.get(low(scan, i + 1)) : undefined;
  if (!adjective || !season || low(scan, i) === 'жаңа' || season.features.derivation !== 'none' || season.features.plural) return null;
  if (adjective.from === 'last' || season.features.case === 'attr' && season.features.poss === 0) return null;
  const which = adjective.shift < 0 ? 'last' : adjective.shift > 0 ? 'next' : 'this';
  const period: Period = { kind: 'year', year: null, piece: { kind: 'season', code: season.value, which } };
  return { from: i, to: i + 2, period, features: season.features, rule: 'adjective-season' };
}

/** `осы қаңтарда`, `өткен ақпан айында`, `келесі наурызда`. */
export function adjectiveMonthAt(scan: Scan, i: number): PeriodRead | null {
  const adjective = ADJECTIVES.get(low(scan, i));
  const month = adjective ? monthAt(scan, i + 1) : undefined;
  if (!adjective || !month || low(scan, i) === 'жаңа' || adjective.from === 'last' ||
    low(scan, i + 1).startsWith('маусым') && month.to === i + 2) {
    return null;
  }
  const which = adjective.shift < 0 ? 'last' : adjective.shift > 0 ? 'next' : 'this';
  const whole: Period = { kind: 'year', year: null, piece: { kind: 'months', from: month.month, to: month.month, which } };
  return { from: i, to: month.to, period: whole, features: month.features, rule: 'adjective-month' };
}

/** `есепті кезеңде`, `аталған кезеңде`, `осы кезеңде`: the period mentioned last. */
export function thatPeriodAt(scan: Scan, i: number): PeriodRead | null {
  const word = low(scan, i);
  if (word !== 'есепті' && word !== 'есептік' && word !== 'аталған') return null;
  const stretch = STRETCHES.get(low(scan, i + 1));
  if (stretch?.value !== 'period') return null;
  const unit = word === 'аталған' ? 'period' : 'report';
  return { from: i, to: i + 2, period: { kind: 'last', unit, offset: 0 }, features: stretch.features, rule: 'that-period' };
}

/** `ай басында`, `айдың соңына дейін`, `аптаның соңында`, `ғасыр басында`: of the publication's own. */
export function bareUnitEdgeAt(scan: Scan, i: number): PeriodRead | null {
  const unit = unitAt(scan, i);
  if (!unit || (unit.unit !== 'month' && unit.unit !== 'week' && unit.unit !== 'century') || unit.features.plural) return null;
  if (unit.features.case !== 'gen' && unit.features !== BARE || unit.features.poss === 3 || ordinalAt(scan, i - 1)) return null;
  const edge = edgeAt(scan, unit.to);
  if (!edge) return null;
  return {
    from: i, to: edge.to, period: { kind: 'edge', of: { kind: 'relative', unit: unit.unit, offset: 0, bare: true }, edge: edge.edge },
    features: edge.features, rule: 'unit-edge',
  };
}
