/** Events and holidays by name: `Желтоқсан көтерілісі`, `Жаңа жыл`, `Тәуелсіздік күні`. */
import { valueByStem, wordsOf } from '../../../kazakh/lexicon/index.js';
import type { Doc } from '../../../3-segment/doc.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { NAMED_EVENTS } from '../../../kazakh/gazetteer/events.js';
import { placeOf } from '../../../kazakh/gazetteer/index.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import { kept, type Word } from '../../../kazakh/word.js';
import type { NameSpan } from '../mention.js';
import { headAt, isCapital, lower, wordAt } from './token.js';

const byFirst = new Map<string, (readonly string[])[]>();
for (const phrase of [...NAMED_EVENTS].sort((a, b) => b.length - a.length)) {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
}

export function mayBeEvent({ lower: word }: Word): boolean {
  return byFirst.has(word);
}

/** The longest named event that begins at token `i`. */
export function namedEventAt(doc: Doc, i: number): NameSpan | null {
  const { tokens } = doc;
  for (const words of byFirst.get(lower(tokens, i)) ?? []) {
    const last = i + words.length - 1;
    let k = 1;
    while (k < words.length - 1 && lower(tokens, i + k) === words[k]) k++;
    if (words.length > 1 && k < words.length - 1) continue;
    if (isFormOf(lower(tokens, last), words[words.length - 1] ?? '') && !isCalendarYear(tokens, i, last)) {
      return { from: i, to: last + 1, type: 'EVENT', rule: 'event/named' };
    }
  }
  return null;
}

/** `жаңа жылға дейін`: without a capital, a holiday's noun after it or a holiday's words the year and not the feast. */
function isCalendarYear(tokens: Tokens, i: number, last: number): boolean {
  return lower(tokens, i) === 'жаңа' && !isCapital(tokens, i) && !isFeast(wordAt(tokens, last + 1));
}

const isFeast = kept(({ lower: word }) => valueByStem('feast', word) !== undefined);
const GAMES = wordsOf('games');

/** Games by the city or land that holds them: `Париж Олимпиадасының`. */
export function gamesAt(tokens: Tokens, i: number): NameSpan | null {
  const head = headAt(tokens, i);
  if (head?.owned !== true || head.plural || !GAMES.has(head.stem) || !isCapital(tokens, i - 1)) return null;
  return placeOf(lower(tokens, i - 1)) === undefined ? null : { from: i - 1, to: i + 1, type: 'EVENT', rule: 'event/games' };
}

function isFormOf(form: string, lemma: string): boolean {
  if (form === lemma) return true;
  if (form.length <= lemma.length - 1 || !form.startsWith(lemma.slice(0, -1))) return false;
  return declinedFrom(form).some((a) =>
    (a.stem === lemma && a.features.poss === 0 && a.features.derivation === 'none') || a.owned === lemma);
}
