/** Words bound to a number by a hyphen: events with their year, programmes, models, viruses (`Еуро-2024`, `Ми-8`, `COVID-19`). */
import type { Doc } from '../../../3-segment/doc.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import type { EntityType } from '../../../record/schema.js';
import { BIT } from '../../../kazakh/classes.js';
import { EVENT_SERIES } from '../../../kazakh/gazetteer/events.js';
import { MAKES, MAKES_APART, NUMBERED_CLUBS, VIRUSES } from '../../../kazakh/gazetteer/makes.js';
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import type { NameSpan } from '../mention.js';
import { afterEnding, isCapital, isGluedHyphen, isNumber, isSign, isWord, lower, surface } from './token.js';

/** Power stations and the like, which are places: `ЖЭО-2`. */
const STATIONS = wordsOf('station');
/** Short capitals that number things which are no models: blocks, floors, `ТОП-10`. */
const NO_MAKES = wordsOf('no-make');

/** A name whose number is token `i`. */
export function modelAt(doc: Doc, i: number): NameSpan | null {
  const { tokens } = doc;
  if (!isNumber(tokens, i)) return null;
  // Boeing 737, iPhone 15
  if (tokens.gap[i] && isWord(tokens, i - 1) && MAKES_APART.has(lower(tokens, i - 1)) && !isUnit(tokens, i + 1)) {
    return { from: i - 1, to: afterEnding(tokens, modelEnd(tokens, i + 1)), type: 'PRODUCT', rule: 'model' };
  }
  const glued = !tokens.gap[i] && isWord(tokens, i - 1);
  const from = glued ? i - 1 : isGluedHyphen(tokens, i - 1) && isWord(tokens, i - 2) ? i - 2 : -1;
  if (from < 0 || (!isCapital(tokens, from) && !MAKES.has(lower(tokens, from)))) return null;
  // 2025-2026, 5-10: another number before
  if (isGluedHyphen(tokens, from - 1) && isNumber(tokens, from - 2)) return null;
  const type = typeOf(tokens, from, i, glued);
  if (type === null) return null;
  return { from, to: afterEnding(tokens, modelEnd(tokens, i + 1)), type, rule: 'model' };
}

function typeOf(tokens: Tokens, from: number, i: number, glued: boolean): EntityType | null {
  const word = lower(tokens, from);
  const digits = (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0);
  const number = surface(tokens, i);
  if (VIRUSES.has(word)) return 'DISEASE';
  if (digits === 4 && !glued && (number.startsWith('20') || number.startsWith('19'))) {
    if (EVENT_SERIES.has(word)) return 'EVENT';
    return Number(number) >= 2030 ? 'PROJECT' : 'EVENT';
  }
  if (digits > 4 || NO_MAKES.has(word)) return null;
  if (STATIONS.has(word)) return 'FACILITY';
  if (NUMBERED_CLUBS.has(word)) return 'ORGANISATION';
  const text = surface(tokens, from);
  const acronym = text === text.toUpperCase() && text.length <= 5;
  const latin = /^[A-Za-z]+$/.test(text);
  if (glued) return latin && text.length <= 5 ? 'PRODUCT' : null;
  return acronym || latin || MAKES.has(word) ? 'PRODUCT' : null;
}

/** Whether the number counts what follows, so that it names no model: `Airbus 5 млрд доллар`. */
function isUnit(tokens: Tokens, i: number): boolean {
  return ((tokens.words[i]?.mask ?? 0) & (BIT.scale | BIT.currency | BIT.unit | BIT.timeUnit | BIT.month)) !== 0 ||
    isSign(tokens, i, '%') || isSign(tokens, i, ',');
}

/** Letters and numbers that go on without a space: `А320neo`, `GPT-4o`, `Ту-204-300`. */
function modelEnd(tokens: Tokens, i: number): number {
  let k = i;
  while (k < tokens.count && !tokens.gap[k] && (isNumber(tokens, k) || (isWord(tokens, k) && surface(tokens, k).length <= 3))) k++;
  if (isGluedHyphen(tokens, k) && isNumber(tokens, k + 1)) k += 2;
  return k;
}
