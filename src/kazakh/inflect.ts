/**
 * Inflection of Kazakh nominals, written once: every case, the plural, the possessives and their cases, `-дағы`, `-дай`,
 * `-лық`. Lexicons hold stems; their forms, the endings after a hyphen, and the suffix stripper all come from here.
 *
 * Sound rules after Muhamedowa, *Kazakh: A Comprehensive Grammar* (2016), chapter 1.
 */
import { BARE, type Case, type Derivation, type Features, type Possessor } from './features.js';
import { finalClass, harmony, isVowel, type FinalClass, type Harmony } from './letters.js';

export interface Form {
  readonly form: string;
  readonly features: Features;
}

export interface InflectOptions {
  /** Overrides the harmony that the spelling gives; `both` for loans where usage wavers. */
  readonly harmony?: Harmony | 'both';
  /** Stem before a vowel, where it changes in a way that the rules do not give (`орн` of `орын`). */
  readonly vowelStem?: string;
  readonly derivation?: Derivation;
  /** Also `-ғы` on the stem (`жылғы`, `бүгінгі`) and case endings after `-ғы` and `-дағы` (`жылғыдан`, `қаңтардағыға`). */
  readonly temporal?: boolean;
}

/** Suffix letters that depend on harmony: `A` а/е, `I` ы/і, `Q` қ/к, `G` ғ/г. */
const VOWELS: Readonly<Record<Harmony, Readonly<Record<string, string>>>> = {
  back: { A: 'а', I: 'ы', Q: 'қ', G: 'ғ' },
  front: { A: 'е', I: 'і', Q: 'к', G: 'г' },
};

/** First consonants that depend on the sound before: template letter → by final class. */
const ONSETS: Readonly<Record<string, Readonly<Record<FinalClass, string>>>> = {
  // -ның -дың -тың
  N: { vowel: 'н', nasal: 'н', sonorant: 'д', voiced: 'д', voiceless: 'т' },
  // -ны -ды -ты
  C: { vowel: 'н', nasal: 'д', sonorant: 'д', voiced: 'д', voiceless: 'т' },
  // -да -та
  D: { vowel: 'д', nasal: 'д', sonorant: 'д', voiced: 'д', voiceless: 'т' },
  // -дан -нан -тан
  B: { vowel: 'д', nasal: 'н', sonorant: 'д', voiced: 'д', voiceless: 'т' },
  // -ға -қа
  K: { vowel: 'G', nasal: 'G', sonorant: 'G', voiced: 'G', voiceless: 'Q' },
  // -мен -бен -пен
  M: { vowel: 'м', nasal: 'м', sonorant: 'м', voiced: 'б', voiceless: 'п' },
  // -лар -дар -тар, -лық -дық -тық
  L: { vowel: 'л', nasal: 'д', sonorant: 'л', voiced: 'д', voiceless: 'т' },
};

const CASES: Readonly<Record<Exclude<Case, 'nom'>, string>> = {
  gen: 'NIң', dat: 'KA', acc: 'CI', loc: 'DA', abl: 'BAн', ins: 'Mен', attr: 'DAGI', equ: 'DAй',
};

/** After the third person possessive an н comes in, and the dative loses its consonant. */
const CASES_AFTER_THIRD: Readonly<Record<Exclude<Case, 'nom'>, string>> = {
  gen: 'нIң', dat: 'нA', acc: 'н', loc: 'нDA', abl: 'нAн', ins: 'Mен', attr: 'нDAGI', equ: 'нDAй',
};

const CASE_NAMES = Object.keys(CASES) as Exclude<Case, 'nom'>[];

/** Possessive endings after a vowel and after a consonant. */
const POSSESSIVES: readonly { readonly poss: Possessor; readonly vowel: string; readonly consonant: string }[] = [
  { poss: 3, vowel: 'сI', consonant: 'I' },
  { poss: 1, vowel: 'м', consonant: 'Iм' },
  { poss: 2, vowel: 'ң', consonant: 'Iң' },
  { poss: 4, vowel: 'мIз', consonant: 'IмIз' },
  { poss: 5, vowel: 'ңIз', consonant: 'IңIз' },
];

/** Final voiceless stops that turn voiced before a vowel: `тармақ` → `тармағы`, `қап` → `қабы`. */
const SOFTENED: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' };

/**
 * One suffix on a stem.
 *
 * @param template letters as they are, capitals by harmony and the sound before (`NIң`, `KA`, `DAн`)
 */
export function attach(stem: string, template: string, vowels: Harmony = harmony(stem)): string {
  // A double т takes no third one: киловатт, киловаттық.
  let out = stem.endsWith('тт') && 'NCDBL'.includes(template.charAt(0)) ? stem.slice(0, -1) : stem;
  for (let i = 0; i < template.length; i++) {
    const letter = template.charAt(i);
    const onset = ONSETS[letter]?.[onsetClass(out, letter)] ?? letter;
    out += VOWELS[vowels][onset] ?? onset;
  }
  return out;
}

function onsetClass(stem: string, letter: string): FinalClass {
  // The plural and -лық count л among the nasals: ел-дер, ауыл-дық.
  if (letter === 'L' && stem.endsWith('л')) return 'nasal';
  return finalClass(stem) ?? 'vowel';
}

/** The stem as it stands before a vowel: softened, without a soft sign. */
function beforeVowel(stem: string): string {
  const plain = stem.endsWith('ь') ? stem.slice(0, -1) : stem;
  const last = plain.charAt(plain.length - 1);
  return softensAtEnd(plain) ? plain.slice(0, -1) + (SOFTENED[last] ?? last) : plain;
}

/** Whether a stem's last stop turns voiced before a vowel: қ and к after any vowel (`академигі`), п not in loans (`типі`). */
export function softensAtEnd(stem: string): boolean {
  const last = stem.charAt(stem.length - 1);
  const before = stem.charAt(stem.length - 2);
  return last === 'п' ? finalClass(before) === 'vowel' : (last === 'қ' || last === 'к') && isVowel(before);
}

/**
 * All forms of a nominal stem, the bare one first: singular and plural, without and with a possessive, in every case;
 * `-лық` with the bare stem. About ninety for one harmony. A stem of several words inflects in its last.
 */
export function inflect(stem: string, options: InflectOptions = {}): Form[] {
  const { derivation = 'none' } = options;
  const kinds: Harmony[] = options.harmony === 'both' ? ['back', 'front'] : [options.harmony ?? harmony(lastWord(stem))];
  const seen = new Map<string, Form>();
  const add = (form: string, poss: Possessor, plural: boolean, kase: Case, deriv: Derivation = derivation): void => {
    const key = `${form}|${kase}|${poss}`;
    if (seen.has(key)) return;
    const bare = kase === 'nom' && poss === 0 && !plural && deriv === 'none';
    seen.set(key, { form, features: bare ? BARE : { case: kase, poss, plural, derivation: deriv } });
  };
  for (const vowels of kinds) {
    const vowelStem = options.vowelStem ?? beforeVowel(stem);
    paradigm(stem, vowelStem, false, vowels, add);
    paradigm(attach(stem, 'LAр', vowels), attach(stem, 'LAр', vowels), true, vowels, add);
    add(attach(stem, 'LIQ', vowels), 0, false, 'nom', 'relative');
    equative(stem, vowels, add);
    if (options.temporal) temporal(stem, vowels, add);
  }
  return [...seen.values()];
}

type Add = (form: string, poss: Possessor, plural: boolean, kase: Case, derivation?: Derivation) => void;

/** `литрдейі`, `жүздейін`: `-дай` with a possessive and its cases. */
function equative(stem: string, vowels: Harmony, add: Add): void {
  const owned = attach(attach(stem, CASES.equ, vowels), 'I', vowels);
  for (const form of [owned, ...CASE_NAMES.map((kase) => attach(owned, CASES_AFTER_THIRD[kase], vowels))]) add(form, 3, false, 'equ');
}

/** `жылғы`, `қаңтардағы`, `қаңтарындағы` and what they take as nouns. */
function temporal(stem: string, vowels: Harmony, add: Add): void {
  const owned = attach(stem, finalClass(stem) === 'vowel' ? 'сI' : 'I', vowels);
  const adjectives = [attach(stem, 'KI', vowels), attach(stem, CASES.attr, vowels), attach(owned, CASES_AFTER_THIRD.attr, vowels)];
  for (const [k, adjective] of adjectives.entries()) {
    const poss = k === 2 ? 3 : 0;
    add(adjective, poss, false, 'attr');
    for (const kase of CASE_NAMES) add(attach(adjective, CASES[kase], vowels), poss, false, kase, 'relative');
    // былтырғысы, жылғысынан
    const what = attach(adjective, 'сI', vowels);
    add(what, 3, false, 'nom', 'relative');
    for (const kase of CASE_NAMES) add(ownedCase(what, 3, kase, vowels), 3, false, kase, 'relative');
  }
}

function paradigm(stem: string, vowelStem: string, plural: boolean, vowels: Harmony, add: Add): void {
  add(stem, 0, plural, 'nom');
  for (const kase of CASE_NAMES) add(attach(stem, CASES[kase], vowels), 0, plural, kase);
  const onVowel = finalClass(stem) === 'vowel';
  for (const { poss, vowel, consonant } of POSSESSIVES) {
    const owned = attach(onVowel ? stem : vowelStem, onVowel ? vowel : consonant, vowels);
    add(owned, poss, plural, 'nom');
    for (const kase of CASE_NAMES) add(ownedCase(owned, poss, kase, vowels), poss, plural, kase);
  }
}

function ownedCase(owned: string, poss: Possessor, kase: Exclude<Case, 'nom'>, vowels: Harmony): string {
  if (poss === 3) return attach(owned, CASES_AFTER_THIRD[kase], vowels);
  if (poss < 4 && kase === 'dat') return attach(owned, 'A', vowels);
  return attach(owned, CASES[kase], vowels);
}

function lastWord(stem: string): string {
  return stem.slice(stem.lastIndexOf(' ') + 1);
}
