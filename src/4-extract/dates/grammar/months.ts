/** Months and their parts: `қаңтар-қыркүйекте`, `ақпан айының басында`, `наурыздың екінші жартысында`. */
import { EDGE_NOUNS, EDGES, HALVES, type Edge } from '../../../kazakh/calendar.js';
import { BARE, type Features } from '../../../kazakh/features.js';
import { AND_WORDS, BETWEEN_WORDS, LIST_WORDS, TO_WORDS, FROM_WORDS } from '../words.js';
import { Kind } from '../../../3-segment/tokens.js';
import type { MonthRef, Piece } from '../expression.js';
import { isDash, isInnerCapital, low, monthAt, ordinalAt, unitAt, type MonthRead, type Scan } from '../scan.js';
import { isJune, isJuneOrSeason } from '../june.js';
import type { Part, PieceRead } from './read.js';

const MAX_MONTHS = 12;

/** How freely a bare month's name is taken: after a year it is surely one; alone it must look like a time. */
export type MonthContext = 'alone' | 'in-year' | 'in-deictic-year';

interface MonthSegment extends Part {
  readonly first: number;
  readonly last: number;
}

/** Months from token `i`: `қаңтар`, `қаңтар-ақпан`, `қазан мен қараша`, `қаңтар, наурыз және тамыз айларында`. */
export function monthsAt(scan: Scan, i: number, context: MonthContext): PieceRead | null {
  const first = monthAt(scan, i);
  if (!first) return null;
  const segments: MonthSegment[] = [{ first: first.month, last: first.month, from: i, to: first.to }];
  let end: MonthRead = first;
  for (let count = 1; count < MAX_MONTHS && end.features === BARE; count++) {
    const dash = isDash(scan, end.to) || isBetween(scan, end.to);
    const at = dash || low(scan, end.to) === ',' || LIST_WORDS.has(low(scan, end.to)) ? end.to + 1 : -1;
    const next = at < 0 ? undefined : monthAt(scan, at);
    const last = segments.at(-1);
    if (!next || !last) break;
    const joined = next.month === last.last + 1 || dash;
    if (joined) segments[segments.length - 1] = { ...last, last: next.month, to: next.to };
    else segments.push({ first: next.month, last: next.month, from: at, to: next.to });
    end = next;
  }
  const several = end !== first;
  if (!several && !isTimely(scan, i, first, context)) return null;
  if (several && end.features === BARE && !end.sure && !BETWEEN_WORDS.has(low(scan, end.to))) return null;
  const piece = (s: MonthSegment): Piece => ({ kind: 'months', from: s.first, to: s.last });
  const last = segments.at(-1);
  if (!last) return null;
  const before = segments.slice(0, -1).map((s) => ({ from: s.from, to: s.to, piece: piece(s) }));
  return {
    from: last.from, to: end.to, piece: piece(last), features: end.features, rule: several ? 'months' : 'month',
    ...(before.length > 0 ? { before } : {}),
  };
}

/** `мен` before a month that `аралығында` follows. */
function isBetween(scan: Scan, i: number): boolean {
  const second = AND_WORDS.has(low(scan, i)) ? monthAt(scan, i + 1) : undefined;
  return second !== undefined && BETWEEN_WORDS.has(low(scan, second.to));
}

/** Whether one month's name without a day is a time: by `айы`, a case of time, a year before it. */
function isTimely(scan: Scan, i: number, month: MonthRead, context: MonthContext): boolean {
  const { features, to } = month;
  if (to > i + 1) return features.case !== 'ins' || context !== 'alone' || isCompared(scan, to);
  const name = low(scan, i);
  // of a season: 2023 жылғы маусымда 900 шаршы метр аршылды
  const season = isJuneOrSeason(name) && features.poss !== 3 && !isJune(scan, i);
  if (context === 'in-year') return !season;
  if (season || (isJuneOrSeason(name) && features.poss === 3 && context === 'alone')) return false;
  if (name === 'май' || name.startsWith('май') && !name.startsWith('майс')) return context === 'in-deictic-year' && features.poss === 3;
  if (isInnerCapital(scan, i)) return false;
  // өткен жылдың желтоқсанымен
  if (context === 'in-deictic-year' && (features.poss === 3 || month.sure)) return true;
  const next = low(scan, to);
  switch (features.case) {
    case 'loc':
    case 'attr':
      return features.poss === 0;
    case 'abl':
      return features.poss === 0 && (month.sure || FROM_WORDS.has(next));
    case 'dat':
      return features.poss === 0 && (month.sure || TO_WORDS.has(next));
    case 'nom':
      return features === BARE && ((month.sure && next === 'ішінде') || isCell(scan, i));
    case 'ins':
      return features.poss === 0 && isCompared(scan, to);
    default:
      return false;
  }
}

/** Whether a word is all of a table's cell: `Көрсеткіш | Желтоқсан | Қаңтар`. */
function isCell(scan: Scan, i: number): boolean {
  const [before, after] = [low(scan, i - 1), low(scan, i + 1)];
  return (before === '|' || after === '|') && (before === '|' || isLineEnd(scan, i - 1)) && (after === '|' || isLineEnd(scan, i + 1));
}

const isLineEnd = (scan: Scan, i: number): boolean => i < 0 || i >= scan.tokens.count || scan.tokens.kind[i] === Kind.Break;

const isCompared = (scan: Scan, i: number): boolean => low(scan, i).startsWith('салыстыр');

/** `ақпанның басында`, `қазан айының соңына`: the month, and where in it. */
export function monthEdgeAt(scan: Scan, i: number): (PieceRead & { readonly edge: Edge }) | null {
  const month = monthAt(scan, i);
  if (!month || (month.features.case !== 'gen' && month.features !== BARE && month.to === i + 1)) return null;
  if (month.to === i + 1 && isJuneOrSeason(low(scan, i)) && !isJune(scan, i)) return null; // маусым басынан бері 20 ойын
  const edge = edgeAt(scan, month.to);
  if (!edge) return null;
  return {
    from: i, to: edge.to, piece: { kind: 'months', from: month.month, to: month.month }, features: edge.features, rule: 'month-edge',
    edge: edge.edge,
  };
}

/** `басында`, `соңына`, `аяқ кезінен` after a period. */
export function edgeAt(scan: Scan, i: number): { edge: Edge; features: Features; to: number } | null {
  const edge = EDGES.get(low(scan, i));
  if (!edge) return null;
  const noun = edge.features === BARE ? EDGE_NOUNS.get(low(scan, i + 1)) : undefined;
  const features = noun?.features ?? edge.features;
  if (features.poss !== 3 || features.plural || features.case === 'acc' || features.case === 'ins') return null;
  return { edge: edge.value, features, to: noun ? i + 2 : i + 1 };
}

/** `наурыздың екінші жартысында`, `ақпанның алғашқы аптасында`, `мамырдың бірінші онкүндігінде`. */
export function monthPartAt(scan: Scan, i: number): PieceRead | null {
  const month = monthAt(scan, i);
  return month?.features.case === 'gen' ? partOfMonth(scan, i, month.to, month.month) : null;
}

export function partOfMonth(scan: Scan, i: number, at: number, month: MonthRef): PieceRead | null {
  const which = ordinalAt(scan, at);
  if (!which) return null;
  const half = HALVES.get(low(scan, which.to));
  if (half && half.features.poss === 3 && (which.n === 1 || which.n === 2)) {
    return {
      from: i, to: which.to + 1, piece: { kind: 'month-part', month, part: `half-${which.n}` }, features: half.features,
      rule: 'month-part',
    };
  }
  const week = unitAt(scan, which.to);
  if (week?.unit === 'week' && week.features.poss === 3 && (which.n === 1 || which.n === -1)) {
    return {
      from: i, to: week.to, piece: { kind: 'month-part', month, part: which.n === 1 ? 'week-first' : 'week-last' },
      features: week.features, rule: 'month-part',
    };
  }
  if (low(scan, which.to).startsWith('онкүндіг') && which.n >= 1 && which.n <= 3) {
    return {
      from: i, to: which.to + 1, piece: { kind: 'month-part', month, part: `ten-${which.n as 1 | 2 | 3}` }, features: LOCATIVE,
      rule: 'month-part',
    };
  }
  return null;
}

const LOCATIVE: Features = { case: 'loc', poss: 3, plural: false, derivation: 'none' };
