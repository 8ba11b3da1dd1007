/** Large numbers without a unit: those of a parallel figure, or money by what they are said of. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { BIT } from '../../../kazakh/classes.js';
import { Kind } from '../../../3-segment/tokens.js';
import type { Doc } from '../../../3-segment/doc.js';
import { nounBase } from '../../../kazakh/base-form.js';
import { isNotCounted } from '../../../kazakh/noun-phrase.js';
import { hasClass, isWord, lowerAt, verbAt } from '../scan.js';
import type { Figure } from '../figure.js';

/** Sentences back in which a unit may stand. */
export const MAX_SENTENCES = 3;
/** The least power of ten of a sum whose currency may be left out. */
export const LEAST_SUM = 3;

/** Nothing that could be counted follows: a sign, a conjunction, a verb, the end; or an ending closed the figure. */
export function isFreeStanding(doc: Doc, f: Figure): boolean {
  const { tokens } = doc;
  if (f.features.case !== 'nom' && f.to === f.coreTo) return true;
  if (f.features.poss === 3) return true;
  const at = f.to;
  if (at >= tokens.count || tokens.kind[at] === Kind.Break || tokens.kind[at] === Kind.Punct) return true;
  if (!isWord(tokens, at)) return true;
  const previous = verbAt(tokens, at - 1);
  if (at > f.coreTo && previous && previous.features.verb !== 'habitual' && previous.features.verb !== 'perfect') return true;
  const verb = verbAt(tokens, at);
  if (verb && (verb.features.verb !== 'infinitive')) return true;
  return isNotCounted(tokens.words[at]!) || hasClass(tokens, at, BIT.timeUnit);
}

/**
 * A number with a scale and no noun takes the unit of a parallel figure: after it in the list, before it, or in the sentences before.
 *
 * @param money whether it may be a sum
 */
export function shareScaled(doc: Doc, figures: readonly Figure[], k: number, f: Figure, money: boolean): void {
  const sentence = doc.sentenceOf[f.from] ?? 0;
  const next = figures.slice(k + 1, k + 8).find((g) => doc.sentenceOf[g.from] === sentence && carriesUnit(f, g, money));
  let back: Figure | undefined;
  for (let j = k - 1; j >= 0 && j >= k - 24; j--) {
    const g = figures[j];
    if (!g || sentence - (doc.sentenceOf[g.from] ?? 0) > MAX_SENTENCES) break;
    // 995 мың жұмыс орны, оның ішінде тұрақты – 335 мың: what follows is counted too
    if (g.kind === 'bare' && g.scale === f.scale && !isFreeStanding(doc, g)) return;
    if (carriesUnit(f, g, money)) {
      back = g;
      break;
    }
  }
  const inSentence = back && doc.sentenceOf[back.from] === sentence ? back : undefined;
  const partitive = f.features.poss === 3;
  const source = partitive ? (inSentence ?? back ?? next) : listContinues(doc, f, next) ? next : (inSentence ?? next ?? back);
  if (!source) {
    if (money && f.scale >= 6 && (namesMoney(doc, f) || isPriced(doc, f))) takeDefault(f);
    return;
  }
  if (source.kind === 'count' && !partitive) return;
  take(f, source, partitive ? 'partitive' : source === back && source !== inSentence ? 'earlier' : 'list');
}

/** Units that a large number can have: not a share, an age or a rank. */
function carriesUnit(f: Figure, g: Figure, money: boolean): boolean {
  if (g.kind === 'money') return money && f.scale >= LEAST_SUM;
  if (g.kind === 'measure') return g.unit !== null && g.unit !== 'MCI' && g.unit !== 'Cel';
  return g.kind === 'count' && f.features.poss === 3;
}

/** Only commas, names and case endings stand between, no finite verb: the list goes on to where the unit is said. */
function listContinues(doc: Doc, f: Figure, next: Figure | undefined): boolean {
  if (!next) return false;
  for (let k = f.to; k < next.from; k++) {
    const verb = verbAt(doc.tokens, k);
    if (verb && ['past', 'present', 'perfect', 'converb'].includes(verb.features.verb ?? '')) return false;
  }
  return true;
}

export function take(f: Figure, source: Figure, how: string): void {
  f.kind = source.kind;
  f.unit = source.unit;
  f.of = source.of;
  f.currencyBasis = 'shared';
  f.rule = `${source.kind === 'money' ? 'money' : 'quantity'}/shared-${how}`;
  f.confidence = Math.min(f.confidence, 0.85);
}

export function takeDefault(f: Figure): void {
  f.kind = 'money';
  f.unit = 'KZT';
  f.currencyBasis = 'default';
  f.rule = 'money/default-currency';
  f.confidence = 0.6;
}

/** `үйін 45 млн-ға сатты`: a dative that something is sold or valued at. */
function isPriced({ tokens }: Doc, f: Figure): boolean {
  return f.features.case === 'dat' && ['сат', 'бағалан', 'жалда'].some((stem) => lowerAt(tokens, f.to).startsWith(stem));
}

/** Words that say a number is a sum where no currency is near. */
const MONEY_NOUNS = wordsOf('money');

export function namesMoney(doc: Doc, f: Figure): boolean {
  const sentence = doc.sentences[doc.sentenceOf[f.from] ?? 0];
  if (!sentence) return false;
  for (let k = Math.max(sentence.from, f.from - 20); k < Math.min(sentence.to, f.to + 20); k++) {
    if (isWord(doc.tokens, k) && MONEY_NOUNS.has(nounBase(lowerAt(doc.tokens, k)))) return true;
  }
  return false;
}
