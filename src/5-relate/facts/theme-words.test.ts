/** The words of themes are what the facts' reading of a form gives: base forms. */
import { expect, it } from 'vitest';
import { FIELDS, OTHERS } from '../../kazakh/lexicon/themes.js';
import { themeOfNoun } from '../../kazakh/themes.js';
import { attach } from '../../kazakh/inflect.js';
import { wordForm } from './words.js';

const themes = new Map([FIELDS, OTHERS].flatMap((text) => text.trim().split('\n')).flatMap((line) => {
  const [name = '', ...words] = line.split(' ');
  return words.map((word) => [word, name] as const);
}));

it('has nouns in base form: none in the plural, no form of another of its theme', () => {
  const inflected = [...themes].filter(([word, name]) => {
    const { plural, stem } = wordForm(word);
    return stem !== word && (plural || themes.get(stem) === name) && themes.has(stem);
  });
  expect(inflected).toEqual([]);
});

/** Words whose plural is read as of another stem, at most. */
const LOST = 0.02;

it('knows nouns by their plurals too', () => {
  const lost = [...themes.keys()].filter((word) => themeOfNoun(wordForm(attach(word, 'LAр')).stem, attach(word, 'LAр')) !== themeOfNoun(word));
  expect(lost.length / themes.size).toBeLessThan(LOST);
});
