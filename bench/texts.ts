/** Text to time: news that is not the same article over and over, so that words are met for the first time while the clock runs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detokenise, parseIob, twinKey } from '../training/iob.js';
import { madeTexts } from './made.js';

export interface BenchText {
  readonly id: string;
  readonly title: string | null;
  readonly published: string;
  readonly text: string;
}

export interface BenchTexts {
  readonly source: string;
  readonly texts: readonly BenchText[];
}

const SENTENCES = 25;

/** KazNERD's sentences, 25 a text, among the labelled articles of facts, where DEREK_GOLD names their folder; else made ones. */
export function benchTexts(gold = process.env['DEREK_GOLD']): BenchTexts {
  if (gold === undefined) return { source: 'made in `bench/made.ts`', texts: madeTexts(400, SENTENCES) };
  const articles = readFileSync(join(gold, 'facts/articles.jsonl'), 'utf8').split('\n').filter((line) => line !== '').map((line) =>
    JSON.parse(line) as BenchText);
  const texts = sentenceTexts(join(gold, 'kaznerd/IOB2_valid2.txt'));
  if (texts.length < articles.length) throw new Error(`${gold} has too few sentences: is it the folder with kaznerd/ and facts/?`);
  const each = Math.floor(texts.length / articles.length);
  const mixed = texts.flatMap((text, k) => (k % each === 0 && k / each < articles.length ? [text, articles[k / each]!] : [text]));
  return { source: `${texts.length} texts of ${SENTENCES} sentences of KazNERD, ${articles.length} labelled articles`, texts: mixed };
}

function sentenceTexts(file: string): BenchText[] {
  if (!existsSync(file)) throw new Error(`${file} is missing; set DEREK_GOLD to the folder that has kaznerd/ and facts/, or unset it`);
  // Of a sentence in digits and the same in words one is new.
  const byTwin = new Map(parseIob(readFileSync(file, 'utf8')).map((sentence) => [twinKey(sentence.id), detokenise(sentence.tokens).text]));
  const sentences = [...byTwin.values()];
  return Array.from({ length: Math.floor(sentences.length / SENTENCES) }, (_, k) => (
    { id: `k${k}`, title: null, published: '2026-02-20', text: sentences.slice(k * SENTENCES, (k + 1) * SENTENCES).join('\n') }
  ));
}

export const characters = (texts: readonly BenchText[]): number => texts.reduce((sum, { text }) => sum + text.length, 0);

/** Distinct words in lower case. */
export const distinctForms = (texts: readonly BenchText[]): number =>
  new Set(texts.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? [])).size;
