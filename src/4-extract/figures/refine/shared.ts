/** Figures whose unit stands at a neighbour: lists, coordinations, partitives, the next sentence. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { MINUS, PLUS } from '../../../kazakh/change-words.js';
import { compare, isWhole, negate, shift } from '../../../kazakh/decimal.js';
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import type { Doc } from '../../../3-segment/doc.js';
import { DASHES, isWord, lowerAt } from '../scan.js';
import { readingOf } from '../../../kazakh/lexicon.js';
import { NO_WORD } from '../../../kazakh/word.js';
import type { Figure, Refiner } from '../figure.js';
import { oddsOfSums, settleScaled } from './elided-sums.js';
import { isFreeStanding, MAX_SENTENCES, take } from './shared-scaled.js';

const AND: ReadonlySet<string> = new Set([',', ...wordsOf('and'), ...wordsOf('or')]);

export const shareUnits: Refiner = (figures, { doc }) => {
  const odds = oddsOfSums(doc, figures);
  for (let k = 1; k < figures.length; k++) shareBracketed(doc.tokens, figures[k - 1] as Figure, figures[k] as Figure);
  // From the right, so that the first of a list sees what the second has taken.
  for (let k = figures.length - 1; k >= 0; k--) {
    const f = figures[k];
    if (f?.kind !== 'bare' || f.features.derivation !== 'none') continue;
    shareCoordinated(doc, f, figures[k + 1]);
    if (f.kind === 'bare') shareFrom(f, figures[k + 1]);
  }
  for (let k = figures.length - 1; k >= 0; k--) {
    const f = figures[k];
    if (f?.kind !== 'bare' || f.scale > 0) continue;
    shareDistributed(doc, f, figures[k + 1], figures[k - 1]);
    if (f.kind === 'bare') shareDecimal(doc, f, figures[k + 1]);
    if (f.kind === 'bare') shareOneByOne(doc, figures, k, f);
  }
  for (let k = 0; k < figures.length; k++) {
    const f = figures[k];
    if (f?.kind !== 'bare' || f.scale === 0 || isNumberOf(doc.tokens, f)) continue;
    settleScaled(doc, figures, k, odds[k] ?? 0, !isFreeStanding(doc, f) || countsWith(doc, f, figures[k + 1]));
  }
};

/** `598,70 теңге (–1,15)`: by how much it has changed, in its unit. */
function shareBracketed(tokens: Tokens, previous: Figure, f: Figure): void {
  if (f.kind !== 'bare' || f.from !== previous.to + 2 || lowerAt(tokens, previous.to) !== '(' || lowerAt(tokens, f.to) !== ')') return;
  if (previous.kind !== 'money' && previous.kind !== 'percent' && previous.kind !== 'measure') return;
  const sign = lowerAt(tokens, f.from - 1);
  if (tokens.gap[f.from] !== 0 || !PLUS.has(sign) && !MINUS.has(sign)) return;
  take(f, previous, 'bracket');
  f.per = previous.per;
  f.change = PLUS.has(sign) ? 'up' : 'down';
  f.from = f.coreFrom = f.from - 1;
}

/** `гранттар саны 5 мыңға өсті`: the noun before says that it counts. */
function isNumberOf(tokens: Tokens, f: Figure): boolean {
  return [1, 2].some((back) => lowerAt(tokens, f.from - back) === 'саны' || lowerAt(tokens, f.from - back) === 'санын');
}

/** `1 мың 200 және 300 оқушы`: the number after it counts, and so does this one. */
function countsWith(doc: Doc, f: Figure, next: Figure | undefined): boolean {
  const { tokens } = doc;
  return next?.kind === 'bare' && next.from === f.to + 1 && AND.has(lowerAt(tokens, f.to)) && isWord(tokens, next.to) &&
    !isFreeStanding(doc, next);
}

/** `7 және 3 млрд теңге`, `5, 8 пайыз`: the neighbour's unit, and its scale where the first has none. */
function shareCoordinated(doc: Doc, f: Figure, next: Figure | undefined): void {
  const { tokens } = doc;
  if (!next || next.from !== f.to + 1 || !AND.has(lowerAt(tokens, f.to)) || f.relation !== 'exact') return;
  if (next.kind === 'ordinal' || next.kind === 'bare' || next.kind === 'count' || next.kind === 'age') return;
  // 35,8 мың, 6,4%: what has a scale is no share.
  if (f.scale > 0 && next.kind === 'percent') return;
  if (f.scale === 0) {
    const scaled = shift(f.value, next.scale);
    // A comma between plain numbers may be a decimal slip or a list of days: only a shared scale is sure.
    if (lowerAt(tokens, f.to) === ',' && next.scale === 0) return;
    f.value = scaled;
    f.scale = next.scale;
  }
  take(f, next, 'coordination');
}

/** As `shareDistributed` for what the next passes have counted: `Ақмола облысында 40, Қостанай облысында 35 мектеп`. */
export const shareCounts: Refiner = (figures, { doc }) => {
  for (let k = figures.length - 1; k >= 0; k--) {
    const f = figures[k];
    if (f?.kind === 'bare') shareDistributed(doc, f, figures[k + 1], figures[k - 1]);
  }
  for (const [k, f] of figures.entries()) if (f.kind === 'bare' && f.scale > 0 && isFreeStanding(doc, f)) shareCounted(doc, figures, k, f);
};

/**
 * `995 мың жұмыс орны: тұрақты – 335 мың`, `3 млн адам, ерлер – 48% (1,6 млн)`: of what was counted last, in brackets or in the same
 * thousands.
 */
function shareCounted(doc: Doc, figures: readonly Figure[], k: number, f: Figure): void {
  const sentence = doc.sentenceOf[f.from] ?? 0;
  const open = lowerAt(doc.tokens, f.from - 1) === '+' ? f.from - 2 : f.from - 1;
  const bracketed = lowerAt(doc.tokens, open) === '(' && lowerAt(doc.tokens, f.to) === ')';
  for (let j = k - 1; j >= Math.max(0, k - 8); j--) {
    const g = figures[j];
    if (!g || g.kind === 'money' || sentence - (doc.sentenceOf[g.from] ?? 0) > MAX_SENTENCES) return;
    if (g.kind !== 'count' || g.of === null || compare(g.value, f.value) <= 0) continue;
    if (bracketed || g.scale === f.scale || DASHES.has(lowerAt(doc.tokens, f.from - 1))) take(f, g, 'list');
    return;
  }
}

/**
 * `Алматыда 231, Астанада 234 теңге`, `Қырғызстанда – 80 теңге, Ресейде – 100`: a plain number behind a name in the same
 * case as the neighbour's takes its unit.
 */
function shareDistributed(doc: Doc, f: Figure, next: Figure | undefined, previous: Figure | undefined): void {
  const { tokens } = doc;
  const bounded = f.to > f.coreTo && (f.relation === 'over' || f.relation === 'almost');
  if (!bounded && (f.relation !== 'exact' || !(f.features.case === 'nom' || f.features.case === 'dat')) || !endsItem(tokens, f)) return;
  const kase = caseBefore(tokens, f);
  if (kase === null) return;
  for (const source of [next, previous]) {
    if (!source || source.kind === 'bare' || source.kind === 'ordinal' || source.kind === 'age' || source.kind === 'ratio') continue;
    if (doc.sentenceOf[source.from] !== doc.sentenceOf[f.from] || caseBefore(tokens, source) !== kase) continue;
    if (source.scale > 0 && f.scale === 0 && source.kind === 'money') {
      f.value = shift(f.value, source.scale);
      f.scale = source.scale;
    }
    take(f, source, 'list');
    return;
  }
}

/**
 * `жұмыртқа 4,5, картоп 3,5 пайызға`, `түнде +3, күндіз +12 градус`: a decimal counts nothing, nor does a sign; the list's unit is theirs.
 */
function shareDecimal(doc: Doc, f: Figure, next: Figure | undefined): void {
  const signed = isSigned(doc.tokens, f);
  if (!next || f.relation !== 'exact' || f.features.case !== 'nom' || !endsItem(doc.tokens, f) ||
    doc.sentenceOf[next.from] !== doc.sentenceOf[f.from]) {
    return;
  }
  if (signed ? next.unit !== 'Cel' : isWhole(f.value) || (next.kind !== 'percent' && next.kind !== 'measure') || next.unit === 'Cel') {
    return;
  }
  if (signed) {
    f.from = f.coreFrom = f.from - 1;
    if (lowerAt(doc.tokens, f.from) !== '+') f.value = negate(f.value);
  }
  take(f, next, 'list');
}

/** `біріншісі 3,5, екіншісі 1,5 млн доллар`: one and the other, in one unit. */
function shareOneByOne({ tokens }: Doc, figures: readonly Figure[], k: number, f: Figure): void {
  const next = figures.slice(k + 1, k + 3).find((g) => g.kind === 'money' || g.kind === 'percent' || g.kind === 'measure');
  if (!next || next.from !== f.to + 2 || lowerAt(tokens, f.to) !== ',' || f.features.case !== 'nom' || f.relation !== 'exact') return;
  if (!isOneOf(tokens, f.from - 1) || !isOneOf(tokens, next.from - 1)) return;
  f.value = shift(f.value, next.scale);
  f.scale = next.scale;
  take(f, next, 'list');
}

/** `бірі`, `екіншісі`. */
const isOneOf = (tokens: Tokens, i: number): boolean => readingOf(tokens.words[i] ?? NO_WORD, 'numeral')?.features.poss === 3;

/** A sign glued before the number and free on its own left. */
function isSigned(tokens: Tokens, f: Figure): boolean {
  return ['+', '-', '–', '−'].includes(lowerAt(tokens, f.from - 1)) && tokens.gap[f.from] === 0 && tokens.gap[f.from - 1] === 1;
}

/** A comma, a semicolon, `және` or the sentence's end closes the item. */
function endsItem(tokens: Tokens, f: Figure): boolean {
  return f.to >= tokens.count || [',', ';', '.', '\n', ')', 'және'].includes(lowerAt(tokens, f.to)) || tokens.kind[f.to] === Kind.Break;
}

const LIST_CASES: readonly (readonly [string, readonly string[]])[] = [
  ['loc', ['да', 'де', 'та', 'те']], ['abl', ['нан', 'нен', 'дан', 'ден', 'тан', 'тен']], ['ins', ['мен', 'пен', 'бен']],
  ['dat', ['ға', 'ге', 'қа', 'ке', 'на', 'не']],
];

/** Case of the capitalised or possessed word right before a figure, past a dash; null for none of a list's cases. */
function caseBefore(tokens: Tokens, f: Figure): string | null {
  let i = f.from - 1;
  if (DASHES.has(lowerAt(tokens, i))) i--;
  const word = lowerAt(tokens, i);
  if (!isWord(tokens, i) || word.length < 4) return null;
  return LIST_CASES.find(([, endings]) => endings.some((ending) => word.endsWith(ending)))?.[0] ?? null;
}

/** `сексеннен алпыс шақырымға дейін төмендеді`: both ends of a change are of one unit. */
function shareFrom(f: Figure, next: Figure | undefined): void {
  if (!next || f.features.case !== 'abl' || f.relation !== 'exact' || next.from !== f.to || next.features.case !== 'dat') return;
  if (next.kind !== 'money' && next.kind !== 'measure' && next.kind !== 'percent') return;
  if (f.scale === 0 && next.scale > 0) f.value = shift(f.value, next.scale);
  take(f, next, 'change');
}
