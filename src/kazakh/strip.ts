/**
 * The way back from `inflect`: a form's possible stems. The table of endings is read off the forms of one model stem for
 * every final sound and harmony, so that no suffix is written twice.
 */
import type { Features } from './features.js';
import { inflect } from './inflect.js';
import { finalClass, harmony, isVowel, type FinalClass, type Harmony } from './letters.js';

export interface Analysis {
  /** The form without the ending, its last letter restored (`тармағы`: `тармақ`). */
  readonly stem: string;
  /** The form with its possessive but without what follows it (`ұйымына`: `ұйымы`); else as `stem`. */
  readonly owned: string;
  readonly features: Features;
}

interface Ending {
  /** Letters of the form that are not of the stem. */
  readonly letters: string;
  /** Letters of the stem that the form lost. */
  readonly restored: string;
  /** How many of the letters are the possessive. */
  readonly kept: number;
  readonly features: Features;
  readonly sound: FinalClass;
  readonly vowels: Harmony;
  /** The stem must end so: `л`, the softened stops, the soft sign; else any letter of the class. */
  readonly letter: string | null;
}

/** A model stem for every way that a stem can end and change. */
const MODELS: readonly { readonly stem: string; readonly letter?: string }[] = [
  { stem: 'ба' }, { stem: 'бат' }, { stem: 'баз' }, { stem: 'бан' }, { stem: 'бар' },
  { stem: 'бал', letter: 'л' }, { stem: 'бақ', letter: 'қ' }, { stem: 'бак', letter: 'к' }, { stem: 'бап', letter: 'п' },
  { stem: 'барь', letter: 'ь' },
];

const endings = new Map<string, Ending[]>();
let longest = 0;
for (const { stem, letter } of MODELS) {
  for (const vowels of ['back', 'front'] as const) {
    const forms = inflect(stem, { harmony: vowels });
    for (const { form, features } of forms) {
      let common = 0;
      while (common < stem.length && form.charAt(common) === stem.charAt(common)) common++;
      const letters = form.slice(common);
      if (letters === '') continue;
      const owned = features.poss === 0 ? undefined
        : forms.find((f) => f.features.poss === features.poss && f.features.plural === features.plural && f.features.case === 'nom');
      const ending: Ending = {
        letters,
        restored: stem.slice(common),
        kept: owned === undefined || features.case === 'nom' ? 0 : owned.form.length - common,
        features,
        sound: finalClass(stem) ?? 'vowel',
        vowels,
        letter: letter ?? null,
      };
      const list = endings.get(letters);
      if (list === undefined) endings.set(letters, [ending]);
      else list.push(ending);
      longest = Math.max(longest, letters.length);
    }
  }
}

/** The longest ending there is, in letters. */
export const LONGEST_ENDING = longest;

/** Every ending that a form can have after its stem, with the sounds before it that allow it: for tables of features. */
export function allEndings(): Iterable<{ readonly letters: string; readonly features: Features; readonly sound: FinalClass }> {
  return [...endings.values()].flat();
}

/**
 * Stems that the form can be an inflected form of, the longest ending first; the form itself is not among them.
 *
 * @param form one word in lower case
 * @param loose also endings whose harmony is not that of the stem: loans waver (`Петербургте`)
 */
export function analyse(form: string, loose = false): Analysis[] {
  const found: Analysis[] = [];
  for (let n = Math.min(longest, form.length - 2); n > 0; n--) {
    const list = endings.get(form.slice(form.length - n));
    if (list === undefined) continue;
    const base = form.slice(0, form.length - n);
    for (const ending of list) {
      const stem = base + ending.restored;
      if (ending.letter === null ? !allows(ending, stem) : !stem.endsWith(ending.letter)) continue;
      if (!loose && harmony(stem) !== ending.vowels) continue;
      found.push({ stem, owned: ending.kept === 0 ? stem : base + ending.letters.slice(0, ending.kept), features: ending.features });
    }
  }
  return found;
}

function allows(ending: Ending, stem: string): boolean {
  const last = stem.charAt(stem.length - 1);
  if (finalClass(stem) !== ending.sound || last === 'л') return false;
  // A stop that softens before a vowel has its own model.
  return !('қкп'.includes(last) && isVowel(ending.letters.charAt(0)) && isVowel(stem.charAt(stem.length - 2)));
}

/** Whether the letters after a hyphen or a quotation mark are an ending (`ТМҰ-ның`, `«Хабар»дың`). */
export function isEnding(letters: string): boolean {
  return endings.has(letters);
}

/** Where the stem of a form may end, by how much is cut: the case; the possessive with it; the plural and `-лық` with them. */
export interface StemEnds {
  readonly noCase: number;
  readonly noPossessive: number;
  readonly noPlural: number;
}

const CASE = 1;
const POSSESSIVE = 2;
const PLURAL = 4;
const SOUNDS: readonly FinalClass[] = ['vowel', 'voiceless', 'voiced', 'nasal', 'sonorant'];
/** Levels that an ending cuts, for each sound before it: 3 bits a sound. */
const cuts = new Map<string, number>();
/** Cases after a possessive, cut without it: `облысы-нда`, `ұйымы-на`. */
const afterOwned = new Set<string>();
for (const list of endings.values()) {
  for (const { letters, features, sound, kept } of list) {
    const level = features.plural || features.derivation !== 'none' ? PLURAL : features.poss === 0 ? CASE : POSSESSIVE;
    cuts.set(letters, (cuts.get(letters) ?? 0) | (level << (3 * SOUNDS.indexOf(sound))));
    if (features.poss === 3 && kept > 0) afterOwned.add(letters.slice(kept));
  }
}

/**
 * A quick guess at the stem, by the sounds alone, for features: three ends, each at or before the one above it.
 *
 * @param form one word in lower case
 */
export function stemEnds(form: string): StemEnds {
  let noCase = form.length;
  let noPossessive = form.length;
  let noPlural = form.length;
  const most = Math.min(longest, form.length - 2);
  for (let n = 1; n <= most; n++) {
    const at = form.length - n;
    const letters = form.slice(at);
    const levels = cuts.get(letters);
    if (levels === undefined) continue;
    const sound = finalClass(form.charAt(at - 1));
    const cut = sound === null ? 0 : (levels >> (3 * SOUNDS.indexOf(sound))) & 7;
    if (cut & CASE || (afterOwned.has(letters) && 'ыі'.includes(form.charAt(at - 1)))) noCase = at;
    if (cut & POSSESSIVE) noPossessive = at;
    if (cut & PLURAL) noPlural = at;
  }
  noPossessive = Math.min(noPossessive, noCase);
  return { noCase, noPossessive, noPlural: Math.min(noPlural, noPossessive) };
}
