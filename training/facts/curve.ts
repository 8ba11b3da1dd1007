/** How the model learns: measures, periods and places right when it is trained on a part of the articles. */
import { foldOf, validate, type Folds } from './crossval.js';
import type { Example } from './labels.js';
import { PLACED, slotQuestions } from './questions.js';

const PARTS = [0.25, 0.5, 0.75, 1];
const SLOTS = ['measure', 'period', 'place', 'subject'];

export function learningCurve(examples: readonly Example[], folds: Folds): string[] {
  return PLACED.filter(({ name }) => SLOTS.includes(name)).map((slot) => {
    const questions = slotQuestions(slot, examples).filter(({ label }) => label >= 0);
    const shares = PARTS.map((part) => {
      const mayTrain = (item: number): boolean => foldOf(item * 31 + 7, 97) < part * 97;
      const answers = validate(slot.name, questions, { ...folds, train: mayTrain }).filter(({ question }) =>
        question.item < folds.further && examples[question.item]?.isSentence === false);
      return `${part}: ${(answers.filter(({ outcome }) => outcome.right).length / answers.length).toFixed(3)}`;
    });
    return `${slot.name.padEnd(10)} right by the part of the items trained on  ${shares.join('  ')}`;
  });
}
