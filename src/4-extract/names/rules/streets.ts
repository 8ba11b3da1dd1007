/** Streets, roads and microdistricts by their head (`9 мамыр көшесі`), and places whose name reads like a figure. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import type { Doc } from '../../../3-segment/doc.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { BIT } from '../../../kazakh/classes.js';
import { typeAfter } from '../../../kazakh/gazetteer/heads.js';
import { placeOf } from '../../../kazakh/gazetteer/index.js';
import type { NameSpan } from '../mention.js';
import { HONOURS } from './called.js';
import { headAt, isCapital, isDash, isGluedHyphen, isNumber, isSign, isWord, lower } from './token.js';

const ROADS = wordsOf('street');
const PLACES = wordsOf('address');
/** Lower-case words inside the name of a street. */
const INSIDE = new Set([...HONOURS, 'атындағы', 'жылдығы', 'жылдық']);
const MASK_OF_FIGURES = BIT.month | BIT.currency | BIT.numeral | BIT.scale | BIT.unit | BIT.timeUnit | BIT.weekday;
const LONGEST_NAME = 5;

/** A street whose head is token `i`, with the capitalised words or the day before it. */
export function streetAt(doc: Doc, i: number): NameSpan | null {
  const { tokens } = doc;
  if (!isWord(tokens, i)) return null;
  const head = headAt(tokens, i);
  if (head === undefined) return null;
  // 10-шағын ауданда
  const numbered = head.stem === 'аудан' && lower(tokens, i - 1) === 'шағын';
  if (!numbered && (!ROADS.has(head.stem) || !(head.owned || isNumber(tokens, i - 2)))) return null;
  const from = nameStart(tokens, numbered ? i - 1 : i);
  if (from >= (numbered ? i - 1 : i)) return null;
  // Алматы көшелері: the streets of a city
  if (head.plural && from === i - 1 && placeOf(lower(tokens, from)) !== undefined) return null;
  if (numbered) return { from, to: i + 1, type: 'LOCATION', rule: 'street' };
  const type = head.type === 'LOCATION' ? 'LOCATION' : 'FACILITY';
  return { from, to: i + 1, type, rule: 'street' };
}

/** A place called by a month, a currency or a number: `Теңге ауылы`, `Мамыр ықшамауданы`, `1 мамыр ауылы`. */
export function placeWithFigureAt(doc: Doc, i: number): NameSpan | null {
  const { tokens } = doc;
  if (!isWord(tokens, i)) return null;
  const head = headAt(tokens, i);
  if (head === undefined || !head.owned || head.plural || !PLACES.has(head.stem)) return null;
  const deposit = head.stem === 'орын' && lower(tokens, i - 1) === 'кен';
  if (head.stem === 'орын' && !deposit) return null;
  const last = deposit ? i - 2 : i - 1;
  if (((tokens.words[last]?.mask ?? 0) & MASK_OF_FIGURES) === 0) return null;
  const day = isDay(tokens, last);
  if (!isCapital(tokens, last) && !day) return null;
  // A numeral at the start of a sentence counts: «Екі ауылы».
  const numeral = ((tokens.words[last]?.mask ?? 0) & (BIT.numeral | BIT.scale)) !== 0;
  if (numeral && doc.sentenceOf[last] !== doc.sentenceOf[last - 1]) return null;
  return { from: day ? dayStart(tokens, last) : last, to: i + 1, type: typeAfter(deposit ? 'кен' : '', head), rule: 'place-like-figure' };
}

function nameStart(tokens: Tokens, i: number): number {
  if (isDay(tokens, i - 1)) return dayStart(tokens, i - 1);
  // 10-шағынаудан, 7 ықшамаудан
  if (isGluedHyphen(tokens, i - 1) && isNumber(tokens, i - 2)) return i - 2;
  let from = i;
  let k = i - 1;
  // Мамыр-4 ықшамауданы
  if (isNumber(tokens, k) && isGluedHyphen(tokens, k - 1) && isCapital(tokens, k - 2)) return k - 2;
  // Алматы – Өскемен тасжолы
  for (; k >= 0 && i - k <= LONGEST_NAME; k--) {
    if (isCapital(tokens, k)) from = k;
    else if (isWord(tokens, k) && INSIDE.has(lower(tokens, k)) && (isCapital(tokens, k - 1) || isNumber(tokens, k - 1))) continue;
    else if (isNumber(tokens, k) && lower(tokens, k + 1).startsWith('жыл') && isCapital(tokens, k - 1)) continue;
    else if (isDash(tokens, k) && from === k + 1 && isCapital(tokens, k - 1)) return k - 1;
    else break;
  }
  // Қ. Есенов көшесі
  while (from < i && isSign(tokens, from - 1, '.') && isCapital(tokens, from - 2) &&
    tokens.end[from - 2]! - tokens.start[from - 2]! === 1) {
    from -= 2;
  }
  // 1-Лодочная көшесі
  return from < i && isGluedHyphen(tokens, from - 1) && isNumber(tokens, from - 2) ? from - 2 : from;
}

const ORDINAL = /(?:інші|ыншы|нші|ншы)$/u;

/** `9 мамыр`, `1-Мамыр`, `8 Март`, `Бірінші май`: a month after a day. */
function isDay(tokens: Tokens, k: number): boolean {
  const month = ((tokens.words[k]?.mask ?? 0) & BIT.month) !== 0 || lower(tokens, k) === 'март' || lower(tokens, k) === 'май';
  return month &&
    (isNumber(tokens, k - 1) || (isGluedHyphen(tokens, k - 1) && isNumber(tokens, k - 2)) || ORDINAL.test(lower(tokens, k - 1)));
}

function dayStart(tokens: Tokens, k: number): number {
  return isNumber(tokens, k - 1) || ORDINAL.test(lower(tokens, k - 1)) ? k - 1 : k - 2;
}
