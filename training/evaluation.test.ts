import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadModel } from '../src/4-extract/names/index.js';
import { DEFAULTS } from './crf.js';
import type { Evaluation } from './evaluate.js';

const MODELS = new URL('../models/', import.meta.url);
const evaluation = JSON.parse(readFileSync(new URL('evaluation.json', MODELS), 'utf8')) as Evaluation;

describe('the committed cross-validation, the gate for the model', () => {
  test.each([['PERSON', 0.93], ['GPE', 0.93], ['POSITION', 0.87], ['ORGANISATION', 0.75], ['LOCATION', 0.72]] as const)('%s reaches %f', (
    type, least,
  ) => {
    expect(evaluation.stage.types[type]?.f1).toBeGreaterThanOrEqual(least);
  });

  test('the five together reach 0.89', () => {
    expect(evaluation.stage.five.f1).toBeGreaterThanOrEqual(0.89);
  });

  test('it is of the options that the shipped model is trained with, and the card says its figures', () => {
    expect(evaluation.options).toEqual(DEFAULTS);
    const card = readFileSync(new URL('README.md', MODELS), 'utf8');
    for (const [type, { f1 }] of Object.entries(evaluation.stage.types)) {
      expect(card).toMatch(new RegExp(`\\| ${type} \\|.*\\| ${f1.toFixed(3)} \\|`, 'u'));
    }
  });
});

test('the shipped model is under two megabytes and loads', () => {
  const file = new URL('names.bin', MODELS);
  expect(statSync(file).size).toBeLessThan(2_000_000);
  expect(loadModel(readFileSync(file)).pairs.length).toBeGreaterThan(100_000);
});
