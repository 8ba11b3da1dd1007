import { describe, expect, it } from 'vitest';
import { CURRENCY_NAMES } from './currency-names.js';
import { endingFeatures } from './suffixes.js';
import { nounBase } from './base-form.js';
import { roman } from './numerals.js';
import { predicateOf } from './analyse.js';

describe('Roman numerals, in Latin and Cyrillic letters', () => {
  it.each([['XIV', 14], ['ХІV', 14], ['ІІ', 2], ['XXI', 21], ['ХХІ', 21], ['IV', 4], ['ІV', 4], ['XIX', 19], ['М', 1000]])('%s is %i', (text, value) => expect(roman(text)).toBe(value));
  it.each(['', 'IIX', 'ВВП', 'ХВҚ', 'IIII', 'VX', 'қор'])('%s is none', (text) => expect(roman(text)).toBeNull());
});

describe('endings after a hyphen', () => {
  it.each([
    ['ден', { case: 'abl', poss: 0 }], ['нан', { case: 'abl', poss: 0 }], ['ға', { case: 'dat', poss: 0 }], ['сі', { case: 'nom', poss: 3 }], ['ы', { case: 'nom', poss: 3 }],
    ['інен', { case: 'abl', poss: 3 }], ['ның', { case: 'gen', poss: 0 }], ['мен', { case: 'ins', poss: 0 }], ['дағы', { case: 'attr', poss: 0 }], ['дей', { case: 'equ', poss: 0 }],
    ['ші', { derivation: 'ordinal' }], ['нші', { derivation: 'ordinal' }], ['ыншы', { derivation: 'ordinal' }], ['сыншы', { derivation: 'ordinal' }], ['еуі', { derivation: 'collective', poss: 3 }],
    ['даған', { derivation: 'approximative' }],
  ])('-%s', (ending, features) => expect(endingFeatures(ending)).toMatchObject(features));
  it.each(['шақырым', 'бап', 'мм', 'орын', ''])('-%s is none', (ending) => expect(endingFeatures(ending)).toBeUndefined());
});

it.each([
  ['үйді', 'үй'], ['техникасы', 'техника'], ['туындысын', 'туынды'], ['тікұшағы', 'тікұшақ'], ['адамнан', 'адам'], ['жобаларға', 'жоба'], ['студенттің', 'студент'],
  ['оқушы', 'оқушы'], ['отбасы', 'отбасы'], ['құтқарушысы', 'құтқарушы'], ['кітапхана', 'кітапхана'], ['жылқы', 'жылқы'], ['кәсіпорын', 'кәсіпорын'],
  ['отын', 'отын'], ['шығындар', 'шығын'], ['пайдасы', 'пайда'], ['оқиғаның', 'оқиға'], ['жұмыртқаны', 'жұмыртқа'], ['тендерде', 'тендер'], ['қорытындысы', 'қорытынды'],
])('the base of %s is %s', (form, base) => expect(nounBase(form)).toBe(base));

it.each([
  ['бөлмек', 'intent', false], ['салынады', 'present', false], ['бөлінбеген', 'perfect', true], ['аударылмағанын', 'perfect', true], ['хабарлады', 'past', false],
  ['мәлімдеді', 'past', false], ['болса', 'conditional', false], ['төленбейді', 'present', true], ['ашылған', 'perfect', false],
] as const)('%s is %s, negated %s', (word, form, negated) => expect(predicateOf(word)).toEqual({ form, negated }));

it.each(['тармақ', 'еді', 'тамақ', 'үй'])('%s is no verb', (word) => expect(predicateOf(word)).toBeNull());

describe('currencies', () => {
  it('have the names of ICU, where this Node has the same edition of them', () => {
    const icu = new Intl.DisplayNames('kk', { type: 'currency' });
    // Editions differ in a few names; the bulk must be the same list.
    const same = CURRENCY_NAMES.filter(([code, , country]) => icu.of(code)?.toLowerCase().startsWith(country.slice(0, 5).toLowerCase()));
    expect(same.length).toBeGreaterThan(CURRENCY_NAMES.length * 0.9);
  });

  it('are each listed once', () => expect(new Set(CURRENCY_NAMES.map(([code]) => code)).size).toBe(CURRENCY_NAMES.length));
});
