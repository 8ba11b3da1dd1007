/** Cross-validation: exact spans on our own tokens, the twins of one sentence in one fold. */
import { segment, type Doc } from '../src/3-segment/doc.js';
import { extractNames } from '../src/4-extract/names/index.js';
import { TAGGED_TYPES } from '../src/4-extract/names/tagger/labels.js';
import { createTagger } from '../src/4-extract/names/tagger/tagger.js';
import { encodeModel, loadModel, type NamesModel } from '../src/4-extract/names/tagger/model.js';
import { headOf } from '../src/kazakh/gazetteer/heads.js';
import { buildLexicon } from '../src/4-extract/lexicon.js';
import { DEFAULTS, train, type TrainOptions } from './crf.js';
import { exampleOf, type Example } from './data.js';
import { random } from './random.js';
import { detokenise, twinKey, type LabelledSentence } from './iob.js';

export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
}

const lexicon = buildLexicon();

/** Folds of the sentences by what twins share, evenly, by seed. */
export function foldsOf(sentences: readonly LabelledSentence[], count: number, seed: number): LabelledSentence[][] {
  const keys = [...new Set(sentences.map(({ id }) => twinKey(id)))];
  const next = random(seed);
  for (let i = keys.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [keys[i], keys[j]] = [keys[j] ?? '', keys[i] ?? ''];
  }
  const foldOf = new Map(keys.map((key, i) => [key, i % count]));
  const folds: LabelledSentence[][] = Array.from({ length: count }, () => []);
  for (const sentence of sentences) folds[foldOf.get(twinKey(sentence.id)) ?? 0]?.push(sentence);
  return folds;
}

/** Names found in a text: characters and type. */
type Finder = (doc: Doc) => readonly { readonly from: number; readonly to: number; readonly type: string }[];

/** The tagger alone, and the whole stage with its rules. */
function findersOf(model: NamesModel): Readonly<Record<Stage, Finder>> {
  const tagger = createTagger(model);
  return {
    tagger: (doc) => tagger.tag(doc, 0, doc.tokens.count),
    stage: (doc) => extractNames(doc, { model, claimed: new Uint8Array(doc.tokens.count) }),
  };
}

type Stage = 'tagger' | 'stage';

/** Heads that the project's contract counts to a place's name and the corpus does not; so are those after Latin names. */
const PLACE_HEADS = new Set(['қала', 'аудан', 'ауыл', 'кент', 'өзен', 'көл', 'шаһар', 'тау', 'теңіз', 'округ']);

/** The span as the corpus has it: inside its quotation marks, without the head of a place. */
export function corpusSpan(text: string, start: number, end: number): string {
  const quoted = /[«“"]([^«»“”"]+)[»”"]/u.exec(text.slice(start, end));
  if (quoted?.[1] !== undefined) return `${start + quoted.index + 1}|${start + quoted.index + 1 + quoted[1].length}`;
  const words = text.slice(start, end).split(' ');
  const last = words.at(-1) ?? '';
  const place = words.length > 1 && PLACE_HEADS.has(headOf(last.toLowerCase())?.stem ?? '');
  const latin = words.length > 1 && /^[A-Z][A-Za-z.]*$/u.test(words.at(-2) ?? '') && headOf(last.toLowerCase())?.owned === true;
  return `${start}|${place || latin ? end - last.length - 1 : end}`;
}

/** Spans found against those labelled, added to the counts by type. */
export function count(
  find: Finder, sentence: LabelledSentence, gold: Example['gold'], counts: Map<string, Counts>, onError?: (line: string) => void,
): void {
  const { text } = detokenise(sentence.tokens);
  const doc = segment(text, lexicon);
  const got = find(doc).map((s) => `${s.type}|${corpusSpan(text, doc.tokens.start[s.from] ?? 0, doc.tokens.end[s.to - 1] ?? 0)}`);
  const want = gold.map((s) => `${s.type}|${corpusSpan(text, s.start, s.end)}`);
  const at = (key: string): Counts => {
    const type = key.slice(0, key.indexOf('|'));
    let entry = counts.get(type);
    if (entry === undefined) counts.set(type, (entry = { right: 0, wrong: 0, missed: 0 }));
    return entry;
  };
  const shown = (key: string): string => {
    const [type = '', start = '', end = ''] = key.split('|');
    return `${type} [${text.slice(Number(start), Number(end))}] in: ${text}`;
  };
  for (const key of got) {
    if (want.includes(key)) at(key).right++;
    else {
      at(key).wrong++;
      onError?.(`extra  ${shown(key)}`);
    }
  }
  for (const key of want) {
    if (got.includes(key)) continue;
    at(key).missed++;
    onError?.(`missed ${shown(key)}`);
  }
}

/** Precision, recall and F1 of counts added up. */
export function scoresOf(counts: Iterable<Counts>): Scores {
  let [right, wrong, missed] = [0, 0, 0];
  for (const c of counts) [right, wrong, missed] = [right + c.right, wrong + c.wrong, missed + c.missed];
  const precision = right + wrong > 0 ? right / (right + wrong) : 0;
  const recall = right + missed > 0 ? right / (right + missed) : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, gold: right + missed };
}

/** Train on all folds but one, count on that one, for each; the model goes through its 8-bit bytes, as shipped. */
export function crossValidate(
  sentences: readonly LabelledSentence[], folds: number, only: number, options: TrainOptions = DEFAULTS,
  log: (line: string) => void = () => undefined, onError?: (line: string) => void,
): Readonly<Record<Stage, Map<string, Counts>>> {
  const parts = foldsOf(sentences, folds, options.seed);
  const examples = parts.map((part) => part.map(exampleOf));
  const counts = { tagger: new Map<string, Counts>(), stage: new Map<string, Counts>() };
  for (let k = 0; k < Math.min(only, folds); k++) {
    const weights = train(examples.flatMap((part, i) => (i === k ? [] : part)), options, (line) => log(`fold ${k + 1} ${line}`));
    const bytes = encodeModel(weights);
    const finders = findersOf(loadModel(bytes));
    parts[k]?.forEach((sentence, i) => {
      const gold = examples[k]?.[i]?.gold ?? [];
      count(finders.tagger, sentence, gold, counts.tagger);
      count(finders.stage, sentence, gold, counts.stage, onError);
    });
    const five = (of: Map<string, Counts>): string => scoresOf(FIVE.map((type) => of.get(type) ?? ZERO)).f1.toFixed(4);
    log(`fold ${k + 1}: ${bytes.length} bytes, five of the tagger ${five(counts.tagger)}, of the stage ${five(counts.stage)}`);
  }
  return counts;
}

const ZERO: Counts = { right: 0, wrong: 0, missed: 0 };

/** The types that the figures asked for speak of. */
export const FIVE = ['PERSON', 'GPE', 'ORGANISATION', 'LOCATION', 'POSITION'] as const;

export interface Evaluation {
  readonly data: { readonly sentences: number; readonly folds: number };
  readonly options: TrainOptions;
  /** The tagger alone. */
  readonly tagger: StageScores;
  /** The whole names stage: the tagger with the rules. */
  readonly stage: StageScores;
}

export interface StageScores {
  readonly five: Scores;
  readonly types: Readonly<Record<string, Scores>>;
}

/** The counts as the figures to keep, four decimals. */
export function evaluationOf(
  counts: Readonly<Record<Stage, Map<string, Counts>>>, sentences: number, folds: number, options: TrainOptions,
): Evaluation {
  const rounded = (s: Scores): Scores => ({ precision: round(s.precision), recall: round(s.recall), f1: round(s.f1), gold: s.gold });
  const scores = (of: ReadonlyMap<string, Counts>): StageScores => ({
    five: rounded(scoresOf(FIVE.map((type) => of.get(type) ?? ZERO))),
    types: Object.fromEntries(TAGGED_TYPES.map((type) => [type, rounded(scoresOf([of.get(type) ?? ZERO]))])),
  });
  return { data: { sentences, folds }, options, tagger: scores(counts.tagger), stage: scores(counts.stage) };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
