/**
 * Whether the clause that a date stands in looks back or ahead, by the first verb after it: Kazakh puts the verb last.
 */
import { verbOfWord } from '../../kazakh/analyse.js';
import { BIT } from '../../kazakh/classes.js';
import { classesOf, FUNCTION_WORD, wordsOf } from '../../kazakh/lexicon/index.js';
import { NO_WORD, type Word } from '../../kazakh/word.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';

export type Direction = 'past' | 'future';

const TIME = BIT.month | BIT.weekday | BIT.timeUnit;

/** Tokens that are looked at. Longer clauses give no answer, so that time stays linear on any text. */
const WINDOW = 40;

/** The direction of the first verb in tokens `from` to `to`, exclusive; null where there is none. */
export function directionOf(tokens: Tokens, from: number, to: number): Direction | null {
  return firstVerb(tokens, from, to)?.direction ?? null;
}

interface Verb {
  readonly direction: Direction;
  /** A participle before its noun: `өтетін жиын`. */
  readonly attributive: boolean;
  /** One past its token. */
  readonly to: number;
}

/** The verbs that a date may belong to. */
export interface ClauseVerbs {
  readonly first: Verb | null;
  /** The verb after a first one that is only a participle before its noun. */
  readonly main: Verb | null;
}

/** The first verb form in tokens `from` to `to`, and the finite one after it where the first is a participle before its noun. */
export function verbsOf(tokens: Tokens, from: number, to: number): ClauseVerbs {
  const first = firstVerb(tokens, from, to);
  let main = first?.attributive ? firstVerb(tokens, first.to, to) : null;
  while (main?.attributive) main = firstVerb(tokens, main.to, to);
  return { first, main };
}

const PARTICIPLE = /(?:[аей]т[ыі]н|[ғқ]ан|[гк]ен)$/u;

function firstVerb(tokens: Tokens, from: number, to: number): Verb | null {
  const end = Math.min(to, from + WINDOW);
  for (let i = from; i < end; i++) {
    // A capital inside a sentence begins a name: Талдықорған.
    if (tokens.kind[i] !== Kind.Word || isInnerCapital(tokens, i)) continue;
    const word = tokens.words[i]?.lower ?? '';
    // өткен аптада is last week; 20 ақпанда өткен жиын was held
    if (word === 'өткен' && ((tokens.words[i + 1]?.mask ?? 0) & TIME) !== 0) continue;
    const closes = closesClause(tokens, i + 1, to);
    const direction = isUnfulfilled(tokens, i) || isPastHabit(tokens, i, to)
      ? 'past'
      : directionOfWord(tokens.words[i] ?? NO_WORD, closes) ?? ourPast(tokens, i, word, to);
    if (direction) return { direction, to: i + 1, attributive: !closes && PARTICIPLE.test(word) };
  }
  return null;
}

/** `бітуі тиіс еді`, `өтетін болатын`: what was to come then. */
function isUnfulfilled(tokens: Tokens, i: number): boolean {
  const next = tokens.words[i + 1]?.lower ?? '';
  return (next === 'еді' || next === 'болатын') && WORDS.get(tokens.words[i]?.lower ?? '') === 'future';
}

/** `қаңтарда ол 168 теңге тұратын.`: at the end of a sentence what was so for a time; before its noun the form looks ahead. */
function isPastHabit(tokens: Tokens, i: number, to: number): boolean {
  const { verb, case: kase } = verbOfWord(tokens.words[i] ?? NO_WORD)?.features ?? {};
  return verb === 'habitual' && kase === 'nom' && (i + 1 >= to || ENDING.has(tokens.words[i + 1]?.lower ?? ''));
}

function isInnerCapital(tokens: Tokens, i: number): boolean {
  const before = tokens.kind[i - 1];
  if (before !== Kind.Word && before !== Kind.Number) return false;
  const first = tokens.text.charAt(tokens.start[i] ?? 0);
  return first !== first.toLowerCase();
}

/** Whether a verb form stands between two tokens, so that they are of two clauses: `2025 жылмен салыстырғанда қаңтарда`. */
export function breaksClause(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + WINDOW); i++) {
    if (tokens.kind[i] === Kind.Word && ends(tokens.words[i]?.lower ?? '', 'ғанда', 'генде', 'қанда', 'кенде')) return true;
  }
  return directionOf(tokens, from, to) !== null;
}

/** `бастадық.`, which облыстық looks like: only where a sentence or a quotation ends. */
function ourPast(tokens: Tokens, i: number, word: string, to: number): Direction | null {
  if (word.length < 4 || !ends(word, 'дық', 'дік', 'тық', 'тік')) return null;
  const comma = (tokens.words[i + 1]?.lower ?? '') === ',';
  const after = tokens.words[comma ? i + 2 : i + 1]?.lower ?? '';
  return i + 1 >= to || (comma ? QUOTING : ENDING).has(after) ? 'past' : null;
}

const ENDING: ReadonlySet<string> = new Set(['.', '!', '?', '…', '»', '”', '"', 'деп', 'деді', 'дейді', ';']);
const QUOTING: ReadonlySet<string> = new Set(['–', '—', '-', 'деп', 'деді', 'дейді', 'ал', 'бірақ', 'сондықтан']);

/** What may stand after a finite verb: a mark, a word that quotes it, the end. */
const AFTER_VERB = wordsOf('after-predicate');

function closesClause(tokens: Tokens, next: number, to: number): boolean {
  if (next >= to) return true;
  if (tokens.kind[next] !== Kind.Word) return tokens.kind[next] !== Kind.Number;
  return AFTER_VERB.has(tokens.words[next]?.lower ?? '');
}

/** Words whose form alone says it. */
const WORDS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ...[...wordsOf('modal'), ...wordsOf('to-come')].map((word) => [word, 'future'] as const),
  ['еді', 'past'], ['екен', 'past'], ['болатын', 'past'],
]);

/** Passives of plans and forecasts: what they say is to come, though they are past themselves (`жоспарланған`, `көзделіп`). */
const FORESEEN: ReadonlySet<string> = new Set(
  [...wordsOf('says', 'planned'), ...wordsOf('says', 'forecast')].filter((stem) => /[лн]$/u.test(stem)),
);
const REPORTS = wordsOf('reports');
const AUXILIARIES = wordsOf('auxiliary');

function directionOfWord(token: Word, closes: boolean): Direction | null {
  const { lower } = token;
  // болатын еді, жоспарланған болатын: past; болатын жиын: to come
  const known = lower === 'болатын' && !closes ? 'future' : WORDS.get(lower);
  if (known) return known;
  const verb = verbOfWord(token);
  if (verb === null || (classesOf(lower) & FUNCTION_WORD) !== 0) return null;
  const { stem, features: { verb: form, case: kase, poss, plural } } = verb;
  const said = (kase === 'nom' && poss === 0 && !plural) || poss !== 0;
  const isUnderWay = form === 'converb' || (form === 'infinitive' && kase === 'loc');
  if (FORESEEN.has(stem) && (isUnderWay || (form === 'perfect' && said))) return 'future';
  // тұрған, жатқан only carry on; айтады, дейді only quote
  if (form === 'perfect' && AUXILIARIES.has(stem)) return null;
  if (form === 'present' && REPORTS.has(stem) && (ends(lower, 'ды', 'ді') || stem === 'де')) return null;
  // өткен жиын, өтетін жиын: before their noun too; басталатынын, өткені
  if ((form === 'habitual' || form === 'perfect') && said) return form === 'habitual' ? 'future' : 'past';
  if (!closes) return null;
  return form === 'past' ? 'past' : form === 'present' || form === 'intent' ? 'future' : null;
}

const ends = (word: string, ...suffixes: readonly string[]): boolean => suffixes.some((suffix) => word.endsWith(suffix));
