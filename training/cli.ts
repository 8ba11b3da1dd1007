/**
 * `npm run train -- FILE…` writes `models/names.bin`; `npm run train -- --evaluate FILE…` writes `models/evaluation.json` and the
 * model card; `npm run train -- --rules FILE…` writes `docs/name-rules.md`, what each rule is worth. Files are IOB2. `--seed N`,
 * `--folds N`, `--runs N`, `--out DIR`, `--cache DIR` (models of the folds, for `--rules`).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeModel } from '../src/4-extract/names/tagger/model.js';
import { writeCard } from './card.js';
import { DEFAULTS, train, type TrainOptions } from './crf.js';
import { exampleOf } from './data.js';
import { crossValidate, evaluationOf } from './evaluate.js';
import { parseIob, type LabelledSentence } from './iob.js';
import { pageOf, worthOfRules } from './rules.js';
import { augment } from './vary.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    evaluate: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
    runs: { type: 'string', default: String(DEFAULTS.runs) },
    cache: { type: 'string' },
    seed: { type: 'string', default: String(DEFAULTS.seed) },
    folds: { type: 'string', default: '5' },
    out: { type: 'string', default: 'models' },
  },
});

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const options: TrainOptions = { ...DEFAULTS, seed: Number(values.seed), runs: Number(values.runs) };

if (positionals.length === 0 || !Number.isInteger(options.seed) || !Number.isInteger(Number(values.folds))) {
  log(
    'usage: npm run train -- [--evaluate | --rules] [--seed N] [--folds N] [--runs N] [--out DIR] [--cache DIR] FILE…   (IOB2 files, a sentence id first)',
  );
  process.exitCode = 2;
} else {
  const sentences = positionals.flatMap((file): LabelledSentence[] => parseIob(readFileSync(file, 'utf8')));
  mkdirSync(values.out, { recursive: true });
  if (values.rules) {
    writeFileSync(
      'docs/name-rules.md',
      pageOf(worthOfRules(sentences, Number(values.folds), options, values.cache, log), Number(values.folds), options),
    );
  } else if (values.evaluate) {
    const counts = crossValidate(sentences, Number(values.folds), Number(values.folds), options, log);
    const evaluation = evaluationOf(counts, sentences.length, Number(values.folds), options);
    writeFileSync(join(values.out, 'evaluation.json'), `${JSON.stringify(evaluation, null, 2)}\n`);
    writeCard(join(values.out, 'README.md'), evaluation);
    log(`the five together: tagger ${evaluation.tagger.five.f1}, stage ${evaluation.stage.five.f1}`);
  } else {
    const weights = train([...sentences, ...augment(sentences, options.seed)].map(exampleOf), options, log);
    const bytes = encodeModel(weights);
    writeFileSync(join(values.out, 'names.bin'), bytes);
    log(`${bytes.length} bytes`);
  }
}
