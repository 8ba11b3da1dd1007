/** Lands, waters and mountains that the gazetteer knows: `Қызыл теңіз`, `Тянь-Шань`, `Енисейде`. */
import type { Tokens } from '../../../3-segment/tokens.js';
import { baseForm } from '../../../kazakh/base-form.js';
import { AMBIGUOUS_LANDS } from '../../../kazakh/gazetteer/ambiguous.js';
import { headOf } from '../../../kazakh/gazetteer/heads.js';
import { placeOf } from '../../../kazakh/gazetteer/index.js';
import { KAZAKH_DISTRICTS, LOCATIONS } from '../../../kazakh/gazetteer/places.js';
import { GIVEN_NAMES } from '../../../kazakh/gazetteer/people.js';
import type { NameSpan } from '../mention.js';
import { kept, type Word } from '../../../kazakh/word.js';
import { afterEnding, baseAt, headAt, hyphenatedEnd, isCapital, isWord, lower } from './token.js';

/** Names of several words by their first, the longest first. */
const long = new Map<string, (readonly string[])[]>();
/** Names of one word that are no settlement's, no district's and no person's. */
const single = new Set<string>();
const districts = new Set(KAZAKH_DISTRICTS.map((name) => name.toLowerCase()));
for (const name of LOCATIONS.filter((land) => !/ (?:өңірі|құрлығы)$/u.test(land))) {
  const words = name.toLowerCase().split(' ');
  const [first = ''] = words;
  if (words.length > 1) long.set(first, [...(long.get(first) ?? []), words].sort((a, b) => b.length - a.length));
  else if (isLandAlone(first)) single.add(first);
}
for (const word of AMBIGUOUS_LANDS) single.delete(word);

function isLandAlone(word: string): boolean {
  const named = placeOf(word) !== undefined || districts.has(word) || GIVEN_NAMES.has(word) || headOf(word) !== undefined;
  return word.length > 3 && !named;
}

/** First parts of what is written with a hyphen: `Тянь-Шань`. */
const firstParts = new Set([...single].filter((name) => name.includes('-')).map((name) => name.slice(0, name.indexOf('-'))));
const isSingle = kept(({ lower: word }) => single.has(word) || single.has(baseForm(word)));

export function mayBeLand(word: Word): boolean {
  return word.capital && (long.has(word.lower) || firstParts.has(word.lower) || isSingle(word));
}

/** The longest land or water of the gazetteer that begins at token `i`, written with a capital. */
export function landAt(tokens: Tokens, i: number): NameSpan | null {
  if (!isCapital(tokens, i)) return null;
  for (const words of long.get(lower(tokens, i)) ?? []) {
    const last = i + words.length - 1;
    const end = words[words.length - 1] ?? '';
    if (!words.every((word, k) => k === words.length - 1 || lower(tokens, i + k) === word) || !isWord(tokens, last)) continue;
    if (lower(tokens, last) !== end && baseForm(lower(tokens, last), { several: true }) !== end) continue;
    return { from: i, to: afterEnding(tokens, last + 1), type: 'LOCATION', rule: 'place/land' };
  }
  const to = hyphenatedEnd(tokens, i + 1, true);
  const text = tokens.text.slice(tokens.start[i], tokens.end[to - 1]).toLowerCase();
  if (!single.has(text) && !single.has(to === i + 1 ? baseAt(tokens, i) : baseForm(text))) return null;
  // Ертіс ауданы, Енисей Есенов: another name goes on
  if (headAt(tokens, to)?.owned === true || isCapital(tokens, to)) return null;
  return { from: i, to, type: 'LOCATION', rule: 'place/land-word' };
}
