/**
 * Names in quotation marks whose head or legal form tells what they are: `«X» ЖШС`, `«X» футбол клубы`, `«X» романы`,
 * `«…туралы» заң`; in a list the last one's head holds for all (`«X» және «Y» жобалары`).
 */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import type { Doc } from '../../../3-segment/doc.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { verbOfWord } from '../../../kazakh/analyse.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import type { EntityType } from '../../../record/schema.js';
import { LEGAL_FORMS, isBeforeHead, typeAfter } from '../../../kazakh/gazetteer/heads.js';
import type { NameSpan } from '../mention.js';
import type { QuotePair } from '../quotes.js';
import {
  afterEnding, declinedAt, headAt, isCapital, isGluedHyphen, isNumber, isSign, isUpper, isWord, lower, surface, wordAt,
} from './token.js';

/** Tokens inside the quotation marks of a name, and of a law's title. */
const LONGEST_NAME = 16;
const LONGEST_LAW = 40;
const MOST_MODIFIERS = 3;
/** Legal forms and closing marks after a name. */
const MOST_LEGAL = 6;
/** Who writes for a medium: `«X» тілшісі`. */
const REPORTERS = /^(?:тілшісі|корреспонденті|журналисі|редакциясы)/u;
/** Types whose span takes in the head after the quotation marks; the others end with the marks. */
const WITH_HEAD: ReadonlySet<EntityType> = new Set(['ORGANISATION', 'FACILITY', 'LAW', 'LOCATION', 'GPE']);

interface Found {
  readonly type: EntityType;
  readonly to: number;
  readonly plural: boolean;
  readonly rule: string;
}

/** A name and the one before it in the text share a head in the plural. */
interface Listed {
  readonly pair: QuotePair;
  readonly found: Found;
}

/** All names in quotation marks that their surroundings tell the type of. */
export function quotedNames(doc: Doc, pairs: readonly QuotePair[]): NameSpan[] {
  const { tokens } = doc;
  const spans: NameSpan[] = [];
  let after: Listed | null = null;
  for (let p = pairs.length - 1; p >= 0; p--) {
    const pair = pairs[p];
    if (pair === undefined || !isName(tokens, pair)) continue;
    const own: Found | null = typeByFollower(doc, pair);
    const found: Found | null = own ?? sharedHead(tokens, pair, after);
    if (found === null) continue;
    if (pair.close - pair.open > LONGEST_NAME && found.type !== 'LAW') continue;
    after = { pair, found };
    spans.push({ from: formBefore(tokens, pair.open), to: found.to, type: found.type, rule: found.rule });
  }
  return spans.reverse();
}

function sharedHead(tokens: Tokens, pair: QuotePair, next: Listed | null): Found | null {
  if (next === null || !next.found.plural || !joins(tokens, pair.close + 1, next.pair.open)) return null;
  return { type: next.found.type, to: pair.close + 1, plural: true, rule: 'quoted/list' };
}

function isName(tokens: Tokens, { open, close }: QuotePair): boolean {
  const length = close - open - 1;
  if (length < 1 || length > LONGEST_LAW || isSign(tokens, close - 1, ',')) return false;
  // «әл-Шифа»
  if (isGluedHyphen(tokens, open + 2) && isCapital(tokens, open + 3)) return true;
  return isCapital(tokens, open + 1) || isNumber(tokens, open + 1) || /^[a-zA-Z]/.test(surface(tokens, open + 1));
}

function typeByFollower(doc: Doc, { open, close }: QuotePair): Found | null {
  const { tokens } = doc;
  const legal = legalEnd(tokens, close + 1);
  if (legal > close + 1) return { type: 'ORGANISATION', to: afterEnding(tokens, legal), plural: false, rule: 'quoted/legal-form' };
  if (LEGAL_FORMS.has(lower(tokens, open - 1)) && isCapital(tokens, open - 1)) {
    return { type: 'ORGANISATION', to: afterEnding(tokens, close + 1), plural: false, rule: 'quoted/legal-form' };
  }
  let k = afterEnding(tokens, close + 1);
  const first = k;
  if (lower(tokens, k) === 'атты') return typeOfTitled(tokens, close);
  while (k - first < MOST_MODIFIERS * 2 && !isOwnedHead(tokens, k) &&
    (isBeforeHead(joined(tokens, k)) || RELATIVE.test(lower(tokens, k)))) {
    k = joinedEnd(tokens, k);
  }
  if (!isOwnedHead(tokens, k) && isModifier(tokens, k) && isMakerHead(tokens, k + 1)) k++;
  // «ЖК Есенов»
  if (!isOwnedHead(tokens, k) && LEGAL_FORMS.has(lower(tokens, open + 1)) && isUpper(tokens, open + 1) && close - open > 2) {
    return { type: 'ORGANISATION', to: first, plural: false, rule: 'quoted/legal-form' };
  }
  if (k === first && REPORTERS.test(lower(tokens, k))) {
    return { type: 'ORGANISATION', to: close + 1, plural: false, rule: 'quoted/reporter' };
  }
  const head = headAt(tokens, k);
  if (head === undefined || !isWord(tokens, k) || isOwner(tokens, close)) return null;
  const type = typeAfter(lower(tokens, k - 1), head);
  if ((type === 'PRODUCT' || type === 'ART') && k > first && RELATIVE.test(lower(tokens, k - 1)) && !isBeforeHead(lower(tokens, k - 1))) {
    return null;
  }
  if (head.stem === 'акция' && head.owned && isOnMarket(doc, open)) {
    return { type: 'ORGANISATION', to: close + 1, plural: head.plural, rule: 'quoted/issuer' };
  }
  const law = type === 'LAW';
  // A bare noun after a name is another thing of its kind: «X» партия болып құрылды.
  if (!head.owned && !law) return null;
  if (law && head.stem !== 'заң' && head.plural) return null;
  // «X» ұлттық компаниясы» АҚ: the marks of the whole are closed but not opened
  const outer = isSign(tokens, k + 1, '»') ? legalEnd(tokens, k + 2) : k + 2;
  if (outer > k + 2) return { type: 'ORGANISATION', to: outer, plural: false, rule: 'quoted/legal-form' };
  return { type, to: WITH_HEAD.has(type) && !head.plural ? k + 1 : close + 1, plural: head.plural, rule: 'quoted/head' };
}

const MARKET = wordsOf('market');
const MARKET_WINDOW = 15;

/** Whether words around speak of the market of shares: `«Көкше Алтын» акциясы арзандады`. */
function isOnMarket({ tokens, sentenceOf }: Doc, open: number): boolean {
  for (let k = Math.max(0, open - MARKET_WINDOW); k < Math.min(tokens.count, open + MARKET_WINDOW); k++) {
    if (!isWord(tokens, k) || sentenceOf[k] !== sentenceOf[open]) continue;
    const verb = verbOfWord(wordAt(tokens, k));
    if (verb !== null && MARKET.has(verb.stem)) return true;
    if (MARKET.has(lower(tokens, k)) || declinedAt(tokens, k).some(({ stem }) => MARKET.has(stem))) return true;
  }
  return false;
}

/** Relative adjectives, which say of what kind a head is: `шығармашылық орталығы`. */
const RELATIVE = /^\p{L}{3,}(?:[лдт][ыі][қк])$/u;

const TITLED: ReadonlySet<EntityType> = new Set(['ORGANISATION', 'FACILITY', 'EVENT', 'ART', 'PROJECT', 'PRODUCT']);

/** `«X» атты … фестивалі`, `«X» атты кітап`: the noun after says what it is. */
function typeOfTitled(tokens: Tokens, close: number): Found | null {
  let k = close + 2;
  while (k <= close + 2 + MOST_MODIFIERS && (isBeforeHead(lower(tokens, k)) || RELATIVE.test(lower(tokens, k)))) k++;
  const head = headAt(tokens, k);
  return head !== undefined && TITLED.has(head.type)
    ? { type: head.type, to: close + 1, plural: head.plural, rule: 'quoted/titled' }
    : null;
}

/** Whether the name in quotation marks owns what follows and is not called so: `«Сұңқардың» алаңы`. */
export function isOwner(tokens: Tokens, close: number): boolean {
  const last = lower(tokens, close - 1);
  return last.endsWith('ң') && declinedFrom(last).some(({ features }) => features.case === 'gen' && features.poss === 0);
}

/** Whether a word may say of what kind the head after it is: `«X» кондитер фабрикасы`. */
function isModifier(tokens: Tokens, k: number): boolean {
  return isWord(tokens, k) && !isCapital(tokens, k) && headAt(tokens, k) === undefined && declinedAt(tokens, k).length === 0;
}

/** Heads of those who make or trade. */
const MAKERS = wordsOf('maker');

function isMakerHead(tokens: Tokens, k: number): boolean {
  const head = headAt(tokens, k);
  return head?.owned === true && !head.plural && MAKERS.has(head.stem);
}

function isOwnedHead(tokens: Tokens, k: number): boolean {
  return headAt(tokens, k)?.owned === true;
}

/** Word `k` with what a hyphen joins to it: `ойын-сауық`. */
function joined(tokens: Tokens, k: number): string {
  return isGluedHyphen(tokens, k + 1) ? `${lower(tokens, k)}-${lower(tokens, k + 2)}` : lower(tokens, k);
}

function joinedEnd(tokens: Tokens, k: number): number {
  return isGluedHyphen(tokens, k + 1) ? k + 3 : k + 1;
}

/** One past the legal forms from `k` on, with closing marks among them: `«X» ұлттық компаниясы» АҚ`, `ШЖҚ КМК`. */
function legalEnd(tokens: Tokens, k: number): number {
  let end = k;
  for (let j = k; j < tokens.count && j < k + MOST_LEGAL; j++) {
    if (isWord(tokens, j) && isCapital(tokens, j) && LEGAL_FORMS.has(lower(tokens, j))) end = j + 1;
    else if (!isSign(tokens, j, '»') && !isSign(tokens, j, '”')) break;
  }
  return end;
}

/** Where a legal form before the marks begins (`ЖШС «X»`, `ЖК «X»`), else the opening mark. */
function formBefore(tokens: Tokens, open: number): number {
  return isCapital(tokens, open - 1) && LEGAL_FORMS.has(lower(tokens, open - 1)) && !isSign(tokens, open - 2, '»') ? open - 1 : open;
}

const CONJUNCTIONS = new Set([',', ...wordsOf('and'), ...wordsOf('or')]);

function joins(tokens: Tokens, from: number, to: number): boolean {
  return to - from === 1 && CONJUNCTIONS.has(lower(tokens, from));
}
