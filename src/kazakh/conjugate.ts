/**
 * Conjugation of Kazakh verbs, written once: the forms of the third person that news is written in, affirmative and
 * negative, with the declension of participles and infinitives.
 *
 * After Muhamedowa, *Kazakh: A Comprehensive Grammar* (2016), chapters 2 and 3.
 */
import { BARE, type Features, type VerbForm } from './features.js';
import { attach, inflect, type Form } from './inflect.js';
import { finalClass, harmony, type Harmony } from './letters.js';

/** Onsets of `-ма` and `-мақ`: м after vowels and sonorants, б after nasals and з ж, п after voiceless sounds. */
const M_ONSET = { vowel: 'м', sonorant: 'м', nasal: 'б', voiced: 'б', voiceless: 'п' } as const;

/**
 * Forms of a verb stem (`өс`, `төменде`, `азай`): past, present, participles, converbs, infinitive, conditional,
 * intent, optative, each also negated; about a hundred and fifty.
 */
export function conjugate(stem: string): Form[] {
  const vowels = harmony(stem);
  const seen = new Map<string, Form>();
  const add = (form: string, features: Features): void => {
    if (!seen.has(form)) seen.set(form, { form, features });
  };
  polarity(stem, vowels, false, add);
  const onset = M_ONSET[finalClass(stem) ?? 'vowel'];
  polarity(attach(stem, `${onset}A`, vowels), vowels, true, add);
  return [...seen.values()];
}

/** The converb in -п: `қымбаттап`, `өсіп`. */
export const converbOf = (stem: string, vowels: Harmony = harmony(stem)): string => (finalClass(stem) === 'vowel' ? `${stem}п` : attach(stem, 'Iп', vowels));

function polarity(stem: string, vowels: Harmony, negated: boolean, add: (form: string, features: Features) => void): void {
  const put = (form: string, verb: VerbForm): void => add(form, { ...BARE, verb, negated });
  const decline = (form: string, verb: VerbForm): void => {
    for (const f of inflect(form, { harmony: vowels })) {
      if (f.features.poss === 0 || f.features.poss === 3) add(f.form, { ...f.features, verb, negated });
    }
  };
  const suffix = (template: string): string => attach(stem, template, vowels);
  // The first plural of the past is left out: it is the adjective of another noun too (астық, артық).
  put(suffix('DI'), 'past');
  const imperfect = beforeVowel(stem, 'A', vowels);
  for (const ending of ['дI', 'мIз']) put(attach(imperfect, ending, vowels), 'present');
  decline(attach(imperfect, 'тIн', vowels), 'habitual');
  put(imperfect, 'converb');
  decline(suffix('KAн'), 'perfect');
  put(converbOf(stem, vowels), 'converb');
  decline(beforeVowel(stem, 'у', vowels), 'infinitive');
  put(suffix('сA'), 'conditional');
  put(suffix('сIн'), 'optative');
  decline(negated ? `${stem}с` : future(stem, vowels), 'future');
  if (negated) return;
  const onset = M_ONSET[finalClass(stem) ?? 'vowel'];
  for (const ending of ['AQ', 'AQшI', 'AQпIз']) put(attach(stem, onset + ending, vowels), 'intent');
}

function future(stem: string, vowels: Harmony): string {
  return finalClass(stem) === 'vowel' ? `${stem}р` : `${beforeVowel(stem, 'A', vowels)}р`;
}

/**
 * A stem before `-а/-е` or `-у`, as it is spelt: `төменде` → `төмендей`, `төмендеу`; `кемі` → `кеми`, `кему`;
 * `азай` → `азая`, `азаю`; `көбей` → `көбейе`, `көбею`.
 */
function beforeVowel(stem: string, suffix: 'A' | 'у', vowels: Harmony): string {
  const last = stem.charAt(stem.length - 1);
  const cut = stem.slice(0, -1);
  if (last === 'ы' || last === 'і') return suffix === 'у' ? `${cut}у` : `${cut}и`;
  if (last === 'й') return suffix === 'у' ? `${cut}ю` : vowels === 'back' ? `${cut}я` : `${stem}е`;
  if (finalClass(stem) === 'vowel') return suffix === 'у' ? `${stem}у` : `${stem}й`;
  return attach(stem, suffix, vowels);
}
