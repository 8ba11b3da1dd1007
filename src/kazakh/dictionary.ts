/**
 * Entries by form. Entries are inflected when a word that begins like them is first asked for, those of the same beginning
 * together: a short text meets few beginnings, and a program that reads one starts at once.
 */
import { BIT } from './classes.js';
import { conjugate } from './conjugate.js';
import type { Entries, Entry, Phrase, Reading } from './entry.js';
import { BARE } from './features.js';
import { inflect, type Form } from './inflect.js';

const NONE: readonly never[] = [];
const UNKNOWN: Entries = { mask: 0, readings: NONE, phrases: NONE };
/** Letters of a beginning. Endings change the last letters of a stem, never these, unless it has no more. */
const BEGINNING = 2;

/** Gives what the entries have of a form in lower case; of an unknown one, nothing. Readings are in the order of the entries. */
export function createDictionary(entries: Iterable<Entry>): (lower: string) => Entries {
  const byBeginning = new Map<string, [at: number, entry: Entry][]>();
  let count = 0;
  for (const entry of entries) {
    const beginning = beginningOf(entry);
    const list = byBeginning.get(beginning);
    if (list === undefined) byBeginning.set(beginning, [[count++, entry]]);
    else list.push([count++, entry]);
  }
  const compiled = new Map<string, ReadonlyMap<string, Entries>>();
  return (lower) => {
    const first = lower.charAt(0);
    const beginning = byBeginning.has(lower.slice(0, BEGINNING)) ? lower.slice(0, BEGINNING) : first;
    let forms = compiled.get(beginning);
    if (forms === undefined) {
      // Stems of one or two letters can change in the second: they stand under the first.
      const alike = [...(byBeginning.get(first) ?? NONE), ...(beginning === first ? NONE : (byBeginning.get(beginning) ?? NONE))];
      forms = compile(alike.sort(([a], [b]) => a - b).map(([, entry]) => entry));
      // What begins like no entry is not remembered: there is no end of it.
      if (alike.length > 0) compiled.set(beginning, forms);
    }
    return forms.get(lower) ?? UNKNOWN;
  };
}

function beginningOf({ lemma }: Entry): string {
  const lower = lemma.toLowerCase();
  const first = lower.split(' ', 1)[0] ?? '';
  // The first word of a phrase is never inflected.
  return first.length > BEGINNING || first.length < lower.length ? first.slice(0, BEGINNING) : first.charAt(0);
}

function compile(entries: readonly Entry[]): ReadonlyMap<string, Entries> {
  const forms = new Map<string, Reading[]>();
  const phrases = new Map<string, Phrase[]>();
  for (const entry of entries) {
    const words = entry.lemma.toLowerCase().split(' ');
    if (words.length === 1) addForms(forms, entry, words[0] ?? '');
    else addPhrase(phrases, entry, words);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.middle.length - a.middle.length);
  return new Map([...forms.keys(), ...phrases.keys()].map((form) =>
    [form, entriesOf(forms.get(form) ?? NONE, phrases.get(form) ?? NONE)]));
}

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

/** Every form of an entry's last word. */
export function formsOf(entry: Entry, stem: string): readonly Form[] {
  if (entry.fixed) return [{ form: stem, features: BARE }];
  if (entry.cls === 'verb') return conjugate(stem);
  // First and second person possessives never stand on these words, and are other words (`жетім`, an orphan).
  return inflect(stem, entry.options).filter(({ features }) => features.poss === 0 || features.poss === 3);
}
