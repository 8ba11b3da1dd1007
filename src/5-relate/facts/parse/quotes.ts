/** Quotations: the words between marks, and lines that begin with a dash. */
import { DASHES } from '../../../3-segment/signs.js';
import type { Unit } from './units.js';

const OPENS: ReadonlySet<string> = new Set(['«', '“', '„']);
const CLOSES: ReadonlySet<string> = new Set(['»', '”']);
/** Fewer units in marks are a name or a term. */
const FEWEST = 5;
/** Lines that a quotation may run over. */
const MOST_LINES = 4;

/** Number of the quotation of each unit, from 1; 0 outside. */
export function quotesOf(units: readonly Unit[]): Int32Array {
  const quote = new Int32Array(units.length + 1);
  let count = 0;
  for (let u = 0; u < units.length; u++) {
    if (units[u]!.kind !== 'sign') continue;
    const opensLine = DASHES.has(units[u]?.lower ?? '') && (u === 0 || units[u - 1]?.lower === '\n');
    const end = opensLine ? lineSpeechEnd(units, u + 1) : OPENS.has(units[u]?.lower ?? '') ? closing(units, u) : -1;
    if (end - u < FEWEST) continue;
    count++;
    quote.fill(count, u, end);
    u = end;
  }
  return quote;
}

/** The mark that closes what opens at a unit; -1 where none does in reach. */
function closing(units: readonly Unit[], from: number): number {
  let [depth, lines] = [0, 0];
  for (let u = from; u < units.length; u++) {
    const lower = units[u]?.lower ?? '';
    if (units[u]?.kind !== 'sign') continue;
    if (OPENS.has(lower)) depth++;
    else if (CLOSES.has(lower) && --depth <= 0) return u;
    else if (lower === '\n' && ++lines >= MOST_LINES) return -1;
  }
  return -1;
}

/** `– Биыл 3 млрд бөлінді, – деді министр.`: speech ends at the second dash after a comma, or with the line. */
function lineSpeechEnd(units: readonly Unit[], from: number): number {
  let spoken = false;
  for (let u = from; u < units.length; u++) {
    const lower = units[u]?.lower ?? '';
    if (lower === '\n') return spoken ? u : -1;
    if (units[u]?.form?.sort === 'speech') spoken = true;
    if (DASHES.has(lower) && units[u - 1]?.lower === ',') return u;
  }
  return spoken ? units.length : -1;
}
