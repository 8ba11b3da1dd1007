/** Which words are predicates where they stand, and what a predicate does with a figure. */
import { AUXILIARIES, MODALS, SPEECH } from '../../kazakh/fact-words.js';
import { verbClasses, type VerbClass } from '../../kazakh/fact-verbs.js';
import { readingOf } from '../../kazakh/lexicon.js';
import type { Tokens } from '../../3-segment/tokens.js';
import type { Chunk, ChunkWord } from './chunk.js';
import { hasAny, NO_TAGS, TAG, union, type Tags } from './tags.js';
import type { Unit } from './units.js';
import type { WordForm } from './word-form.js';

const CLASS_TAGS: Readonly<Record<VerbClass, Tags>> = {
  change: TAG.Change, reach: TAG.Reach, transfer: TAG.Transfer, spend: TAG.Spend, collect: TAG.Collect, trade: TAG.Trade, speech: TAG.Speech,
};
/** `бар`, `жоқ` and their objects of speech. */
const EXISTENCE: ReadonlySet<string> = new Set(['бар', 'жоқ', 'барын', 'жоғын', 'барлығын', 'жоқтығын']);
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
  if (SPEECH.has(lower) || MODALS.has(lower) || AUXILIARIES.has(lower) || EXISTENCE.has(lower)) return true;
  if (isParticiple(form) && next?.kind === 'figure') return false;
  if (form.verb === null && word !== undefined && MODALS.has(word.lower) && /у[ыі]?$/u.test(lower)) return true;
  const verb = form.verb ?? listedVerb(tokens, from);
  if (verb === null) return false;
  if (next === undefined || next.kind === 'sign') return true;
  if (word !== undefined && (AUXILIARIES.has(word.lower) || MODALS.has(word.lower) || (form.surelyVerb && SPEECH.has(word.lower)))) return true;
  if (form.surelyVerb && word?.form?.kind === 'conjunction') return true;
  if (verb === 'converb') return isConverbAt(units, k, tokens);
  return form.surelyVerb && !(isParticiple(form) || (verb === 'past' && form.case === 'nom'));
}

const isParticiple = ({ verb, case: kase }: WordForm): boolean => (verb === 'perfect' || verb === 'habitual') && kase === 'nom';
const isPlainNoun = ({ form, lower }: Unit): boolean => form?.kind === 'noun' && form.verb === null && !MODALS.has(lower);

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

/**
 * What a predicate does with a figure.
 *
 * @param follows it carries on a verb before it
 */
export function verbTags({ lower, form }: ChunkWord, follows: boolean): Tags {
  if (isComparative(lower)) return union(TAG.Verb, TAG.Change);
  if (EXISTENCE.has(lower)) return union(TAG.Verb, TAG.Existence);
  const toBe = lower.startsWith('бол');
  if (AUXILIARIES.has(lower) && (follows || toBe || lower === 'деп' || lower === 'деген')) return union(TAG.Verb, toBe ? TAG.Reach : NO_TAGS);
  if (MODALS.has(lower)) return union(TAG.Verb, TAG.Modal);
  let out = TAG.Verb;
  const verb = form.verb ?? 'infinitive';
  if (verb === 'converb' || verb === 'conditional') out = union(out, TAG.Converb);
  for (const name of verbClasses(lower, verb)) out = union(out, CLASS_TAGS[name]);
  return SPEECH.has(lower) ? union(out, TAG.Speech) : out;
}
