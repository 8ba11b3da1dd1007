/**
 * Head nouns of names: what a name is, by the noun it ends in (`… министрлігі` an organisation, `… көшесі` a facility).
 * Stems without the possessive; several words are one head (`кен орны` is `кен` before `орын`).
 */
import type { EntityType } from '../../record/schema.js';
import { CONTRACTED, formsOf, valuesOf, wordsOf } from '../lexicon/index.js';
import { declinedFrom } from '../suffixes.js';
import { kept } from '../word.js';

/** Words that stand between a quoted name and its head (`«…» ұлттық компаниясы`, `«…» футбол клубы`). */
const BEFORE_HEAD = formsOf('before-head');

/** Types that a word before the head changes (`сауда орталығы` is a facility). */
const WITH_MODIFIER: ReadonlyMap<string, EntityType> = new Map([
  ['сауда орталық', 'FACILITY'], ['ойын-сауық орталық', 'FACILITY'], ['бизнес орталық', 'FACILITY'],
  ['кен орын', 'LOCATION'], ['мұнай орын', 'LOCATION'], ['газ орын', 'LOCATION'], ['тұрғын үй', 'FACILITY'],
  ['су қойма', 'FACILITY'], ['көлік орталық', 'FACILITY'], ['мәдениет үй', 'FACILITY'], ['қонақ үй', 'FACILITY'],
  ['арнайы аймақ', 'FACILITY'], ['экономикалық аймақ', 'FACILITY'], ['индустриялық аймақ', 'FACILITY'],
  ['ауылдық округ', 'GPE'], ['әлеуметтік желі', 'ORGANISATION'], ['спорт кешен', 'FACILITY'], ['теле радио', 'ORGANISATION'],
  ['шаруа қожалық', 'ORGANISATION'],
]);

/** Legal forms that follow or precede a quoted name, in lower case (`«…» ЖШС`, `АҚ`, `ШЖҚ КМК`). */
export const LEGAL_FORMS: ReadonlySet<string> = wordsOf('legal-form');

export interface Head {
  readonly stem: string;
  readonly type: EntityType;
  /** With the third person possessive (`министрлігі`), as heads of names have it. */
  readonly owned: boolean;
  readonly plural: boolean;
}

/** Nouns by the type of the name that they head. */
const types = new Map(valuesOf('head') as ReadonlyMap<string, EntityType>);
for (const key of WITH_MODIFIER.keys()) {
  const noun = key.slice(key.indexOf(' ') + 1);
  if (!types.has(noun)) types.set(noun, WITH_MODIFIER.get(key) ?? 'LOCATION');
}

/** Stems of all head nouns, as they begin in any form. */
export const HEAD_STEMS: ReadonlySet<string> =
  new Set([...types.keys(), ...[...CONTRACTED].flatMap(([stem, noun]) => (types.has(noun) ? [stem] : []))]);

const firstThree = new Set([...HEAD_STEMS].map((noun) => noun.slice(0, 3)));

/** The head noun that a word in lower case is a form of. */
export function headOf(lower: string): Head | undefined {
  // үйдің: a stem of two letters
  return firstThree.has(lower.slice(0, 3)) || firstThree.has(lower.slice(0, 2)) ? (findHead(lower) ?? undefined) : undefined;
}

/** The head noun that a word is a form of. */
export const headOfWord = kept((word) => headOf(word.lower) ?? null);

function findHead(lower: string): Head | null {
  const bare = types.get(lower);
  if (bare) return { stem: lower, type: bare, owned: false, plural: false };
  for (const { stem, features } of declinedFrom(lower)) {
    const noun = CONTRACTED.get(stem) ?? stem;
    const type = types.get(noun);
    if (type === undefined || (features.poss !== 0 && features.poss !== 3) || features.derivation !== 'none') continue;
    return { stem: noun, type, owned: features.poss === 3, plural: features.plural };
  }
  return null;
}

/** The type that a head has after a word (`сауда орталығы`), or its own. */
export function typeAfter(modifier: string, head: Head): EntityType {
  return WITH_MODIFIER.get(`${modifier} ${head.stem}`) ?? head.type;
}

/** Whether a word can stand between a quoted name and its head. */
export function isBeforeHead(lower: string): boolean {
  return BEFORE_HEAD.has(lower);
}
