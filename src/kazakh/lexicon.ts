/**
 * Lexicons compiled into one Map from form to readings: every entry is inflected once, and a word is looked up once.
 */
import { BIT, type ClassData, type ClassName } from './classes.js';
import { BARE, type Features } from './features.js';
import { conjugate } from './conjugate.js';
import { inflect, type InflectOptions } from './inflect.js';
import { Word, type Entries } from './word.js';
import { createWordStore, type WordStore } from './word-store.js';

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
export interface Phrase {
  readonly middle: readonly string[];
  readonly last: ReadonlyMap<string, readonly Reading[]>;
  readonly cls: ClassName;
}

/** The words of a dictionary; `word` never fails, an unknown word has an empty mask. */
export type Lexicon = WordStore;

const NONE: readonly never[] = [];

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
  const compiled = new Map<string, Entries>();
  for (const form of [...forms.keys(), ...phrases.keys()]) if (!compiled.has(form)) compiled.set(form, entriesOf(forms.get(form) ?? NONE, phrases.get(form) ?? NONE));
  return createWordStore((surface) => {
    const lower = surface.toLowerCase();
    return new Word(surface, lower, compiled.get(lower) ?? UNKNOWN);
  });
}

const UNKNOWN: Entries = { mask: 0, readings: NONE, phrases: NONE };

function entriesOf(readings: readonly Reading[], phrases: readonly Phrase[]): Entries {
  let mask = 0;
  for (const { entry } of readings) mask |= BIT[entry.cls];
  for (const { cls } of phrases) mask |= BIT[cls];
  return { mask, readings, phrases };
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
