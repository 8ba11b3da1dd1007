/**
 * `npm run train:facts` writes `models/facts.bin` from the labels in `training/facts/data/`, and from further files of the same form;
 * cross-validates by article on the way and writes `models/facts.json` and the card. `--curve` tells how it learns, `--ablation` what each
 * group of features is worth; `--folds N`, `--seed N`, `--out DIR`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeFactsModel } from '../../src/5-relate/facts/model.js';
import { ablation } from './ablation.js';
import { calibrationOf, crossValidate, foldsOf, likelyOf, optionsOf, type Answered } from './crossval.js';
import { figuresOf, linesOf } from './figures.js';
import { cardOf } from './card.js';
import { learningCurve } from './curve.js';
import { fit, type Question } from './fit.js';
import { readExamples } from './labels.js';
import { aboutQuestions, indicatorQuestions, PLACED, slotQuestions, statesQuestions, stepQuestions } from './questions.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    curve: { type: 'boolean', default: false }, ablation: { type: 'boolean', default: false }, folds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' }, out: { type: 'string', default: 'models' },
  },
});
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const examples = readExamples(positionals);
const seed = Number(values.seed);
const folds = foldsOf(examples, Number(values.folds), seed);
log(`${examples.length} items`);

const validation = crossValidate(examples, folds, log);
const figures = {
  articles: figuresOf(validation, ({ isSentence, isFurther }) => !isSentence && !isFurther),
  further: figuresOf(validation, ({ isFurther }) => isFurther),
  sentences: figuresOf(validation, ({ isSentence }) => isSentence),
};
for (const [name, one] of Object.entries(figures)) for (const line of linesOf(name, one)) log(line);
if (values.ablation) for (const line of ablation(examples, folds)) log(line);
if (values.curve) for (const line of learningCurve(examples, folds)) log(line);
const written = { items: examples.length, folds: folds.count, seed, ...figures };
writeFileSync(join(values.out, 'facts.json'), `${JSON.stringify(written, null, 1)}\n`);
const train = (name: string, questions: readonly Question[], answers: readonly Answered<Question>[]) => {
  const options = optionsOf(name, seed);
  return [name, { shift: 32 - options.bits, weights: fit(questions, options), ...calibrationOf(answers) }] as const;
};
const rankers = new Map([
  ...PLACED.map((slot) =>
    train(slot.name, slotQuestions(slot, examples).filter(({ label }) => label >= 0), validation.slots.get(slot.name) ?? [])),
  train('states', statesQuestions(examples, optionsOf('states', seed).bits), validation.slots.get('states') ?? []),
  train(
    'indicator', indicatorQuestions(examples, likelyOf(validation.slots), optionsOf('indicator', seed).bits),
    validation.slots.get('indicator') ?? [],
  ),
  train('about', aboutQuestions(examples), validation.about),
  train('extend', stepQuestions(examples, optionsOf('extend', seed).bits), validation.steps),
]);
const bytes = encodeFactsModel(rankers);
writeFileSync(join(values.out, 'facts.bin'), bytes);
writeFileSync(join(values.out, 'FACTS.md'), cardOf(figures, examples.length, folds.count, bytes.length));
log(`${bytes.length} bytes`);
