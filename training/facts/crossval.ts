/** Cross-validation by article: every figure is answered by a model that has not seen its article. */
import { calibrated } from '../../src/5-relate/facts/model.js';
import type { Likely } from '../../src/5-relate/facts/slots/indicator.js';
import { NULL } from '../../src/5-relate/facts/slots/slot.js';
import { calibrate, fit, outcomeOf, type FitOptions, type Outcome, type Question } from './fit.js';
import type { Example } from './labels.js';
import {
  aboutQuestions, indicatorQuestions, PLACED, slotQuestions, statesQuestions, stepQuestions, type FigureQuestion,
} from './questions.js';

export interface Answered<Q extends Question> {
  readonly question: Q;
  readonly outcome: Outcome;
  /** The calibrated probability, from the other folds. */
  readonly sure: number;
}

export interface Validation {
  readonly examples: readonly Example[];
  readonly slots: ReadonlyMap<string, readonly Answered<FigureQuestion>[]>;
  readonly about: readonly Answered<Question>[];
  readonly steps: readonly Answered<Question>[];
}

const WORDS: FitOptions = { bits: 18, epochs: 8, rate: 0.08, l2: 2e-3, start: 1, least: 6, rounds: 2, seed: 0 };
const NAMES: FitOptions = { bits: 17, epochs: 8, rate: 0.05, l2: 1e-2, start: 1, least: 8, rounds: 2, seed: 0 };
const FEW: FitOptions = { bits: 17, epochs: 6, rate: 0.03, l2: 1e-3, start: 0.01, least: 4, rounds: 2, seed: 0 };
const OPTIONS: Readonly<Record<string, FitOptions>> = {
  measure: { ...WORDS, rate: 0.04, least: 3 }, predicate: WORDS, indicator: { ...WORDS, bits: 19, rate: 0.1, epochs: 6 },
  period: { ...FEW, bits: 18, rate: 0.02, epochs: 8, least: 8 },
  partOf: { ...FEW, rate: 0.08, l2: 2e-3, start: 1 }, subject: NAMES, counterparty: NAMES,
  about: { ...FEW, l2: 1e-2, epochs: 15 },
};

/** How each ranker is fitted, as cross-validation prefers. */
export const optionsOf = (name: string, seed: number): FitOptions => ({ ...(OPTIONS[name] ?? FEW), seed });

export const foldOf = (item: number, folds: number): number => (item * 7) % folds;

/** How a cross-validation goes. */
export interface Folds {
  readonly count: number;
  readonly seed: number;
  /** Items from this one on are further ones: in each fold the others are answered by what all of them and the other folds teach. */
  readonly further: number;
  /** Items that may be trained on. @default all */
  readonly train?: (item: number) => boolean;
}

/** Answers to questions, fold by fold. */
export function validate<Q extends Question>(
  name: string, questions: readonly Q[], { count, seed, further, train = () => true }: Folds,
): Answered<Q>[] {
  const options = optionsOf(name, seed);
  const outcomes = new Map<Q, Outcome>();
  for (let fold = 0; fold < count; fold++) {
    for (const isFurther of [false, true]) {
      const isAsked = ({ item }: Question): boolean => item >= further === isFurther && foldOf(item, count) === fold;
      const asked = questions.filter(isAsked);
      if (asked.length === 0) continue;
      const weights = fit(questions.filter((question) => !isAsked(question) && train(question.item)), options);
      for (const question of asked) outcomes.set(question, outcomeOf(question, weights, options.bits));
    }
  }
  const lines = Array.from({ length: count }, (_, fold) =>
    calibrate(told(questions.filter(({ item }) => foldOf(item, count) !== fold), outcomes)));
  return questions.map((question) => {
    const outcome = outcomes.get(question) as Outcome;
    const line = lines[foldOf(question.item, count)] as { slope: number; intercept: number };
    return { question, outcome, sure: calibrated(line, outcome.p) };
  });
}

/** Answers that say something, of questions that have a right one. */
function told<Q extends Question>(questions: readonly Q[], outcomes: ReadonlyMap<Q, Outcome>): Outcome[] {
  return questions.filter((question) => !('label' in question) || (question['label'] as unknown as number) >= 0)
    .map((question) => outcomes.get(question) as Outcome).filter(({ key }) => key !== '');
}

export const calibrationOf = (answers: readonly Answered<Question>[]): { slope: number; intercept: number } =>
  calibrate(told(answers.map(({ question }) => question), new Map(answers.map(({ question, outcome }) => [question, outcome]))));

/** What the measure and the predicate of each figure likely are, as the indicator is told. */
export function likelyOf(slots: ReadonlyMap<string, readonly Answered<FigureQuestion>[]>): (item: number, figure: number) => Likely {
  const find = (name: string): Map<string, number> => new Map((slots.get(name) ?? []).map(({ question, outcome }) =>
    [`${question.item} ${question.figure}`, outcome.at === 0 ? NULL : (question.candidates[outcome.at] as number)]));
  const [measure, predicate] = [find('measure'), find('predicate')];
  return (item, figure) => ({ measure: measure.get(`${item} ${figure}`) ?? NULL, predicate: predicate.get(`${item} ${figure}`) ?? NULL });
}

export function crossValidate(examples: readonly Example[], folds: Folds, log: (line: string) => void): Validation {
  const slots = new Map<string, Answered<FigureQuestion>[]>();
  for (const slot of PLACED) {
    const begun = Date.now();
    slots.set(slot.name, validate(slot.name, slotQuestions(slot, examples), folds));
    log(`${slot.name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  }
  const bitsOf = (name: string): number => optionsOf(name, folds.seed).bits;
  slots.set('states', validate('states', statesQuestions(examples, bitsOf('states')), folds));
  slots.set('indicator', validate('indicator', indicatorQuestions(examples, likelyOf(slots), bitsOf('indicator')), folds));
  return {
    examples, slots, about: validate('about', aboutQuestions(examples), folds),
    steps: validate('extend', stepQuestions(examples, bitsOf('extend')), folds),
  };
}

/** Folds over examples, the further ones last. */
export const foldsOf = (examples: readonly Example[], count: number, seed: number): Folds =>
  ({ count, seed, further: examples.filter(({ isFurther }) => !isFurther).length });
