import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCY_ENTRIES } from './currencies.js';
import { inflect, type InflectOptions } from './inflect.js';
import { UNIT_ENTRIES } from './units.js';

/** Singular forms without and with a third person possessive, in the order gen dat acc loc abl ins. */
function declension(stem: string, poss: 0 | 3, options: InflectOptions = {}): string[] {
  const forms = inflect(stem, options).filter((f) => !f.features.plural && f.features.poss === poss && f.features.derivation === 'none');
  return ['gen', 'dat', 'acc', 'loc', 'abl', 'ins'].map((kase) => forms.find((f) => f.features.case === kase)?.form ?? '');
}

describe('cases', () => {
  it.each([
    ['теңге', 'теңгенің теңгеге теңгені теңгеде теңгеден теңгемен'],
    ['Алматы', 'Алматының Алматыға Алматыны Алматыда Алматыдан Алматымен'],
    ['доллар', 'доллардың долларға долларды долларда доллардан доллармен'],
    ['Семей', 'Семейдің Семейге Семейді Семейде Семейден Семеймен'],
    ['Қазақстан', 'Қазақстанның Қазақстанға Қазақстанды Қазақстанда Қазақстаннан Қазақстанмен'],
    ['пайыз', 'пайыздың пайызға пайызды пайызда пайыздан пайызбен'],
    ['Шымкент', 'Шымкенттің Шымкентке Шымкентті Шымкентте Шымкенттен Шымкентпен'],
    ['Арыс', 'Арыстың Арысқа Арысты Арыста Арыстан Арыспен'],
    ['рубль', 'рубльдің рубльге рубльді рубльде рубльден рубльмен'],
  ])('%s', (stem, forms) => expect(declension(stem, 0)).toEqual(forms.split(' ')));
});

describe('possessives', () => {
  it.each([
    ['доллар', {}, 'долларының долларына долларын долларында долларынан долларымен'],
    ['облыс', {}, 'облысының облысына облысын облысында облысынан облысымен'],
    ['республика', {}, 'республикасының республикасына республикасын республикасында республикасынан республикасымен'],
    ['тармақ', {}, 'тармағының тармағына тармағын тармағында тармағынан тармағымен'],
    ['қап', {}, 'қабының қабына қабын қабында қабынан қабымен'],
    ['орын', { vowelStem: 'орн' }, 'орнының орнына орнын орнында орнынан орнымен'],
  ] satisfies [string, InflectOptions, string][])('%s', (stem, options, forms) => expect(declension(stem, 3, options)).toEqual(forms.split(' ')));
});

it.each([
  ['ел', 'елдер'], ['ауыл', 'ауылдар'], ['оқушы', 'оқушылар'], ['мектеп', 'мектептер'], ['адам', 'адамдар'], ['пайыз', 'пайыздар'],
])('plural of %s is %s', (stem, plural) => expect(inflect(stem).map((f) => f.form)).toContain(plural));

it.each([
  ['жыл', 'жылғы'], ['жыл', 'жылғыдан'], ['қаңтар', 'қаңтардағы'], ['қаңтар', 'қаңтарындағы'], ['бүгін', 'бүгінгі'],
])('temporal forms of %s have %s', (stem, form) => expect(inflect(stem, { temporal: true }).map((f) => f.form)).toContain(form));

it.each([
  ['киловатт', 'киловаттық'], ['литр', 'литрдейі'], ['орын', 'орындық'], ['шақырым', 'шақырымдық'],
])('%s has %s', (stem, form) => expect(inflect(stem).map((f) => f.form)).toContain(form));

it('every form begins with the stem, but for a softened last letter', () => {
  const stems = [...CURRENCY_ENTRIES, ...UNIT_ENTRIES].filter((e) => !e.fixed && !e.lemma.includes(' ') && !e.lemma.includes('-')).map((e) => e.lemma);
  fc.assert(
    fc.property(fc.constantFrom(...stems), (stem) => {
      for (const { form } of inflect(stem)) expect(form.startsWith(stem.slice(0, -1)), form).toBe(true);
    }),
  );
});
