/** Titles of office: `«X» ЖШС директоры`, `№5 мектептің директоры`, `қаржы вице-министрі`, `Президент`. */
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import { headOf } from '../../../kazakh/gazetteer/heads.js';
import { bodyOf, placeOf } from '../../../kazakh/gazetteer/index.js';
import { NATIONS } from '../../../kazakh/gazetteer/nations.js';
import { OFFICE_MODIFIERS, STATE_TITLES } from '../../../kazakh/gazetteer/offices.js';
import { FIELDS_OF_STATE, OFFICE_PREFIXES, STRONG_OFFICES, TITLE_BEGINNINGS } from '../../../kazakh/gazetteer/titles.js';
import { officeOf, officeWordAt } from './office-words.js';
import { titleStart, type TitleContext } from './title.js';
import { headAt, isCapital, isGluedHyphen, isNumber, isSign, isWord, lower } from './token.js';

export interface Office {
  readonly from: number;
  readonly to: number;
  /** How much the title says: a place, body or field; the state itself; or nothing but the office. */
  readonly kind: 'named' | 'state' | 'generic';
  /** Offices that stand by themselves; others need a person beside them. */
  readonly strong: boolean;
}

/** Members of a body, who are named by it: `Мәжіліс депутаты`. */
const MEMBERS = new Set(['депутат', 'сенатор']);

const titles = new Set(STATE_TITLES);

/** The title whose last word is token `i`, or null. */
export function officeAt(context: TitleContext, i: number): Office | null {
  const { tokens } = context;
  if (!isWord(tokens, i) || (isGluedHyphen(tokens, i + 1) && isCapital(tokens, i + 2))) return null;
  // вице-министрі; 1-орынбасары
  const prefixed = isGluedHyphen(tokens, i - 1) && (OFFICE_PREFIXES.has(lower(tokens, i - 2)) || isNumber(tokens, i - 2));
  const first = prefixed ? i - 2 : i;
  const found = (first < i ? officeOf(`${lower(tokens, first)}-${lower(tokens, i)}`) : undefined) ?? officeWordAt(tokens, i);
  if (found === undefined) return null;
  const from = titleStart(context, first, found.owned);
  const capital = isCapital(tokens, from);
  const before = tokens.text.slice(tokens.start[from], tokens.start[i]).toLowerCase();
  const text =
    `${before}${found.office === 'басшы' ? 'басшысы' : first < i ? found.office.slice(found.office.indexOf('-') + 1) : found.office}`;
  const to = actingEnd(tokens, i + 1);
  if (titles.has(text) && capital) return namesBody(tokens, to) ? null : { from, to, kind: 'state', strong: true };
  if (from === first) return null;
  const startsSentence = from === 0 || context.stop(from - 1);
  if (isNamed(tokens, from, first, startsSentence)) {
    return { from, to, kind: 'named', strong: STRONG_OFFICES.has(found.office) && (found.owned || !MEMBERS.has(found.office)) };
  }
  return hasNoun(tokens, from, first) ? { from, to, kind: 'generic', strong: false } : null;
}

/** Whether a body called by the title follows: `Президент оркестрі`, `Тұңғыш Президент қоры`. */
function namesBody(tokens: Tokens, to: number): boolean {
  const head = headAt(tokens, to);
  return head?.owned === true && (head.type === 'ORGANISATION' || head.type === 'FACILITY');
}

/** One past `міндетін атқарушы`, `міндетін уақытша атқарушы`, `м.а.` after a title, which belong to it. */
function actingEnd(tokens: Tokens, to: number): number {
  if (lower(tokens, to) === 'м' && isSign(tokens, to + 1, '.') && lower(tokens, to + 2) === 'а' && isSign(tokens, to + 3, '.')) {
    return to + 4;
  }
  if (lower(tokens, to) !== 'міндетін') return to;
  const last = lower(tokens, to + 1) === 'уақытша' ? to + 2 : to + 1;
  return lower(tokens, last).startsWith('атқар') ? last + 1 : to;
}

/** A capital, a quotation mark or a number before the office, or a field of government. */
function isNamed(tokens: Tokens, from: number, head: number, startsSentence: boolean): boolean {
  if (head - from === 1 && NATIONS.has(lower(tokens, from)) && placeOf(lower(tokens, from)) === undefined) return false;
  for (let k = from; k < head; k++) {
    const plain = k === from && startsSentence && isPlain(lower(tokens, k));
    if ((isCapital(tokens, k) && !plain) || isNumber(tokens, k) || tokens.kind[k] === Kind.Punct) return true;
  }
  return FIELDS_OF_STATE.has(lower(tokens, from));
}

/** A word whose capital may be the sentence's: `Сот төрағасы`, but not `Сенат спикері`. */
function isPlain(word: string): boolean {
  return (TITLE_BEGINNINGS.has(word) || OFFICE_MODIFIERS.has(word) || headOf(word) !== undefined) && bodyOf(word) === undefined &&
    placeOf(word) === undefined;
}

/** Whether anything but modifiers of the office stands before it: `қала әкімі`, not `бас бапкер`. */
function hasNoun(tokens: Tokens, from: number, head: number): boolean {
  for (let k = from; k < head; k++) {
    if (isWord(tokens, k) && !OFFICE_MODIFIERS.has(lower(tokens, k)) && officeWordAt(tokens, k) === undefined &&
      !NATIONS.has(lower(tokens, k))) {
      return true;
    }
  }
  return false;
}
