import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { createExtractor, extract, RejectError } from './core.js';
import { createExtractor as createShipped, extract as extractShipped } from './index.js';

const TEXT = 'Асан Дарбаев кеше Өзбекстанға барып, 5 млрд теңгенің келісіміне қол қойды.';
const people = (entities: readonly { readonly type: string; readonly name: string }[]) => entities.filter(({ type }) => type === 'PERSON').map(({ name }) => name);
const names = readFileSync(new URL('../models/names.bin', import.meta.url));

describe('names', () => {
  it('come by themselves from derek', () => expect(people(extractShipped(TEXT, { language: 'kk' }).entities)).toEqual(['Асан Дарбаев']));
  it('come from derek/core with the bytes of the model', () => {
    for (const bytes of [names, new Uint8Array(names)]) expect(people(createExtractor({ models: { names: bytes } }).extract(TEXT).entities)).toEqual(['Асан Дарбаев']);
  });
  it('are left to rules without one', () => {
    const bare = extract(TEXT);
    expect(createShipped({ models: { names: null, facts: null } }).extract(TEXT)).toEqual(bare);
    expect(extractShipped(TEXT).entities.length).toBeGreaterThan(bare.entities.length);
  });
});

test('an extractor is made as the config says', () => {
  const { extract: own } = createExtractor({ lexicon: { currencies: [{ word: 'алтын динар', code: 'XAU' }] }, stages: { dates: false }, languages: ['kk', 'ru'] });
  expect(own('Кеше 5 алтын динарға сатып алды.')).toMatchObject({ money: [{ amount: 5, currency: 'XAU' }], dates: [] });
  expect(own('Вчера президент подписал закон о бюджете на 5 млрд тенге.').language).toBe('ru');
});

describe('what is given of a text', () => {
  const yesterday = (published: string | Date) => extract(TEXT, { published }).dates[0]?.value;
  it('published may be a Date: the day is that of the time zone', () => {
    expect(yesterday('2026-02-20')).toBe('2026-02-19');
    expect(yesterday(new Date('2026-02-20T10:00:00Z'))).toBe('2026-02-19');
    expect(yesterday(new Date('2026-02-20T20:00:00Z'))).toBe('2026-02-20');
  });
  it('null is nothing', () => expect(extract(TEXT, { title: null, language: null })).toEqual(extract(TEXT)));
  test.each<[string, unknown, RegExp]>([
    ['an option that there is not', { publishd: '2026-02-20' }, /unknown option "publishd"; did you mean "published"\?/],
    ['a day that no calendar has', { published: '2026-02-30' }, /option "published": /],
    ['a Date that is none', { published: new Date('no') }, /option "published": /],
    ['a number for a title', { title: 5 }, /option "title": /],
    ['a string for the options', '2026-02-20', /the options: /],
  ])('%s throws', (_, given, said) => {
    expect(() => extract(TEXT, given as object)).toThrow(said);
    expect(() => extract(TEXT, given as object)).toThrow(TypeError);
  });
  it('a text that is no string throws', () => expect(() => extract(null as unknown as string)).toThrow(/a string, not null/));
  it('a text that is not Kazakh is refused with a code', () => {
    expect(() => extract('Вчера президент подписал закон о бюджете на 5 млрд тенге.')).toThrow(RejectError);
    expect(extract('Вчера президент подписал закон о бюджете на 5 млрд тенге.', { language: 'kk' }).language).toBe('kk');
  });
});

describe('what an extractor is made by', () => {
  test.each<[string, unknown, RegExp]>([
    ['an option that there is not', { timezone: 'Asia/Almaty' }, /createExtractor: unknown option "timezone"; did you mean "timeZone"\?/],
    ['an option of another place', { published: '2026-02-20' }, /unknown option "published"; the options are languages/],
    ['a zone that there is not', { timeZone: 'Asia/Atlantis' }, /option "timeZone": /],
    ['a model by its path', { models: { names: 'models/names.bin' } }, /option "models.names": expected the bytes of a model/],
    ['bytes that are no model', { models: { names: new Uint8Array(64) } }, /./],
  ])('%s throws', (_, options, said) => expect(() => createExtractor(options as object)).toThrow(said));
});
