/** What kind of figure it is: each class is a candidate. */
import { Indicator } from '../../../record/schema.js';
import type { FigureContext } from '../figure-context.js';
import { Cat, type Parse } from '../parse/types.js';
import { CONTEXT, fillContext } from './context-columns.js';
import { NULL, type Scene, type Slot } from './slot.js';
import { placeOf } from './words.js';

export const CLASSES = Indicator.options;

const WORDS = ['class', 'n1', 'n2', 'n3', 'n4', 'a1', 'a2', 'a3', 'measure', 'measureBefore', 'measureForm', 'predicate', 'money', 'header', 'section', 't1', 't2', 't3', 't4'] as const;

/** What the other slots hold for likely, from which the indicator is read. */
export interface Likely {
  /** Candidates, or NULL. */
  readonly measure: number;
  readonly predicate: number;
}

/** Stems of the nouns before and after a unit, nearest first. */
function nounsFrom({ units, cat, stem }: Parse, at: number, step: number, end: number, count: number, v: Int32Array, n: number): number {
  let found = 0;
  for (let u = at + step; u !== end && found < count; u += step) {
    if (units[u]?.noun !== true || cat[u] === Cat.adjective || stem[u] === 0) continue;
    v[n + found++] = stem[u] as number;
  }
  while (found < count) v[n + found++] = 0;
  return n + count;
}

export function fillIndicator(scene: Scene, of: FigureContext, candidate: number, v: Int32Array, likely: Likely): void {
  const { body, title } = scene;
  const n0 = fillContext(of, v);
  let n = n0;
  v[n++] = candidate + 1;
  n = nounsFrom(body, of.at, -1, (body.lines[of.line]?.from ?? 0) - 1, 4, v, n);
  n = nounsFrom(body, of.at, 1, body.last[of.at] as number, 3, v, n);
  const { parse, u } = placeOf(scene, likely.measure);
  v[n++] = likely.measure === NULL ? 0 : (parse.stem[u] as number);
  v[n++] = likely.measure === NULL || u === 0 ? 0 : (parse.stem[u - 1] as number);
  v[n++] = likely.measure === NULL ? 0 : (parse.cat[u] as number);
  v[n++] = likely.predicate === NULL ? 0 : (body.stem[placeOf(scene, likely.predicate).u] as number);
  v[n++] = of.kind < 2 || of.kind === 10 ? 1 : 0;
  const own = body.lines[of.line];
  v[n++] = lastNoun(body, own?.header ?? -1);
  v[n++] = lastNoun(body, own?.section ?? -1);
  if (title === null) v.fill(0, n, n + 4);
  else nounsFrom(title, -1, 1, title.units.length, 4, v, n);
}

function lastNoun(parse: Parse, line: number): number {
  const span = parse.lines[line];
  if (span === undefined) return 0;
  for (let u = span.to - 1; u >= span.from; u--) if (parse.units[u]?.noun === true && parse.stem[u] !== 0) return parse.stem[u] as number;
  return 0;
}

const BAG = ['n1', 'n2', 'n3', 'n4', 'a1', 'a2', 'a3', 'measure', 'measureBefore', 'predicate', 'verbStem', 'verbClass', 'unit', 'afterStem', 'beforeStem', 'header', 'section', 't1', 't2', 't3', 't4', 'measureForm', 'kind', 'change', 'figureCase', 'before', 'after', 'lineKind', 'partitive', 'status', 'bound'] as const;

export const CROSSES: Slot['crosses'] = [
  ...BAG.map((name) => ['class', name]),
  ...(['n1', 'a1', 'measure', 'predicate', 'verbStem', 'unit', 'afterStem', 'change', 'measureForm', 'verbClass', 'header', 't1', 't2', 'n2', 'a2', 'section'] as const).map((name) => ['class', 'kind', name]),
  ['class', 'measure', 'predicate'], ['class', 'unit', 'verbStem'], ['class', 'unit', 'afterStem'], ['class', 'measure', 'unit'], ['class', 'measure', 'measureBefore'], ['class', 'kind', 'change', 'verbClass'],
];
export const COLUMNS: readonly string[] = [...CONTEXT, ...WORDS];
