/** Which words are predicates where they stand, and what a predicate does with a figure. */
import { verbClasses, type VerbClass } from '../../kazakh/fact-verbs.js';
import { readingOf } from '../../kazakh/lexicon.js';
import type { Tokens } from '../../3-segment/tokens.js';
import type { Chunk, ChunkWord } from './chunk.js';
import { hasAny, TAG, union, type Tags } from './tags.js';
import type { Unit } from './units.js';
import type { WordForm } from './words.js';

const CLASS_TAGS: Readonly<Record<VerbClass, Tags>> = {
  change: TAG.Change, reach: TAG.Reach, transfer: TAG.Transfer, spend: TAG.Spend, collect: TAG.Collect, trade: TAG.Trade, price: TAG.Price, speech: TAG.Speech,
};
/** After a figure they are its predicate: 18%-ға көп, екі есе арзан. */
const COMPARATIVES: ReadonlySet<string> = new Set(['көп', 'аз', 'кем', 'артық', 'қымбат', 'арзан', 'төмен', 'жоғары', 'ұзақ', 'қысқа']);

export const isComparative = (lower: string): boolean => COMPARATIVES.has(lower);
export const isVerbChunk = (chunk: Chunk): boolean => hasAny(chunk.tags, TAG.Verb);

/** Whether the word is a predicate where it stands: a form that no noun has, or a verb's ending where a clause may end. */
export function isVerbAt(units: readonly Unit[], k: number, tokens: Tokens): boolean {
  const { form, lower, from } = units[k] as Unit;
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
const isPlainNoun = ({ form }: Unit): boolean => form?.kind === 'noun' && form.verb === null && form.sort !== 'modal';

/** A verb that the lexicon lists, in a form that ends a clause. */
function listedVerb(tokens: Tokens, i: number): WordForm['verb'] {
  const word = tokens.words[i];
  const listed = word === undefined ? undefined : readingOf(word, 'verb')?.features.verb;
  return listed === 'past' || listed === 'converb' ? listed : null;
}

/** A converb before another verb, but not the first half of an infinitive: `сатып алды`, not `сатып алуға`. */
function isConverbAt(units: readonly Unit[], k: number, tokens: Tokens): boolean {
  const next = units[k + 1];
  const isWord = next?.kind === 'word';
  if (isWord && next.form?.verb === null && /у(?:шы|ші)?$/u.test(next.form.stem)) return false;
  return units[k]?.form?.surelyVerb === true || (isWord && next.form?.verb !== null && isVerbAt(units, k + 1, tokens));
}

const KNOWN_LIMIT = 1 << 14;
const known = new Map<string, Tags>();

/**
 * What a predicate does with a figure. Remembers the verbs that it has met.
 *
 * @param follows it carries on a verb before it
 */
export function verbTags(word: ChunkWord, follows: boolean): Tags {
  // An auxiliary after a verb says nothing of its own.
  if (follows && word.form.sort === 'auxiliary') return word.lower.startsWith('бол') ? BECOMING : TAG.Verb;
  if (follows && SAYING.has(word.lower)) return SPEAKING;
  const key = `${word.lower} ${word.form.verb}`;
  let found = known.get(key);
  if (found === undefined) {
    found = readVerb(word);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(key, found);
  }
  return found;
}

const BECOMING = union(TAG.Verb, TAG.Reach);
const SPEAKING = union(TAG.Verb, TAG.Speech);
/** Verbs that speak after another: `деп қосты`, `атап өтті`. */
/** What they stand after. */
const SAYS: ReadonlySet<string> = new Set(['деп', 'атап']);
const SAYING: ReadonlySet<string> = new Set(['өтті', 'өтеді', 'қосты', 'сендірді', 'бөлісті', 'көрсетті', 'толықтырды', 'түйіндеді', 'ескертті', 'санайды', 'көрсетеді']);

function readVerb({ lower, form }: ChunkWord): Tags {
  if (isComparative(lower)) return union(TAG.Verb, TAG.Change);
  if (form.sort === 'existence') return union(TAG.Verb, TAG.Existence);
  if (lower === 'деп' || lower === 'деген') return TAG.Verb;
  if (form.sort === 'auxiliary' && lower.startsWith('бол')) return BECOMING;
  if (form.sort === 'modal') return union(TAG.Verb, TAG.Modal);
  let out = TAG.Verb;
  const verb = form.verb ?? 'infinitive';
  if (verb === 'converb' || verb === 'conditional') out = union(out, TAG.Converb);
  for (const name of verbClasses(lower, verb)) out = union(out, CLASS_TAGS[name]);
  return form.sort === 'speech' ? union(out, TAG.Speech) : out;
}
