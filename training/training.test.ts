import { describe, expect, test } from 'vitest';
import { encodeModel } from '../src/4-extract/names/tagger/model.js';
import { DEFAULTS, train } from './crf.js';
import { exampleOf } from './data.js';
import { crossValidate, evaluationOf, foldsOf, scoresOf } from './evaluate.js';
import { detokenise, parseIob, twinKey, type LabelledSentence } from './iob.js';
import { augment } from './vary.js';

/** Sentences made for these tests: people greet each other in towns. */
function invented(): LabelledSentence[] {
  const names = ['Асан', 'Үсен', 'Берік', 'Жанна', 'Дана', 'Ерлан'];
  const towns = ['Алматыда', 'Таразда', 'Оралда', 'Семейде'];
  return names.flatMap((name, i) => towns.flatMap((town, k) => ['AID', 'BID'].map((kind) => ({
    id: `${kind}${i * 10 + k}`,
    tokens: ['Кеше', name, town, kind === 'AID' ? 'екі' : '2', 'рет', 'болды', '.'],
    labels: ['O', 'B-PERSON', 'B-GPE', 'O', 'O', 'O', 'O'],
  }))));
}

describe('IOB2 files', () => {
  test('sentences with their ids; blank and bare blocks are left out', () => {
    expect(parseIob('AID1 O\nАсан B-PERSON\nкелді O\n\n\nAID2 O\n\n')).toEqual([{
      id: 'AID1', tokens: ['Асан', 'келді'], labels: ['B-PERSON', 'O'],
    }]);
  });

  test('text as a portal prints it', () => {
    expect(detokenise(['«', 'Нұр', '»', '(', 'бар', ')', ',', '11', ',', '9', '–', 'үш', '.']).text).toBe(
      '« Нұр» (бар), 11,9 – үш.'.replace('« ', '«'),
    );
    const { text, where } = detokenise(['Асан', ',', 'Үсен']);
    expect(where.map(([a, b]) => text.slice(a, b))).toEqual(['Асан', ',', 'Үсен']);
  });
});

test('labels go onto our own units', () => {
  const example =
    exampleOf({ id: 'x', tokens: ['Нұр-Сұлтанға', 'Асан', 'Дарбаев', 'келді'], labels: ['B-GPE', 'B-PERSON', 'I-PERSON', 'O'] });
  expect([...example.labels]).toEqual([5, 1, 2, 0]);
  expect(example.gold).toEqual([{ type: 'GPE', start: 0, end: 12 }, { type: 'PERSON', start: 13, end: 25 }]);
});

describe('folds', () => {
  test('twins stay together, every sentence is in one fold, the same for a seed', () => {
    const folds = foldsOf(invented(), 5, 7);
    expect(folds.flat()).toHaveLength(invented().length);
    folds.forEach((fold, k) => {
      for (const { id } of fold) {
        expect(folds.every((other, j) => j === k || other.every((s) => twinKey(s.id) !== twinKey(id)))).toBe(true);
      }
    });
    expect(foldsOf(invented(), 5, 7)).toEqual(folds);
    expect(foldsOf(invented(), 5, 8)).not.toEqual(folds);
  });
});

describe('training', () => {
  const options = { ...DEFAULTS, epochs: 4, averaged: 2, runs: 2 };

  test('the same sentences and seed give the same bytes; another seed others', () => {
    const examples = invented().map(exampleOf);
    const bytes = encodeModel(train(examples, options));
    expect(encodeModel(train(examples, options))).toEqual(bytes);
    expect(encodeModel(train(examples, { ...options, seed: 8 }))).not.toEqual(bytes);
  });

  test('what it learns, it finds in sentences it has not seen', () => {
    const counts = crossValidate(invented(), 3, 3, options);
    expect(scoresOf(counts.tagger.values()).f1).toBeGreaterThan(0.95);
    expect(scoresOf(counts.stage.values()).f1).toBeGreaterThan(0.9);
    const evaluation = evaluationOf(counts, 48, 3, options);
    expect(evaluation.tagger.types['PERSON']?.gold).toBe(48);
  });
});

test('variations keep the labels on the names', () => {
  const sentences: LabelledSentence[] = Array.from({ length: 40 }, (_, k) =>
    ({ id: `AID${k}`, tokens: ['Асан', 'Дарбаев', 'келді'], labels: ['B-PERSON', 'I-PERSON', 'O'] }));
  const varied = augment(sentences, 1);
  expect(varied.length).toBeGreaterThan(0);
  for (const { tokens, labels } of varied) {
    expect(tokens).toEqual(['А', '.', 'Дарбаев', 'келді']);
    expect(labels).toEqual(['B-PERSON', 'I-PERSON', 'I-PERSON', 'O']);
  }
});
