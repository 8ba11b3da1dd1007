/** What a number counts, or a measure is of: the noun phrase after it, in base form. */
import { BIT } from '../../kazakh/classes.js';
import { endingFeatures } from '../../kazakh/suffixes.js';
import { ADJECTIVE, classesOf, NOMINAL, NOUN } from '../../kazakh/lexicon/index.js';
import { inflect } from '../../kazakh/inflect.js';
import { insideAdjective, nounBase } from '../../kazakh/base-form.js';
import {
  BETWEEN, CLASSIFIERS, COUNTED_IN_ADJECTIVES, DESCRIBING, NAMING_ADJECTIVES, UNCOUNTED, isNotCounted,
} from '../../kazakh/noun-phrase.js';
import { declinedFrom } from '../../kazakh/suffixes.js';
import { isKnownNominal, verbOfWord } from '../../kazakh/analyse.js';
import { NO_WORD } from '../../kazakh/word.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import { DASHES, hasClass, isCapital, isWord, lowerAt, predicateAt, verbAt } from '../figures/scan.js';

/** How many adjectives may stand before the noun. */
const MAX_ADJECTIVES = 4;
const NEVER = BIT.month | BIT.weekday | BIT.timeUnit | BIT.numeral | BIT.scale | BIT.unit;

/**
 * Base form of the noun phrase that begins at token `i`: `бірлескен кәсіпорын`, `тұрғын үй`, `графикалық процессор`;
 * describing adjectives left out. Null where no noun stands there.
 *
 * @param owned whether a genitive before the number owns what is counted, so that the noun carries a possessive
 */
export function countedAt(tokens: Tokens, i: number, owned: boolean): string | null {
  let kept = '';
  let k = i;
  // бір ғана ұшақ, алты бірдей концерт
  while (BETWEEN.has(lowerAt(tokens, k))) k++;
  for (let n = 0; n <= MAX_ADJECTIVES; n++) {
    if (!isNounLike(tokens, k, n === 0)) return null;
    const model = modelEnd(tokens, k);
    if (model && isNounLike(tokens, model)) {
      k = model;
      owned = true;
      continue;
    }
    const compound = hyphenated(tokens, k);
    const next = compound ? k + 3 : k + 1;
    const word = compound ? `${lowerAt(tokens, k)}-${lowerAt(tokens, k + 2)}` : lowerAt(tokens, k);
    const more = isNounLike(tokens, next) && tokens.gap[next] === 1;
    if (n === 0 && more && CLASSIFIERS.has(word)) {
      k = next;
      continue;
    }
    const inside = insideAdjective(word);
    if (inside !== null && COUNTED_IN_ADJECTIVES.has(inside)) return inside;
    // республикалық маңызы бар жол
    if (word === 'маңызы' && lowerAt(tokens, next) === 'бар') {
      k = next + 1;
      kept = '';
      continue;
    }
    // 12 ауылдағы мектеп: right after the number stands what it counts
    if (more && isDescribing(word) && !(k === i && isPlaceOf(word))) {
      k = next;
      continue;
    }
    const acronym = isAcronym(tokens, k);
    const head = more && (acronym || UNCOUNTED.has(lowerAt(tokens, next - 1))) ? possessedHead(tokens, next) : null;
    if (head !== null) return `${kept}${acronym ? properBase(tokens, k) : word} ${head}`;
    if (more && (isNaming(word) || word === 'тұрғын' && nounBase(lowerAt(tokens, next)) === 'үй')) {
      kept += `${word} `;
      k = next;
      continue;
    }
    // ауыл әкімі: the possessive is the name's own
    const ofNoun = kept !== '' && isListedHead(lowerAt(tokens, k - 1)) ? possessedHead(tokens, k) : null;
    if (ofNoun !== null) return kept + ofNoun;
    return kept +
      (compound ? `${lowerAt(tokens, k)}-${nounBase(lowerAt(tokens, k + 2), owned)}`
        : isCapital(tokens, k) ? properBase(tokens, k)
        : nounBase(word, owned));
  }
  return null;
}

/** `апаты` after `жол`, `беру ошағын` after `білім`: the possessed noun at `k` that heads an uncounted one; null without one. */
function possessedHead(tokens: Tokens, k: number): string | null {
  const middle = isVerbalNoun(lowerAt(tokens, k)) ? `${lowerAt(tokens, k)} ` : '';
  const at = middle ? k + 1 : k;
  const word = lowerAt(tokens, at);
  if (!isNounLike(tokens, at)) return null;
  const found = declinedFrom(word);
  const owned = found.find((a) => a.features.poss === 3 && a.stem.length > 2);
  // бастаманы is of бастама, an object with no owner
  if (!owned || found.some((a) => a.features.poss === 0 && isListed(a.stem))) return null;
  if (owned.features.plural) return middle + possessed(owned.stem);
  return middle + (owned.features.case === 'nom' ? word : owned.owned);
}

/** Its own of a stem: `құбыр` → `құбыры`. */
function possessed(stem: string): string {
  return inflect(stem).find(({ features }) => features.poss === 3 && features.case === 'nom' && !features.plural)?.form ?? stem;
}

/** `беру`, `өткізу`, `сақтау`. */
const isVerbalNoun = (word: string): boolean => word.length > 2 && word.endsWith('у');

/** @param first right after the number, where what ends like a past tense may be an accusative: 88 вагонды */
function isNounLike(tokens: Tokens, k: number, first = false): boolean {
  if (!isWord(tokens, k) || tokens.kind[k] === Kind.Break) return false;
  if (isNotCounted(tokens.words[k]!) || (hasClass(tokens, k, NEVER) && !isPiece(lowerAt(tokens, k)))) return false;
  const verb = verbAt(tokens, k);
  if (verb === null && (first ? isPresent(tokens, k) : isPredicate(tokens, k))) return false;
  return verb === null || verb.features.verb === 'infinitive' || verb.features.verb === 'habitual' ||
    (verb.features.verb === 'perfect' && isWord(tokens, k + 1));
}

/** `бірлік`, `бірлікті`: units of something, which the lexicon has as of the number one. */
const isPiece = (word: string): boolean => word.startsWith('бірлік') || word.startsWith('бірліг');

/** A finite verb, or a converb: `жиналды`, `бастырылып`. Past and perfect end a clause; before a noun they are no predicate. */
export function isPredicate(tokens: Tokens, k: number): boolean {
  const verb = verbOfWord(tokens.words[k] ?? NO_WORD);
  if (verb === null) return false;
  if (verb.features.verb === 'converb') return verb.owned.endsWith('п');
  const form = predicateAt(tokens, k)?.form;
  return form === 'present' || form === 'intent' || (form !== undefined && !isWord(tokens, k + 1));
}

function isPresent(tokens: Tokens, k: number): boolean {
  const verb = verbOfWord(tokens.words[k] ?? NO_WORD);
  const form = verb?.features.verb;
  return form === 'present' || form === 'intent' || (form === 'past' && verb?.known === true && !isKnownNominal(lowerAt(tokens, k)));
}

/** Participles and plain adjectives describe: `арзандатылған дизель отыны`, `жаңа комбайн`. */
function isDescribing(word: string): boolean {
  return DESCRIBING.has(word) || PARTICIPLE.test(word) && !NAMING_ADJECTIVES.has(word);
}

const PARTICIPLE = /...(?:[ғқ]ан|[гк]ен|[аей]т[ыі]н|[дт](?:ағы|егі)|н[ае]н)$/u;
/** `ауылдағы`, `қабатындағы`. */
const isPlaceOf = (word: string): boolean => /...[дт](?:ағы|егі)$/u.test(word);
const RELATIONAL = /...(?:[лдт][ыі][қк]|л[ыі])$/u;

const isListed = (word: string): boolean => (classesOf(word) & NOMINAL) !== 0;

/** Nouns in -лық head their phrase, where most such words describe. */
const isListedHead = (word: string): boolean => (classesOf(word) & NOUN) !== 0;

/** `дәнді`, `елді`: no accusatives. */
const isAdjective = (word: string): boolean => (classesOf(word) & ADJECTIVE) !== 0 && /[дт][ыі]$/u.test(word);

function isNaming(word: string): boolean {
  return NAMING_ADJECTIVES.has(word) || isAdjective(word) || !isListedHead(word) && RELATIONAL.test(word);
}

/** One past a model's name with a number, `Ми-8`; 0 for none. */
function modelEnd(tokens: Tokens, k: number): number {
  return DASHES.has(lowerAt(tokens, k + 1)) && !tokens.gap[k + 1] && !tokens.gap[k + 2] && tokens.kind[k + 2] === Kind.Number ? k + 3 : 0;
}

/** `ата-ана`, `дәрі-дәрмек`: one noun. */
function hyphenated(tokens: Tokens, k: number): boolean {
  return !(isAcronym(tokens, k) && endingFeatures(lowerAt(tokens, k + 2))) && DASHES.has(lowerAt(tokens, k + 1)) && !tokens.gap[k + 1] &&
    !tokens.gap[k + 2] && isWord(tokens, k + 2);
}

/** Capitals alone: `ЖФЭ`, `IT`. */
function isAcronym({ text, start, end }: Tokens, k: number): boolean {
  const word = text.slice(start[k], end[k]);
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function properBase(tokens: Tokens, k: number): string {
  const word = tokens.text.slice(tokens.start[k], tokens.end[k]);
  return isAcronym(tokens, k) ? word : nounBase(word, false);
}
