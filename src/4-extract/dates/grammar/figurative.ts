/** Days said of an age and not of the calendar: `бүгінгі ұрпақ`, `кешегі студент`, `халықтың ертеңі`. */
import { NATIONS } from '../../../kazakh/gazetteer/nations.js';
import { OCCUPATIONS, OFFICES } from '../../../kazakh/gazetteer/offices.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import type { Match } from '../expression.js';
import { AGES } from '../words.js';
import { dateCueAt, low, unitAt, type Scan } from '../scan.js';

export function figurativeAt(scan: Scan, i: number): Match | null {
  const reading = dateCueAt(scan, i, 'date:day:');
  if (!reading) return null;
  const { case: kase, poss } = reading.features;
  const owned = poss === 3 && kase !== 'attr' && reading.features.derivation === 'none' && unitAt(scan, i + 1)?.unit !== 'day';
  if (!owned && !isSomeDay(scan, i) && !(kase === 'attr' && isOfAnAge(low(scan, i + 1)))) return null;
  return { from: i, to: i + 1, expression: { kind: 'vague' }, rule: 'figurative' };
}

/** `түсірсек, ертең …`, `сата салады да, ертең …`: what comes of it some day, after a condition. */
function isSomeDay(scan: Scan, i: number): boolean {
  if (low(scan, i) !== 'ертең' || low(scan, i - 1) !== ',') return false;
  const before = low(scan, i - 2);
  return before === 'да' || before === 'де' || CONDITION.test(before);
}

const CONDITION = /^\p{Ll}{3,}с[ае](?:[қкмңқ]|ңыз|ңіз|ңдар|ңдер)?$/u;

/** People and society, which are not of one day. */
function isOfAnAge(word: string): boolean {
  return isAge(word) || declinedFrom(word).some(({ stem }) => isAge(stem));
}

const isAge = (stem: string): boolean => AGES.has(stem) || OCCUPATIONS.has(stem) || OFFICES.has(stem) || NATIONS.has(stem);
