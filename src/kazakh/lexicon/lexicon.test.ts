import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../letters.js';
import { FLAGS } from './flags.js';
import { classesOf, FILES, NOMINAL, valueByStem, VERB, wordsOf } from './index.js';

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const wordOf = (line: string): string => line.split(/\s/u)[0] ?? '';
const order = (a: string, b: string): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const by = ALPHABET.indexOf(a.charAt(i)) - ALPHABET.indexOf(b.charAt(i));
    if (by !== 0) return by;
  }
  return a.length - b.length;
};

describe.each(FILES.map(([text, bit]) => ({ bit, lines: linesOf(text) })))('the lexicon of class $bit', ({ bit, lines }) => {
  it('has a word once, in the order of the alphabet', () => {
    const words = lines.map(wordOf);
    expect(words).toEqual([...new Set(words)].sort(order));
  });

  it('is in lower case, of letters; expressions of several words', () => {
    const shape = bit === 0 ? /^[\p{Ll}_–-]+$/u : /^[\p{Ll}-]+$/u;
    expect(lines.map(wordOf).filter((word) => !shape.test(word))).toEqual([]);
  });
});

it('uses every flag that is explained', () => {
  const used = new Set(FILES.flatMap(([text]) => linesOf(text).flatMap((line) => (line.split('#')[0] ?? '').trim().split(/\s+/u).slice(1).map((flag) => flag.split('=')[0]))));
  expect(Object.keys(FLAGS).filter((flag) => !used.has(flag))).toEqual([]);
});

it('tells classes, flags and their values', () => {
  expect(classesOf('апта') & NOMINAL).not.toBe(0);
  expect(classesOf('төле')).toBe(VERB);
  expect(classesOf('аптаға')).toBe(0);
  expect(wordsOf('does', 'transfer')).toContain('төле');
  expect(wordsOf('does', 'price')).not.toContain('төле');
});

it.each([['жоспарланды', 'planned'], ['міндеттейді', 'planned'], ['міндеттемесі', 'nothing'], ['үйді', undefined]])('%s says %s by how it begins', (word, status) => {
  expect(valueByStem('says', word)).toBe(status);
});
