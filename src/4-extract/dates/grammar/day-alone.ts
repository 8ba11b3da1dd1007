/** A day whose month was said with a day just before: `14 наурызда басталып, 20-сында аяқталды`. */
import { Claim } from '../../claims.js';
import type { Match, MonthOfLastDay } from '../expression.js';
import { TO_WORDS } from '../words.js';
import { low, type Scan } from '../scan.js';
import { daysOfMonth } from './days.js';
import { finish } from './tails.js';

/** Words after which a clause begins. */
const BEFORE_CLAUSE: ReadonlySet<string> = new Set([',', 'ал', 'және', '–', '—', ';', '(']);
const GENITIVE = /[ндт][ыі]ң$/u;

export function dayAloneAt(scan: Scan, i: number): Match | null {
  if (isPart(scan, i)) return null;
  const heads = i === 0 || scan.doc.sentenceOf[i] !== scan.doc.sentenceOf[i - 1];
  const month: MonthOfLastDay = { kind: 'of-day', offset: 0, far: heads || BEFORE_CLAUSE.has(low(scan, i - 1)) };
  const read = daysOfMonth(scan, i, i, month);
  if (!read || read.before || read.features.poss !== 3 || read.features.case === 'gen' || read.features.case === 'acc') return null;
  // 12-сі alone is twelve of them
  if (read.features.case === 'nom' && low(scan, read.to - 1) !== 'күні') return null;
  // 17-сіне дейін needs no day before it
  const bounded = (read.features.case === 'dat' && TO_WORDS.has(low(scan, read.to))) ||
    (read.features.case === 'abl' && low(scan, read.to) === 'бастап');
  const piece = bounded && read.piece.kind === 'days' ? { ...read.piece, month: { ...month, bounded } } : read.piece;
  const match =
    finish(scan, { from: i, to: read.to, period: { kind: 'year', year: null, piece }, features: read.features, rule: 'day-alone' });
  return { ...match, optional: true };
}

/** Whether it is one of things counted: after a genitive, or a number between it and the day before. */
function isPart(scan: Scan, i: number): boolean {
  if (GENITIVE.test(low(scan, i - 1))) return true;
  const sentence = scan.doc.sentenceOf[i];
  for (let k = i - 1; k >= 0 && k > i - WINDOW && scan.doc.sentenceOf[k] === sentence && scan.claims[k] !== Claim.Date; k--) {
    if (scan.numberAt[k] !== 0) return true;
  }
  return false;
}

const WINDOW = 40;
