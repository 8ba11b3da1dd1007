/**
 * The calendar in words: months, weekdays, units of time, seasons, parts of a period. Stems only; forms come from
 * `inflect`.
 */
import type { Features } from './features.js';
import { inflect } from './inflect.js';
import type { Entry } from './lexicon.js';

export type TimeUnit =
  | 'century' | 'decade' | 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second' | 'millennium';

/** Months by number, with the names that speech takes from Russian (`март айында`). */
const MONTHS = [
  ['қаңтар', 'январь'], ['ақпан', 'февраль'], ['наурыз', 'март'], ['сәуір', 'апрель'], ['мамыр', 'май'], ['маусым', 'июнь'],
  ['шілде', 'июль'], ['тамыз', 'август'], ['қыркүйек', 'сентябрь'], ['қазан', 'октябрь'], ['қараша', 'ноябрь'], ['желтоқсан', 'декабрь'],
] as const;

/** Months by their Kazakh names. */
export const MONTH_NAMES: readonly string[] = MONTHS.map(([name]) => name);

/** Short months of stamps (`24 қыр. 2025`); several are words of their own, so they count only between a day and a year. */
export const MONTH_ABBREVIATIONS: ReadonlyMap<string, number> = new Map(
  ([
    'қаң қаңт', 'ақп', 'нау наур', 'сәу', 'мам', 'мау маус', 'шіл', 'там', 'қыр қырк', 'қаз', 'қар', 'жел желт',
  ] as const).flatMap((forms, k) => forms.split(' ').map((form) => [form, k + 1] as const)),
);

/** Months whose bare name is often something else: May oil, a season of matches or heating, a cauldron or the city. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['май', 'маусым', 'қазан']);

/** Monday is 1. */
const WEEKDAYS = ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'] as const;

const UNITS = [
  { lemma: 'мыңжылдық', unit: 'millennium' },
  { lemma: 'ғасыр', unit: 'century' },
  { lemma: 'ғ', unit: 'century', fixed: true },
  { lemma: 'ғғ', unit: 'century', fixed: true },
  { lemma: 'онжылдық', unit: 'decade' },
  { lemma: 'жыл', unit: 'year' },
  { lemma: 'ж', unit: 'year', fixed: true },
  { lemma: 'жж', unit: 'year', fixed: true },
  { lemma: 'жартыжылдық', unit: 'half' },
  { lemma: 'жарты жылдық', unit: 'half' },
  { lemma: 'тоқсан', unit: 'quarter' },
  { lemma: 'ай', unit: 'month' },
  { lemma: 'апта', unit: 'week' },
  { lemma: 'күн', unit: 'day' },
  { lemma: 'тәулік', unit: 'day' },
  { lemma: 'сутка', unit: 'day' },
  { lemma: 'сағат', unit: 'hour' },
  { lemma: 'сағ', unit: 'hour', fixed: true },
  { lemma: 'минут', unit: 'minute' },
  { lemma: 'мин', unit: 'minute', fixed: true },
  { lemma: 'секунд', unit: 'second' },
  { lemma: 'сек', unit: 'second', fixed: true },
  // what is so long, or so old: 85 жылдығы, 10 айлық
  { lemma: 'ғасырлық', unit: 'century', length: true },
  { lemma: 'жылдық', unit: 'year', length: true },
  { lemma: 'айлық', unit: 'month', length: true },
  { lemma: 'апталық', unit: 'week', length: true },
  { lemma: 'күндік', unit: 'day', length: true },
  { lemma: 'тәуліктік', unit: 'day', length: true },
  { lemma: 'сағаттық', unit: 'hour', length: true },
  { lemma: 'минуттық', unit: 'minute', length: true },
] as const satisfies readonly { lemma: string; unit: TimeUnit; fixed?: boolean; length?: true }[];

/** Units that count a thing by its length or age, and name no stretch of the calendar. */
export const LENGTH_UNITS: ReadonlySet<string> = new Set(UNITS.filter((unit) => 'length' in unit).map(({ lemma }) => lemma));

function* entries(): Generator<Entry> {
  for (const [k, names] of MONTHS.entries()) {
    for (const [borrowed, lemma] of names.entries()) {
      yield {
        lemma, cls: 'month', data: { month: k + 1 }, options: { temporal: true, ...(borrowed ? { harmony: 'both' as const } : {}) },
      };
    }
  }
  for (const [k, lemma] of WEEKDAYS.entries()) yield { lemma, cls: 'weekday', data: { weekday: k + 1 }, options: { temporal: true } };
  for (const u of UNITS as readonly { lemma: string; unit: TimeUnit; fixed?: boolean }[]) {
    yield { lemma: u.lemma, cls: 'timeUnit', data: { unit: u.unit }, ...(u.fixed ? { fixed: true } : { options: { temporal: true } }) };
  }
}

export const CALENDAR_ENTRIES: readonly Entry[] = [...entries()];

/** Forms of the stems with what each stem means, for words that count only after a calendar word. */
export function formTable<T>(stems: Iterable<readonly [stem: string, value: T]>): ReadonlyMap<
  string, { readonly value: T; readonly features: Features }
> {
  const table = new Map<string, { value: T; features: Features }>();
  for (const [stem, value] of stems) {
    for (const { form, features } of inflect(stem, { temporal: true })) {
      if ((features.poss === 0 || features.poss === 3) && !table.has(form)) table.set(form, { value, features });
    }
  }
  return table;
}

/** EDTF codes of the seasons. */
export const SEASONS = formTable([['көктем', 21], ['жаз', 22], ['күз', 23], ['қыс', 24]]);

/** `басында`, `ортасында`, `соңына`, `аяғынан`: where in a period. */
export type Edge = 'start' | 'middle' | 'end';
export const EDGES = formTable<Edge>([['бас', 'start'], ['орта', 'middle'], ['соң', 'end'], ['аяқ', 'end']]);

/** `аяқ кезінде`, `бас шенінде`, `орта тұсына`: after a word of `EDGES` without an ending. */
export const EDGE_NOUNS = formTable([['кез', 'edge'], ['шен', 'edge'], ['тұс', 'edge'], ['жақ', 'edge']]);

/** `бірінші жартысында`. */
export const HALVES = formTable([['жарты', 'half']]);

/** `сәйкес кезең`, `осы мезгіл`. */
export const STRETCHES = formTable([['кезең', 'period'], ['мерзім', 'period'], ['мезгіл', 'period'], ['уақыт', 'time'], ['кез', 'time']]);
