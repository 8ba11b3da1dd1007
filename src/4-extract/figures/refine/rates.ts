/** Exchange rates: the quoted currency becomes what the sum is per, and is no sum itself. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { BIT } from '../../../kazakh/classes.js';
import { compare, toNumber, whole } from '../../../kazakh/decimal.js';
import { Kind, matchAt, type Tokens } from '../../../3-segment/tokens.js';
import type { Doc } from '../../../3-segment/doc.js';
import { isPredicate } from '../../quantities/counted.js';
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
    if (!dash && !dative && !(b.scale === 0 && isOne(a) && costs(tokens, a, b.from))) continue;
    b.per = a.unit;
    b.perAmount = index ? 1 : toNumber(a.value);
    b.rule = 'money/exchange-rate';
    a.kind = 'gone';
  }
  compact(figures);
};

const ONE = whole(1);
const isOne = (f: Figure): boolean => compare(f.value, ONE) === 0 && f.scale === 0;

/** Words between one of a currency and its price. */
const MAX_BETWEEN = 5;

/**
 * `1 доллар шамамен 549 теңге`, `бір доллар үшін орташа болжам 460 теңге`: nothing between but words that are no verb and join nothing.
 */
function costs(tokens: Tokens, a: Figure, to: number): boolean {
  if (a.features.case !== 'nom' || to - a.to > MAX_BETWEEN) return false;
  for (let i = a.to; i < to; i++) if (!isWord(tokens, i) || JOINS.has(lowerAt(tokens, i)) || isPredicate(tokens, i)) return false;
  return true;
}

const JOINS: ReadonlySet<string> = new Set([...wordsOf('and'), ...wordsOf('or'), ...wordsOf('restates')]);

function isQuoted(f: Figure): boolean {
  return f.scale === 0 && f.value.exponent === 0 && QUOTED_UNITS.includes(f.value.coefficient);
}

/** Words back that a rate's subject may stand. */
const REACH = 12;
/** Sentences back that a rate is carried over. */
const MAX_SENTENCES = 2;

/**
 * `доллар бағамы … 507,18 теңге`, `Доллар 2 теңгеге қымбаттады`, `долларды 511 теңгеден сатты`: the currency is what the clause is about.
 */
export const setRateSubject: Refiner = (figures, { doc }) => {
  for (let k = 0; k < figures.length; k++) {
    const f = figures[k];
    if (!f || f.kind !== 'money' || f.per !== null) continue;
    const previous = figures[k - 1];
    const same = previous && doc.sentenceOf[previous.from] === doc.sentenceOf[f.from] ? previous : undefined;
    f.per = subjectBefore(doc, f, same?.to ?? 0) ?? (same && isRateOf(same, f) ? same.per : carried(doc, figures, k));
  }
};

function isRateOf(previous: Figure | undefined, f: Figure): boolean {
  return previous?.kind === 'money' && previous.unit === f.unit && /^[A-Z]{3}$/.test(previous.per ?? '') && previous.per !== 'MCI';
}

/** `Бағам 519,41 теңге болды`: a rate that names no currency is of the one before. */
function carried(doc: Doc, figures: readonly Figure[], k: number): string | null {
  const f = figures[k];
  const previous = figures.slice(Math.max(0, k - 3), k).reverse().find((g) => g.kind === 'money');
  if (!f || !previous || !isRateOf(previous, f)) return null;
  const sentence = doc.sentenceOf[f.from] ?? 0;
  if (sentence - (doc.sentenceOf[previous.from] ?? 0) > MAX_SENTENCES) return null;
  return namesRate(doc.tokens, Math.max(doc.sentences[sentence]?.from ?? 0, f.from - REACH), f.from, RATE) ? previous.per : null;
}

const RATE: readonly string[] = ['бағам', 'курс'];
const RATE_OR_PRICE: readonly string[] = [...RATE, 'баға', 'құн'];
/** Verbs of trade by their stems: a currency sells, is taken, is exchanged. */
const TRADE: readonly string[] = [...wordsOf('rated')];

function namesRate(tokens: Tokens, from: number, to: number, stems: readonly string[]): boolean {
  for (let i = from; i < to; i++) if (isWord(tokens, i) && stems.some((stem) => lowerAt(tokens, i).startsWith(stem))) return true;
  return false;
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
    if (namesRate(tokens, match.next, Math.min(match.next + 2, f.from), RATE)) return code;
    if (f.scale > 0) continue;
    // доллардың орташа бағамы
    if (kase === 'gen' && namesRate(tokens, match.next, f.from, RATE_OR_PRICE)) return code;
    if (namesRate(tokens, match.next, Math.min(match.next + 1, f.from), RATE_OR_PRICE)) return code;
    // Доллар 2 теңгеге қымбаттады, долларды 511 теңгеден сатты: no number of its own, and the sum is a change or a price.
    const own = tokens.kind[i - 1] === Kind.Number || hasClass(tokens, i - 1, BIT.scale | BIT.numeral);
    if (own || hasComma(tokens, match.next, f.from)) continue;
    if (kase === 'nom' && (f.change === 'up' || f.change === 'down')) return code;
    if ((kase === 'nom' || kase === 'acc') && namesRate(tokens, f.to, f.to + 2, TRADE)) return code;
  }
  return null;
}

function hasComma(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (lowerAt(tokens, i) === ',') return true;
  return false;
}
