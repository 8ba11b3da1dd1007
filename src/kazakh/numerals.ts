/** Number words: stems with their values, and the ordinals and collectives made of them. */
import type { Entry } from './lexicon.js';
import { attach, inflect } from './inflect.js';
import { wordsOf } from './lexicon/index.js';
import { finalClass } from './letters.js';
import type { Features } from './features.js';

interface Stem {
  readonly stem: string;
  readonly value: number;
  readonly rank: 0 | 1 | 2;
  /** Irregular ordinal stem before -ншы (`жиырмасыншы`). */
  readonly ordinal?: string;
  /** Stem before a possessive, where a vowel falls out (`қырқы`). */
  readonly vowelStem?: string;
  readonly collective?: string;
}

const STEMS = [
  { stem: 'нөл', value: 0, rank: 0 },
  { stem: 'бір', value: 1, rank: 0 },
  { stem: 'екі', value: 2, rank: 0, collective: 'екеу' },
  { stem: 'үш', value: 3, rank: 0, collective: 'үшеу' },
  { stem: 'төрт', value: 4, rank: 0, collective: 'төртеу' },
  { stem: 'бес', value: 5, rank: 0, collective: 'бесеу' },
  { stem: 'алты', value: 6, rank: 0, collective: 'алтау' },
  { stem: 'жеті', value: 7, rank: 0, collective: 'жетеу' },
  { stem: 'сегіз', value: 8, rank: 0 },
  { stem: 'тоғыз', value: 9, rank: 0 },
  { stem: 'он', value: 10, rank: 1 },
  { stem: 'жиырма', value: 20, rank: 1, ordinal: 'жиырмасы' },
  { stem: 'отыз', value: 30, rank: 1 },
  { stem: 'қырық', value: 40, rank: 1, ordinal: 'қырқ', vowelStem: 'қырқ' },
  { stem: 'елу', value: 50, rank: 1 },
  { stem: 'алпыс', value: 60, rank: 1 },
  { stem: 'жетпіс', value: 70, rank: 1 },
  { stem: 'сексен', value: 80, rank: 1 },
  { stem: 'тоқсан', value: 90, rank: 1 },
  { stem: 'жүз', value: 100, rank: 2 },
] as const satisfies readonly Stem[];

/** Powers of ten with a name, full and short. Short forms take their endings after a hyphen. */
const SCALES = [
  { stem: 'мың', exponent: 3 },
  { stem: 'миллион', exponent: 6 },
  { stem: 'млн', exponent: 6, short: true },
  { stem: 'миллиард', exponent: 9 },
  { stem: 'млрд', exponent: 9, short: true },
  { stem: 'триллион', exponent: 12 },
  { stem: 'трлн', exponent: 12, short: true },
  { stem: 'квадриллион', exponent: 15 },
] as const satisfies readonly { stem: string; exponent: number; short?: boolean }[];

/**
 * Forms that are something else far more often than a number: pronouns (`оны`, `онда`), `үшін` (for), `жүзі` (its face),
 * `бірге` (together). The reader takes them only after another number word.
 */
export const RARELY_NUMBERS: ReadonlySet<string> = new Set([
  // a quarter of the year, possessed
  ...inflect('тоқсан').filter(({ features }) => features.poss === 3).map(({ form }) => form),
  ...wordsOf('rarely-number'),
]);

/** `бүтін`, `жарым`, `жарты` and the particles of spoken decimals: what the reader looks for by name. */
export const NUMERAL_CUES = [
  { lemma: 'жарым', cue: 'half-more' },
  { lemma: 'жарты', cue: 'half' },
  { lemma: 'ширек', cue: 'quarter' },
] as const;

/** The ordinal stem of a numeral: `бесінші`, `алтыншы`, `жиырмасыншы`. */
function ordinalOf(stem: string, irregular?: string): string {
  const base = irregular ?? stem;
  return attach(base, finalClass(base) === 'vowel' ? 'ншI' : 'IншI');
}

function* numeralEntries(): Generator<Entry> {
  for (const s of STEMS as readonly Stem[]) {
    const data = { value: s.value, rank: s.rank };
    const entry = (lemma: string, derivation: Features['derivation'] = 'none'): Entry => ({
      lemma, cls: 'numeral', data,
      options: { derivation, ...(s.vowelStem && derivation === 'none' ? { vowelStem: s.vowelStem } : {}) },
    });
    yield entry(s.stem);
    if (s.vowelStem) yield { ...entry(s.stem), options: {} }; // қырығы beside қырқы
    yield entry(ordinalOf(s.stem, s.ordinal), 'ordinal');
    if (s.ordinal) yield entry(ordinalOf(s.stem), 'ordinal'); // жиырманшы
    if (s.collective) yield entry(s.collective, 'collective');
  }
  for (const { stem, exponent, ...rest } of SCALES as readonly { stem: string; exponent: number; short?: boolean }[]) {
    yield { lemma: stem, cls: 'scale', data: { exponent }, ...(rest.short ? { fixed: true } : {}) };
    if (!rest.short) yield { lemma: ordinalOf(stem), cls: 'scale', data: { exponent }, options: { derivation: 'ordinal' } };
  }
  for (const { lemma, cue } of NUMERAL_CUES) yield { lemma, cls: 'cue', data: { cue } };
}

export const NUMERAL_ENTRIES: readonly Entry[] = [...numeralEntries()];

/** Roman digits in Latin letters and their Cyrillic look-alikes (`ХХІ`, `ІІ`, `П` for II in old type is not read). */
const ROMAN: Readonly<Record<string, number>> = {
  I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000, І: 1, Х: 10, С: 100, М: 1000, Ү: 5,
};

/**
 * The value of a Roman numeral, in Latin or Cyrillic letters or a mixture; null for anything else, `IIX` and other
 * ill-formed ones too.
 */
export function roman(surface: string): number | null {
  if (surface.length === 0 || surface.length > 15) return null;
  let total = 0;
  for (let i = 0; i < surface.length; i++) {
    const here = ROMAN[surface.charAt(i)];
    if (here === undefined) return null;
    const next = ROMAN[surface.charAt(i + 1)] ?? 0;
    total += here < next ? -here : here;
  }
  return toRoman(total) === [...surface].map((c) => LATIN[ROMAN[c] ?? 0] ?? c).join('') ? total : null;
}

const LATIN: Readonly<Record<number, string>> = { 1: 'I', 5: 'V', 10: 'X', 50: 'L', 100: 'C', 500: 'D', 1000: 'M' };

function toRoman(n: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'],
    [5, 'V'], [4, 'IV'], [1, 'I'],
  ];
  let out = '';
  for (const [value, letters] of parts) while (n >= value) [n, out] = [n - value, out + letters];
  return out;
}
