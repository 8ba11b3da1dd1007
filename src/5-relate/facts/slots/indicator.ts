/** What kind of figure it is. */
import { INDICATORS } from '../../../record/indicators.js';
import type { FigureContext } from '../figure-context.js';
import { Cat, type Parse } from '../parse/types.js';
import { CONTEXT, fillContext } from './context-columns.js';
import { fieldOf, themeOfNoun } from '../../../kazakh/themes.js';
import { NULL, type Scene } from './slot.js';
import { placeOf } from './words.js';

export const CLASSES = INDICATORS;

const [BEFORE, AFTER, WIDE, TITLE, TOPICS, ABOUT] = [4, 3, 10, 6, 3, 4];
const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, k) => `${name}${k + 1}`);

const WORDS: readonly string[] = [
  ...numbered('before', BEFORE), ...numbered('after', AFTER), ...numbered('wide', WIDE), 'measure', 'measureBefore', 'measureForm',
  'predicate', 'money', 'header', 'section', ...numbered('title', TITLE), 'nearest', 'next', 'amount',
  ...numbered('beforeTheme', BEFORE), ...numbered('afterTheme', AFTER), ...numbered('wideTheme', WIDE), ...numbered('titleTheme', TITLE),
  'nearestTheme', 'nextTheme', 'measureTheme', 'ofMeasureTheme', 'predicateTheme', 'verbTheme', 'headerTheme', 'sectionTheme',
  'countedTheme',
  ...numbered('topic', TOPICS), ...numbered('about', ABOUT), ...numbered('aboutTheme', ABOUT),
];

/** What the other slots hold for likely, from which the indicator is read. */
export interface Likely {
  /** Candidates, or NULL. */
  readonly measure: number;
  readonly predicate: number;
}

const isNamed = ({ units, cat, stem }: Parse, u: number): boolean => units[u]?.noun === true && cat[u] !== Cat.adjective && stem[u] !== 0;

/** Stem of the nearest noun before or after a unit; 0 for none. */
export function nounStem(parse: Parse, at: number, step: number, end: number): number {
  for (let u = at + step; u !== end; u += step) if (isNamed(parse, u)) return parse.stem[u] as number;
  return 0;
}

/** Stems of the nouns before and after a unit, nearest first. */
function nounsFrom(parse: Parse, at: number, step: number, end: number, count: number, v: Int32Array, n: number, themes: number): number {
  let found = 0;
  for (let u = at + step; u !== end && found < count; u += step) {
    if (!isNamed(parse, u)) continue;
    v[themes + found] = fieldAt(parse, u);
    v[n + found++] = parse.stem[u] as number;
  }
  for (; found < count; found++) v[n + found] = v[themes + found] = 0;
  return n + count;
}

/** Writes the columns of a figure, which all classes have alike. */
export function fillIndicator(scene: Scene, of: FigureContext, v: Int32Array, likely: Likely): void {
  const { body, title } = scene;
  const n0 = fillContext(of, v);
  let n = n0;
  const [start, end] = [body.lines[of.line]?.from ?? 0, body.last[of.at] as number];
  const nearest = n;
  let t = n0 + FIRST_THEME;
  n = nounsFrom(body, of.at, -1, start - 1, BEFORE, v, n, t);
  const next = n;
  n = nounsFrom(body, of.at, 1, end, AFTER, v, n, t + BEFORE);
  n = nounsFrom(body, end, -1, start - 1, WIDE, v, n, t + BEFORE + AFTER);
  const { parse, u } = placeOf(scene, likely.measure);
  v[n++] = likely.measure === NULL ? 0 : (parse.stem[u] as number);
  v[n++] = likely.measure === NULL || u === 0 ? 0 : (parse.stem[u - 1] as number);
  v[n++] = likely.measure === NULL ? 0 : (parse.cat[u] as number);
  v[n++] = likely.predicate === NULL ? 0 : (body.stem[placeOf(scene, likely.predicate).u] as number);
  v[n++] = of.kind < 2 || of.kind === 10 ? 1 : 0;
  const own = body.lines[of.line];
  v[n++] = lastNoun(body, own?.header ?? -1);
  v[n++] = lastNoun(body, own?.section ?? -1);
  nounsFrom(title ?? body, -1, 1, title?.units.length ?? 0, TITLE, v, n, t + BEFORE + AFTER + WIDE);
  n += TITLE;
  v[n++] = v[nearest] as number;
  v[n++] = v[next] as number;
  v[n++] = magnitude(body.figures[of.index]?.of.amount ?? body.figures[of.index]?.of.min ?? 0);
  v[t + BEFORE + AFTER + WIDE + TITLE] = v[t] as number;
  v[t + BEFORE + AFTER + WIDE + TITLE + 1] = v[t + BEFORE] as number;
  t += BEFORE + AFTER + WIDE + TITLE + 2;
  v[t++] = likely.measure === NULL ? 0 : fieldAt(parse, u);
  v[t++] = likely.measure === NULL || u === 0 ? 0 : fieldAt(parse, u - 1);
  v[t++] = likely.predicate === NULL ? 0 : fieldAt(body, placeOf(scene, likely.predicate).u);
  v[t++] = of.verb < 0 ? 0 : fieldAt(body, of.verb);
  v[t++] = lastTheme(body, own?.header ?? -1);
  v[t++] = lastTheme(body, own?.section ?? -1);
  v[t++] = countedTheme(body, of);
  for (let k = 0; k < TOPICS; k++) v[t++] = scene.salience.topics[k] ?? 0;
  if (likely.measure === NULL) v.fill(0, t, t + 2 * ABOUT);
  else nounsFrom(parse, parse.last[u] as number, -1, (parse.first[u] as number) - 1, ABOUT, v, t, t + ABOUT);
}

const FIRST_THEME = WORDS.indexOf('beforeTheme1');

/** The theme of a unit where it is of a field: what is done, said, where and when are of every kind of figure. */
const fieldAt = ({ theme }: Parse, u: number): number => fieldOf(theme[u] as number);

function countedTheme({ figures }: Parse, { index }: FigureContext): number {
  const counted = figures[index]?.quantity?.of ?? '';
  return counted === '' ? 0 : fieldOf(themeOfNoun(counted.slice(counted.lastIndexOf(' ') + 1)));
}

function lastTheme(parse: Parse, line: number): number {
  const span = parse.lines[line];
  if (span === undefined) return 0;
  for (let u = span.to - 1; u >= span.from; u--) if (parse.units[u]?.noun === true && fieldAt(parse, u) !== 0) return fieldAt(parse, u);
  return 0;
}

/** Digits before the point. */
const magnitude = (amount: number): number => (amount < 1 ? 0 : Math.min(15, 1 + Math.floor(Math.log10(amount))));

function lastNoun(parse: Parse, line: number): number {
  const span = parse.lines[line];
  if (span === undefined) return 0;
  for (let u = span.to - 1; u >= span.from; u--) if (parse.units[u]?.noun === true && parse.stem[u] !== 0) return parse.stem[u] as number;
  return 0;
}

const THEMES = [
  ...numbered('beforeTheme', BEFORE), ...numbered('afterTheme', AFTER), ...numbered('wideTheme', WIDE), ...numbered('titleTheme', TITLE),
  'nearestTheme', 'nextTheme', 'measureTheme', 'ofMeasureTheme', 'predicateTheme', 'verbTheme', 'headerTheme', 'sectionTheme',
  'countedTheme', ...numbered('topic', TOPICS), ...numbered('aboutTheme', ABOUT),
];
const ALONE = [
  ...THEMES, ...numbered('about', ABOUT),
  ...numbered('before', BEFORE), ...numbered('after', AFTER), ...numbered('wide', WIDE), ...numbered('title', TITLE), 'nearest', 'next',
  'measure', 'measureBefore', 'predicate', 'verbStem', 'verbClass', 'unit', 'afterStem', 'beforeStem', 'header', 'section', 'measureForm',
  'kind', 'change', 'figureCase', 'before', 'after', 'lineKind', 'partitive', 'status', 'bound', 'amount', 'money', 'part',
];
const WITH_KIND = [
  ...THEMES, ...numbered('about', ABOUT), ...numbered('before', BEFORE), ...numbered('after', AFTER), ...numbered('wide', WIDE),
  ...numbered('title', TITLE), 'nearest', 'next', 'measure', 'measureBefore', 'predicate', 'verbStem', 'unit', 'afterStem', 'beforeStem',
  'change', 'measureForm', 'verbClass', 'header', 'section', 'amount',
];

export const CROSSES: readonly (readonly string[])[] = [
  ...ALONE.map((name) => [name]), ...WITH_KIND.map((name) => ['kind', name]),
  ['measure', 'predicate'], ['unit', 'verbStem'], ['unit', 'afterStem'], ['measure', 'unit'], ['measure', 'measureBefore'],
  ['kind', 'change', 'verbClass'], ['unit', 'amount'], ['measure', 'verbClass'], ['measureTheme', 'predicateTheme'],
  ['measureTheme', 'unit'], ['measureTheme', 'topic1'], ['countedTheme', 'predicateTheme'], ['kind', 'measureTheme', 'predicateTheme'],
  ['unit', 'predicateTheme'], ['measureTheme', 'verbTheme'], ['unit', 'topic1'], ['kind', 'topic1', 'topic2'],
];
export const COLUMNS: readonly string[] = [...CONTEXT, ...WORDS];
