/** Which words are predicates where they stand. */
import { wordsOf } from '../../kazakh/lexicon/index.js';
import { verbClasses } from '../../kazakh/fact-verbs.js';
import { readingOf } from '../../kazakh/lexicon.js';
import type { Tokens } from '../../3-segment/tokens.js';
import type { WordForm } from './words.js';

/** A word, sign or mention of a sentence, as far as its neighbours are asked of it. */
interface Placed {
  readonly kind: string;
  readonly from: number;
  readonly lower: string;
  readonly form: WordForm | null;
}

/** Whether the word is a predicate where it stands: a form that no noun has, or a verb's ending where a clause may end. */
export function isVerbAt(units: readonly Placed[], k: number, tokens: Tokens): boolean {
  const { form, lower, from } = units[k] as Placed;
  if (form === null) return false;
  const next = units[k + 1];
  const word = next?.kind === 'word' ? next : undefined;
  // болған өрттен, болатын жоба, әкелінген 410 комбайн: they describe what follows
  if (isParticiple(form) && lower !== 'деген' && word !== undefined && isPlainNoun(word)) return false;
  if (isParticiple(form) && next?.kind === 'figure') return false;
  if (form.sort !== null || (SAYING.has(lower) && SAYS.has(units[k - 1]?.lower ?? ''))) return true;
  const after = word?.form?.sort ?? null;
  if (form.verb === null && after === 'modal' && /у[ыі]?$/u.test(lower)) return true;
  const ends = next === undefined || next.kind === 'sign';
  // жүргізілуде, өсуде: under way; мәлім етті: no meat
  if (ends && ((form.infinitive && form.case === 'loc' && lower.length > 4) || lower === 'етті')) return true;
  const verb = form.verb ?? listedVerb(tokens, from) ?? (ends && isOurPast(lower) ? 'past' : null);
  if (verb === null) return false;
  if (ends) return true;
  if (after === 'auxiliary' || after === 'modal' || (after === 'speech' && form.surelyVerb)) return true;
  if (form.surelyVerb && word?.form?.kind === 'conjunction') return true;
  if (verb === 'converb') return isConverbAt(units, k, tokens);
  return form.surelyVerb && !(isParticiple(form) || (verb === 'past' && form.case === 'nom'));
}

/** `салдық`, `бөлдік`: what we did; nouns end so as well, so the verb must be a known one. */
const isOurPast = (lower: string): boolean => /[дт][ыі][қк]$/u.test(lower) && verbClasses(lower, 'past').size > 0;

const isParticiple = ({ verb, case: kase }: WordForm): boolean => (verb === 'perfect' || verb === 'habitual') && kase === 'nom';
const isPlainNoun = ({ form }: Placed): boolean => form?.kind === 'noun' && form.verb === null && form.sort !== 'modal';

/** A verb that the lexicon lists, in a form that ends a clause. */
function listedVerb(tokens: Tokens, i: number): WordForm['verb'] {
  const word = tokens.words[i];
  const listed = word === undefined ? undefined : readingOf(word, 'verb')?.features.verb;
  return listed === 'past' || listed === 'converb' ? listed : null;
}

/** A converb before another verb, but not the first half of an infinitive: `сатып алды`, not `сатып алуға`. */
function isConverbAt(units: readonly Placed[], k: number, tokens: Tokens): boolean {
  const next = units[k + 1];
  const isWord = next?.kind === 'word';
  if (isWord && next.form?.verb === null && /у(?:шы|ші)?$/u.test(next.form.stem)) return false;
  return units[k]?.form?.surelyVerb === true || (isWord && next.form?.verb !== null && isVerbAt(units, k + 1, tokens));
}

/** What verbs of `SAYING` stand after. */
const SAYS: ReadonlySet<string> = new Set(['деп', 'атап']);
/** Verbs that speak after another: `деп қосты`, `атап өтті`. */
export const SAYING = wordsOf('says-after');
