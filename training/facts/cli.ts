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
import { calibrationOf, crossValidate, likelyOf, optionsOf, type Answered } from './crossval.js';
import { figuresOf, linesOf } from './figures.js';
import { cardOf } from './card.js';
import { learningCurve } from './curve.js';
import { fit, type Question } from './fit.js';
import { exampleOf, readItems } from './labels.js';
import { aboutQuestions, indicatorQuestions, PLACED, slotQuestions, statesQuestions, stepQuestions } from './questions.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    curve: { type: 'boolean', default: false }, ablation: { type: 'boolean', default: false }, folds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' }, out: { type: 'string', default: 'models' },
  },
});
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const data = new URL('data/', import.meta.url);
const examples = [...['articles', 'gold', 'sentences'].map((name) => new URL(`${name}.jsonl`, data)), ...positionals].flatMap(readItems)
  .map(exampleOf);
const [folds, seed] = [Number(values.folds), Number(values.seed)];
log(`${examples.length} items`);

const validation = crossValidate(examples, folds, seed, log);
const [articles, sentences] = [figuresOf(validation, false), figuresOf(validation, true)];
for (const line of [...linesOf('articles', articles), ...linesOf('sentences', sentences)]) log(line);
if (values.ablation) for (const line of ablation(examples, folds, seed)) log(line);
if (values.curve) for (const line of learningCurve(examples, folds, seed)) log(line);
writeFileSync(
  join(values.out, 'facts.json'), `${JSON.stringify({ items: examples.length, folds, seed, articles, sentences }, null, 1)}\n`,
);
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
writeFileSync(join(values.out, 'FACTS.md'), cardOf(articles, sentences, examples.length, folds, bytes.length));
log(`${bytes.length} bytes`);
