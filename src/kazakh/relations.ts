/** Words that bound a figure: `шамамен`, `астам`, `жуық`, `дейін`. A cue's name begins with `rel:`. */
import type { Entry } from './lexicon.js';
import type { Case } from './features.js';
import { valuesOf, wordsOf } from './lexicon/index.js';

export type BoundRelation = 'about' | 'almost' | 'over' | 'under' | 'at_least' | 'at_most';

/** Said before the figure. */
export const BEFORE = Object.fromEntries(valuesOf('before-figure')) as Readonly<Record<string, BoundRelation>>;

export interface AfterRule {
  readonly relation: BoundRelation;
  /** With `емес`, or a negated `бол`, right after: `кем емес` is at least. */
  readonly negated?: BoundRelation;
  /** Cases of the figure that the word asks for. */
  readonly needs: readonly Case[];
}

const NEEDS = valuesOf('needs');
const NEGATED = valuesOf('not') as ReadonlyMap<string, BoundRelation>;

function afterRule(word: string, relation: BoundRelation): AfterRule {
  const negated = NEGATED.get(word);
  return { relation, needs: (NEEDS.get(word) ?? '').split(',') as Case[], ...(negated === undefined ? {} : { negated }) };
}

/** Said after the figure, by the bare word; nominals decline (`астамын`, `жуығы`). */
export const AFTER: Readonly<Record<string, AfterRule>> = Object.fromEntries(
  [...(valuesOf('after-figure') as ReadonlyMap<string, BoundRelation>)].map(([word, relation]) => [word, afterRule(word, relation)]),
);

const DECLINES = wordsOf('declines');

function entryOf(lemma: string, cue: string): Entry<'cue'> {
  return { lemma, cls: 'cue', data: { cue: `${cue}:${lemma}` }, ...(cue === 'after' && DECLINES.has(lemma) ? {} : { fixed: true }) };
}

export const RELATION_ENTRIES: readonly Entry<'cue'>[] = [
  ...Object.keys(BEFORE).map((lemma) => entryOf(lemma, 'before')), ...Object.keys(AFTER).map((lemma) => entryOf(lemma, 'after')),
];
