/**
 * The beginning of a title of office, found by walking left from the office word by word:
 * `Қырғыз Республикасының Су ресурстары, ауыл шаруашылығы және өңдеу өнеркәсібі ← министрі`.
 */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import { LEGAL_FORMS, headOf } from '../../../kazakh/gazetteer/heads.js';
import { bodyOf, isKnownWord, placeOf } from '../../../kazakh/gazetteer/index.js';
import { OCCUPATIONS, OFFICE_MODIFIERS, OFFICE_TIMES } from '../../../kazakh/gazetteer/offices.js';
import { SENTENCE_STARTERS, TITLE_BEGINNINGS, TITLE_FIELDS } from '../../../kazakh/gazetteer/titles.js';
import { declinedFrom, declinedOfWord, type Declined } from '../../../kazakh/suffixes.js';
import { kept } from '../../../kazakh/word.js';
import { isSurname } from '../surnames.js';
import { calledFrom, isCalled } from './called.js';
import { DIRECTIONS } from './place-words.js';
import { officeOf, officeWordAt } from './office-words.js';
import { baseAt, headAt, hyphenatedStart, isCapital, isNumber, isSign, isUpper, isWord, lower, wordAt } from './token.js';

export interface TitleContext {
  readonly tokens: Tokens;
  /** Opening token of a pair of quotation marks, by its closing one. */
  readonly openOf: ReadonlyMap<number, number>;
  /** Whether a token belongs to something that a title never takes in: a person, another sentence. */
  readonly stop: (token: number) => boolean;
}

const LONGEST = 28;
/** Unknown words that may stand between a body's head and the capital that its name begins with. */
const MOST_UNKNOWN = 4;
const CONJUNCTIONS = wordsOf('and');
/** Relative adjectives, which may stand anywhere inside a title. */
const ADJECTIVE = /^[\p{Ll}-]{3,}(?:[лдт][ыі][қк]|аралық)$/u;
const SMALL = /^[\p{Ll}-]+$/u;

/** `begin`: the title may begin here; `go`: it goes on, but cannot begin here; `list`: it goes on through a list. */
type Piece = 'begin' | 'go' | 'list' | 'unknown' | 'stop';

/** The first token of the title whose office begins at token `head`; `head` itself where nothing belongs to it. */
export function titleStart(context: TitleContext, head: number, owned: boolean): number {
  const { tokens, openOf, stop } = context;
  let from = head;
  let list = false;
  let unknown = 0;
  // An unknown word right before a body's head is of its name where nothing better comes: превенция қызметінің басшысы
  let spare = head;
  for (let k = head - 1; k >= 0 && head - k <= LONGEST; ) {
    if (stop(k) || tokens.kind[k] === Kind.Break) break;
    // Абай атындағы театрдың директоры: the person is the theatre's
    if (isCalled(tokens, k)) {
      from = calledFrom(tokens, k);
      k = from - 1;
      continue;
    }
    const opening = openOf.get(k);
    if (opening !== undefined) {
      if (!owned && from === head) break;
      from = opening;
      k = opening - 1;
      continue;
    }
    const start = wordStart(tokens, k);
    const piece = pieceAt(context, start, k, { from, head, list });
    if (piece === 'stop' ||
      (piece === 'unknown' && (++unknown > MOST_UNKNOWN || !(isIncomplete(tokens, from, head) || namesField(tokens, k))))) {
      break;
    }
    if (piece === 'list') list = true;
    if (isIncomplete(tokens, from, head) &&
      (piece === 'go' ? isWord(tokens, k) && !OFFICE_TIMES.has(lower(tokens, k)) : piece === 'unknown' && from === k + 1)) {
      spare = start;
    }
    if (piece === 'begin' || (piece !== 'list' && !isCapital(tokens, from) && namesField(tokens, k))) from = start;
    k = start - 1;
  }
  return spare < from && !isCapital(tokens, from) && headAt(tokens, from) !== undefined ? spare : from;
}

/** The first token of the word that ends at `k`: hyphens join, `№35` is one. */
function wordStart(tokens: Tokens, k: number): number {
  const start = hyphenatedStart(tokens, k, true);
  return isNumber(tokens, start) && isSign(tokens, start - 1, '№') ? start - 1 : start;
}

/** The title so far. */
interface Title {
  readonly from: number;
  readonly head: number;
  /** Whether it goes on through a list. */
  readonly list: boolean;
}

function pieceAt(context: TitleContext, start: number, k: number, { from, head: last, list }: Title): Piece {
  const { tokens } = context;
  if (isSign(tokens, start, '№')) return 'begin';
  if (isSign(tokens, k, ',')) return list && isField(tokens, k - 1) ? 'go' : 'stop';
  if (isSign(tokens, k, '»') && LEGAL_FORMS.has(lower(tokens, k + 1))) return 'go';
  if (!isWord(tokens, k)) return 'stop';
  if (isNumber(tokens, start)) return 'begin'; // 2-қалалық емхананың бас дәрігері
  const word = tokens.text.slice(tokens.start[start], tokens.end[k]).toLowerCase();
  if (CONJUNCTIONS.has(word)) {
    return isField(tokens, k - 1) && (from === k + 1 || TITLE_FIELDS.has(lower(tokens, k + 1)) || ADJECTIVE.test(lower(tokens, k + 1)))
      ? 'list'
      : 'stop';
  }
  const role = start < k ? roleOf(word, declinedFrom(word)) : roleAt(tokens, k);
  if (role === 'adverbial') return 'stop';
  // Тараздағы «X» мектебінің директоры: where it is; Қытайдың Қазақстандағы елшісі: part of it
  if (role === 'attributive') return start > 0 && roleAt(tokens, start - 1) === 'genitive' && isCapital(tokens, start - 1) ? 'go' : 'stop';
  const office = start < k ? officeOf(word) : officeWordAt(tokens, k);
  // Another title ends here: Мемлекет басшысы «X» компаниясының директоры
  if (role === 'free' && office !== undefined && (office.owned || office.office === 'елбасы') &&
    (isCapital(tokens, from) || !isWord(tokens, from) || officeWordAt(tokens, from)?.bare)) {
    return 'stop';
  }
  // …бастығының орынбасары полиция полковнигі: two titles
  if (role === 'free' && office?.owned === true && office.office !== word && from < last) return 'stop';
  if (isFullName(context, start, k, from)) return 'stop';
  if (isCapital(tokens, start)) return startsSentence(context, start) && isCommonStart(tokens, start, word, from) ? 'stop' : 'begin';
  if (OFFICE_MODIFIERS.has(word) || TITLE_BEGINNINGS.has(word) || office?.owned === true) return 'begin';
  const head = headOf(word) ?? headAt(tokens, k);
  // бастама Мемлекет басшысының: a noun that nothing joins to the title
  if (head !== undefined && !head.plural) {
    return beginsState(tokens, from) && role === 'free' && !head.owned && head.type !== 'GPE' ? 'stop' : 'begin';
  }
  if (TITLE_FIELDS.has(word) || OFFICE_TIMES.has(word) || OCCUPATIONS.has(word) || ADJECTIVE.test(word)) return 'go';
  return SMALL.test(word) ? (start < k ? 'go' : 'unknown') : 'stop';
}

/** A full name that nobody else has seen is one: `Дәурен Есенов облыстық басқарманың басшысы`. */
function isFullName({ tokens, stop }: TitleContext, start: number, k: number, from: number): boolean {
  if (start < k || isCapital(tokens, from) || !isCapital(tokens, k) || !isCapital(tokens, k - 1) || stop(k - 1)) return false;
  return isSurname(lower(tokens, k)) && headAt(tokens, from) === undefined;
}

function startsSentence({ tokens, stop }: TitleContext, token: number): boolean {
  const before = tokens.kind[token - 1] === Kind.Punct ? token - 1 : token; // «Бұл …»
  return before === 0 || stop(before - 1);
}

/** A field before a conjunction or a comma: two fields of one office, not two offices. */
function isField(tokens: Tokens, k: number): boolean {
  const word = lower(tokens, k);
  // Кир Стармер және НАТО хатшысы: a full name is no field
  if (isCapital(tokens, k) && isCapital(tokens, k - 1) && !TITLE_FIELDS.has(word) && !TITLE_BEGINNINGS.has(word)) return false;
  return isWord(tokens, k) && officeWordAt(tokens, k) === undefined &&
    (TITLE_FIELDS.has(word) || TITLE_BEGINNINGS.has(word) || isCapital(tokens, k));
}

/** Whether the title so far begins with a body's head alone: `… комитетінің төрағасы` has its name still before it. */
function isIncomplete(tokens: Tokens, from: number, head: number): boolean {
  return from < head && !isCapital(tokens, from) && headAt(tokens, from)?.owned === true;
}

/** `барлау ← жөніндегі директоры`: what the office is for stands before these words. */
function needsField(tokens: Tokens, k: number): boolean {
  return lower(tokens, k) === 'жөніндегі';
}

/** `оқу жұмысы жөніндегі проректор`: the two words before are the field. */
function namesField(tokens: Tokens, k: number): boolean {
  return needsField(tokens, k + 1) || needsField(tokens, k + 2);
}

/** A capital that only the sentence gives: a plain word before a title that does not depend on it (`Кеше қала әкімі …`). */
function isCommonStart(tokens: Tokens, start: number, word: string, from: number): boolean {
  if (SENTENCE_STARTERS.has(word)) return true;
  if (word.includes('-') || isUpper(tokens, start)) return false;
  if (TITLE_BEGINNINGS.has(word) || TITLE_FIELDS.has(word) || OFFICE_MODIFIERS.has(word) || headOf(word) !== undefined ||
    isKnownWord(word)) {
    return false;
  }
  if (bodyOf(`${word} ${baseAt(tokens, from)}`) !== undefined) return false; // Ақ үйдің хатшысы
  // Инвесторлар Президентпен, Құжатты Мемлекет басшысы: a title of the state needs nothing before it
  if (word !== 'тұңғыш' && beginsState(tokens, from)) return roleAt(tokens, start) !== 'genitive';
  // Бауырлас Түркияның министрі
  if (isCapital(tokens, from)) {
    return !DIRECTIONS.has(word) && roleAt(tokens, start) === 'free' && placeOf(baseAt(tokens, from)) !== undefined;
  }
  return roleAt(tokens, start) !== 'genitive';
}

/** Whether the title so far begins with that of a head of state. */
function beginsState(tokens: Tokens, from: number): boolean {
  if (!isCapital(tokens, from)) return false;
  const word = lower(tokens, from);
  return word === 'мемлекет' || word === 'тұңғыш' || word === 'президент' || word === 'премьер' ||
    officeWordAt(tokens, from)?.office === 'президент';
}

type Role = 'free' | 'genitive' | 'attributive' | 'adverbial';

/** What a word's case lets it be in a title: an adverbial ends it, an attributive locative mostly so. */
function roleOf(word: string, analyses: readonly Declined[]): Role {
  if (isTitleWord(word)) return 'free';
  const readings = analyses.filter(({ features }) => features.poss === 0 || features.poss === 3);
  const sure = readings.find(({ stem }) => isTitleWord(stem)) ?? readings.find(({ features }) => features.case !== 'nom');
  switch (sure?.features.case) {
    case 'gen': return 'genitive';
    case 'attr': return 'attributive';
    case 'dat': case 'loc': case 'abl': case 'ins': return 'adverbial';
    default: return 'free';
  }
}

const roleOfWord = kept((word) => roleOf(word.lower, declinedOfWord(word)));

function roleAt(tokens: Tokens, i: number): Role {
  return roleOfWord(wordAt(tokens, i));
}

function isTitleWord(word: string): boolean {
  return TITLE_BEGINNINGS.has(word) || TITLE_FIELDS.has(word) || isKnownWord(word);
}
