/** Words for money: units, their other spellings, signs and hundredths. */
import type { CurrencyData } from './classes.js';
import type { Entry } from './lexicon.js';
import type { InflectOptions } from './inflect.js';
import { CURRENCY_NAMES } from './currency-names.js';

/** Units that several countries share: what the bare word means when no country is near. */
const FALLBACKS: Readonly<Record<string, string>> = {
  доллар: 'USD', рубль: 'RUB', фунт: 'GBP', лира: 'TRY', манат: 'AZN', сом: 'KGS', вон: 'KRW', франк: 'CHF', рупия: 'INR',
  дирхам: 'AED', юань: 'CNY', иена: 'JPY', теңге: 'KZT',
};

/** Spellings of news beside the name of ICU: `[unit of the table, spelling]`. */
const SPELLINGS = [
  ['иена', 'иен'], ['иена', 'йен'], ['иена', 'йена'], ['рупия', 'рупий'], ['вон', 'вона'], ['крона', 'крон'],
  ['злота', 'злотый'], ['злота', 'злот'], ['тугрик', 'төгрөг'], ['гривна', 'гривн'], ['песо', 'песос'],
] as const;

/** ICU writes one unit two ways: `Чехия кронасы`, `Швеция кроны`. */
const SAME_UNIT: Readonly<Record<string, string>> = { крон: 'крона' };

/** Words that a bare number would make into money wrongly: other meanings are commoner (`алтын` gold, `быр`, `соль`). */
const ONLY_WITH_COUNTRY: ReadonlySet<string> = new Set([
  'алтын', 'соль', 'быр', 'тала', 'вату', 'кина', 'кип', 'бат', 'лек', 'пула', 'марка', 'реал', 'колон', 'леоне', 'така',
]);

/** Words that ICU does not have. */
const MORE = [
  { lemma: 'тг', data: { code: 'KZT' }, fixed: true },
  { lemma: 'еуро', data: { code: 'EUR' } },
  { lemma: 'евро', data: { code: 'EUR' } },
  { lemma: 'сум', data: { code: 'UZS' } },
  { lemma: 'фунт стерлинг', data: { code: 'GBP' } },
  { lemma: 'долл', data: { code: null, fallback: 'USD' }, fixed: true },
  { lemma: 'руб', data: { code: null, fallback: 'RUB' }, fixed: true },
  { lemma: 'тиын', data: { code: 'KZT', minorOf: 'теңге' } },
  { lemma: 'цент', data: { code: null, fallback: 'USD', minorOf: 'доллар' } },
  { lemma: 'евроцент', data: { code: 'EUR', minorOf: 'еуро' } },
  { lemma: 'еуроцент', data: { code: 'EUR', minorOf: 'еуро' } },
  { lemma: 'копейка', data: { code: null, fallback: 'RUB', minorOf: 'рубль' } },
  { lemma: 'тенге', data: { code: 'KZT' } }, // the Russian spelling, in quotes and slips
] as const satisfies readonly { lemma: string; data: CurrencyData; fixed?: boolean }[];

/** Signs, before or after the number. */
export const CURRENCY_SIGNS: ReadonlyMap<string, CurrencyData> = new Map<string, CurrencyData>([
  ['$', { code: null, fallback: 'USD' }], ['€', { code: 'EUR' }], ['₸', { code: 'KZT' }], ['₽', { code: 'RUB' }],
  ['£', { code: 'GBP' }], ['¥', { code: null, fallback: 'JPY' }], ['₺', { code: 'TRY' }], ['₴', { code: 'UAH' }],
]);

/** ISO codes as rate tables write them: `KZT`, `USD`. */
const CODES = ['KZT', 'USD', 'EUR', 'RUB', 'CNY', 'GBP', 'KGS', 'UZS', 'TRY'] as const;

function optionsOf(lemma: string): InflectOptions {
  // Loans that usage writes with either harmony: юаньға and юаньге.
  return /[ьио]$/.test(lemma) || lemma === 'цент' ? { harmony: 'both' } : {};
}

function* entries(): Generator<Entry<'currency'>> {
  const units = new Map<string, Record<string, string>>();
  for (const [code, country, , written] of CURRENCY_NAMES) {
    const unit = SAME_UNIT[written] ?? written;
    const byCountry = units.get(unit) ?? {};
    if (country) byCountry[country] = code;
    units.set(unit, byCountry);
  }
  for (const [unit, byCountry] of units) {
    const codes = Object.values(byCountry);
    const data: CurrencyData = {
      code: codes.length === 1 && !ONLY_WITH_COUNTRY.has(unit) ? (codes[0] ?? null) : null, byCountry,
      ...(FALLBACKS[unit] && codes.length > 1 ? { fallback: FALLBACKS[unit] } : {}),
    };
    const spellings = [unit, ...SPELLINGS.filter(([of]) => of === unit).map(([, spelling]) => spelling)];
    for (const lemma of spellings) yield { lemma, cls: 'currency', data, options: optionsOf(lemma) };
  }
  for (const { lemma, data, ...rest } of MORE as readonly { lemma: string; data: CurrencyData; fixed?: boolean }[]) {
    yield { lemma, cls: 'currency', data, ...(rest.fixed ? { fixed: true } : { options: optionsOf(lemma) }) };
  }
  for (const [lemma, data] of CURRENCY_SIGNS) yield { lemma, cls: 'currency', data, fixed: true };
  for (const code of CODES) yield { lemma: code, cls: 'currency', data: { code }, fixed: true };
}

export const CURRENCY_ENTRIES: readonly Entry<'currency'>[] = [...entries()];
