/** A sum: the number, its currency with the country before it, or a sign on either side. */
import { BIT, type CurrencyData } from '../../kazakh/classes.js';
import { CURRENCY_SIGNS } from '../../kazakh/currencies.js';
import { matchAt } from '../../3-segment/tokens.js';
import type { CurrencyBasis } from '../../record/schema.js';
import type { FigureContext } from '../figures/figure.js';
import { withEnding, type UnitMatch } from '../figures/unit-match.js';
import type { NumberSpan } from '../figures/number.js';
import { hasClass, lowerAt } from '../figures/scan.js';
import { countryNear } from './country.js';

/** A sum whose currency stands at token `i`: `5 млн теңге`, `45 млн канада доллары`, `20 сом`, `15 тиын`. */
export function moneyAt(number: NumberSpan, i: number, context: FigureContext): UnitMatch | null {
  const { tokens } = context.doc;
  if (!hasClass(tokens, i, BIT.currency | BIT.country)) return null;
  const adjective = matchAt(tokens, i, 'country');
  let at = adjective ? adjective.next : i;
  if (adjective && lowerAt(tokens, at) === '.') at++; // АҚШ. доллары
  const currency = matchAt(tokens, at, 'currency');
  if (!currency || (tokens.gap[at] === 0 && adjective)) return adjective ? moneyPlain(number, i, context) : null;
  const { data } = currency.reading.entry;
  const country = adjective?.reading.entry.data.country ?? null;
  const settled = country === null ? settle(data, number, context) : stated(data, country);
  if (!settled) return null;
  const end = withEnding(tokens, currency.next, currency.reading.features);
  return { ...figure(number, settled, number.from, end.to), features: end.features, per: null };
}

/** `ресей` is a country and no adjective where no currency follows; then nothing is said. */
function moneyPlain(number: NumberSpan, i: number, context: FigureContext): UnitMatch | null {
  const currency = matchAt(context.doc.tokens, i, 'currency');
  const settled = currency && settle(currency.reading.entry.data, number, context);
  return currency && settled ? { ...figure(number, settled, number.from, currency.next), features: currency.reading.features } : null;
}

/** `$61,20`, `€ 5 млн`: the sign stands before the number. */
export function moneySignBefore(number: NumberSpan, context: FigureContext): UnitMatch | null {
  const { tokens } = context.doc;
  const at = number.from - 1;
  const sign = CURRENCY_SIGNS.get(lowerAt(tokens, at));
  if (!sign || at < 0 || context.claims[at] !== 0) return null;
  const settled = settle(sign, number, context);
  return settled && { ...figure(number, settled, at, number.to), features: number.features };
}

interface Settled {
  readonly code: string;
  readonly basis: CurrencyBasis;
  readonly minor: boolean;
}

function figure(number: NumberSpan, { code, basis, minor }: Settled, from: number, to: number): Omit<UnitMatch, 'features'> {
  // 41,350 теңге: with three digits after the comma and no scale the comma stands between thousands.
  const value = number.thousands ?? number.value;
  return {
    kind: 'money', unit: code, from, to, value, high: number.high, currencyBasis: basis,
    rule: minor ? 'money/minor' : 'money/amount-currency',
  };
}

function stated(data: CurrencyData, country: string): Settled | null {
  const code = data.byCountry?.[country] ?? (country === 'US' ? data.fallback : data.code);
  return code ? { code, basis: 'stated', minor: data.minorOf !== undefined } : null;
}

/** The currency of a bare word: its own, a country's nearby, or what it means by default. */
function settle(data: CurrencyData, number: NumberSpan, context: FigureContext): Settled | null {
  const minor = data.minorOf !== undefined;
  if (data.code !== null) return { code: data.code, basis: 'stated', minor };
  const byCountry = data.byCountry;
  // Доллар means the dollar of the United States unless said otherwise, wherever the story is set.
  if (byCountry && data.fallback !== 'USD') {
    const country = countryNear(number.from, context, (c) => byCountry[c] !== undefined);
    const code = country && byCountry[country];
    if (code) return { code, basis: 'context', minor };
  }
  // A bare фунт with no country and no scale is a weight.
  if (data.fallback === 'GBP' && number.scale === 0) return null;
  return data.fallback ? { code: data.fallback, basis: 'default', minor } : null;
}

