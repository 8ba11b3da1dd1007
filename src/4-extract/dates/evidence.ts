/** What a sentence says of whether a date in it lies behind or ahead, besides the calendar. */
import { verbOfWord } from '../../kazakh/analyse.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import type { Flag } from '../../kazakh/lexicon/flags.js';
import { valueByStem, wordsOf } from '../../kazakh/lexicon/index.js';
import { kept, NO_WORD, type Word } from '../../kazakh/word.js';
import { directionOf, verbsOf, type ClauseVerbs } from './tense.js';

/** Signs that count for or against a date to come; `YEAR_WEIGHTS` says how much. */
export const SIGNS = [
  'pastVerb', 'aheadVerb', 'pastParticiple', 'aheadParticiple', 'pastOfNoun', 'aheadOfNoun', 'pastMain', 'aheadMain',
  'intent', 'wish', 'scheduled', 'recalled', 'pluperfect', 'coming', 'deadline', 'since', 'stands', 'deed',
] as const;
export type Sign = (typeof SIGNS)[number];

/** Tokens looked at on either side, so that time stays linear on any text. */
const WINDOW = 40;

/** The signs around a date of tokens `from` to `to` in the sentence `first` to `last`, exclusive. */
export function signsOf(tokens: Tokens, from: number, to: number, sentenceStart: number, sentenceEnd: number): Set<Sign> {
  const first = Math.max(sentenceStart, from - WINDOW);
  const last = Math.min(sentenceEnd, to + WINDOW);
  const found = new Set<Sign>();
  const stands = standsAt(tokens, to, last);
  const verbs = stands === null ? verbsOf(tokens, to, last) : NO_VERBS;
  if (stands !== null) found.add('stands');
  const end = lower(tokens, to - 1);
  const ofNoun = QUALIFIER.test(end) || lower(tokens, to).startsWith('арналған');
  if (verbs.first) {
    const way = verbs.first.direction === 'past' ? 'past' : 'ahead';
    found.add(`${way}${ofNoun ? 'OfNoun' : verbs.first.attributive ? 'Participle' : 'Verb'}`);
  }
  if (verbs.main) found.add(verbs.main.direction === 'past' ? 'pastMain' : 'aheadMain');
  const own = verbs.first?.to ?? last;
  if (hasIntent(tokens, to, verbs.first?.attributive ? last : own, own)) found.add('intent');
  if (verbs.first?.direction === 'future' && isDeed(tokens, (verbs.main ?? verbs.first).to - 1)) found.add('deed');
  if (hasPhrase(tokens, first, last, RECALL)) found.add('recalled');
  const closing = verbs.main ?? verbs.first;
  if (closing && (PLUPERFECT.has(lower(tokens, closing.to)) || lower(tokens, closing.to - 1) === 'еді')) found.add('pluperfect');
  if (hasWord(tokens, first, from, isComing)) found.add('coming');
  if (end === 'дейін' || end === 'шейін') found.add('deadline');
  if (end === 'бері') found.add('since');
  if (DATIVE.test(end) && hasWord(tokens, to, last, setsTime)) found.add('scheduled');
  for (let i = to; i < last; i++) if (WISH.test(lower(tokens, i)) && lower(tokens, i + 1) === 'деген') found.add('wish');
  return found;
}

const lower = (tokens: Tokens, i: number): string => tokens.words[i]?.lower ?? '';
const wordAt = (tokens: Tokens, i: number): Word => tokens.words[i] ?? NO_WORD;

const DEEDS = wordsOf('one-off');

/** Whether a verb in the present tense tells a deed still ahead, or a wish (`алмақ`): `күзде балабақша ашылады`. */
function isDeed(tokens: Tokens, i: number): boolean {
  const verb = verbOfWord(wordAt(tokens, i));
  return verb !== null && (verb.features.verb === 'intent' || DEEDS.has(verb.stem));
}

const NO_VERBS: ClauseVerbs = { first: null, main: null };
const EXISTENCE = wordsOf('existence');

/**
 * The word that says what there is or is not, where it closes the clause before any verb does: `1 маусымда 286 мың тонна қоры бар, бұл 19
 * күнге жетеді`.
 */
function standsAt(tokens: Tokens, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    if (EXISTENCE.has(lower(tokens, i))) return i + 1 >= to || tokens.kind[i + 1] === Kind.Punct ? i : null;
    if (directionOf(tokens, i, i + 1) !== null) return null;
  }
  return null;
}

/** `айтқан еді`, `өткен болатын`: over before something else was. */
const PLUPERFECT: ReadonlySet<string> = new Set(['еді', 'болатын']);
const INFINITIVE = /^.{3,}[ую]$/u;
const VERBAL_NOUN = /^.{2,}[ую](?:[дт][ыі]|[ғг][ае])$/u;
/** Verbs of beginning and ending, whose own tense is that of what they begin or end. */
const isPhase = begins('phase');
/** What a verbal noun depends on that looks ahead, whatever its own tense: `ашуды жоспарлады`, `өтеуге уәде берді`. */
const isPlan = begins('plan');

/**
 * A verbal noun in the accusative or dative that depends on a plan, an order or a promise; up to token `own` one without an ending too.
 */
function hasIntent(tokens: Tokens, from: number, to: number, own: number): boolean {
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== Kind.Word) continue;
    // 600 мың тоннаға жеткізу жоспарымыз бар, өткізу туралы шешім: the noun right after it
    const noun = lower(tokens, i + 1) === 'туралы' ? i + 2 : i + 1;
    if (i < own && INFINITIVE.test(lower(tokens, i)) && hasWord(tokens, noun, Math.min(to, noun + 1), isPlan)) return true;
    if (!VERBAL_NOUN.test(lower(tokens, i))) continue;
    if (!isPhase(wordAt(tokens, i + 1)) && hasWord(tokens, i + 1, Math.min(to, i + 6), isPlan)) return true;
  }
  return false;
}

/** `20 наурыздағы болжам`: a date of the noun after it, whose verb need not be its own. */
const QUALIFIER = /(?:[дт]ағы|[дт]егі)$/u;
const DATIVE = /(?:ғ|г|қ|к)[ае]$/u;
/** Verbs of setting a time: a date in the dative before them lies ahead. */
const setsTime = begins('sets-time');
const WISH = /(?:сын|сін)$/u;
/** Said of what is told again, and of what went before. */
const RECALL = [...wordsOf('recalls')].map((phrase) => phrase.split(' ') as [string, string]);
const COMING = ['келесі', 'алдағы', 'келер', 'жоспар'] as const;
const isComing = kept(({ lower: word }) => COMING.some((stem) => word.startsWith(stem)));

/** Whether two words stand in order with at most one between them, the second by its stem. */
function hasPhrase(tokens: Tokens, from: number, to: number, phrases: readonly (readonly [string, string])[]): boolean {
  for (let i = from; i < to - 1; i++) {
    const word = lower(tokens, i);
    for (const [head, stem] of phrases) {
      if (word === head && (lower(tokens, i + 1).startsWith(stem) || lower(tokens, i + 2).startsWith(stem))) return true;
    }
  }
  return false;
}

function hasWord(tokens: Tokens, from: number, to: number, is: (word: Word) => boolean): boolean {
  for (let i = from; i < to; i++) if (lower(tokens, i).length > 3 && is(wordAt(tokens, i))) return true;
  return false;
}

/** Whether a word begins with one of a flag. */
function begins(flag: Flag): (word: Word) => boolean {
  return kept(({ lower: word }) => valueByStem(flag, word) !== undefined);
}
