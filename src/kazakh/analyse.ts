/**
 * What a form can be: its readings, the lexicon first, the endings after. The inverse of `inflect` and `conjugate`: every
 * form that they make of a word of the lexicon has a reading with that word and those features.
 */
import { DECLINED, finiteForms } from './conjugate.js';
import { BARE, type Features, type VerbForm } from './features.js';
import { softensAtEnd } from './inflect.js';
import { finalClass, harmony, type FinalClass, type Harmony } from './letters.js';
import { ADJECTIVE, classesOf, CONTRACTED, FUNCTION_WORD, NOMINAL, NOUN, VERB, wordsOf } from './lexicon/index.js';
import { declinedFrom, endingFeatures } from './suffixes.js';
import { kept } from './word.js';

export interface Reading {
  /** The dictionary form: a noun's bare form (`халқы`: `халық`), a verb's stem (`бөлінді`: `бөлін`). */
  readonly stem: string;
  /** With its possessive and without what follows it (`ұйымына`: `ұйымы`); else as `stem`. */
  readonly owned: string;
  readonly features: Features;
  /** Whether the lexicon has the stem. */
  readonly known: boolean;
}

/** Words that end in a possessive of their own. */
const OWNED = wordsOf('owned');
const OVERSHADOWED = wordsOf('overshadowed');

/**
 * The readings of a form: as a word of the lexicon, then of known stems, the longest first, then guesses, the longest ending
 * first. An ending after a hyphen tells what it is by itself (`ТМҰ-ның`, `2025-ке`). Pure, and asked once a word.
 *
 * @param form one word in lower case
 */
export function analyse(form: string): Reading[] {
  const hyphen = form.lastIndexOf('-');
  const hung = hyphen > 0 ? endingFeatures(form.slice(hyphen + 1)) : undefined;
  if (hung !== undefined) return [{ stem: form.slice(0, hyphen), owned: form.slice(0, hyphen), features: hung, known: false }];
  const all = [...nominalReadings(form), ...verbReadings(form)];
  const known = all.filter((reading) => reading.known).sort((a, b) => b.stem.length - a.stem.length);
  const bare: Reading[] = (classesOf(form) & ~VERB) === 0 ? [] : [{ stem: form, owned: form, features: BARE, known: true }];
  return [...bare, ...known, ...all.filter((reading) => !reading.known)];
}

/** The readings of a form as a nominal with an ending, the longest ending first; endings of the other harmony too, for loans waver. */
export function nominalReadings(form: string): Reading[] {
  const readings: Reading[] = [];
  for (const { stem, owned, features } of declinedFrom(form, true)) {
    const whole = features.poss === 0 ? stem : (CONTRACTED.get(stem) ?? stem);
    readings.push({ stem: whole, owned, features, known: (classesOf(whole) & NOMINAL) !== 0 });
    const isOwned = features.poss === 3 && !features.plural && OWNED.has(owned);
    if (isOwned) readings.push({ stem: owned, owned, features: { ...features, poss: 0 }, known: true });
  }
  return readings;
}

/** Whether a form is a word that declines, or a known one with an ending. */
export function isKnownNominal(form: string): boolean {
  return (classesOf(form) & NOMINAL) !== 0 || nominalReadings(form).some(({ known, features }) => known && features.derivation === 'none');
}

interface VerbEnding {
  readonly restored: string;
  readonly features: Features;
  readonly sound: FinalClass;
  readonly vowels: Harmony;
  /** What the stem must end in; empty where any letter of the sound will do. */
  readonly last: string;
}

/** A model stem for every way that a verb's stem can end and change before an ending. */
const MODELS: readonly { readonly stem: string; readonly last?: string }[] = [
  { stem: 'ба', last: 'а' }, { stem: 'бе', last: 'е' }, { stem: 'бая', last: 'я' }, 
  { stem: 'бары', last: 'ы' }, { stem: 'бері', last: 'і' }, { stem: 'бай', last: 'й' }, { stem: 'бей', last: 'й' },
  { stem: 'бат' }, { stem: 'бет' }, { stem: 'баз' }, { stem: 'без' }, { stem: 'бан' }, { stem: 'бен' }, { stem: 'бар' }, { stem: 'бер' },
  { stem: 'бақ', last: 'қ' }, { stem: 'бек', last: 'к' }, { stem: 'бап', last: 'п' }, { stem: 'беп', last: 'п' },
];
/** Letters that a model of their own stands for. */
const OWN_MODEL = new Set('йқкп');

/** A tree of endings, read from their last letter. */
interface Node {
  readonly next: Map<number, Node>;
  readonly endings: VerbEnding[];
}

const newNode = (): Node => ({ next: new Map(), endings: [] });
let verbEndings: Node | undefined;

function makeVerbEndings(): Node {
  const root = newNode();
  for (const { stem, last = '' } of MODELS) {
    const vowels = harmony(stem);
    for (const { form, features } of finiteForms(stem, vowels)) {
      let common = 0;
      while (common < stem.length && form.charAt(common) === stem.charAt(common)) common++;
      let node = root;
      for (let i = form.length - 1; i >= common; i--) {
        const code = form.charCodeAt(i);
        const next = node.next.get(code) ?? newNode();
        node.next.set(code, next);
        node = next;
      }
      node.endings.push({ restored: stem.slice(common), features, sound: finalClass(stem) ?? 'vowel', vowels, last });
    }
  }
  return root;
}

/** Last letters of what declines: participles, infinitives. */
const DECLINED_ENDS = 'нурюс';
const ABSTRACT = /(?:[ғқ]ан|[гк]ен|т[ыі]н)д[ыі][қк]$/u;

/** The readings of a form as a verb: known stems first, then the longest ending; participles and infinitives declined too. */
export function verbReadings(form: string): Reading[] {
  const readings = finiteReadings(form, BARE);
  for (const { stem, features } of declinedFrom(form)) {
    if (features.derivation !== 'none') continue;
    // болатындығын: a noun of a participle
    if (ABSTRACT.test(stem)) readings.push(...finiteReadings(stem.slice(0, -3), features));
    const { poss } = features;
    if ((poss !== 0 && poss !== 3 && poss !== 4) || !DECLINED_ENDS.includes(stem.charAt(stem.length - 1))) continue;
    readings.push(...finiteReadings(stem, features).filter((reading) =>
      reading.features.verb !== undefined && DECLINED.has(reading.features.verb)));
  }
  if (readings.length === 0) return readings;
  const known = readings.filter((reading) => reading.known).sort((a, b) => b.stem.length - a.stem.length);
  const isRare = ({ stem, features }: Reading): boolean => features.verb === 'past' && OVERSHADOWED.has(stem);
  const guesses = readings.filter((reading) => !reading.known);
  return [
    ...known.filter((reading) => !isRare(reading)), ...known.filter(isRare),
    ...guesses.filter(isLikely), ...guesses.filter((reading) => !isLikely(reading)),
  ];
}

/** An unknown stem is likely unless it ends in a consonant and л, д or т: `хабарлады` is of `хабарла`. */
function isLikely({ stem }: Reading): boolean {
  return !/[^аәеоөұүыіиу][лд]$|[сқк]т$/u.test(stem);
}

/** Readings as a bare form, the longest ending first. */
function finiteReadings(form: string, { case: kase, poss, plural, derivation }: Features): Reading[] {
  verbEndings ??= makeVerbEndings();
  const readings: Reading[] = [];
  let node: Node | undefined = verbEndings;
  for (let at = form.length - 1; at >= 1; at--) {
    node = node.next.get(form.charCodeAt(at));
    if (node === undefined) break;
    for (const ending of node.endings) {
      const stem: string = form.slice(0, at) + ending.restored;
      if (!fits(ending, stem)) continue;
      const { verb = 'past', negated = false } = ending.features;
      const known = (classesOf(stem) & VERB) !== 0;
      readings.push({ stem, owned: form, features: { case: kase, poss, plural, derivation, verb, negated }, known });
    }
  }
  return readings.reverse();
}

function fits({ sound, vowels, last }: VerbEnding, stem: string): boolean {
  const end = stem.charAt(stem.length - 1);
  if (stem.length < 2 || finalClass(stem) !== sound || harmony(stem) !== vowels) return false;
  if (last !== '') return end === last;
  // A stop after a consonant softens no more than another sound does: қырқ, тарт
  return !OWN_MODEL.has(end) || (end !== 'й' && !softensAtEnd(stem));
}

/**
 * The verb that a form is, or null: a known verb's form, or an unknown word that ends as a verb does and is no form of a known
 * noun. Adjectives by nature (`маңызды`, `сапалы`) and nouns that end so (`тармақ`) are none.
 *
 * @param form one word in lower case
 */
export function verbOf(form: string): Reading | null {
  const classes = classesOf(form);
  const best = verbReadings(form).find((reading) => reading.known || isTelling(reading));
  if (best === undefined || (!best.known && isKnownNominal(form))) return null;
  const { verb = 'past' } = best.features;
  if (classes & NOUN) return best.known && verb === 'intent' ? best : null; // салмақ: a weight, and means to build
  if (classes & ADJECTIVE && verb === 'perfect') return null; // аталған, қоршаған
  if (classes & FUNCTION_WORD) return best.known && (verb === 'past' || verb === 'perfect') ? best : null; // қатысты, арналған; no қарай
  return best;
}

/** Forms whose ending alone tells an unknown verb; a converb in -п, for `-а` and `-й` end nouns and adverbs too. */
const TELLING: ReadonlySet<VerbForm> = new Set(['past', 'present', 'perfect', 'habitual', 'conditional', 'intent']);

/** A noun with a plural or in -лық, of which a past tense would be the accusative: `қиындықты`, `заттарды`. */
const NOUN_IN_ACCUSATIVE = /(?:[лдт][ыі][қк]|[лдт][ае]р)$/u;

function isTelling({ stem, owned, features: { verb } }: Reading): boolean {
  if (verb === undefined || stem.length < 3 || (verb === 'past' && NOUN_IN_ACCUSATIVE.test(stem))) return false;
  return TELLING.has(verb) || (verb === 'converb' && owned.endsWith('п'));
}

/** Forms that end a clause. */
const FINITE: ReadonlySet<VerbForm> = new Set(['past', 'present', 'perfect', 'conditional', 'intent']);

/** What the verb of a clause says by its form. */
export interface Predicate {
  readonly form: VerbForm;
  readonly negated: boolean;
}

/** The form of a verb that can end a clause, or null. */
export function predicateOf(form: string): Predicate | null {
  const features = verbOf(form)?.features;
  if (features?.verb === undefined || !FINITE.has(features.verb)) return null;
  const negated = features.negated === true;
  // аударылмағанын: said of what was not
  const { case: kase, poss, plural } = features;
  const ends = (!plural && kase === 'nom' && poss === 0) || (negated && poss === 3 && (kase === 'nom' || kase === 'acc'));
  return ends ? { form: features.verb, negated } : null;
}

/** The verb and the predicate that a word is, kept with it. */
export const verbOfWord = kept((word) => verbOf(word.lower));
export const predicateOfWord = kept((word) => predicateOf(word.lower));
