/** Words of one theme have one number, whatever their form. */
import { describe, expect, it } from 'vitest';
import { conjugate } from './conjugate.js';
import { verbStem } from './fact-verbs.js';
import { ALPHABET } from './letters.js';
import { classesOf, NOUN, valuesOf } from './lexicon/index.js';
import { FIELDS, FLAGGED, LIGHT_VERBS, OTHERS, VERBS } from './lexicon/themes.js';
import { fieldOf, themeOfNoun, themeOfVerb } from './themes.js';

const linesOf = (text: string): { name: string; words: string[] }[] => text.trim().split('\n').map((line) => {
  const [name = '', ...words] = line.split(' ');
  return { name, words };
});
const [nouns, verbs] = [[...linesOf(FIELDS), ...linesOf(OTHERS)], [...linesOf(VERBS), ...linesOf(LIGHT_VERBS)]];
const order = (a: string, b: string): number => {
  for (let k = 0; k < Math.min(a.length, b.length); k++) {
    const by = `${ALPHABET}-`.indexOf(a.charAt(k)) - `${ALPHABET}-`.indexOf(b.charAt(k));
    if (by !== 0) return by;
  }
  return a.length - b.length;
};

describe.each([['nouns', nouns], ['verbs', verbs]])('the themes of %s', (_, lines) => {
  it('have a word once, those of a line in the order of the alphabet', () => {
    const all = lines.flatMap(({ words }) => words);
    expect(all.filter((word, k) => all.indexOf(word) !== k)).toEqual([]);
    expect(lines.filter(({ words }) => words.join() !== [...words].sort(order).join()).map(({ name }) => name)).toEqual([]);
    expect(all.filter((word) => !/^[\p{Ll}-]+$/u.test(word))).toEqual([]);
  });
});

it('has verbs as stems: their forms are known by them', () => {
  const lost = verbs.flatMap(({ words }) => words).filter((verb) => {
    const past = conjugate(verb).find(({ features }) => features.verb === 'past')?.form;
    return past === undefined || themeOfVerb(verbStem(past, 'past')) !== themeOfVerb(verb);
  });
  expect(lost).toEqual([]);
});

it('says nothing that a flag says already', () => {
  const names = new Map(nouns.flatMap(({ name, words }) => words.map((word) => [word, name] as const)));
  const flagged = [...names].filter(([word, name]) => (classesOf(word) & NOUN) !== 0 &&
    FLAGGED.find(([flag, value]) => valuesOf(flag).has(word) && (value === '' || valuesOf(flag).get(word) === value))?.[2] === name);
  expect(flagged).toEqual([]);
});

it.each([
  ['жалақы', 'зейнетақы'], ['айыппұл', 'өтемақы'], ['экспорт', 'импорт'], ['мектеп', 'балабақша'], ['бидай', 'мұнай'], ['несие', 'берешек'],
  ['дәрігер', 'науқас'], ['министр', 'оқушы'], ['трактор', 'автобус'], ['түйе', 'ешкі'],
])('%s is of the theme of %s', (one, other) => {
  expect(themeOfNoun(one)).toBeGreaterThan(0);
  expect(themeOfNoun(one)).toBe(themeOfNoun(other));
});

it.each([['айыппұл', 'жалақы'], ['мектеп', 'бидай'], ['экспорт', 'несие'], ['ауыл', 'бидай'], ['мәлімет', 'жоба']])('%s is not of the theme of %s', (one, other) => {
  expect(themeOfNoun(one)).not.toBe(themeOfNoun(other));
});

it.each([['жұмсал', 'жұмса'], ['қаржыландырыл', 'қаржыландыр'], ['салын', 'сал'], ['оқытыл', 'оқы'], ['таб', 'тап']])('%s is a verb of the theme of %s', (verb, root) => {
  expect(themeOfVerb(verb)).toBeGreaterThan(0);
  expect(themeOfVerb(verb)).toBe(themeOfVerb(root));
});

it.each([['айырбастал', 'айырбас'], ['экспорттал', 'экспорт'], ['бөлін', 'қаржы'], ['жарала', 'ауру']])('%s is a verb of the theme of the noun %s', (verb, noun) => {
  expect(themeOfVerb(verb)).toBeGreaterThan(0);
  expect(themeOfVerb(verb)).toBe(themeOfNoun(noun));
});

it.each([['экспорт', true], ['оқушы', true], ['ауыл', false], ['мәлімет', false], ['жыл', false]])('%s is of a field that figures tell of: %s', (noun, isField) => {
  expect(themeOfNoun(noun)).toBeGreaterThan(0);
  expect(fieldOf(themeOfNoun(noun)) !== 0).toBe(isField);
});

it('says nothing of a word of any theme, nor of a verb that only says or is', () => {
  expect(themeOfNoun('және')).toBe(0);
  expect(themeOfVerb('де')).toBe(0);
  expect(themeOfVerb('бол')).toBe(0);
});
