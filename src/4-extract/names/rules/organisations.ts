/** Organisations by their head (`Қаржы министрлігі`, `Lion Bay Ventures қоры`), sites, and acronyms that the gazetteer knows. */
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import { baseForm } from '../../../kazakh/base-form.js';
import { bodyOf } from '../../../kazakh/gazetteer/index.js';
import type { NameSpan } from '../protected.js';
import { afterEnding, isCapital, isGluedHyphen, isSign, isUpper, isWord, lower } from './token.js';

const DOMAINS = new Set(['kz', 'ru', 'com', 'org', 'net', 'uz', 'kg', 'info', 'media', 'news', 'tv', 'asia', 'me', 'io']);
const LONGEST = 9;

/** A site: `Egin-news.kz`, `BAQ.KZ`. */
export function siteAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isWord(tokens, i) || !DOMAINS.has(lower(tokens, i)) || !isSign(tokens, i - 1, '.') || tokens.gap[i] || tokens.gap[i - 1]) return null;
  let from = i - 2;
  while (from > 0 && !tokens.gap[from] && (isGluedHyphen(tokens, from - 1) || isSign(tokens, from - 1, '.')) && tokens.kind[from - 2] === Kind.Word) from -= 2;
  if (!isWord(tokens, from)) return null;
  return { from, to: afterEnding(tokens, i + 1), type: 'ORGANISATION', rule: 'organisation/site' };
}

/** A name or acronym of the gazetteer that begins at token `i`, the longest first; with its ending. */
export function knownBodyAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isCapital(tokens, i) && !(i > 0 && isWord(tokens, i) && longWords.has(lower(tokens, i)))) return null;
  for (let to = Math.min(i + LONGEST, tokens.count); to > i; to--) {
    if (!isWord(tokens, to - 1)) continue;
    const text = tokens.text.slice(tokens.start[i], tokens.end[to - 1]);
    if (text.includes('\n')) continue;
    const body = bodyOf(`${text.slice(0, text.lastIndexOf(' ') + 1)}${baseForm(text.slice(text.lastIndexOf(' ') + 1), { several: text.includes(' ') })}`);
    if (body === undefined || (to === i + 1 && AMBIGUOUS.has(lower(tokens, i)))) continue;
    const several = to > i + 1;
    if (!several && !isUpper(tokens, i) && !isLatin(text) && !UNAMBIGUOUS.has(body.id.toLowerCase())) continue;
    return { from: i, to: afterEnding(tokens, to), type: 'ORGANISATION', rule: 'organisation/known' };
  }
  return null;
}

function isLatin(text: string): boolean {
  return /^[A-Z][A-Za-z&.+-]*$/u.test(text);
}

/** First words of long names that news also writes without a capital: `түркі мемлекеттерінің ұйымы`. */
const longWords = new Set(['түркі', 'дүниежүзілік', 'біріккен', 'еуразиялық', 'халықаралық']);
/** Single words that are bodies wherever they stand with a capital. */
const UNAMBIGUOUS = new Set(['үкімет', 'парламент', 'мәжіліс', 'сенат', 'ақорда', 'қазгидромет', 'юнеско', 'юнисеф', 'интерпол', 'роснефть', 'газпром', 'росстат', 'еуропалық одақ', 'қазақтелеком', 'қазпошта', 'қазақмыс', 'пентагон', 'кремль', 'атамекен']);
const AMBIGUOUS = new Set(['қр', 'ауыл', 'даму', 'барыс', 'қайрат', 'болашақ', 'еуразия', 'байтақ', 'айқын', 'мкк', 'ақш']);
