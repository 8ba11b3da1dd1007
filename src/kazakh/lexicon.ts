/**
 * Lexicons compiled into one Map from form to readings: every entry is inflected once, and a word is looked up once.
 */
import { BIT, type ClassData, type ClassName } from './classes.js';
import { BARE, type Features } from './features.js';
import { conjugate } from './conjugate.js';
import { inflect, type InflectOptions } from './inflect.js';

/** One lexicon entry: a lemma, its class and what the class carries. A lemma of several words inflects in its last. */
export interface Entry<C extends ClassName = ClassName> {
  readonly lemma: string;
  readonly cls: C;
  readonly data: ClassData[C];
  readonly options?: InflectOptions;
  /** Never inflected: particles, symbols, fixed expressions. */
  readonly fixed?: boolean;
}

export interface Reading<C extends ClassName = ClassName> {
  readonly entry: Entry<C>;
  readonly features: Features;
}

/** A phrase that begins with a word: the words that must follow, and the readings of its last word by form. */
interface Phrase {
  readonly middle: readonly string[];
  readonly last: ReadonlyMap<string, readonly Reading[]>;
  readonly cls: ClassName;
}

export interface Word {
  /** Lower case, as looked up. */
  readonly lower: string;
  /** Union of the bits of its readings' classes. */
  readonly mask: number;
  readonly readings: readonly Reading[];
  /** Phrases that begin here, the longest first. */
  readonly phrases: readonly Phrase[];
}

export interface Lexicon {
  /** The word of a surface form; never fails, an unknown word has an empty mask. */
  word(surface: string): Word;
}

const NONE: readonly never[] = [];
/** Surface forms kept before the cache starts afresh: an archive's vocabulary, not its every typo. */
const CACHE_LIMIT = 1 << 17;

/** Compile entries. A form may have readings of several classes (`тоқсан`: numeral and timeUnit). */
export function createLexicon(entries: Iterable<Entry>): Lexicon {
  const forms = new Map<string, Reading[]>();
  const phrases = new Map<string, Phrase[]>();
  for (const entry of entries) {
    const words = entry.lemma.toLowerCase().split(' ');
    if (words.length === 1) addForms(forms, entry, words[0] ?? '');
    else addPhrase(phrases, entry, words);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.middle.length - a.middle.length);
  const compiled = new Map<string, Word>();
  let cache = new Map<string, Word>();
  const compile = (lower: string): Word => {
    const readings = forms.get(lower) ?? NONE;
    const starts = phrases.get(lower) ?? NONE;
    let mask = 0;
    for (const { entry } of readings) mask |= BIT[entry.cls];
    for (const { cls } of starts) mask |= BIT[cls];
    return { lower, mask, readings, phrases: starts };
  };
  for (const form of [...forms.keys(), ...phrases.keys()]) compiled.set(form, compile(form));
  return {
    word(surface) {
      let found = cache.get(surface);
      if (found === undefined) {
        const lower = surface.toLowerCase();
        found = compiled.get(lower) ?? { lower, mask: 0, readings: NONE, phrases: NONE };
        if (cache.size >= CACHE_LIMIT) cache = new Map();
        cache.set(surface, found);
      }
      return found;
    },
  };
}

function addForms(forms: Map<string, Reading[]>, entry: Entry, stem: string): void {
  for (const { form, features } of formsOf(entry, stem)) {
    const list = forms.get(form);
    if (list) list.push({ entry, features });
    else forms.set(form, [{ entry, features }]);
  }
}

function addPhrase(phrases: Map<string, Phrase[]>, entry: Entry, words: readonly string[]): void {
  const first = words[0] ?? '';
  const last = new Map<string, Reading[]>();
  addForms(last, entry, words.at(-1) ?? '');
  const phrase: Phrase = { middle: words.slice(1, -1), last, cls: entry.cls };
  const list = phrases.get(first);
  if (list) list.push(phrase);
  else phrases.set(first, [phrase]);
}

function formsOf(entry: Entry, stem: string): { form: string; features: Features }[] {
  if (entry.fixed) return [{ form: stem, features: BARE }];
  if (entry.cls === 'verb') return conjugate(stem);
  // First and second person possessives never stand on these words, and are other words (`жетім`, an orphan).
  return inflect(stem, entry.options).filter(({ features }) => features.poss === 0 || features.poss === 3);
}

/** The word's first reading in a class, or undefined. */
export function readingOf<C extends ClassName>(word: Word, cls: C): Reading<C> | undefined {
  if ((word.mask & BIT[cls]) === 0) return undefined;
  for (const reading of word.readings) if (reading.entry.cls === cls) return reading as Reading<C>;
  return undefined;
}
