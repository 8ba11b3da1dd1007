/** The dictionary form of a common noun as it stands in a sentence: `үйді` → `үй`, `техникасы` → `техника`. */
import { classesOf, NOMINAL, wordsOf } from './lexicon/index.js';
import { analyse } from './strip.js';

/** Whether the lexicon has the bare form. */
export function isListedNoun(form: string): boolean {
  return (classesOf(form) & NOMINAL) !== 0;
}

/** Nouns that lose their last vowel before a possessive: `халқы`, `дауысы` beside `даусы`. */
const DROPPED: ReadonlyMap<string, string> = new Map([...wordsOf('drops')].map((noun) => [noun.slice(0, -2) + noun.slice(-1), noun]));

/** Adjectives of number: `екі бөлмелі`, `850 орындық` count rooms and seats. */
const ADJECTIVAL = ['лы', 'лі', 'ды', 'ді', 'ты', 'ті', 'лық', 'лік', 'дық', 'дік', 'тық', 'тік'] as const;

/**
 * Base form of a common noun, by its endings alone: case and possessive off, plural off. Lower case.
 * A noun whose bare form looks inflected is kept when the lexicon has it.
 *
 * @param possessed false where nothing nearby owns it, so that a final `-ы` is the word's own (`жылқы`)
 */
export function nounBase(form: string, possessed = true): string {
  const known = (possessed ? owned : unowned).get(form);
  if (known !== undefined) return known;
  if (owned.size + unowned.size > CACHE_LIMIT) {
    owned.clear();
    unowned.clear();
  }
  const base = findBase(form, possessed);
  (possessed ? owned : unowned).set(form, base);
  return base;
}

/** Bases found so far; news repeats its words. */
const owned = new Map<string, string>();
const unowned = new Map<string, string>();
const CACHE_LIMIT = 1 << 16;

function findBase(form: string, possessed: boolean): string {
  const lower = form.toLowerCase();
  if (isListedNoun(lower) || isAgent(lower)) return lower;
  const analyses = analyse(lower, true);
  // тұрғыны is of тұрғын, whatever else its letters could be
  const kept = analyses.findLast(({ stem, features }) => isListedNoun(stem) && features.derivation === 'none' && (features.poss === 0 || features.poss === 3));
  if (kept) return kept.stem;
  for (const { stem, features } of analyses) {
    const dropped = features.poss === 3 ? DROPPED.get(stem) : undefined;
    if (dropped) return dropped;
    // атлетіміз, қандасымыз are of athletes and kinsmen; -ым may be the noun's own (өнім)
    if (features.poss !== 0 && features.poss !== 3 && features.poss !== 4) continue;
    if (features.derivation !== 'none' || features.case === 'equ') continue;
    if (stem.length < 3 && !isListedNoun(stem)) continue;
    // оқушының is of оқушы, no possessive
    if (features.poss === 3 && stem.endsWith('ш')) continue;
    // A soft sign comes back only where the stem could not end without it: рублі is рубль, кездесуі is кездесу.
    if (stem.endsWith('ь') && !SOFTENS.test(stem)) continue;
    if (features.case === 'nom' && !features.plural && features.poss !== 4 && (!possessed || endsInCluster(stem))) continue;
    // туристі is of турист: no Kazakh stem ends in -ис
    return stem.length > 4 && stem.endsWith('ис') && lower.charAt(stem.length) === 'т' ? `${stem}т` : stem;
  }
  return lower;
}

/** A soft sign comes back after these alone: рубль, ансамбль, кремль, автомобиль, декабрь. */
const SOFTENS = /[бвгдмпт][лр]ь$/;

/** The noun inside an adjective of number, or null: `бөлмелі` → `бөлме`, `орындық` → `орын`. */
export function insideAdjective(form: string): string | null {
  const lower = form.toLowerCase();
  for (const suffix of ADJECTIVAL) {
    if (lower.length > suffix.length + 2 && lower.endsWith(suffix)) return lower.slice(0, -suffix.length);
  }
  return null;
}

/** `-шы`, `-ші` make nouns of doers, not possessives. */
function isAgent(lower: string): boolean {
  return lower.endsWith('шы') || lower.endsWith('ші');
}

const CONSONANTS: ReadonlySet<string> = new Set('бвгғджзкқлмнңпрстфхһцчшщ');
/** Consonant pairs that Kazakh words and their loans do end in. */
const FINAL_PAIRS: ReadonlySet<string> = new Set(['нт', 'рт', 'лт', 'ст', 'кт', 'рк', 'рқ', 'ск', 'нк', 'рд', 'рс', 'нс', 'лк', 'мп', 'йт', 'рг', 'нд', 'рм', 'йн', 'рн', 'лм', 'пт', 'фт', 'рш', 'нш', 'ңк', 'лқ', 'нг', 'ьм', 'кс', 'нц']);

function endsInCluster(stem: string): boolean {
  const pair = stem.slice(-2);
  return CONSONANTS.has(pair.charAt(0)) && CONSONANTS.has(pair.charAt(1)) && !FINAL_PAIRS.has(pair);
}
