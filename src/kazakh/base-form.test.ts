import { describe, expect, test } from 'vitest';
import { baseForm } from './base-form.js';
import { BODIES } from './gazetteer/bodies.js';
import { COUNTRIES } from './gazetteer/countries.js';
import { isKnownWord } from './gazetteer/index.js';
import { GIVEN_NAMES } from './gazetteer/people.js';
import { KAZAKH_CITIES, KAZAKH_DISTRICTS, LOCATIONS, SUBDIVISIONS, WORLD_CITIES } from './gazetteer/places.js';
import { inflect } from './inflect.js';

describe('base form of a word', () => {
  test.each([
    ['Өзбекстан', 'Өзбекстанмен Өзбекстанға Өзбекстандағы Өзбекстан'],
    ['Шымкент', 'Шымкент Шымкентке Шымкентте'],
    ['Алматы', 'Алматы Алматыдан Алматының'],
    ['Астана', 'Астана Астанада'],
    ['Өскемен', 'Өскемен Өскеменде Өскеменнен'],
    ['Канада', 'Канада Канадада'],
    ['ұйымы', 'ұйымы ұйымына ұйымының ұйымынан'],
    ['облысы', 'облысы облысындағы облысында облысын'],
    ['ауданы', 'ауданы ауданына ауданының'],
    ['капитаны', 'капитаны капитанына капитанының'],
    ['округі', 'округі округіне округінің'],
    ['Түрменстан', 'Түрменстан Түрменстанда'],
    ['Хабаровск', 'Хабаровск Хабаровскіге Хабаровскіден'],
    ['министрлігі', 'министрлігі министрлігінің министрлігіне'],
    ['кәсіпорны', 'кәсіпорны кәсіпорнына'],
    ['ТМҰ', 'ТМҰ ТМҰ-ның ТМҰ-ға'],
    ['Facebook', 'Facebook Facebook-тің Facebook-ке'],
    ['қызылша', 'қызылшамен қызылшаға'],
    ['Айдана', 'Айдана Айдананың'],
  ])('%s', (base, forms) => {
    for (const form of forms.split(' ')) expect([form, baseForm(form)]).toEqual([form, base]);
  });

  test.each([
    ['Тоқаев', 'Тоқаев Тоқаевтың Тоқаевқа Тоқаевпен Тоқаевтан'],
    ['Оспанова', 'Оспанова Оспанованың Оспановаға'],
    ['Мәди', 'Мәди Мәдидің'],
    ['Ерден', 'Ерден Ерденнің'],
    ['Сатыбалды', 'Сатыбалды Сатыбалдының'],
    ['Ақмолда', 'Ақмолда Ақмолданың'],
    ['Жұбанқызы', 'Жұбанқызы Жұбанқызының Жұбанқызына'],
  ])('of a person: %s', (base, forms) => {
    for (const form of forms.split(' ')) expect([form, baseForm(form, { person: true })]).toEqual([form, base]);
  });
});

test('every name of the gazetteer comes back from every case', () => {
  const names = [
    ...[...COUNTRIES, ...SUBDIVISIONS, ...Object.values(BODIES).flat()].flatMap(({ names: all }) => all),
    ...[...KAZAKH_CITIES, ...WORLD_CITIES].flatMap((row) => row.split('=')),
    ...KAZAKH_DISTRICTS, ...LOCATIONS,
    ...[...GIVEN_NAMES].map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
  ];
  const wrong: string[] = [];
  let tried = 0;
  for (const name of new Set(names)) {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (!/^[^A-Za-z]+[а-яәғқңөұүһі]$/iu.test(last)) continue;
    for (const { form, features } of inflect(last)) {
      // A form that is another known name is that name: Арыстан is not Арыс from somewhere.
      if (features.poss !== 0 || features.plural || features.derivation !== 'none' || (form !== last && isKnownWord(form.toLowerCase()))) continue;
      tried++;
      const base = baseForm(form, { several: name.includes(' ') });
      if (base !== last) wrong.push(`${name}: ${form} gave ${base}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(10_000);
});
