/** Which figures state something, and so become facts. */
import { PEOPLE } from '../../kazakh/per-words.js';
import type { Chunk } from './chunk.js';
import type { Frame } from './frames.js';
import type { Mentions, Figure } from './input.js';
import { hasAny, TAG, tags } from './tags.js';

const BARE_AGE = /^жас(?:ты|қа|тан)?$/u;
const NOMINAL = tags('Nominative', 'Accusative');

/** A figure that is none of: an ordinal, a sum that restates another, the age of a person. */
export function mayState(figure: Figure, { doc }: Mentions): boolean {
  if (figure.money !== null) return figure.money.equivalentOf === null;
  const kind = figure.quantity?.kind;
  if (kind === 'ordinal' || isRateBase(figure, doc)) return false;
  if (kind !== 'age') return true;
  // 63 жас of a rule states something; 51 жастағы шенеунік describes a person
  const last = doc.tokens.words[figure.to - 1]?.lower ?? '';
  const next = doc.tokens.words[figure.to]?.lower ?? '';
  const dash = '-–—'.includes(doc.tokens.words[figure.from - 1]?.lower ?? '#');
  return BARE_AGE.test(last) && (dash || next === 'болып' || next === 'болды' || next === 'болады' || next === 'құрады' || next === 'құрайды');
}

/** `әр 1 000 адамға шаққанда`: what a rate is for. */
function isRateBase({ to }: Figure, { tokens }: Mentions['doc']): boolean {
  return tokens.words[to]?.lower.startsWith('шаққан') === true || tokens.words[to + 1]?.lower.startsWith('шаққан') === true;
}

/** A small count in words is a figure of speech unless the clause is about what it counts: `екі көпір салынды`. */
export function isCountOfNote(figure: Figure, frame: Frame, mentions: Mentions): boolean {
  const { quantity } = figure;
  if (quantity === null || quantity.kind !== 'count' || quantity.relation !== 'exact' || !isSpelled(figure, mentions)) return true;
  if (frame.listed || isPartitive(frame)) return true;
  const [thing, next, last] = frame.chunks.slice(frame.at + 1) as (Chunk | undefined)[];
  if (thing === undefined || !hasAny(thing.tags, NOMINAL)) return false;
  if (next === undefined) return false;
  // екі көпір салынды; of people also with a noun of the verb's own: екі адам көз жұмды
  const ofPeople = PEOPLE.has(quantity.of ?? '') && last !== undefined && hasAny(last.tags, TAG.Verb) && frame.chunks.length === frame.at + 4;
  return hasAny(next.tags, TAG.Verb) || ofPeople;
}

function isPartitive({ chunks, at }: Frame): boolean {
  const own = chunks[at];
  return own !== undefined && hasAny(own.tags, TAG.Partitive);
}

/** One word for a number, no digits. */
function isSpelled({ from, to, of }: Figure, { doc }: Mentions): boolean {
  return to - from === 1 && doc.tokens.kind[from] === 1 && (of.amount ?? 0) < 100;
}
