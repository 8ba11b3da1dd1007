import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWordStore } from './word-store.js';
import { kept, Word } from './word.js';

const make = (surface: string): Word => new Word(surface, surface.toLowerCase(), { mask: 0, readings: [], phrases: [] });

test('a form is one word, whoever asks', () => {
  const store = createWordStore(make);
  expect(store.word('Алматыда')).toBe(store.word('Алматыда'));
  expect(store.word('алматыда')).not.toBe(store.word('Алматыда'));
});

test('a question is answered once for a word', () => {
  let asked = 0;
  const length = kept((word) => {
    asked++;
    return word.lower.length;
  });
  const word = make('ұйымына');
  expect([length(word), length(word), asked]).toEqual([7, 7, 1]);
});

test('the store stays within its capacity, and what was met lately stays', () => {
  const capacity = 64;
  const made: Word[] = [];
  const store = createWordStore((surface) => {
    const word = make(surface);
    made.push(word);
    return word;
  }, capacity);
  for (let k = 0; k < 10_000; k++) {
    const word = store.word(`сөз${k}`);
    expect(word.slot).toBeLessThan(capacity);
    expect(store.word(`сөз${Math.max(0, k - 10)}`)).toBe(made[Math.max(0, k - 10)]);
  }
  expect(made.length).toBe(10_000);
});

test('words in use have places of their own, evicted or not', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 400 }), (order) => {
      const store = createWordStore(make, 32);
      const first = store.word('сөз0');
      for (const k of order) {
        store.word(`сөз${k}`);
        store.touch(first);
        const others = [1, 2, 3].map((n) => store.word(`сөз${(k + n) % 201}`));
        const slots = new Set([first, ...others].map(({ slot }) => slot));
        expect(slots.size).toBe(new Set([first, ...others]).size);
      }
    }),
  );
});

test.each([
  ['Алматы', true, false], ['ТМҰ', true, true], ['алматы', false, false], ['А', true, false], ['2025', false, false], ['ҚазАқпарат', true, false],
])('%s: a capital %s, all capitals %s', (surface, capital, upper) => {
  expect(make(surface)).toMatchObject({ capital, upper });
});
