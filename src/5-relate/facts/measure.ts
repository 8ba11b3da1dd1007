/** The measure of a frame: the first rule that fits, its groups put into words. */
import type { Chunk } from './chunk.js';
import type { Frame } from './frames.js';
import { participle } from '../../kazakh/fact-verbs.js';
import { UNIT_NOUNS } from '../../kazakh/fact-words.js';
import { CLASSIFIERS } from '../../kazakh/noun-phrase.js';
import { MEASURE_RULES } from './rules/measures.js';
import { compilePattern, matchPattern, speaksOf, type Taken } from './pattern.js';
import { afterRelative, baseOf, participleOf, possessed, textOf } from './phrase.js';
import { hasAny, TAG, tags, type Tags } from './tags.js';

const RULES = MEASURE_RULES.map((rule) => ({ ...rule, pattern: compilePattern(rule.match) }));
const byKind = new Map<number, typeof RULES>();

/** The rules that can speak of a figure of these tags, in order. */
function rulesFor(figure: Tags): typeof RULES {
  const key = figure.low + figure.high * 2 ** 31;
  let rules = byKind.get(key);
  if (rules === undefined) {
    rules = RULES.filter(({ pattern }) => speaksOf(pattern, figure));
    byKind.set(key, rules);
  }
  return rules;
}

/** Rules whose measure is the price of what they name, and those whose is its worth. */
const PRICED: ReadonlySet<string> = new Set(['price', 'unit-price', 'price-of-genitive', 'price-of-counted']);
export const WORTH: ReadonlySet<string> = new Set(['bought-for', 'bought-after', 'thing-for-sum', 'worth-of-counted']);
const LEVELS: ReadonlySet<string> = new Set(['level', 'level-of-object']);
/** Nouns that are sums already; words made of `ақы` (`жалақы`) as well. */
const SUMS: ReadonlySet<string> = new Set([
  'баға', 'бағасы', 'бағам', 'бағамы', 'құн', 'құны', 'тариф', 'тарифі', 'төлем', 'төлемі', 'сома', 'сомасы', 'мөлшері', 'көлемі', 'айналымы', 'деңгейі', 'инвестиция', 'қаржы', 'қаражат', 'шығын', 'шығыны',
]);
const CURRENCIES: ReadonlySet<string> = new Set(['доллар', 'теңге', 'еуро', 'рубль', 'юань', 'сом', 'лира', 'фунт', 'манат', 'валюта', 'биткоин']);

/** What is measured of the thing named: its price or worth, the rate of a currency, funds. */
function withHead(rule: string, text: string, { tags: figure }: Chunk, right: Tags, groups: readonly string[]): string {
  if (text === '' || !hasAny(figure, PRICES)) return text;
  if (groups.at(-1) === 'verb') return hasAny(figure, TAG.Money) && isFunded(text) ? `${text} қаржы` : text;
  const head = headFor(rule, text, right);
  return head === '' || isSum(text) ? text : `${text} ${head}`;
}

function headFor(rule: string, text: string, right: Tags): string {
  if (PRICED.has(rule)) return 'бағасы';
  if (WORTH.has(rule)) return 'құны';
  if (!LEVELS.has(rule) || !hasAny(right, TAG.Change)) return '';
  return CURRENCIES.has(text) ? 'бағамы' : hasAny(right, TAG.Price) ? 'бағасы' : '';
}
const PRICES = tags('Money', 'Share');

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);

function isSum(text: string): boolean {
  const word = lastWord(text);
  return SUMS.has(word) || word.endsWith('ақы') || word.endsWith('ақысы');
}

/** Verbs of money alone. */
const FUNDING = ['бөл', 'жұмса', 'бағытта', 'жина', 'аудар', 'жымқыр', 'иемден', 'қарастыр', 'тартыл', 'құй'];

/** Whether a measure ends in such a verb: what is `бөлінген`, `жұмсалған`, `жымқырылған` is funds. */
function isFunded(text: string): boolean {
  const word = lastWord(text);
  return FUNDING.some((stem) => word.startsWith(stem));
}

export interface Measured {
  readonly text: string;
  readonly rule: string;
  /** Chunks that the measure is made of. */
  readonly taken: Taken;
}

/** What the frame's figure measures, null where no rule fits. */
export function measureOf(frame: Frame, of: string | null): Measured | null {
  const figure = frame.chunks[frame.at];
  if (figure === undefined) return null;
  for (const { name, pattern, measure } of rulesFor(figure.tags)) {
    const taken = matchPattern(pattern, frame);
    if (taken === null) continue;
    const text = withHead(name, wordsOf(measure, taken, of), figure, frame.right, measure);
    if (text !== '') return { text, rule: name, taken };
  }
  return null;
}

function wordsOf(groups: readonly string[], taken: Taken, of: string | null): string {
  let words = '';
  const add = (text: string): void => {
    if (text !== '') words = words === '' ? text : `${words} ${text}`;
  };
  for (const group of groups) {
    // 3 мың га жиналды: the verb is nothing that is counted
    if (group === 'of') add(of !== null && taken.get('verb')?.at(-1)?.lower.startsWith(of) !== true ? of : '');
    else for (const chunk of taken.get(group) ?? []) add(piece(group, chunk, taken));
  }
  return words;
}

function piece(group: string, chunk: Chunk, taken: Taken): string {
  switch (group) {
    // баспаналы болды: the noun or adjective before it is the predicate
    case 'verb': return participleOf(chunk) || (taken.has('complement') ? participle('болды', 'past') : '');
    case 'purpose': case 'complement': case 'possessor': case 'from': return textOf(chunk);
    // Only the doing itself loses its case: оқулық сатып алуға → оқулық сатып алу
    case 'doing': return isDoing(chunk) ? baseOf(chunk, true) : textOf(chunk);
    case 'funds': return possessed(baseOf(chunk, false));
    case 'owner': {
      if (isUnit(chunk)) return '';
      // Bare before a measure of one word (келісім құны), in the genitive before more (пәтердің орташа құны).
      const alone = (taken.get('measure') ?? taken.get('thing') ?? taken.get('agent') ?? []).every(({ words }) => words.length === 1);
      return alone ? baseOf(afterRelative(chunk), false) : textOf(afterRelative(chunk));
    }
    case 'measure': return baseOf(chunk, taken.has('owner'));
    case 'thing': return baseOf(afterRelative(withoutClassifier(chunk)), taken.has('owner'));
    default: return baseOf(afterRelative(chunk), group === 'agent' && taken.has('owner'));
  }
}

/** `40 бас ірі қара`: what they are heads of. */
function withoutClassifier(chunk: Chunk): Chunk {
  const isClassified = chunk.words.length > 1 && hasAny(chunk.tags, TAG.Counted) && CLASSIFIERS.has(chunk.words[0]?.lower ?? '');
  return isClassified ? { ...chunk, words: chunk.words.slice(1) } : chunk;
}

/** `бір шаршы метрдің орташа құны`: of a unit, no owner. */
export const isUnit = ({ words }: Chunk): boolean => words.every(({ lower, form }) => UNIT_NOUNS.has(form.stem) || lower === 'бір' || lower === 'әр');

const isDoing = (chunk: Chunk): boolean => hasAny(chunk.tags, TAG.Infinitive);
