/** People whom the tagger took for one: `Асанов Есеновпен кездесті` names two where both are known by their full names. */
import type { Doc } from '../../3-segment/doc.js';
import { baseForm } from '../../kazakh/base-form.js';
import { headOf } from '../../kazakh/gazetteer/heads.js';
import { isKnownWord, placeOf } from '../../kazakh/gazetteer/index.js';
import { OCCUPATIONS, OFFICES } from '../../kazakh/gazetteer/offices.js';
import { GIVEN_NAMES, HONORIFICS } from '../../kazakh/gazetteer/people.js';
import { wordsOf } from '../../kazakh/lexicon/index.js';
import { declinedFrom, declinedOfWord } from '../../kazakh/suffixes.js';
import type { Word } from '../../kazakh/word.js';
import { isCalled } from './rules/called.js';
import { isPlaceInCase } from './rules/place-words.js';
import { headAt, isCapital, isWord, lower, personBaseAt, wordAt } from './rules/token.js';
import { isSurname } from './surnames.js';
import type { TaggedSpan } from './tagger/tagger.js';

/** The tagger's names, those of people cut where one person ends. */
export function splitPeople(doc: Doc, tagged: readonly TaggedSpan[]): TaggedSpan[] {
  const owners = ownersOfSurnames(doc, tagged);
  return tagged.flatMap((whole) => {
    const span = whole.type === 'PERSON' ? nameAlone(doc, whole, owners) : asMedium(doc, whole);
    if (span.type === 'GPE' && span.to - span.from > 2 && isOwningPlace(wordAt(doc.tokens, span.from))) {
      return [{ ...span, to: span.from + 1 }, { ...span, from: span.from + 1 }];
    }
    const second = span.type === 'ORGANISATION' ? secondBody(doc, span) : -1;
    if (second > 0) return [{ ...span, to: second }, { ...span, from: second }];
    if (span.type !== 'PERSON') {
      return holdsPerson(doc, span) ? [{ ...span, to: span.from + 2, type: 'PERSON' }] : [asPerson(doc, span, owners)];
    }
    if (span.to - span.from < 2) return [span];
    // Вашингтонда Асанов: where it was, then who
    if (isPlaceInCase(wordAt(doc.tokens, span.from))) {
      return [{ ...span, to: span.from + 1, type: 'GPE' }, { ...span, from: span.from + 1 }];
    }
    if (isBeforeWork(doc, span)) return [{ ...span, to: span.from + 2 }];
    return isTwoPeople(doc, span, owners) ? [{ ...span, to: span.from + 1 }, { ...span, from: span.from + 1 }] : cutAtPlace(doc, span);
  });
}

/** `Egemen Qazaqstan тілшісі`: who writes for a medium has no office, the medium a name. */
function asMedium({ tokens }: Doc, span: TaggedSpan): TaggedSpan {
  const isReporter = span.type === 'POSITION' && span.to - span.from > 1 && REPORTERS.test(lower(tokens, span.to - 1));
  return isReporter ? { ...span, to: span.to - 1, type: 'ORGANISATION' } : span;
}

const REPORTERS = /^(?:тілші|корреспондент|журналист)/u;

/** The name without the rank before it and the word of respect after it, with the given name that the tagger missed. */
function nameAlone({ tokens }: Doc, span: TaggedSpan, owners: ReadonlyMap<string, string>): TaggedSpan {
  let { from, to } = span;
  if (to - from > 1 && isRank(lower(tokens, from))) from++;
  while (to - from > 1 && !isCapital(tokens, to - 1) && HONORIFICS.has(lower(tokens, to - 1))) to--;
  const family = to - from === 1 && isCapital(tokens, from - 1) ? personBaseAt(tokens, from) : '';
  if (family !== '' && owners.get(family) === lower(tokens, from - 1) && tokens.gap[from] === 1) from--;
  return from === span.from && to === span.to ? span : { ...span, from, to };
}

function isRank(word: string): boolean {
  return (OFFICES.has(word) || OCCUPATIONS.has(word)) && !GIVEN_NAMES.has(word);
}

/** Whether a word is a known place in the genitive: `Ресейдің Орынбор облысы` names two. */
function isOwningPlace(word: Word): boolean {
  return word.lower.endsWith('ң') && isPlaceInCase(word);
}

/** By family name, the first word of the full name that it ends. */
function ownersOfSurnames(doc: Doc, tagged: readonly TaggedSpan[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { from, to, type } of tagged) {
    if (type !== 'PERSON' || to - from < 2 || isRank(lower(doc.tokens, from))) continue;
    const family = surnameOf(doc, to - 1);
    if (!owners.has(family)) owners.set(family, lower(doc.tokens, from));
  }
  return owners;
}

/** Types whose names the tagger lets a person begin: `Дәурен Есенов облыстық басқарманың басшысы`. */
const TITLES = new Set(['ORGANISATION', 'POSITION']);

/** Whether a full name stands before the name of a body: a family name in the nominative and a word in lower case that is no head. */
function holdsPerson({ tokens }: Doc, { from, to, type }: TaggedSpan): boolean {
  if (!TITLES.has(type) || to - from < 4 || !isCapital(tokens, from) || !isCapital(tokens, from + 1) || !isWord(tokens, from + 2) ||
    isCapital(tokens, from + 2)) {
    return false;
  }
  const next = lower(tokens, from + 2);
  return isSurname(lower(tokens, from + 1)) && !isCalled(tokens, from + 2) && headOf(next) === undefined;
}

/**
 * Where a second body begins in what the tagger has for one: after a head that is whole, at a capital, with a head of its own that
 * is no part of the first (`Түркияның Орталық банкі ← Қытайдың Халық банкімен`); -1 where it is one.
 */
function secondBody({ tokens }: Doc, { from, to }: TaggedSpan): number {
  const last = headAt(tokens, to - 1);
  if (last?.owned !== true || !STANDS_ALONE.has(last.stem)) return -1;
  for (let k = from + 1; k < to - 2; k++) {
    const head = headAt(tokens, k);
    if (head?.owned !== true || head.plural || !STANDS_ALONE.has(head.stem)) continue;
    if (!isCapital(tokens, k + 1) || tokens.gap[k + 1] !== 1) continue;
    if (declinedOfWord(wordAt(tokens, k)).some(({ features }) => features.poss === 3 && features.case === 'nom')) return k + 1;
  }
  return -1;
}

const STANDS_ALONE = wordsOf('stands-alone');

/** `Марат Есенов Сергеев су қоймасына`: the third name is of the work after it. */
function isBeforeWork({ tokens }: Doc, { from, to }: TaggedSpan): boolean {
  if (to - from !== 3 || isCapital(tokens, to)) return false;
  if (!GIVEN_NAMES.has(lower(tokens, from)) || !isSurname(lower(tokens, from + 1))) return false;
  return headAt(tokens, to)?.owned === true || headAt(tokens, to + 1)?.owned === true;
}

/** A family name known from a full name is the person, whatever the tagger took it for; a place stays one. */
function asPerson(doc: Doc, span: TaggedSpan, owners: ReadonlyMap<string, string>): TaggedSpan {
  if (span.to - span.from > 1 || !PLACES_AND_BODIES.has(span.type) || !isCapital(doc.tokens, span.from)) return span;
  const surname = surnameOf(doc, span.from);
  return owners.has(surname) && surname.length > 3 && !isKnownWord(surname) ? { ...span, type: 'PERSON' } : span;
}

const PLACES_AND_BODIES = new Set(['GPE', 'LOCATION', 'ORGANISATION']);

function surnameOf(doc: Doc, token: number): string {
  return personBaseAt(doc.tokens, token);
}

/** Whether two words are the family names of two people. */
function isTwoPeople(doc: Doc, { from, to }: TaggedSpan, owners: ReadonlyMap<string, string>): boolean {
  if (to - from !== 2) return false;
  const first = surnameOf(doc, from);
  const second = surnameOf(doc, to - 1);
  const [a, b] = [owners.get(first), owners.get(second)];
  return a !== undefined && b !== undefined && first !== second && a !== first && b !== first && a !== b;
}

/** `Асанов Флоридадағы …`: a person ends before a word that says where; of what is after it only that word is kept, a place. */
function cutAtPlace(doc: Doc, span: TaggedSpan): TaggedSpan[] {
  for (let k = span.from + 1; k < span.to; k++) {
    const word = lower(doc.tokens, k);
    if (k === span.to - 1 && placeOf(baseForm(word)) === undefined) break;
    if (!isCapital(doc.tokens, k) || !isWhere(word)) continue;
    return [{ ...span, to: k }, { ...span, from: k, to: k + 1, type: 'GPE', confidence: span.confidence / 2 }];
  }
  return [span];
}

function isWhere(word: string): boolean {
  return /[дт](?:ағы|егі)$/u.test(word) && declinedFrom(word).some(({ features }) => features.case === 'attr' && features.poss === 0);
}
