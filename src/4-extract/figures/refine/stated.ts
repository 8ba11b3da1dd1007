/** Numbers whose noun stands before them, at another figure or in a question: `Қызметкерлер – 1 060`, `былтыр 44 болған`, `– 27.`. */
import { analyse, verbOfWord } from '../../../kazakh/analyse.js';
import { nounBase } from '../../../kazakh/base-form.js';
import { BIT } from '../../../kazakh/classes.js';
import { isWhole, shift, toNumber } from '../../../kazakh/decimal.js';
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import { isOfCounts, isOfMoney } from '../../../kazakh/themes.js';
import { NO_WORD } from '../../../kazakh/word.js';
import type { Doc } from '../../../3-segment/doc.js';
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import { Claim } from '../../claims.js';
import { SPELT } from '../../quantities/match.js';
import { readingOf } from '../../../kazakh/lexicon.js';
import { countedAt, isPredicate } from '../../quantities/counted.js';
import { DASHES, beforeDash, hasClass, isCapital, isWord, lowerAt, verbAt } from '../scan.js';
import type { Figure, FigureContext, Refiner } from '../figure.js';

/** Sentences and figures back that a number of another year may reach. */
const MAX_SENTENCES = 2;
const MAX_FIGURES = 6;
/** Words that may stand between a time and its number: `былтыр дәл осы уақытта 365`. */
const MAX_WORDS = 4;
/** Times over that two years may differ; where no year is said. */
const FAR = 100;
const NEAR = 10;
/** Tokens of a question, or of what stands between two figures, that are looked at. */
const MAX_QUESTION = 40;

export const readStated: Refiner = (figures, context) => {
  const { doc } = context;
  for (const [k, f] of figures.entries()) {
    if (f.kind !== 'bare' || f.relation !== 'exact' || f.high || f.features.case !== 'nom' || f.features.poss !== 0 ||
      f.features.derivation !== 'none') {
      continue;
    }
    const was = isWas(doc.tokens, f.to);
    if ((was || endsClause(context, f.to)) && unitBefore(doc.tokens, f)) continue;
    if (isWhole(f.value) && (was || endsClause(context, f.to))) {
      const of = asked(doc, f) ?? nounBefore(doc.tokens, f, was);
      if (of !== undefined) {
        Object.assign(f, { kind: 'count', of, rule: 'quantity/stated' } satisfies Partial<Figure>);
        continue;
      }
    }
    if (was || endsClause(context, f.to)) takeOtherYear(figures, k, context, was);
  }
};

const WAS = wordsOf('was');

/** `болған`, `еді`: the number before it is a level. */
function isWas(tokens: Tokens, i: number): boolean {
  return verbAt(tokens, i)?.verb === 'be' || WAS.has(lowerAt(tokens, i));
}

function endsClause({ doc: { tokens }, claims }: FigureContext, i: number): boolean {
  if (i >= tokens.count || tokens.kind[i] === Kind.Break) return true;
  // 5, 6 пайызға: a list of numbers, or a slip of the comma
  if (lowerAt(tokens, i) === ',') {
    return claims[i + 1] === Claim.Date || tokens.kind[i + 1] !== Kind.Number && !hasClass(tokens, i + 1, BIT.numeral | BIT.scale);
  }
  return [';', '.', '('].includes(lowerAt(tokens, i));
}

/** `– Неше бала бар?`, `– 27.`: a line that begins with the number answers the one before it. */
function asked(doc: Doc, f: Figure): string | undefined {
  const { tokens } = doc;
  const dash = f.from - 1;
  if (!DASHES.has(lowerAt(tokens, dash)) || tokens.kind[dash - 1] !== Kind.Break || lowerAt(tokens, dash - 2) !== '?') return undefined;
  for (let i = dash - 3; i > dash - MAX_QUESTION && i >= 0 && tokens.kind[i] !== Kind.Break; i--) {
    if (ASKS.has(lowerAt(tokens, i))) return countedAt(tokens, i + 1, false) ?? undefined;
  }
  return undefined;
}

/** `лизингтің пайызы 14`, `балы 127`: the unit stands before the number, owned. */
function unitBefore(tokens: Tokens, f: Figure): boolean {
  const at = beforeDash(tokens, f.from);
  const reading = readingOf(tokens.words[at] ?? NO_WORD, 'unit');
  if (!reading || reading.features.poss !== 3 || reading.features.case !== 'nom') return false;
  const { kind, code } = reading.entry.data;
  if (kind !== 'percent' && code !== '') return false;
  Object.assign(
    f,
    {
      kind, unit: code === '' ? null : code, of: code === '' ? (SPELT[reading.entry.lemma] ?? reading.entry.lemma) : null,
      rule: 'quantity/unit-before',
    } satisfies Partial<Figure>,
  );
  return true;
}

const ASKS = wordsOf('asks-number');
const DETERMINERS = wordsOf('determiner');

/**
 * What the noun right before a number, or before its dash, says that it counts: people and things in the plural or owned
 * (`туристер – 340`, `дәрігері 214`), or told apart (`қамауға алынған жүргізуші – 9`, `мұндай мектеп 31 болған`); null where a
 * participle alone says it (`мәреге жеткені – 88`). Undefined where it says nothing.
 *
 * @param was only a noun that is told apart counts before `болған`
 */
function nounBefore(tokens: Tokens, f: Figure, was: boolean): string | null | undefined {
  const dash = DASHES.has(lowerAt(tokens, f.from - 1));
  if (dash && tokens.gap[f.from] === 0) return undefined;
  const at = beforeDash(tokens, f.from);
  const word = tokens.words[at] ?? NO_WORD;
  if (!isWord(tokens, at) || hasClass(tokens, at, BIT.unit | BIT.currency | BIT.timeUnit | BIT.scale | BIT.numeral)) return undefined;
  const { verb, poss = 0, plural = false, case: kase = 'nom' } = verbOfWord(word)?.features ?? {};
  if (!was && dash && (verb === 'perfect' || verb === 'habitual') && kase === 'nom' && (plural || poss === 3)) return null;
  const all = declinedFrom(word.lower).filter(({ features }) => features.case === 'nom');
  // ауылдағылар – 7 млн
  if (!was && dash && all.some(({ stem, features }) => features.plural && isPlaceOf(stem))) return null;
  const pointed = DETERMINERS.has(lowerAt(tokens, at - 1));
  if (!isOfCounts(word) && !(pointed && !isOfMoney(word))) return undefined;
  if (analyse(word.lower).some(({ known, features }) => known && features.verb === undefined && features.case !== 'nom')) {
    return undefined;
  }
  const told = verbOfWord(tokens.words[at - 1] ?? NO_WORD)?.features.verb;
  if (told === 'perfect' || told === 'habitual' || pointed) return nounBase(word.lower);
  // Шымкент филиалы – 640: one of a name
  const many = !was && all.some(({ features }) => features.plural || features.poss === 3 && !isCapital(tokens, at - 1));
  return many ? nounBase(word.lower) : undefined;
}

/** `ауылдағы`. */
const isPlaceOf = (stem: string): boolean => /[дт](?:ағы|егі)$/u.test(stem);

/** `Былтыр 29 пирамида анықталды, 2024 жылы 44 болған`, `былтыр бес, биыл он пәтер`: the same of another year, in the same unit. */
function takeOtherYear(figures: readonly Figure[], k: number, { doc, claims }: FigureContext, was: boolean): void {
  const f = figures[k] as Figure;
  const dated = saysTime(doc.tokens, claims, f);
  if (!dated && !was) return;
  const source = (dated && sameAfter(doc, claims, f, figures[k + 1])) || sameBefore(doc, claims, figures, k);
  if (!source) return;
  const power = source.scale > 0 && f.scale === 0 && source.kind === 'money' ? source.scale : 0;
  const value = shift(f.value, power);
  if (source.kind === 'count' && !isWhole(value) || power > 0 && !saysSum(doc.tokens, claims, f)) return;
  const times = toNumber(value) / toNumber(source.value);
  const most = dated ? FAR : NEAR;
  if (!(times <= most && times >= 1 / most)) return;
  const { kind, unit, of, per } = source;
  Object.assign(f, {
    kind, unit, of, per, value, scale: power || f.scale, currencyBasis: 'shared',
    rule: `${kind === 'money' ? 'money' : 'quantity'}/other-year`,
    confidence: Math.min(f.confidence, 0.8),
  } satisfies Partial<Figure>);
}

/** Whether a date or `былтыр` stands before the number, with a few words of no figure and no predicate between. */
function saysTime(tokens: Tokens, claims: Uint8Array, f: Figure): boolean {
  let i = beforeDash(tokens, f.from);
  for (let n = 0; n < MAX_WORDS && claims[i] !== Claim.Date; n++, i--) if (!isWord(tokens, i) || isPredicate(tokens, i)) return false;
  return claims[i] === Claim.Date;
}

/** `2026 жылы кіріс 460`: a time or a noun of money right before; another noun is what the number counts. */
function saysSum(tokens: Tokens, claims: Uint8Array, f: Figure): boolean {
  const at = beforeDash(tokens, f.from);
  return claims[at] === Claim.Date || isOfMoney(tokens.words[at] ?? NO_WORD);
}

/** The next figure, where only a comma and its time stand between. */
function sameAfter(doc: Doc, claims: Uint8Array, f: Figure, next: Figure | undefined): Figure | undefined {
  if (!next || next.from - f.to > MAX_WORDS || lowerAt(doc.tokens, f.to) !== ',' || !isLevel(next) ||
    !saysTime(doc.tokens, claims, next)) {
    return undefined;
  }
  return doc.sentenceOf[next.from] === doc.sentenceOf[f.from] ? next : undefined;
}

/** The nearest figure before that a number alone can go on from: no part of another, no rank. */
function sameBefore(doc: Doc, claims: Uint8Array, figures: readonly Figure[], k: number): Figure | undefined {
  const f = figures[k] as Figure;
  const sentence = doc.sentenceOf[f.from] ?? 0;
  for (let j = k - 1; j >= Math.max(0, k - MAX_FIGURES); j--) {
    const g = figures[j];
    if (!g || sentence - (doc.sentenceOf[g.from] ?? 0) > MAX_SENTENCES) return undefined;
    // what nobody has named may be what it goes on from
    if (g.kind === 'bare' && g.scale > 0 && doc.sentenceOf[g.from] === sentence) return undefined;
    if (g.kind === 'bare' || g.kind === 'ordinal' || g.kind === 'age' || g.rule === 'quantity/partitive' || g.features.poss === 3) {
      continue;
    }
    return isLevel(g) && !goesOnFromTime(doc.tokens, claims, g.to, f.from) ? g : undefined;
  }
  return undefined;
}

function isLevel(g: Figure): boolean {
  return !g.high &&
    (g.kind === 'money' || g.kind === 'percent' || g.kind === 'measure' ||
      g.kind === 'count' && (g.of !== null || g.rule === 'quantity/stated'));
}

/** `бұрын 17 минут болса, қазір 13`: what it goes on from is a time, and no figure. */
function goesOnFromTime(tokens: Tokens, claims: Uint8Array, from: number, to: number): boolean {
  for (let i = Math.max(from, to - MAX_QUESTION); i < to; i++) if (claims[i - 1] === Claim.Date && isWas(tokens, i)) return true;
  return false;
}
