/** Values as people read them, in the language of the page. */
import type { DateMention, Money, Quantity } from '../../record/schema.js';
import { USUAL } from '../site.js';
import { language, t, word } from './i18n/index.js';

/** A field of a stored mention; what is usual was left out. */
export function field<T extends object, K extends keyof T & string>(mention: T, name: K): T[K] {
  return (Object.hasOwn(mention, name) ? mention[name] : USUAL[name]) as T[K];
}

/**
 * Browsers come without Kazakh, many of them: their numbers are written as in Russian, which Kazakh shares, its own words by ourselves.
 */
const locale = (): string => (language === 'kk' ? 'ru' : language);
const KAZAKH_MONTHS = ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.'];

export const whole = (value: number): string => new Intl.NumberFormat(locale()).format(value);
export const percent = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** `4,3 млрд`: short from a million on, exact below. */
export function short(value: number): string {
  const isLarge = Math.abs(value) >= 1e6;
  return new Intl.NumberFormat(
    locale(), isLarge ? { notation: 'compact', maximumFractionDigits: 3 } : { maximumFractionDigits: 6 },
  ).format(
    value,
  );
}

/** `2026-02-20` as a day of the page's language; what is no day as it is. */
export function day(date: string | null): string {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '') ?? [];
  if (date === null || year === undefined) return date ?? '';
  if (language === 'kk') return `${year} ж. ${Number(dayOfMonth)} ${KAZAKH_MONTHS[Number(month) - 1] ?? month}`;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

const UNIT_SIGNS: Readonly<Record<string, string>> = { Cel: '°C', har: 'га', m2: 'м²', m3: 'м³', 'kW.h': 'кВт·сағ', MCI: 'АЕК' };
export const unitSign = (unit: string): string => (Object.hasOwn(UNIT_SIGNS, unit) ? (UNIT_SIGNS[unit] as string) : unit);

export interface FigureParts {
  readonly amount: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly relation: string;
  readonly unit: string | null;
  readonly per?: string | null;
  readonly change?: string;
}

/** `> 11,9 млрд USD`, `5–10 %`, `up by 3 млрд KZT`. */
export function figureText({ amount, min, max, relation, unit, per = null, change = 'none' }: FigureParts): string {
  const bounds = relation === 'range' || (amount === null && min !== null && max !== null);
  const number = bounds && min !== null && max !== null ? `${short(min)}–${short(max)}` : amount === null ? '' : short(amount);
  const sign = word(t.relations, relation);
  return (
    [word(t.changes, change), sign, number, unit === null ? '' : unitSign(unit)].filter((part) => part !== '').join(' ') +
    (per === null || per === '' ? '' : ` / ${unitSign(per)}`)
  );
}

/** A stored figure's parts. Where bounds were left out, they are the amount's. */
export function partsOf(figure: Money | Quantity): FigureParts {
  const isMoney = 'currency' in figure;
  const isShare = !isMoney && field(figure, 'kind') === 'percent';
  return {
    amount: field(figure, 'amount') ?? null, min: field(figure, 'min'), max: field(figure, 'max'),
    relation: field(figure, 'relation'),
    unit: isMoney ? figure.currency : isShare ? '%' : (field(figure, 'unit') ?? field(figure, 'of')),
    per: field(figure, 'per'), change: field(figure, 'change'),
  };
}

export function dateText(date: DateMention): string {
  return field(date, 'value') ?? word(t.dateKinds, date.kind);
}
