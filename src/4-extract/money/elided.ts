/**
 * Whether a number in thousands or more with no unit is a sum: `жөндеуге 2,4 миллиард керек`, as against `600 мыңы жұмыссыз`.
 * What stands around it is weighed, by what the labels of facts say such numbers are (`npm run train:figures`).
 */
import { BIT } from '../../kazakh/classes.js';
import { nameOfTheme, themeOfNoun, themeOfWord } from '../../kazakh/themes.js';
import { verbOfWord } from '../../kazakh/analyse.js';
import { NO_WORD } from '../../kazakh/word.js';
import type { Doc } from '../../3-segment/doc.js';
import { Kind } from '../../3-segment/tokens.js';
import type { Figure } from '../figures/figure.js';
import { countedAt } from '../quantities/counted.js';
import { hasClass, isWord, lowerAt, predicateAt } from '../figures/scan.js';
import { WEIGHTS } from './elided-weights.js';

/** Words before and after a number that are looked at. */
const REACH = 7;
/** Figures back that are looked at. */
const MAX_FIGURES = 6;
const MAX_SENTENCES = 2;

/** Log-odds that the figure is a sum. */
export function oddsOfMoney(doc: Doc, figures: readonly Figure[], k: number): number {
  let odds = 0;
  for (const feature of featuresOfElided(doc, figures, k)) odds += WEIGHTS[feature] ?? 0;
  return odds;
}

/** What stands around a number, by names that the weights know. */
export function featuresOfElided(doc: Doc, figures: readonly Figure[], k: number): string[] {
  const f = figures[k] as Figure;
  const { case: kase, poss } = f.features;
  const form = poss === 3 ? 'part' : kase;
  const previous = kindBefore(doc, figures, k);
  const next = figures[k + 1];
  const beside = next !== undefined && doc.sentenceOf[next.from] === doc.sentenceOf[f.from] ? next.kind : 'none';
  return [
    'bias', `scale ${f.scale}`, `form ${form}`, `previous ${previous}`, `previous ${previous} ${form}`, `next ${beside}`,
    `bound ${f.to > f.coreTo}`,
    ...counted(doc, f), ...after(doc, f), ...before(doc, f),
    ...(beside === 'bare' && next ? counted(doc, next).map((one) => `next ${one}`) : []),
  ];
}

/** What was said last: sums, counts, measures. */
function kindBefore(doc: Doc, figures: readonly Figure[], k: number): string {
  const sentence = doc.sentenceOf[figures[k]?.from ?? 0] ?? 0;
  for (let j = k - 1; j >= Math.max(0, k - MAX_FIGURES); j--) {
    const g = figures[j];
    if (!g || sentence - (doc.sentenceOf[g.from] ?? 0) > MAX_SENTENCES) break;
    if (g.kind === 'money' || g.kind === 'measure') return g.kind;
    if (g.kind === 'bare' && isWord(doc.tokens, g.to) && themeAt(doc, g.to) !== 0) return nameOfTheme(themeAt(doc, g.to));
  }
  return 'none';
}

/** The noun after a number, as one that it counts. */
function counted(doc: Doc, f: Figure): string[] {
  const of = f.features.case === 'nom' || f.to > f.coreTo ? countedAt(doc.tokens, f.to, false) : null;
  return of === null ? [] : ['counted', `counted ${nameOfTheme(themeOfNoun(of.slice(of.lastIndexOf(' ') + 1)))}`];
}

function themeAt({ tokens }: Doc, i: number): number {
  return isWord(tokens, i) ? themeOfWord(tokens.words[i] ?? NO_WORD) : 0;
}

function after(doc: Doc, f: Figure): string[] {
  const { tokens } = doc;
  const end = Math.min(doc.sentences[doc.sentenceOf[f.from] ?? 0]?.to ?? tokens.count, f.to + REACH);
  const found = [isWord(tokens, f.to) ? `after ${nameOfTheme(themeAt(doc, f.to))}` : 'after sign'];
  if (predicateAt(tokens, f.to)) found.push('after predicate');
  for (let i = f.to; i < end && tokens.kind[i] !== Kind.Number && !hasClass(tokens, i, BIT.scale); i++) {
    if (lowerAt(tokens, i) === ',' || lowerAt(tokens, i) === ';') break;
    const theme = themeAt(doc, i);
    if (theme !== 0 && i > f.to) found.push(`follows ${nameOfTheme(theme)}`);
    const verb = predicateAt(tokens, i) ? verbOfWord(tokens.words[i] ?? NO_WORD) : null;
    if (verb?.known === true && !found.some((one) => one.startsWith('verb '))) found.push(`verb ${verb.stem}`);
  }
  return found;
}

function before(doc: Doc, f: Figure): string[] {
  const { tokens } = doc;
  const from = Math.max(doc.sentences[doc.sentenceOf[f.from] ?? 0]?.from ?? 0, f.from - REACH);
  const found: string[] = [];
  for (let i = f.from - 1; i >= from && tokens.kind[i] !== Kind.Number; i--) {
    const theme = themeAt(doc, i);
    if (theme !== 0) found.push(i >= f.from - 2 ? `beside ${nameOfTheme(theme)}` : `before ${nameOfTheme(theme)}`);
  }
  return found;
}
