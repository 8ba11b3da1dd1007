import { expect, test } from 'vitest';
import { LEXICONS } from '../4-extract/lexicon.js';
import { createDictionary, formsOf } from './dictionary.js';
import type { Entry } from './entry.js';

const entries = LEXICONS.flat();

test('every form of every entry is found, its readings in the order of the entries', () => {
  const entriesOf = createDictionary(entries);
  const all = new Map<string, Entry[]>();
  const phrases: boolean[] = [];
  for (const entry of entries) {
    const words = entry.lemma.toLowerCase().split(' ');
    if (words.length > 1) phrases.push(entriesOf(words[0]!).phrases.some(({ last }) => formsOf(entry, words.at(-1)!).every(({ form }) => last.has(form))));
    else for (const { form } of formsOf(entry, words[0]!)) all.set(form, [...(all.get(form) ?? []), entry]);
  }
  expect(phrases.length).toBeGreaterThan(20);
  expect(phrases).not.toContain(false);
  expect(all.size).toBeGreaterThan(10_000);
  const wrong = [...all].filter(([form, of]) => {
    const found = entriesOf(form).readings;
    return found.length !== of.length || found.some(({ entry }, k) => entry !== of[k]);
  });
  expect(wrong).toEqual([]);
});

test.each(['', 'ъ', 'қ', 'жоқсөз', 'теңгеғой'])('of "%s" there is nothing', (form) => expect(createDictionary(entries)(form)).toEqual({ mask: 0, readings: [], phrases: [] }));
