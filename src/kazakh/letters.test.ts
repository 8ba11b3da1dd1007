import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALPHABET, BACK_VOWELS, FRONT_VOWELS, NEUTRAL_VOWELS, finalClass, harmony, isKazakhLetter, isVowel } from './letters.js';

describe('harmony', () => {
  test.each([
    // native and assimilated words go by their last vowel
    ['back', 'доллар Қазақстан ұйым қала облысы алаң тоқсан миллион Алматы қазақ'],
    ['front', 'теңге мемлекет жүз сөз Алматы-Өскемен Өзбекстанмен министр жәрмеңке үкімет'],
    // neutral letters take it from the left
    ['back', 'оқу тау су ту аю қырғи Ғали қиын'],
    ['front', 'келу сәуле демеу би Әли'],
    // closed last syllables of loans
    ['front', 'кредит бензин тариф депозит литр'],
    ['back', 'клуб ресурс институт конкурс'],
    // a soft sign softens, but not every loan
    ['front', 'рубль спектакль автомобиль фестиваль'],
    ['back', 'медаль альянс'],
    // surnames in -ев, a city that is none
    ['back', 'Тоқаев Жаңабаев Серікова'],
    ['front', 'Киев Өскемен'],
  ] as const)('%s: %s', (expected, words) => {
    for (const word of words.split(' ')) expect([word, harmony(word)]).toEqual([word, expected]);
  });
});

describe('finalClass', () => {
  test.each([
    ['vowel', 'теңге Алматы бюджеті Германия'],
    ['voiceless', 'банк халық АҚШ клуб Тоқаев Мадрид педагог'],
    ['voiced', 'қаз Тараз саз'],
    ['nasal', 'миллион ұйым мың'],
    ['sonorant', 'доллар ел Қытай тау келу такси рубль'],
  ] as const)('%s: %s', (expected, words) => {
    for (const word of words.split(' ')) expect([word, finalClass(word)]).toEqual([word, expected]);
  });

  test('a stem that ends in no Kazakh letter has no class', () => {
    expect(['', '2025', 'Brent', '%'].map(finalClass)).toEqual([null, null, null, null]);
  });
});

test('every vowel letter is in exactly one set, and every letter is one in both cases', () => {
  for (const c of ALPHABET) {
    const sets = [BACK_VOWELS, FRONT_VOWELS, NEUTRAL_VOWELS].filter((set) => set.has(c)).length;
    expect([c, sets]).toEqual([c, isVowel(c) ? 1 : 0]);
    expect(isKazakhLetter(c) && isKazakhLetter(c.toUpperCase())).toBe(true);
    expect(isVowel(c.toUpperCase())).toBe(isVowel(c));
  }
  expect(['a', 'i', 'ї', '1', ''].some(isKazakhLetter)).toBe(false);
});

test('harmony and class are answered for every word, in any case', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 12 }), (word) => {
      expect(harmony(word.toUpperCase())).toBe(harmony(word));
      expect(finalClass(word.toUpperCase())).toBe(finalClass(word));
    }),
  );
});
