import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lines, segments } from './segments.js';

test('pieces are cut where ranges start and end', () => {
  expect(
    segments(0, 10, [
      { start: 2, end: 5 },
      { start: 4, end: 8 },
    ]),
  ).toEqual([
    { start: 0, end: 2, of: [] },
    { start: 2, end: 4, of: [0] },
    { start: 4, end: 5, of: [0, 1] },
    { start: 5, end: 8, of: [1] },
    { start: 8, end: 10, of: [] },
  ]);
});

test('pieces have no gaps, and each is covered by what covers it', () => {
  const range = fc.tuple(fc.integer({ min: -5, max: 45 }), fc.integer({ min: -5, max: 45 })).map(([start, end]) => ({ start, end }));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      fc.array(range, { maxLength: 6 }),
      (from, length, ranges) => {
        const to = from + length;
        const pieces = segments(from, to, ranges);
        expect([pieces[0]?.start, pieces.at(-1)?.end]).toEqual([from, to]);
        for (const [index, { start, end, of }] of pieces.entries()) {
          expect(start).toBe(index === 0 ? from : pieces[index - 1]?.end);
          expect(of).toEqual(ranges.flatMap((one, at) => (one.start <= start && one.end >= end ? [at] : [])));
        }
      },
    ),
  );
});

test('lines', () =>
  expect(lines('аб\n\nв\n')).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 5 },
  ]));
