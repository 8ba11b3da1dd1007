/**
 * Conjugation of Kazakh verbs, written once: the forms that news is written in, affirmative and negative, with the
 * declension of participles and infinitives.
 *
 * After Muhamedowa, *Kazakh: A Comprehensive Grammar* (2016), chapters 2 and 3.
 */
import { BARE, type VerbForm } from './features.js';
import { attach, inflect, softensAtEnd, type Form } from './inflect.js';
import { finalClass, harmony, type Harmony } from './letters.js';

/** Onsets of `-ма` and `-мақ`: м after vowels and sonorants, б after nasals and з ж, п after voiceless sounds. */
const M_ONSET = { vowel: 'м', sonorant: 'м', nasal: 'б', voiced: 'б', voiceless: 'п' } as const;

/** Forms that take the endings of nouns. */
export const DECLINED: ReadonlySet<VerbForm> = new Set(['habitual', 'perfect', 'infinitive', 'future']);

/** Forms of a verb stem (`өс`, `төменде`, `азай`) with their declension, affirmative and negative; about five hundred. */
export function conjugate(stem: string): Form[] {
  const vowels = harmony(stem);
  const seen = new Map<string, Form>();
  for (const { form, features } of finiteForms(stem, vowels)) {
    const { verb = 'past', negated = false } = features;
    const forms = DECLINED.has(verb) ? inflect(form, { harmony: vowels }) : [{ form, features }];
    for (const f of forms) {
      const isThird = f.features.poss === 0 || f.features.poss === 3;
      if (isThird && !seen.has(f.form)) seen.set(f.form, { form: f.form, features: { ...f.features, verb, negated } });
    }
  }
  return [...seen.values()];
}

/** Forms of a verb stem, participles and infinitives in the bare form. */
export function finiteForms(stem: string, vowels: Harmony = harmony(stem)): Form[] {
  const negative = attach(stem, `${M_ONSET[finalClass(stem) ?? 'vowel']}A`, vowels);
  return [...polarity(stem, vowels, false), ...polarity(negative, vowels, true)];
}

function polarity(stem: string, vowels: Harmony, negated: boolean): Form[] {
  const forms: Form[] = [];
  const put = (verb: VerbForm, form: string): unknown => forms.push({ form, features: { ...BARE, verb, negated } });
  const suffix = (template: string): string => attach(stem, template, vowels);
  const isOnVowel = finalClass(stem) === 'vowel';
  // The first plural of the past is left out: it is the adjective of another noun too (астық, артық).
  put('past', suffix('DI'));
  put('past', suffix('DIм'));
  const imperfect = beforeVowel(stem, 'A', vowels);
  for (const ending of ['дI', 'мIз', 'мIн']) put('present', attach(imperfect, ending, vowels));
  put('habitual', attach(imperfect, 'тIн', vowels));
  put('converb', imperfect);
  put('perfect', suffix('KAн'));
  const converb = isOnVowel ? `${stem}п` : attach(softened(stem, 'у'), 'Iп', vowels);
  put('converb', converb);
  put('past', attach(converb, 'тI', vowels));
  put('infinitive', beforeVowel(stem, 'у', vowels));
  for (const ending of ['сA', 'сAQ', 'сAң']) put('conditional', suffix(ending));
  put('optative', suffix('сIн'));
  put('future', negated ? `${stem}с` : isOnVowel ? `${stem}р` : `${imperfect}р`);
  if (negated) return forms;
  const onset = M_ONSET[finalClass(stem) ?? 'vowel'];
  for (const ending of ['AQ', 'AQшI', 'AQпIз']) put('intent', attach(stem, onset + ending, vowels));
  return forms;
}

/** Final қ and к as they are spelt before a vowel, п as `labial`: `шығады`, `табады`, `тауып`. */
function softened(stem: string, labial: 'б' | 'у'): string {
  if (!softensAtEnd(stem)) return stem;
  const last = stem.charAt(stem.length - 1);
  return stem.slice(0, -1) + (last === 'қ' ? 'ғ' : last === 'к' ? 'г' : labial);
}

/**
 * A stem before `-а/-е` or `-у`, as it is spelt: `төменде` → `төмендей`, `төмендеу`; `кемі` → `кеми`, `кему`;
 * `азай` → `азая`, `азаю`; `көбей` → `көбейе`, `көбею`; `тап` → `таба`, `табу`.
 */
function beforeVowel(stem: string, suffix: 'A' | 'у', vowels: Harmony): string {
  const last = stem.charAt(stem.length - 1);
  const cut = stem.slice(0, -1);
  if (last === 'ы' || last === 'і') return suffix === 'у' ? `${cut}у` : `${cut}и`;
  if (last === 'й') return suffix === 'у' ? `${cut}ю` : vowels === 'back' ? `${cut}я` : `${stem}е`;
  if (finalClass(stem) === 'vowel') return suffix === 'у' ? `${stem}у` : `${stem}й`;
  return attach(softened(stem, 'б'), suffix, vowels);
}
