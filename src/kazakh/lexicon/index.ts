/**
 * The lexicon: what is known of single words, one line a word in the files beside this one. A line is the word, its flags
 * (`flags.ts`), and after `#` why it is there. Forms are never listed: they come by `inflect` and `conjugate`.
 */
import { attach } from '../inflect.js';
import { ABBREVIATIONS } from './abbreviations.js';
import { ADJECTIVES } from './adjectives.js';
import { EXPRESSIONS } from './expressions.js';
import { FLAGS, type Flag } from './flags.js';
import { FUNCTION_WORDS } from './function-words.js';
import { NOUNS } from './nouns.js';
import { VERBS } from './verbs.js';

/** Bits of the classes that a word can be of. */
export const NOUN = 1;
export const ADJECTIVE = 2;
export const VERB = 4;
export const FUNCTION_WORD = 8;
/** What declines as a noun does. */
export const NOMINAL = NOUN | ADJECTIVE;

export const FILES = [
  [NOUNS, NOUN], [ADJECTIVES, ADJECTIVE], [VERBS, VERB], [FUNCTION_WORDS, FUNCTION_WORD], [EXPRESSIONS, 0], [ABBREVIATIONS, 0],
] as const;

const classes = new Map<string, number>();
const byFlag = new Map<string, Map<string, string>>(Object.keys(FLAGS).map((flag) => [flag, new Map()]));

for (const [lines, bit] of FILES) {
  for (const line of lines.split('\n')) {
    const fields = line.split(' ');
    const word = (fields[0] ?? '').replaceAll('_', ' ');
    if (word === '') continue;
    if (bit !== 0) classes.set(word, (classes.get(word) ?? 0) | bit);
    for (let k = 1; k < fields.length && fields[k] !== '#'; k++) if (fields[k] !== '') addFlag(word, fields[k] ?? '');
  }
}

function addFlag(word: string, flag: string): void {
  const equals = flag.indexOf('=');
  const name = equals < 0 ? flag : flag.slice(0, equals);
  const words = byFlag.get(name);
  if (words === undefined) throw new Error(`lexicon: no flag ${name} (of ${word}): add it to flags.ts`);
  words.set(word, equals < 0 ? '' : flag.slice(equals + 1));
}

/** Bits of the classes of a word in its bare form, lower case; 0 where the lexicon does not have it. */
export function classesOf(word: string): number {
  return classes.get(word) ?? 0;
}

/** The words with a flag, by the value that it has there (empty where it has none). */
export function valuesOf(flag: Flag): ReadonlyMap<string, string> {
  return byFlag.get(flag) ?? new Map();
}

/** The words with a flag, and with a value of it where one is given. */
export function wordsOf(flag: Flag, value?: string): ReadonlySet<string> {
  const words = valuesOf(flag);
  return new Set(value === undefined ? words.keys() : [...words.keys()].filter((word) => words.get(word)?.split(',').includes(value)));
}

/** The words with a flag as they stand: in the plural where the flag says so. */
export function formsOf(flag: Flag): ReadonlySet<string> {
  return new Set([...valuesOf(flag)].map(([word, number]) => (number === 'plural' ? attach(word, 'LAр') : word)));
}

/** Stems that lose their last vowel before an ending, by what is left of them: `халқ`, `орн`. */
export const CONTRACTED: ReadonlyMap<string, string> = new Map(
  [...valuesOf('drops').keys()].map((noun) => [noun.slice(0, -2) + noun.slice(-1), noun]),
);

/** The words of a class. */
export function wordsOfClass(bit: number): string[] {
  return [...classes.keys()].filter((word) => (classesOf(word) & bit) !== 0);
}

/** The value of a flag for a word that begins with one of its words, the longest first; undefined where none does. */
export function valueByStem(flag: Flag, word: string): string | undefined {
  const words = valuesOf(flag);
  for (let end = word.length; end > 1; end--) {
    const beginning = word.slice(0, end);
    const hard = HARDENED.get(word.charAt(end - 1));
    const value = words.get(beginning) ?? (hard === undefined ? undefined : nounValue(words, beginning.slice(0, -1) + hard));
    if (value !== undefined) return value;
  }
  return undefined;
}

function nounValue(words: ReadonlyMap<string, string>, noun: string): string | undefined {
  return (classesOf(noun) & NOUN) === 0 ? undefined : words.get(noun);
}

/** Voiced stops and what they are where a vowel does not follow: `мүмкіндігі` begins with `мүмкіндік`. */
const HARDENED: ReadonlyMap<string, string> = new Map([['ғ', 'қ'], ['г', 'к'], ['б', 'п']]);
