/** Money and quantities: numbers matched with their units, then refined pass by pass. The order of the list is the behaviour. */
import { isExact, toNumber, toPlainString } from '../../kazakh/decimal.js';
import type { Issue, Money, Quantity } from '../../record/schema.js';
import { textOf } from '../../3-segment/tokens.js';
import { Claim, claim } from '../claims.js';
import { readFractions } from '../quantities/fractions.js';
import type { Figure, FigureContext, Refiner } from './figure.js';
import { matchFigures } from './match.js';
import type { NumberSpan } from './number.js';
import { setChanges } from './refine/change.js';
import { shareChanges } from './refine/change-lists.js';
import { joinCompounds, settleMinor } from './refine/compound.js';
import { dropBare, nameCounted } from './refine/counts.js';
import { linkEquivalents } from './refine/equivalents.js';
import { setPer, setUnitPrices } from './refine/per.js';
import { readLists } from './refine/lists.js';
import { joinRanges } from './refine/ranges.js';
import { pairRates, setRateSubject } from './refine/rates.js';
import { boundFigures } from './refine/relations.js';
import { shareCounts, shareUnits } from './refine/shared.js';
import { readStated } from './refine/stated.js';
import { setStatus } from './refine/status.js';
import { readTables } from './refine/tables.js';

/** A mention as a rule leaves it: tokens instead of characters. */
export type Spanned<T> = Omit<T, 'start' | 'end' | 'surface' | 'sentence'> & { readonly from: number; readonly to: number };

export interface Figures {
  readonly money: Spanned<Money>[];
  readonly quantities: Spanned<Quantity>[];
  readonly issues: Issue[];
}

/** Passes over the figures, in order: each sees what those before it have settled. */
export const REFINERS: readonly (readonly [string, Refiner])[] = [
  ['compounds', joinCompounds],
  ['minor-units', settleMinor],
  ['tables', readTables],
  ['rates', pairRates],
  ['ranges', joinRanges],
  ['relations', boundFigures],
  ['shared-units', shareUnits],
  ['counted', nameCounted],
  ['lists', readLists],
  ['stated', readStated],
  ['distributed-counts', shareCounts],
  ['drop', dropBare],
  ['change', setChanges],
  ['change-lists', shareChanges],
  ['unit-prices', setUnitPrices],
  ['per', setPer],
  ['rate-subject', setRateSubject],
  ['status', setStatus],
  ['equivalents', linkEquivalents],
];

/** Money and quantities of a document, in text order; claims their tokens. */
export function extractFigures(numbers: readonly NumberSpan[], context: FigureContext): Figures {
  const figures = withFractions(matchFigures(numbers, context), numbers, context);
  for (const [, refine] of REFINERS) refine(figures, context);
  return compile(figures, context);
}

/** Shares in words take their place among the figures. */
function withFractions(figures: Figure[], numbers: readonly NumberSpan[], { doc, claims }: FigureContext): Figure[] {
  const fractions = readFractions(doc, numbers, claims);
  if (fractions.length === 0) return figures;
  const shares = fractions.map((f): Figure => ({
    kind: 'ratio', from: f.from, to: f.to, coreFrom: f.from, coreTo: f.to, value: f.value, high: null, scale: 0, spoken: true,
    features: f.features, relation: 'exact', unit: null, of: null, currencyBasis: 'stated', change: 'none', per: null, perAmount: 1,
    status: 'actual', equivalentOf: null, rule: 'quantity/fraction', confidence: 0.9,
  }));
  const taken = new Set(fractions.flatMap((f) => [f.from, f.to - 1]));
  return [...figures.filter((f) => !taken.has(f.from) && !taken.has(f.to - 1)), ...shares].sort((a, b) => a.from - b.from);
}

function compile(figures: readonly Figure[], { doc, claims }: FigureContext): Figures {
  const out: Figures = { money: [], quantities: [], issues: [] };
  const moneyIndex = new Map<Figure, number>();
  let end = 0;
  for (const f of figures) {
    if (f.from < end) continue; // a span that grew into its neighbour
    end = f.to;
    const { amount, min, max, relation } = bounds(f);
    const { from, to, change, perAmount, status, rule, confidence } = f;
    const per = f.per as Money['per'];
    // Literals, field by field: this runs for every figure, and spreads are slow.
    if (f.kind === 'money') {
      moneyIndex.set(f, out.money.length);
      const equivalentOf = f.equivalentOf ? (moneyIndex.get(f.equivalentOf) ?? null) : null;
      out.money.push({
        from, to, rule, confidence, amount, min, max, relation, currency: f.unit ?? 'KZT', currencyBasis: f.currencyBasis, change, per,
        perAmount, status, equivalentOf,
      });
      claim(claims, from, to, Claim.Money);
    } else if (f.kind !== 'bare' && f.kind !== 'gone') {
      out.quantities.push({
        from, to, rule, confidence, amount, min, max, relation, kind: f.kind, unit: f.unit, of: f.of, change, per, perAmount, status,
      });
      claim(claims, from, to, Claim.Quantity);
    }
    reportPrecision(f, doc, out.issues);
  }
  return out;
}

type Bounds = Pick<Money, 'amount' | 'min' | 'max' | 'relation'>;

/** What the relation asserts of the figure, as numbers. */
function bounds(f: Figure): Bounds {
  const value = toNumber(f.value);
  if (f.high) return { amount: null, min: value, max: toNumber(f.high), relation: 'range' };
  switch (f.relation) {
    case 'over': case 'at_least': return { amount: value, min: value, max: null, relation: f.relation };
    case 'under': case 'at_most': return { amount: value, min: null, max: value, relation: f.relation };
    case 'about': case 'almost': return { amount: value, min: null, max: null, relation: f.relation };
    default: return { amount: value, min: value, max: value, relation: 'exact' };
  }
}

/** More digits than a double carries: the dataset rounds, the issue has them all. */
function reportPrecision(f: Figure, { tokens }: FigureContext['doc'], issues: Issue[]): void {
  if (isExact(f.value) && (f.high === null || isExact(f.high))) return;
  for (const value of f.high ? [f.value, f.high] : [f.value]) {
    if (isExact(value) || f.rule === 'quantity/fraction') continue;
    issues.push({
      code: 'number/precision', severity: 'warning', start: tokens.start[f.from] ?? 0, end: tokens.end[f.to - 1] ?? 0,
      message: `${textOf(tokens, f.from, f.to)} has more than 15 significant digits and is rounded in the dataset; it is ${toPlainString(value)}`,
    });
  }
}
