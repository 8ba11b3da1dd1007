/** What the lexicon says to the rules of dates: deictics, cues, postpositions. */
import { CALENDAR_ENTRIES, formTable } from '../../kazakh/calendar.js';
import { valueByStem, valuesOf, wordsOf } from '../../kazakh/lexicon/index.js';
import type { Entry } from '../../kazakh/lexicon.js';
import { kept } from '../../kazakh/word.js';

/** Said before a unit, a number of units, a month, a season or a weekday. */
export interface Adjective {
  /** Units from the publication's own. */
  readonly shift: number;
  /** Counted from the publication, or from what was mentioned last. */
  readonly from: 'publication' | 'last';
  /** With a number of units: `соңғы 20 жылда` back, `алдағы бес жылда` ahead; null where the two do not go together. */
  readonly rolling: -1 | 1 | null;
  /** Alone with a plural or a bare unit too vague for a date: `соңғы жылдары`, `алдағы күндері`. */
  readonly plural: boolean;
}

const ROLLS = valuesOf('rolls');
const FROM_LAST = wordsOf('from-last');
const DEFINITE = wordsOf('definite');

export const ADJECTIVES: ReadonlyMap<string, Adjective> = new Map([...valuesOf('shift')].map(([word, shift]) => [word, {
  shift: Number(shift),
  from: FROM_LAST.has(word) ? 'last' : 'publication',
  rolling: ROLLS.has(word) ? (Number(ROLLS.get(word)) as -1 | 1) : null,
  plural: !DEFINITE.has(word),
}]));

/** The one before the last: `алдыңғы күні`, `бұрнағы жылы`. */
export const BEFORE_LAST = wordsOf('before-last');
/** The day after what was told last, alone or before `күні`. */
export const NEXT_DAY = wordsOf('next-day');

/** Phrases that are no dates as tokens, by their first, the longest first. */
export const VAGUE_PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = byFirst([...wordsOf('vague')].map((phrase) =>
  phrase.split(' ')));

function byFirst(phrases: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const table = new Map<string, (readonly string[])[]>();
  for (const words of [...phrases].sort((a, b) => b.length - a.length)) {
    const first = words[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), words]);
  }
  return table;
}

const fixed = (lemmas: Iterable<string>, cue: string): Entry[] => [...lemmas].map((lemma) =>
  ({ lemma, cls: 'cue', data: { cue: `date:${cue}` }, fixed: true }));

function away(flag: 'day' | 'year'): Entry[] {
  return [...valuesOf(flag)].map(([lemma, offset]) =>
    ({ lemma, cls: 'cue', data: { cue: `date:${flag}:${offset}` }, options: { temporal: true } }));
}

/** `былтырғы`, `биылғы`: forms of `былтыр` and `биыл`, which tell their year. */
const ofYears = [...valuesOf('year').keys()].map((word) => `${word}ғы`);

export const DATE_ENTRIES: readonly Entry[] = [
  ...CALENDAR_ENTRIES,
  ...fixed(VAGUE_PHRASES.keys(), 'vague'),
  ...away('day'),
  ...away('year'),
  ...fixed([...ADJECTIVES.keys()].filter((lemma) => !ofYears.includes(lemma)), 'adjective'),
  ...fixed(NEXT_DAY, 'next-day'),
  ...fixed(wordsOf('every'), 'every'),
];

export const SINCE_WORDS = wordsOf('since');
/** After a number of units in the ablative: so much later. */
export const LATER_WORDS = wordsOf('later');
/** After a date in the ablative: it is where something begins. */
export const FROM_WORDS: ReadonlySet<string> = new Set([...wordsOf('from'), ...SINCE_WORDS, ...LATER_WORDS]);

/** Not all the way, or not only: no end of a length. */
export const TOWARDS = wordsOf('towards');
/** After a date in the dative: it is where something ends, itself included. */
export const TO_WORDS: ReadonlySet<string> = new Set([...wordsOf('until'), ...TOWARDS]);

/** After a day or a length in the ablative: that at the latest. */
export const NO_LATER = wordsOf('no-later');
/** After a number of units in the bare form: so long ago. */
export const AGO_WORDS = wordsOf('earlier');
/** After a date in the ablative: before it. */
export const BEFORE_WORDS: ReadonlySet<string> = new Set([...AGO_WORDS, ...NO_LATER]);

/** After two dates joined by мен, or by a dash. */
export const BETWEEN_WORDS = wordsOf('ends-range');
export const AND_WORDS = wordsOf('with');
export const LIST_WORDS = wordsOf('and');
/** After a number of units: all through it; they belong to the span. */
export const WITHIN_WORDS = wordsOf('throughout');
/** `бірнеше жыл`: a length without a number. */
export const SEVERAL_WORDS = wordsOf('several');

/** Parts of the day that turn twelve hours into twenty-four. */
export const DAY_PARTS = valuesOf('day-part') as ReadonlyMap<string, 'morning' | 'noon' | 'evening' | 'night'>;
/** Nouns whose `бүгінгі` or `кешегі` means an age, beside the names of occupations and peoples. */
export const AGES = wordsOf('of-an-age');
/** `түні`, `түнгі` after `қараған`. */
export const NIGHTS = wordsOf('night');

/** `20 ақпан күні`, `ақпанның 20 жұлдызы`. */
export const DAY_NOUNS = formTable([['жұлдыз', 'day']]);

/** Whether a word speaks of schools: a quarter among such words is one of the school year. */
export const isOfSchool = kept(({ lower }) => valueByStem('school', lower) !== undefined);
