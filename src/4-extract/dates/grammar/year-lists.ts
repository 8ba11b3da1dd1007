/** Several years, and years without their noun: `2026-2028 жылдары`, `2005-2025 жж.`, `2023, 2024 және 2025 жылдары`, `2017-де`. */
import { BARE, type Features } from '../../../kazakh/features.js';
import { Kind } from '../../../3-segment/tokens.js';
import { AND_WORDS, BETWEEN_WORDS, FROM_WORDS, LIST_WORDS, TO_WORDS } from '../words.js';
import type { Period, YearRef } from '../expression.js';
import { digitsAt, isDash, isGlued, low, monthAt, wholeAt, type Scan } from '../scan.js';
import { edgeAt } from './months.js';
import type { Part, PeriodRead } from './read.js';
import { isCompared } from './relation.js';
import { yearNounAt, yearNumberAt, yearPairAt } from './years.js';

const year = (value: number): Period => ({ kind: 'year', year: { kind: 'stated', year: value }, piece: null });

export interface YearSpanRead extends Part {
  readonly first: Period;
  readonly last: Period;
  readonly features: Features;
}

/** First and last year of a span: joined by a dash, or by мен before `аралығында`. */
export function yearSpanAt(scan: Scan, i: number): YearSpanRead | null {
  const pair = yearPairAt(scan, i) ?? shortPairAt(scan, i);
  if (!pair) return null;
  const noun = yearNounAt(scan, pair.at);
  const end = noun?.to ?? pair.at;
  const dash = pair.join === '-' || pair.join === '–' || pair.join === '—';
  if (!dash && !(AND_WORDS.has(pair.join) && BETWEEN_WORDS.has(low(scan, end)))) return null;
  const bracketed = low(scan, i - 1) === '(' && low(scan, pair.at) === ')' && pair.first >= EARLIEST_LIFE && pair.last <= 2100;
  if (!noun && !bracketed) return null;
  return { from: i, to: end, first: year(pair.first), last: year(pair.last), features: noun?.features ?? BARE };
}

/** Years before it in brackets without their noun are more often a figure: `(1886–1937)`. */
const EARLIEST_LIFE = 1700;

/** `1941-45 жылдары`: the century is said once. */
function shortPairAt(scan: Scan, i: number): { first: number; last: number; at: number; join: string } | null {
  const first = digitsAt(scan, i, 4);
  if (!first || first.value < 1000 || first.to > i + 1 || !isDash(scan, i + 1) || isGlued(scan, i + 1) !== isGlued(scan, i + 2)) {
    return null;
  }
  const second = digitsAt(scan, i + 2, 2);
  if (!second || second.to > i + 3 || second.value <= first.value % 100 || !yearNounAt(scan, second.to)) return null;
  return { first: first.value, last: first.value - (first.value % 100) + second.value, at: second.to, join: low(scan, i + 1) };
}

/** `86-ның желтоқсаны`, `2025-тің қаңтарында`: a year without its noun, and its month. */
export function monthOfYearAt(scan: Scan, i: number): PeriodRead | null {
  const number = digitsAt(scan, i, 4);
  if (!number || number.features.case !== 'gen' || number.features.poss !== 0) return null;
  const short = number.value >= 10 && number.value <= 99;
  const month = short || (number.value >= 1900 && number.value <= 2100) ? monthAt(scan, number.to) : undefined;
  if (month?.features.poss !== 3) return null;
  const of: YearRef = short ? { kind: 'short', year: number.value } : { kind: 'stated', year: number.value };
  return {
    from: i, to: month.to, period: { kind: 'year', year: of, piece: { kind: 'months', from: month.month, to: month.month } },
    features: month.features, rule: 'month-of-year',
  };
}

/** `2006-дан 2024 жылға дейін`: a year in the dative with its postposition follows. */
function leadsToYear(scan: Scan, i: number): boolean {
  const second = yearNumberAt(scan, i);
  const noun = second && yearNounAt(scan, second.to);
  return noun?.features.case === 'dat' && TO_WORDS.has(low(scan, noun.to));
}

/** `(1996)`: a year alone in brackets. */
export function bracketedYearAt(scan: Scan, i: number): PeriodRead | null {
  const number = digitsAt(scan, i, 4);
  if (!number || number.to > i + 1 || number.value < EARLIEST_LIFE || number.value > 2100 || low(scan, i - 1) !== '(' ||
    low(scan, i + 1) !== ')') {
    return null;
  }
  return { from: i, to: i + 1, period: year(number.value), features: BARE, rule: 'bracketed-year' };
}

const MAX_YEARS = 8;

/** `2023, 2024 және 2025 жылдары`: years that are mentions of their own. */
export function yearListAt(scan: Scan, i: number): PeriodRead | null {
  const parts: { from: number; to: number; value: number }[] = [];
  let at = i;
  for (let count = 0; count < MAX_YEARS; count++) {
    const number = yearNumberAt(scan, at);
    if (!number || number.value < 1900 || number.value > 2100) break;
    parts.push({ from: at, to: number.to, value: number.value });
    const sign = low(scan, number.to);
    if (sign !== ',' && !LIST_WORDS.has(sign)) break;
    at = sign === ',' && LIST_WORDS.has(low(scan, number.to + 1)) ? number.to + 2 : number.to + 1;
  }
  const last = parts.at(-1);
  if (!last || parts.length < 2) return null;
  const noun = yearNounAt(scan, last.to) ??
    (low(scan, i - 1) === '(' && low(scan, last.to) === ')' ? { to: last.to, features: BARE } : undefined);
  if (!noun) return null;
  const before = parts.slice(0, -1).map((p) => ({ from: p.from, to: p.to, period: year(p.value) }));
  return { from: last.from, to: noun.to, period: year(last.value), features: noun.features, rule: 'year-list', before };
}

/** `2017-де`, `екі мың он жетіде`, `2025-ке дейін`: a year in the locative, or in a case with its postposition. */
export function digitYearAt(scan: Scan, i: number): PeriodRead | null {
  const spoken = scan.tokens.kind[i] === Kind.Word;
  const number = spoken ? wholeAt(scan, i) : digitsAt(scan, i, 4);
  if (!number || number.value < 1950 || number.value > 2099 || number.to === i + 1 && !spoken || number.value === 2000) return null;
  const { features } = number;
  if (features.poss !== 0 || features.plural || features.derivation !== 'none' || isDash(scan, i - 1)) return null;
  const next = low(scan, number.to);
  const edge = features.case === 'gen' && !spoken ? edgeAt(scan, number.to) : null;
  if (edge) {
    return {
      from: i, to: edge.to, period: { kind: 'edge', of: year(number.value), edge: edge.edge }, features: edge.features,
      rule: 'digit-year+edge',
    };
  }
  // 2023-пен салыстырғанда, 2023-тен үш есе көп
  if (!spoken &&
    (features.case === 'ins'
      ? next.startsWith('салыстыр')
      : features.case === 'abl' && number.value <= 2035 && isCompared(scan, number.to))) {
    return { from: i, to: number.to, period: year(number.value), features, rule: 'digit-year' };
  }
  const timely = features.case === 'loc' ? number.value <= 2035
    : features.case === 'dat' ? TO_WORDS.has(next) && number.value >= 2015 && !spoken
    : features.case === 'abl' ? (FROM_WORDS.has(next) && next !== 'соң' && !spoken) || leadsToYear(scan, number.to)
    : false;
  return timely ? { from: i, to: number.to, period: year(number.value), features, rule: 'digit-year' } : null;
}
