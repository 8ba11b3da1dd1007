/**
 * What each rule of names is worth on sentences that the model was not trained on: the stage with and without the rule, fold by
 * fold. A rule helps a sentence where more names are right, or fewer wrong, with it than without it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { segment } from '../src/3-segment/doc.js';
import { extractNames } from '../src/4-extract/names/index.js';
import { encodeModel, loadModel, type NamesModel } from '../src/4-extract/names/tagger/model.js';
import { buildLexicon } from '../src/4-extract/lexicon.js';
import { train, type TrainOptions } from './crf.js';
import { exampleOf } from './data.js';
import { corpusSpan, foldsOf } from './evaluate.js';
import { detokenise, type LabelledSentence } from './iob.js';

export interface Worth {
  /** Sentences in which leaving it out changes the names. */
  sentences: number;
  helped: number;
  harmed: number;
}

const lexicon = buildLexicon();

/** A set of rules left out that is empty, and notes what is asked of it: the rules that had a say. */
class Asked extends Set<string> {
  readonly rules = new Set<string>();
  override has(rule: string): boolean {
    this.rules.add(rule);
    return false;
  }
}

/** The model of each fold, trained on the others; kept in `cache` where one is given. */
function* foldModels(
  parts: readonly LabelledSentence[][], options: TrainOptions, cache: string | undefined, log: (line: string) => void,
): Generator<NamesModel> {
  for (let k = 0; k < parts.length; k++) {
    const file = cache === undefined ? undefined : join(cache, `fold${k}.bin`);
    if (file === undefined || !existsSync(file)) {
      const examples = parts.flatMap((part, i) => (i === k ? [] : part.map(exampleOf)));
      const bytes = encodeModel(train(examples, options, (line) => log(`fold ${k + 1} ${line}`)));
      if (file !== undefined) {
        mkdirSync(cache ?? '.', { recursive: true });
        writeFileSync(file, bytes);
      }
      yield loadModel(bytes);
    } else yield loadModel(readFileSync(file));
  }
}

/** The worth of every rule that changed anything, by name. */
export function worthOfRules(
  sentences: readonly LabelledSentence[], folds: number, options: TrainOptions, cache?: string,
  log: (line: string) => void = () => undefined,
): Map<string, Worth> {
  const worth = new Map<string, Worth>();
  const parts = foldsOf(sentences, folds, options.seed);
  let fold = 0;
  for (const model of foldModels(parts, options, cache, log)) {
    for (const sentence of parts[fold] ?? []) weigh(sentence, model, worth);
    log(`fold ${++fold}: ${worth.size} rules`);
  }
  return worth;
}

function weigh(sentence: LabelledSentence, model: NamesModel, worth: Map<string, Worth>): void {
  const { text } = detokenise(sentence.tokens);
  const doc = segment(text, lexicon);
  const claimed = new Uint8Array(doc.tokens.count);
  const gold = new Set(exampleOf(sentence).gold.map(({ type, start, end }) => `${type}|${corpusSpan(text, start, end)}`));
  const names = (without: ReadonlySet<string>): string[] => extractNames(doc, { model, claimed, without }).map(({ type, from, to }) =>
    `${type}|${corpusSpan(text, doc.tokens.start[from] ?? 0, doc.tokens.end[to - 1] ?? 0)}`);
  const score = (found: readonly string[]): number => found.reduce((sum, name) => sum + (gold.has(name) ? 2 : -1), 0);
  const asked = new Asked();
  const all = names(asked);
  asked.rules.delete('names/crf');
  for (const rule of asked.rules) {
    const rest = names(new Set([rule]));
    if (rest.join() === all.join()) continue;
    const entry = worth.get(rule) ?? { sentences: 0, helped: 0, harmed: 0 };
    const difference = score(all) - score(rest);
    entry.sentences++;
    if (difference > 0) entry.helped++;
    if (difference < 0) entry.harmed++;
    worth.set(rule, entry);
  }
}

/** The table as a page of the documentation, the worst rule first. */
export function pageOf(worth: ReadonlyMap<string, Worth>, folds: number, { runs }: TrainOptions): string {
  const rows = [...worth].sort(([x, a], [y, b]) => a.helped - a.harmed - (b.helped - b.harmed) || (x < y ? -1 : 1));
  return `# What the rules of names are worth

Each rule left out in turn, over ${folds}-fold cross-validation on KazNERD's validation split (the model of a fold has not seen its sentences; ${runs} ${runs ===
  1
  ? 'run'
  : 'runs'} of training).
A rule *helps* a sentence where the names are nearer to the labels with it than without it, and *harms* it where they are farther; in the rest it only moves what the labels do not
have. Quotation marks and heads of places are compared as in the model card; where the contract draws a name otherwise than the corpus (\`Наурыз мейрамы\`, \`Абай облысы\`, a title beside its person), a harm is
the corpus's habit and no error. A rule whose harms are errors, and more than its helps, is dropped or yields to the tagger. Written by \`npm run train -- --rules FILE…\`.

| rule | sentences changed | helped | harmed |
|---|---|---|---|
${rows.map(([rule, { sentences, helped, harmed }]) => `| \`${rule}\` | ${sentences} | ${helped} | ${harmed} |`).join('\n')}
`;
}
