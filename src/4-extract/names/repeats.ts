/** Names found once in a text and missed elsewhere in it: the second pass. */
import type { Doc } from '../../3-segment/doc.js';
import { personBaseOfWord } from '../../kazakh/base-form.js';
import { GIVEN_NAMES } from '../../kazakh/gazetteer/people.js';
import { isFathersName } from '../../kazakh/patronymics.js';
import { declinedOfWord } from '../../kazakh/suffixes.js';
import { kept, type Word } from '../../kazakh/word.js';
import type { EntityMention } from './mention.js';
import { headAt, isCapital, isSign, isUpper, isWord, lower, personBaseAt, wordAt } from './rules/token.js';

const REPEATED = new Set(['PERSON', 'ORGANISATION', 'GPE', 'LOCATION', 'FACILITY', 'PRODUCT']);
const SURE = 0.7;

/** Mentions of the family names of people and of one-word names that are surely names, where nothing was found. */
export function repeatedNames(doc: Doc, mentions: readonly EntityMention[], claimed: Uint8Array): EntityMention[] {
  const { tokens } = doc;
  const byStem = new Map<string, EntityMention>();
  const taken = Uint8Array.from(claimed.subarray(0, tokens.count));
  for (const mention of mentions) {
    taken.fill(1, mention.from, mention.to);
    if (!REPEATED.has(mention.type) || mention.confidence < SURE) continue;
    const single = mention.to - mention.from === 1;
    if (!single && mention.type !== 'PERSON') continue;
    const word = lower(tokens, mention.to - 1);
    if (!isCapital(tokens, mention.to - 1) || word.length < 4 || (!single && isFathersName(personBaseAt(tokens, mention.to - 1)))) {
      continue;
    }
    for (const stem of stemsOfWord(wordAt(tokens, mention.to - 1))) if (!byStem.has(stem)) byStem.set(stem, mention);
  }
  const heads = headsOf(doc, mentions);
  if (byStem.size === 0 && heads.size === 0) return [];
  // Heads that a capital in mid-sentence has shown to stand for the name: at the start of a later sentence too.
  const aliases = new Set<string>();
  const sure = new Map<EntityMention, boolean>();
  const found: EntityMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || !isWord(tokens, i) || !isCapital(tokens, i)) continue;
    if (doc.sentenceOf[i] !== doc.sentenceOf[i - 1]) {
      const head = headAt(tokens, i);
      if (head !== undefined && !head.owned && aliases.has(head.stem)) found.push(commonNoun(i));
      else if (isFullPerson(likeOf(wordAt(tokens, i), byStem), doc, sure) && (taken[i + 1] || !isCapital(tokens, i + 1))) {
        found.push({ from: i, to: i + 1, type: 'PERSON', confidence: 0.6, rule: 'names/repeated' });
      }
      continue;
    }
    const like = likeOf(wordAt(tokens, i), byStem);
    if (like !== undefined) found.push({ from: i, to: i + 1, type: like.type, confidence: 0.6, rule: 'names/repeated' });
    else {
      const head = headAt(tokens, i);
      if (head !== undefined && !head.owned && !head.plural && heads.has(head.stem)) {
        aliases.add(head.stem);
        found.push(commonNoun(i));
      }
    }
  }
  return found;
}

function likeOf(word: Word, byStem: ReadonlyMap<string, EntityMention>): EntityMention | undefined {
  for (const stem of stemsOfWord(word)) {
    const like = byStem.get(stem);
    if (like !== undefined) return like;
  }
  return undefined;
}

/**
 * Whether a name is of a person named in full whose family name can begin a sentence: no given name, which may be a plain word
 * too, and never in lower case. What is found is kept in `sure`.
 */
function isFullPerson(like: EntityMention | undefined, doc: Doc, sure: Map<EntityMention, boolean>): boolean {
  if (like?.type !== 'PERSON' || like.to - like.from < 2) return false;
  let found = sure.get(like);
  if (found === undefined) {
    const surname = personBaseAt(doc.tokens, like.to - 1);
    found = surname.length > 3 && !GIVEN_NAMES.has(surname) && !doc.text.includes(` ${surname}`);
    sure.set(like, found);
  }
  return found;
}

function commonNoun(i: number): EntityMention {
  return { from: i, to: i + 1, type: 'ORGANISATION', confidence: 0.6, rule: 'names/common-noun' };
}

/** Acronyms in brackets after an organisation: `Еуразиялық даму банкі (ЕАДБ)`, `(бұдан әрі – ЕАДБ)`. */
export function definedNames(doc: Doc, mentions: readonly EntityMention[]): EntityMention[] {
  const { tokens } = doc;
  const found: EntityMention[] = [];
  for (const { to, type } of mentions) {
    if (type !== 'ORGANISATION' || !isSign(tokens, to, '(')) continue;
    let k = to + 1;
    if (lower(tokens, k) === 'бұдан' && lower(tokens, k + 1) === 'әрі') k += isWord(tokens, k + 2) ? 2 : 3;
    if (isUpper(tokens, k) && isSign(tokens, k + 1, ')')) {
      found.push({ from: k, to: k + 1, type: 'ORGANISATION', confidence: 0.95, rule: 'names/defined' });
    }
  }
  return found;
}

/** Heads of the organisations named in full: `Қор` in mid-sentence is then one of them. */
function headsOf(doc: Doc, mentions: readonly EntityMention[]): ReadonlySet<string> {
  const heads = new Set<string>();
  for (const { from, to, type } of mentions) {
    if (type !== 'ORGANISATION' || to - from < 2) continue;
    const head = headAt(doc.tokens, to - 1);
    if (head?.type === 'ORGANISATION') heads.add(head.stem);
  }
  return heads;
}

/** What a name may be without its ending, the word itself first. */
const stemsOfWord = kept((word): readonly string[] => {
  const stems = declinedOfWord(word).filter(({ features: { poss, case: kase, plural }, stem }) =>
    poss === 0 && kase !== 'nom' && !plural && stem.length > 3);
  return [...new Set([word.lower, personBaseOfWord(word), ...stems.map(({ stem }) => stem)])];
});
