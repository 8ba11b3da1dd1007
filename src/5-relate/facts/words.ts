/** What a word can be in its clause, by its ending and the short lists of `kazakh/fact-words.ts`; where it stands decides the rest. */
import { CONTRACTED, wordsOf } from '../../kazakh/lexicon/index.js';
import type { Case, VerbForm } from '../../kazakh/features.js';
import { endingFeatures } from '../../kazakh/suffixes.js';
import {
  ADJECTIVES, ADVERBS, AUXILIARIES, BARE_WORDS, CONJUNCTIONS, EXISTENCE, MODALS, POSTPOSITIONS, PRONOUNS, SOFT, SPEECH,
} from '../../kazakh/fact-words.js';
import { headOf } from '../../kazakh/gazetteer/heads.js';
import { OCCUPATIONS, OFFICES } from '../../kazakh/gazetteer/offices.js';
import { declinedFrom } from '../../kazakh/suffixes.js';
import { predicateOf } from '../../kazakh/analyse.js';
import { kept } from '../../kazakh/word.js';

export type WordKind = 'noun' | 'adverb' | 'postposition' | 'pronoun' | 'conjunction';

export interface WordForm {
  readonly kind: WordKind;
  readonly case: Case;
  readonly plural: boolean;
  /** With the third person possessive. */
  readonly owned: boolean;
  /** Without case and plural, the possessive left on; the form itself where nothing comes off. */
  readonly base: string;
  /** Without the possessive as well. */
  readonly stem: string;
  /** What it is where a verb can stand; null when it cannot be one. */
  readonly verb: VerbForm | null;
  readonly negated: boolean;
  /** It is a verb wherever it stands: no noun ends so. */
  readonly surelyVerb: boolean;
  /** What it is by name among the verbs. */
  readonly sort: 'speech' | 'modal' | 'auxiliary' | 'existence' | null;
  /** The name of a doing: `алу`, `салу`. */
  readonly infinitive: boolean;
  /** `мәліметінше`: by whose word. */
  readonly reports: boolean;
  /** A bare noun of a body or a person (`клуб`, `шаруа`): who does, whole by itself. */
  readonly doer: boolean;
}

/** The form of a word in lower case. */
export function wordForm(lower: string): WordForm {
  return withTraits(read(lower), lower);
}

/** The same, kept with the word. */
export const formOfWord = kept(({ lower }) => wordForm(lower));

const bare = (lower: string, kind: WordKind = 'noun'): WordForm => ({
  kind, case: 'nom', plural: false, owned: false, base: lower, stem: lower, verb: null, negated: false, surelyVerb: false, sort: null,
  infinitive: false,
  reports: false, doer: false,
});

function withTraits(form: WordForm, lower: string): WordForm {
  const sort = SPEECH.has(lower)
    ? 'speech'
    : MODALS.has(lower) ? 'modal' : AUXILIARIES.has(lower) ? 'auxiliary' : EXISTENCE.has(lower) ? 'existence' : null;
  const isBare = !form.owned && !form.plural && form.case === 'nom';
  return {
    ...form, sort, infinitive: isInfinitive(form.stem), reports: /[ыі]нш[ае]$/u.test(lower), doer: isBare && isDoer(lower),
  };
}

const BODIES: ReadonlySet<string> = new Set(['үкімет', 'мемлекет', 'министрлік', 'әкімдік', 'топ']);

function isDoer(lower: string): boolean {
  // тұрғын үй is one noun; екінші is which
  if (lower === 'тұрғын' || /(?:інші|ыншы)$/u.test(lower)) return false;
  return OCCUPATIONS.has(lower) || OFFICES.has(lower) || BODIES.has(lower) || headOf(lower)?.type === 'ORGANISATION' ||
    /(?:шы|ші)$/u.test(lower);
}

/** `алу`, `салу`, but not `тау`: an у after a vowel is a consonant in short words. */
const isInfinitive = (stem: string): boolean =>
  stem.endsWith('у') && (stem.length > 3 || (stem.length === 3 && !'аәеоөұүыі'.includes(stem.charAt(1))));

function read(lower: string): WordForm {
  if (CONJUNCTIONS.has(lower)) return bare(lower, 'conjunction');
  const pronoun = PRONOUNS.get(lower);
  if (pronoun !== undefined) return { ...bare(lower, 'pronoun'), case: pronoun };
  if (POSTPOSITIONS.has(lower)) return bare(lower, 'postposition');
  if (ADVERBS.has(lower)) return bare(lower, 'adverb');
  if (BARE_WORDS.has(lower) || ADJECTIVES.has(lower)) return bare(lower);
  const hyphen = lower.lastIndexOf('-');
  const ending = hyphen > 1 ? endingFeatures(lower.slice(hyphen + 1)) : undefined;
  // АЕК-ке, IT-дің
  if (ending !== undefined) {
    return {
      ...bare(lower), case: ending.case, plural: ending.plural, owned: ending.poss === 3, base: lower.slice(0, hyphen),
      stem: lower.slice(0, hyphen),
    };
  }
  const form = noun(lower);
  if (form.base !== lower && BARE_WORDS.has(form.stem)) return form;
  const verb = verbOf(lower);
  // келетін is no келеті with an ending
  return verb === null ? form : { ...(verb.verb === 'habitual' && /т[ыі]н$/u.test(lower) ? bare(lower) : form), ...verb };
}

/** Endings of converbs, and the nouns among them are in the lists. */
const CONVERBS = ['ып', 'іп', 'ап', 'еп', 'оп', 'өп', 'ып', 'уп', 'үп', 'яп', 'ип'] as const;
const HABITUAL = /.{2}(?:атын|етін|йтын|йтін|ятын|итын|итін)(?:ын|ін|ы|і|ына|іне|дығын|дігін|дығы|дігі)?$/u;
const NOMINAL = /(?:[ғқ]ан(?:ын|ы|ына|ынан|дығын|дығы)|[гк]ен(?:ін|і|іне|інен|дігін|дігі))$/u;

function verbOf(lower: string): Pick<WordForm, 'verb' | 'negated' | 'surelyVerb'> | null {
  // бюджетіміз: ours
  if (/[^аеуй][ыі]м[ыі]з$/u.test(lower)) return null;
  if (lower.length < 4) {
    return lower === 'бар' || lower === 'жоқ' || lower === 'еді' ? { verb: 'past', negated: lower === 'жоқ', surelyVerb: true } : null;
  }
  if (HABITUAL.test(lower)) return { verb: 'habitual', negated: false, surelyVerb: true };
  if (NOMINAL.test(lower)) return { verb: 'perfect', negated: false, surelyVerb: true };
  if (CONVERBS.some((ending) => lower.endsWith(ending)) && lower.length > (/[ыі]п$/u.test(lower) ? 3 : 4)) {
    return { verb: 'converb', negated: false, surelyVerb: lower.endsWith('ып') || lower.endsWith('іп') };
  }
  if (/[мбп][ае]й$/u.test(lower) && lower.length > 4) return { verb: 'converb', negated: true, surelyVerb: true };
  const shape = predicateOf(lower);
  if (shape === null) return null;
  const surely = shape.negated || shape.form === 'present' || shape.form === 'perfect' || (shape.form === 'intent' && lower.length > 4);
  return { verb: shape.form, negated: shape.negated, surelyVerb: surely };
}

function noun(lower: string): WordForm {
  if (lower.endsWith('ақы') && lower.length > 4) return bare(lower);
  const ours = /^(.{3,}?[^аеуйыі])[ыі]м[ыі]з$/u.exec(lower)?.[1];
  if (ours !== undefined) return { ...bare(lower), owned: true, base: lower, stem: ours };
  let first: WordForm | null = null;
  for (const { stem, owned, features } of declinedFrom(lower, true)) {
    if ((features.poss !== 0 && features.poss !== 3) || features.derivation !== 'none' || features.case === 'equ') continue;
    if (stem.length < 3 && !SHORT.has(stem)) continue;
    // The soft sign comes back in words that have it: рублі, тоннелі, but сауалы, өңірінде.
    if (stem.endsWith('ь') && !SOFT.has(stem)) continue;
    // A stop softens between vowels alone: кейінгі is of no кейінк.
    if (/[^аәеиоөуұүыіэюя][кқ]$/u.test(stem) && /[гғ]/u.test(lower.charAt(stem.length - 1))) continue;
    // пәтерлі, баспаналы: adjectives, no possessives
    if (features.poss === 3 && !features.plural && /[лдт][ыі]$/u.test(lower) && isAdjectival(stem)) continue;
    const isPossessive = features.poss === 3 && !features.plural;
    // An agent's -шы is none: оқушы, жүргізуші.
    if (features.case === 'nom' && isPossessive && (lower.endsWith('шы') || lower.endsWith('ші'))) continue;
    const form = {
      ...bare(lower), case: features.case, plural: features.plural, owned: features.poss === 3, base: owned,
      stem: CONTRACTED.get(stem) ?? stem,
    };
    if (BARE_WORDS.has(stem)) return form;
    first ??= form;
  }
  return first ?? bare(lower);
}

/** Whether a stem with its л, д or т is no stem: a cluster that none ends in, or a known noun with a consonant too many. */
function isAdjectival(stem: string): boolean {
  return /[рнмңйзсшткқп]л$/u.test(stem) || (stem.endsWith('л') && BARE_WORDS.has(stem.slice(0, -1)));
}

const SHORT = wordsOf('short-stem');
