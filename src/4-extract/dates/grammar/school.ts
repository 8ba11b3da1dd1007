/** School years, heating seasons and seasons of matches, which span two calendar years: `2025-2026 оқу жылы`, `2025/26 маусымы`. */
import { type Features } from '../../../kazakh/features.js';
import { ADJECTIVES } from '../words.js';
import { dateCueAt, digitsAt, isDash, isGlued, low, monthAt, unitAt, type Scan } from '../scan.js';
import type { SeasonYear } from '../expression.js';
import type { PeriodRead } from './read.js';
import { yearPairAt } from './years.js';

/** The noun: `оқу жылында`, `жылыту маусымына`, `жылу беру маусымы`; `маусымында` alone is of matches. */
function seasonNounAt(scan: Scan, i: number): { which: SeasonYear; features: Features; to: number } | null {
  const first = low(scan, i);
  if (first === 'оқу') {
    const year = unitAt(scan, i + 1);
    return year?.unit === 'year' && year.features.poss === 3 ? { which: 'school', features: year.features, to: year.to } : null;
  }
  const play = monthAt(scan, i);
  if (play?.month === 6 && play.features.poss === 3 && play.to === i + 1) return { which: 'play', features: play.features, to: play.to };
  const at = first === 'жылыту' ? i + 1 : first === 'жылу' && low(scan, i + 1) === 'беру' ? i + 2 : -1;
  const season = at < 0 ? undefined : monthAt(scan, at);
  return season?.month === 6 && season.features.poss === 3 ? { which: 'heating', features: season.features, to: season.to } : null;
}

/** `2025-2026 оқу жылында`, `2025/2026 оқу жылы`, `2025/26 жылыту маусымы`. */
export function seasonYearAt(scan: Scan, i: number): PeriodRead | null {
  const pair = slashPairAt(scan, i) ?? dashPairAt(scan, i);
  if (!pair || pair.last !== pair.first + 1) return null;
  const noun = seasonNounAt(scan, pair.to);
  if (!noun) return null;
  return {
    from: i, to: noun.to, features: noun.features, rule: 'season-year',
    period: { kind: 'season-year', which: noun.which, from: pair.first, to: pair.last, offset: 0 },
  };
}

function dashPairAt(scan: Scan, i: number): { first: number; last: number; to: number } | null {
  const pair = yearPairAt(scan, i);
  return pair && (pair.join === '-' || pair.join === '–' || pair.join === '—')
    ? { first: pair.first, last: pair.last, to: pair.at }
    : null;
}

function slashPairAt(scan: Scan, i: number): { first: number; last: number; to: number } | null {
  const first = digitsAt(scan, i, 4);
  if (!first || first.value < 1900 || (low(scan, i + 1) !== '/' && !isDash(scan, i + 1)) || !isGlued(scan, i + 1)) return null;
  const second = digitsAt(scan, i + 2, 4);
  if (!second) return null;
  const last = second.value < 100 ? Math.floor(first.value / 100) * 100 + second.value : second.value;
  return { first: first.value, last, to: second.to };
}

/** `жаңа оқу жылында`, `биылғы оқу жылы`, `алдағы жылыту маусымына`. */
export function adjectiveSeasonYearAt(scan: Scan, i: number): PeriodRead | null {
  const deictic = dateCueAt(scan, i, 'date:year:');
  const adjective = ADJECTIVES.get(low(scan, i));
  if (!adjective && !deictic) return null;
  const noun = seasonNounAt(scan, i + 1);
  if (!noun || noun.which === 'play' || adjective?.from === 'last') return null;
  const offset = low(scan, i) === 'жаңа' || low(scan, i) === 'алдағы' ? 1 : (adjective?.shift ?? 0);
  return {
    from: i, to: noun.to, features: noun.features, rule: 'adjective-season-year',
    period: { kind: 'season-year', which: noun.which, from: null, to: null, offset },
  };
}
