import kk from 'i18n-iso-countries/langs/kk.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { linksOf } from '../../5-relate/links.js';
import { COUNTRIES } from './countries.js';

const countries: Readonly<Record<string, string | readonly string[]>> = kk.countries;
/** A first name of the source that is another country's common one, or a note. */
const OTHERS: ReadonlySet<string> = new Set(['Оңтүстік Африка', 'Мьянма (Бирма)', 'Сянган АӘА']);

test('all 250 countries of the source, by its names', () => {
  expect(Object.keys(countries)).toHaveLength(250);
  for (const [code, names] of Object.entries(countries)) {
    const [first = ''] = typeof names === 'string' ? [names] : names;
    if (!OTHERS.has(first)) expect([first, linksOf('GPE', first).iso3166]).toEqual([first, code]);
    const [common = ''] = COUNTRIES.find((country) => country.code === code)?.names ?? [];
    expect([common, linksOf('GPE', common).iso3166]).toEqual([common, code]);
  }
});
