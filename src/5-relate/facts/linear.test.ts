import { describe, expect, test } from 'vitest';
import { classLayoutOf, featuresOf, layoutOf, sharedOf, type Layout } from './linear.js';
import { classFeature, classScores, scoreOf } from './model.js';

function rowOf(layout: Layout, ...values: number[]): number[] {
  const [shared, own] = [new Int32Array(layout.features), new Int32Array(layout.features)];
  sharedOf(layout, Int32Array.from(values), shared);
  featuresOf(layout, shared, Int32Array.from(values), own);
  return [...own];
}

const CROSSES = [['kind', 'noun1'], ['kind', 'noun2'], ['noun1', 'place'], ['kind', 'case']];
// kind and case are of the figure, the rest of the candidate.
const layout = layoutOf(['kind', 'case', 'noun1', 'noun2', 'place'], CROSSES, 2);

describe('features of a candidate', () => {
  test('are its own columns and the crosses with one of them', () => expect(layout.features).toBe(3 + 3));
  test('differ by value, by column and by what stands beside', () => {
    const row = rowOf(layout, 1, 1, 7, 8, 7);
    expect(new Set(row).size).toBe(6);
    expect(rowOf(layout, 2, 1, 7, 8, 7).map((hash, f) => hash === row[f])).toEqual([true, true, true, false, false, true]);
    expect(rowOf(layout, 1, 9, 7, 8, 7)).toEqual(row);
  });
  test('of one bag are the same wherever a word stands', () => {
    const [one, other] = [rowOf(layout, 1, 1, 7, 8, 0), rowOf(layout, 1, 1, 8, 7, 0)];
    expect([one[0], one[1], one[3], one[4]]).toEqual([other[1], other[0], other[4], other[3]]);
    expect(one[5]).not.toBe(other[5]);
  });
});

test.each([
  [['kind', 'colour']],
  [['noun1', 'noun2', 'place', 'noun1']],
])('the cross of %s is refused', (cross) => expect(() => layoutOf(['kind', 'noun1', 'noun2', 'place'], [cross], 1)).toThrow(/colour|too many columns/));

describe('scores', () => {
  const shift = 32 - 12;
  const weights = Int8Array.from({ length: 2 ** 12 }, (_, k) => (k * 37) % 251);
  const ranker = { shift, weights, filled: new Uint8Array(2 ** 12 / 32).fill(1), scale: 0.5, slope: 1, intercept: 0 };
  const sum = (row: readonly number[]): number => row.reduce((total, hash) => total + (weights[hash >>> shift] as number), 0) * 0.5;

  test('of a candidate are the weights of its features', () => {
    const values = Int32Array.from([1, 1, 7, 8, 7]);
    const shared = new Int32Array(layout.features);
    sharedOf(layout, values, shared);
    expect(scoreOf(ranker, layout, shared, values)).toBe(sum(rowOf(layout, ...values)));
  });

  test('of classes stand side by side, and are those that were learned class by class', () => {
    const classes = classLayoutOf(['kind', 'noun1', 'noun2'], [['kind'], ['kind', 'noun1'], ['kind', 'noun2']]);
    const values = [3, 4, 5];
    const row = rowOf(classes, ...values);
    expect(classScores(ranker, classes, Int32Array.from(values), 5)).toEqual([0, 1, 2, 3, 4].map((k) => sum(row.map((hash) => classFeature(hash, k, 5, shift)))));
    expect(classFeature(row[1]!, 4, 5, shift) >>> shift).toBe((classFeature(row[1]!, 0, 5, shift) >>> shift) + 4);
  });
});
