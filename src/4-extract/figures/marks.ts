/** What each word says of the status of its clause, found once and kept with the word. */
import { predicateOf, verbOf, type Predicate, type Reading } from '../../kazakh/analyse.js';
import { valueByStem, wordsOf } from '../../kazakh/lexicon/index.js';
import { kept } from '../../kazakh/word.js';
import type { Status } from '../../record/schema.js';

/** What may be said of a clause; where several are, the first in this order decides. */
export const SAID = ['denied', 'alleged', 'possible', 'forecast', 'planned'] as const satisfies readonly Status[];

export interface Mark {
  /** Bit `k` for the `k`th of `SAID`. */
  readonly said: number;
  readonly future: boolean;
  readonly habitual: boolean;
  readonly oneOff: boolean;
  readonly activity: boolean;
  /** A verb that reports, and is not what is reported; an auxiliary after it; who says so. */
  readonly reporting: boolean;
  readonly investigation: boolean;
  /** It ends a clause: a finite verb, or a word that stands for one. */
  readonly closes: boolean;
  readonly shape: Predicate | null;
}

const AHEAD = wordsOf('ahead');
const HABIT = wordsOf('habit');
const ACTIVITY = wordsOf('activity');
const REPORTS = wordsOf('reports');
const AUXILIARY: ReadonlySet<string> = new Set([...wordsOf('auxiliary'), ...wordsOf('case', 'nom')]);
const DENIES = wordsOf('denies');
const EXPECTS = wordsOf('expects');
const ONE_OFF = wordsOf('one-off');
const PREDICATIVE = wordsOf('predicative');

function saidBy(word: string, verb: Reading | null): number {
  if (verb?.features.negated === true && DENIES.has(verb.stem)) return bitOf('denied');
  if (verb !== null && EXPECTS.has(verb.stem) && isGoingOn(verb)) return bitOf('forecast');
  const status = SAID.findIndex((name) => name === valueByStem('says', word));
  return status < 0 ? 0 : 1 << status;
}

const bitOf = (said: (typeof SAID)[number]): number => 1 << SAID.indexOf(said);

/** `күтеді`, `күтіп`, `күтуде`; no first person. */
function isGoingOn({ owned, features: { verb, case: kase } }: Reading): boolean {
  if (verb === 'present') return !owned.endsWith('з') && !owned.endsWith('н');
  return verb === 'converb' || (verb === 'infinitive' && kase === 'loc');
}

/** The mark of a word. */
export const markOfWord = kept(({ lower }): Mark => {
  const verb = verbOf(lower);
  const { features, stem = '', known = false } = verb ?? {};
  const shape = predicateOf(lower);
  return {
    said: saidBy(lower, verb), future: AHEAD.has(lower), habitual: HABIT.has(lower),
    oneOff: ONE_OFF.has(stem) || ONE_OFF.has(lower), activity: features?.verb === 'present' && ACTIVITY.has(stem),
    reporting: (known && REPORTS.has(stem) && !(features?.negated === true && DENIES.has(stem))) || AUXILIARY.has(lower),
    investigation: valueByStem('investigates', lower) !== undefined,
    closes: PREDICATIVE.has(lower) || (shape !== null && shape.form !== 'conditional'), shape,
  };
});
