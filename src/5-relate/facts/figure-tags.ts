/** What figures are for the grammar: their kind, and the case that the clause gives them. */
import { endingFeatures } from '../../kazakh/suffixes.js';
import type { Features } from '../../kazakh/features.js';
import { readingOf } from '../../kazakh/lexicon.js';
import type { Word } from '../../kazakh/word.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import type { QuantityKind } from '../../record/schema.js';
import type { Scene } from './chunk.js';
import { CASE_TAGS, isDetached, lastWord } from './mention-tags.js';
import { NO_TAGS, TAG, tags, union, type Tags } from './tags.js';
import { wordForm } from './words.js';

const MONEY = tags('Figure', 'Money');
const KINDS: Readonly<Record<QuantityKind, Tags>> = {
  count: tags('Figure', 'Count'), measure: tags('Figure', 'Measure'), age: tags('Figure', 'Measure'), percent: tags('Figure', 'Share'),
  percentage_point: tags('Figure', 'Share'), ratio: tags('Figure', 'Share'), ordinal: tags('Figure', 'Share'),
};
/** A sum in calculation indexes is a sum. */
const INDEXED = tags('Figure', 'Measure', 'Money');
/** Bounds inside the span that are verbs: they are the predicate (`5 млрд теңгеден асты`). */
const PREDICATES: ReadonlySet<string> = new Set(['жуықтады', 'жуықтайды', 'жуықтап', 'таяды', 'таяп', 'жақындады', 'жақындап', 'асты', 'асады', 'асуы', 'аспайды', 'жетпейді', 'басталады', 'болмауы']);
/** Bounds that leave the figure as it is in its clause (`700 млн теңгеге жуық қаржы`). */
const BOUNDS: ReadonlySet<string> = new Set(
  'астам аса артық көп кем төмен жуық тарта жоғары бастап шамасында төңірегінде аралығында емес асқан жетпейтін асатын'.split(' '),
);
/** Up to a figure: the dative before it counts. */
const UNTIL: ReadonlySet<string> = new Set(['дейін', 'шейін']);
const LISTED = ['currency', 'unit', 'scale', 'numeral'] as const;

/** Kind and case of the figure at `index`; `Partitive` where it is so many of something (`оның 4 млрд-ы`). */
export function figureTags({ mentions, figures }: Scene, index: number): Tags {
  const figure = figures[index];
  if (figure === undefined) return NO_TAGS;
  const { tokens } = mentions.doc;
  const { money, quantity } = figure;
  const kind = quantity === null ? MONEY : quantity.unit === 'MCI' ? INDEXED : KINDS[quantity.kind];
  let last = lastWord(tokens, figure.from, figure.to);
  const bound = tokens.words[last]?.lower ?? '';
  if (PREDICATES.has(bound)) return union(kind, tags('Nominative', 'Reach'));
  if (BOUNDS.has(bound)) return union(kind, TAG.Nominative);
  if (UNTIL.has(bound)) last = lastWord(tokens, figure.from, last);
  const { case: kase, poss } = featuresOf(tokens, last, figure.from);
  const isPart = poss === 3 && !(money !== null && hasCountry(tokens, last));
  return union(kind, isPart ? union(CASE_TAGS[kase], TAG.Partitive) : CASE_TAGS[kase]);
}

/** Case and possessive of the last word of a number: as the lexicon has it, else by its ending. */
function featuresOf(tokens: Tokens, last: number, from: number): Pick<Features, 'case' | 'poss'> {
  const word = tokens.words[last];
  if (word === undefined) return { case: 'nom', poss: 0 };
  const ending = isDetached(tokens, last, from) ? endingFeatures(word.lower) : undefined;
  if (ending !== undefined) return ending;
  for (const cls of LISTED) {
    const listed = readingOf(word, cls);
    if (listed !== undefined) return listed.features;
  }
  const { case: kase, owned } = wordForm(word.lower);
  return { case: kase, poss: owned ? 3 : 0 };
}

/** `АҚШ доллары` has its possessive from the country before it. */
function hasCountry(tokens: Tokens, last: number): boolean {
  if (tokens.kind[last - 1] !== Kind.Word || !isOf(tokens.words[last], 'currency')) return false;
  return !isOf(tokens.words[last - 1], 'scale') && !isOf(tokens.words[last - 1], 'numeral');
}

const isOf = (word: Word | undefined, cls: (typeof LISTED)[number]): boolean => word !== undefined && readingOf(word, cls) !== undefined;
