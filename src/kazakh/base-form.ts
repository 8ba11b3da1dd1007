/** Base forms: of a name's last word, its possessive left on where it belongs to the name; of a common noun. */
import { nominalReadings } from './analyse.js';
import { headOf } from './gazetteer/heads.js';
import { isKnownWord } from './gazetteer/index.js';
import { OCCUPATIONS, OFFICES } from './gazetteer/offices.js';
import { PATRONYMIC_ENDINGS } from './gazetteer/people.js';
import { isVowel } from './letters.js';
import { ADJECTIVE, classesOf, NOUN } from './lexicon/index.js';
import { declinedFrom, isEnding, type Declined } from './suffixes.js';
import { kept } from './word.js';

export interface BaseFormOptions {
  /** The last of several words: a possessive with a case after it is the name's (`Ұлы дала елінде`: `елі`). */
  readonly several?: boolean;
  /** A person's name: no possessive, and short endings come off only what is known or long enough. */
  readonly person?: boolean;
}

/**
 * `Өзбекстанмен` gives `Өзбекстан`, `ұйымына` `ұйымы`, `облысындағы` `облысы`, `ТМҰ-ның` `ТМҰ`; `Шымкент`, `Алматы`, `Өскемен` stay.
 *
 * @param word one word as written
 */
export function baseForm(word: string, options: BaseFormOptions = {}): string {
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && isEnding(word.slice(hyphen + 1))) return word.slice(0, hyphen);
  const lower = word.toLowerCase();
  if (isKnownWord(lower) || isOwnedHead(lower) || (options.person === true && VERBAL_NAME.test(lower))) return word;
  return pick(word, declinedFrom(lower), options) ?? pick(word, declinedFrom(lower, true), options) ?? word;
}

/** The base form of a word in lower case, by itself and as a person's name. */
export const baseOfWord = kept((word) => baseForm(word.lower));
export const personBaseOfWord = kept((word) => baseForm(word.lower, { person: true }));

/** Names that end in a verb's past, which looks like an accusative: `Сатыбалды`, `Құдайберді`. */
const VERBAL_NAME = /(?:балды|берді|келді|тұрды|қосты|молда)$/u;

/** Lands look like ablatives: what is left of an unknown one ends as no Kazakh word does (`Түрменс-тан`). */
const LAND = /[^аәеёиоөуұүыіэюя]с$/u;

/** A head noun or an office with its possessive and nothing after it: `ауданы`, `капитаны` are no accusatives. */
function isOwnedHead(lower: string): boolean {
  if (!lower.endsWith('ы') && !lower.endsWith('і')) return false;
  return declinedFrom(lower).some(({ stem, features: { poss, case: kase, plural } }) =>
    poss === 3 && kase === 'nom' && !plural && (headOf(stem)?.stem === stem || isOffice(stem)));
}

function isOffice(stem: string): boolean {
  return OFFICES.has(stem) || OCCUPATIONS.has(stem);
}

function pick(word: string, all: readonly Declined[], options: BaseFormOptions): string | undefined {
  const cases = all.filter(({ features }) => features.case !== 'nom' && features.derivation === 'none');
  const owned = cases.filter(({ features }) => features.poss === 3);
  const bare = cases.filter(({ features }) => features.poss === 0);
  const known = bare.find(({ stem, features }) => !features.plural && isKnownWord(stem));
  if (known) return written(word, known.stem);
  if (options.person === true) {
    const patronymic = owned.find(({ owned: form }) => PATRONYMIC_ENDINGS.some((ending) => ending.endsWith('ы') && form.endsWith(ending)));
    if (patronymic) return written(word, patronymic.owned);
  } else {
    const head = owned.find(({ stem, owned: form }) => headOf(form)?.owned === true || isOffice(stem));
    const possessed = head ?? (options.several === true ? owned[0] : undefined);
    if (possessed) return written(word, possessed.owned);
  }
  const guess = bare.find((a) => isLikely(a, options));
  if (guess === undefined) return undefined;
  // Хабаровскіге: the vowel only joins the ending
  return written(word, options.person !== true && guess.stem.endsWith('скі') ? guess.stem.slice(0, -1) : guess.stem);
}

/** Whether an unknown stem is worth the cut: `-дай` never, short endings only off stems of some length. */
function isLikely({ stem, features }: Declined, { person }: BaseFormOptions): boolean {
  if (features.case === 'equ' || features.plural || (features.case === 'abl' && LAND.test(stem))) return false;
  if (![...stem].some(isVowel) || stem.length < 3) return false;
  if (person === true && (features.case === 'loc' || features.case === 'attr')) return stem.length > 4;
  return true;
}

/** The stem with the capitals of the word. */
function written(word: string, stem: string): string {
  let same = 0;
  const lower = word.toLowerCase();
  while (same < stem.length && lower.charAt(same) === stem.charAt(same)) same++;
  const rest = stem.slice(same);
  return word.slice(0, same) + (word === word.toUpperCase() && word.length > 1 ? rest.toUpperCase() : rest);
}

/** Endings of adjectives of number: `екі бөлмелі`, `850 орындық` count rooms and seats. */
const ADJECTIVAL = ['лы', 'лі', 'ды', 'ді', 'ты', 'ті', 'лық', 'лік', 'дық', 'дік', 'тық', 'тік'] as const;

/** The noun inside an adjective of number, or null: `бөлмелі` → `бөлме`, `орындық` → `орын`. */
export function insideAdjective(form: string): string | null {
  const suffix = ADJECTIVAL.find((ending) => form.length > ending.length + 2 && form.endsWith(ending));
  return suffix === undefined ? null : form.slice(0, -suffix.length);
}

/**
 * Base form of a common noun as it stands in a sentence, in lower case: case, possessive and plural off (`үйді` → `үй`, `техникасы` →
 * `техника`).
 *
 * @param possessed false where nothing nearby owns it, so that the final `-ы` of an unknown word is its own (`жылқы`)
 */
export function nounBase(word: string, possessed = true): string {
  const form = word.toLowerCase();
  // -шы, -ші make nouns of doers, no possessives
  if ((classesOf(form) & NOUN) !== 0 || form.endsWith('шы') || form.endsWith('ші')) return form;
  const readings = nominalReadings(form).filter(({ features: { derivation, poss } }) => derivation === 'none' && poss !== 1 && poss !== 2);
  // тұрғыны is of тұрғын, whatever else its letters could be
  const known = readings.findLast((reading) => reading.known);
  // кезекті where a noun stands is the queue, not the next one
  if ((classesOf(form) & ADJECTIVE) !== 0) {
    return known?.features.case === 'acc' && (classesOf(known.stem) & NOUN) !== 0 ? known.stem : form;
  }
  if (known) return known.stem;
  const guess = readings.find(({ stem, features }) => {
    if (features.case === 'equ' || stem.length < 3) return false;
    // оқушының is of оқушы, no possessive
    if (features.poss === 3 && stem.endsWith('ш')) return false;
    // A soft sign comes back only where the stem could not end without it: рублі is рубль, кездесуі is кездесу.
    if (stem.endsWith('ь') && !SOFTENS.test(stem)) return false;
    return features.case !== 'nom' || features.plural || features.poss === 4 || (possessed && !endsInCluster(stem));
  });
  if (guess === undefined) return form;
  // туристі is of турист: no Kazakh stem ends in -ис
  const { stem } = guess;
  return stem.length > 4 && stem.endsWith('ис') && form.charAt(stem.length) === 'т' ? `${stem}т` : stem;
}

/** A soft sign comes back after these alone: рубль, ансамбль, кремль, автомобиль, декабрь. */
const SOFTENS = /[бвгдмпт][лр]ь$/u;

const CONSONANTS: ReadonlySet<string> = new Set('бвгғджзкқлмнңпрстфхһцчшщ');
/** Consonant pairs that Kazakh words and their loans do end in. */
const FINAL_PAIRS: ReadonlySet<string> = new Set(
  'нт рт лт ст кт рк рқ ск нк рд рс нс лк мп йт рг нд рм йн рн лм пт фт рш нш ңк лқ нг ьм кс нц'.split(' '),
);

function endsInCluster(stem: string): boolean {
  const pair = stem.slice(-2);
  return CONSONANTS.has(pair.charAt(0)) && CONSONANTS.has(pair.charAt(1)) && !FINAL_PAIRS.has(pair);
}
