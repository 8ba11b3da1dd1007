/** Two figures that are the ends of one range: `320 мен 345 теңгенің аралығында`, `500 мыңнан 3 миллион теңгеге дейін`. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { compare, shift } from '../../../kazakh/decimal.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { cueAt, lowerAt } from '../scan.js';
import { compact, type Figure, type Refiner } from '../figure.js';
import { changeVerbAfter } from './change-verbs.js';

const AND: ReadonlySet<string> = wordsOf('with');
const UNTIL: ReadonlySet<string> = new Set(['дейін', 'шейін', 'дейінгі', 'шейінгі']);

export const joinRanges: Refiner = (figures, { doc }) => {
  const { tokens } = doc;
  for (let k = 0; k < figures.length; k++) {
    const b = figures[k];
    if (!b) continue;
    const among = cueAt(tokens, b.to)?.name === 'among' ? b.to + 1 : 0;
    if (b.high) {
      if (among) b.to = among; // 5-10 жас аралығында
      continue;
    }
    const a = figures[k - 1];
    if (!a || a.high || doc.sentenceOf[a.from] !== doc.sentenceOf[b.from] || !sameKind(a, b)) continue;
    const end = endsBetween(tokens, a, b) ? endOfBetween(tokens, among, b) : endsFromTo(tokens, a, b) || (isFromWithin(a, b) ? among : 0);
    if (end === 0) continue;
    const low = a.unit === null && a.scale === 0 ? shared(a, b) : a.value;
    if (compare(low, b.value) >= 0) continue;
    Object.assign(
      b, { value: low, high: b.value, relation: 'range', from: a.from, coreFrom: a.coreFrom, to: end } satisfies Partial<Figure>,
    );
    a.kind = 'gone';
  }
  compact(figures);
};

function sameKind(a: Figure, b: Figure): boolean {
  return a.kind === 'bare' || (a.kind === b.kind && a.unit === b.unit);
}

/** `5 пен 9 млн`: the first takes the second's scale where that keeps it the smaller. */
function shared(a: Figure, b: Figure): Figure['value'] {
  const scaled = shift(a.value, b.scale);
  return compare(scaled, b.value) < 0 ? scaled : a.value;
}

function endsBetween(tokens: Tokens, a: Figure, b: Figure): boolean {
  return b.from === a.to + 1 && AND.has(lowerAt(tokens, a.to));
}

/** One past `аралығында`; `3 пен 5 доллар шамасында` is a range as well. Plain `3 пен 5` are two figures. */
function endOfBetween(tokens: Tokens, among: number, b: Figure): number {
  if (among) return among;
  const cue = cueAt(tokens, b.to);
  return cue && AROUND.has(cue.name) ? cue.next : 0;
}

const AROUND: ReadonlySet<string> = new Set(['after:шамасында', 'after:төңірегінде', 'after:маңайында']);

/** `3000 теңгеден 15 000 теңге аралығында`. */
function isFromWithin(a: Figure, b: Figure): boolean {
  return a.features.case === 'abl' && b.from === a.to;
}

/** One past `дейін` where no verb makes it a change from A to B; else 0. */
function endsFromTo(tokens: Tokens, a: Figure, b: Figure): number {
  if (a.features.case !== 'abl' || b.features.case !== 'dat' || b.from !== a.to) return 0;
  if (!UNTIL.has(lowerAt(tokens, b.to))) return 0;
  if (cueAt(tokens, a.to) || changeVerbAfter(tokens, b.to + 1)) return 0;
  return b.to + 1;
}

