import { describe, expect, test } from 'vitest';
import { linksOf } from './links.js';

describe('links of what a name is certain to mean', () => {
  test.each([
    ['GPE', 'Қазақстан Республикасы', { iso3166: 'KZ', wikidata: 'Q232' }],
    ['GPE', 'Әзірбайжан', { iso3166: 'AZ', wikidata: 'Q227' }],
    ['GPE', 'Куба', { iso3166: 'CU', wikidata: 'Q241' }],
    ['GPE', 'Павлодар облысы', { iso3166_2: 'KZ-55' }],
    ['LOCATION', 'Гренландия', { iso3166: 'GL' }],
    ['GPE', 'Косово', { iso3166: 'XK' }],
    ['GPE', 'БҚО', { iso3166_2: 'KZ-27' }],
    ['GPE', 'Нұр-Сұлтан', { iso3166_2: 'KZ-71', wikidata: 'Q1520' }],
    ['GPE', 'Алматы', { iso3166_2: 'KZ-75', wikidata: 'Q35493' }],
    ['GPE', 'Алматы облысы', { iso3166_2: 'KZ-19' }],
    ['ORGANISATION', 'БҰҰ', { wikidata: 'Q1065' }],
  ] as const)('%s %s', (type, name, links) => {
    expect(linksOf(type, name)).toEqual(links);
  });

  test.each([
    ['GPE', 'Павлодар'], ['GPE', 'Абай ауданы'], ['GPE', 'Ташкент'], ['PERSON', 'Кубанычбек'], ['GPE', 'Кубанычбек'], ['NORP', 'қазақстандық'],
    ['ORGANISATION', 'Қазақстан темір жолы'], ['PERSON', 'Абай'],
  ] as const)('none for %s %s', (type, name) => {
    expect(linksOf(type, name)).toEqual({});
  });
});
