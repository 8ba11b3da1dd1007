/** Noun phrases: where the words in hand fall into two, and what a phrase is for the grammar. */
import { BIT } from '../../kazakh/classes.js';
import { ADJECTIVES, PARAMETERS, UNIT_NOUNS } from '../../kazakh/fact-words.js';
import { headOf } from '../../kazakh/gazetteer/heads.js';
import type { EntityType } from '../../record/schema.js';
import { antecedent } from './anaphora.js';
import type { Chunk, ChunkWord, Scene } from './chunk.js';
import { CASE_TAGS, entityTags } from './mention-tags.js';
import { isPlaceNoun, refersIn } from './referring.js';
import { TAG, union, type Tags } from './tags.js';

/** Names that describe the noun after them rather than own it. */
const DESCRIPTIVE: ReadonlySet<EntityType> = new Set<EntityType>(['NORP', 'PRODUCT', 'LANGUAGE', 'DISEASE', 'MISCELLANEOUS', 'LAW', 'EVENT']);
/** Words that begin a phrase of their own: determiners, and datives that go with a verb (`хаб іске қосылды`). */
const BEGINNERS: ReadonlySet<string> = new Set(['барлық', 'жалпы', 'бүкіл', 'барша', 'іске', 'жүзеге', 'дүниеге', 'сыйға', 'қолға', 'жолға', 'өмірге']);
const POINTING: ReadonlySet<string> = new Set(['бұл', 'осы', 'аталған']);

/** Index of the entity that a word is, -1 for a common word. */
export function entityOf({ role, from }: ChunkWord, { at }: Scene): number {
  return role === 'name' ? (at.get(from)?.index ?? -1) : -1;
}

const typeOf = (word: ChunkWord, scene: Scene): EntityType | undefined => scene.mentions.entities[entityOf(word, scene)]?.type;
const isDescriptive = (word: ChunkWord, scene: Scene): boolean => DESCRIPTIVE.has(typeOf(word, scene) as EntityType);

/** Whether the word is a name that can own what follows it. */
export function isOwner(word: ChunkWord, scene: Scene): boolean {
  return word.role === 'name' && !isDescriptive(word, scene);
}

/** The words in hand as phrases: a bare name, plural, possessive or doer (`клуб шабуылшыға`) stands apart from a noun that nothing owns. */
export function splitPhrases(scene: Scene, words: readonly ChunkWord[]): (readonly ChunkWord[])[] {
  const phrases: (readonly ChunkWord[])[] = [];
  let start = 0;
  for (let k = 0; k < words.length - 1; k++) {
    if (words[k]?.role === 'conjunction' || words[k + 1]?.role === 'conjunction' || !isApart(scene, words, k)) continue;
    phrases.push(words.slice(start, k + 1));
    start = k + 1;
  }
  phrases.push(start === 0 ? words : words.slice(start));
  return phrases;
}

/** Whether the phrase ends after word `k`. */
function isApart(scene: Scene, words: readonly ChunkWord[], k: number): boolean {
  const word = words[k] as ChunkWord;
  const after = words[k + 1] as ChunkWord;
  const last = words.at(-1) as ChunkWord;
  // теңге | долларға қатысты
  if (BEGINNERS.has(after.lower) || (isCurrency(scene, word) && isCurrency(scene, after))) return true;
  if (k === words.length - 2 && (isUnitBeside(scene, last) || isCompared(last))) return true;
  // футбол федерациясы | бала футболын
  if (word.form.owned && last.form.case === 'acc' && headOf(word.lower)?.type === 'ORGANISATION') return true;
  // мөлшері | күнкөріс деңгейінің: no name of one thing goes on bare after its owned head
  if (word.role === 'word' && word.form.owned && word.form.case === 'nom' && after.role === 'word' && !after.form.owned && !after.form.infinitive && after.form.verb === null && after.form.case === 'nom' && !ADJECTIVES.has(after.lower)) return true;
  const owned = last.form.owned || last.role === 'name';
  if (isOwner(word, scene)) {
    // A person owns in the genitive alone.
    return typeOf(word, scene) === 'PERSON' || !owned || isOwner(after, scene);
  }
  if (owned || word.role !== 'word' || word.form.case !== 'nom') return false;
  // қызмет көрсету is one doing
  if (after.form.infinitive && after.form.case === 'nom' && after === last) return false;
  return word.form.plural || word.form.owned || word.form.doer || (word.form.works && last.form.case === 'acc');
}

const isCurrency = ({ mentions }: Scene, { from, role }: ChunkWord): boolean => role === 'word' && ((mentions.doc.tokens.words[from]?.mask ?? 0) & BIT.currency) !== 0;

/** A unit in an oblique case after a noun is the price's, no part of the noun: өнімділік гектарынан. */
function isUnitBeside({ mentions }: Scene, { form, from }: ChunkWord): boolean {
  if (form.case === 'nom' || form.case === 'gen') return false;
  return ((mentions.doc.tokens.words[from]?.mask ?? 0) & (BIT.unit | BIT.timeUnit)) !== 0;
}

/** What something is compared with stands apart from it: жаңа дәрі | бұрынғысынан. */
const isCompared = ({ lower }: ChunkWord): boolean => /[ғг][ыі](?:с[ыі]н[ае]н|д[ае]н)$/u.test(lower);

/**
 * A phrase as a chunk.
 *
 * @param counted the last word of what a number before the phrase counts, null where there is none
 */
export function phraseChunk(scene: Scene, given: readonly ChunkWord[], counted: string | null): Chunk | null {
  let [from, to] = [0, given.length];
  while (given[to - 1]?.role === 'conjunction') to--;
  while (given[from]?.role === 'conjunction') from++;
  const words = to - from === given.length ? given : given.slice(from, to);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const isBare = words.length === 1 || (words.length === 2 && POINTING.has(first.lower));
  const named = ownerIn(scene, words);
  const isCounted = counted !== null && last.lower.startsWith(beginning(counted));
  const entity = named >= 0 ? named : isBare && !isCounted && last.role === 'word' && last.form.refers && !last.form.plural && !last.form.owned && refersIn(last.form.stem, last.form.case) ? antecedent(scene, last.form.stem, first.from) : -1;
  let own = kindOf(scene, words, last);
  if (counted !== null && words.some(({ role, lower, form }) => role !== 'name' && (form.stem.startsWith(beginning(counted)) || lower.startsWith(beginning(counted))))) own = union(own, TAG.Counted);
  if (entity >= 0) own = union(own, named >= 0 ? entityTags(scene, entity).kind : union(TAG.Referring, entityTags(scene, entity).kind));
  return { from: first.from, to: last.to, tags: own, words, entity, figure: -1, date: -1, lower: last.lower };
}

/** Index of the last name among the words that can own what follows it, -1 for none. */
function ownerIn(scene: Scene, words: readonly ChunkWord[]): number {
  for (let k = words.length - 1; k >= 0; k--) {
    const word = words[k] as ChunkWord;
    if (isOwner(word, scene)) return entityOf(word, scene);
  }
  return -1;
}

const EACH: ReadonlySet<string> = new Set(['бір', 'әр', 'әрбір']);
const ORDINAL = /(?:інші|ыншы)$/u;

/** An adjective, a number or an ordinal alone, and `екінші орында`: they name nothing. */
function saysNothing(words: readonly ChunkWord[], { lower, form }: ChunkWord): boolean {
  if (words.length === 1) return ADJECTIVES.has(lower) || /^\d/u.test(lower) || ORDINAL.test(lower);
  return words.length === 2 && form.stem === 'орын' && ORDINAL.test(words[0]?.lower ?? '');
}

/** Tags of a phrase by its words alone. */
function kindOf(scene: Scene, words: readonly ChunkWord[], last: ChunkWord): Tags {
  const { form, role } = last;
  const kase = CASE_TAGS[form.case];
  const mask = role === 'word' ? (scene.mentions.doc.tokens.words[last.from]?.mask ?? 0) : 0;
  if (mask & BIT.currency && words.length > 1 && /^\d+$/u.test(words[0]?.lower ?? '')) return TAG.Denomination;
  if (role === 'word' && saysNothing(words, last)) return TAG.Adverbial;
  // Шығыс және Батыс облыстарында: the names with what they are is a name
  const isName = (role === 'name' && !isDescriptive(last, scene)) || (form.plural && words.length > 1 && isPlaceNoun(form.stem) && ownerIn(scene, words) >= 0);
  let own = role === 'participle' ? TAG.Participle : isName ? kase : union(TAG.Noun, kase);
  if (form.owned) own = union(own, TAG.Possessive);
  if (form.plural) own = union(own, TAG.Plural);
  if (mask & BIT.unit && (words.length === 1 || words.every(({ lower, form: { stem } }) => EACH.has(lower) || UNIT_NOUNS.has(stem)))) own = union(own, TAG.Unit);
  if (form.owned && PARAMETERS.has(form.stem)) own = union(own, TAG.Parameter);
  if (form.infinitive) own = union(own, TAG.Infinitive);
  for (const word of words) {
    if (word.role === 'participle') own = union(own, TAG.Relative);
    else if (word.role === 'name' && typeOf(word, scene) === 'NORP') own = union(own, TAG.Nation);
  }
  return own;
}

/** The letters by which an inflected form of a counted word is known. */
export const beginning = (counted: string): string => counted.slice(0, Math.max(3, counted.length - 2));
