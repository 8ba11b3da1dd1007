/** Exchange rates: the quoted currency becomes what the sum is per, and is no sum itself. */
import { BIT } from '../../../kazakh/classes.js';
import { compare, toNumber, whole } from '../../../kazakh/decimal.js';
import { Kind, matchAt } from '../../../3-segment/tokens.js';
import type { Doc } from '../../../3-segment/doc.js';
import { hasClass, isWord, lowerAt } from '../scan.js';
import { compact, type Figure, type Refiner } from '../figure.js';

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '=', ':']);
const QUOTED_UNITS = [1n, 10n, 100n, 1000n];

/** `1 доллар – 520 теңге`, `1 долларға 455 теңге`, `100 иен – 340 теңге`: the first is what the second is per. */
export const pairRates: Refiner = (figures, { doc: { tokens } }) => {
  for (let k = 0; k + 1 < figures.length; k++) {
    const a = figures[k];
    const b = figures[k + 1];
    if (!a || !b || b.kind !== 'money' || a.high || a.relation !== 'exact') continue;
    const index = a.kind === 'measure' && a.unit === 'MCI' && compare(a.value, whole(1)) === 0;
    if (!index && (a.kind !== 'money' || a.unit === b.unit || !isQuoted(a))) continue;
    const dash = b.from === a.to + 1 && DASHES.has(lowerAt(tokens, a.to));
    const dative = b.from === a.to && a.features.case === 'dat';
    if (!dash && !dative) continue;
    b.per = a.unit;
    b.perAmount = index ? 1 : toNumber(a.value);
    b.rule = 'money/exchange-rate';
    a.kind = 'gone';
  }
  compact(figures);
};

function isQuoted(f: Figure): boolean {
  return f.scale === 0 && f.value.exponent === 0 && QUOTED_UNITS.includes(f.value.coefficient);
}

/** Words back that a rate's subject may stand. */
const REACH = 12;

/** `доллар бағамы … 507,18 теңге`, `Доллар 2 теңгеге қымбаттады`: the currency is the subject of the clause. */
export const setRateSubject: Refiner = (figures, { doc }) => {
  for (let k = 0; k < figures.length; k++) {
    const f = figures[k];
    if (!f || f.kind !== 'money' || f.per !== null) continue;
    const previous = figures[k - 1];
    const same = previous && doc.sentenceOf[previous.from] === doc.sentenceOf[f.from] ? previous : undefined;
    f.per = subjectBefore(doc, f, same?.to ?? 0) ?? (isRateOf(same, f) ? (same?.per ?? null) : null);
  }
};

function isRateOf(previous: Figure | undefined, f: Figure): boolean {
  return previous?.kind === 'money' && previous.unit === f.unit && /^[A-Z]{3}$/.test(previous.per ?? '') && previous.per !== 'MCI';
}

function subjectBefore(doc: Doc, f: Figure, after: number): string | null {
  const { tokens } = doc;
  const from = Math.max(after, f.from - REACH, doc.sentences[doc.sentenceOf[f.from] ?? 0]?.from ?? 0);
  for (let i = f.from - 1; i >= from; i--) {
    if (!hasClass(tokens, i, BIT.currency) || !isWord(tokens, i)) continue;
    const match = matchAt(tokens, i, 'currency');
    const data = match?.reading.entry.data;
    const code = data && (data.code ?? data.fallback);
    if (!match || !code || code === f.unit || data.minorOf) continue;
    const { case: kase } = match.reading.features;
    const named = lowerAt(tokens, match.next).startsWith('бағам') || lowerAt(tokens, match.next + 1).startsWith('бағам');
    if (named) return code;
    // Доллар 2 теңгеге қымбаттады: nominative, no number of its own, and the sum is a change.
    const own = tokens.kind[i - 1] === Kind.Number || hasClass(tokens, i - 1, BIT.scale | BIT.numeral);
    if (kase === 'nom' && !own && (f.change === 'up' || f.change === 'down')) return code;
  }
  return null;
}
