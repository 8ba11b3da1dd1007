/** The base form of a name's last word: its case taken off, its possessive left on where it belongs to the name. */
import { headOf } from './gazetteer/heads.js';
import { isKnownWord } from './gazetteer/index.js';
import { OCCUPATIONS, OFFICES } from './gazetteer/offices.js';
import { PATRONYMIC_ENDINGS } from './gazetteer/people.js';
import { isVowel } from './letters.js';
import { analyse, isEnding, type Analysis } from './strip.js';
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
  return pick(word, analyse(lower), options) ?? pick(word, analyse(lower, true), options) ?? word;
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
  return (lower.endsWith('ы') || lower.endsWith('і')) && analyse(lower).some(({ stem, features }) => features.poss === 3 && features.case === 'nom' && !features.plural && (headOf(stem)?.stem === stem || isOffice(stem)));
}

function isOffice(stem: string): boolean {
  return OFFICES.has(stem) || OCCUPATIONS.has(stem);
}

function pick(word: string, all: readonly Analysis[], options: BaseFormOptions): string | undefined {
  const cases = all.filter(({ features }) => features.case !== 'nom' && features.derivation === 'none' && (features.poss === 0 || features.poss === 3));
  const owned = cases.filter(({ features }) => features.poss === 3);
  const bare = cases.filter(({ features }) => features.poss === 0);
  const known = bare.find(({ stem, features }) => !features.plural && isKnownWord(stem));
  if (known) return written(word, known.stem);
  if (options.person === true) {
    const patronymic = owned.find(({ owned: form }) => PATRONYMIC_ENDINGS.some((ending) => ending.endsWith('ы') && form.endsWith(ending)));
    if (patronymic) return written(word, patronymic.owned);
  } else {
    const head = owned.find(({ stem, owned: form }) => headOf(form)?.owned === true || isOffice(stem));
    const kept = head ?? (options.several === true ? owned[0] : undefined);
    if (kept) return written(word, kept.owned);
  }
  const guess = bare.find((a) => isLikely(a, options));
  if (guess === undefined) return undefined;
  // Хабаровскіге: the vowel only joins the ending
  return written(word, options.person !== true && guess.stem.endsWith('скі') ? guess.stem.slice(0, -1) : guess.stem);
}

/** Whether an unknown stem is worth the cut: `-дай` never, short endings only off stems of some length. */
function isLikely({ stem, features }: Analysis, { person }: BaseFormOptions): boolean {
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
