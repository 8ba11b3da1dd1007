/** Words of one theme have one number, whatever their form. */
import { expect, it } from 'vitest';
import { THEMES } from './lexicon/themes.js';
import { themeOfNoun, themeOfVerb } from './themes.js';

it('has each word once', () => {
  const words = THEMES.trim().split('\n').flatMap((line) => line.split(' ').slice(1));
  expect(words.filter((word, k) => words.indexOf(word) !== k)).toEqual([]);
  expect(words.filter((word) => !/^[\p{Ll}-]+$/u.test(word))).toEqual([]);
});

it.each([['жалақы', 'зейнетақы'], ['айыппұл', 'өтемақы'], ['экспорт', 'импорт'], ['мектеп', 'балабақша'], ['бидай', 'мұнай'], ['несие', 'берешек']])('%s is of the theme of %s', (one, other) => {
  expect(themeOfNoun(one)).toBeGreaterThan(0);
  expect(themeOfNoun(one)).toBe(themeOfNoun(other));
});

it.each([['айыппұл', 'жалақы'], ['мектеп', 'бидай'], ['экспорт', 'несие']])('%s is not of the theme of %s', (one, other) => {
  expect(themeOfNoun(one)).not.toBe(themeOfNoun(other));
});

it.each([['жұмсал', 'жұмса'], ['айырбастал', 'айырбас'], ['экспорттал', 'экспорт']])('%s is a verb of the theme of %s', (verb, word) => {
  expect(themeOfVerb(verb)).toBe(themeOfNoun(word));
});

it('says nothing of a word of any theme', () => {
  expect(themeOfNoun('және')).toBe(0);
  expect(themeOfVerb('де')).toBe(0);
});
