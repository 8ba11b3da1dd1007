/** The shipped facts model: its figures by cross-validation hold, its size is bounded, its bytes are read as they were written. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encodeFactsModel, loadFactsModel } from '../../src/5-relate/facts/model.js';
import { shippedFacts } from '../../src/run/model.js';
import { calibrate, fit, outcomeOf, type Question } from './fit.js';
import type { Figures } from './figures.js';

const models = new URL('../../models/', import.meta.url);
const { articles, further, sentences } = JSON.parse(readFileSync(new URL('facts.json', models), 'utf8')) as Readonly<Record<'articles' | 'further' | 'sentences', Figures>>;

/** What cross-validation has come to, less what chance does. */
const NOISE = 0.02;
const REACHED = {
  core: 0.505, further: 0.499, sentences: 0.729, predicate: 0.846, place: 0.751, speaker: 0.822, period: 0.787, partOf: 0.714, measure: 0.806, subject: 0.639,
};

test('cross-validation by article holds what it has reached', () => {
  expect(articles.core).toBeGreaterThan(REACHED.core - NOISE);
  expect(further.core).toBeGreaterThan(REACHED.further - NOISE);
  expect(sentences.core).toBeGreaterThan(REACHED.sentences - NOISE);
  for (const slot of ['measure', 'predicate', 'subject', 'place', 'speaker', 'period', 'partOf'] as const) expect([slot, articles.slots[slot]!.f1 > REACHED[slot] - NOISE]).toEqual([slot, true]);
  for (const slot of ['measure', 'predicate', 'place', 'period', 'speaker', 'indicator']) expect([slot, articles.slots[slot]!.at90 >= 0.85]).toEqual([slot, true]);
});

test('it is of at most 500 KB, and is read back as it was written', () => {
  expect(readFileSync(new URL('facts.bin', models)).length).toBeLessThanOrEqual(500_000);
  const { rankers } = shippedFacts();
  const again = loadFactsModel(encodeFactsModel(new Map([...rankers].map(([name, one]) => [name, { ...one, weights: Float32Array.from(one.weights, (weight) => weight * one.scale) }]))));
  for (const [name, { weights, slope }] of rankers) {
    expect(Buffer.from(again.rankers.get(name)?.weights.buffer ?? new ArrayBuffer()).equals(Buffer.from(weights.buffer))).toBe(true);
    expect(again.rankers.get(name)?.slope).toBe(slope);
  }
});

test('bytes of something else, and half a model, are refused', () => {
  expect(() => loadFactsModel(new Uint8Array(40))).toThrow(/no facts model/);
  expect(() => loadFactsModel(readFileSync(new URL('facts.bin', models)).subarray(0, 3000))).toThrow(/cut short/);
});

const row = (...features: number[]): Int32Array => Int32Array.from(features, (one) => one << 20);
const asked = (right: number, item: number): Question => ({ item, keys: ['', 'a', 'b'], right: Uint8Array.from([0, 1, 2], (k) => (k === right ? 1 : 0)), rows: [row(1), row(2, 10 + right), row(3, 20 + right)] });
const OPTIONS = { bits: 12, epochs: 20, rate: 0.3, l2: 0, start: 0.1, least: 1, rounds: 1, seed: 1 };

test('a line is learned from its features, the same each time', () => {
  const questions = Array.from({ length: 60 }, (_, k) => asked(k % 3, k));
  const weights = fit(questions, OPTIONS);
  expect(questions.every((question) => outcomeOf(question, weights, 12).right)).toBe(true);
  expect(fit(questions, OPTIONS)).toEqual(weights);
  expect(fit(questions, { ...OPTIONS, least: 100 }).every((weight) => weight === 0)).toBe(true);
});

test('probabilities that are too sure are made true', () => {
  // Told at .95 and right in six of ten, told at .6 and right in three of ten.
  const told = Array.from({ length: 800 }, (_, k) => (k % 2 === 0 ? { p: 0.95, right: k % 20 < 12 } : { p: 0.6, right: k % 20 < 6 }));
  const { slope, intercept } = calibrate(told);
  expect(1 / (1 + Math.exp(-(slope * Math.log(0.95 / 0.05) + intercept)))).toBeCloseTo(0.6, 1);
});
