/** A number with a unit of measure, a share or an age. */
import { declinedFrom } from '../../kazakh/suffixes.js';
import { wordsOf } from '../../kazakh/lexicon/index.js';
import { BIT } from '../../kazakh/classes.js';
import { compare, negate, whole } from '../../kazakh/decimal.js';
import { BARE } from '../../kazakh/features.js';
import { readingOf } from '../../kazakh/lexicon.js';
import { Kind, matchAt, type Tokens } from '../../3-segment/tokens.js';
import type { FigureContext } from '../figures/figure.js';
import { scaleBoth, withEnding, type UnitMatch } from '../figures/unit-match.js';
import type { NumberSpan } from '../figures/number.js';
import { countryNear } from '../money/country.js';
import { cueAt, hasClass, isWord, lowerAt } from '../figures/scan.js';

/** Nobody is older. */
const MAX_AGE = whole(125);

/** `43 жаста`, `43 жастағы`, `61 жас`; before a noun the bare word is young (`30 жас отбасы`). */
export function ageAt(number: NumberSpan, i: number, { doc: { tokens } }: FigureContext): UnitMatch | null {
  const cue = hasClass(tokens, i, BIT.cue) ? cueAt(tokens, i) : null;
  if (!cue || (cue.name !== 'age' && cue.name !== 'aged') || number.scale > 0 || compare(number.value, MAX_AGE) > 0) return null;
  if (cue.name === 'age' && cue.features === BARE && isWord(tokens, cue.next) && tokens.kind[cue.next] !== Kind.Break) {
    if (cueAt(tokens, cue.next)?.name !== 'among') return null;
  }
  return {
    kind: 'age', unit: 'a', from: number.from, to: cue.next, features: cue.features, value: number.value, high: number.high,
    rule: 'quantity/age',
  };
}

/** `4,8 млн тонна`, `18%`, `25 базистік тармақ`, `3,1 есе`, `13,1 ц/га`, `–3°С`. */
export function unitAt(number: NumberSpan, i: number, context: FigureContext): UnitMatch | null {
  const { tokens } = context.doc;
  if (!hasClass(tokens, i, BIT.unit)) return null;
  const match = matchAt(tokens, i, 'unit');
  if (!match) return null;
  const { data, lemma } = match.reading.entry;
  if (isLetterUnit(lemma) && !standsAsUnit(tokens, i, match.next)) return null;
  if (data.code === '[lb_av]' && countryNear(number.from, context, (c) => c === 'GB' || c === 'EG')) return null;
  let to = match.next;
  let per: string | null = null;
  const slash = lowerAt(tokens, to) === '/' && !tokens.gap[to + 1] ? matchAt(tokens, to + 1, 'unit') : undefined;
  if (slash?.reading.entry.data.per) {
    per = slash.reading.entry.data.per;
    to = slash.next;
  }
  // 200 ш.м. аумақта: the stop is the unit's where the sentence goes on
  const { sentenceOf } = context.doc;
  if (lemma.includes('.') && lowerAt(tokens, to) === '.' && !tokens.gap[to] && isWord(tokens, to + 1) &&
    sentenceOf[to] === sentenceOf[to + 1]) {
    to++;
  }
  const end = withEnding(tokens, to, match.reading.features);
  const { value, high } = scaleBoth(number, data.exponent ?? 0);
  const measure: UnitMatch = {
    kind: data.kind, unit: data.kind === 'ratio' || data.code === '' ? null : data.code,
    of: data.code === '' ? (SPELT[lemma] ?? lemma) : null, from: number.from, to: end.to, features: end.features,
    value, high, per, rule: `quantity/${data.kind}`,
  };
  if (data.code === 'm' && lowerAt(tokens, number.from - 1) === 'секундына') return { ...measure, unit: 'm/s' };
  return data.code === 'Cel' ? temperature(number, measure, tokens) : measure;
}

/** Points by their dictionary spelling. */
export const SPELT: Readonly<Record<string, string>> = { бал: 'балл' };

/** `магнитудасы 5,7`: the word stands before the number. */
export function magnitudeBefore(number: NumberSpan, { doc: { tokens } }: FigureContext): UnitMatch | null {
  const word = tokens.words[number.from - 1];
  const reading = word && readingOf(word, 'unit');
  if (reading?.entry.lemma !== 'магнитуда' || number.scale > 0) return null;
  return {
    kind: 'measure', unit: null, of: 'магнитуда', from: number.from, to: number.to, features: number.features, value: number.value,
    high: number.high, rule: 'quantity/magnitude',
  };
}

/** Abbreviations of one letter are words too (`т`, `м`, `л`, `ц`). */
function isLetterUnit(lemma: string): boolean {
  return lemma.length === 1 && lemma !== '%' && lemma !== '°';
}

function standsAsUnit(tokens: Tokens, i: number, next: number): boolean {
  // 5 т.б. is no five tonnes; 5 м is a measure.
  const abbreviated = lowerAt(tokens, next) === '.' && isWord(tokens, next + 1) && !tokens.gap[next + 1] &&
    lowerAt(tokens, next + 1).length < 3;
  return !abbreviated && lowerAt(tokens, i) !== '';
}

const COLD = wordsOf('below-zero');

function isCold(word: string): boolean {
  return COLD.has(word) || declinedFrom(word).some(({ stem, features }) => COLD.has(stem) && features.poss === 0 && !features.plural);
}

const BELOW = wordsOf('minus');
const ABOVE = wordsOf('plus');

/** Below zero by a sign, by `минус`, or by `аяз`, `суық` after it. A range keeps the lower end first. */
function temperature(number: NumberSpan, measure: UnitMatch, tokens: Tokens): UnitMatch {
  const before = lowerAt(tokens, number.from - 1);
  const word = BELOW.has(before) || ABOVE.has(before);
  const cold = BELOW.has(before) || number.sign < 0 || isCold(lowerAt(tokens, measure.to));
  const from = word || number.sign !== 0 ? number.from - 1 : number.from;
  if (!cold) return { ...measure, from };
  if (!measure.high) return { ...measure, from, value: negate(measure.value) };
  return { ...measure, from, value: negate(measure.high), high: negate(measure.value) };
}
