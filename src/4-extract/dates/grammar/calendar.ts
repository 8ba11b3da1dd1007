/** Years with their parts, and parts with the year left out: `2026 жылғы 20 ақпанда`, `биылғы 9 айда`, `18 сәуір күні`. */
import { BARE, type Features } from '../../../kazakh/features.js';
import { Kind } from '../../../3-segment/tokens.js';
import type { Period, YearRef } from '../expression.js';
import { digitsAt, isGlued, low, type Scan } from '../scan.js';
import { lowestBit, rulesByWord, type Rule } from '../../beginnings.js';
import { anyOf, isCue, isNumber, isQuoted, isRoman, isUnit } from './beginnings.js';
import { dayMonthAt, monthDayAt } from './days.js';
import { edgeAt, monthEdgeAt, monthPartAt, monthsAt } from './months.js';
import { cumulativeAt, halfAt, quarterAt, samePeriodAt, seasonAt } from './parts.js';
import type { PeriodRead, PieceRead } from './read.js';
import {
  abbreviatedYearAt, adjectiveYearAt, bareYearAt, deicticYearAt, namedYearAt, shortYearAt, yearNounAt, type YearRead,
} from './years.js';

const HEADS: readonly (Rule & { readonly read: (scan: Scan, i: number) => YearRead | null })[] = [
  { begins: anyOf(isNumber, isQuoted), read: namedYearAt },
  { begins: anyOf(isNumber, isQuoted), read: shortYearAt },
  { begins: isCue, read: deicticYearAt },
  { begins: isCue, read: adjectiveYearAt },
  { begins: isRoman, read: abbreviatedYearAt },
  { begins: isUnit, read: bareYearAt },
];

const headsOf = rulesByWord(HEADS);

/** A year, with the part of it that follows. */
export function yearAt(scan: Scan, i: number): PeriodRead | null {
  const word = scan.tokens.words[i];
  for (let bits = word === undefined ? 0 : headsOf(word); bits !== 0; bits &= bits - 1) {
    const head = HEADS[lowestBit(bits)]!.read(scan, i);
    if (head) return withPiece(scan, head);
  }
  return null;
}

function withPiece(scan: Scan, head: YearRead): PeriodRead | null {
  const { year, features, to } = head;
  const open = features.case === 'gen' || features.case === 'attr' && features.poss === 0;
  const loose = features.case === 'nom' || features.case === 'loc';
  const found = open ? pieceInYear(scan, to, year) : loose ? pieceBesideYear(scan, to, features.case === 'loc') : null;
  if (found) return join(head, found);
  if (open || features.case === 'nom') {
    const edge = edgeAt(scan, to);
    if (edge) {
      return {
        from: head.from, to: edge.to, period: { kind: 'edge', of: { kind: 'year', year, piece: null }, edge: edge.edge },
        features: edge.features, rule: `${head.rule}+edge`,
      };
    }
  }
  if (low(scan, to).startsWith('бастал') && SINCE_BEGAN.has(low(scan, to))) {
    const since = low(scan, to + 1) === 'бері' || low(scan, to + 1) === 'бергі' ? to + 2 : to + 1;
    return {
      from: head.from, to: since, period: { kind: 'edge', of: { kind: 'year', year, piece: null }, edge: 'start' }, features: ABLATIVE,
      rule: `${head.rule}+began`,
    };
  }
  if (head.rule === 'bare-year' || head.rule === 'abbreviated-year') return null;
  return { from: head.from, to, period: { kind: 'year', year, piece: null }, features, rule: head.rule };
}

/** `жыл басталғалы бері`. */
const SINCE_BEGAN: ReadonlySet<string> = new Set(['басталғалы', 'басталғаннан']);
const ABLATIVE: Features = { case: 'abl', poss: 0, plural: false, derivation: 'none' };

type Piece = PieceRead & { readonly edge?: 'start' | 'middle' | 'end' };

/** After `жылдың`, `жылғы`, `биылғы`: anything that is part of a year. */
function pieceInYear(scan: Scan, i: number, year: YearRef): Piece | null {
  const context = year.kind === 'stated' || year.kind === 'short' ? 'in-year' : 'in-deictic-year';
  return (
    dayMonthAt(scan, i, true) ?? monthDayAt(scan, i) ?? monthEdgeAt(scan, i) ?? monthPartAt(scan, i) ?? quarterAt(scan, i) ??
    halfAt(scan, i, true) ??
    samePeriodAt(scan, i) ?? monthsAt(scan, i, context) ?? cumulativeAt(scan, i, true) ?? seasonAt(scan, i)
  );
}

/** After `жылы`, `биыл`: days and months, quarters, halves and seasons; `2025 жылда` has days alone. */
function pieceBesideYear(scan: Scan, i: number, daysAlone: boolean): Piece | null {
  const days = dayMonthAt(scan, i, true) ?? monthDayAt(scan, i);
  if (days || daysAlone) return days;
  return monthEdgeAt(scan, i) ?? quarterAt(scan, i) ?? halfAt(scan, i, false) ?? monthsAt(scan, i, 'alone') ?? countedMonths(scan, i) ??
    seasonBeside(scan, i) ??
    samePeriodBeside(scan, i);
}

/** `биыл жазда`, `былтыр күзден бастап`; not `биыл жаз жылы`. */
function seasonBeside(scan: Scan, i: number): Piece | null {
  const piece = seasonAt(scan, i);
  return piece && piece.features.poss === 0 && !piece.features.plural && TIMELY.has(piece.features.case) ? piece : null;
}

/** `былтыр осы тоқсанда`, `2023 жылы сол кезеңде`. */
function samePeriodBeside(scan: Scan, i: number): Piece | null {
  const piece = samePeriodAt(scan, i);
  return piece?.features.case === 'loc' || piece?.features.case === 'attr' ? piece : null;
}

const TIMELY: ReadonlySet<string> = new Set(['loc', 'abl', 'dat', 'attr']);

/** `биыл 9 айда`, but `2025 жылы 3 айға` is a length. */
function countedMonths(scan: Scan, i: number): Piece | null {
  const piece = cumulativeAt(scan, i, false);
  return piece?.features.case === 'loc' && piece.piece.kind === 'cumulative' ? { ...piece, piece: { ...piece.piece, sure: true } } : null;
}

function join(head: YearRead, piece: Piece): PeriodRead {
  const { year } = head;
  const bare = head.rule === 'bare-year';
  const of = (p: PieceRead['piece']): Period => ({ kind: 'year', year: bare ? null : year, piece: p });
  const period: Period = piece.edge ? { kind: 'edge', of: of(piece.piece), edge: piece.edge } : of(piece.piece);
  const before = piece.before?.map((b, k) => ({ from: k === 0 ? head.from : b.from, to: b.to, period: of(b.piece) }));
  return {
    from: before ? piece.from : head.from, to: piece.to, period, features: piece.features, rule: `${head.rule}+${piece.rule}`,
    ...(before ? { before } : {}),
  };
}

/** A part of a year whose year is left out, or follows: `20 ақпан 2026 жыл`, `20 Ақпан, 2026`. */
export function yearlessAt(scan: Scan, i: number): PeriodRead | null {
  const piece: Piece | null =
    dayMonthAt(scan, i) ?? monthDayAt(scan, i) ?? monthEdgeAt(scan, i) ?? monthPartAt(scan, i) ?? quarterAt(scan, i) ??
    halfAt(scan, i, false) ??
    monthsAt(scan, i, 'alone') ?? cumulativeAt(scan, i, false);
  if (!piece) return followedMonth(scan, i);
  const after = piece.piece.kind === 'days' || piece.piece.kind === 'months' ? yearAfter(scan, piece.to, piece.features !== BARE) : null;
  const year = after?.year ?? null;
  const of = (p: PieceRead['piece']): Period => ({ kind: 'year', year, piece: p });
  const period: Period = piece.edge ? { kind: 'edge', of: of(piece.piece), edge: piece.edge } : of(piece.piece);
  const before = piece.before?.map((b) => ({ from: b.from, to: b.to, period: of(b.piece) }));
  return {
    from: piece.from, to: after?.to ?? piece.to, period, features: after?.features ?? piece.features,
    rule: after ? `${piece.rule}+year-after` : piece.rule, ...(before ? { before } : {}),
  };
}

/** `қаңтар 2026 жыл`: a month's name that only the year after it makes a time. */
function followedMonth(scan: Scan, i: number): PeriodRead | null {
  const month = monthsAt(scan, i, 'in-year');
  const after = month?.features === BARE ? yearAfter(scan, month.to) : null;
  if (!month || !after) return null;
  return {
    from: i, to: after.to, period: { kind: 'year', year: after.year, piece: month.piece }, features: after.features,
    rule: 'month+year-after',
  };
}

/** `22 тамыз, 2015 сағат 02:00`. */
const isClockAhead = (scan: Scan, i: number): boolean =>
  low(scan, i) === 'сағат' && scan.tokens.kind[i + 1] === Kind.Number && low(scan, i + 2) === ':';

/** A year after a date: with `жыл` or `ж.`, or four digits that end the line or the clause. */
function yearAfter(scan: Scan, i: number, declined = false): { year: YearRef; features: PeriodRead['features']; to: number } | null {
  const at = low(scan, i) === ',' ? i + 1 : i;
  const digits = digitsAt(scan, at, 4);
  if (!digits || digits.value < 1900 || digits.value > 2100) return null;
  const noun = yearNounAt(scan, digits.to);
  const year: YearRef = { kind: 'stated', year: digits.value };
  if (noun && !noun.features.plural) {
    return declined && (noun.features.poss !== 3 || noun.features.case !== 'nom') ? null : { year, features: noun.features, to: noun.to };
  }
  if (declined) return null; // 5 мамыр күні 2019 жылы
  const next = scan.tokens.kind[digits.to];
  const goesOn = (next === Kind.Word && !isClockAhead(scan, digits.to)) || (next === Kind.Number && low(scan, digits.to + 1) !== ':') ||
    (isGlued(scan, digits.to) && '.,-–—:/'.includes(low(scan, digits.to)) && isGlued(scan, digits.to + 1) &&
      scan.tokens.kind[digits.to + 1] !== Kind.Break && digits.to + 1 < scan.tokens.count);
  return goesOn ? null : { year, features: BARE, to: digits.to };
}
