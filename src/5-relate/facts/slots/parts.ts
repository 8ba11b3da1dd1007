/** The whole that a figure is a part of: one of the figures near it. */
import type { FigureContext } from '../figure-context.js';
import type { Parse } from '../parse/types.js';
import { CONTEXT } from './context-columns.js';
import { between, most, near, NULL, type Scene, type Slot } from './slot.js';
import { zoneOf } from './zone.js';

const PART = [
  'zone', 'distance', 'figures', 'sameUnit', 'ratio', 'wholeKind', 'wholePart', 'wholeLine', 'sum', 'verbs', 'commas', 'wholeAfter',
  'wholeAfterStem', 'wholeRank', 'sameStem', 'sameVerb', 'wholeChange', 'share',
] as const;

/** Figures before that may be the whole, and after. */
const [BEFORE, AFTER] = [14, 6];

function candidates({ body, contexts }: Scene, { index, line }: FigureContext): number[] {
  const out: number[] = [];
  for (let k = Math.max(0, index - BEFORE); k < index; k++) out.push(k);
  for (let k = index + 1; k < Math.min(contexts.length, index + AFTER); k++) {
    if (contexts[k]?.line === line || body.lines[line]?.kind === 'row') out.push(k);
  }
  return out;
}

const amountOf = ({ figures }: Parse, k: number): number => figures[k]?.of.amount ?? figures[k]?.of.min ?? figures[k]?.of.max ?? 0;

function fill({ body, contexts }: Scene, of: FigureContext, candidate: number, v: Int32Array): void {
  let n = CONTEXT.length;
  if (candidate === NULL) {
    v.fill(0, n, n + PART.length);
    return;
  }
  const whole = contexts[candidate]!;
  const [a, b] = [amountOf(body, of.index), amountOf(body, candidate)];
  v[n++] = zoneOf(body, of, whole.at);
  v[n++] = near(Math.abs(whole.at - of.at));
  v[n++] = most(Math.abs(of.index - candidate), 8);
  v[n++] = whole.unit === of.unit ? 1 : (whole.kind < 2) === (of.kind < 2) ? 2 : 3;
  v[n++] = b <= 0 ? 0 : a > b ? 1 : a === b ? 2 : a > b / 2 ? 3 : a > b / 10 ? 4 : 5;
  v[n++] = whole.kind;
  v[n++] = whole.part;
  v[n++] = whole.lineKind;
  v[n++] = sumOf({ body, contexts }, whole, of);
  v[n++] = between(body.counts.verbs, whole.at, of.at, 3);
  v[n++] = between(body.counts.commas, whole.at, of.at, 3);
  v[n++] = whole.after;
  v[n++] = whole.afterStem;
  v[n++] = whole.rank;
  v[n++] = whole.afterStem !== 0 && whole.afterStem === of.afterStem ? 1 : 0;
  v[n++] = whole.verb === of.verb ? 1 : 0;
  v[n++] = whole.change;
  v[n++] = of.kind === 5 ? 1 : of.kind === 7 ? 2 : 0;
}

/** Whether the figures that follow the whole in a run, this one among them, add up to it: 1 nearly, 2 to less, 3 to more. */
function sumOf({ body, contexts }: Pick<Scene, 'body' | 'contexts'>, whole: FigureContext, of: FigureContext): number {
  if (whole.unit !== of.unit || whole.index > of.index) return 0;
  const limit = amountOf(body, whole.index);
  let total = 0;
  for (let k = whole.index + 1; k < Math.min(contexts.length, whole.index + 12); k++) {
    const one = contexts[k]!;
    if (one.unit !== of.unit || one.line > of.line + 1) break;
    total += amountOf(body, k);
    if (k >= of.index && Math.abs(total - limit) <= limit * 0.02) return 1;
  }
  return total < limit ? 2 : 3;
}

const crosses = [
  ['zone', 'kind'], ['zone', 'part'], ['zone', 'partitive'], ['part', 'sameUnit', 'ratio'], ['partitive', 'sameUnit', 'ratio'],
  ['zone', 'sameUnit', 'ratio'], ['figures', 'part'], ['figures', 'partitive'], ['figures', 'sameUnit', 'ratio'],
  ['share', 'figures', 'part'], ['share', 'figures', 'zone'], ['zone', 'lineKind', 'wholeLine'],
  ['sum', 'zone'], ['sum', 'ratio', 'figures'], ['zone', 'before'], ['zone', 'after'], ['kind', 'wholeKind', 'ratio'],
  ['kind', 'wholeKind', 'part'], ['kind', 'wholeKind', 'partitive'], ['zone', 'beforeStem'], ['zone', 'afterStem'],
  ['zone', 'verbs', 'commas'], ['wholePart', 'part'], ['zone', 'verbStem'], ['sameStem', 'zone'], ['zone', 'change', 'wholeChange'],
  ['kind', 'figureCase', 'partitive', 'figures'], ['zone', 'verbClass'], ['zone', 'rank', 'wholeRank'], ['zone', 'bracketed'],
  ['wholeAfterStem', 'zone'], ['sameVerb', 'zone', 'kind'],
];

export const partOf: Slot = {
  name: 'partOf', columns: [...CONTEXT, ...PART], crosses, candidates, fill, key: (_scene, candidate) => `f${candidate}`,
};
