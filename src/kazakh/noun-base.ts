/** The dictionary form of a common noun as it stands in a sentence: `үйді` → `үй`, `техникасы` → `техника`. */
import { analyse } from './strip.js';

/** Nouns that end like an inflected form, by their bare form. */
const LIKE_INFLECTED = [
  'отбасы', 'кісі', 'қарсы', 'балабақша', 'жаңғыру', 'жолсерік', 'тұрғын', 'келін', 'мәйіт', 'аудан', 'мекен', 'бұрыш', 'майдан',
  'әңгіме', 'белсенді', 'нысан', 'жасын', 'елтаңба', 'ақын', 'дүкен', 'көлік', 'төсек', 'сарбаз', 'алтын', 'қалта', 'қатын',
  'емхана', 'кітапхана', 'дәріхана', 'бекет', 'шекті', 'маңызды', 'түрлі', 'тонна', 'несие', 'бірегей', 'ғылыми', 'айна',
  'серіктес', 'бөлме', 'кәсіпорын', 'жылқы', 'орын', 'балық', 'халық', 'айып', 'мүгедек', 'құрылғы', 'құрал', 'көрермен', 'оқырман', 'теңге', 'неше', 'ине', 'сатушы', 'жазба', 'тұрба', 'қамба', 'баспа', 'тапсырма', 'көрме', 'шара',
] as const;
const KEPT: ReadonlySet<string> = new Set(LIKE_INFLECTED);

/** Stems of two letters that are words. */
const SHORT: ReadonlySet<string> = new Set(['үй', 'ел', 'ер', 'іс', 'ат', 'ай', 'ән', 'ту', 'от', 'су', 'тау', 'той', 'құс', 'қой', 'көл', 'ет', 'ас', 'оқ', 'ой']);

/** Adjectives of number: `екі бөлмелі`, `850 орындық` count rooms and seats. */
const ADJECTIVAL = ['лы', 'лі', 'ды', 'ді', 'ты', 'ті', 'лық', 'лік', 'дық', 'дік', 'тық', 'тік'] as const;

/**
 * Base form of a common noun, by its endings alone: case and possessive off, plural off. Lower case.
 * A noun whose bare form looks inflected is kept when the list above has it.
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
  if (KEPT.has(lower) || isAgent(lower)) return lower;
  const analyses = analyse(lower, true);
  // тұрғыны is of тұрғын, whatever else its letters could be
  const kept = analyses.find(({ stem, features }) => KEPT.has(stem) && (features.poss === 0 || features.poss === 3));
  if (kept) return kept.stem;
  for (const { stem, features } of analyses) {
    if (features.poss !== 0 && features.poss !== 3) continue;
    if (features.derivation !== 'none' || features.case === 'equ') continue;
    if (stem.length < 3 && !SHORT.has(stem)) continue;
    // оқушының is of оқушы, no possessive
    if (features.poss === 3 && stem.endsWith('ш')) continue;
    // A soft sign comes back only where the stem could not end without it: рублі is рубль, кездесуі is кездесу.
    if (stem.endsWith('ь') && !endsInCluster(stem.slice(0, -1))) continue;
    if (features.case === 'nom' && !features.plural && (!possessed || endsInCluster(stem))) continue;
    return stem;
  }
  return lower;
}

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
