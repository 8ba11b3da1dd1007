/** What kind of figure it is: each class is a candidate. */
import { INDICATORS } from '../../../record/indicators.js';
import type { FigureContext } from '../figure-context.js';
import { Cat, type Parse } from '../parse/types.js';
import { CONTEXT, fillContext } from './context-columns.js';
import { NULL, type Scene, type Slot } from './slot.js';
import { placeOf } from './words.js';

export const CLASSES = INDICATORS;

const [BEFORE, AFTER, WIDE, TITLE] = [4, 3, 10, 6];
const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, k) => `${name}${k + 1}`);

const WORDS: readonly string[] = [
  'class', ...numbered('before', BEFORE), ...numbered('after', AFTER), ...numbered('wide', WIDE), 'measure', 'measureBefore', 'measureForm', 'predicate', 'money', 'header', 'section', ...numbered('title', TITLE), 'nearest', 'next', 'amount',
];

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
  const [start, end] = [body.lines[of.line]?.from ?? 0, body.last[of.at] as number];
  const nearest = n;
  n = nounsFrom(body, of.at, -1, start - 1, BEFORE, v, n);
  const next = n;
  n = nounsFrom(body, of.at, 1, end, AFTER, v, n);
  n = nounsFrom(body, end, -1, start - 1, WIDE, v, n);
  const { parse, u } = placeOf(scene, likely.measure);
  v[n++] = likely.measure === NULL ? 0 : (parse.stem[u] as number);
  v[n++] = likely.measure === NULL || u === 0 ? 0 : (parse.stem[u - 1] as number);
  v[n++] = likely.measure === NULL ? 0 : (parse.cat[u] as number);
  v[n++] = likely.predicate === NULL ? 0 : (body.stem[placeOf(scene, likely.predicate).u] as number);
  v[n++] = of.kind < 2 || of.kind === 10 ? 1 : 0;
  const own = body.lines[of.line];
  v[n++] = lastNoun(body, own?.header ?? -1);
  v[n++] = lastNoun(body, own?.section ?? -1);
  if (title === null) v.fill(0, n, n + TITLE);
  else nounsFrom(title, -1, 1, title.units.length, TITLE, v, n);
  n += TITLE;
  v[n++] = v[nearest] as number;
  v[n++] = v[next] as number;
  v[n++] = magnitude(body.figures[of.index]?.of.amount ?? body.figures[of.index]?.of.min ?? 0);
}

/** Digits before the point. */
const magnitude = (amount: number): number => (amount < 1 ? 0 : Math.min(15, 1 + Math.floor(Math.log10(amount))));

function lastNoun(parse: Parse, line: number): number {
  const span = parse.lines[line];
  if (span === undefined) return 0;
  for (let u = span.to - 1; u >= span.from; u--) if (parse.units[u]?.noun === true && parse.stem[u] !== 0) return parse.stem[u] as number;
  return 0;
}

const ALONE = [
  ...numbered('before', BEFORE), ...numbered('after', AFTER), ...numbered('wide', WIDE), ...numbered('title', TITLE), 'nearest', 'next', 'measure', 'measureBefore', 'predicate', 'verbStem', 'verbClass', 'unit', 'afterStem', 'beforeStem', 'header', 'section', 'measureForm',
  'kind', 'change', 'figureCase', 'before', 'after', 'lineKind', 'partitive', 'status', 'bound', 'amount', 'money', 'part',
];
const WITH_KIND = [...numbered('before', BEFORE), ...numbered('after', AFTER), ...numbered('wide', WIDE), ...numbered('title', TITLE), 'nearest', 'next', 'measure', 'measureBefore', 'predicate', 'verbStem', 'unit', 'afterStem', 'beforeStem', 'change', 'measureForm', 'verbClass', 'header', 'section', 'amount'];

export const CROSSES: Slot['crosses'] = [
  ...ALONE.map((name) => ['class', name]), ...WITH_KIND.map((name) => ['class', 'kind', name]),
  ['class', 'measure', 'predicate'], ['class', 'unit', 'verbStem'], ['class', 'unit', 'afterStem'], ['class', 'measure', 'unit'], ['class', 'measure', 'measureBefore'], ['class', 'kind', 'change', 'verbClass'], ['class', 'unit', 'amount'], ['class', 'measure', 'verbClass'],
];
export const COLUMNS: readonly string[] = [...CONTEXT, ...WORDS];
