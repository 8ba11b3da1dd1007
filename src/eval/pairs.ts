/** Finds the record that answers each line of gold. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { recordsOf } from '../dataset/records.js';
import type { Article } from '../record/schema.js';
import { RejectError } from '../record/source.js';
import { findInputs, pathOf, RunError } from '../run/inputs.js';
import type { ArticleProcessor } from '../run/process.js';
import { likenessOf } from './align.js';
import { asLabelled, type LabelledText } from './gold.js';
import { rounded, type Figures } from './report.js';
import type { GoldPair } from './score.js';

/** The pipeline, as far as scoring needs it. */
export interface Pipeline {
  readonly extract: (
    text: string, options: { readonly id: string; readonly title?: string; readonly published?: string; readonly language: string },
  ) => Article;
  readonly processor: ArticleProcessor;
}

/** Gold with what answers it. */
export interface GoldSet {
  readonly name: string;
  readonly pairs: readonly GoldPair[];
  /** What is scored besides mentions and facts: the text itself, titles, days. */
  readonly figures: Figures;
}

const ENDING = '.gold.jsonl';

/**
 * The sets of gold at a path: a file of JSON Lines, or a folder with files `<name>.gold.jsonl`. What stands beside one is its input:
 * `<name>.jsonl` with texts by id, or a folder `<name>` with files as they were published; without either, the gold's own text is.
 *
 * @param dataset folder of a dataset that is scored; by default the pipeline is
 * @throws RunError when there is no gold
 */
export async function goldSets(path: string, pipeline: Pipeline, dataset?: string): Promise<GoldSet[]> {
  const sets: GoldSet[] = [];
  for (const file of await goldFiles(path)) {
    const gold = (await jsonLines(file)).filter((line): line is LabelledText => typeof (line as Partial<LabelledText>).text === 'string');
    // A list of what is to be rejected has no texts.
    if (gold.length > 0) sets.push(await goldSet(file, gold, pipeline, dataset));
  }
  if (sets.length === 0) {
    throw new RunError(
      `${path} holds no gold: name a file of JSON Lines in the form of the records, or a folder of files called <name>${ENDING}`,
    );
  }
  return sets;
}

async function goldFiles(path: string): Promise<string[]> {
  const kind = await stat(path).catch(() => null);
  if (kind === null) throw new RunError(`cannot read ${path}: there is no such file or folder`);
  if (!kind.isDirectory()) return [path];
  return (await readdir(path)).filter((name) => name.endsWith(ENDING)).sort().reverse().map((name) => join(path, name));
}

async function goldSet(file: string, gold: readonly LabelledText[], pipeline: Pipeline, dataset: string | undefined): Promise<GoldSet> {
  const name = basename(file).replace(/(?:\.gold)?\.jsonl$/, '');
  const beside = join(dirname(file), name);
  if (dataset !== undefined) {
    const records: Article[] = [];
    for await (const record of recordsOf(dataset)) records.push(record);
    return byWords(name, gold, records);
  }
  if ((await stat(beside).catch(() => null))?.isDirectory() === true) {
    return byWords(name, gold, await processed(beside, pipeline.processor));
  }
  const inputs = file.endsWith(ENDING) ? await jsonLines(`${beside}.jsonl`).catch(() => []) : [];
  const texts = new Map((inputs as LabelledText[]).map(({ id, text }) => [id, text]));
  const pairs = gold.map((one) => ({ gold: one, record: extracted(one, texts.get(one.id) ?? one.text, pipeline) }));
  return { name, pairs, figures: { [`${name}.text`]: share(pairs.map(({ gold: { text }, record }) => record?.text === text)) } };
}

function extracted({ id, title, published }: LabelledText, text: string, { extract }: Pipeline): LabelledText | null {
  try {
    return asLabelled(extract(text, {
      id, ...(typeof title === 'string' ? { title } : {}), ...(typeof published === 'string' ? { published } : {}), language: 'kk',
    }));
  } catch (error) {
    if (error instanceof RejectError) return null;
    throw error;
  }
}

async function processed(folder: string, process: ArticleProcessor): Promise<Article[]> {
  const records: Article[] = [];
  for (const input of (await findInputs([folder], '/')).inputs) {
    for (const outcome of process(await readFile(pathOf(input)), { uri: input.uri })) {
      if (outcome.kind === 'article') records.push(outcome.article);
    }
  }
  return records;
}

/** Each line of gold with the record that has most of its words, and more than half of them. */
function byWords(name: string, gold: readonly LabelledText[], records: readonly Article[]): GoldSet {
  const known = records.map((record) => ({ record, words: wordsOf(record.text) }));
  const pairs = gold.map((one) => {
    const words = wordsOf(one.text);
    const shared = known.map((other) => [...words].filter((word) => other.words.has(word)).length);
    const most = Math.max(0, ...shared);
    const best = known[shared.indexOf(most)];
    return { gold: one, record: best !== undefined && most > 0.5 * words.size ? asLabelled(best.record) : null };
  });
  const taken = new Set(pairs.flatMap(({ record }) => record?.id ?? []));
  const likeness = pairs.map(({ gold: { text }, record }) => (record === null ? 0 : likenessOf(text, record.text)));
  return {
    name,
    pairs,
    figures: {
      [`${name}.stray`]: records.filter(({ id }) => !taken.has(id)).length,
      [`${name}.text`]: rounded(likeness.reduce((sum, one) => sum + one, 0) / Math.max(1, likeness.length)),
      [`${name}.title`]: share(pairs.map(({ gold: { title }, record }) => record !== null && (record.title ?? null) === (title ?? null))),
      [`${name}.published`]: share(pairs.map(({ gold: { published }, record }) =>
        record !== null && (record.published ?? 'None').slice(0, 10) === published?.slice(0, 10))),
    },
  };
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));
const share = (right: readonly boolean[]): number => right.filter(Boolean).length / Math.max(1, right.length);

async function jsonLines(file: string): Promise<unknown[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch (error) {
      throw new RunError(`${file}, line ${index + 1}: no JSON: ${(error as Error).message}`);
    }
  });
}
